"""The names in a published version, and how much is told of those who bear them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from threading import RLock
from typing import cast

from graph.iris import RDF
from graph.naming import Names
from graph.nodes import ALT_LABEL, LABEL, TYPE
from graph.nquads import Literal
from graph.query.snapshot import Snapshot
from ontology.terms import NAMESPACE

_FEW = 100
"""Entities of which the facts are counted one by one; for more all facts are read."""

_ENDS = (f"{RDF}subject", f"{RDF}object")


class Once:
    """What is made once of a version and then only read: by all threads that have it open."""

    def __init__(self) -> None:
        """Begin with nothing made."""
        self._lock = RLock()  # one may be made of another
        self._made: dict[str, object] = {}

    def has(self, what: str) -> bool:
        """Tell whether something is made."""
        return what in self._made

    def get[T](self, what: str, make: Callable[[], T]) -> T:
        """Give something; whoever asks first makes it, the others wait."""
        if what not in self._made:
            with self._lock:
                if what not in self._made:
                    self._made[what] = make()
        return cast("T", self._made[what])


class Directory:
    """Who is called how. What is spelt as it is asked for is found at once; else all are read."""

    def __init__(self, snapshot: Snapshot, once: Once) -> None:
        """Look into `snapshot`.

        Args:
            once: Of this version, perhaps shared with others who have it open.
        """
        self._snapshot, self._iris, self._once = snapshot, snapshot.iris, once

    @property
    def names(self) -> Names:
        """All names with those who bear them."""
        return self._once.get("names", self._names)

    def _names(self) -> Names:
        return Names(
            (quad.object.text, quad.subject)
            for predicate in (LABEL, ALT_LABEL)
            for quad in self._snapshot.match(None, predicate)
            if isinstance(quad.object, Literal) and not self.is_quantity(quad.subject)
        )

    def kinds(self, nodes: Collection[str]) -> Mapping[str, str]:
        """Give the kinds of some entities."""
        if len(nodes) > _FEW:
            return self._once.get("kinds", lambda: dict(self._kinds(None)))
        return dict(pair for node in nodes for pair in self._kinds(node))

    def _kinds(self, node: str | None) -> Iterator[tuple[str, str]]:
        for quad in self._snapshot.match(node, TYPE):
            yield quad.subject, str(quad.object).removeprefix(NAMESPACE)

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
        if self._once.has("degrees"):
            return self.degrees[iri]
        return sum(1 for end in _ENDS for _ in self._snapshot.match(None, end, iri, self._facts))

    def several(self, nodes: Collection[str]) -> Mapping[str, int]:
        """Count at how many ends of facts each of some entities is."""
        if len(nodes) > _FEW:
            return self.degrees
        return {iri: self.degree(iri) for iri in nodes}

    @property
    def degrees(self) -> Counter[str]:
        """At how many ends of facts each is, quantities too; all facts are read."""
        return self._once.get("degrees", self._degrees)

    def _degrees(self) -> Counter[str]:
        return Counter(
            str(quad.object)
            for end in _ENDS
            for quad in self._snapshot.match(None, end, graph=self._facts)
        )

    @property
    def foremost(self) -> Sequence[str]:
        """Entities of which something is told, the most told-of first."""
        return self._once.get("foremost", self._foremost)

    def _foremost(self) -> list[str]:
        told = self.degrees
        return sorted(
            (iri for iri in told if not self.is_quantity(iri)), key=lambda iri: (-told[iri], iri)
        )

    def is_quantity(self, iri: str) -> bool:
        """Tell whether a node is a number, and no entity."""
        return iri.startswith(f"{self._iris.base}quantity/")

    @property
    def _facts(self) -> str:
        return self._iris.facts
