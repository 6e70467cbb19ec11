import pytest
from flask.testing import FlaskClient


def test_the_link_keeps_what_was_asked(client: FlaskClient) -> None:
    answer = client.get("/v1/entities/acme-corp/relations?limit=1&stance=planned,actual")
    assert "stance=planned,actual" in answer.headers["Link"].replace("%2C", ",")
    assert answer.get_json()["next"] in answer.headers["Link"]


@pytest.mark.parametrize("cursor", ["%21", "YWJj", "eDox", "bm90OnRoaXM6MTA"])
def test_a_cursor_of_something_else_is_refused(client: FlaskClient, cursor: str) -> None:
    answer = client.get(f"/v1/facts?cursor={cursor}")
    assert answer.status_code == 400
    assert answer.get_json()["parameter"] == "cursor"


def test_a_parameter_that_nobody_knows_is_refused(client: FlaskClient) -> None:
    answer = client.get("/v1/entities/acme-corp/relations?stanze=planned")
    assert answer.status_code == 400
    assert (answer.get_json()["parameter"], "did you mean stance?") == (
        "stanze",
        answer.get_json()["detail"].partition("; ")[2],
    )
