"""The measures against networkx, and its engine under large graphs against it."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.measures.centrality import EXACT, MEASURES
from graph.measures.groups import GROUPINGS, communities, components
from graph.measures.projection import Weighted
from graph.measures.suggestions import suggestions

ALWAYS_LARGE = 0
SURE = {"degree", "weighted-degree", "pagerank", "core", "clustering", "eigenvector"}
"""Those that are not sampled in large graphs."""


@st.composite
def graphs(draw: st.DrawFn) -> Weighted:
    size = draw(st.integers(2, 12))
    names = [f"n{n:02}" for n in range(size)]
    pairs = [(a, b) for a in names for b in names if a < b]
    made: Weighted = nx.Graph()
    made.add_nodes_from(names)
    for a, b in draw(st.lists(st.sampled_from(pairs), min_size=1, unique=True)):
        made.add_edge(a, b, weight=float(draw(st.integers(1, 5))))
    made.remove_nodes_from([*nx.isolates(made)])  # a projection has none
    return made


@pytest.mark.parametrize("name", sorted(SURE))
@settings(max_examples=25, deadline=None)
@given(graph=graphs())
def test_the_engine_agrees_with_networkx(name: str, graph: Weighted) -> None:
    ours = MEASURES[name](graph, 1, EXACT)
    fast = MEASURES[name](graph, 1, ALWAYS_LARGE)
    assert fast.error is None
    assert ours.values.keys() == fast.values.keys()
    for node, value in ours.values.items():
        assert fast.values[node] == pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize("name", ["betweenness", "closeness", "harmonic"])
def test_what_is_sampled_is_near_and_says_how_near(name: str) -> None:
    graph: Weighted = nx.relabel_nodes(nx.karate_club_graph(), str)
    ours, fast = MEASURES[name](graph, 1, EXACT), MEASURES[name](graph, 1, ALWAYS_LARGE)
    assert (ours.error is None, fast.error is not None) == (True, True)
    assert "sampled" in fast.method
    far = max(abs(fast.values[node] - value) for node, value in ours.values.items())
    assert far <= 3 * (fast.error or 0)


@settings(max_examples=25, deadline=None)
@given(graph=graphs(), seed=st.integers(1, 5))
def test_the_same_seed_gives_the_same(graph: Weighted, seed: int) -> None:
    for large in (EXACT, ALWAYS_LARGE):
        for measure in MEASURES.values():
            assert measure(graph, seed, large) == measure(graph, seed, large)
        for grouping in GROUPINGS.values():
            assert grouping(graph, seed, large) == grouping(graph, seed, large)


@settings(max_examples=25, deadline=None)
@given(graph=graphs())
def test_groups_hold_each_entity_once(graph: Weighted) -> None:
    for found in (components(graph), communities(graph), communities(graph, 1, ALWAYS_LARGE)):
        assert sorted(node for group in found.members for node in group) == sorted(graph)
        sizes = [len(group) for group in found.members]
        assert sizes == sorted(sizes, reverse=True)


def test_two_cliques_are_two_communities() -> None:
    graph: Weighted = nx.relabel_nodes(nx.barbell_graph(6, 0), lambda n: f"n{n:02}")
    for pair in graph.edges:
        graph.edges[pair]["weight"] = 1.0
    for large in (EXACT, ALWAYS_LARGE):
        found = communities(graph, 1, large)
        assert [len(group) for group in found.members] == [6, 6]
        assert (found.quality or 0) > 0.4


def test_an_empty_graph_has_no_measures() -> None:
    graph: Weighted = nx.Graph()
    for name, measure in MEASURES.items():
        assert measure(graph, 1, EXACT).values == {}, name
    assert all(not grouping(graph, 1, EXACT).members for grouping in GROUPINGS.values())


@settings(max_examples=25, deadline=None)
@given(graph=graphs())
def test_only_those_without_a_tie_are_suggested(graph: Weighted) -> None:
    expected = {
        tuple(sorted(pair)): score
        for *pair, score in nx.adamic_adar_index(graph)
        if score > 0
    }  # fmt: skip
    found = {(one.a, one.b): one.score for one in suggestions(graph, most=1000)}
    assert found == pytest.approx(expected)
