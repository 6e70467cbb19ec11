"""The extractor as a build sees it: loaded when there is work, and not before."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ontology.records import Article, Extraction


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What turns articles into claims.

    Attributes:
        fingerprint: Names code, ontology, lexicon and model: the same name, the same claims.
        extractions: Reads articles in their order, as a stream.
    """

    fingerprint: Callable[[], str]
    extractions: Callable[[Iterable[Article]], Iterator[Extraction]]


def pipeline(model: str = "") -> Pipeline:
    """Make the pipeline of a language model, which is loaded on first use (some seconds).

    Args:
        model: A spaCy model's package or folder; "" takes the one that is installed.
    """
    from extractors.language import language
    from extractors.pipeline import extractions, fingerprint

    @cache
    def nlp():  # type: ignore[no-untyped-def]  # spaCy's types stay in extractors/
        return language(model or None)

    return Pipeline(
        fingerprint=cache(lambda: fingerprint(model or None)),
        extractions=lambda articles: extractions(articles, nlp()),
    )
