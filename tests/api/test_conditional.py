import pytest
from flask.testing import FlaskClient

PATHS = (
    "/v1/entities/acme-corp",
    "/v1/facts?sort=newest",
    "/sparql?query=ASK%7B%7D",
    "/v1/export/csv",
    "/",
)


@pytest.mark.parametrize("path", PATHS)
def test_what_the_client_has_is_not_sent_again(client: FlaskClient, path: str) -> None:
    with client.get(path) as first:
        tag = first.headers["ETag"]
    with client.get(path, headers={"If-None-Match": tag}) as again:
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == tag
    with client.get(path, headers={"If-None-Match": 'W/"other"'}) as other:
        assert other.status_code == 200


def test_other_forms_have_other_tags(client: FlaskClient) -> None:
    tags = {
        client.get("/sparql?query=ASK%7B%7D", headers={"Accept": media}).headers["ETag"]
        for media in ("application/sparql-results+json", "application/sparql-results+xml")
    }
    assert len(tags) == 2


def test_errors_have_no_tag(client: FlaskClient) -> None:
    assert "ETag" not in client.get("/v1/entities/nobody").headers
    assert "ETag" not in client.get("/v1/entities/acme-corp/judgements").headers


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_answers_are_packed_for_who_takes_it(client: FlaskClient, coding: str) -> None:
    query = "/v1/facts?sort=newest"
    packed = client.get(query, headers={"Accept-Encoding": coding})
    assert packed.headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.data) < len(client.get(query).data)
    tag = packed.headers["ETag"]
    assert client.get(query, headers={"If-None-Match": tag}).status_code == 304
