import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.access.tokens import Scope, Tokens
from api.app import create_app
from api.settings import Settings


@pytest.fixture
def logged(graph: Path) -> Iterator[FlaskClient]:
    app = create_app(Settings(graph=graph, access_log="json"))
    yield app.test_client()
    app.extensions["published"].close()


def test_a_request_keeps_its_id_or_gets_one(client: FlaskClient) -> None:
    told = client.get("/v1/entities", headers={"X-Request-Id": "abc-1"})
    assert told.headers["X-Request-Id"] == "abc-1"
    made = [client.get("/v1/entities").headers["X-Request-Id"] for _ in range(2)]
    assert len(set(made)) == 2
    for wrong in ("", "a b", "x" * 65, "<script>", "é"):
        told = client.get("/v1/entities", headers={"X-Request-Id": wrong})
        assert told.headers["X-Request-Id"] != wrong


def test_a_problem_names_its_request(client: FlaskClient) -> None:
    told = client.get("/v1/entities?limit=x", headers={"X-Request-Id": "abc-2"})
    assert told.get_json()["request_id"] == "abc-2"


def test_the_log_has_a_line_an_answer_and_no_secret(
    logged: FlaskClient, graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = Tokens(graph).create("reader", Scope.READ)
    head = {"Authorization": f"Bearer {token}", "User-Agent": 'x\t"}{é'}
    with logged.get("/v1/entities?q=secret", headers=head) as answer:
        assert answer.get_data()
    with logged.get("/none\u2028%0A") as answer:
        assert answer.status_code == 404
    text = capsys.readouterr().err
    lines = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert [one["status"] for one in lines] == [200, 404]
    assert lines[0]["route"] == "/v1/entities"
    assert lines[0]["token"] == token[3:15]
    assert lines[0]["ms"] >= 0
    assert token[16:] not in text
    assert "secret" not in text


def test_nothing_is_logged_unless_it_is_wanted(
    client: FlaskClient, capsys: pytest.CaptureFixture[str]
) -> None:
    client.get("/v1/entities")
    assert capsys.readouterr().err == ""
