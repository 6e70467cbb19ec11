"""How central each entity is: one number each, by a named measure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import networkx as nx

from graph.measures.engine import LARGE, engine, seeded
from graph.measures.projection import Weighted

SAMPLES: Final = 400
"""Sources from which betweenness and closeness are sampled where the graph is large."""

EXACT: Final = 2_000
"""Nodes up to which betweenness is exact."""

TOLERANCE: Final = 1e-10
"""Of PageRank and eigenvector; networkx multiplies it by the nodes, so its default stops early."""


@dataclass(frozen=True, slots=True)
class Scores:
    """A number for each entity.

    Attributes:
        method: How they were computed, in words: exact or sampled, by what.
        error: What the sampling may be off by, as the standard error of the mean allows; None
            where they are exact.
    """

    values: Mapping[str, float]
    method: str
    error: float | None = None


type Measure = Callable[[Weighted, int, int], Scores]
"""Takes the graph, the seed, and from how many nodes on it is large."""


def degree(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """How many others an entity is tied to."""
    return Scores({node: float(n) for node, n in graph.degree()}, "exact")


def weighted_degree(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """The weights of all its ties together."""
    return Scores({node: float(n) for node, n in graph.degree(weight="weight")}, "exact")


def pagerank(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Page et al. 1999: how often a walker who follows ties by weight is there; damping 0.85."""
    if not graph:
        return Scores({}, "exact")
    fast = engine(graph, large=large)
    if fast is None:
        values = nx.pagerank(graph, tol=TOLERANCE / len(graph), max_iter=1000)
        return Scores(values, f"networkx, tolerance {TOLERANCE:g}")
    import networkit

    ranks = networkit.centrality.PageRank(
        fast.graph,
        0.85,
        TOLERANCE,
        distributeSinks=networkit.centrality.SinkHandling.DistributeSinks,
    )
    ranks.run()
    return Scores(fast.by_name(ranks.scores()), f"networkit, tolerance {TOLERANCE:g}")


def betweenness(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Brandes 2001: the share of shortest ways between others that pass here; ties count alike."""
    nodes = len(graph)
    if nodes <= EXACT and nodes < large:
        return Scores(nx.betweenness_centrality(graph), "exact, networkx")
    samples = min(SAMPLES, nodes)
    error = 1 / (2 * samples**0.5)  # each source gives a share from 0 to 1
    fast = engine(graph, large=large, weighted=False)
    if fast is None:
        values = nx.betweenness_centrality(graph, k=samples, seed=seed)
        return Scores(values, f"{samples} sources sampled, networkx", error)
    import networkit

    seeded(seed)
    found = networkit.centrality.EstimateBetweenness(fast.graph, samples, True, False)
    found.run()
    return Scores(fast.by_name(found.scores()), f"{samples} sources sampled, networkit", error)


def closeness(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Wasserman and Faust 1994: how near it is to all that it reaches, by how many these are."""
    return _near(graph, seed, large, harmonic=False)


def harmonic(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Marchiori and Latora 2000: the mean of one by the distance to each other."""
    return _near(graph, seed, large, harmonic=True)


def _near(graph: Weighted, seed: int, large: int, *, harmonic: bool) -> Scores:
    """Sum distances from all, or in a large graph from sampled sources (Eppstein, Wang 2004)."""
    nodes = len(graph)
    if nodes < large:
        values = nx.harmonic_centrality(graph) if harmonic else nx.closeness_centrality(graph)
        scale = max(1, nodes - 1) if harmonic else 1
        return Scores({node: value / scale for node, value in values.items()}, "exact, networkx")
    import random

    chosen = random.Random(seed).sample(sorted(graph), min(SAMPLES, nodes))  # noqa: S311 - a sample, no secret
    sums = dict.fromkeys(graph, 0.0)
    reached = dict.fromkeys(graph, 0)
    for source in chosen:
        for node, distance in nx.single_source_shortest_path_length(graph, source).items():
            if distance:
                sums[node] += 1 / distance if harmonic else distance
                reached[node] += 1
    share = {
        node: sums[node] / len(chosen)
        if harmonic
        else (reached[node] / len(chosen)) * (reached[node] / sums[node] if sums[node] else 0.0)
        for node in graph
    }
    return Scores(share, f"{len(chosen)} sources sampled", 1 / (2 * len(chosen) ** 0.5))


def eigenvector(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Bonacich 1972: central is who is tied to the central; of the largest component."""
    if not graph:
        return Scores({}, "exact")
    biggest = max(nx.connected_components(graph), key=lambda part: (len(part), min(part)))
    inner = graph.subgraph(sorted(biggest))
    found = nx.eigenvector_centrality_numpy(inner, weight="weight") if len(inner) > 2 else {}
    # the solver begins by chance: its last digits are none
    values = {node: round(abs(float(found.get(node, 0.0))), 10) for node in graph}
    return Scores(values, f"scipy, of the largest component ({len(inner):,} entities)")


def core(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Seidman 1983: the greatest k so that it is among entities that have k ties to each other."""
    fast = engine(graph, large=large, weighted=False)
    if fast is None:
        return Scores({n: float(k) for n, k in nx.core_number(graph).items()}, "exact, networkx")
    import networkit

    found = networkit.centrality.CoreDecomposition(fast.graph)
    found.run()
    return Scores(fast.by_name(found.scores()), "exact, networkit")


def clustering(graph: Weighted, seed: int = 1, large: int = LARGE) -> Scores:
    """Watts and Strogatz 1998: the share of pairs of its neighbours that are tied themselves."""
    fast = engine(graph, large=large, weighted=False)
    if fast is None:
        return Scores(_clustered(graph), "exact, networkx")
    import networkit

    found = networkit.centrality.LocalClusteringCoefficient(fast.graph)
    found.run()
    return Scores(fast.by_name(found.scores()), "exact, networkit")


def _clustered(graph: Weighted) -> dict[str, float]:
    found = nx.clustering(graph)
    assert isinstance(found, dict)  # of all nodes
    return {node: float(share) for node, share in found.items()}


MEASURES: Final[Mapping[str, Measure]] = {
    "degree": degree,
    "weighted-degree": weighted_degree,
    "pagerank": pagerank,
    "betweenness": betweenness,
    "closeness": closeness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "core": core,
    "clustering": clustering,
}
