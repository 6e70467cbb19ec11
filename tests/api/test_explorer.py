import json
import re

from flask.testing import FlaskClient

from api.explorer import in_script


def test_the_page_knows_its_server(client: FlaskClient) -> None:
    page = client.get("/").text
    begin, end = '<script type="application/json" id="newsgraph-config">', "</script>"
    config = json.loads(page.partition(begin)[2].partition(end)[0])
    assert config["entities"] == "https://newsgraph.example/entity/"
    assert "acquires" in config["predicates"]
    assert config["version"] == client.get("/v1/health/ready").get_json()["version"]


def test_all_that_the_page_needs_is_served_here(client: FlaskClient) -> None:
    page = client.get("/").text
    for name in ("explorer.js", "explorer.css"):
        assert f"/static/explorer/{name}" in page
        with client.get(f"/static/explorer/{name}") as answer:
            assert answer.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert loaded
    assert all(address.startswith("/") for address in loaded)


def test_no_text_ends_a_script() -> None:
    told = in_script({"label": "</script><!--<b>&"})
    assert "<" not in told
    assert json.loads(told) == {"label": "</script><!--<b>&"}
