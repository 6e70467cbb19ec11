import json
import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rdflib

from graph.iris import RDFS, Iris
from graph.nquads import Literal, Quad
from graph.query.ask import SOLUTIONS, TRIPLES, ask, table
from graph.query.pool import Bounds, Pool
from graph.store import Store, Version
from ontology.errors import (
    QueryError,
    QueryLimitError,
    QueryRefusedError,
    StoreError,
    UnknownFormatError,
)
from ontology.terms import NAMESPACE

IRIS = Iris()
ALIBABA, CLOUD, FACT = IRIS.entity("alibaba"), IRIS.entity("alibaba-cloud"), IRIS.fact("1")
INVESTS = f"{NAMESPACE}invests_in"
QUADS = [
    Quad(ALIBABA, f"{RDFS}label", Literal("Alibaba")),
    Quad(CLOUD, f"{RDFS}label", Literal("Alibaba Cloud")),
    Quad(ALIBABA, INVESTS, CLOUD),
    Quad(FACT, f"{NAMESPACE}modality", f"{NAMESPACE}planned", IRIS.facts),
]


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    many = [Quad(f"urn:{n}", "urn:p", Literal(f"{n}")) for n in range(500)]
    return Store.open(tmp_path_factory.mktemp("graph")).publish([*QUADS, *many], "1")


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(1) as one:
        yield one


def product(sides: int) -> str:
    return " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(sides))


def test_a_select_is_answered_with_predefined_prefixes(version: Version, pool: Pool) -> None:
    answer = ask(version, "SELECT ?what { entity:alibaba ng:invests_in ?what }", pool=pool)
    assert (answer.kind, answer.media_type) == ("solutions", SOLUTIONS["json"])
    (row,) = json.loads(answer.body)["results"]["bindings"]
    assert row["what"]["value"] == CLOUD


def test_a_query_may_declare_a_prefix_of_its_own(version: Version, pool: Pool) -> None:
    text = "PREFIX ng: <urn:> SELECT ?o { <urn:7> ng:p ?o }"
    assert table(version, text, pool=pool).rows == (("7",),)


def test_statement_nodes_are_there_with_the_union_or_by_graph(version: Version, pool: Pool) -> None:
    text = "SELECT ?f { ?f ng:modality ng:planned }"
    assert table(version, text, pool=pool).rows == ()
    assert table(version, text, pool=pool, union=True).rows == (("fact:1",),)
    named = "SELECT ?f { GRAPH graph:facts { ?f ng:modality ng:planned } }"
    assert table(version, named, pool=pool).rows == (("fact:1",),)
    source = "SELECT ?f FROM graph:facts { ?f ng:modality ng:planned }"
    assert table(version, source, pool=pool).rows == (("fact:1",),)


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        ("ASK { ?s ng:invests_in ?o }", ("answer",), (("true",),)),
        ("ASK { ?s ng:acquires ?o }", ("answer",), (("false",),)),
        (
            "SELECT ?s ?x ?l { ?s ng:invests_in [] . ?s rdfs:label ?l OPTIONAL { ?s a ?x } }",
            ("s", "x", "l"),
            (("entity:alibaba", "", "Alibaba"),),
        ),
        (
            "CONSTRUCT WHERE { ?s ng:invests_in ?o }",
            ("subject", "predicate", "object"),
            (("entity:alibaba", "ng:invests_in", "entity:alibaba-cloud"),),
        ),
    ],
)
def test_an_answer_is_a_table_for_people(
    version: Version, pool: Pool, text: str, columns: object, rows: object
) -> None:
    found = table(version, text, pool=pool)
    assert (found.columns, found.rows) == (columns, rows)


