"""Articles read by processes of their own: the same claims in the same order, sooner and safer."""

from collections.abc import Generator, Iterable, Iterator
from functools import partial

from spacy.language import Language

from extractors.batches import batches
from extractors.guarded import Read, guarded
from extractors.hands import supervised
from extractors.language import language, model_version
from extractors.pipeline import extractions
from ontology.failures import Outcome
from ontology.records import Article

LIMIT = 300.0
"""Seconds that one article may take; the longest that is accepted takes half a minute."""


def outcomes(articles: Iterable[Article], nlp: Language) -> Iterator[Outcome]:
    """Yield what each article says, in order, as `extractions` does; a failure for one that fails.

    Args:
        articles: Read as they are needed, a batch ahead.
        nlp: As for `extractors.pipeline.extractions`.
    """
    for batch in batches(articles):
        yield from guarded(batch, lambda part: list(extractions(part, nlp)))


def parallel_outcomes(
    articles: Iterable[Article],
    model: str | None = None,
    *,
    processes: int = 1,
    limit: float = LIMIT,
) -> Generator[Outcome]:
    """Yield what each article says, in the order of the articles, read by processes of their own.

    Each process loads the language model once (some 460 MB in all). The result is that of
    `outcomes`, and a failure also for an article that kills its process or takes too long. When
    the iterator is closed the processes end after the batch in hand.

    Args:
        articles: Read as they are needed, two batches for each process ahead.
        model: A spaCy model's package or folder, as for `extractors.language.language`.
        processes: At least 1.
        limit: Seconds that one article may take.

    Raises:
        ModelError: nothing of that name.
        WorkerError: processes die before they read anything, mostly for want of memory.
    """
    model_version(model)  # a model that is missing is told here, not by dying processes
    yield from supervised(batches(articles), partial(_reader, model), processes, limit=limit)


def _reader(model: str | None) -> Read:
    nlp = language(model)
    return lambda batch: list(extractions(batch, nlp))
