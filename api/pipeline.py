"""The extractor as a build sees it: loaded when there is work, and not before."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ontology.failures import Outcome
from ontology.records import Article

if TYPE_CHECKING:
    from extractors.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What turns articles into claims.

    Attributes:
        fingerprint: Names code, ontology, lexicon and model: the same name, the same claims.
        outcomes: Reads articles in their order, as a stream; a failure stands for each that can't
            be read.
    """

    fingerprint: Callable[[], str]
    outcomes: Callable[[Iterable[Article]], Iterator[Outcome]]


def pipeline(model: str = "", *, processes: int = 0, limit: float | None = None) -> Pipeline:
    """Make the pipeline of a language model, which is loaded on first use (some seconds).

    Args:
        model: A spaCy model's package or folder; "" takes the one that is installed.
        processes: How many read at a time; each loads the model for itself. 0 reads in this one:
            it can't go on after an article that kills it, and waits for one that takes for ever.
        limit: Seconds that one article may take, by processes of their own; None: 300.
    """
    from extractors.fingerprint import fingerprint
    from extractors.language import language
    from extractors.parallel import LIMIT, outcomes, parallel_outcomes

    @cache
    def nlp():  # type: ignore[no-untyped-def]  # spaCy's types stay in extractors/
        return language(model or None)

    def read(articles: Iterable[Article]) -> Iterator[Outcome]:
        if not processes:
            return outcomes(articles, nlp())
        return parallel_outcomes(articles, model or None, processes=processes, limit=limit or LIMIT)

    return Pipeline(fingerprint=cache(lambda: fingerprint(model or None)), outcomes=read)


def explained(articles: Iterable[Article], model: str = "") -> "Iterator[Explanation]":
    """Read articles, and tell how their claims come about; a stream in their order.

    Args:
        articles: Read as they are needed.
        model: As for `pipeline`.
    """
    from extractors.explaining import explanations
    from extractors.language import language

    return explanations(articles, language(model or None))
