"""What strangers send to the endpoint, at the real server: each is stopped, and hurts nobody."""

import json
import random
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import pytest

from graph.nquads import Literal, Quad
from graph.store import Store
from tests.served import served

ENOUGH = 20.0
"""Seconds within which every one of them is answered: the limit is one second here."""


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The endpoint of a graph of 20,000 triples: a ring with chords, and labels."""
    chance = random.Random(1)
    quads = []
    for n in range(5_000):
        quads.append(Quad(f"urn:{n}", "urn:next", f"urn:{(n + 1) % 5_000}"))
        quads.append(Quad(f"urn:{n}", "urn:knows", f"urn:{chance.randrange(5_000)}"))
        quads.append(Quad(f"urn:{n}", "urn:knows", f"urn:{chance.randrange(5_000)}"))
        quads.append(Quad(f"urn:{n}", "urn:label", Literal("a" * 500 + f"{n}")))
    folder = tmp_path_factory.mktemp("hostile")
    Store.open(folder).publish(quads, "1")
    with served(folder, timeout="1", errors="100000", budget="100000") as address:
        yield f"{address}/sparql"


def sent(endpoint: str, query: str, **more: str) -> tuple[int, dict[str, object]]:
    """POST a query: status, problem ({} if none)."""
    data = urllib.parse.urlencode({"query": query, **more}).encode()
    try:
        with urllib.request.urlopen(endpoint, data, timeout=ENOUGH) as answer:
            answer.read()
            return answer.status, {}
    except urllib.error.HTTPError as error:
        body = error.read()
        kind = error.headers["Content-Type"]
        problem = json.loads(body) if kind == "application/problem+json" else {}
        return error.code, problem


def all_is_well(endpoint: str) -> bool:
    return sent(endpoint, "ASK { <urn:1> <urn:next> <urn:2> }", timeout="10")[0] == 200


PRODUCT = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(4))
HOSTILE = {
    "a cartesian product": (f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}", "seconds"),
    "a product, row by row": (f"SELECT * {{ {PRODUCT} }}", "rows bytes seconds"),
    "all pairs of a closure": (
        "SELECT (COUNT(*) AS ?n) { ?a (<urn:next>|!<urn:next>)* ?b }",
        "seconds",
    ),
    "closures in a row": (
        "SELECT (COUNT(*) AS ?n) { ?a <urn:knows>* ?b . ?b <urn:knows>* ?c }",
        "seconds",
    ),
    "ORDER BY of a product": (f"SELECT * {{ {PRODUCT} }} ORDER BY ?o1 ?o0", "seconds memory"),
    "DISTINCT of a product": (f"SELECT DISTINCT * {{ {PRODUCT} }}", "rows bytes seconds memory"),
    "GROUP_CONCAT of a product": (
        f'SELECT (GROUP_CONCAT(STR(?o0); separator=",") AS ?x) {{ {PRODUCT} }}',
        "seconds memory",
    ),
    "a text that doubles": (
        'SELECT ?z { BIND("'
        + "a" * 1_000
        + '" AS ?a0) '
        + " ".join(f"BIND(CONCAT(?a{n}, ?a{n}) AS ?a{n + 1})" for n in range(26))
        + " BIND(?a26 AS ?z) }",
        "bytes memory seconds",
    ),
    "REPLACE that grows": (
        'SELECT ?z { BIND(REPLACE("' + "a" * 10_000 + '", "a", "' + "b" * 10_000 + '") AS ?z) }',
        "bytes memory seconds",
    ),
    "a CONSTRUCT of a product": (f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} {{ {PRODUCT} }}", "bytes seconds"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_takes_too_much_is_stopped_by_a_limit_that_is_named(endpoint: str, name: str) -> None:
    query, limits = HOSTILE[name]
    status, problem = sent(endpoint, query)
    assert status == 503
    assert problem["limit"] in limits.split()
    assert all_is_well(endpoint)


REFUSED = {
    "20,000 nested groups": ("SELECT * " + "{" * 20_000 + "}" * 20_000, 413),
    "5,000 nested groups": ("SELECT * " + "{" * 5_000 + "}" * 5_000, 403),
    "500 patterns": ("SELECT * {" + "?s ?p ?o ." * 500 + "}", 403),
    "2,000 branches": ("SELECT * {{}" + "UNION{}" * 2_000 + "}", 403),
    "9,000 negations": ("SELECT * { FILTER(" + "!" * 9_000 + "?x) }", 403),
    "another host": ("SELECT * { SERVICE <http://127.0.0.1:1/> {} }", 403),
    "a file": ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403),
    "a query of 10 MB": ("SELECT * { ?s ?p '" + "x" * 10_000_000 + "' }", 413),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_built_to_break_the_engine_does_not_reach_it(endpoint: str, name: str) -> None:
    query, expected = REFUSED[name]
    try:
        status, _ = sent(endpoint, query)
    except (urllib.error.URLError, ConnectionError):  # it does not read 10 MB to the end
        assert expected == 413
    else:
        assert status == expected
    assert all_is_well(endpoint)


def test_a_query_of_10_mb_in_the_address_is_refused(endpoint: str) -> None:
    there = urlsplit(endpoint)
    with socket.create_connection((str(there.hostname), there.port or 80), ENOUGH) as line:
        try:
            line.sendall(
                b"GET /sparql?query=" + b"x" * 10_000_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"
            )
            told = line.recv(100)
        except ConnectionError:
            told = b""
    assert not told or told.split()[1] in (b"400", b"414", b"431")
    assert all_is_well(endpoint)


def test_regular_expressions_can_not_backtrack(endpoint: str) -> None:
    for pattern in ("(a+)+$b", "(a|aa)+$b", "(.*a){20}b", "((a?){30}a{30}){9}"):
        query = f'SELECT * {{ ?s <urn:label> ?l FILTER(REGEX(?l, "{pattern}")) }}'
        status, problem = sent(endpoint, query, timeout="10")
        assert status in (200, 400) or problem["limit"] in ("seconds", "memory")
    assert all_is_well(endpoint)


def test_who_reads_slowly_holds_nobody_up(endpoint: str) -> None:
    there = urlsplit(endpoint)
    query = quote("SELECT * { ?s ?p ?o } LIMIT 20000")
    request = f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    lines = []
    try:
        for _ in range(20):
            line = socket.create_connection((str(there.hostname), there.port or 80), ENOUGH)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.sendall(request)
            lines.append(line)
            time.sleep(0.05)
        for line in lines:
            line.recv(10)
        assert all_is_well(endpoint)
    finally:
        for line in lines:
            line.close()


def await_budget(endpoint: str) -> None:
    """Wait until no query of before counts any more: each has a second."""
    time.sleep(2)
    deadline = time.monotonic() + ENOUGH
    while sent(endpoint, "ASK {}")[0] == 429:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_the_query_of_a_client_that_went_away_ends(endpoint: str) -> None:
    there = urlsplit(endpoint)
    query = quote(HOSTILE["a cartesian product"][0])
    for _ in range(2):
        with socket.create_connection((str(there.hostname), there.port or 80), ENOUGH) as line:
            line.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.2)
    await_budget(endpoint)
    assert all_is_well(endpoint)


def test_others_are_answered_beside_hostile_queries(endpoint: str) -> None:
    slow = HOSTILE["a cartesian product"][0]
    root = endpoint.removesuffix("sparql")
    await_budget(endpoint)
    with ThreadPoolExecutor(2) as threads:
        running = [threads.submit(sent, endpoint, slow, timeout="3") for _ in range(2)]
        time.sleep(0.5)
        answered = 0
        while not any(one.done() for one in running):
            with urllib.request.urlopen(f"{root}v1/health/live", timeout=ENOUGH) as answer:
                assert answer.status == 200
            answered += 1
            time.sleep(0.05)
        assert [one.result()[0] for one in running] == [503, 503]
    assert answered > 1
