import json
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.errors import RULES, rule
from api.settings import Settings
from graph.store import Store
from ontology import errors
from ontology.errors import NewsgraphError, QueryLimitError


def test_every_error_has_a_status() -> None:
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, NewsgraphError)
    ]
    assert len(kinds) > 10
    made = [QueryLimitError("x", "rows") if k is QueryLimitError else k("x") for k in kinds]
    assert all(400 <= rule(one).status < 600 for one in made)
    assert len({told.name for told in RULES.values()}) == len(RULES)


@pytest.mark.parametrize(
    "path", ["/nothing", "/v1/entities/nobody", "/v1/export/pdf", "/v1/articles/none"]
)
def test_what_is_not_there_is_a_problem_document(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    told = json.loads(answer.data)
    assert (told["status"], told["instance"]) == (404, path)
    assert {"type", "title", "detail"} <= told.keys()


def test_a_bug_is_told_without_its_trace(graph: Path) -> None:
    app = create_app(Settings(graph=graph))

    @app.get("/bug")
    def bug() -> str:
        raise RuntimeError("/secret/path")

    answer = app.test_client().get("/bug")
    app.extensions["published"].close()
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert b"secret" not in answer.data
    assert b"Traceback" not in answer.data


def test_no_path_of_the_machine_is_told(empty_client: FlaskClient, tmp_path: Path) -> None:
    for path in ("/v1/entities?q=a", "/v1/articles", "/v1/export/turtle", "/v1/health/ready", "/"):
        answer = empty_client.get(path)
        assert str(tmp_path) not in answer.text


@pytest.mark.parametrize("path", ["/", "/v1/entities?q=bolt", "/nothing", "/v1/health/live"])
def test_every_answer_has_the_headers_that_keep_a_browser_safe(
    client: FlaskClient, path: str
) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_health_is_told_with_and_without_a_graph(
    client: FlaskClient, empty_client: FlaskClient
) -> None:
    assert (
        client.get("/v1/health/live").status_code
        == empty_client.get("/v1/health/live").status_code
        == 200
    )
    assert client.get("/v1/health/ready").get_json()["status"] == "ready"
    assert empty_client.get("/v1/health/ready").status_code == 503


@pytest.mark.parametrize("damage", ["pointer", "about", "version"])
def test_a_graph_that_cannot_be_opened_is_not_ready(graph: Path, damage: str) -> None:
    version = Store.open(graph).current()
    assert version is not None
    if damage == "pointer":
        (graph / "current").write_bytes(b"\xff\xfe")
    elif damage == "about":
        (version.folder / "about.json").unlink()
    else:
        shutil.rmtree(version.folder)
    app = create_app(Settings(graph=graph))
    for path in ("/v1/health/ready", "/v1/articles", "/"):
        assert app.test_client().get(path).status_code == 503
    app.extensions["published"].close()
