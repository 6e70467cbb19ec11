from flask.testing import FlaskClient


def test_facts_are_listed_in_pages(client: FlaskClient) -> None:
    seen, following = [], "/v1/facts?limit=1"
    while following:
        answer = client.get(following)
        told = answer.get_json()
        assert told["total"] == 3
        seen += [one["id"] for one in told["facts"]]
        link = answer.headers.get("Link", "")
        following = link.partition(">")[0].removeprefix("<")
    assert seen == sorted(seen)
    assert len(set(seen)) == 3


def test_the_newest_can_come_first(client: FlaskClient) -> None:
    told = client.get("/v1/facts?sort=newest").get_json()["facts"]
    days = [one["published"] for one in told]
    assert days == sorted(days, reverse=True)
    assert days[0] == "2005-06-14"


def test_facts_of_a_predicate(client: FlaskClient) -> None:
    assert client.get("/v1/facts?predicate=acquires").get_json()["total"] == 3
    assert client.get("/v1/facts?predicate=sues").get_json()["total"] == 0
    assert client.get("/v1/facts?predicate=aquires").status_code == 400


def test_a_fact_has_its_sentences(client: FlaskClient) -> None:
    (most, *_) = client.get("/v1/entities/bolt/relations").get_json()["relations"]
    told = client.get(f"/v1/facts/{most['id']}").get_json()
    assert (told["subject"]["id"], told["object"]["id"]) == ("acme-corp", "bolt")
    first = client.get(f"/v1/facts/{most['id']}/evidence?limit=1").get_json()
    assert (first["total"], len(first["evidence"])) == (2, 1)
    assert first["evidence"][0]["article"]["id"] == "second"


def test_an_unknown_fact_is_not_found(client: FlaskClient) -> None:
    for path in ("/v1/facts/nothing", "/v1/facts/nothing/evidence"):
        answer = client.get(path)
        assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
        assert "'nothing'" in answer.get_json()["detail"]
