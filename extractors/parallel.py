"""Several processes that read: the same extractions in the same order, sooner."""

import signal
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from spacy.language import Language

from extractors.language import language, model_version
from extractors.pipeline import batches, extractions
from ontology.errors import WorkerError
from ontology.records import Article, Extraction

_AHEAD = 2
"""How many batches wait for each process, so that none is idle and the memory is bounded."""

_nlp: Language | None = None


def parallel_extractions(
    articles: Iterable[Article], model: str | None = None, *, processes: int
) -> Generator[Extraction]:
    """Yield what each article says, in the order of the articles, read by several processes.

    Each process loads the language model once (some 460 MB in all). The result is that of
    `extractors.pipeline.extractions`. When the iterator is closed the processes end after the
    batch in hand.

    Args:
        articles: Read as they are needed, two batches for each process ahead.
        model: A spaCy model's package or folder, as for `extractors.language.language`.
        processes: At least 1.

    Raises:
        ModelError: nothing of that name.
        WorkerError: a process was killed, mostly for want of memory.
    """
    model_version(model)  # a model that is missing is told here, not by dying processes
    # spawn: forking a process that has threads is unsafe, and macOS can't
    pool = ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_load, initargs=(model,)
    )
    waiting: deque[Future[list[Extraction]]] = deque()
    try:
        for batch in batches(articles):
            waiting.append(pool.submit(_read, batch))
            if len(waiting) > processes * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerError(
            "a reading process was killed, perhaps for want of memory; "
            "the same command goes on from here, try it with fewer --processes"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _load(model: str | None) -> None:
    """Make this process ready: Ctrl-C is for the process that waits for it."""
    global _nlp
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _nlp = language(model)


def _read(batch: tuple[Article, ...]) -> list[Extraction]:
    assert _nlp is not None
    return list(extractions(batch, _nlp))
