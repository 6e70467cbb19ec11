import contextlib
import time

import pytest

from graph.query.guard import LIMITS, guarded
from ontology.errors import QueryError, QueryRefusedError


def nested(count: int, before: str, after: str, inside: str = "") -> str:
    return "SELECT * WHERE { " + before * count + inside + after * count + " }"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "select * { sErViCe <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE#comment\n<http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . # comment\rSERVICE <http://127.0.0.1:1/> {} }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> {} }",
        "SELECT * { SERVICESILENT<http://127.0.0.1:1/> {} }",
        "SELECT * { ?s ?p ?e SERVICE ?e {} }",
        "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1:1/> {} }",
        "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:1/> {} }",
        "PREFIX : <http://127.0.0.1/> SELECT * { SERVICE:a {} }",
        "PREFIX ex: <http://127.0.0.1/> SELECT * { SERVICEex:a {} }",
        "PREFIX ex: <http://127.0.0.1/> SELECT * { ?s ?p trueSERVICE ex:a {} }",
        "SELECT * {?s ?p ?o FILTER(?s<'x>') SERVICE <http://127.0.0.1:1/> {} FILTER('')}",
        'SELECT * {?s ?p ?o FILTER(?s<?p#> """\n) SERVICE <http://127.0.0.1:1/> {} #"""\n}',
        'SELECT * { ?s ?p "\\"" SERVICE <http://127.0.0.1:1/> {} }',
        "SELECT * { { SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> {} } } } }",
    ],
)
def test_service_is_refused_however_it_is_written(text: str) -> None:
    with pytest.raises(QueryRefusedError, match=r"SERVICE|space after"):
        guarded(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?SERVICE { ?SERVICE ?p ?load }",
        "PREFIX SERVICE: <http://example.org/> SELECT * { ?s SERVICE:x ?o }",
        "PREFIX SERVICE: <http://example.org/> SELECT * { GRAPH SERVICE:x { ?s ?p ?o } }",
        "SELECT * { ?s ng:about 'SERVICE <http://example.org/>' }",
        'SELECT * { ?s ng:about """a " SERVICE "" x""" }',
        "SELECT * { ?s ng:service <http://example.org/SERVICE#a> } # SERVICE",
        "SELECT * { ?s ?p ?o FILTER(?s < ?o) } # SERVICE",
        "SELECT * { ?s ?p ?o FILTER(?s<3 && ?o>2) }",
        "SELECT * { VALUES (?a ?b) { (<http://e/#a> <http://e/#b>) } ?s ng:insert ?drop }",
        "SELECT * { ?s (ng:a/ng:b|^ng:c)+ [ ng:d ( 1 2 'x'@en-GB '3'^^xsd:int ) ] }",
        "ASK { ?s ?p '\\u0022' }",
        "",
        "SELECT",
        "}}} ))) ]]]",
    ],
)
def test_what_only_looks_forbidden_is_let_through(text: str) -> None:
    assert guarded(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "PREFIX a: <urn:a> # x\n delete where { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "BASE <urn:a> CLEAR ALL",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "drop all",
        "COPY DEFAULT TO <urn:a>",
    ],
)
def test_an_update_is_refused(text: str) -> None:
    with pytest.raises(QueryRefusedError, match="read-only"):
        guarded(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (nested(20_000, "{", "}"), "bytes"),
        (nested(5_000, "{", "}"), "deeper"),
        (nested(LIMITS.depth, "{", "}"), "deeper"),
        (nested(2_000, "{SELECT*{", "}}"), "deeper"),
        ("SELECT * { FILTER(" + "(" * 200 + "1" + ")" * 200 + ") }", "deeper"),
        ("SELECT * { FILTER(" + "!" * 9_000 + "?x) }", "operators in a row"),
        ("SELECT * { ?s ng:a " + "[ ng:b " * 40 + "1" + "]" * 40 + "}", "nested deeper"),
        ("SELECT * {" + "?s ?p ?o ." * 300 + "}", "triple patterns"),
        ("SELECT * {" + "?s ?p ?o ;" + "ng:a ?o ;" * 300 + "}", "triple patterns"),
        ("SELECT * { ?s ng:a ?o" + ",?o" * 300 + "}", "triple patterns"),
        ("SELECT * { ?s ng:a" + "/ng:a" * 300 + " ?o }", "path steps"),
        ("SELECT * {" + "{?s ?p ?o}" * 300 + "}", "triple patterns"),
        ("SELECT * {" + "OPTIONAL{?s ?p ?o}" * 300 + "}", "triple patterns"),
        ("SELECT * {" + "{?s ?p ?o. ?p ?p ?p}UNION" * 2 + "{" + "?s ?p ?o." * 200 + "}}", "patt"),
        ("SELECT * {{}" + "UNION{}" * 1_000 + "}", "branches"),
        ("SELECT * { FILTER(1" + "||1" * 1_000 + ")}", "branches"),
        ("SELECT * { FILTER(1" + "+1" * 1_000 + ")}", "branches"),
        ("SELECT * { ?s ng:a" + "|ng:a" * 1_000 + " ?o }", "branches"),
        ("SELECT * { VALUES ?s {" + "1 " * 6_000 + "} }", "VALUES"),
        ("SELECT * { VALUES (?s) {" + "(1)" * 6_000 + "} }", "VALUES"),
        ("SELECT * { FILTER(?s IN (1" + ",1" * 6_000 + "))}", "lists"),
        ("SELECT * { ?s ?p '" + "ü" * 17_000 + "' }", "bytes"),
        ("SELECT * { " + "<<" * 100 + "?s", "<< >>"),
    ],
)
def test_a_query_that_asks_for_too_much_is_refused(text: str, why: str) -> None:
    with pytest.raises(QueryRefusedError, match=why):
        guarded(text)


