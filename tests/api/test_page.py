import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.build import build
from api.pipeline import Pipeline
from api.publishing import retract
from api.source import Source

ATTACK = "<script>alert(1)</script>"


def test_the_start_names_what_is_told_of_most(client: FlaskClient) -> None:
    page = client.get("/search")
    assert (page.status_code, page.mimetype) == (200, "text/html")
    assert page.text.index("Acme Corp") < page.text.index("Bolt")
    assert "2 articles" in page.text


def test_a_search_lists_what_it_found_or_says_that_there_is_nothing(client: FlaskClient) -> None:
    assert 'href="/entity/acme-corp"' in client.get("/search?q=acme").text
    assert "No entity of that name" in client.get("/search?q=nobody").text


def test_an_entity_shows_its_relations_with_marked_sentences(client: FlaskClient) -> None:
    page = client.get("/entity/acme-corp").text
    assert '<mark class="subject">Acme Corp</mark>' in page
    assert '<mark class="predicate">acquires</mark>' in page
    assert '<mark class="object">Bolt</mark>' in page
    assert "2005-06-14" in page


@pytest.mark.parametrize(
    ("entity", "look", "stance"),
    [("acme-corp", "open", "planned"), ("acme-corp", "fact", ""), ("cog", "denied", "not so")],
)
def test_plans_and_denials_look_different(
    client: FlaskClient, entity: str, look: str, stance: str
) -> None:
    page = client.get(f"/entity/{entity}").text
    box = page.partition(f'class="relation {look}"')[2].partition("</article>")[0]
    assert box
    assert re.findall(r'class="stance">([^<]*)<', box) == ([stance] if stance else [])


def test_nothing_from_an_article_becomes_markup(client: FlaskClient) -> None:
    found = client.get("/v1/entities?q=dyne").get_json()["entities"][0]["id"]
    for path in (f"/entity/{found}", "/entity/bolt", f"/search?q={ATTACK}", "/entity/<script>"):
        page = client.get(path).text
        assert "<script>" not in page
        assert "<b>" not in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in client.get("/entity/bolt").text


def test_long_lists_of_relations_come_in_pages(client: FlaskClient) -> None:
    first = client.get("/entity/acme-corp?limit=1").text
    assert first.count("<article") == 1
    assert "offset=1" in first
    second = client.get("/entity/acme-corp?limit=1&offset=1").text
    assert "Previous relations" in second
    assert 'rel="next"' not in second


def test_an_unknown_entity_gets_a_page_with_near_names(client: FlaskClient) -> None:
    page = client.get("/entity/acm")
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert 'href="/entity/acme-corp"' in page.text


def test_without_a_graph_the_page_says_what_to_do(empty_client: FlaskClient) -> None:
    page = empty_client.get("/search")
    assert (page.status_code, page.mimetype) == (503, "text/html")
    assert "newsgraph build" in page.text


def test_an_empty_graph_says_what_to_do(
    tmp_path: Path, reader: Callable[..., Pipeline], client: FlaskClient, graph: Path
) -> None:
    (tmp_path / "dull").mkdir()
    (tmp_path / "dull" / "one.txt").write_text("Nothing\n\nNothing happened.\n")
    for article in ("first", "second"):
        retract(article, graph)
    build(Source((tmp_path / "dull",)), graph, pipeline=reader())
    assert "The graph is empty" in client.get("/search").text


def test_what_is_published_later_is_served_by_the_next_request(
    tmp_path: Path, client: FlaskClient, graph: Path, reader: Callable[..., Pipeline]
) -> None:
    assert client.get("/v1/entities/edge").status_code == 404
    (tmp_path / "late.txt").write_text("Edge grows\n\nEdge acquires Bolt.\n")
    build(Source((tmp_path / "late.txt",)), graph, pipeline=reader())
    assert client.get("/v1/entities/edge").status_code == 200


def test_everything_a_page_needs_comes_from_this_host(client: FlaskClient) -> None:
    page = client.get("/entity/bolt").text
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
    assert "style=" not in page
    assert not re.findall(r"<script(?! src=)", page)
    for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', page):
        with client.get(path) as answer:
            assert answer.status_code == 200
