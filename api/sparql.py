"""`/sparql`: queries by the SPARQL 1.1 Protocol, read-only (https://www.w3.org/TR/sparql11-protocol).

`/graphs` gives graphs whole (https://www.w3.org/TR/sparql11-http-rdf-update), reading only.

    GET  ?query=…                       POST form query=…          POST application/sparql-query

The form of the answer is chosen by `Accept`, or by `?format=`. A browser gets a page with a form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from flask import Blueprint, Response, jsonify, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, NotAcceptable, NotFound, UnsupportedMediaType

from api import forms
from api.description import FORMATS, SD, VOID, description
from api.errors import ParameterError, rule
from api.negotiation import preferred
from api.published import published
from graph.iris import Iris
from graph.nquads import line
from graph.query import ask as asking
from graph.query.ask import SOLUTIONS, TRIPLES, Answer, Dataset
from graph.query.explain import explain
from graph.query.hints import hints, nearby
from graph.query.pool import LONGEST, Pool
from graph.query.search import finder
from graph.query.snapshot import rewritten
from ontology.errors import NewsgraphError, QueryRefusedError, StoreError, UnknownFormatError

blueprint = Blueprint("sparql", __name__)

FORM: Final = "application/x-www-form-urlencoded"
DIRECT: Final = "application/sparql-query"
WHOLE: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
UPDATE: Final = "application/sparql-update"
HTML: Final = "text/html"
HINT: Final = "Newsgraph-Hint"
PRINTABLE: Final = "".join(map(chr, range(0x20, 0x7F))).replace("%", "")
FLAGS: Final = {"true": True, "on": True, "1": True, "false": False, "off": False, "0": False}

ALIASES: Mapping[str, str] = {"application/json": "json", "application/xml": "xml"}
"""Media types that clients ask for when they mean one of `SOLUTIONS`."""

SELECTS = {**{media: name for name, media in SOLUTIONS.items()}, **ALIASES}
GRAPHS = {media: name for name, media in TRIPLES.items()}

EXAMPLES: Mapping[str, str] = {
    "Who invests in what?": "SELECT ?who ?what { ?who ng:invests_in ?what }",
    "Which ratings, about whom?": (
        "SELECT ?analyst ?rating ?about {\n  GRAPH graph:facts {\n"
        "    ?fact rdf:predicate ng:rates ; rdf:subject ?analyst ;\n"
        "          rdf:object ?rating ; ng:about ?about }\n}"
    ),
    "What is planned, and who says so?": (
        "SELECT ?subject ?predicate ?object ?sentence {\n  GRAPH graph:facts {\n"
        "    ?fact ng:modality ng:planned ; rdf:subject ?subject ; rdf:predicate ?predicate ;\n"
        "          rdf:object ?object ; prov:wasDerivedFrom ?evidence }\n"
        "  GRAPH ?article { ?evidence oa:hasSelector/oa:exact ?sentence }\n}\nLIMIT 20"
    ),
}


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answer a query; a bare GET tells what the endpoint can do."""
    parameters = _parameters()
    if parameters.keys().isdisjoint(("query", "update")) and request.method != "POST":
        return _page("", parameters) if _browser(parameters) else _description()
    text = _query(parameters)
    if _flag("explain", parameters):
        return _explanation(text, parameters)
    if _browser(parameters):
        return _page(text, parameters)
    answer = _answer(text, parameters)
    told = Response(answer.body, content_type=f"{answer.media_type}; charset=utf-8")
    for hint in vocabulary_hints(text, published().iris):
        told.headers.add(HINT, quote(hint, safe=PRINTABLE))
    return told


@lru_cache(1024)
def vocabulary_hints(text: str, iris: Iris) -> tuple[str, ...]:
    """Give the hints that need no look into the graph; kept, since programs repeat themselves."""
    return hints(text, iris)


def _explanation(text: str, parameters: MultiDict[str, str]) -> Response:
    """Tell what became of a query, in place of its answer."""
    graphs = published()
    version = graphs.version()
    found = explain(
        version,
        text,
        lookup=graphs.lookup(),
        pool=_pool(parameters),
        union=_flag("union", parameters),
        dataset=_dataset(parameters),
        evidence=_flag("evidence", parameters),
    )
    return jsonify(query=text, version=version.id, **asdict(found))


def _parameters() -> MultiDict[str, str]:
    """Give the parameters of the query string and of the body, wherever the query stands."""
    if request.method != "POST":
        return MultiDict(request.args)
    if request.mimetype == FORM:
        return MultiDict([*request.args.items(multi=True), *request.form.items(multi=True)])
    if request.mimetype == UPDATE:
        raise QueryRefusedError("the graph can't be changed over SPARQL")
    if request.mimetype != DIRECT:
        raise UnsupportedMediaType(f"POST a query as {FORM} or {DIRECT}")
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("a query is UTF-8")
    try:
        text = request.get_data().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest("the query is not UTF-8") from error
    return MultiDict([*request.args.items(multi=True), ("query", text)])


def _query(parameters: MultiDict[str, str]) -> str:
    """Find the one query.

    Raises:
        ParameterError: there is none, or more than one.
        QueryRefusedError: there is an update.
    """
    if "update" in parameters:
        raise QueryRefusedError("the graph can't be changed over SPARQL")
    queries = parameters.getlist("query")
    if len(queries) != 1 or not queries[0].strip():
        many = "more than one query" if len(queries) > 1 else "no query"
        raise ParameterError("query", f"there is {many}; give one as query=SELECT …")
    return queries[0]


