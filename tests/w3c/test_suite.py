"""The SPARQL 1.1 test suite of the W3C against the live endpoint."""

import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import pytest
import rdflib

from tests.w3c.conftest import Fill
from tests.w3c.results import accepts, alike
from tests.w3c.suite import (
    SUITE,
    Evaluation,
    Protocol,
    Request,
    Syntax,
    evaluations,
    iri,
    protocols,
    syntaxes,
)

ROOT = Path(__file__).parents[2]
THERE = SUITE.is_dir()
DATA0 = "http://kasei.us/2009/09/sparql/data/data0.rdf"

KEPT_TAG = "the engine keeps the language of what GROUP_CONCAT joins"
SCOPE = "the engine takes a MINUS, VALUES or sub-select within GRAPH ?g out of its scope"
CONSTANT = "the engine gives nothing for a path of no length from a constant that no triple has"
UPDATE = "an update, which we refuse with 403: the graph is read-only"

KNOWN: Mapping[str, str] = {
    "aggregates/agg-groupconcat-04": KEPT_TAG,
    "aggregates/agg-groupconcat-06": KEPT_TAG,
    "aggregates/agg-empty-group-count-graph": SCOPE,
    "bindings/graph": SCOPE,
    "functions/bnode01": "the engine gives the same node for the same BNODE(text) in all rows",
    "negation/graph-minus": SCOPE,
    **{
        f"property-path/{name}_set_{end}": CONSTANT
        for name in ("zero_or_more", "zero_or_one")
        for end in ("start", "end")
    },
    "syntax-query/test_4": "it is understood; but calls a function that does not exist: 400",
    **{
        f"protocol/update_{name}": UPDATE
        for name in (
            "dataset_default_graph", "dataset_default_graphs", "dataset_named_graphs",
            "dataset_full", "post_form", "post_direct", "base_uri",
        )
    },
}  # fmt: skip
"""The tests that fall, each with its reason; docs/w3c.md tells them too."""


def asked(
    address: str,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    method: str | None = None,
) -> tuple[int, str, str]:
    """Give status, media type and body."""
    request = urllib.request.Request(address, body, dict(headers or {}), method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get_content_type(), error.read().decode()


def posted(endpoint: str, query: str, accept: str) -> tuple[int, str, str]:
    headers = {"Content-Type": "application/sparql-query", "Accept": accept}
    return asked(endpoint, query.encode(), headers)


def based(query: str, base: str) -> str:
    """Let relative names of a query be those of its file."""
    return f"BASE <{base}>\n{query}"


def marked(tests: list[Evaluation] | list[Syntax] | list[Protocol]) -> list[object]:
    return [
        pytest.param(
            one,
            id=one.name,
            marks=[pytest.mark.xfail(reason=KNOWN[one.name], strict=True)]
            if one.name in KNOWN
            else [],
        )
        for one in tests
    ]


@pytest.mark.parametrize("test", marked(list(evaluations()) if THERE else []))
def test_evaluation(endpoint: str, fill: Fill, test: Evaluation) -> None:
    fill(test.data, {iri(file): file for file in test.named})
    base = iri(test.query)
    query = based(test.query.read_text("utf-8"), base)
    status, media, body = posted(endpoint, query, accepts(test.result))
    assert status == 200, body
    assert alike(body, media, test.result, base), f"{query}\n{body}"


@pytest.mark.parametrize("test", marked(list(syntaxes()) if THERE else []))
def test_syntax(endpoint: str, fill: Fill, test: Syntax) -> None:
    text = test.query.read_text("utf-8")
    froms = re.findall(r"FROM\s+(?:NAMED\s+)?<([^>]*)>", text, re.IGNORECASE)
    base = iri(test.query)
    fill((), {urllib.parse.urljoin(base, one): None for one in froms})
    status, _, body = posted(endpoint, based(text, base), "*/*")
    assert status == (200 if test.good else 400), body


@pytest.mark.parametrize("test", marked(list(protocols()) if THERE else []))
def test_protocol(endpoint: str, fill: Fill, test: Protocol) -> None:
    fill((), {**test.graphs, DATA0: None})
    for request in test.requests:
        _held(endpoint, request)


def _held(endpoint: str, request: Request) -> None:
    address = endpoint + request.path.removeprefix("/sparql").removeprefix("/")
    headers = request.headers or {"Content-Type": ""}
    status, media, body = asked(address, request.body, headers, request.method)
    allowed = [one[0] for one in request.statuses]
    assert str(status)[0] in allowed, (status, body)
    match request.format:
        case "boolean" if request.boolean is not None:
            assert media in ("application/sparql-results+json", "application/sparql-results+xml")
            assert ("true" in body) == request.boolean
        case "tabular":
            assert media.startswith(("application/sparql-results", "text/csv", "text/tab"))
        case "RDF":
            assert media in ("text/turtle", "application/n-triples", "application/rdf+xml")


def test_service_description(endpoint: str, fill: Fill) -> None:
    fill()
    status, media, body = asked(endpoint)
    assert (status, media) == (200, "text/turtle")
    told = rdflib.Graph().parse(data=body, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = told.subjects(sd.endpoint, rdflib.URIRef(endpoint))
    assert (service, rdflib.RDF.type, sd.Service) in told
    for dataset in told.objects(service, sd.defaultDataset):
        assert (dataset, rdflib.RDF.type, sd.Dataset) in told
        assert all(told.value(one, sd.name) for one in told.objects(dataset, sd.namedGraph))


def test_the_documentation_names_what_falls() -> None:
    told = (ROOT / "docs" / "w3c.md").read_text("utf-8")
    assert [name for name in KNOWN if f"`{name}`" not in told] == []
