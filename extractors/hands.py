"""Processes that read batches of articles, and none of them can end the run.

    batches ──tasks──> hands, a process each ──outcomes──> in the order of the articles

A process that dies or takes too long is replaced, and its batch is given out again, an article at
a time: the article that does it again is the one at fault.
"""

import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from extractors.guarded import Read, guarded
from extractors.supervision import Process, Supervision
from ontology.errors import NewsgraphError
from ontology.failures import Outcome
from ontology.records import Article


def supervised(
    work: Iterable[tuple[Article, ...]],
    make: Callable[[], Read],
    processes: int,
    *,
    limit: float,
) -> Generator[Outcome]:
    """Have batches read by processes; a failure for each article that can't be read.

    When the iterator is closed the processes end after the batch in hand.

    Args:
        make: Makes the reader, in each process; must be importable from there.
        limit: Seconds that one article may take.

    Raises:
        WorkerError: processes die before they read anything.
        NewsgraphError: what `make` raises.
    """
    # spawn: forking a process that has threads is unsafe, and macOS can't
    context = get_context("spawn")

    def start() -> tuple[Process, Connection]:
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, make), daemon=True)
        process.start()
        theirs.close()
        return process, ours

    supervision = Supervision(start, processes, limit=limit)
    try:
        yield from supervision.outcomes(work)
    finally:
        supervision.end()


def _work(place: Connection, make: Callable[[], Read]) -> None:
    """Read what comes until nothing more comes. Ctrl-C is for the process that waits for it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    try:
        read = make()
    except NewsgraphError as error:
        place.send(error)
        return
    with suppress(OSError):  # whoever waited for it is gone
        place.send(None)
        for batch in _sent(place):
            place.send(guarded(batch, read))


def _sent(place: Connection) -> Iterator[tuple[Article, ...]]:
    while True:
        try:
            batch = place.recv()
        except EOFError:
            return
        yield batch
