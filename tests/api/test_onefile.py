import json
import re
from base64 import b64encode
from hashlib import sha256

from flask.testing import FlaskClient

from tests.api.conftest import unpacked


def _page(client: FlaskClient, path: str) -> str:
    with client.get(path) as answer:
        return answer.get_data(as_text=True)


def test_the_file_holds_the_facts_with_their_sentences(client: FlaskClient) -> None:
    page = _page(client, "/v1/export/html?all=true")
    told = json.loads(unpacked(page))
    assert {one["id"] for one in told["entities"]} >= {"acme-corp", "bolt", "cog"}
    quotes = {proof["quote"] for fact in told["facts"] for proof in fact["evidence"]}
    assert "Acme Corp plans to acquire Cog." in quotes


def test_a_slice_of_it_can_be_had(client: FlaskClient) -> None:
    page = _page(client, "/v1/export/html?entity=Bolt")
    told = json.loads(unpacked(page))
    assert [one["id"] for one in told["entities"]] == ["acme-corp", "bolt"]


def test_nothing_runs_but_the_explorer_and_nothing_is_loaded(client: FlaskClient) -> None:
    page = _page(client, "/v1/export/html?all=true")
    assert "<script>alert" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    script = page.partition('<script type="module">')[2].rpartition("</script>")[0]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    assert "\0" not in page


def test_who_is_not_there_is_told(client: FlaskClient) -> None:
    answer = client.get("/v1/export/html?entity=Nobody")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert client.get("/v1/export/pdf").status_code == 404
    assert client.get("/v1/export/csv?entiti=Bolt").status_code == 400
