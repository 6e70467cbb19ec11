from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from api.build import build
from api.pipeline import Pipeline
from api.source import Source


def test_versions_and_what_they_have_not_in_common(
    client: FlaskClient, graph: Path, tmp_path: Path, reader: Callable[..., Pipeline]
) -> None:
    before = client.get("/v1/versions").get_json()
    assert [one["id"] for one in before["versions"]] == [before["current"]]
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "third.txt").write_text("More\n\nEcho Group acquires Cog.\n")
    build(Source((tmp_path / "more",)), graph, pipeline=reader())
    after = client.get("/v1/versions").get_json()
    assert (after["total"], after["versions"][-1]["id"]) == (2, after["current"])
    told = client.get("/v1/diff").get_json()
    assert [one["change"] for one in told["changes"]] == ["new"]
    assert told["changes"][0]["after"]["subject"]["label"] == "Echo Group"
    back = client.get(f"/v1/diff?from={after['current']}&to={before['current']}").get_json()
    assert [one["change"] for one in back["changes"]] == ["gone"]
    assert client.get("/v1/diff?from=nothing").get_json()["parameter"] == "from"


def test_how_much_there_is(client: FlaskClient) -> None:
    told = client.get("/v1/stats").get_json()
    assert (told["articles"], told["facts"]) == (2, 3)
    assert told["predicates"] == {"acquires": 3}
    assert sum(told["kinds"].values()) == told["entities"]
