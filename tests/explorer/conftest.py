"""A real server on loopback and a real browser: Debian's Chromium, driven by Playwright."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from api.build import build
from api.source import Source
from tests.api.conftest import ARTICLES, reader
from tests.served import served

MORE = {
    "third": """Echo enters
June 20, 2006

Echo Group acquires Dyne Works.

Bolt acquires Echo Group.
""",
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of three articles, published."""
    news = tmp_path_factory.mktemp("news")
    for name, text in (ARTICLES | MORE).items():
        (news / f"{name}.txt").write_text(text)
    graph = tmp_path_factory.mktemp("explorer") / "graph"
    build(Source((news,)), graph, pipeline=reader())
    return graph


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where the server of that graph listens; without a slash at the end."""
    with served(folder) as address:
        yield address


def _wrong(told: ConsoleMessage) -> bool:
    refused = "the server responded with a status of 400"  # what a wrong query deserves
    return told.type == "error" and refused not in told.text


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that asks nobody but this machine, and in which no script fails."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    made = context.new_page()
    asked: list[str] = []
    failed: list[str] = []

    def noted(request: Request) -> None:
        asked.append(request.url)

    made.on("request", noted)
    made.on("pageerror", lambda error: failed.append(str(error)))
    made.on("console", lambda told: failed.append(told.text) if _wrong(told) else None)
    yield made
    context.close()
    own = ("http://127.0.0.1:", "file://", "blob:", "data:")
    assert [url for url in asked if not url.startswith(own)] == []
    assert failed == []
