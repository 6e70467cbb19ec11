import json
from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import unpacked


def test_entities_are_found_by_a_part_of_their_name(client: FlaskClient) -> None:
    answer = client.get("/v1/entities?q=acm")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    (found,) = answer.get_json()["entities"]
    assert (found["id"], found["label"], found["kind"]) == ("acme-corp", "Acme Corp", "Company")
    assert client.get("/v1/entities?q=nobody").get_json()["entities"] == []


def test_a_search_tells_its_total_and_what_of_a_name_fits(client: FlaskClient) -> None:
    first = client.get("/v1/entities?q=c&limit=1").get_json()
    assert (first["total"], first["next"]) == (2, first["next"])
    rest = client.get(f"/v1/entities?q=c&limit=1&cursor={first['next']}").get_json()
    found = [*first["entities"], *rest["entities"]]
    assert {one["id"] for one in found} == {"cog", "acme-corp"}
    assert rest["next"] is None
    told = {one["name"]: one["marks"] for one in found}
    assert told == {"Cog": [[0, 1]], "Acme Corp": [[5, 6]]}


def test_a_slip_of_the_pen_is_found_after_all(client: FlaskClient) -> None:
    (found,) = client.get("/v1/entities?q=Acem").get_json()["entities"]
    assert (found["id"], found["match"], found["marks"]) == ("acme-corp", "fuzzy", [])


def test_a_search_is_narrowed_by_kind(client: FlaskClient) -> None:
    assert client.get("/v1/entities?q=acme&kind=Company").get_json()["total"] == 1
    assert client.get("/v1/entities?q=acme&kind=Person,City").get_json()["total"] == 0
    assert client.get("/v1/entities?kind=Person").get_json()["entities"] == []
    assert client.get("/v1/entities?kind=Persn").status_code == 400


def test_without_a_name_the_most_told_of_come_first(client: FlaskClient) -> None:
    found = client.get("/v1/entities?limit=2").get_json()["entities"]
    assert [one["id"] for one in found] == ["acme-corp", "cog"]


def test_an_entity_tells_how_much_is_said_of_it(client: FlaskClient) -> None:
    told = client.get("/v1/entities/acme-corp").get_json()
    assert told["iri"] == "https://newsgraph.example/entity/acme-corp"
    assert told["counts"] == [{"role": "subject", "predicate": "acquires", "facts": 2}]
    assert client.get(told["relations"]).status_code == 200


def test_relations_have_their_sentences_and_articles(client: FlaskClient) -> None:
    (told,) = client.get("/v1/entities/bolt/relations").get_json()["relations"]
    assert (told["direction"], told["subject"]["id"]) == ("in", "acme-corp")
    assert (told["stance"], told["support"], told["direct"]) == ("actual", 2, True)
    assert datetime.fromisoformat(told["learned"]) <= datetime.now(UTC)
    assert [proof["article"]["id"] for proof in told["evidence"]] == ["second", "first"]
    proof = told["evidence"][0]
    assert proof["quote"] == "Acme Corp acquires Bolt."
    marked = {
        mark["role"]: proof["quote"][mark["start"] - proof["start"] : mark["end"] - proof["start"]]
        for mark in proof["marks"]
    }
    assert marked == {"subject": "Acme Corp", "predicate": "acquires", "object": "Bolt"}


@pytest.mark.parametrize(
    ("parameters", "total"),
    [
        ("", 2),
        ("direction=out", 2),
        ("direction=in", 0),
        ("predicate=sues", 0),
        ("predicate=acquires,sues", 2),
        ("kind=Company", 2),
        ("kind=Person", 0),
        ("stance=planned", 1),
        ("stance=planned,actual", 2),
        ("stance=denied", 0),
        ("from=2005-06-13&to=2005-06", 2),
        ("from=2005-06-14", 0),
        ("to=2004", 0),
        ("min_sources=2", 1),
        ("min_confidence=0.9", 1),
        ("sort=newest", 2),
    ],
)
def test_relations_can_be_narrowed(client: FlaskClient, parameters: str, total: int) -> None:
    answer = client.get(f"/v1/entities/acme-corp/relations?{parameters}").get_json()
    assert (answer["total"], len(answer["relations"])) == (total, total)


