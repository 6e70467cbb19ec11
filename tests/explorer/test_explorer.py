"""The explorer as a person uses it."""

import csv
import json
import re
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

SHOWN = "newsgraph.state.value.shown"


@pytest.fixture
def opened(page: Page, address: str) -> Page:
    """The explorer with Acme Corp and its first relations."""
    page.goto(address)
    page.get_by_label("Search the graph").first.fill("acm")
    page.get_by_role("option", name=re.compile("Acme Corp")).click()
    expect(page.locator(".status")).to_contain_text("3 entities, 2 facts")
    return page


def shown(page: Page) -> list[str]:
    found = page.evaluate(SHOWN)
    assert isinstance(found, list)
    return found


def test_it_begins_with_a_search_and_what_is_new(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name="Written about most")).to_be_visible()
    expect(page.locator(".news li").first).to_contain_text("2006-06-20")
    page.get_by_label("Search the graph").first.fill("nobody of that name")
    expect(page.locator(".hits")).to_contain_text("Nobody and nothing is called")
    assert page.evaluate("newsgraph.network.value.entities.size") == 0


def test_the_keyboard_alone_finds_and_opens(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name="Written about most")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("Bol")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".side h2")).to_contain_text("Bolt")
    page.locator(".side h2").click()
    page.keyboard.press("Escape")
    expect(page.locator(".side")).to_have_count(0)


def test_expanding_has_counts_and_can_be_undone(opened: Page) -> None:
    opened.evaluate("newsgraph.choose({entity: 'bolt'})")
    count = opened.locator(".counts li", has_text="acquires …")
    expect(count.locator(".count")).to_have_text("1")
    count.get_by_role("button").click()
    expect(opened.locator(".status")).to_contain_text("4 entities, 3 facts")
    assert "echo-group" in shown(opened)
    opened.get_by_label("Undo").click()
    expect(opened.locator(".status")).to_contain_text("3 entities")
    opened.get_by_label("Redo").click()
    expect(opened.locator(".status")).to_contain_text("4 entities")
    opened.get_by_role("button", name="Collapse").click()
    assert "echo-group" not in shown(opened)
    opened.get_by_role("button", name="Hide").click()
    assert shown(opened) == ["acme-corp", "cog"]


def test_positions_are_kept_when_more_comes(opened: Page) -> None:
    before = opened.evaluate("[...newsgraph.places.value]")
    opened.evaluate("newsgraph.expand('bolt')")
    expect(opened.locator(".status")).to_contain_text("4 entities")
    after = dict(opened.evaluate("[...newsgraph.places.value]"))
    assert all(after[name] == place for name, place in before)


def test_a_line_shows_its_sentences_and_these_their_article(opened: Page) -> None:
    opened.evaluate("newsgraph.choose({source: 'acme-corp', target: 'bolt'})")
    side = opened.locator(".side")
    expect(side.locator(".proof")).to_have_count(2)
    first = side.locator(".proof").first
    expect(first).to_contain_text("2005-06-14")
    expect(first.locator("mark[data-role=subject]")).to_have_text("Acme Corp")
    expect(first.locator("mark[data-role=predicate]")).to_have_text("acquires")
    first.get_by_role("button").click()
    reader = opened.get_by_role("dialog")
    expect(reader.locator("mark[data-role=sentence]")).to_have_text("Acme Corp acquires Bolt.")
    expect(reader).to_contain_text("Dyne <script>alert(1)</script> denies")


def test_plans_and_denials_look_different_and_can_be_left_out(opened: Page) -> None:
    looks = "newsgraph.network.value.bundles.map(({look}) => look)"
    assert sorted(opened.evaluate(looks)) == ["fact", "plan"]
    opened.get_by_label("plans").uncheck()
    expect(opened.locator(".status")).to_contain_text("1 facts, 1 filtered out")
    assert "no-look=plan" in opened.url
    opened.get_by_role("button", name="Take all filters away").click()
    opened.evaluate("newsgraph.expand('cog')")
    expect(opened.locator(".status")).to_contain_text("3 facts")
    assert "denial" in opened.evaluate(looks)


def test_time_and_certainty_filter(opened: Page) -> None:
    opened.evaluate("newsgraph.expand('bolt')")
    expect(opened.locator(".time")).to_be_visible()
    opened.get_by_label("Time from").fill("12")
    expect(opened.locator(".status")).to_contain_text("1 facts")
    opened.get_by_role("button", name="Take all filters away").click()
    opened.get_by_label(re.compile("Independent sources")).fill("2")
    expect(opened.locator(".status")).to_contain_text("1 facts")


def test_how_two_are_connected(page: Page, address: str) -> None:
    page.goto(address)
    for label, name in (("From", "Cog"), ("To", "Echo Group")):
        page.get_by_label(label, exact=True).fill(name)
        page.get_by_role("option").first.click()
    page.get_by_role("button", name="Find the way").click()
    expect(page.locator(".status")).to_contain_text("4 entities, 3 facts")


def test_the_address_holds_the_whole_view(opened: Page, browser: Browser) -> None:
    opened.evaluate("newsgraph.pin('bolt', [12, 34])")
    opened.get_by_label("plans").uncheck()
    opened.evaluate("newsgraph.choose({entity: 'bolt'})")
    state = opened.evaluate("newsgraph.state.value")
    with browser.new_context() as context:
        other = context.new_page()
        other.goto(opened.url)
        expect(other.locator(".side h2")).to_contain_text("Bolt")
        assert other.evaluate("newsgraph.state.value") == state
        assert dict(other.evaluate("[...newsgraph.places.value]"))["bolt"] == [12, 34]


