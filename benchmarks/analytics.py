"""How long measures take on a large graph: networkit against networkx, in one run.

python benchmarks/analytics.py [--nodes 100000] [--edges 1000000] [--networkx]
"""

import argparse
import random
import time

import networkx as nx

from graph.measures.centrality import MEASURES
from graph.measures.groups import GROUPINGS

FAST = ("pagerank", "communities", "betweenness", "core", "clustering", "components")


def skewed(nodes: int, edges: int, seed: int = 1) -> nx.Graph[str]:
    """Make a graph where few have many ties: ends are drawn by the square of a random number."""
    draw = random.Random(seed)
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(f"n{n}" for n in range(nodes))
    while made.number_of_edges() < edges:
        a, b = int(nodes * draw.random() ** 2), int(nodes * draw.random())
        if a != b:
            made.add_edge(f"n{a}", f"n{b}", weight=1.0 + int(4 * draw.random()))
    return made


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--networkx", action="store_true", help="networkx too, where it can")
    given = parser.parse_args()
    graph = skewed(given.nodes, given.edges)
    print(f"{given.nodes:,} nodes, {given.edges:,} edges; seconds")
    for name in FAST:
        measure = MEASURES.get(name) or GROUPINGS[name]
        sizes = (0, 10**9) if given.networkx and name in ("pagerank", "core") else (0,)
        for large in sizes:
            begun = time.perf_counter()
            found = measure(graph, 1, large)
            print(f"{name:14} {time.perf_counter() - begun:8.2f}  {found.method}")


if __name__ == "__main__":
    main()
