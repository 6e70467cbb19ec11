import re

from flask.testing import FlaskClient


def _count(client: FlaskClient, route: str, status: int) -> float:
    line = re.search(
        rf'newsgraph_requests_total\{{method="GET",route="{re.escape(route)}",status="{status}"\}} '
        r"(\S+)",
        client.get("/metrics").text,
    )
    return float(line[1]) if line else 0.0


def test_requests_are_counted_by_route_and_status(client: FlaskClient) -> None:
    route = "/v1/entities/<entity_id>"
    found, lost = _count(client, route, 200), _count(client, route, 404)
    client.get("/v1/entities/bolt")
    client.get("/v1/entities/acme-corp")
    client.get("/v1/entities/nobody-at-all")
    assert _count(client, route, 200) == found + 2
    assert _count(client, route, 404) == lost + 1
    assert "newsgraph_request_seconds_bucket" in client.get("/metrics").text