@pytest.mark.parametrize(
    "text",
    [
        nested(LIMITS.depth - 1, "{", "}"),
        "SELECT * {" + "{ ?s ?p ?o } UNION" * 400 + "{ ?s ?p ?o } }",
        "SELECT * {" + "?s ?p ?o ." * (LIMITS.patterns - 1) + "}",
        "SELECT * { VALUES ?s {" + "1 " * LIMITS.values + "} }",
        "SELECT * { VALUES (?s ?p) {" + "(ng:a 1)" * 2_000 + "} ?s ?p ?o }",
    ],
)
def test_a_large_query_within_the_limits_is_let_through(text: str) -> None:
    assert guarded(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { " + "?s ?p '" * 5_000,
        '"' * 30_000,
        "'''" + "'a" * 15_000,
        '"""' + "\\" * 30_000,
        "<" * 30_000,
        "<a" * 15_000,
        "a" * 30_000,
        "a." * 15_000,
        ":" + "." * 30_000,
        "." * 30_000,
        "\\u00" * 7_000,
        "x" * 10_000_000,
    ],
)
def test_the_guard_itself_is_quick(text: str) -> None:
    start = time.perf_counter()
    with contextlib.suppress(QueryError):
        guarded(text)
    assert time.perf_counter() - start < 1


def test_from_names_its_graphs_whatever_they_are_written_with() -> None:
    text = """BASE <http://e/> PREFIX a: <x/>
        SELECT * FROM <g> FROM NAMED a:h FROM NAMED article:one WHERE { ?s ?p ?o }"""
    found = guarded(text, prefixes={"article": "http://n/article/"})
    assert found == ("http://e/g", "http://e/x/h", "http://n/article/one")


def test_a_string_without_an_end_is_shown() -> None:
    with pytest.raises(QueryError, match="line 2, column 3: a string"):
        guarded("SELECT *\n{ 'x }")


def test_from_with_an_unknown_prefix_is_an_error() -> None:
    with pytest.raises(QueryError, match="prefix x: is not declared"):
        guarded("SELECT * FROM x:y {}")
