from flask.testing import FlaskClient


def test_predicates_are_told_as_data(client: FlaskClient) -> None:
    told = client.get("/v1/predicates").get_json()
    found = {one["name"]: one for one in told["predicates"]}
    assert told["total"] == len(found)
    acquires = found["acquires"]
    assert acquires["iri"] == "https://newsgraph.example/ontology#acquires"
    assert "amount" in acquires["qualifiers"]
    assert "Organization" in acquires["objects"]
    assert all(one["about"] and one["example"] for one in told["predicates"])


def test_kinds_have_their_wider_kinds(client: FlaskClient) -> None:
    found = {one["name"]: one for one in client.get("/v1/kinds").get_json()["kinds"]}
    assert found["Company"]["wider"] == ["Agent", "Organization"]
    assert client.get("/v1/kinds?x=1").status_code == 400
