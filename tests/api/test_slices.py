import pytest
from flask.testing import FlaskClient


def test_a_slice_has_the_facts_among_its_entities(client: FlaskClient) -> None:
    asked = {"entities": ["cog", "acme-corp", "cog", "nobody"]}
    told = client.post("/v1/slice", json=asked).get_json()
    assert [one["id"] for one in told["entities"]] == ["cog", "acme-corp"]
    (only,) = told["facts"]
    assert (only["subject"]["id"], only["object"]["id"], told["total"]) == ("acme-corp", "cog", 1)
    assert only["evidence"][0]["quote"] == "Acme Corp plans to acquire Cog."
    assert told["entities"][0]["facts"] == 2


def test_nothing_is_among_nobody(client: FlaskClient) -> None:
    told = client.post("/v1/slice", json={"entities": []}).get_json()
    assert (told["entities"], told["facts"]) == ([], [])


@pytest.mark.parametrize("body", ["[]", "{}", '{"entities": "acme"}', '{"entities": [1]}', "no"])
def test_another_body_is_refused(client: FlaskClient, body: str) -> None:
    answer = client.post("/v1/slice", data=body, content_type="application/json")
    assert (answer.status_code, answer.get_json()["parameter"]) == (400, "entities")


def test_the_body_is_json(client: FlaskClient) -> None:
    assert client.post("/v1/slice", data={"entities": "acme"}).status_code == 415
    too_many = {"entities": [f"e{n}" for n in range(2001)]}
    assert client.post("/v1/slice", json=too_many).status_code == 400
