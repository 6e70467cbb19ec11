import json
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import Run

PATIENCE = 60.0


def test_a_measure_is_computed_once_for_a_version(client: FlaskClient, graph: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while (answer := client.get("/v1/analytics/pagerank?top=2")).status_code == 202:
        assert answer.get_json()["status"] == "running"
        assert int(answer.headers["Retry-After"]) > 0
        assert time.monotonic() < deadline
        time.sleep(0.2)
    told = answer.get_json()
    assert (answer.status_code, told["about"]["measure"]) == (200, "pagerank")
    assert told["rows"][0]["entity"] == "acme-corp"
    (kept,) = (graph / "analytics").glob("*.json")
    kept.write_text(json.dumps({"kept": True}))
    assert client.get("/v1/analytics/pagerank?top=2").get_json() == {"kept": True}


@pytest.mark.parametrize(
    ("path", "status", "parameter"),
    [
        ("pagerang", 404, None),
        ("pagerank?top=0", 400, "top"),
        ("pagerank?weight=x", 400, "weight"),
        ("pagerank?toop=1", 400, "toop"),
        ("suggestions?entity=Nobody", 404, None),
    ],
)
def test_what_is_wrong_is_named(
    client: FlaskClient, path: str, status: int, parameter: str | None
) -> None:
    answer = client.get(f"/v1/analytics/{path}")
    assert answer.status_code == status
    assert answer.get_json().get("parameter") == parameter


def test_the_measures_are_listed(client: FlaskClient) -> None:
    assert "communities" in client.get("/v1/analytics").get_json()["measures"]


def test_the_command_prints_and_draws(built: Run, tmp_path: Path) -> None:
    told = built("analyze", "degree", "--format", "json", "--plot", "top.svg")
    assert told.exit_code == 0, told.output
    assert json.loads(told.stdout)["rows"][0]["entity"] == "acme-corp"
    first = (tmp_path / "top.svg").read_bytes()
    ElementTree.fromstring(first)
    assert built("analyze", "degree", "--plot", "top.svg", "--format", "csv").exit_code == 0
    assert (tmp_path / "top.svg").read_bytes() == first
    assert built("analyze", "degree", "--plot", "top.pdf").exit_code == 2
    assert "Acme Corp" in built("analyze", "communities").stdout
