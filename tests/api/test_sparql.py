import json

import pytest
import rdflib
from flask.testing import FlaskClient

SELECT = "SELECT ?who { ?who ng:acquires entity:bolt }"
CONSTRUCT = "CONSTRUCT { ?a ng:owns ?b } { ?a ng:acquires ?b }"
JSON = "application/sparql-results+json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_get_answers_a_query(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": SELECT})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith(JSON)
    rows = json.loads(answer.data)["results"]["bindings"]
    assert [row["who"]["value"] for row in rows] == ["https://newsgraph.example/entity/acme-corp"]


@pytest.mark.parametrize(
    "sent",
    [
        {"data": {"query": SELECT}},
        {"data": SELECT, "content_type": "application/sparql-query"},
        {"data": SELECT.encode(), "content_type": "application/sparql-query; charset=utf-8"},
    ],
)
def test_post_answers_a_query(client: FlaskClient, sent: dict[str, str]) -> None:
    answer = client.post("/sparql", **sent)
    assert (answer.status_code, b"acme-corp" in answer.data) == (200, True)


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (SELECT, "*/*", JSON),
        (SELECT, "application/json", JSON),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/csv, application/sparql-results+json;q=0.5", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, "image/png, text/*;q=0.1", "text/csv"),
        ("ASK { ?s ng:acquires ?o }", "application/xml", "application/sparql-results+xml"),
        (CONSTRUCT, "*/*", "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, JSON, "text/turtle"),
        ("DESCRIBE entity:bolt", "text/turtle;q=0.9, application/n-triples;q=0.1", "text/turtle"),
    ],
)
def test_the_form_of_the_answer_is_what_the_client_accepts(
    client: FlaskClient, query: str, accept: str, media_type: str
) -> None:
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media_type)


def test_the_parameter_format_overrides_the_header(client: FlaskClient) -> None:
    query = {"query": SELECT, "format": "csv"}
    answer = client.get("/sparql", query_string=query, headers={"Accept": JSON})
    assert answer.mimetype == "text/csv"


@pytest.mark.parametrize(
    ("parameters", "status", "problem", "parameter"),
    [
        ({"query": "SELECT"}, 400, "query-malformed", None),
        ({"query": ""}, 400, "wrong-parameter", "query"),
        ({"query": [SELECT, SELECT]}, 400, "wrong-parameter", "query"),
        ({"query": SELECT, "format": "pdf"}, 400, "wrong-parameter", "format"),
        ({"query": SELECT, "format": "turtle"}, 400, "wrong-parameter", "format"),
        ({"query": SELECT, "union": "maybe"}, 400, "wrong-parameter", "union"),
        ({"query": SELECT, "default-graph-uri": "urn:g"}, 403, "query-refused", None),
        ({"query": SELECT, "named-graph-uri": "http://127.0.0.1/"}, 403, "query-refused", None),
        ({"update": "CLEAR ALL"}, 403, "query-refused", None),
        ({"query": "INSERT DATA { ng:a ng:b ng:c }"}, 403, "query-refused", None),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"}, 403,
         "query-refused", None),
    ],
)  # fmt: skip
def test_a_wrong_query_is_a_problem_that_names_what_is_wrong(
    client: FlaskClient,
    parameters: dict[str, str],
    status: int,
    problem: str,
    parameter: str | None,
) -> None:
    answer = client.post("/sparql", data=parameters)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    told = json.loads(answer.data)
    assert told["type"].endswith(f"problems#{problem}")
    assert (told["status"], told.get("parameter")) == (status, parameter)


@pytest.mark.parametrize(
    ("accept", "query"), [("image/png", SELECT), ("text/turtle", SELECT), ("image/png", CONSTRUCT)]
)
def test_a_form_that_is_not_to_be_had_is_406(client: FlaskClient, accept: str, query: str) -> None:
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (406, "application/problem+json")


