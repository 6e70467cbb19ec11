"""A small newsroom: articles in three sentence patterns, a reader of them, a graph, a client.

The reader stands in for the trained model, so that these tests are fast and say what goes in. It
knows "Acme acquires Bolt.", "Acme plans to acquire Bolt." and "Acme denies that it acquires Bolt.".
"""

import re
from collections.abc import Callable, Iterable, Iterator
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
