"""An article that would be code in every field, through every door; no door asks elsewhere."""

import csv
import io
import re
import socket
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.build import build
from api.onefile import FORMATS
from api.pipeline import Pipeline
from api.settings import Settings
from api.watching.items import Items
from ontology.records import Article, Claim, Entity, Evidence, Extraction, TextBlock
from ontology.terms import Block, Kind

SCRIPT = "<script>alert(1)</script>"
CLOSING = "</title></style></textarea>]]>--><img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://evil.example","x")'
EVIL = f"{FORMULA} {SCRIPT} {CLOSING} \"' onload=alert(1) javascript:alert(1) ${{7*7}} {{{{7*7}}}}"
ADDRESS = "javascript:alert(document.domain)//<script>"

ARTICLE = Article(
    f"evil {SCRIPT}",
    EVIL,
    f"{EVIL} buys {EVIL}.",
    (TextBlock(0, len(EVIL), Block.PARAGRAPH),),
    published="2026-01-14",
    source=EVIL,
    url=ADDRESS,
    licence=EVIL,
)


def extraction(article: Article) -> Extraction:
    ends = [
        Entity(f"e{n}", f"{EVIL} {n}", Kind.COMPANY, aliases=(f"{SCRIPT}{n}",)) for n in range(2)
    ]
    evidence = Evidence(article.id, 0, len(article.text), article.text, 1)
    claim = Claim(ends[0], "acquires", ends[1], (evidence,), confidence=0.9)
    open_claim = replace(claim, predicate=f"open:{SCRIPT}")
    return Extraction(article, tuple(ends), (), (claim, open_claim))


def outcomes(articles: Iterable[Article]) -> Iterator[Extraction]:
    return map(extraction, articles)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder = tmp_path_factory.mktemp("evil") / "graph"
    build(Items((ARTICLE,)), folder, pipeline=Pipeline(lambda: "evil", outcomes))
    app = create_app(Settings(graph=folder))
    yield app.test_client()
    app.extensions["published"].close()


def text(client: FlaskClient, place: str) -> str:
    with client.get(place) as answer:
        assert answer.status_code == 200
        return str(answer.get_data(as_text=True))


def entity(client: FlaskClient) -> str:
    return str(client.get("/v1/entities").get_json()["entities"][0]["id"])


def test_the_pages_show_it_as_text(client: FlaskClient) -> None:
    for place in ("/search", "/search?q=alert", f"/entity/{entity(client)}", f"/search?q={SCRIPT}"):
        page = text(client, place)
        assert "&lt;script&gt;" in page
        assert not re.search(r"<(script|img)[^>]*(>alert|onerror)|<script>", page)
        assert not re.search(r"""(href|src|action)=["']?\s*javascript:""", page, re.IGNORECASE)


def test_answers_of_the_interface_are_never_taken_for_a_page(client: FlaskClient) -> None:
    for place in ("/v1/entities", "/v1/facts", "/v1/articles", f"/v1/entities/{SCRIPT}"):
        with client.get(place) as answer:
            assert answer.mimetype in ("application/json", "application/problem+json")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if "csv" in name])
def test_a_spreadsheet_finds_no_formula(client: FlaskClient, name: str) -> None:
    rows = list(csv.reader(io.StringIO(text(client, f"/v1/export/{name}?all=true"))))
    cells = [cell for row in rows for cell in row]
    assert any(FORMULA in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in ("=", "@", "\t", "\r")] == []


@pytest.mark.parametrize("name", ["graphml", "gexf", "rdfxml"])
def test_formats_of_xml_hold_it_as_text(client: FlaskClient, name: str) -> None:
    whole = text(client, f"/v1/export/{name}?all=true")
    tags = {one.tag.rpartition("}")[2].lower() for one in ElementTree.fromstring(whole).iter()}
    assert not tags & {"script", "img"}
    assert "alert(1)" in whole


def test_a_drawing_holds_no_script_and_no_handler(client: FlaskClient) -> None:
    with client.get("/v1/export/svg?all=true") as answer:
        if answer.status_code == 422:
            pytest.skip("Graphviz is not installed")
        drawn = ElementTree.fromstring(answer.get_data(as_text=True))
    assert {one.tag.rpartition("}")[2].lower() for one in drawn.iter()}.isdisjoint(
        {"script", "img"}
    )
    names = [name.lower() for one in drawn.iter() for name in one.attrib]
    assert [name for name in names if name.startswith("on")] == []
    links = [value for one in drawn.iter() for name, value in one.attrib.items() if "href" in name]
    assert [link for link in links if link.lower().startswith("javascript")] == []


def test_the_page_to_mail_holds_it_as_data(client: FlaskClient) -> None:
    page = text(client, "/v1/export/html?all=true")
    assert SCRIPT not in page
    assert "<img src=x" not in page
    assert page.count("</script") == page.count("<script")


def test_a_fault_shows_neither_trace_nor_place(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(2, "no such file", "/home/somebody/secret")

    monkeypatch.setattr(type(client.application.extensions["published"]), "lookup", fail)
    told = client.get("/v1/articles")
    assert told.status_code == 500
    assert told.get_json()["type"].endswith("#internal-error")
    for word in ("secret", "Traceback", ".py", "OSError"):
        assert word not in told.text


QUERIES = (
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:9/>",
    "SELECT * { ?s ?p ?o } LIMIT 1",
    "DESCRIBE <http://127.0.0.1:9/>",
)


def test_no_door_for_reading_asks_another_machine(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def refuse(_: socket.socket, address: object, *__: object) -> None:
        asked.append(address)
        raise OSError("no network")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: asked.append("a name"))
    one = entity(client)
    fact = client.get("/v1/facts").get_json()["facts"][0]["id"]
    rules = client.application.url_map.iter_rules()
    places = [
        re.sub(r"<[^>]*>", one if "entit" in rule.rule else fact, rule.rule)
        for rule in rules
        if "GET" in (rule.methods or ())
    ]
    for place in places:
        for more in ("", f"?url={ADDRESS}", "?q=http://127.0.0.1:9/"):
            client.get(place + more).close()
    for name in FORMATS:
        client.get(f"/v1/export/{name}?all=true").close()
    for query in QUERIES:
        client.get("/sparql", query_string={"query": query}).close()
        client.post("/sparql", data={"query": query}).close()
    assert asked == []
    assert len(places) > 10
