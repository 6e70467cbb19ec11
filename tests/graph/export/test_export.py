import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from shutil import which
from subprocess import run
from xml.etree import ElementTree
from zipfile import ZipFile

import igraph
import networkx as nx
import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from graph.export import FORMATS, View
from graph.export.escaping import cell, xml_text
from graph.export.mentions import mentions
from graph.iris import Iris
from graph.nquads import line
from graph.quads import quads
from graph.query.snapshot import Snapshot
from graph.slicing import Slicing
from graph.store import Store
from ontology.errors import ExportError, UnknownEntityError
from ontology.records import Article, Entity, Evidence, Extraction, Fact, Mention
from ontology.terms import Form, Kind, Modality, Polarity

RDF = ["turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml"]
NASTY = "<script>alert(1)</script>\"'&]]>\x00\x0b\ufffe\U0001f600 =1+1"


DRAWN = ("svg", "png")


def written(view: View, name: str) -> bytes:
    return b"".join(FORMATS[name].write(view))


def written_here() -> list[str]:
    """All formats, but no pictures where Graphviz is not installed."""
    return [name for name in FORMATS if name not in DRAWN or which("dot")]


def texts(made: object) -> Iterator[str]:
    """All texts within something that JSON can say."""
    match made:
        case str():
            yield made
        case dict() | list():
            for one in made.values() if isinstance(made, dict) else made:
                yield from texts(one)


@pytest.fixture
def view(snapshot: Snapshot) -> View:
    return View(snapshot)


@pytest.mark.parametrize("name", RDF)
def test_rdf_holds_the_whole_graph(view: View, name: str) -> None:
    kind = pyoxigraph.RdfFormat.from_media_type(FORMATS[name].media_type)
    assert kind is not None
    found = {q.triple for q in pyoxigraph.parse(written(view, name), kind)}
    text = "".join(f"{line(q._replace(graph=''))}\n" for q in view.snapshot.match(graph=None))
    expected = {q.triple for q in pyoxigraph.parse(text, pyoxigraph.RdfFormat.N_TRIPLES)}
    assert found == expected


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # within rdflib
@pytest.mark.parametrize(("name", "theirs"), [("turtle", "turtle"), ("rdfxml", "xml")])
def test_rdflib_reads_what_is_written(view: View, name: str, theirs: str) -> None:
    found = rdflib.Graph().parse(data=written(view, name), format=theirs)
    assert len(found) == len({q[:3] for q in view.snapshot.match(graph=None)})


def test_turtle_is_written_with_prefixes(view: View) -> None:
    text = written(view, "turtle").decode()
    assert "entity:norden-air" in text
    assert "a ng:Company" in text or "rdf:type ng:Company" in text


def test_the_canonical_dump_is_sorted_lines(view: View) -> None:
    lines = written(view, "nquads").splitlines(keepends=True)
    assert lines == sorted(set(lines))
    assert len(lines) == len(view.snapshot)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
@pytest.mark.parametrize("everything", [False, True])
def test_networkx_reads_the_network_back(snapshot: Snapshot, name: str, everything: bool) -> None:
    content = written(View(snapshot, Slicing(everything=everything)), name)
    ElementTree.fromstring(content)
    if name == "graphml":
        made = nx.read_graphml(BytesIO(content), force_multigraph=True)
    else:
        made = nx.read_gexf(BytesIO(content), version="1.3")
    edges = {data["id"]: data for _, _, data in made.edges(data=True)}
    assert edges.keys() == (
        {f"f{n}" for n in range(1, 8)} if everything else {"f1", "f2", "f5", "f6"}
    )
    assert edges["f1"]["predicate"] == "acquires"
    assert edges["f1"]["confidence"] == 0.91
    assert made.nodes["norden-air"]["label"] == "Norden Air"
    assert made.nodes["ng:Hold"]["kind"] == "Rating"


def test_csv_has_a_row_a_fact(snapshot: Snapshot, facts: list[Fact]) -> None:
    text = written(View(snapshot, Slicing(everything=True)), "csv").decode()
    rows = {row["fact"]: row for row in csv.DictReader(StringIO(text))}
    assert rows.keys() == {fact.id for fact in facts}
    deal, fall, none = rows["f1"], rows["f5"], rows["f8"]
    assert deal["sentence"] == facts[0].evidence[0].quote
    assert (deal["object"], deal["object_kind"], deal["support"]) == ("fjordfly", "Company", "2")
    assert (fall["low"], fall["high"], fall["unit"]) == ("-5", "-3", "percent")
    assert (none["object"], none["object_label"]) == ("", "")
    assert rows["f7"]["ended"] == "true"
    assert rows["f3"]["attributed_to"] == "Per Ørnulf"


