"""The facts behind a plain triple, as a function in SPARQL; runs in the worker.

A plain triple stands for all facts that have its ends and its predicate, and are so: positive,
actual, not over, not rejected (`ontology.records.Fact.direct`).
"""

from collections.abc import Iterator
from functools import lru_cache

import pyoxigraph as ox

from ontology.terms import NAMESPACE

BEHIND = "urn:newsgraph:behind"
"""The function: takes subject, predicate, object, and so on; or "", "" and what it gave before."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SUBJECT, _PREDICATE, _OBJECT = (
    ox.NamedNode(f"{_RDF}{name}") for name in ("subject", "predicate", "object")
)
_STANCE = (("polarity", "positive"), ("modality", "actual"))
_NOT = ("to_time", "ended", "rejected", "ended_by", "superseded_by", "fulfilled_by")

_KEPT = 1024
"""Facts of which is remembered whether they are so."""


def fewer[T](one: Iterator[T], other: Iterator[T]) -> list[T]:
    """Give all of the iterator that ends first; of the other no more is read.

    An entity of which much is told has tens of thousands of facts; those that it has in common with
    another are as a rule found among the other's.
    """
    first: list[T] = []
    second: list[T] = []
    while True:
        for iterator, found in ((one, first), (other, second)):
            following = next(iterator, None)
            if following is None:
                return found
            found.append(following)


class Behind:
    """The function, for one store."""

    def __init__(self, store: ox.Store, base: str) -> None:
        """Look into a store whose names begin with `base`."""
        self._store = store
        self._graph = ox.NamedNode(f"{base}graph/facts")
        self._plain = lru_cache(_KEPT)(self._read)

    def __call__(self, *terms: object) -> ox.Literal:
        """Give the IRIs of facts, in order, with a space between them."""
        facts: set[str] = set()
        for subject, predicate, value in zip(terms[::3], terms[1::3], terms[2::3], strict=True):
            if isinstance(subject, ox.NamedNode):
                found = self._stated(subject, predicate, value)
                if not found and isinstance(value, ox.NamedNode):  # said the other way round
                    found = self._stated(value, predicate, subject)
                facts.update(found)
            elif isinstance(value, ox.Literal) and not isinstance(predicate, ox.NamedNode):
                facts.update(value.value.split())
        return ox.Literal(" ".join(sorted(facts)))

    def _stated(self, *triple: object) -> list[str]:
        found = fewer(self._having(_SUBJECT, triple[0]), self._having(_OBJECT, triple[2]))
        return [fact.value for fact in found if self._plain(fact) == triple]

    def _having(self, end: ox.NamedNode, node: object) -> Iterator[ox.NamedNode]:
        for quad in self._store.quads_for_pattern(None, end, node, self._graph):  # type: ignore[arg-type]
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject

    def _read(self, fact: ox.NamedNode) -> tuple[object, ...]:
        """Give subject, predicate and object of a fact that is so; nothing of another."""
        said: dict[str, object] = {}
        for quad in self._store.quads_for_pattern(fact, None, None, self._graph):
            said[quad.predicate.value] = quad.object
        so = all(said.get(NAMESPACE + name) == ox.NamedNode(NAMESPACE + v) for name, v in _STANCE)
        if not so or any(NAMESPACE + name in said for name in _NOT):
            return ()
        return tuple(said.get(end.value) for end in (_SUBJECT, _PREDICATE, _OBJECT))
