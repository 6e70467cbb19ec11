"""Texts by the grammar of SPARQL and beside it, sent to the real server.

FUZZ=10000 in the environment sends so many; else 150.
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.nquads import Literal, Quad
from graph.store import Store
from tests.served import served

ENOUGH = 20.0
"""Seconds within which each is answered: the limit is one second here."""


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    quads = [Quad(f"urn:{n}", f"urn:{n % 3}", Literal(f"{n % 7}")) for n in range(60)]
    quads += [Quad(f"urn:{n}", "urn:0", f"urn:{n * 7 % 60}") for n in range(60)]
    folder = tmp_path_factory.mktemp("fuzz")
    Store.open(folder).publish(quads, "1")
    with served(folder, timeout="1", errors="1000000", budget="1000000") as address:
        yield f"{address}/sparql"


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(" ".join)


def word(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


VARIABLE = word("?a", "?b", "?c", "$d")
IRI = word("<urn:0>", "<urn:1>", "ng:rates", "rdf:type", "a", "<>", "<#x>", "x:y")
LITERAL = word(
    '"x"', "'y'@en", '"1"^^<urn:1>', "1", "-1.5", "2e9", "true", '"""a"b"""', "'\\u0041'", "''"
)
NODE = st.one_of(VARIABLE, IRI, LITERAL, word("[]", "_:b", "()"))
PATH = st.recursive(
    st.one_of(IRI, VARIABLE),
    lambda inner: st.one_of(
        st.tuples(inner, word("*", "+", "?")).map(lambda pair: f"({pair[0]}){pair[1]}"),
        st.tuples(inner, word("/", "|"), inner).map("".join),
        inner.map(lambda path: f"^({path})"),
        word("!<urn:0>", "!(<urn:0>|^<urn:1>)"),
    ),
    max_leaves=4,
)
FUNCTION = word(
    *"STR LANG DATATYPE BOUND IRI ABS CEIL STRLEN UCASE ENCODE_FOR_URI YEAR MD5 SHA512 isIRI "
    "isBLANK COALESCE BNODE CONCAT TRIPLE SUBJECT".split()
)
EXPRESSION = st.recursive(
    st.one_of(VARIABLE, LITERAL, IRI),
    lambda inner: st.one_of(
        joined(word("("), inner, word(*"= != < > + - * / && ||".split()), inner, word(")")),
        joined(FUNCTION, word("("), inner, word(")")),
        joined(word("IF ("), inner, word(","), inner, word(","), inner, word(")")),
        joined(word("REGEX ("), inner, word(',"(a+)+$",'), inner, word(")")),
        joined(word("!", "-"), inner),
        joined(inner, word("IN", "NOT IN"), word("("), inner, word(","), inner, word(")")),
    ),
    max_leaves=5,
)
TRIPLE = joined(NODE, PATH, NODE, word(".", ";", ", 1 .", ""))
BODY = st.recursive(
    st.lists(TRIPLE, max_size=3).map(" ".join),
    lambda inner: st.one_of(
        joined(inner, word("UNION", "OPTIONAL", "MINUS", "."), word("{"), inner, word("}")),
        joined(word("{"), inner, word("} UNION {"), inner, word("}")),
        joined(inner, word("FILTER", "FILTER NOT EXISTS", "FILTER EXISTS"), word("{"), inner,
               word("}")),
        joined(inner, word("FILTER ("), EXPRESSION, word(")")),
        joined(inner, word("BIND ("), EXPRESSION, word("AS"), VARIABLE, word(")")),
        joined(word("GRAPH"), NODE, word("{"), inner, word("}")),
        joined(word("VALUES"), VARIABLE, word("{"), LITERAL, IRI, word("UNDEF }"), inner),
        joined(word("{ SELECT"), VARIABLE, word("{"), inner, word("} LIMIT 3 }")),
        joined(word("SERVICE SILENT"), IRI, word("{"), inner, word("}")),
    ),
    max_leaves=4,
)  # fmt: skip
HEAD = st.one_of(
    word("SELECT *", "SELECT DISTINCT ?a ?b", "SELECT REDUCED ?a", "ASK", "DESCRIBE ?a",
         "SELECT (COUNT(*) AS ?n)", "SELECT ?a (GROUP_CONCAT(?b) AS ?n)", "CONSTRUCT { ?a ?b ?c }",
         "PREFIX x: <urn:> SELECT ?a", "BASE <urn:x/> SELECT ?b", "SELECT * FROM <urn:nowhere>"),
    joined(word("SELECT ("), EXPRESSION, word("AS ?n )")),
)  # fmt: skip
TAIL = st.one_of(
    word("", "LIMIT 5", "OFFSET 2 LIMIT 0", "GROUP BY ?a", "GROUP BY ?a HAVING (COUNT(*) > 1)",
         "LIMIT -1", "VALUES ?a { 1 }"),
    joined(word("ORDER BY", "ORDER BY DESC"), word("("), EXPRESSION, word(")")),
)  # fmt: skip
QUERY = joined(HEAD, word("WHERE {", "{"), BODY, word("}"), TAIL)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A query that something was cut from, or put into."""
    text = draw(QUERY)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 12)))
    put = draw(
        st.one_of(st.text(max_size=4), word("{", "}", "(", ")", "<<", '"', "'''", "#", "\\"))
    )
    return text[:start] + put + text[end:]


def answered(endpoint: str, query: str) -> tuple[int, dict[str, object]]:
    data = urllib.parse.urlencode({"query": query.encode(errors="replace")}).encode()
    try:
        with urllib.request.urlopen(endpoint, data, timeout=ENOUGH) as answer:
            answer.read()
            return answer.status, {}
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


@settings(
    max_examples=int(os.environ.get("FUZZ", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(query=st.one_of(QUERY, broken()))
def test_whatever_is_asked_is_answered_or_refused(endpoint: str, query: str) -> None:
    status, problem = answered(endpoint, query)
    assert status in (200, 400, 403, 503), problem
    if status == 503:  # nothing needs much memory here: "memory" would be a crash
        assert problem["limit"] in ("seconds", "rows", "bytes")
    if status != 200:
        assert problem["detail"]
