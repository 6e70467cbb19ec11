"""The process that carries jobs out: one a graph, started when there is something to do.

It ends when nothing has come for a minute, and when the server that started it has ended: then
with the article in hand, and what is left waits in the queue. Who sends a job, or asks for one,
looks whether there is such a process, and starts one: so it comes back after a crash as well.
"""

import fcntl
import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO, Final

from api.intake.queue import Queue
from api.intake.work import work
from api.interrupt import interruptible
from api.lock import taken
from api.orphans import end_with
from api.pipeline import pipeline
from api.settings import PREFIX, Settings, settings

LOCK: Final = ".jobs.lock"
IDLE: Final = 60.0
PAUSE: Final = 0.25


def ensure(chosen: Settings) -> None:
    """Start a process that carries out the jobs of a graph, if none is there and some wait.

    The lock is taken here and handed on, so that no second one is started while the first begins.
    """
    if not Queue(chosen.graph).unfinished():
        return
    with (chosen.graph / LOCK).open("ab") as lock:
        if not taken(lock):
            return
        names = {"graph": chosen.graph.absolute(), "base": chosen.base, "model": chosen.model}
        given = {f"{PREFIX}{name}".upper(): str(value) for name, value in names.items()}
        child = subprocess.Popen(
            [sys.executable, "-m", "api.intake.worker", str(os.getpid()), str(lock.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **given},
            pass_fds=[lock.fileno()],
        )
    threading.Thread(target=child.wait, daemon=True).start()  # leaves no zombie


def run(chosen: Settings, lock: BinaryIO, *, idle: float = IDLE) -> None:
    """Carry jobs out until none has come for a while, or the process is asked to end.

    Args:
        lock: Is held; it is let go at the end.
    """
    queue = Queue(chosen.graph)
    while _carried_out(chosen, queue, idle):
        fcntl.flock(lock, fcntl.LOCK_UN)
        if not queue.unfinished() or not taken(lock):  # a job may have come just before
            return


def _carried_out(chosen: Settings, queue: Queue, idle: float) -> bool:
    """Do what there is; tell whether all is done, or the work was interrupted."""
    reader = pipeline(chosen.model, processes=1)
    queue.resume()
    until = time.monotonic() + idle
    with interruptible() as interrupt:
        while time.monotonic() < until and not interrupt.wished:
            if not queue.unfinished():
                time.sleep(PAUSE)
            elif work(chosen.graph, reader, chosen.base):
                until = time.monotonic() + idle
            else:
                return False
        return not interrupt.wished


def _chosen() -> Settings:
    return settings(Path(os.devnull), environment=os.environ)  # no file: all that counts is given


def main() -> None:
    """Be that process: of this parent, with this lock."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    parent, lock = map(int, sys.argv[1:])
    end_with(parent)
    with open(lock, "ab") as file:  # noqa: PTH123 - it is open
        run(_chosen(), file)


if __name__ == "__main__":
    main()