@pytest.mark.parametrize("name", SOLUTIONS)
def test_a_select_comes_in_every_format(version: Version, pool: Pool, name: str) -> None:
    text = "SELECT ?l { entity:alibaba-cloud rdfs:label ?l }"
    answer = ask(version, text, formats=[name], pool=pool)
    assert answer.media_type == SOLUTIONS[name]
    body = answer.body.decode()
    if name == "json":
        assert json.loads(body)["head"]["vars"] == ["l"]
    elif name == "xml":
        assert "Alibaba Cloud" in "".join(ElementTree.fromstring(body).itertext())
    elif name == "csv":
        assert body.splitlines() == ["l", "Alibaba Cloud"]
    else:
        assert body.splitlines() == ["?l", '"Alibaba Cloud"']


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # within rdflib
@pytest.mark.parametrize("name", TRIPLES)
@pytest.mark.parametrize("text", ["CONSTRUCT WHERE { ?s ng:invests_in ?o }", "DESCRIBE fact:1"])
def test_a_graph_comes_in_every_format(version: Version, pool: Pool, name: str, text: str) -> None:
    answer = ask(version, text, formats=[name], union=True, pool=pool)
    assert (answer.kind, answer.media_type) == ("graph", TRIPLES[name])
    graph = rdflib.Graph().parse(data=answer.body, format=TRIPLES[name])
    assert len(graph) == 1


def test_the_first_format_that_fits_is_taken(version: Version, pool: Pool) -> None:
    formats = ["turtle", "csv", "json"]
    assert ask(version, "ASK {}", formats=formats, pool=pool).media_type == "text/csv"
    with pytest.raises(UnknownFormatError, match="SELECT and ASK give a table"):
        ask(version, "ASK {}", formats=["turtle"], pool=pool)
    with pytest.raises(UnknownFormatError, match="'pdf'"):
        ask(version, "ASK {}", formats=["pdf"], pool=pool)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "SELECT ?s\nWHERE { ?s ?p }",
            "line 2, column 15: } can't stand here\n"
            "  WHERE { ?s ?p }\n"
            "                ^\n"
            'expected: a variable, a name (ng:acquires, <iri>), a text, a number, "("',
        ),
        (
            "PREFIX a: <urn:a> SELECT * {\n\t?s ngg:x ?o }",
            "line 2, column 5: the prefix ngg: is not declared; did you mean ng:x?\n"
            "  \t?s ngg:x ?o }\n"
            "  \t   ^",
        ),
        ("ASK { ?s schema:acquires ?o }", "did you mean ng:acquires?"),
        ("ASK { ?s zzz:a ?o }", "the prefix zzz: is not declared; known are ng:, open:, "),
        ("SELCT ?s {}", "1: SELCT can't stand here\n  SELCT ?s {}\n  ^\nexpected: SELECT, ASK, "),
        ("SELECT ?s { ?s a ?y } ORDER ?s", "?s can't stand here"),
        ("SELECT ?s { ?s a ?y } ORDER ?s", "expected: BY"),
        ("SELECT (COUNT(?s) ?n) { ?s a ?y }", 'expected: "=", AS'),
        ("SELECT ?s { ?s a ng:Company", "line 1, column 28: the query ends too early"),
        ("# nothing", "the query ends too early"),
        ("", "line 1, column 1: the query ends too early"),
        ("SELECT ?s ?o { ?s a ?o } GROUP BY ?s", "SELECT contains a variable that is unbound"),
        ("ASK { ?s a 'x }", "line 1, column 12: a string that has no end"),
        ("ASK { " + "?s ?p ?o . " * 20 + "} }", f"{'?s ?p ?o . ' * 3}}} }}\n{' ' * 40}^"),
    ],
)
def test_a_fault_is_shown_in_its_line_with_what_was_expected(
    version: Version, pool: Pool, text: str, where: str
) -> None:
    with pytest.raises(QueryError) as caught:
        ask(version, text, pool=pool)
    assert where in str(caught.value)


