"""The live endpoint, and a store beside it that a test fills with its own data."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.about import About
from tests.served import served
from tests.w3c.suite import SUITE, iri

type Fill = Callable[..., None]
"""Puts files into the default graph, and others into graphs of given names."""


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("w3c") / "graph"


@pytest.fixture(scope="session")
def fill(place: Path) -> Fill:
    """Publish the data of a test: any quads, which no build would make."""
    numbers = count(1)
    known: dict[object, str] = {}

    def publish(default: Iterable[Path] = (), named: Mapping[str, Path | None] = {}) -> None:
        key = (tuple(default), tuple(sorted((n, str(p)) for n, p in named.items())))
        if key not in known:
            known[key] = f"{next(numbers):016x}"
            _written(place / "versions" / known[key], key[0], named)
        (place / "current.new").write_text(known[key] + "\n")
        (place / "current.new").replace(place / "current")

    publish()
    return publish


def _written(folder: Path, default: Iterable[Path], named: Mapping[str, Path | None]) -> None:
    folder.mkdir(parents=True)
    store = ox.Store(str(folder))
    for file in default:
        _load(store, file, ox.DefaultGraph())
    for name, content in named.items():
        store.add_graph(ox.NamedNode(name))
        if content is not None:
            _load(store, content, ox.NamedNode(name))
    store.flush()
    del store
    About().write(folder)
    (folder / "readers").touch()


def _load(store: ox.Store, file: Path, graph: ox.NamedNode | ox.DefaultGraph) -> None:
    kind = ox.RdfFormat.from_extension(file.suffix.removeprefix("."))
    store.load(file.read_bytes(), format=kind, base_iri=iri(file), to_graph=graph)


@pytest.fixture(scope="session")
def endpoint(place: Path, fill: Fill) -> Iterator[str]:
    """The address of a real server's endpoint."""
    fill()
    with served(place) as address:
        yield f"{address}/sparql"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not SUITE.is_dir():
        for item in items:
            if "w3c" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason="the W3C's test suite is not beside it"))
