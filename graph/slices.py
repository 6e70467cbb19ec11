"""A part of the graph to look at: some entities, and the facts among them."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeGuard

from graph.iris import RDF
from graph.lookup import Lookup
from graph.nquads import Node
from graph.query.snapshot import Snapshot
from graph.records import NOT_QUALIFIERS
from graph.roles import Ranked, Roles
from ontology.records import Entity, Fact
from ontology.terms import NAMESPACE

MOST = 5000
"""Facts that a slice holds at most: those that most articles say."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Entities, and facts that join them.

    Attributes:
        entities: (key, entity, at how many ends of facts it is in the whole graph), in the order
            in which they were asked for; those that the graph does not know are left out.
        facts: What most articles say first.
        total: How many facts there are; more than `facts` has where there are more than `MOST`.
    """

    entities: tuple[tuple[str, Entity, int], ...]
    facts: tuple[Fact, ...]
    total: int


class Slices:
    """Cuts slices out of one version that is open."""

    def __init__(self, snapshot: Snapshot, lookup: Lookup) -> None:
        """Look into `snapshot`, of which `lookup` reads the records."""
        self._snapshot, self._lookup, self._iris = snapshot, lookup, snapshot.iris
        self._roles = Roles(snapshot)

    def among(self, keys: Iterable[str]) -> Slice:
        """Give the facts among some entities.

        A fact is among them if its subject is one of them, and its object too; where its object
        is no entity, a qualifier's value.

        Args:
            keys: As `EntityHit.key`.
        """
        names = dict.fromkeys(self._iris.entity(key) for key in keys)
        found = [(iri, self._lookup.records.entity(iri)) for iri in names]
        known = {iri: entity for iri, entity in found if entity is not None}
        ranked = self.joining(known)
        best = nsmallest(MOST, ranked)
        read = (self._lookup.records.fact(one.fact) for one in best)
        return Slice(
            tuple(self._told(iri, entity) for iri, entity in known.items()),
            tuple(fact for fact in read if fact is not None),
            len(ranked),
        )

    def joining(self, names: Collection[str]) -> list[Ranked]:
        """Name the facts among some entities, which are given by their IRIs."""
        return [one for iri in names for one in self._joining(iri, names)]

    def around(self, key: str, *, depth: int = 1, top: int = 50) -> Slice:
        """Give an entity's surroundings; as `surroundings` and `among`."""
        near = self.surroundings(key, depth=depth, top=top)
        return self.among(map(self._iris.entity_id, near))

    def surroundings(self, key: str, *, depth: int, top: int) -> Collection[str]:
        """Give the IRIs of an entity and of those around it.

        Args:
            key: As `Lookup.entity` takes it.
            depth: How many steps from it.
            top: How many entities at most: those first of whom most is said with the ones before.

        Raises:
            UnknownEntityError: There is no such entity.
        """
        first = self._iris.entity(self._lookup.entity(key).key)
        chosen: dict[str, None] = {first: None}
        edge: Sequence[str] = (first,)
        for _ in range(depth):
            edge = list(self._next(edge, chosen, top - len(chosen)))
            chosen |= dict.fromkeys(edge)
        return chosen.keys()

    def _next(self, edge: Iterable[str], chosen: dict[str, None], room: int) -> Iterator[str]:
        """Give whom the facts of some entities lead to, best facts first."""
        ranked = sorted(
            (one.rank, other)
            for iri in edge
            for one in self._roles.of(iri)
            for other in self._ends(one.fact)
            if other not in chosen
        )
        fresh = dict.fromkeys(other for _, other in ranked)
        yield from list(fresh)[: max(0, room)]

    def _told(self, iri: str, entity: Entity) -> tuple[str, Entity, int]:
        return self._iris.entity_id(iri), entity, self._lookup.degree(iri)

    def _joining(self, iri: str, known: Container[str]) -> Iterator[Ranked]:
        for one in self._roles.of(iri):
            if one.role == "subject" and self._joins(one.fact, known):
                yield one

    def _joins(self, fact: str, known: Container[str]) -> bool:
        objects = list(self._objects(fact))
        found = objects if any(map(self._is_entity, objects)) else list(self._values(fact))
        return any(one in known for one in found)

    def _ends(self, fact: str) -> Iterator[str]:
        """Give the entities at the ends of a fact; its qualifiers' where its object is none."""
        objects = [one for one in self._objects(fact) if self._is_entity(one)]
        (subject,) = self._snapshot.match(fact, f"{RDF}subject", graph=self._iris.facts)
        yield str(subject.object)
        yield from objects or (one for one in self._values(fact) if self._is_entity(one))

    def _objects(self, fact: str) -> Iterator[Node]:
        for quad in self._snapshot.match(fact, f"{RDF}object", graph=self._iris.facts):
            yield quad.object

    def _values(self, fact: str) -> Iterator[Node]:
        for quad in self._snapshot.match(fact, graph=self._iris.facts):
            name = quad.predicate.removeprefix(NAMESPACE)
            if quad.predicate.startswith(NAMESPACE) and name not in NOT_QUALIFIERS:
                yield quad.object

    def _is_entity(self, node: Node) -> TypeGuard[str]:
        return isinstance(node, str) and self._lookup.records.entity(node) is not None