def test_pages_of_relations_lead_to_each_other(client: FlaskClient) -> None:
    first = client.get("/v1/entities/acme-corp/relations?limit=1")
    following = first.headers["Link"].partition(">")[0].removeprefix("<")
    second = client.get(following)
    assert "Link" not in second.headers
    ids = [one.get_json()["relations"][0]["id"] for one in (first, second)]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/v1/entities?limit=0", "limit"),
        ("/v1/entities?limit=501", "limit"),
        ("/v1/entities?limit=ten", "limit"),
        ("/v1/entities?limit=" + "9" * 5_000, "limit"),
        ("/v1/entities?q=" + "a" * 300, "q"),
        ("/v1/entities/bolt/relations?offset=-1", "offset"),
        ("/v1/entities/bolt/relations?direction=up", "direction"),
        ("/v1/entities/bolt/relations?predicate=aquires", "predicate"),
        ("/v1/articles?limit=x", "limit"),
        ("/v1/export/csv?all=maybe", "all"),
    ],
)
def test_a_wrong_parameter_is_named(client: FlaskClient, path: str, parameter: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    problem = json.loads(answer.data)
    assert problem["parameter"] == parameter
    assert len(problem["detail"]) < 1_500


def test_an_unknown_entity_is_404_and_tells_near_names(client: FlaskClient) -> None:
    answer = client.get("/v1/entities/acm")
    assert answer.status_code == 404
    assert "Acme Corp" in json.loads(answer.data)["detail"]


@pytest.mark.parametrize(
    ("asked", "hint"),
    [("frist", "did you mean first?"), ("SECOND", "did you mean second?"), ("zzz", "'zzz'")],
)
def test_an_unknown_article_is_404_and_tells_near_ids(
    client: FlaskClient, asked: str, hint: str
) -> None:
    answer = client.get(f"/v1/articles/{asked}")
    assert answer.status_code == 404
    assert json.loads(answer.data)["detail"].endswith(hint)


def test_articles_are_listed_and_tell_what_they_say(client: FlaskClient) -> None:
    listed = client.get("/v1/articles").get_json()
    assert [one["id"] for one in listed["articles"]] == ["first", "second"]
    first = client.get("/v1/articles?limit=1").get_json()
    following = client.get(f"/v1/articles?limit=1&cursor={first['next']}").get_json()
    assert (following["articles"][0]["id"], following["next"]) == ("second", None)
    told = client.get("/v1/articles/first").get_json()
    assert (told["title"], told["published"]) == ("Acme grows", "2005-06-13")
    assert {fact["modality"] for fact in told["facts"]} == {"actual", "planned"}
    for fact in told["facts"]:
        for proof in fact["evidence"]:
            assert told["text"][proof["start"] : proof["end"]] == proof["quote"]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("turtle", "text/turtle"),
        ("nquads", "application/n-quads"),
        ("jsonld", "application/ld+json"),
        ("graphml", "application/graphml+xml"),
        ("gexf", "application/gexf+xml"),
        ("csv", "text/csv"),
        ("html", "text/html"),
    ],
)
def test_the_graph_can_be_downloaded(client: FlaskClient, name: str, media_type: str) -> None:
    with client.get(f"/v1/export/{name}") as answer:
        assert (answer.status_code, answer.mimetype) == (200, media_type)
        assert ("charset=utf-8" in answer.content_type) == media_type.startswith("text/")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert "Acme Corp" in unpacked(answer.get_data(as_text=True))
    listed = client.get("/v1/export").get_json()["formats"]
    assert name in {one["format"] for one in listed}


def test_plans_are_in_a_table_only_when_asked_for(client: FlaskClient) -> None:
    with client.get("/v1/export/csv") as plain, client.get("/v1/export/csv?all=true") as everything:
        assert "planned" not in plain.get_data(as_text=True)
        assert "planned" in everything.get_data(as_text=True)


def test_neighbors_come_with_counts_nearest_first(client: FlaskClient) -> None:
    told = client.get("/v1/entities/bolt/neighbors").get_json()
    assert [one["id"] for one in told["neighbors"]] == ["acme-corp"]
    assert told["counts"] == [{"role": "object", "predicate": "acquires", "facts": 1}]
    far = client.get("/v1/entities/bolt/neighbors?depth=3").get_json()
    assert [one["id"] for one in far["neighbors"]][:2] == ["acme-corp", "cog"]
    assert client.get("/v1/entities/bolt/neighbors?depth=4").status_code == 400
