"""The laws of the house, on real articles through all its rooms (docs/architecture.md).

On generated articles, and law 5 on the demo: `test_laws`, and the tests of the rooms.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from api.build import build
from api.pipeline import Pipeline
from api.published import Published
from api.publishing import retract
from api.settings import Settings
from api.source import Source
from extractors.articles import articles
from graph.export import FORMATS, View
from graph.query.ask import table
from ontology.schema import schema
from ontology.terms import NAMESPACE, Predicate

ROOT = Path(__file__).parents[1]
NEWSGRAPH = Path(sys.executable).with_name("newsgraph")

STORY = (
    "2014-09-19_alibaba_ipo",
    "2020-06-12_morgan_stanley_tesla",
    "2020-11-18_morgan_stanley_tesla",
    "2026-01-14_alibaba_cloud",
    "2026-01-14_alibaba_shares",
)
"""Articles that share entities and facts, and contradict each other."""

SYMMETRIC = {f"ng:{one.value}" for one in Predicate if schema().symmetric(one)}

pytestmark = pytest.mark.model


def files(names: Sequence[str]) -> tuple[Path, ...]:
    return tuple(ROOT / "seeds" / f"{name}.txt" for name in names)


def grow(folder: Path, names: Sequence[str], reader: Pipeline) -> None:
    assert not build(Source(files(names), {}), folder, pipeline=reader).plan.failed


def command(*words: object, seed: str = "0") -> subprocess.Popen[bytes]:
    """Start the command in a process of its own, with the code beside these tests."""
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [str(NEWSGRAPH), *map(str, words)], stdout=subprocess.DEVNULL, env=surroundings
    )


def dump(folder: Path) -> bytes:
    """Give the published graph in its canonical form."""
    with Published(Settings(graph=folder)) as published:
        view = View(published.lookup().records.snapshot)
        return b"".join(FORMATS["nquads"].write(view))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, reader: Pipeline) -> Path:
    """The graph of the story, built at once and undisturbed."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    grow(folder, STORY, reader)
    return folder


def test_law_1_a_retracted_article_leaves_the_graph_of_the_others(
    built: Path, reader: Pipeline, tmp_path: Path
) -> None:
    *others, last = STORY
    shutil.copytree(built, tmp_path / "all", symlinks=True)
    retract(last, tmp_path / "all")
    grow(tmp_path / "others", others, reader)
    assert dump(tmp_path / "all") == dump(tmp_path / "others")


def test_law_2_the_order_of_articles_does_not_show_in_the_graph(
    built: Path, reader: Pipeline, tmp_path: Path
) -> None:
    grow(tmp_path / "graph", STORY[3:], reader)
    grow(tmp_path / "graph", STORY[2::-1], reader)
    assert dump(tmp_path / "graph") == dump(built)


def test_law_2_the_hash_seed_does_not_show_in_the_graph(built: Path, tmp_path: Path) -> None:
    with command("build", *files(STORY), "--graph", tmp_path / "graph", seed="1") as run:
        assert run.wait() == 0
    assert dump(tmp_path / "graph") == dump(built)


def test_law_3_every_fact_has_evidence_that_stands_in_its_article(demo: Path) -> None:
    failed: list[Exception] = []
    texts = {one.id: one.text for one in articles([demo / "seeds"], failed=failed.append)}
    with Published(Settings(graph=demo / "demo")) as published:
        facts = list(published.lookup().facts())
    assert facts
    assert [fact.id for fact in facts if not fact.evidence] == []
    evidence = [one for fact in facts for one in fact.evidence]
    assert [one for one in evidence if texts[one.article][one.start : one.end] != one.quote] == []


def test_law_4_a_triple_is_there_exactly_when_a_fact_holds(demo: Path) -> None:
    triples = rows(
        demo,
        "SELECT ?s ?p ?o { ?s ?p ?o FILTER EXISTS { GRAPH graph:facts { ?f rdf:predicate ?p } } }",
    )
    held = rows(
        demo,
        "SELECT ?s ?p ?o { GRAPH graph:facts { ?f rdf:subject ?s ; rdf:predicate ?p ; "
        "rdf:object ?o ; ng:polarity ng:positive ; ng:modality ng:actual "
        f"FILTER (STRSTARTS(STR(?p), '{NAMESPACE}')) "
        "FILTER NOT EXISTS { ?f ng:ended true } FILTER NOT EXISTS { ?f ng:to_time ?end } "
        "FILTER NOT EXISTS { ?f ng:ended_by|ng:superseded_by|ng:fulfilled_by ?other } } }",
    )
    mirrored = {(o, p, s) for s, p, o in held if p in SYMMETRIC}
    assert triples == held | mirrored
    assert triples


def rows(demo: Path, query: str) -> set[tuple[str, ...]]:
    with Published(Settings(graph=demo / "demo")) as published:
        return set(table(published.version(), query).rows)


def test_law_8_a_build_that_was_killed_ends_in_the_same_graph_when_it_is_run_again(
    built: Path, reader: Pipeline, tmp_path: Path
) -> None:
    folder = tmp_path / "graph"
    with command("build", *files(STORY), "--graph", folder) as doomed:
        while doomed.poll() is None and not list(folder.glob("ledger*")):
            time.sleep(0.05)
        time.sleep(1)  # it reads; where it is just then does not matter
        doomed.send_signal(signal.SIGKILL)
    grow(folder, STORY, reader)
    assert dump(folder) == dump(built)
