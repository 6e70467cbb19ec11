"""Batches: how many articles are read before their memory is freed, and that it is freed."""

import gc
from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.language import Language

from extractors.clauses.clause import names_of
from extractors.language import forget_words
from ontology.records import Article

_FIRST = 1_000
_BATCH = 100_000
"""Characters of the first batch of articles, which doubles, and of the largest."""

_NEW_OBJECTS = 100_000
"""After how many the garbage collector looks for cycles in a batch; Python's own is 700."""

_KEPT = 30_000
"""Words of the model that are kept from batch to batch; the commonest come first."""


def batches(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    """Cut a stream into batches: 1,000 characters, then ever twice as many, up to 100,000.

    So the first claims are there soon, and later batches are large enough to be parsed quickly.
    """
    batch: list[Article] = []
    size, enough = 0, _FIRST
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= enough:
            yield tuple(batch)
            batch, size, enough = [], 0, min(2 * enough, _BATCH)
    if batch:
        yield tuple(batch)


def collect_seldom() -> None:
    """Let the garbage collector pass over what is loaded, and look less often than it does.

    A sentence makes 700 objects, after which Python's own would look, and few are cycles.
    """
    gc.freeze()
    if 0 < gc.get_threshold()[0] < _NEW_OBJECTS:
        gc.set_threshold(_NEW_OBJECTS)


@lru_cache(maxsize=4)
def _kept(nlp: Language) -> set[str]:
    """Give the words that a pipeline keeps; one set for as long as it is used."""
    return set()


def keep_words(nlp: Language, seen: Iterable[str]) -> None:
    """Keep the words that the model knows, so that not each batch has to make them anew.

    Made-up words and names are no words of the model, and there is an end to the others.

    Args:
        nlp: Outside of its memory zone.
        seen: The words of a batch.
    """
    known, kept = nlp.vocab.vectors.key2row, _kept(nlp)
    for word in sorted(set(seen) - kept)[: _KEPT - len(kept)]:
        if nlp.vocab.strings[word] in known:
            kept.add(nlp.vocab[word].text)


def let_go(nlp: Language) -> None:
    """Free what a batch leaves: its words hang on each other, so only a collection frees them.

    What is older than the batch is not walked: it may be a large graph.
    """
    names_of.cache_clear()
    forget_words(nlp)
    gc.collect(1)