def _answer(text: str, parameters: MultiDict[str, str]) -> Answer:
    named = parameters.get("format")
    graphs = published()
    try:
        return asking.ask(
            graphs.version(),
            text,
            formats=forms.named(named) if named else _accepted(),
            union=_flag("union", parameters),
            dataset=_dataset(parameters),
            evidence=_flag("evidence", parameters),
            search=_found,
            pool=_pool(parameters),
        )
    except UnknownFormatError as error:
        if named:
            raise ParameterError("format", str(error)) from error
        raise NotAcceptable(str(error)) from error


def _dataset(parameters: MultiDict[str, str]) -> Dataset | None:
    """Give the dataset that the request names: it takes the place of the query's own."""
    default, named = (
        tuple(parameters.getlist(name)) for name in ("default-graph-uri", "named-graph-uri")
    )
    return Dataset(default, named) if default or named else None


def _accepted() -> list[str]:
    """Choose the formats by the header.

    A client that names formats of tables only gets a graph as Turtle: libraries send the same
    header with every query.
    """
    table = preferred(request.accept_mimetypes, tuple(SELECTS))
    graph = preferred(request.accept_mimetypes, tuple(GRAPHS))
    if table is None and graph is None:
        raise NotAcceptable(f"there are {', '.join((*SELECTS, *GRAPHS))}")
    formats = [GRAPHS[graph] if graph else "turtle"]
    return formats if table is None else [SELECTS[table], *formats]


def _found(text: str, limit: int) -> Sequence[str]:
    """Search, with the index that this thread has of the current version."""
    return finder(published().lookup())(text, limit)


def _flag(name: str, parameters: MultiDict[str, str]) -> bool:
    value = parameters.get(name, "false").lower()
    if value not in FLAGS:
        raise ParameterError(name, f"{name} is true or false, not {value!r}")
    return FLAGS[value]


def _pool(parameters: MultiDict[str, str]) -> Pool:
    """Give the query processes, with the time that the client wants."""
    given = parameters.get("timeout")
    if given is None:
        return published().pool
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= LONGEST:
        raise ParameterError(
            "timeout", f"timeout is more than 0 and at most {LONGEST:g} seconds, not {given!r}"
        )
    return published().pool.within(seconds)


def _browser(parameters: MultiDict[str, str]) -> bool:
    """Say whether the client wants a page more than anything else."""
    if "format" in parameters:
        return parameters["format"] == "html"
    accepts = request.accept_mimetypes
    return bool(accepts) and preferred(accepts, (*SELECTS, *GRAPHS, HTML)) == HTML


def _page(text: str, parameters: MultiDict[str, str]) -> Response:
    """Show the form, with the answer as a table."""
    graphs, table, problem, status = published(), None, "", 200
    meant: tuple[str, ...] = ()
    union, evidence = _flag("union", parameters), _flag("evidence", parameters)
    if text:
        try:
            table = asking.table(
                graphs.version(),
                text,
                union=union,
                evidence=evidence,
                search=_found,
                pool=_pool(parameters),
            )
            meant = hints(text, graphs.iris, None if table.rows else nearby(graphs.lookup()))
        except NewsgraphError as error:
            if isinstance(error, StoreError):
                raise
            problem, status = str(error), rule(error).status
    page = render_template(
        "sparql.html",
        text=text,
        union=union,
        evidence=evidence,
        table=table,
        hints=meant,
        problem=problem,
        examples=EXAMPLES,
        prefixes=graphs.iris.prefixes,
    )
    return Response(page, status=status, content_type=f"{HTML}; charset=utf-8")


@blueprint.get("/.well-known/void")
def void() -> Response:
    """Describe the graph, where VoID says that it is looked for."""
    if preferred(request.accept_mimetypes, tuple(GRAPHS)) is None:
        raise NotAcceptable(f"there are {', '.join(GRAPHS)}")
    return _description()


def _description() -> Response:
    """Describe the endpoint and its graph."""
    graphs = published()
    media = preferred(request.accept_mimetypes, tuple(GRAPHS)) or next(iter(GRAPHS))
    endpoint = url_for("sparql.sparql", _external=True)
    said = description(endpoint, graphs.iris, graphs.counts())
    lines = (f"{line(quad)}\n".encode() for quad in said)
    prefixes = {**graphs.iris.prefixes, "sd": SD, "void": VOID, "formats": FORMATS}
    body = b"".join(rewritten(lines, GRAPHS[media], prefixes))
    return Response(body, content_type=f"{media}; charset=utf-8")


@blueprint.get("/graphs")
def graphs() -> Response:
    """Give a graph whole, by the SPARQL 1.1 Graph Store HTTP Protocol; it is only read.

    `?default` is the default graph, `?graph=<IRI>` a named one.
    """
    named = request.args.get("graph")
    if (named is None) == ("default" not in request.args):
        raise ParameterError("graph", "name one graph: ?default, or ?graph=<IRI>")
    media = preferred(request.accept_mimetypes, tuple(GRAPHS))
    if media is None:
        raise NotAcceptable(f"there are {', '.join(GRAPHS)}")
    current = published()
    dataset = None if named is None else Dataset((named,))
    try:
        answer = asking.ask(
            current.version(), WHOLE, formats=[GRAPHS[media]], dataset=dataset, pool=current.pool
        )
    except QueryRefusedError as error:
        raise NotFound(str(error)) from error
    return Response(answer.body, content_type=f"{media}; charset=utf-8")
