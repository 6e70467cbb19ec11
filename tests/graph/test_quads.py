from decimal import Decimal

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import OA, PROV, RDF, RDFS, XSD, Iris
from graph.nodes import decimal, moment, ng
from graph.nquads import Literal, Node, Quad, line
from graph.quads import quads
from graph.query.snapshot import Snapshot
from ontology.records import Article, Entity, Fact, Quantity
from ontology.schema import schema
from ontology.terms import Kind, Modality, Polarity, Predicate

IRIS = Iris("https://example.org/")


@pytest.fixture
def found(facts: list[Fact], entities: list[Entity], articles: list[Article]) -> set[Quad]:
    return set(quads(facts, entities, articles, IRIS))


def values(found: set[Quad], subject: str, predicate: str) -> list[Node]:
    return sorted(q.object for q in found if (q.subject, q.predicate) == (subject, predicate))


def test_a_direct_triple_is_there_exactly_when_its_fact_is_direct(
    facts: list[Fact], found: set[Quad]
) -> None:
    direct = {
        (q.subject, q.predicate, q.object)
        for q in found
        if not q.graph and q.predicate in {p.iri for p in Predicate}
    }
    expected = set()
    for fact in facts:
        if not fact.direct or fact.object is None or fact.predicate.startswith("open:"):
            continue
        predicate = IRIS.predicate(fact.predicate)
        if isinstance(fact.object, Quantity):
            expected.add((IRIS.entity(fact.subject), predicate, IRIS.quantity(fact.object)))
            continue
        ends = (IRIS.entity(fact.subject), IRIS.entity(fact.object))
        expected.add((ends[0], predicate, ends[1]))
        if schema().symmetric(Predicate(fact.predicate)):
            expected.add((ends[1], predicate, ends[0]))
    assert direct == expected
    assert len(direct) == 5


def test_every_fact_has_a_statement_node_with_evidence_that_quotes_its_article(
    facts: list[Fact], articles: list[Article], found: set[Quad]
) -> None:
    texts = {IRIS.article(article.id): article.text for article in articles}
    for fact in facts:
        name = IRIS.fact(fact.id)
        assert ng("Fact") in values(found, name, f"{RDF}type")
        sentences = values(found, name, f"{PROV}wasDerivedFrom")
        assert len(sentences) == len(fact.evidence) > 0
        for sentence in sentences:
            ((graph, start, end, quote),) = _selected(found, str(sentence))
            assert texts[graph][start:end] == quote


def _selected(found: set[Quad], sentence: str) -> list[tuple[str, int, int, str]]:
    (article,) = values(found, sentence, f"{OA}hasSource")
    said: dict[str, str] = {}
    for selector in values(found, sentence, f"{OA}hasSelector"):
        said |= {q.predicate: q.object[0] for q in found if q.subject == selector}
    assert all(q.graph == article for q in found if q.subject == sentence)
    return [(str(article), int(said[f"{OA}start"]), int(said[f"{OA}end"]), said[f"{OA}exact"])]


def test_stance_time_and_qualifiers_are_on_the_statement_node(found: set[Quad]) -> None:
    plan, deal = IRIS.fact("f3"), IRIS.fact("f1")
    assert values(found, plan, ng("polarity")) == [Polarity.NEGATIVE.iri]
    assert values(found, plan, ng("modality")) == [Modality.PLANNED.iri]
    assert values(found, plan, ng("attributed_to")) == [IRIS.entity("per-ornulf")]
    assert values(found, deal, ng("at")) == [Literal("2021-05-04", f"{XSD}date")]
    assert values(found, deal, ng("surface")) == [Literal("4.50 million kronor")]
    (amount,) = values(found, deal, ng("amount"))
    assert values(found, str(amount), ng("value")) == [Literal("4500000", f"{XSD}decimal")]
    assert values(found, IRIS.fact("f2"), ng("action")) == [Literal("downgrade")]


def test_a_direct_object_that_is_an_individual_has_its_label(found: set[Quad]) -> None:
    assert values(found, ng("Hold"), f"{RDFS}label") == [Literal("Hold")]


def test_nothing_is_a_blank_node(found: set[Quad]) -> None:
    for quad in found:
        assert line(quad).count("<") >= 2
        assert "_:" not in line(quad)


def test_an_entity_that_only_a_fact_names_is_described(facts: list[Fact]) -> None:
    found = set(quads(facts[:1], [], [], IRIS))
    assert values(found, IRIS.entity("fjordfly"), f"{RDF}type") == [Kind.COMPANY.iri]


def test_the_order_of_what_comes_in_does_not_show(
    facts: list[Fact], entities: list[Entity], articles: list[Article], found: set[Quad]
) -> None:
    assert set(quads(facts[::-1], entities[::-1], articles[::-1], IRIS)) == found


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # within rdflib
def test_rdflib_and_oxigraph_read_the_same_graph(snapshot: Snapshot) -> None:
    text = "".join(snapshot.dump())
    ours = {line(quad) for quad in snapshot.match(graph=None)}
    assert {f"{q} ." for q in pyoxigraph.parse(text, pyoxigraph.RdfFormat.N_QUADS)} == ours
    read = rdflib.Dataset()
    read.parse(data=text, format="nquads")
    named = {(s.n3(), p.n3(), o.n3(), g) for s, p, o, g in read.quads()}
    assert len(named) == len(ours)


@pytest.mark.parametrize(
    ("text", "datatype", "kept"),
    [
        ("2021", "gYear", "2021"),
        ("2021-05", "gYearMonth", "2021-05"),
        ("2021-05-04", "date", "2021-05-04"),
        ("2021-05-04T06:00", "dateTime", "2021-05-04T06:00:00"),
        ("2021-05-04 06:00:00+00:00", "dateTime", "2021-05-04T06:00:00Z"),
        ("2021-Q2", "string", "2021-Q2"),
        ("2021-H1", "string", "2021-H1"),
        ("2021-02-30", "string", "2021-02-30"),
        ("2021-13", "string", "2021-13"),
        ("one week", "string", "one week"),
    ],
)
def test_a_time_has_the_type_that_fits_its_precision(text: str, datatype: str, kept: str) -> None:
    assert moment(text) == Literal(kept, XSD + datatype)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1e9, max_value=1e9))
def test_the_store_keeps_a_number_as_we_write_it(value: Decimal) -> None:
    written = line(Quad("urn:a", "urn:b", decimal(value)))
    store = pyoxigraph.Store()
    store.load(written.encode(), pyoxigraph.RdfFormat.N_QUADS)
    (stored,) = store
    assert f"{stored} ." == written
