"""networkit under large graphs: the same measures as networkx, in compiled code.

An extra: where it is not installed, networkx does all, and takes its time.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import isnan
from typing import Any, Final

from graph.measures.projection import Weighted

LARGE: Final = 20_000
"""Nodes from which networkit does the work; not tuned, `benchmarks/analytics.py` compares."""


@dataclass(frozen=True)
class Engine:
    """A graph as networkit has it: nodes by number.

    Attributes:
        nodes: The names, in the order of their numbers.
    """

    nodes: tuple[str, ...]
    graph: Any  # networkit has no types

    def by_name(self, scores: Any) -> dict[str, float]:
        """Give scores by the names of the nodes; what is not defined is 0, as in networkx."""
        numbers = (0.0 if isnan(one) else float(one) for one in scores)
        return dict(zip(self.nodes, numbers, strict=True))


@cache
def available() -> bool:
    """Whether networkit is installed."""
    return find_spec("networkit") is not None


def engine(graph: Weighted, *, large: int = LARGE, weighted: bool = True) -> Engine | None:
    """Give the graph to networkit, if it is large and networkit is there; else None.

    Args:
        large: Nodes from which it is; tests set it to 0.
        weighted: Whether the ties keep their weights.
    """
    if graph.number_of_nodes() < large or not available():
        return None
    import networkit
    import numpy

    nodes = tuple(graph)
    numbers = {name: n for n, name in enumerate(nodes)}
    rows = [(numbers[a], numbers[b], data["weight"]) for a, b, data in graph.edges(data=True)]
    table = numpy.array(rows, dtype=float).reshape(-1, 3)
    ends = (table[:, 0].astype(numpy.uint64), table[:, 1].astype(numpy.uint64))
    content = (table[:, 2], ends) if weighted else ends
    made = networkit.GraphFromCoo(content, n=len(nodes), weighted=weighted, directed=False)
    return Engine(nodes, made)


def seeded(seed: int) -> None:
    """Make what networkit does by chance the same for the same seed: one thread, one seed."""
    import networkit

    networkit.setNumberOfThreads(1)
    networkit.setSeed(seed, False)