def test_going_back_in_the_browser_goes_back_in_the_view(opened: Page) -> None:
    opened.evaluate("newsgraph.hide(['cog'])")
    expect(opened.locator(".status")).to_contain_text("2 entities")
    opened.go_back()
    expect(opened.locator(".status")).to_contain_text("3 entities")


def test_an_entity_that_is_gone_is_told(page: Page, address: str) -> None:
    page.goto(f"{address}/#e=acme-corp,bolt,nobody&version=0000")
    expect(page.locator(".notice")).to_contain_text("Not in the graph: nobody")
    expect(page.locator(".status")).to_contain_text("2 entities")


def test_the_table_has_the_same_facts(opened: Page) -> None:
    opened.get_by_role("tab", name="Table").click()
    rows = opened.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(opened.locator("caption")).to_have_text("2 facts among 3 entities")
    opened.get_by_role("button", name="object").click()
    expect(rows.first).to_contain_text("Bolt")
    opened.get_by_role("button", name="object").click()
    expect(rows.first).to_contain_text("Cog")


def test_a_query_is_asked_and_its_answer_drawn(opened: Page) -> None:
    opened.get_by_role("tab", name="SPARQL").click()
    query = "SELECT ?a (COUNT(*) AS ?n) { ?a ng:acquires ?b } GROUP BY ?a"
    opened.evaluate("q => newsgraph.amend({...newsgraph.state.value, query: q})", query)
    expect(opened.locator(".cm-content")).to_contain_text("GROUP BY")
    opened.locator(".ask button.primary").click()
    expect(opened.locator(".ask [role=status]")).to_contain_text("3 rows")
    opened.get_by_role("button", name="Chart").click()
    expect(opened.locator(".chart rect")).to_have_count(3)
    opened.get_by_role("button", name=re.compile("Show as graph")).click()
    expect(opened.locator(".status")).to_contain_text("entities")
    assert "echo-group" in shown(opened)


def test_a_wrong_query_says_where(opened: Page) -> None:
    opened.get_by_role("tab", name="SPARQL").click()
    opened.evaluate("newsgraph.amend({...newsgraph.state.value, query: 'SELECT ?a { ?a }'})")
    expect(opened.locator(".cm-content")).to_contain_text("?a }")
    opened.locator(".ask button.primary").click()
    expect(opened.locator(".problem")).to_contain_text("line 1, column")


def downloaded(page: Page, button: str) -> bytes:
    page.locator("summary", has_text="Share").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    page.locator("summary", has_text="Share").click()
    return Path(download.value.path()).read_bytes()


def test_the_view_can_be_taken_along(opened: Page) -> None:
    made = nx.read_gexf(BytesIO(downloaded(opened, "GEXF")), version="1.3")
    assert sorted(made.nodes) == ["acme-corp", "bolt", "cog"]
    assert made.nodes["bolt"]["viz"]["size"] > 0
    made = nx.read_graphml(BytesIO(downloaded(opened, "GraphML")), force_multigraph=True)
    assert {data["predicate"] for _, _, data in made.edges(data=True)} == {"acquires"}
    rows = list(csv.DictReader(StringIO(downloaded(opened, "CSV").decode(), newline="")))
    assert {row["object"] for row in rows} == {"Bolt", "Cog"}
    linked = json.loads(downloaded(opened, "JSON-LD"))
    assert {one["@type"] for one in linked["@graph"]} == {"ng:Company", "ng:Fact"}
    assert downloaded(opened, "Picture, PNG").startswith(b"\x89PNG")
    root = ElementTree.fromstring(downloaded(opened, "Picture, SVG"))
    assert {"Acme Corp", "Bolt", "Cog"} <= set(root.itertext())
    dashed = [one for one in root.iter() if one.get("stroke-dasharray")]
    assert len(dashed) == 1


@pytest.mark.parametrize("layout", ["radial", "timeline", "force"])
def test_layouts_are_the_same_for_the_same_seed(opened: Page, layout: str) -> None:
    arrange = f"newsgraph.arrangeAs('{layout}', 7); [...newsgraph.places.value]"
    first, second = opened.evaluate(arrange), opened.evaluate(arrange)
    assert first == second
    assert len({tuple(place) for _, place in first}) == 3


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_small_and_dark_screens(
    browser: Browser, address: str, width: int, scheme: str, tmp_path: Path
) -> None:
    with browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    ) as context:
        page = context.new_page()
        page.goto(f"{address}/#e=acme-corp,bolt,cog&at=bolt")
        expect(page.locator(".side h2")).to_contain_text("Bolt")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=tmp_path / f"{width}-{scheme}.png")


def test_one_file_works_without_a_server(page: Page, address: str, tmp_path: Path) -> None:
    target = tmp_path / "mail.html"
    answer = page.request.get(f"{address}/v1/export/html?all=true&entity=Acme%20Corp&depth=2")
    target.write_bytes(answer.body())
    page.context.set_offline(True)
    page.goto(target.as_uri())
    page.get_by_label("Search the graph").first.fill("acme")
    page.get_by_role("option", name=re.compile("Acme Corp")).click()
    expect(page.locator(".status")).to_contain_text("3 entities, 2 facts")
    page.evaluate("newsgraph.choose({source: 'acme-corp', target: 'bolt'})")
    expect(page.locator(".proof").first).to_contain_text("Acme Corp acquires Bolt.")
    assert "e=acme-corp" in unquote(page.url)