def test_another_method_or_content_type_is_refused(client: FlaskClient) -> None:
    put = client.put("/sparql", data=SELECT)
    assert (put.status_code, put.mimetype) == (405, "application/problem+json")
    assert "POST" in put.headers["Allow"]
    assert json.loads(put.data)["detail"].endswith("GET, HEAD, OPTIONS, POST are")
    assert client.post("/sparql", data=SELECT, content_type="text/plain").status_code == 415
    raw = client.post("/sparql", data=b"\xff", content_type="application/sparql-query")
    assert raw.status_code == 400


def test_a_body_that_is_too_long_is_413(client: FlaskClient) -> None:
    answer = client.post("/sparql", data={"query": "#" * 100_000})
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")
    assert "65,536 bytes" in json.loads(answer.data)["detail"]


def test_union_looks_into_all_graphs(client: FlaskClient) -> None:
    query = "ASK { ?fact ng:modality ng:planned }"
    asked = {"query": query, "format": "csv"}
    assert b"true" in client.get("/sparql", query_string={**asked, "union": "true"}).data
    assert b"false" in client.get("/sparql", query_string=asked).data


def test_other_sites_may_ask(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": SELECT})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    asked = client.options("/sparql")
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]


def test_a_bare_get_describes_the_service(client: FlaskClient) -> None:
    answer = client.get("/sparql")
    assert answer.mimetype == "text/turtle"
    assert b"sd:Service" in answer.data
    assert client.head("/sparql").status_code == 200


def test_a_browser_gets_a_form_and_a_table(client: FlaskClient) -> None:
    form = client.get("/sparql", headers={"Accept": BROWSER})
    assert (form.status_code, form.mimetype) == (200, "text/html")
    answer = client.get("/sparql", query_string={"query": SELECT}, headers={"Accept": BROWSER})
    assert 'href="/entity/acme-corp"' in answer.text
    wrong = client.get("/sparql", query_string={"query": "<b>"}, headers={"Accept": BROWSER})
    assert wrong.status_code == 400
    assert "<b>" not in wrong.text.replace("<body>", "")


def test_without_a_graph_the_service_is_not_available(empty_client: FlaskClient) -> None:
    answer = empty_client.get("/sparql", query_string={"query": SELECT})
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")
    assert "newsgraph build" in json.loads(answer.data)["detail"]


FACTS = "https://newsgraph.example/graph/facts"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a ng:Fact }"


def _count(client: FlaskClient, **parameters: str) -> int:
    asked = {"query": COUNT, "format": "csv", **parameters}
    return int(client.get("/sparql", query_string=asked).text.split()[1])


def test_the_request_can_name_the_dataset(client: FlaskClient) -> None:
    assert _count(client) == 0
    assert _count(client, **{"default-graph-uri": FACTS}) == 3
    assert _count(client, **{"named-graph-uri": FACTS}) == 0
    named = {"query": COUNT.replace("{ ?s", "{ GRAPH ?g { ?s") + "}", "named-graph-uri": FACTS}
    assert _count(client, **named) == 3


def test_its_dataset_takes_the_place_of_the_query_s(client: FlaskClient) -> None:
    article = "https://newsgraph.example/article/first"
    query = COUNT.replace("{ ?s", f"FROM <{article}> {{ ?s")
    assert _count(client, query=query) == 0
    assert _count(client, query=query, **{"default-graph-uri": FACTS}) == 3


def test_another_encoding_is_refused(client: FlaskClient) -> None:
    kind = "application/sparql-query; charset=UTF-16"
    answer = client.post("/sparql", data="ASK {}".encode("utf-16"), content_type=kind)
    assert answer.status_code == 415


