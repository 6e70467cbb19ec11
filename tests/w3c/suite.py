"""The manifests of the W3C's SPARQL 1.1 test suite; its data stays outside of the project."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import rdflib
from rdflib import RDF, Namespace
from rdflib.collection import Collection

ROOT = Path(__file__).parents[3] / "shared" / "data" / "w3c-sparql11"
SUITE = ROOT / "sparql" / "sparql11"
BASE = "https://w3c.github.io/rdf-tests/"

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")

ROOMS = (
    "aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res "
    "negation project-expression property-path subquery"
).split()
"""The folders of query evaluation; entailment and federation are no part of what we claim."""


@dataclass(frozen=True)
class Evaluation:
    """A query, the data that it is asked of, and what must come out."""

    name: str
    query: Path
    data: tuple[Path, ...]
    named: tuple[Path, ...]
    result: Path


@dataclass(frozen=True)
class Syntax:
    """A query that must be understood, or must not."""

    name: str
    query: Path
    good: bool


@dataclass(frozen=True)
class Request:
    """A request of the protocol, and what must be answered."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: tuple[str, ...]
    boolean: bool | None
    format: str | None


@dataclass(frozen=True)
class Protocol:
    """Requests in their order, and the graphs that they are about."""

    name: str
    requests: tuple[Request, ...]
    graphs: dict[str, Path] = field(default_factory=dict)


def iri(path: Path) -> str:
    """Name a file of the suite as its manifests do."""
    return BASE + path.relative_to(ROOT).as_posix()


def path(name: object) -> Path:
    """Give the file of a name."""
    return ROOT / str(name).removeprefix(BASE)


@cache
def manifest(room: str, file: str = "manifest.ttl") -> rdflib.Graph:
    """Read a manifest."""
    source = SUITE / room / file
    return rdflib.Graph().parse(source, format="turtle", publicID=iri(source))


def entries(room: str, kind: str) -> Iterator[tuple[rdflib.Graph, rdflib.term.Node, str]]:
    """Give the tests of a kind, with their names, in the order of the manifest."""
    found = manifest(room)
    for head in found.objects(None, MF.entries):
        for test in Collection(found, head):
            if (test, RDF.type, MF[kind]) in found:
                yield found, test, f"{room}/{str(test).rpartition('#')[2]}"


def evaluations() -> Iterator[Evaluation]:
    """Give all tests of query evaluation, the formats of results among them."""
    for room in ROOMS:
        for kind in ("QueryEvaluationTest", "CSVResultFormatTest"):
            for found, test, name in entries(room, kind):
                action = found.value(test, MF.action)
                yield Evaluation(
                    name,
                    path(found.value(action, QT.query)),
                    tuple(map(path, found.objects(action, QT.data))),
                    tuple(map(path, found.objects(action, QT.graphData))),
                    path(found.value(test, MF.result)),
                )


def syntaxes() -> Iterator[Syntax]:
    """Give all tests of query syntax."""
    for room in ("syntax-query", *ROOMS):
        for kind in ("PositiveSyntaxTest11", "NegativeSyntaxTest11"):
            for found, test, name in entries(room, kind):
                query = path(found.value(test, MF.action))
                yield Syntax(name, query, kind.startswith("Positive"))


def protocols() -> Iterator[Protocol]:
    """Give all tests of the protocol."""
    for found, test, name in entries("protocol", "ProtocolTest"):
        graphs = {
            str(found.value(node, rdflib.RDFS.label)): path(found.value(node, UT.graph))
            for node in found.objects(test, UT.graphData)
        }
        head = found.value(found.value(test, MF.action), HT.requests)
        assert head is not None
        requests = tuple(_request(found, one) for one in Collection(found, head))
        yield Protocol(name, requests, graphs)


def _request(found: rdflib.Graph, one: rdflib.term.Node) -> Request:
    headers = found.value(one, HT.headers)
    named = Collection(found, headers) if headers is not None else ()
    body, answer = found.value(one, HT.body), found.value(one, HT.resp)
    boolean = found.value(answer, MF.expectedBoolean)
    format_ = found.value(answer, MF.expectedFormat)
    text = None if body is None else str(found.value(body, CNT.chars))
    encoding = str(found.value(body, CNT.characterEncoding) or "UTF-8")
    return Request(
        str(found.value(one, HT.methodName)),
        str(found.value(one, HT.absolutePath)),
        {str(found.value(h, HT.fieldName)): str(found.value(h, HT.fieldValue)) for h in named},
        None if text is None else text.encode(encoding),
        tuple(str(code)[-3:] for code in found.objects(answer, MF.expectedStatus)),
        None if boolean is None else str(boolean) == "true",
        None if format_ is None else str(format_),
    )
