"""Which facts have an entity, and where: ranked, and counted, without reading what they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.iris import RDF
from graph.nodes import ng
from graph.nquads import Literal
from graph.query.snapshot import Snapshot
from graph.records import NOT_QUALIFIERS
from ontology.terms import NAMESPACE

REMEMBERED = 64
"""Entities whose facts are kept in order: pages of one that much is told of come fast."""

_NO_ROLES = NOT_QUALIFIERS - {"attributed_to"} | {"predicate"}


@dataclass(frozen=True, slots=True, order=True)
class Ranked:
    """A fact that has an entity in a role; sorts by its rank.

    Attributes:
        rank: What most articles say comes first, then what is surest.
        fact: The IRI of the statement node.
        role: "subject", "object", "attributed_to", or a qualifier.
    """

    rank: tuple[int, float]
    fact: str
    role: str
    predicate: str


class Roles:
    """The roles of entities in the facts of one version."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Look into `snapshot`."""
        self._snapshot, self._iris = snapshot, snapshot.iris
        self.of = lru_cache(REMEMBERED)(self._of)

    def _of(self, iri: str) -> tuple[Ranked, ...]:
        """Give all facts that have the entity anywhere, in their order."""
        return tuple(sorted(self._found(iri)))

    def _found(self, iri: str) -> Iterator[Ranked]:
        for quad in self._snapshot.match(value=iri, graph=self._iris.facts):
            role = quad.predicate.removeprefix(RDF).removeprefix(NAMESPACE)
            if role not in _NO_ROLES:
                fact = quad.subject
                support, confidence = (self._only(fact, ng(n)) for n in ("support", "confidence"))
                rank = -int(support), -float(confidence)
                predicate = self._iris.local(self._only(fact, f"{RDF}predicate"))
                yield Ranked(rank, fact, role, predicate)

    def _only(self, fact: str, predicate: str) -> str:
        (quad,) = self._snapshot.match(fact, predicate, graph=self._iris.facts)
        return quad.object.text if isinstance(quad.object, Literal) else quad.object
