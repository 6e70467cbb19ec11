from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from graph import open_graph
from graph.iris import Iris
from graph.opened import Graph
from graph.quads import quads
from graph.store import Store
from ontology.errors import StoreError, UnknownEntityError
from ontology.records import Article, Fact
from tests.graph.conftest import ENTITIES


@pytest.fixture
def news(facts: list[Fact], articles: list[Article], tmp_path: Path) -> Iterator[Graph]:
    Store.open(tmp_path).publish(quads(facts, ENTITIES, articles, Iris()), "x")
    with open_graph(tmp_path) as opened:
        yield opened


def test_a_graph_says_how_much_there_is(news: Graph) -> None:
    assert repr(news) == "<Graph: 2 articles, 6 entities, 8 facts>"


def test_entities_are_found_and_shown_as_a_table(news: Graph) -> None:
    found = news.entities("nord")
    assert [hit.key for hit in found] == ["norden-air"]
    assert repr(found) == "<1 of 1 entities: norden-air>"
    assert "<td>Norden, the airline, of Oslo</td>" in found._repr_html_()
    assert [hit.key for hit in news.entities(kinds=["Person"])] == ["per-ornulf"]
    assert news.entities(limit=2).total > len(news.entities(limit=2)) == 2
    assert "2 of " in news.entities(limit=2)._repr_html_()
    assert news.entities("nord")[0].key == news.entities("nord")[:1][0].key
    with pytest.raises(ValueError, match="Persn"):
        news.entities(kinds=["Persn"])


def test_an_entity_that_is_not_there_is_told(news: Graph) -> None:
    assert news.entity("Norden").entity.label == "Norden Air"
    with pytest.raises(UnknownEntityError, match="Nobody"):
        news.facts(entity="Nobody")


def test_facts_are_narrowed_and_show_their_sentences(news: Graph) -> None:
    everything = news.facts(everything=True)
    assert len(everything) == 8
    bought = news.facts(predicates="acquires")
    assert {fact.predicate for fact in bought} == {"acquires"}
    assert repr(bought) == f"<{len(bought)} facts>"
    page = everything._repr_html_()
    assert "has bought Fjordfly" in page
    assert "not so" in page
    assert "&lt;b&gt;Per" in page  # what an article says stays text
    assert "<b>" not in page
    assert [fact.id for fact in everything[:2]] == [everything[0].id, everything[1].id]
    with pytest.raises(TypeError, match="predicat"):
        news.facts(predicat="acquires")


def test_facts_are_a_network_and_tables(news: Graph) -> None:
    facts = news.facts(everything=True)
    made = facts.to_networkx()
    assert made.has_edge("norden-air", "fjordfly")
    nodes, edges = facts.to_pandas()
    assert nodes.loc["fjordfly", "label"] == "Fjordfly"
    assert len(edges) == made.number_of_edges()
    assert set(edges["source"]) | set(edges["target"]) <= set(nodes.index)
    assert {*edges["id"]} <= {fact.id for fact in facts}


@pytest.mark.skipif(which("dot") is None, reason="Graphviz draws it")
def test_surroundings_are_a_picture(news: Graph) -> None:
    drawn = news.picture("Fjordfly")
    assert drawn._repr_svg_() == drawn.svg
    assert "Norden Air" in drawn.svg


def test_where_nothing_is_published_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="newsgraph build"):
        open_graph(tmp_path)
