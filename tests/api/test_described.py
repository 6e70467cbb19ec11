import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

BASE = "https://newsgraph.example/entity/"

SYNTAXES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("media", SYNTAXES)
def test_the_iri_of_an_entity_leads_to_its_triples(client: FlaskClient, media: str) -> None:
    sent = client.get("/entity/bolt", headers={"Accept": media})
    assert (sent.status_code, sent.headers["Location"]) == (303, "/v1/entities/bolt")
    assert "Accept" in sent.headers["Vary"]
    answer = client.get(sent.headers["Location"], headers={"Accept": media})
    assert (answer.status_code, answer.mimetype) == (200, media)
    told = {(one.subject, one.object) for one in ox.parse(answer.data, SYNTAXES[media])}
    assert (ox.NamedNode(f"{BASE}acme-corp"), ox.NamedNode(f"{BASE}bolt")) in told
    assert all(ox.NamedNode(f"{BASE}bolt") in pair for pair in told)


def test_json_and_pages_stay_what_is_given_unasked(client: FlaskClient) -> None:
    assert client.get("/v1/entities/bolt").mimetype == "application/json"
    assert client.get("/entity/bolt").mimetype == "text/html"
    assert client.get("/entity/bolt", headers={"Accept": "text/html,*/*;q=0.8"}).status_code == 200


def test_what_no_entity_is_told_in_is_406(client: FlaskClient) -> None:
    answer = client.get("/v1/entities/bolt", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.get_json(force=True)["detail"]
    nobody = client.get("/v1/entities/zzz", headers={"Accept": "text/turtle"})
    assert (nobody.status_code, nobody.mimetype) == (404, "application/problem+json")
