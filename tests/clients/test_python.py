"""The clients that people have in Python and in the shell, with what they send by default."""

import json
import shutil
import subprocess
from io import StringIO
from typing import Any

import pandas
import pytest
import SPARQLWrapper
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

ONTOLOGY = "https://newsgraph.example/ontology#"
ENTITY = "https://newsgraph.example/entity/"
ACME, BOLT = f"{ENTITY}acme-corp", f"{ENTITY}bolt"
SELECT = "SELECT ?who ?what { ?who ng:acquires ?what }"
ASK = "ASK { entity:acme-corp ng:acquires entity:bolt }"
CONSTRUCT = "CONSTRUCT { ?what ng:owns ?who } { ?who ng:acquires ?what }"
DESCRIBE = "DESCRIBE entity:bolt"
RESULTS = (SPARQLWrapper.JSON, SPARQLWrapper.XML, SPARQLWrapper.CSV, SPARQLWrapper.TSV)
GRAPHS = (SPARQLWrapper.TURTLE, SPARQLWrapper.N3, SPARQLWrapper.RDFXML, SPARQLWrapper.JSONLD)


def sent(endpoint: str, query: str, form: str | None, method: str = SPARQLWrapper.GET) -> Any:
    """Ask with SPARQLWrapper; None leaves the form of the answer as it is by default."""
    client = SPARQLWrapper.SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setMethod(method)
    if form is not None:
        client.setReturnFormat(form)
    return client.queryAndConvert()


def pairs(graph: Graph) -> list[tuple[str, ...]]:
    """Give the rows of `SELECT` as texts."""
    rows: Any = graph.query(SELECT)
    return [tuple(map(str, row)) for row in rows]


@pytest.mark.parametrize("method", [SPARQLWrapper.GET, SPARQLWrapper.POST])
@pytest.mark.parametrize("form", [None, *RESULTS])
def test_sparqlwrapper_selects(endpoint: str, form: str | None, method: str) -> None:
    found = sent(endpoint, SELECT, form, method)
    text = found.toxml() if form in (None, SPARQLWrapper.XML) else found
    text = json.dumps(text) if form == SPARQLWrapper.JSON else text
    text = text.decode() if isinstance(text, bytes) else text
    assert text.count(ACME) == text.count(BOLT) == 1


def test_sparqlwrapper_asks(endpoint: str) -> None:
    assert sent(endpoint, ASK, SPARQLWrapper.JSON)["boolean"] is True
    assert "<boolean>true</boolean>" in sent(endpoint, ASK, SPARQLWrapper.XML).toxml()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # SPARQLWrapper makes one
@pytest.mark.parametrize("form", [None, *GRAPHS])
@pytest.mark.parametrize("query", [CONSTRUCT, DESCRIBE])
def test_sparqlwrapper_gets_graphs(endpoint: str, query: str, form: str | None) -> None:
    found = sent(endpoint, query, form)
    if isinstance(found, bytes):
        found = Graph().parse(data=found, format="turtle")
    assert (URIRef(BOLT), None, None) in found


def test_sparqlwrapper_posts_directly(endpoint: str) -> None:
    client = SPARQLWrapper.SPARQLWrapper(endpoint, returnFormat=SPARQLWrapper.JSON)
    client.setQuery(SELECT)
    client.setMethod(SPARQLWrapper.POST)
    client.setRequestMethod(SPARQLWrapper.POSTDIRECTLY)
    found: Any = client.queryAndConvert()
    assert len(found["results"]["bindings"]) == 1


def test_sparqlwrapper_tells_a_wrong_query(endpoint: str) -> None:
    with pytest.raises(QueryBadFormed, match="line 1, column 14: the query ends too early"):
        sent(endpoint, "SELECT * { ?x", SPARQLWrapper.JSON)


@pytest.mark.parametrize("form", ["xml", "json"])
@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflibs_store_asks_in_every_form(endpoint: str, form: str, method: Any) -> None:
    graph = Graph(SPARQLStore(endpoint, returnFormat=form, method=method))
    assert pairs(graph) == [(ACME, BOLT)]
    assert graph.query(ASK).askAnswer is True
    made = graph.query(CONSTRUCT).graph
    assert made is not None
    assert list(made) == [(URIRef(BOLT), URIRef(f"{ONTOLOGY}owns"), URIRef(ACME))]


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_rdflibs_store_selects_in_tables(endpoint: str, form: str) -> None:
    graph = Graph(SPARQLStore(endpoint, returnFormat=form))
    assert pairs(graph) == [(ACME, BOLT)]


def test_rdflibs_store_is_a_graph(endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint))
    assert graph.value(URIRef(BOLT), RDFS.label) == Literal("Bolt")
    assert (URIRef(ACME), URIRef(f"{ONTOLOGY}acquires"), URIRef(BOLT)) in graph
    assert len(graph) == len(list(graph.triples((None, None, None))))


def test_pandas_reads_what_they_give(endpoint: str) -> None:
    table = sent(endpoint, SELECT, SPARQLWrapper.CSV)
    frame = pandas.read_csv(StringIO(table.decode()))
    assert frame.to_dict("records") == [{"who": ACME, "what": BOLT}]
    rows = sent(endpoint, SELECT, SPARQLWrapper.JSON)["results"]["bindings"]
    flat = pandas.json_normalize(rows)
    assert flat["who.value"].tolist() == [ACME]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--get", "--data-urlencode", f"query={SELECT}"], ACME),
        (["--data-urlencode", f"query={SELECT}"], ACME),
        (["-H", "Content-Type: application/sparql-query", "--data-binary", SELECT], ACME),
        (["-H", "Accept: text/csv", "--data-urlencode", f"query={SELECT}"], f"{ACME},{BOLT}"),
        (["--compressed", "--data-urlencode", f"query={CONSTRUCT}"], "ng:owns"),
    ],
)
def test_curl(endpoint: str, options: list[str], told: str) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    command = [curl, "--silent", "--show-error", "--fail", *options, endpoint]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    assert told in answer.stdout
