"""Who may be tied and is not told to be: entities with the same neighbours."""

from dataclasses import dataclass
from math import log

from graph.measures.projection import Weighted


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities without a tie.

    Attributes:
        score: Adamic and Adar 2003: shared neighbours, each by one over the logarithm of its ties.
        overlap: Jaccard: shared neighbours by all neighbours of the two.
        shared: The shared neighbours, those with fewest ties first.
    """

    a: str
    b: str
    score: float
    overlap: float
    shared: tuple[str, ...]


def suggestions(graph: Weighted, entity: str | None = None, *, most: int = 20) -> list[Suggestion]:
    """Give the pairs that most speaks for.

    Args:
        entity: Only pairs with this one, by its IRI; None looks at all pairs.
        most: How many at most.
    """
    found = [
        _suggestion(graph, a, b)
        for a in ([entity] if entity is not None and entity in graph else sorted(graph))
        for b in sorted({two for one in graph[a] for two in graph[one]} - {a, *graph[a]})
        if entity is not None or a < b
    ]
    return sorted(found, key=lambda one: (-one.score, one.a, one.b))[:most]


def _suggestion(graph: Weighted, a: str, b: str) -> Suggestion:
    shared = sorted(set(graph[a]) & set(graph[b]), key=lambda one: (graph.degree(one), one))
    score = sum(1 / log(graph.degree(one)) for one in shared)  # each has two ties at least
    overlap = len(shared) / len(set(graph[a]) | set(graph[b]))
    return Suggestion(a, b, score, overlap, tuple(shared))
