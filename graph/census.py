"""How much a published version holds."""

from collections import Counter
from dataclasses import dataclass

from graph.iris import RDF, Iris
from graph.nodes import TYPE, ng
from graph.query.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a version holds.

    Attributes:
        kinds: (kind, entities), the most first.
        predicates: (predicate, facts), the most first; open ones too.
    """

    articles: int
    entities: int
    facts: int
    quads: int
    kinds: tuple[tuple[str, int], ...]
    predicates: tuple[tuple[str, int], ...]


def counts(snapshot: Snapshot) -> Counts:
    """Count what a version holds; it reads the whole index of types."""
    types = Counter(str(quad.object) for quad in snapshot.match(None, TYPE))
    del types[ng("Quantity")]
    told = snapshot.match(None, f"{RDF}predicate", graph=snapshot.iris.facts)
    predicates = Counter(str(quad.object) for quad in told)
    return Counts(
        articles=sum(1 for _ in snapshot.match(None, TYPE, ng("Article"), graph=None)),
        entities=types.total(),
        facts=predicates.total(),
        quads=len(snapshot),
        kinds=_most(types, snapshot.iris),
        predicates=_most(predicates, snapshot.iris),
    )


def _most(counter: Counter[str], iris: Iris) -> tuple[tuple[str, int], ...]:
    local = ((iris.local(iri), count) for iri, count in counter.items())
    return tuple(sorted(local, key=lambda pair: (-pair[1], pair[0])))
