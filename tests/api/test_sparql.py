import json

import pytest
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
        ({"query": SELECT, "default-graph-uri": "urn:g"}, 400, "wrong-parameter",
         "default-graph-uri"),
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
