"""Processes that evaluate queries and can be killed.

Oxigraph can't be interrupted, and a hostile query can end the process that runs it. So queries run
in children that read a published version, may use so much memory, and on Linux can open no socket.
"""

import copy
import json
import os
import queue
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Self

from ontology.errors import QueryLimitError

_WORKER = Path(__file__).with_name("worker.py")

LONGEST = 60.0
"""Seconds that a query may take where its client wants it so."""

SOON = 0.5
"""Seconds after which a query has to stand back behind those that are done sooner."""

BEHIND = 10
"""How much: the niceness of its process from then on."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one query may use.

    Attributes:
        seconds: Wall clock, from when it begins.
        memory: Bytes of address space of the process.
        output: Bytes of the answer.
        rows: Rows of the answer, where it is a table.
        patience: Seconds that it waits for a free process.
    """

    seconds: float = 10.0
    memory: int = 2 << 30
    output: int = 64 << 20
    rows: int = 100_000
    patience: float = 10.0


class Pool:
    """Some processes, started when they are needed; safe for threads, not for forks."""

    def __init__(self, size: int = 2, bounds: Bounds | None = None) -> None:
        """Make a pool of `size` processes; none is started yet."""
        self.bounds = bounds or Bounds()
        self._size = size
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(size):
            self._free.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes, when their queries are done."""
        for _ in range(self._size):
            worker = self._free.get()
            if worker is not None:
                worker.end()

    def within(self, seconds: float) -> "Pool":
        """Give the same processes, where a query may take so long."""
        other = copy.copy(self)
        other.bounds = replace(self.bounds, seconds=seconds)
        return other

    def run(self, request: Mapping[str, object]) -> tuple[dict[str, str], bytes]:
        """Have a request answered by a process (`graph.query.worker` says what both are).

        Raises:
            QueryLimitError: No process came free, or it took too long, or the process broke.
        """
        try:
            worker = self._free.get(timeout=self.bounds.patience)
        except queue.Empty:
            raise QueryLimitError(
                f"no query process came free in {self.bounds.patience:g} s; try again", "processes"
            ) from None
        try:
            if worker is None or not worker.alive():
                worker = _Worker(self.bounds.memory)
            limits = {name: getattr(self.bounds, name) for name in ("seconds", "output", "rows")}
            return worker.run({**request, **limits}, self.bounds.seconds)
        except TimeoutError:
            raise QueryLimitError(
                f"the query was stopped: it took longer than {self.bounds.seconds:g} s", "seconds"
            ) from None
        except (EOFError, OSError) as error:
            raise QueryLimitError(
                "the query was stopped: it needs too much memory, or nests too deep", "memory"
            ) from error
        finally:
            self._free.put(worker if worker is not None and worker.alive() else None)


class _Worker:
    """One process."""

    def __init__(self, memory: int) -> None:
        command = [sys.executable, "-P", str(_WORKER), str(memory)]
        ours, theirs = os.pipe(), os.pipe()  # requests, answers: (to read, to write)
        self._process = subprocess.Popen(
            command, stdin=ours[0], stdout=theirs[1], stderr=subprocess.DEVNULL
        )
        os.close(ours[0])
        os.close(theirs[1])
        self._requests = Connection(ours[1], readable=False)
        self._answers = Connection(theirs[0], writable=False)

    def alive(self) -> bool:
        return self._process.poll() is None and not self._answers.closed

    def run(self, request: Mapping[str, object], seconds: float) -> tuple[dict[str, str], bytes]:
        """Give head and body; whatever goes wrong, the process is gone afterwards.

        So it is after a query that had to stand back: its rank can't be raised again.
        """
        done = False
        try:
            self._requests.send_bytes(json.dumps(request).encode())
            deadline = time.monotonic() + seconds
            soon = self._answers.poll(min(SOON, seconds))
            if not soon:
                os.setpriority(os.PRIO_PROCESS, self._process.pid, BEHIND)
            head = json.loads(self._receive(deadline))
            body = self._receive(deadline)
            done = soon
        finally:
            if not done:
                self.end()
        return head, body

    def _receive(self, deadline: float) -> bytes:
        if not self._answers.poll(max(0.0, deadline - time.monotonic())):
            raise TimeoutError
        return self._answers.recv_bytes()

    def end(self) -> None:
        """Kill the process."""
        self._process.kill()
        self._process.wait()
        if not self._answers.closed:
            self._requests.close()
            self._answers.close()
