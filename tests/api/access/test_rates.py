import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.access.tokens import Scope, Tokens
from api.app import create_app
from api.settings import Settings

ASK = {"query": "ASK {}"}
PROXY, FIRST, SECOND = "192.0.2.1", "198.51.100.7", "198.51.100.8"


@pytest.fixture
def strict(graph: Path) -> Iterator[FlaskClient]:
    """A client of an application that lets everybody fail once in a minute."""
    app = create_app(Settings(graph=graph, errors=1, proxy=PROXY))
    yield app.test_client()
    app.extensions["published"].close()


def ask(
    client: FlaskClient, query: str, *, address: str = FIRST, forwarded: str = "", token: str = ""
) -> int:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    where = {"REMOTE_ADDR": address}
    asked = {"query": query}
    return client.get(
        "/sparql", query_string=asked, headers=headers, environ_overrides=where
    ).status_code


def test_who_fails_too_often_is_told_when_to_come_again(strict: FlaskClient) -> None:
    assert ask(strict, "ASK {}") == 200
    assert ask(strict, "SELECT") == 400
    answer = strict.get("/sparql", query_string=ASK, environ_overrides={"REMOTE_ADDR": FIRST})
    assert (answer.status_code, answer.mimetype) == (429, "application/problem+json")
    assert 1 <= int(answer.headers["Retry-After"]) <= 61
    assert json.loads(answer.data)["type"].endswith("#budget")
    assert ask(strict, "ASK {}", address=SECOND) == 200
    assert (
        strict.get("/v1/health/live", environ_overrides={"REMOTE_ADDR": FIRST}).status_code == 200
    )


def test_what_is_left_is_told(strict: FlaskClient) -> None:
    answer = strict.get("/sparql", query_string=ASK)
    assert answer.headers["RateLimit-Policy"] == '"seconds";q=60;w=60'
    assert answer.headers["RateLimit"].startswith('"seconds";r=')


def test_only_a_known_proxy_says_who_asks(strict: FlaskClient) -> None:
    assert ask(strict, "SELECT", address=SECOND, forwarded=FIRST) == 400
    assert ask(strict, "ASK {}", address=SECOND, forwarded=PROXY) == 429  # itself, whatever it says
    assert ask(strict, "SELECT", address=PROXY, forwarded=f"{SECOND}, {FIRST}") == 400
    assert ask(strict, "ASK {}", address=PROXY, forwarded=f"10.0.0.1, {FIRST}") == 429
    assert ask(strict, "ASK {}", address=PROXY, forwarded=f"{FIRST}, 10.0.0.1") == 200
    assert ask(strict, "ASK {}", address=FIRST) == 429


def test_a_network_of_ipv6_is_one_client(strict: FlaskClient) -> None:
    assert ask(strict, "SELECT", address="2001:db8::1") == 400
    assert ask(strict, "ASK {}", address="2001:db8::2") == 429
    assert ask(strict, "ASK {}", address="2001:db8:0:1::1") == 200
    assert ask(strict, "SELECT", address=f"::ffff:{SECOND}") == 400
    assert ask(strict, "ASK {}", address=SECOND) == 429


def test_the_bearer_of_a_token_is_a_client_wherever_he_is(strict: FlaskClient, graph: Path) -> None:
    secret = Tokens(graph).create("reader", Scope.READ)
    assert ask(strict, "SELECT", token=secret) == 400
    assert ask(strict, "ASK {}", token=secret, address=SECOND) == 429
    assert ask(strict, "ASK {}") == 200


@pytest.mark.parametrize("seconds", ["0", "61", "-1", "x", "nan", "inf"])
def test_a_time_that_is_not_to_be_had_is_refused(client: FlaskClient, seconds: str) -> None:
    answer = client.get("/sparql", query_string={**ASK, "timeout": seconds})
    assert answer.status_code == 400
    assert json.loads(answer.data)["parameter"] == "timeout"


def test_a_client_may_ask_for_less_time(client: FlaskClient) -> None:
    sides = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(14))
    slow = f"SELECT (COUNT(*) AS ?n) {{ {sides} }}"
    answer = client.get("/sparql", query_string={"query": slow, "timeout": "0.3"})
    assert (answer.status_code, json.loads(answer.data)["limit"]) == (503, "seconds")
    assert int(answer.headers["Retry-After"]) >= 1
    assert client.get("/sparql", query_string={**ASK, "timeout": "60"}).status_code == 200
