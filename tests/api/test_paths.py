import pytest
from flask.testing import FlaskClient


def test_a_way_is_told_fact_by_fact(client: FlaskClient) -> None:
    told = client.get("/v1/paths?from=bolt&to=cog").get_json()
    (way,) = told["paths"]
    assert way["entities"] == ["bolt", "acme-corp", "cog"]
    assert [(one["subject"]["id"], one["object"]["id"]) for one in way["facts"]] == [
        ("acme-corp", "bolt"),
        ("acme-corp", "cog"),
    ]
    assert all(one["evidence"] for one in way["facts"])


def test_names_serve_as_ends(client: FlaskClient) -> None:
    told = client.get("/v1/paths?from=Bolt&to=Acme Corp").get_json()
    assert [way["entities"] for way in told["paths"]] == [["bolt", "acme-corp"]]


def test_without_a_way_there_are_no_paths(client: FlaskClient) -> None:
    answer = client.get("/v1/paths?from=bolt&to=cog&max=1")
    assert (answer.status_code, answer.get_json()["paths"]) == (200, [])
    assert client.get("/v1/paths?from=bolt&to=cog&predicate=sues").get_json()["total"] == 0


@pytest.mark.parametrize(
    ("asked", "status", "parameter"),
    [
        ("from=bolt", 400, "to"),
        ("from=bolt&to=bolt", 400, "to"),
        ("from=bolt&to=nobody", 404, None),
        ("from=bolt&to=cog&max=99", 400, "max"),
    ],
)
def test_wrong_ends_are_named(
    client: FlaskClient, asked: str, status: int, parameter: str | None
) -> None:
    answer = client.get(f"/v1/paths?{asked}")
    assert answer.status_code == status
    assert answer.get_json().get("parameter") == parameter