def test_an_empty_graph_is_written_in_every_format(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = Store.open(tmp_path_factory.mktemp("empty"))
    with store.publish([], "empty").open() as snapshot:
        for name in written_here():
            written(View(snapshot), name)


@pytest.mark.parametrize("name", written_here())
def test_the_same_graph_gives_the_same_bytes(view: View, name: str) -> None:
    assert written(view, name) == written(view, name)


EDGES = {"f1", "f2", "f5", "f6"}
"""The facts of the small graph that hold and join two nodes."""


def test_networkx_reads_its_json_back(view: View) -> None:
    linked = nx.node_link_graph(json.loads(written(view, "node-link")), edges="links")
    drawn = nx.cytoscape_graph(json.loads(written(view, "cyjs")), name="label")
    for made in (linked, drawn):
        assert {data["id"] for _, _, data in made.edges(data=True)} == EDGES
        assert made.nodes["norden-air"]["kind"] == "Company"


@pytest.mark.filterwarnings("ignore:Could not add edge ids")  # they are an attribute already
def test_igraph_reads_graphml(view: View, tmp_path: Path) -> None:
    (tmp_path / "view.graphml").write_bytes(written(view, "graphml"))
    made = igraph.Graph.Read_GraphML(str(tmp_path / "view.graphml"))
    assert set(made.es["predicate"]) == {"acquires", "rates", "price_change", "competes_with"}
    assert "Norden Air" in made.vs["label"]


@pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("text", ["Norden Air", NASTY])
def test_graphviz_reads_dot(
    tmp_path_factory: pytest.TempPathFactory, facts: list[Fact], text: str
) -> None:
    store = Store.open(tmp_path_factory.mktemp("dot"))
    with store.publish(quads(_with(facts, text), [], [], Iris()), "x").open() as snapshot:
        dot = written(View(snapshot), "dot")
    told = run(["dot", "-Tjson0"], input=dot, capture_output=True, check=True).stdout
    made = json.loads(told)
    labels = {node["label"] for node in made["objects"]}
    assert labels == {xml_text(text), "Fjordfly"}
    assert [edge["style"] for edge in made["edges"]] == ["solid"]


@pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_draws(view: View) -> None:
    assert written(view, "png").startswith(b"\x89PNG")
    root = ElementTree.fromstring(written(view, "svg"))
    assert "Norden Air" in "".join(root.itertext())


def test_parquet_is_read_back(view: View) -> None:
    nodes = parquet.read_table(BytesIO(written(view, "parquet-nodes"))).to_pylist()
    edges = parquet.read_table(BytesIO(written(view, "parquet-edges"))).to_pylist()
    assert {one["id"] for one in edges} == EDGES
    ends = {one[end] for one in edges for end in ("source", "target")}
    assert ends <= {one["id"] for one in nodes}
    assert {type(one["confidence"]) for one in edges} == {float}


def test_neo4j_finds_the_ends_of_all_relationships(view: View) -> None:
    with ZipFile(BytesIO(written(view, "neo4j"))) as archive:
        nodes, facts = (
            list(csv.DictReader(StringIO(archive.read(name).decode(), newline="")))
            for name in ("nodes.csv", "facts.csv")
        )
    known = {row["id:ID"] for row in nodes}
    assert len(known) == len(nodes)
    assert all({row[":START_ID"], row[":END_ID"]} <= known for row in facts)
    assert all(row[":TYPE"] and float(row["confidence:double"]) <= 1 for row in facts)
    assert all(row[":LABEL"] for row in nodes)


def test_mermaid_is_a_flowchart(view: View) -> None:
    lines = written(view, "mermaid").decode().splitlines()
    assert lines[0] == "flowchart LR"
    assert sum("-->" in one for one in lines) == len(EDGES)


@pytest.mark.parametrize(
    ("slicing", "expected"),
    [
        (Slicing(entity="Fjordfly"), {"f1", "f6"}),
        (Slicing(predicates=frozenset({"rates"})), {"f2"}),
        (Slicing(kinds=frozenset({Kind.RATING})), {"f2"}),
        (Slicing(independent=2), {"f1"}),
        (Slicing(confidence=0.9), {"f1"}),
        (Slicing(since="2021-05", until="2021-05-04"), {"f1"}),
        (Slicing(since="2022"), set()),
        (Slicing(stances=frozenset({"denied"})), {"f3"}),
        (Slicing(everything=True, entity="Per Ørnulf"), {"f7"}),
    ],
)
def test_a_slice_is_the_same_in_tables_and_rdf(
    snapshot: Snapshot, slicing: Slicing, expected: set[str]
) -> None:
    view = View(snapshot, slicing)
    rows = csv.DictReader(StringIO(written(view, "csv").decode()))
    assert {row["fact"] for row in rows} == expected
    found = [*pyoxigraph.parse(written(view, "nquads"), pyoxigraph.RdfFormat.N_QUADS)]
    base = snapshot.iris.base
    named = {str(quad.subject.value) for quad in found}
    assert {one.removeprefix(f"{base}fact/") for one in named if "/fact/" in one} == expected
    whole = {str(quad) for quad in pyoxigraph.parse(
        written(View(snapshot), "nquads"), pyoxigraph.RdfFormat.N_QUADS
    )}  # fmt: skip
    assert {str(quad) for quad in found} <= whole


def test_a_slice_around_nobody_is_an_error(snapshot: Snapshot) -> None:
    with pytest.raises(UnknownEntityError, match="Nobody"):
        written(View(snapshot, Slicing(entity="Nobody")), "csv")


def test_too_much_for_a_picture_is_said(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.export.graphviz.MOST", 2)
    monkeypatch.setattr("graph.export.mermaid.MOST", 2)
    for name in ("svg", "mermaid"):
        with pytest.raises(ExportError, match="4 facts are too many"):
            written(View(snapshot), name)


def _with(facts: list[Fact], text: str) -> list[Fact]:
    return [
        replace(
            facts[0],
            subject=replace(facts[0].subject, label=text),
            qualifiers=(("reason", text),),
            evidence=(replace(facts[0].evidence[0], quote=text),),
        )
    ]


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1) | st.just(NASTY))
def test_any_text_stays_text_in_every_format(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    fact = _with(_facts(), text)
    made = quads(fact, [], [Article("one", text, text, (), url="javascript:alert(1)")], Iris())
    store = Store.open(tmp_path_factory.mktemp("any"))
    with store.publish(made, "x").open() as snapshot:
        view = View(snapshot)
        for name in ("graphml", "gexf"):
            root = ElementTree.fromstring(written(view, name))
            values = [*root.itertext(), *(v for e in root.iter() for v in e.attrib.values())]
            folded = " ".join(xml_text(text).replace("\r", "\n").split())
            assert any(" ".join(value.split()) == folded for value in values)
        (row,) = csv.DictReader(StringIO(written(view, "csv").decode(), newline=""))
        assert row["subject_label"] == cell(text)
        assert not row["sentence"].startswith(("=", "+", "-", "@", "\t", "\r"))
        for name in ("cyjs", "node-link"):
            assert xml_text(text) in texts(json.loads(written(view, name)))
        for name in ("nodes", "edges"):
            rows = csv.reader(StringIO(written(view, name).decode(), newline=""))
            assert not any(one.startswith(("=", "+", "-", "@")) for row in rows for one in row)
        assert written(view, "dot").count(b" -> ") == 1
        assert written(view, "mermaid").count(b"\n") == 4


def _facts() -> list[Fact]:
    ends = (Entity("a", "A", Kind.COMPANY), Entity("b", "B", Kind.COMPANY))
    return [
        Fact(
            "f",
            ends[0],
            "acquires",
            ends[1],
            (),
            Polarity.POSITIVE,
            Modality.ACTUAL,
            (),
            None,
            (Evidence("one", 0, 5, "A B C", 0),),
            1,
            0.5,
        )
    ]


def test_mentions_bear_the_entity_of_the_graph(articles: list[Article]) -> None:
    entity = Entity("the-airline", "the airline", Kind.COMPANY)
    mention = Mention(3, 14, "The airline", Form.NOMINAL, "the-airline")
    extraction = Extraction(articles[0], (entity,), (mention,), ())
    whole = Entity("norden-air", "Norden Air ü", Kind.COMPANY)
    known = {("one", "the-airline"): whole}
    (one,) = mentions([extraction], lambda article, name: known[article, name])
    assert json.loads(one) == {
        "article": "one",
        "start": 3,
        "end": 14,
        "text": "The airline",
        "entity": "norden-air",
        "label": "Norden Air ü",
        "kind": "Company",
    }
    assert "ü" in one
