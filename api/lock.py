"""One writer at a time: the lock on a graph's folder, and who holds it.

The lock is the system's own (flock), so that it ends with the process that holds it, however that
ends. What stands in the file is only for people: who it is, and since when.
"""

import fcntl
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from ontology.errors import LedgerError

LEDGER = "ledger.sqlite"
LOCK = "build.lock"

_PAUSE = 0.1  # seconds between two tries


@contextmanager
def exclusive(
    folder: Path,
    *,
    wait: float = 0.0,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Let no other process change this graph meanwhile; the folder is made where it is not there.

    Args:
        wait: Seconds to wait for another process to end its work.

    Raises:
        LedgerError: another process changes it just now, the folder can't be made, or it is
            somebody's folder with other files.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _be_ours(folder)
        lock = (folder / LOCK).open("a+b")
    except OSError as error:
        raise LedgerError(
            f"can't write to {folder}: {error.strerror}; make room or get the right to, "
            "or name another --graph"
        ) from error
    with lock:
        until = clock() + wait
        while not taken(lock):
            if clock() >= until:
                raise LedgerError(f"another build works on {folder}{_holder(lock)}")
            sleep(_PAUSE)
        _sign(lock)
        yield


def await_turn(folder: Path, *, wait: float) -> None:
    """Wait until no other process changes a graph, for work that takes the lock itself later.

    Raises:
        LedgerError: as `exclusive`.
    """
    if wait and (folder / LOCK).exists():
        with exclusive(folder, wait=wait):
            pass


def _be_ours(folder: Path) -> None:
    """Refuse a folder that is no graph and not empty: its files might bear our names."""
    others = sorted(one.name for one in folder.iterdir() if one.name[0] != "." and one.name != LOCK)
    if others and LEDGER not in others:
        raise LedgerError(
            f"{folder} is no graph, and there are other files in it ({others[0]}); "
            "name a new or an empty folder as --graph"
        )


def taken(lock: BinaryIO) -> bool:
    """Take a lock, if nobody has it; say whether it is ours now."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(lock: BinaryIO) -> None:
    """Write down who holds the lock; a full disk is no reason not to hold it."""
    since = datetime.now(UTC).isoformat(timespec="seconds")
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "since": since}
    try:
        lock.truncate(0)
        lock.write(json.dumps(holder).encode())
        lock.flush()
    except OSError:
        lock.truncate(0)


def _holder(lock: BinaryIO) -> str:
    advice = "wait for its end (--wait SECONDS), or name another --graph"
    try:
        lock.seek(0)
        holder = json.loads(lock.read(10_000))
        who = f"process {holder['pid']} on {holder['host']}, since {holder['since']}"
    except (ValueError, KeyError, TypeError, OSError):
        return f"; {advice}"
    return f" ({who}); {advice}"
