"""Processes that end with the one that started them, however that ended."""

import os
import signal
import threading
import time
from typing import Final

PAUSE: Final = 0.25


def end_with(parent: int) -> None:
    """Have this process asked to end (SIGTERM) when the one that started it is gone.

    Args:
        parent: Its id, as it told it: it may be gone already.
    """
    threading.Thread(target=_wait, args=(parent,), daemon=True).start()


def _wait(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PAUSE)
    os.kill(os.getpid(), signal.SIGTERM)
