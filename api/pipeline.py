"""The extractor as a build sees it: loaded when there is work, and not before."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ontology.records import Article, Extraction

if TYPE_CHECKING:
    from extractors.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What turns articles into claims.

    Attributes:
        fingerprint: Names code, ontology, lexicon and model: the same name, the same claims.
        extractions: Reads articles in their order, as a stream.
    """

    fingerprint: Callable[[], str]
    extractions: Callable[[Iterable[Article]], Iterator[Extraction]]


def pipeline(model: str = "", *, processes: int = 1) -> Pipeline:
    """Make the pipeline of a language model, which is loaded on first use (some seconds).

    Args:
        model: A spaCy model's package or folder; "" takes the one that is installed.
        processes: How many read at a time; each loads the model for itself.
    """
    from extractors.language import language
    from extractors.parallel import parallel_extractions
    from extractors.pipeline import extractions, fingerprint

    @cache
    def nlp():  # type: ignore[no-untyped-def]  # spaCy's types stay in extractors/
        return language(model or None)

    def read(articles: Iterable[Article]) -> Iterator[Extraction]:
        if processes == 1:
            return extractions(articles, nlp())
        return parallel_extractions(articles, model or None, processes=processes)

    return Pipeline(fingerprint=cache(lambda: fingerprint(model or None)), extractions=read)


def explained(articles: Iterable[Article], model: str = "") -> "Iterator[Explanation]":
    """Read articles, and tell how their claims come about; a stream in their order.

    Args:
        articles: Read as they are needed.
        model: As for `pipeline`.
    """
    from extractors.explaining import explanations
    from extractors.language import language

    return explanations(articles, language(model or None))
