"""Ctrl-C, and what ends a service (SIGTERM), as a wish: finish what is in hand, then stop."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupt:
    """Whether the user has asked to stop; the second time stops at once."""

    def __init__(self) -> None:
        self.wished = False

    def wish(self, number: int, frame: FrameType | None) -> None:
        """Take the first signal as a wish.

        Raises:
            KeyboardInterrupt: on the second one.
        """
        if self.wished:
            raise KeyboardInterrupt
        self.wished = True


@contextmanager
def interruptible() -> Iterator[Interrupt]:
    """Take Ctrl-C and SIGTERM as a wish inside the block; only the main thread can."""
    interrupt = Interrupt()
    if threading.current_thread() is not threading.main_thread():
        yield interrupt
        return
    signals = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, interrupt.wish) for number in signals}
    try:
        yield interrupt
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
