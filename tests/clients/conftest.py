"""A graph of two articles, served on loopback."""

from collections.abc import Iterator

import pytest

from api.build import build
from api.source import Source
from tests.api.conftest import ARTICLES, reader
from tests.served import served


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that clients are told."""
    news = tmp_path_factory.mktemp("news")
    for name, text in ARTICLES.items():
        (news / f"{name}.txt").write_text(text)
    graph = tmp_path_factory.mktemp("clients") / "graph"
    build(Source((news,)), graph, pipeline=reader())
    with served(graph) as address:
        yield f"{address}/sparql"
