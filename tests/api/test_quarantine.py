"""An article that can't be read: put aside with its traceback, and the run goes on."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import api.pipeline
from api.build import USUAL, BuildReport, Manner, build
from api.checking import faults_of
from api.cli import newsgraph
from api.complaints import complaints
from api.pipeline import Pipeline
from api.retrying import Quarantine, quarantined
from api.source import Source
from extractors.guarded import guarded
from graph.store import Store
from ontology.errors import LedgerError, UnknownArticleError
from ontology.failures import Failure, Outcome, Reason
from ontology.records import Article
from tests.api.conftest import extraction

type Run = Callable[..., Result]


def failing(*ids: str, fingerprint: str = "patterns-1") -> Pipeline:
    """A reader that raises at some articles."""

    def read(batch: tuple[Article, ...]) -> list[object]:
        for article in batch:
            if article.id in ids:
                raise IndexError(f"nothing in {article.id}")
        return [extraction(article) for article in batch]

    def outcomes(articles: Iterable[Article]) -> Iterator[Outcome]:
        yield from guarded(tuple(articles), read)  # type: ignore[arg-type]

    return Pipeline(lambda: fingerprint, outcomes)


def version(graph: Path) -> str:
    current = Store.open(graph).current()
    assert current is not None
    return current.id


def built(newsroom: Path, graph: Path, pipeline: Pipeline, manner: Manner = USUAL) -> BuildReport:
    return build(Source((newsroom,)), graph, pipeline=pipeline, manner=manner)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "graph"


def test_the_others_are_read_and_published(newsroom: Path, place: Path, tmp_path: Path) -> None:
    report = built(newsroom, place, failing("first"))
    assert not report.whole
    assert report.done == 1
    (failure,) = report.failures
    assert (failure.article.id, failure.reason) == ("first", Reason.RAISED)
    assert [one.told for one in complaints(report)] == [
        "article first can't be read, it is in quarantine: IndexError: nothing in first"
    ]
    built(newsroom / "second.txt", tmp_path / "alone", failing())
    assert version(place) == version(tmp_path / "alone")
    assert list(faults_of(place)) == []


def test_it_is_named_and_not_tried_again_by_the_same_program(newsroom: Path, place: Path) -> None:
    built(newsroom, place, failing("first"))
    report = built(newsroom, place, failing())
    assert (report.done, report.plan.total, report.whole) == (0, 0, False)
    assert [one.id for one in report.plan.quarantined] == ["first"]
    assert "newsgraph retry tries it again" in next(complaints(report)).told


def test_another_program_or_another_text_is_tried(newsroom: Path, place: Path) -> None:
    built(newsroom, place, failing("first", "second"))
    (newsroom / "first.txt").write_text("Acme shrinks\n\nAcme Corp acquires Dyne.\n")
    assert built(newsroom, place, failing()).done == 1
    again = built(newsroom, place, failing(fingerprint="patterns-2"))
    assert (again.done, again.whole) == (2, True)
    assert quarantined(place) == ()


def test_what_it_said_before_stays(newsroom: Path, place: Path) -> None:
    built(newsroom, place, failing())
    before = version(place)
    (newsroom / "first.txt").write_text("Acme shrinks\n\nAcme Corp acquires Dyne.\n")
    assert not built(newsroom, place, failing("first")).whole
    assert version(place) == before
    upgraded = built(newsroom, place, failing("first", fingerprint="patterns-2"))
    assert (upgraded.done, len(upgraded.failures)) == (1, 1)
    assert version(place) == before
    assert built(newsroom, place, failing(fingerprint="patterns-2")).plan.total == 0


def test_trying_again_gives_the_graph_as_if_nothing_had_been(
    newsroom: Path, place: Path, tmp_path: Path
) -> None:
    built(newsroom, place, failing("first", "second"))
    for ids, left in ((("first",), ["second"]), ((), [])):
        source = Quarantine(place, ids)
        report = build(source, place, pipeline=failing(), manner=Manner(again=True))
        assert (report.done, report.whole) == (1, True)
        assert [one.id for one in quarantined(place)] == left
    built(newsroom, tmp_path / "calm", failing())
    assert version(place) == version(tmp_path / "calm")


def test_what_cannot_be_tried_again_is_told(newsroom: Path, place: Path) -> None:
    with pytest.raises(LedgerError, match="there is no graph in"):
        build(Quarantine(place), place, pipeline=failing(), manner=Manner(again=True))
    assert not place.exists()
    built(newsroom, place, failing("first"))
    with pytest.raises(UnknownArticleError, match=r"no article 'frist' is in quarantine.*first"):
        Quarantine(place, ("frist",)).check()


def test_a_process_that_dies_is_told_like_a_fault(newsroom: Path, place: Path) -> None:
    def outcomes(articles: Iterable[Article]) -> Iterator[Outcome]:
        for article in articles:
            yield Failure(article, Reason.KILLED, "the process that read it died: signal SIGKILL")

    built(newsroom, place, Pipeline(lambda: "p", outcomes))
    assert {one.reason for one in quarantined(place)} == {Reason.KILLED}


def test_articles_that_are_no_input_are_refreshed_little_by_little(
    newsroom: Path, place: Path, tmp_path: Path
) -> None:
    for number in range(5):
        (newsroom / f"old{number}.txt").write_text(f"Old\n\nAcme Corp acquires Old{number}.\n")
    built(newsroom, place, failing())
    later = tmp_path / "later.txt"
    later.write_text("Later\n\nAcme Corp acquires Eber.\n")
    new = failing(fingerprint="patterns-2")

    report = built(later, place, new, Manner(refresh=4))
    assert report.plan.new == {"later"}
    assert (len(report.plan.outdated), report.plan.behind) == (4, 3)
    assert report.done == 5
    assert built(later, place, new, Manner(refresh=0)).plan.behind == 3
    assert built(newsroom, place, new, Manner(refresh=0)).done == 3
    assert built(later, place, new).plan.total == 0


def test_the_time_that_reading_will_take_is_told_by_the_last_builds(
    newsroom: Path, place: Path
) -> None:
    dry = Manner(dry=True)
    assert built(newsroom, place, failing(), dry).plan.seconds is None
    times = iter(range(1, 100))
    built(newsroom, place, failing(), Manner(clock=lambda: float(next(times))))
    assert built(newsroom, place, failing(), dry).plan.seconds == 0.0
    text = (newsroom / "second.txt").read_text()  # the second took the second that passed
    (newsroom / "third.txt").write_text(text * 3)
    plan = built(newsroom, place, failing(), dry).plan
    assert plan.characters == 3 * len(text)
    assert plan.seconds == pytest.approx(3.0)


@pytest.fixture
def run(place: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("NEWSGRAPH_GRAPH", str(place))
    return lambda *line: CliRunner().invoke(newsgraph, [str(one) for one in line])


def test_from_the_command_line(
    newsroom: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom / "rows.jsonl").write_text('{"text": ""}\n')
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: failing("first"))
    told = run("build", newsroom, "--errors", tmp_path / "errors.jsonl")
    assert told.exit_code == 1
    assert "articles in quarantine │        1" in told.stdout
    row, article = map(json.loads, (tmp_path / "errors.jsonl").read_text().splitlines())
    assert (row["file"], row["line"], row["article"]) == (str(newsroom / "rows.jsonl"), 1, None)
    assert row["why"].startswith("the field 'text' is missing or empty")
    assert (article["article"], article["why"]) == ("first", "IndexError: nothing in first")
    assert "Traceback" in article["trace"]

    listed = run("articles")
    assert "IndexError: nothing in first" in listed.stdout
    assert "and 1 in quarantine" in listed.stderr
    assert "    Traceback (most recent call last):" in run("articles", "--quarantined").stdout
    (record,) = run("articles", "--quarantined", "--format", "json").stdout.splitlines()
    assert json.loads(record)["reason"] == "raised"

    dropped = run("retract", "first")
    assert (dropped.exit_code, "out of quarantine" in dropped.stdout) == (0, True)
    assert run("retract", "first").exit_code == 1
    run("build", newsroom)

    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: failing())
    assert run("retry").exit_code == 0
    assert "in quarantine" not in run("articles").stdout


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.2, "about 1 s"), (89, "about 89 s"), (95, "about 2 min"), (7_500, "about 2 h 5 min")],
)
def test_the_estimate_is_told_in_words(
    newsroom: Path, place: Path, seconds: float, told: str
) -> None:
    from dataclasses import replace

    from api.commands.reports import estimate

    report = built(newsroom, place, failing(), Manner(dry=True))
    assert "not known before a first build" in estimate(report)
    assert told in estimate(replace(report, plan=replace(report.plan, seconds=seconds)))


def test_extracting_goes_on_past_an_article_that_cannot_be_read(
    newsroom: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: failing("first"))
    told = run("extract", newsroom, "--format", "jsonl")
    assert told.exit_code == 1
    assert {json.loads(line)["article"] for line in told.stdout.splitlines()} == {"second"}
    assert "first can't be read: IndexError: nothing in first" in told.stderr
