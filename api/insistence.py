"""Signals to end that are not to be lost.

A worker of the server waits in a lock for its end, and now and then one signal did not wake it: it
was killed a minute later, with what it was at. So a signal is sent again until it has worked.
"""

import signal
import socket
import threading
import time
from typing import Final

PAUSE: Final = 0.5
"""Seconds in which one signal is enough, nearly always."""


def insist() -> None:
    """Have each signal that this process handles sent to it again, as long as it lives.

    Called in the main thread, before the server begins.
    """
    heard, told = socket.socketpair()
    told.setblocking(False)
    signal.set_wakeup_fd(told.detach(), warn_on_full_buffer=False)
    threading.Thread(target=_repeat, args=(heard,), daemon=True).start()


def _repeat(heard: socket.socket) -> None:
    main = threading.main_thread().ident
    while (number := heard.recv(1)) and main is not None:
        time.sleep(PAUSE)
        signal.pthread_kill(main, number[0])
