"""Hands that read, each a process: what is given out, what comes back, and when a hand is lost."""

import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import inf
from multiprocessing.connection import Connection, wait
from typing import Protocol

from ontology.errors import WorkerError
from ontology.failures import Failure, Outcome, Reason
from ontology.records import Article

_AHEAD = 2
"""How many batches wait for each process, so that none is idle and the memory is bounded."""

_STILLBORN = 3
"""So many processes in a row may die before they read anything."""

_PATIENCE = 10.0  # seconds for a process to end when it is told to; then it is killed

type Batch = tuple[Article, ...]


class Process(Protocol):
    """What is used of `multiprocessing`'s processes."""

    @property
    def exitcode(self) -> int | None:
        """How it ended: negative by a signal; None while it runs."""

    def kill(self) -> None:
        """End it at once."""

    def join(self, timeout: float | None = None) -> None:
        """Wait for its end."""


type Start = Callable[[], tuple[Process, Connection]]
"""Starts a process. It sends None when it is ready, or an error that no process will be spared;
then it answers each batch with its outcomes, until nothing more can be received."""


@dataclass(frozen=True, slots=True)
class _Task:
    """Articles that are given out together.

    Attributes:
        number: Of the batch.
        place: Of the first article in the batch.
        suspect: Whether a process was lost on it before; then it is one article.
    """

    number: int
    place: int
    articles: Batch
    suspect: bool = False

    def suspects(self) -> list["_Task"]:
        return [
            _Task(self.number, self.place + n, (article,), suspect=True)
            for n, article in enumerate(self.articles)
        ]


@dataclass(slots=True)
class _Hand:
    process: Process
    place: Connection
    ready: bool = False
    task: _Task | None = None
    deadline: float = inf


@dataclass(slots=True)
class _Desk:
    """Batches that are out: what has come back of each, by the place of the first article."""

    sizes: dict[int, int] = field(default_factory=dict)
    back: dict[int, dict[int, list[Outcome]]] = field(default_factory=dict)
    first: int = 0
    taken: int = 0

    def take(self, batch: Batch) -> _Task:
        number = self.taken
        self.sizes[number], self.back[number], self.taken = len(batch), {}, number + 1
        return _Task(number, 0, batch)

    def put(self, task: _Task, outcomes: list[Outcome]) -> None:
        self.back[task.number][task.place] = outcomes

    def whole(self) -> Iterator[Outcome]:
        """Give what is complete from the first batch on, in order."""
        while self.first < self.taken:
            parts = self.back[self.first]
            if sum(map(len, parts.values())) < self.sizes[self.first]:
                return
            del self.back[self.first], self.sizes[self.first]
            self.first += 1
            for _, outcomes in sorted(parts.items()):
                yield from outcomes


class Supervision:
    """Gives batches to hands, replaces hands that are lost, and knows which article lost them."""

    def __init__(
        self,
        start: Start,
        processes: int,
        *,
        limit: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start no process yet.

        Args:
            limit: Seconds that a batch may take; one that takes longer is read article by article.
        """
        self._start, self._processes, self._limit, self._clock = start, processes, limit, clock
        self._hands: list[_Hand] = []
        self._waiting: deque[_Task] = deque()
        self._stillborn = 0

    def outcomes(self, work: Iterable[Batch]) -> Iterator[Outcome]:
        """Have all batches read; the outcomes come in their order.

        Raises:
            WorkerError: Processes die before they read anything.
            NewsgraphError: What a process said that it can't begin for.
        """
        desk, source = _Desk(), iter(work)
        more = True
        while True:
            while more and desk.taken - desk.first < self._processes * _AHEAD + 1:
                batch = next(source, None)
                more = batch is not None
                if batch is not None:
                    self._waiting.append(desk.take(batch))
            if desk.first == desk.taken:
                return
            self._give_out()
            for hand in self._heard():
                self._hear(hand, desk)
            self._stop_the_slow(desk)
            yield from desk.whole()

    def end(self) -> None:
        """End all processes, after what they have in hand."""
        for hand in self._hands:
            hand.place.close()
        for hand in self._hands:
            hand.process.join(_PATIENCE)
            hand.process.kill()
        self._hands.clear()

    def _give_out(self) -> None:
        idle = [hand for hand in self._hands if hand.task is None]
        while len(idle) < len(self._waiting) and len(self._hands) < self._processes:
            idle.append(_Hand(*self._start()))
            self._hands.append(idle[-1])
        for hand in idle:
            if hand.ready and self._waiting:
                hand.task = self._waiting.popleft()
                hand.deadline = self._clock() + self._limit
                try:
                    hand.place.send(hand.task.articles)
                except OSError:  # it died while it was idle: heard as the end of its place
                    continue

    def _heard(self) -> list[_Hand]:
        """Wait until a hand has something to say, or is late; give those that have."""
        places = {hand.place: hand for hand in self._hands}
        left = min((hand.deadline for hand in self._hands), default=inf) - self._clock()
        heard = wait(places, None if left == inf else max(0.0, left))
        return [places[place] for place in places if place in heard]

    def _hear(self, hand: _Hand, desk: _Desk) -> None:
        try:
            said = hand.place.recv()
        except (EOFError, OSError):
            self._lose(hand, desk, Reason.KILLED)
            return
        if isinstance(said, Exception):
            raise said
        self._stillborn = 0
        hand.ready = True
        if hand.task is not None:
            desk.put(hand.task, said)
            hand.task, hand.deadline = None, inf

    def _stop_the_slow(self, desk: _Desk) -> None:
        for hand in [one for one in self._hands if one.deadline <= self._clock()]:
            if not hand.place.poll():  # an answer may have come in the last moment
                self._lose(hand, desk, Reason.SLOW)

    def _lose(self, hand: _Hand, desk: _Desk, reason: Reason) -> None:
        if reason is Reason.SLOW:
            hand.process.kill()
        hand.place.close()
        hand.process.join()
        self._hands.remove(hand)
        if not hand.ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise WorkerError(
                    f"reading processes die before they read anything ({_end(hand)}), perhaps "
                    "for want of memory; the same command goes on from here"
                )
        task = hand.task
        if task is None:
            return
        if not task.suspect:
            self._waiting.extendleft(reversed(task.suspects()))
            return
        slow = f"it took longer than {self._limit:g} seconds and was stopped"
        trace = slow if reason is Reason.SLOW else f"the process that read it died: {_end(hand)}"
        desk.put(task, [Failure(task.articles[0], reason, trace)])


def _end(hand: _Hand) -> str:
    code = hand.process.exitcode
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