def test_the_endpoint_describes_itself(client: FlaskClient) -> None:
    for media in ("text/turtle", "application/rdf+xml", "application/ld+json"):
        answer = client.get("/sparql", headers={"Accept": media})
        assert (answer.status_code, answer.mimetype) == (200, media)
    told = rdflib.Graph().parse(data=client.get("/sparql").text, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    (service,) = told.subjects(rdflib.RDF.type, sd.Service)
    assert told.value(service, sd.endpoint) == rdflib.URIRef("http://localhost/sparql")
    assert any(int(str(size)) > 0 for size in told.objects(None, void.triples))
    assert client.get("/.well-known/void").text == client.get("/sparql").text
    assert client.get("/.well-known/void", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("where", ["default", f"graph={FACTS}"])
def test_graphs_can_be_read_whole(client: FlaskClient, where: str) -> None:
    answer = client.get(f"/graphs?{where}", headers={"Accept": "application/n-triples"})
    assert answer.status_code == 200
    assert len(answer.data.splitlines()) > 3
    assert client.head(f"/graphs?{where}").status_code == 200


@pytest.mark.parametrize(
    ("where", "status"), [("graph=urn:nothing", 404), ("", 400), ("default&graph=urn:x", 400)]
)
def test_another_graph_is_not_there(client: FlaskClient, where: str, status: int) -> None:
    assert client.get(f"/graphs?{where}").status_code == status


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_are_not_written(client: FlaskClient, method: str) -> None:
    answer = client.open(f"/graphs?graph={FACTS}", method=method)
    assert answer.status_code == 405
    assert {*answer.headers["Allow"].split(", ")} == {"GET", "HEAD", "OPTIONS"}


def test_a_slip_in_a_word_is_told_beside_the_answer(client: FlaskClient) -> None:
    query = {"query": "SELECT * { ?é ng:aquires ?b }"}
    answer = client.get("/sparql", query_string=query)
    assert (answer.status_code, json.loads(answer.data)["results"]["bindings"]) == (200, [])
    assert answer.headers["Newsgraph-Hint"] == (
        "line 1, column 15: ng:aquires is no word of its vocabulary; did you mean ng:acquires?"
    )
    assert "Newsgraph-Hint" in answer.headers["Access-Control-Expose-Headers"]
    page = client.get("/sparql", query_string=query, headers={"Accept": BROWSER})
    assert "did you mean ng:acquires?" in page.text
    right = client.get("/sparql", query_string={"query": SELECT})
    assert "Newsgraph-Hint" not in right.headers


def test_a_slip_in_an_entity_is_told_on_the_page(client: FlaskClient) -> None:
    query = {"query": "SELECT * { entity:acme-corb ng:acquires ?b }"}
    page = client.get("/sparql", query_string=query, headers={"Accept": BROWSER})
    assert "did you mean entity:acme-corp?" in page.text


def test_evidence_adds_the_facts_behind_each_row(client: FlaskClient) -> None:
    query = {"query": SELECT, "evidence": "1"}
    (row,) = json.loads(client.get("/sparql", query_string=query).data)["results"]["bindings"]
    (name,) = row["evidence"]["value"].split()
    fact = client.get(f"/v1/facts/{name.rpartition('/')[2]}")
    told = json.loads(fact.data)
    assert (fact.status_code, told["predicate"]) == (200, "acquires")
    page = client.get("/sparql", query_string=query, headers={"Accept": BROWSER})
    assert "fact:" in page.text
    ask = client.get("/sparql", query_string={"query": "ASK {}", "evidence": "1"})
    assert (ask.status_code, ask.mimetype) == (400, "application/problem+json")


def test_explain_tells_what_became_of_a_query(client: FlaskClient) -> None:
    query = {"query": 'SELECT ?e { ?e ng:search "acme" ; ng:aquires ?b }', "explain": "1"}
    answer = client.get("/sparql", query_string=query)
    told = json.loads(answer.data)
    assert answer.mimetype == "application/json"
    assert (told["query"], told["kind"], told["rows"]) == (query["query"], "solutions", 0)
    assert "<https://newsgraph.example/entity/acme-corp>" in told["evaluated"]
    assert told["hints"][0].endswith("did you mean ng:acquires?")
    assert told["limits"]["seconds"]["allowed"] == 10
    wrong = client.get("/sparql", query_string={**query, "explain": "maybe"})
    assert (wrong.status_code, json.loads(wrong.data)["parameter"]) == (400, "explain")


def test_search_by_name(client: FlaskClient) -> None:
    query = {"query": 'SELECT ?e { ?e ng:search "acme" }', "format": "csv"}
    assert b"entity/acme-corp" in client.get("/sparql", query_string=query).data
