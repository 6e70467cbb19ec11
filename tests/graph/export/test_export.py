import csv
import json
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export import FORMATS, View, format_named
from graph.export.escaping import cell, xml_text
from graph.export.mentions import mentions
from graph.iris import Iris
from graph.nquads import line
from graph.quads import quads
from graph.query.snapshot import Snapshot
from graph.store import Store
from ontology.errors import UnknownFormatError
from ontology.records import Article, Entity, Evidence, Extraction, Fact, Mention
from ontology.terms import Form, Kind, Modality, Polarity

RDF = ["turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml"]
NASTY = "<script>alert(1)</script>\"'&]]>\x00\x0b\ufffe\U0001f600 =1+1"


def written(view: View, name: str) -> bytes:
    return b"".join(FORMATS[name].write(view))


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
    content = written(View(snapshot, everything=everything), name)
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
    text = written(View(snapshot, everything=True), "csv").decode()
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
        for name in FORMATS:
            written(View(snapshot), name)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(view: View, name: str) -> None:
    assert written(view, name) == written(view, name)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", [""], [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_shows_facts_with_their_sentences(snapshot: Snapshot, facts: list[Fact]) -> None:
    page = _Page()
    page.feed(written(View(snapshot, everything=True), "html").decode())
    for fact in facts:
        assert fact.evidence[0].quote in page.text
    assert "<b>Per Ørnulf</b>" in page.text
    assert "not so, planned, says Per Ørnulf" in page.text
    assert "b" not in page.tags
    assert "https://news.example/a?b=1&c=2" in page.links
    assert page.tags.count("tr") == len(facts) + 1


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
        page = _Page()
        page.feed(written(view, "html").decode())
        assert page.tags.count("script") == 1
        assert page.tags.count("tr") == 2
        assert not any(link.startswith("javascript") for link in page.links)


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


def test_an_unknown_format_is_an_error_that_names_the_known() -> None:
    with pytest.raises(UnknownFormatError, match=r"'pdf'; there are turtle, .*html"):
        format_named("pdf")


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
