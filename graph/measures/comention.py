"""Who is told of together: pairs of entities in the same articles, against chance."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log2

from graph.iris import RDF
from graph.nodes import ng
from graph.query.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Comention:
    """Two entities that articles tell of together.

    Attributes:
        articles: How many do.
        pmi: Pointwise mutual information in bits (Church and Hanks 1990): how many times more
            often than if the two had nothing to do with each other, as a power of two.
    """

    a: str
    b: str
    articles: int
    pmi: float


def comentions(
    snapshot: Snapshot, entity: str | None = None, *, least: int = 2, most: int = 20
) -> list[Comention]:
    """Give the pairs with most information, of those that some articles have.

    Args:
        entity: Only pairs with this one, by its IRI.
        least: Articles that a pair is in at least; of one article everything is news.
        most: How many pairs at most.
    """
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    articles = 0
    for told in _told(snapshot):
        articles += 1
        alone.update(told)
        if entity is None:
            together.update(combinations(sorted(told), 2))
        elif entity in told:
            together.update((min(entity, b), max(entity, b)) for b in told - {entity})
    found = [
        Comention(a, b, n, log2(n * articles / (alone[a] * alone[b])))
        for (a, b), n in together.items()
        if n >= least
    ]
    return sorted(found, key=lambda one: (-one.pmi, -one.articles, one.a, one.b))[:most]


def _told(snapshot: Snapshot) -> Iterator[set[str]]:
    """Give the entities at the ends of each article's facts."""
    ends: dict[str, set[str]] = {}
    quantities = f"{snapshot.iris.base}quantity/"
    for name in ("subject", "object"):
        for quad in snapshot.match(None, RDF + name, graph=snapshot.iris.facts):
            if isinstance(quad.object, str) and not quad.object.startswith(quantities):
                ends.setdefault(quad.subject, set()).add(quad.object)
    told: dict[str, set[str]] = {}
    for quad in snapshot.match(None, ng("states"), graph=None):
        told.setdefault(quad.subject, set()).update(ends.get(str(quad.object), ()))
    yield from told.values()
