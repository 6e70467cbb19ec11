"""The names in a published version, and how much is told of those who bear them."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from graph.iris import RDF
from graph.naming import Names
from graph.nodes import ALT_LABEL, LABEL
from graph.nquads import Literal
from graph.query.snapshot import Snapshot

_FEW = 100
"""Entities of which the facts are counted one by one; for more all facts are read."""

_ENDS = (f"{RDF}subject", f"{RDF}object")


class Directory:
    """Who is called how. What is spelt as it is asked for is found at once; else all are read."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Look into `snapshot`."""
        self._snapshot, self._iris = snapshot, snapshot.iris

    @cached_property
    def names(self) -> Names:
        """All names with those who bear them."""
        return Names(
            (quad.object.text, quad.subject)
            for predicate in (LABEL, ALT_LABEL)
            for quad in self._snapshot.match(None, predicate)
            if isinstance(quad.object, Literal) and not self.is_quantity(quad.subject)
        )

    def spelt(self, name: str) -> list[str]:
        """Give those who bear a name exactly as it is spelt, the most told-of first."""
        found = {
            quad.subject
            for predicate in (LABEL, ALT_LABEL)
            for quad in self._snapshot.match(None, predicate, Literal(name))
            if not self.is_quantity(quad.subject)
        }
        return sorted(found, key=lambda iri: (-self.degree(iri), iri))

    def degree(self, iri: str) -> int:
        """Count at how many ends of facts an entity is."""
        if "degrees" in self.__dict__:
            return self.degrees[iri]
        return sum(1 for end in _ENDS for _ in self._snapshot.match(None, end, iri, self._facts))

    def several(self, nodes: Collection[str]) -> Mapping[str, int]:
        """Count at how many ends of facts each of some entities is."""
        if len(nodes) > _FEW:
            return self.degrees
        return {iri: self.degree(iri) for iri in nodes}

    @cached_property
    def degrees(self) -> Counter[str]:
        """At how many ends of facts each is, quantities too; all facts are read."""
        return Counter(
            str(quad.object)
            for end in _ENDS
            for quad in self._snapshot.match(None, end, graph=self._facts)
        )

    def most_told(self) -> Iterator[tuple[str, int]]:
        """Give entities with their degrees."""
        return ((iri, n) for iri, n in self.degrees.items() if not self.is_quantity(iri))

    def is_quantity(self, iri: str) -> bool:
        """Tell whether a node is a number, and no entity."""
        return iri.startswith(f"{self._iris.base}quantity/")

    @property
    def _facts(self) -> str:
        return self._iris.facts