def test_from_takes_only_graphs_of_the_store(version: Version, pool: Pool) -> None:
    with pytest.raises(QueryRefusedError, match="there is no such graph"):
        ask(version, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", pool=pool)


def test_a_query_that_takes_too_long_is_stopped_and_hurts_no_other(version: Version) -> None:
    with Pool(1, Bounds(seconds=1.0)) as pool:
        start = time.monotonic()
        with pytest.raises(QueryLimitError, match="longer than 1 s"):
            ask(version, f"SELECT (COUNT(*) AS ?n) {{ {product(4)} }}", pool=pool)
        assert time.monotonic() - start < 3
        assert table(version, "ASK {}", pool=pool).rows == (("true",),)


@pytest.mark.parametrize(
    ("bounds", "text", "why"),
    [
        (Bounds(output=100_000), f"SELECT * {{ {product(2)} }}", "answer is too large"),
        (Bounds(output=10_000), "CONSTRUCT WHERE { ?s ?p ?o }", "answer is too large"),
        (
            Bounds(memory=1 << 30),
            f"SELECT * {{ {product(3)} }} ORDER BY ?o0 ?o1 ?o2",
            "too much memory",
        ),
    ],
)
def test_a_query_that_needs_too_much_is_stopped(
    version: Version, bounds: Bounds, text: str, why: str
) -> None:
    with Pool(1, bounds) as pool:
        with pytest.raises(QueryLimitError, match=why):
            ask(version, text, pool=pool)
        assert table(version, "ASK {}", pool=pool).rows == (("true",),)


def test_a_worker_that_dies_is_an_error_and_is_replaced(version: Version) -> None:
    with Pool(1) as pool:
        crash = {"folder": str(version.folder), "query": "SELECT * " + "{" * 9_000 + "}" * 9_000}
        head = {"base": IRIS.base, "prefixes": {}, "union": False, "graphs": []}
        with pytest.raises(QueryLimitError, match="nests too deep"):
            pool.run({**crash, **head, "solutions": [], "triples": []})
        assert table(version, "ASK {}", pool=pool).rows == (("true",),)


@pytest.mark.skipif(sys.platform != "linux", reason="sockets can be forbidden on Linux only")
def test_a_worker_can_reach_no_other_host_even_past_the_guard(version: Version) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, Pool(1, Bounds(seconds=5)) as pool:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        request = {
            "folder": str(version.folder),
            "query": f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
            "base": IRIS.base,
            "prefixes": {},
            "union": False,
            "graphs": [],
            "solutions": [SOLUTIONS["json"]],
            "triples": [],
        }
        head, _ = pool.run(request)
        assert head["error"] == "store"
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_worker_reads_the_version_that_is_asked(tmp_path: Path, pool: Pool) -> None:
    store = Store.open(tmp_path)
    for n in range(6):
        version = store.publish([Quad("urn:a", "urn:p", Literal(f"{n}"))], f"{n}")
        assert table(version, "SELECT ?o { ?s ?p ?o }", pool=pool).rows == ((f"{n}",),)


def test_a_version_that_is_gone_is_a_clear_error(tmp_path: Path, pool: Pool) -> None:
    with pytest.raises(StoreError, match="can't open the published graph"):
        ask(Version("x", tmp_path / "x"), "ASK {}", pool=pool)


def test_without_a_pool_one_process_answers(version: Version) -> None:
    assert json.loads(ask(version, "ASK {}").body)["boolean"] is True


def test_who_finds_no_process_free_is_told_to_try_again(version: Version) -> None:
    slow = f"SELECT (COUNT(*) AS ?n) {{ {product(4)} }}"
    with (
        Pool(1, Bounds(seconds=1.0, patience=0.1)) as pool,
        ThreadPoolExecutor(1) as threads,
    ):
        running = threads.submit(ask, version, slow, pool=pool)
        time.sleep(0.3)
        with pytest.raises(QueryLimitError, match="no query process came free"):
            ask(version, "ASK {}", pool=pool)
        with pytest.raises(QueryLimitError, match="longer than 1 s"):
            running.result()


def test_threads_share_a_pool(version: Version) -> None:
    texts = [f"SELECT ?o {{ <urn:{n}> <urn:p> ?o }}" for n in range(40)]
    with Pool(2) as pool, ThreadPoolExecutor(8) as threads:
        found = threads.map(lambda text: table(version, text, pool=pool).rows, texts)
        assert list(found) == [((f"{n}",),) for n in range(40)]


@pytest.mark.parametrize("name", SOLUTIONS)
def test_rows_are_counted_in_every_format(version: Version, name: str) -> None:
    text = 'SELECT * { ?s <urn:p> ?o BIND("},{\\n<result>" AS ?x) } LIMIT '
    with Pool(1, Bounds(rows=100)) as pool:
        assert ask(version, f"{text}100", formats=[name], pool=pool).kind == "solutions"
        with pytest.raises(QueryLimitError, match="more than 100 rows") as caught:
            ask(version, f"{text}101", formats=[name], pool=pool)
        assert caught.value.limit == "rows"
        assert ask(version, "ASK {}", formats=[name], pool=pool).kind == "boolean"
