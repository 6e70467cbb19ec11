"""The live endpoint, and a store beside it that a test fills with its own data."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.about import About
from tests.w3c.suite import SUITE, iri

PATIENCE = 30.0

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
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--workers", "1"]
    options = ["--graph", str(place), "--port", str(port)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("NEWSGRAPH_")}
    environment |= {"NEWSGRAPH_ERRORS": "100000", "NEWSGRAPH_BUDGET": "100000"}
    with subprocess.Popen([*command, *options], env=environment) as server:
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                urllib.request.urlopen(f"{address}/v1/health/live").close()
                break
            except urllib.error.URLError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        yield f"{address}/sparql"
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not SUITE.is_dir():
        for item in items:
            if "w3c" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason="the W3C's test suite is not beside it"))
