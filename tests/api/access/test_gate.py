import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.access.tokens import FILE, Scope, Tokens
from api.app import create_app
from api.settings import Settings

type Key = dict[str, str]


def bearer(token: str) -> Key:
    return {"Authorization": f"Bearer {token}"}


def basic(token: str) -> Key:
    return {"Authorization": "Basic " + base64.b64encode(f"me:{token}".encode()).decode()}


@pytest.fixture
def closed(graph: Path) -> Iterator[FlaskClient]:
    """A client of a server that wants a token for reading."""
    app = create_app(Settings(graph=graph, reading="token"))
    yield app.test_client()
    app.extensions["published"].close()


@pytest.fixture
def token(graph: Path) -> str:
    return Tokens(graph).create("reader", Scope.READ)


PLACES = (
    "/",
    "/search",
    "/sparql?query=ASK%7B%7D",
    "/v1/entities",
    "/v1/export/nquads",
    "/none",
)


@pytest.mark.parametrize("place", PLACES)
def test_reading_can_be_made_to_need_a_token(closed: FlaskClient, token: str, place: str) -> None:
    refused = closed.get(place)
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"].startswith('Bearer realm="newsgraph", Basic ')
    if place.startswith("/v1"):
        assert refused.mimetype == "application/problem+json"
        assert refused.get_json()["type"].endswith("#token-needed")
    for shown in (bearer(token), basic(token)):
        with closed.get(place, headers=shown) as let:
            assert let.status_code == (404 if place == "/none" else 200)
            assert let.headers["Cache-Control"].startswith("private")


def test_health_is_open_to_whoever_watches_over_the_server(closed: FlaskClient) -> None:
    assert closed.get("/v1/health/live").status_code == 200
    assert closed.get("/v1/health/ready").status_code == 200


@pytest.mark.parametrize("shown", ["Bearer", "Bearer ng_x", "Basic eDp5", "Digest a=b", "x", ""])
def test_a_wrong_token_is_told_also_where_none_is_needed(client: FlaskClient, shown: str) -> None:
    assert client.get("/v1/entities").status_code == 200
    assert client.get("/v1/entities", headers={"Authorization": shown}).status_code == 401


def test_a_revoked_token_is_refused_at_the_next_request(
    closed: FlaskClient, token: str, graph: Path
) -> None:
    assert closed.get("/v1/entities", headers=bearer(token)).status_code == 200
    Tokens(graph).revoke("reader")
    assert closed.get("/v1/entities", headers=bearer(token)).status_code == 401


def test_a_damaged_file_of_tokens_is_no_way_in_and_names_no_path(
    closed: FlaskClient, token: str, graph: Path
) -> None:
    (graph / FILE).write_text("{")
    answer = closed.get("/v1/entities", headers=bearer(token))
    assert answer.status_code == 500
    assert str(graph) not in answer.text
    assert FILE not in answer.text


def test_no_answer_repeats_a_token(closed: FlaskClient, token: str) -> None:
    wrong = f"{token[:-4]}AAAA"
    assert wrong not in closed.get("/v1/entities", headers=bearer(wrong)).text
