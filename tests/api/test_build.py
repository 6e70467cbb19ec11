import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from api.build import Manner, build
from api.lock import exclusive
from api.pipeline import Pipeline
from api.published import Published
from api.publishing import retract
from api.settings import Settings
from api.source import Source
from graph.query.ask import table
from graph.store import Store
from ontology.errors import InputError, LedgerError, SettingsError, StoreError, UnknownArticleError
from ontology.records import Article

type Reader = Callable[..., Pipeline]


def test_articles_become_facts_and_a_published_version(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    report = build(Source((newsroom,)), tmp_path / "graph", pipeline=reader())
    assert (set(report.plan.new), report.done, report.claims) == ({"first", "second"}, 2, 4)
    assert report.rejected == (("question", 2),)
    assert report.publication is not None
    assert (report.publication.about.facts, report.publication.fresh) == (3, True)
    assert Store.open(tmp_path / "graph").current() == report.publication.version


def test_a_second_run_reads_nothing_and_publishes_nothing(
    newsroom: Path, graph: Path, reader: Reader
) -> None:
    def refuse(article: Article) -> None:
        pytest.fail(f"{article.id} is read again")

    before = Store.open(graph).current()
    report = build(Source((newsroom,)), graph, pipeline=reader(before=refuse))
    assert (report.plan.unchanged, report.done) == (2, 0)
    assert report.publication is not None
    assert not report.publication.fresh
    assert Store.open(graph).current() == before


def test_a_changed_article_is_read_again_and_the_others_are_not(
    newsroom: Path, graph: Path, reader: Reader
) -> None:
    (newsroom / "first.txt").write_text("Acme shrinks\n\nAcme Corp acquires Dyne.\n")
    report = build(Source((newsroom,)), graph, pipeline=reader())
    assert (set(report.plan.changed), report.plan.unchanged) == ({"first"}, 1)


def test_another_pipeline_reads_everything_again(
    newsroom: Path, graph: Path, reader: Reader
) -> None:
    report = build(Source((newsroom,)), graph, pipeline=reader(fingerprint="patterns-2"))
    assert (report.plan.outdated, report.done) == (("first", "second"), 2)


def test_an_article_that_cannot_be_read_is_named_and_the_rest_is_done(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    (newsroom / "broken.txt").write_text("")
    report = build(Source((newsroom,)), tmp_path / "graph", pipeline=reader())
    assert report.done == 2
    assert len(report.plan.failed) == 1
    assert report.plan.failed[0].file == str(newsroom / "broken.txt")


def test_a_missing_path_is_told_before_any_work(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    with pytest.raises(InputError, match="there is no file or folder"):
        build(Source((newsroom, tmp_path / "gone")), tmp_path / "graph", pipeline=reader())
    assert not (tmp_path / "graph").exists()


def test_a_dry_run_only_plans(newsroom: Path, graph: Path, reader: Reader) -> None:
    (newsroom / "third.txt").write_text("Bolt grows\n\nBolt acquires Cog.\n")
    report = build(Source((newsroom,)), graph, pipeline=reader(), manner=Manner(dry=True))
    assert (set(report.plan.new), report.plan.unchanged, report.done) == ({"third"}, 2, 0)
    assert report.publication is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_finishes_the_article_in_hand_and_the_next_run_resumes(
    newsroom: Path, tmp_path: Path, reader: Reader, number: signal.Signals
) -> None:
    def interrupt(article: Article) -> None:
        signal.raise_signal(number)

    folder = tmp_path / "graph"
    report = build(Source((newsroom,)), folder, pipeline=reader(before=interrupt))
    assert (report.interrupted, report.done, report.publication) == (True, 1, None)
    assert Store.open(folder).current() is None

    again = build(Source((newsroom,)), folder, pipeline=reader())
    assert (again.plan.unchanged, again.done) == (1, 1)
    whole = build(Source((newsroom,)), tmp_path / "other", pipeline=reader())
    assert again.publication is not None
    assert whole.publication is not None
    assert again.publication.version.id == whole.publication.version.id


def test_a_second_interrupt_stops_at_once(newsroom: Path, tmp_path: Path, reader: Reader) -> None:
    def insist(article: Article) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        build(Source((newsroom,)), tmp_path / "graph", pipeline=reader(before=insist))
    report = build(Source((newsroom,)), tmp_path / "graph", pipeline=reader())
    assert report.done == 2


def test_two_builds_at_once_are_refused(newsroom: Path, graph: Path, reader: Reader) -> None:
    with exclusive(graph), pytest.raises(LedgerError, match="another build works on"):
        build(Source((newsroom,)), graph, pipeline=reader())


def test_progress_is_told_after_each_article_of_a_fixed_number(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    told: list[tuple[int, int]] = []
    build(
        Source((newsroom,)),
        tmp_path / "graph",
        pipeline=reader(),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_retracting_gives_the_graph_of_the_other_articles(
    newsroom: Path, graph: Path, tmp_path: Path, reader: Reader
) -> None:
    left = retract("second", graph)
    alone = build(Source((newsroom / "first.txt",)), tmp_path / "alone", pipeline=reader())
    assert alone.publication is not None
    assert left.version.id == alone.publication.version.id
    assert left.about.facts == 2


def test_an_unknown_article_cannot_be_retracted(graph: Path) -> None:
    with pytest.raises(UnknownArticleError):
        retract("ninth", graph)


def test_nothing_can_be_retracted_from_a_folder_that_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(LedgerError):
        retract("first", tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("damaged", ["current", "about.json"])
def test_a_graph_that_cannot_be_read_is_built_again_and_until_then_nothing_is_retracted(
    newsroom: Path, graph: Path, reader: Reader, damaged: str
) -> None:
    version = Store.open(graph).current()
    assert version is not None
    if damaged == "current":
        (graph / "current").write_bytes(b"\x00\xff")
    else:
        (version.folder / "about.json").unlink()
    with pytest.raises(StoreError, match="run newsgraph build again"):
        retract("second", graph)
    report = build(Source((newsroom,)), graph, pipeline=reader())
    assert (report.plan.unchanged, report.done) == (2, 0)
    assert report.publication is not None
    assert report.publication.about.facts == 3
    again = Store.open(graph).current()
    assert again is not None
    assert again.id == version.id


def test_a_graph_keeps_the_base_that_it_was_built_with(
    newsroom: Path, graph: Path, reader: Reader
) -> None:
    base = "https://news.example/graph/"
    report = build(Source((newsroom,)), graph, pipeline=reader(), base=base)
    assert report.publication is not None
    assert (report.done, report.publication.fresh) == (0, True)
    with Published(Settings(graph=graph)) as graphs:
        assert graphs.lookup().entity("Acme Corp").iri == f"{base}entity/acme-corp"
        found = table(graphs.version(), "SELECT ?what { entity:acme-corp ng:acquires ?what }")
        assert found.rows == (("entity:bolt",),)
    left = retract("second", graph)
    assert left.about.base == left.version.iris.base == base


def test_what_was_rejected_is_told_again_when_nothing_changed(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    (newsroom / "third.txt").write_text("Acme itself\n\nAcme Corp acquires Acme Corp.\n")
    for fresh in (True, False):
        report = build(Source((newsroom,)), tmp_path / "graph", pipeline=reader())
        assert report.publication is not None
        assert report.publication.fresh is fresh
        assert report.publication.about.rejected == (("same-ends", 1),)


@pytest.mark.parametrize("name", ["notes.txt", "store/mine", "versions/1.0/mine", "current"])
def test_a_folder_of_other_files_is_no_place_for_a_graph_and_stays_as_it_was(
    newsroom: Path, tmp_path: Path, reader: Reader, name: str
) -> None:
    mine = tmp_path / "papers" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(LedgerError, match=rf"papers is no graph.*\({name.split('/')[0]}\)"):
        build(Source((newsroom,)), tmp_path / "papers", pipeline=reader())
    assert [path for path in (tmp_path / "papers").rglob("*") if path.is_file()] == [mine]
    assert mine.read_text() == "mine"


def test_an_unknown_field_is_told_before_any_work(
    newsroom: Path, tmp_path: Path, reader: Reader
) -> None:
    with pytest.raises(SettingsError, match="unknown field 'body'"):
        build(Source((newsroom,), {"body": "text"}), tmp_path / "graph", pipeline=reader())
    assert not (tmp_path / "graph").exists()
