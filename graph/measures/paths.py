"""How two entities are connected: the best ways between them, fact by fact.

From both ends the facts are followed breadth first until the two meet; among the entities that were
seen, the shortest simple paths are taken in order of their cost (Yen 1971,
doi:10.1287/mnsc.17.11.712, as networkx has it).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from graph.iris import RDF
from graph.query.snapshot import Snapshot
from graph.roles import Ranked, Roles

SEEN = 4000
"""Entities that are looked at from each end at most."""

PER_ENTITY = 400
"""Facts of one entity that are followed at most: those that most articles say."""

type _Network = nx.Graph[str]
type Follow = Callable[[Ranked], bool]
"""Says whether a fact may be part of a way."""


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one entity to another.

    Attributes:
        entities: IRIs, from the first to the last.
        facts: The best fact of each step, by its IRI; one fewer than the entities.
    """

    entities: tuple[str, ...]
    facts: tuple[str, ...]


class Paths:
    """Finds ways in one version that is open."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Look into `snapshot`."""
        self._snapshot, self._iris = snapshot, snapshot.iris
        self._roles = Roles(snapshot)

    def between(
        self,
        source: str,
        target: str,
        *,
        most: int = 3,
        longest: int = 4,
        follow: Follow = lambda _: True,
    ) -> list[Path]:
        """Give the best ways between two entities, by their IRIs.

        A step costs 1, and up to 1 more the less sure its best fact is: short ways come first, of
        those of one length the surest.

        Args:
            most: How many ways at most.
            longest: Steps of a way at most.
            follow: Which facts may be part of it.
        """
        network: _Network = nx.Graph()
        network.add_nodes_from((source, target))
        fronts = {source: {source}, target: {target}}
        seen = {source: {source}, target: {target}}
        for _ in range(longest):
            end = min(fronts, key=lambda one: (len(fronts[one]), one != source))
            fronts[end] = set(self._grown(network, fronts[end], seen[end], follow))
            seen[end] |= fronts[end]
            if not fronts[end] and nx.has_path(network, source, target):
                break
        return list(islice(_shortest(network, source, target, longest), most))

    def _grown(
        self, network: _Network, front: Iterable[str], seen: set[str], follow: Follow
    ) -> Iterator[str]:
        """Follow the facts of some entities; give those that were not seen before."""
        room = SEEN - len(seen)
        for iri in sorted(front):
            for one in self._ends(iri, follow):
                fact, other = one
                cost = 2 + fact.rank[1]  # the rank has the confidence with a minus
                known = network.get_edge_data(iri, other)
                if known is None or (cost, fact.fact) < (known["cost"], known["fact"]):
                    network.add_edge(iri, other, cost=cost, fact=fact.fact)
                if other not in seen and room > 0:
                    room -= 1
                    seen.add(other)
                    yield other

    def _ends(self, iri: str, follow: Follow) -> Iterator[tuple[Ranked, str]]:
        """Give the facts that have an entity at an end, with the entity at their other end."""
        facts = (one for one in self._roles.of(iri) if one.role in ("subject", "object"))
        for one in islice(facts, PER_ENTITY):
            if follow(one):
                other = "object" if one.role == "subject" else "subject"
                for quad in self._snapshot.match(one.fact, RDF + other, graph=self._iris.facts):
                    if isinstance(quad.object, str) and self._is_entity(quad.object):
                        yield one, quad.object

    def _is_entity(self, iri: str) -> bool:
        return not iri.startswith(f"{self._iris.base}quantity/")


def _shortest(network: _Network, source: str, target: str, longest: int) -> Iterator[Path]:
    if source == target or not nx.has_path(network, source, target):
        return
    for entities in nx.shortest_simple_paths(network, source, target, weight="cost"):
        if len(entities) > 2 * longest + 1:
            return
        if len(entities) <= longest + 1:
            facts = tuple(network.edges[pair]["fact"] for pair in pairwise(entities))
            yield Path(tuple(entities), facts)
