"""A small newsroom: articles in three sentence patterns, a reader of them, a graph, a client.

The reader stands in for the trained model, so that these tests are fast and say what goes in. It
knows "Acme acquires Bolt.", "Acme plans to acquire Bolt." and "Acme denies that it acquires Bolt.".
"""

import gzip
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

import api.pipeline
from api.app import create_app
from api.build import build
from api.cli import newsgraph
from api.pipeline import Pipeline
from api.settings import Settings
from api.source import Source
from ontology.names import slug
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Mark, Mention
from ontology.terms import Form, Kind, Modality, Polarity

type Run = Callable[..., Result]
"""Runs the command line with these words."""

SENTENCE = re.compile(
    r"(?P<subject>[A-Z<][\w <>/()&]*?) "
    r"(?P<verb>(?P<plan>plans to acquire)|(?P<denial>denies that it acquires)|acquires) "
    r"(?P<object>[A-Z][\w ]*)\."
)

ARTICLES = {
    "first": """Acme grows
June 13, 2005

Acme Corp acquires Bolt.

Acme Corp plans to acquire Cog.
""",
    "second": """Acme <b>bold</b>
June 14, 2005

Acme Corp acquires Bolt.

Dyne <script>alert(1)</script> denies that it acquires Cog.
""",
}


def extraction(article: Article) -> Extraction:
    """Read an article in the three patterns."""
    entities: dict[str, Entity] = {}
    claims, mentions = [], []
    for number, found in enumerate(SENTENCE.finditer(article.text), start=1):
        ends = {}
        for role in ("subject", "object"):
            label = found[role]
            ends[role] = entities.setdefault(slug(label), Entity(slug(label), label, Kind.COMPANY))
            place = (found.start(role), found.end(role), label)
            mentions.append(Mention(*place, Form.NAME, ends[role].id))
        marks = [
            Mark(role, found.start(group), found.end(group))
            for role, group in (("object", "object"), ("predicate", "verb"), ("subject", "subject"))
        ]
        evidence = Evidence(article.id, *found.span(), found[0], number, tuple(marks))
        claims.append(
            Claim(
                ends["subject"],
                "acquires",
                ends["object"],
                (evidence,),
                polarity=Polarity.NEGATIVE if found["denial"] else Polarity.POSITIVE,
                modality=Modality.PLANNED if found["plan"] else Modality.ACTUAL,
                confidence=0.8,
            )
        )
    known = tuple(entities[key] for key in sorted(entities))
    return Extraction(article, known, tuple(mentions), tuple(claims), (("question", 1),))


def reader(
    *, fingerprint: str = "patterns-1", before: Callable[[Article], None] = lambda article: None
) -> Pipeline:
    """Make a pipeline of the three patterns; `before` is called with each article it reads."""

    def extractions(articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            before(article)
            yield extraction(article)

    return Pipeline(lambda: fingerprint, extractions)


@pytest.fixture(name="reader")
def _reader() -> Callable[..., Pipeline]:
    return reader


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line in an empty folder, with the reader of patterns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: reader())
    return lambda *words, **more: CliRunner().invoke(newsgraph, [str(w) for w in words], **more)


@pytest.fixture
def built(run: Run, newsroom: Path) -> Run:
    """The command line in a folder where the graph of the newsroom is built."""
    told = run("build", newsroom)
    assert told.exit_code == 0, told.output
    return run


@pytest.fixture
def graph(newsroom: Path, tmp_path: Path) -> Path:
    """The graph of the newsroom, published."""
    folder = tmp_path / "graph"
    build(Source((newsroom,)), folder, pipeline=reader())
    return folder


@pytest.fixture
def client(graph: Path) -> Iterator[FlaskClient]:
    """A client of the application that serves the graph."""
    app = create_app(Settings(graph=graph))
    yield app.test_client()
    app.extensions["published"].close()


@pytest.fixture
def empty_client(tmp_path: Path) -> Iterator[FlaskClient]:
    """A client where nothing is published."""
    app = create_app(Settings(graph=tmp_path / "nothing"))
    yield app.test_client()
    app.extensions["published"].close()


def unpacked(page: str) -> str:
    """Give what one file to mail holds, as JSON; other texts as they are."""
    packed = page.partition('id="newsgraph-slice">')[2].partition("</script>")[0]
    return gzip.decompress(b64decode(packed)).decode() if packed else page


type Serve = Callable[..., AbstractContextManager[tuple[str, subprocess.Popen[bytes]]]]
"""Runs the real server: its address, and its process."""

PATIENCE = 60.0
ROOT = Path(__file__).parents[2]


@pytest.fixture
def serve() -> Serve:
    """Give what serves a folder in a process of its own, until the block ends."""

    @contextmanager
    def serving(
        folder: Path, *options: str, workers: int = 1, **settings: str
    ) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        command = [sys.executable, "-c", "from api.cli import main; main()", "serve"]
        command += ["--graph", str(folder), "--port", port, "--workers", str(workers), *options]
        surroundings = {k: v for k, v in os.environ.items() if not k.startswith("NEWSGRAPH_")}
        surroundings |= {f"NEWSGRAPH_{name}".upper(): value for name, value in settings.items()}
        surroundings["PYTHONPATH"] = str(ROOT)
        address = f"http://127.0.0.1:{port}"
        with subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE) as server:
            try:
                _await(address, server)
                yield address, server
            finally:
                server.send_signal(signal.SIGINT)
                server.communicate(timeout=PATIENCE)

    return serving


def _await(address: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/v1/health/live", timeout=PATIENCE):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(server.communicate(timeout=PATIENCE))
