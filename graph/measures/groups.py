"""Which entities belong together: components, and communities."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx

from graph.measures.engine import LARGE, engine, seeded
from graph.measures.projection import Weighted

NAMED_BY: Final = 3
"""Entities by which a group is called: those with most ties within it."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Entities in groups, the largest first; within one, those with most ties within it first.

    Attributes:
        method: How they were found.
        quality: Modularity (Newman 2006) of the partition; None for components.
    """

    members: Sequence[Sequence[str]]
    method: str
    quality: float | None = None


type Grouping = Callable[[Weighted, int, int], Groups]


def components(graph: Weighted, seed: int = 1, large: int = LARGE) -> Groups:
    """Entities that some chain of ties joins."""
    return Groups(_sorted(graph, nx.connected_components(graph)), "exact, networkx")


def communities(graph: Weighted, seed: int = 1, large: int = LARGE) -> Groups:
    """Louvain (Blondel et al. 2008): groups with more weight within than chance would have."""
    if not graph.number_of_edges():
        return Groups(_sorted(graph, [{node} for node in graph]), "each by itself: no ties")
    fast = engine(graph, large=large)
    if fast is None:
        found = nx.community.louvain_communities(graph, weight="weight", seed=seed)
        method = f"Louvain, networkx, seed {seed}"
    else:
        import networkit

        seeded(seed)
        louvain = networkit.community.PLM(fast.graph, refine=True)
        louvain.run()
        parts: dict[int, set[str]] = {}
        for node, part in zip(fast.nodes, louvain.getPartition().getVector(), strict=True):
            parts.setdefault(part, set()).add(node)
        found = list(parts.values())
        method = f"Louvain with refinement, networkit, seed {seed}"
    quality = float(nx.community.modularity(graph, found, weight="weight"))
    return Groups(_sorted(graph, found), method, quality)


def name(group: Sequence[str], labels: Mapping[str, str]) -> str:
    """Call a group by its foremost entities."""
    return ", ".join(labels.get(one, one) for one in group[:NAMED_BY])


def _sorted(graph: Weighted, found: Iterable[Collection[str]]) -> list[list[str]]:
    groups = []
    for part in found:
        inner = graph.subgraph(part)
        ties = dict(inner.degree(weight="weight"))
        groups.append(sorted(part, key=lambda node: (-ties[node], node)))
    return sorted(groups, key=lambda group: (-len(group), group[0]))


GROUPINGS: Final[Mapping[str, Grouping]] = {
    "components": components,
    "communities": communities,
}
