"""YASGUI on a page of another site, as people put it up: Zazuko's, in Chromium."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

HERE = Path(__file__).parent
PREFIX = "PREFIX ng: <https://newsgraph.example/ontology#> "


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Tell nobody."""


@pytest.fixture
def page(browser: Browser, endpoint: str) -> Iterator[Page]:
    """The page, asking the endpoint; nobody else is asked."""
    if not (HERE / "node_modules" / "@zazuko").is_dir():
        pytest.skip("YASGUI is not installed (make clients; needs Node 20 and npm)")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(HERE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    made, asked = context.new_page(), []

    def noted(request: Request) -> None:
        asked.append(request.url)

    made.on("request", noted)
    made.goto(f"http://127.0.0.1:{server.server_port}/yasgui.html?endpoint={endpoint}")
    yield made
    context.close()
    server.shutdown()
    server.server_close()
    assert [
        url for url in asked if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))
    ] == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?who ?what WHERE { ?who ng:acquires ?what }", "acme-corp"),
        ("ASK { ?who ng:acquires ?what }", "True"),
        ("CONSTRUCT WHERE { ?who ng:acquires ?what }", "acme-corp"),
    ],
)
def test_it_shows_the_answer(page: Page, query: str, told: str) -> None:
    page.evaluate("(query) => ask(query)", PREFIX + query)
    expect(page.locator(".yasr_results")).to_contain_text(told, timeout=30_000)
