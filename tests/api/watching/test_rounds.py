"""Feeds watched on a server that misbehaves: what is new is built, and nobody is bothered."""

import signal
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

import api.pipeline
from api.build import build
from api.cli import newsgraph
from api.lock import LEDGER
from api.watching.book import NAME, Book
from api.watching.fetching import Fetcher, Limits
from api.watching.rounds import Round, Watch
from graph.ledger import Ledger
from graph.store import Store
from ontology.errors import LedgerError, NewsgraphError
from ontology.records import Article
from tests.api.conftest import reader
from tests.api.watching import server as bad
from tests.api.watching.server import FEED, Server, feed, rss, serving

START = datetime(2026, 1, 14, 10, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@dataclass
class Desk:
    """A watch with a clock of its own; rests pass at once."""

    server: Server
    folder: Path
    time: datetime = START
    chance: float = 0.0
    read: list[str] = field(default_factory=list)

    def watch(self, *paths: str) -> Watch:
        note = reader(before=lambda article: self.read.append(article.id))

        def sleep(seconds: float) -> None:
            self.time += timedelta(seconds=seconds)

        return Watch(
            tuple(map(self.server.at, paths)),
            self.folder,
            lambda found: build(found, self.folder, pipeline=note),
            QUARTER,
            Fetcher(Limits(silence=30, size=1_000_000)),
            lambda: self.time,
            sleep,
            lambda: self.chance,
        )

    def round(self, *paths: str, later: timedelta = timedelta()) -> Round:
        self.time += later
        return self.watch(*paths).round()

    def articles(self) -> list[str]:
        with Ledger.open(self.folder / LEDGER, read_only=True) as ledger:
            return [one.id for one in ledger.articles()]

    def known(self, path: str) -> object:
        return Book.of(self.folder).feeds[self.server.at(path)]


@pytest.fixture
def desk(server: Server, tmp_path: Path) -> Desk:
    return Desk(server, tmp_path / "graph")


def test_the_items_of_a_feed_become_articles(desk: Desk) -> None:
    desk.server.answers["/a"] = feed()
    done = desk.round("/a")
    assert (done.whole, done.fetched, done.failed) == (True, 1, ())
    assert desk.articles() == ["wire.example/Bolt", "wire.example/Cog"]
    with Ledger.open(desk.folder / LEDGER, read_only=True) as ledger:
        bolt = ledger.article("wire.example/Bolt")
    assert (bolt.source, bolt.url) == ("Wire", "https://wire.example/Bolt")
    assert bolt.published == "2019-05-04T08:30:00+02:00"


def test_a_feed_that_has_not_changed_costs_one_request(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.server.answers["/a"] = bad.conditional
    desk.round("/a")
    desk.read.clear()
    monkeypatch.setattr(Ledger, "open", lambda *_, **__: pytest.fail("the ledger is opened"))
    done = desk.round("/a", later=QUARTER)
    assert (done.fetched, done.unchanged, done.report) == (0, 1, None)
    assert desk.read == []
    assert desk.server.times("/a") == 2
    assert desk.server.asked[-1][1]["If-None-Match"] == '"one"'
    assert desk.server.asked[-1][1]["If-Modified-Since"] == "Sat, 04 May 2019 06:30:00 GMT"


def test_the_same_bytes_are_nothing_new_whatever_the_server_calls_them(desk: Desk) -> None:
    desk.server.answers["/a"] = bad.ever_new
    desk.round("/a")
    done = desk.round("/a", later=QUARTER)
    assert (done.unchanged, done.report) == (1, None)


def test_only_what_is_new_or_changed_is_read_and_what_has_left_the_feed_stays(desk: Desk) -> None:
    desk.server.answers["/a"] = feed(rss("Bolt", "Cog"))
    desk.round("/a")
    desk.read.clear()
    desk.server.answers["/a"] = feed(rss("Cog", "Dyne"))
    done = desk.round("/a", later=QUARTER)
    assert desk.read == ["wire.example/Dyne"]
    assert done.report is not None
    assert (len(done.report.plan.new), done.report.plan.unchanged) == (1, 1)
    assert len(desk.articles()) == 3


BAD = {
    "/500": bad.failing(500),
    "/loop": bad.leading("/loop"),
    "/huge": bad.endless,
    "/cut": bad.cut_off,
    "/html": feed(b"<html><body><p>Not found, sorry</p></body></html>"),
    "/bomb": feed(
        b'<!DOCTYPE x [<!ENTITY a "ha">]><rss><channel><title>&a;</title></channel></rss>'
    ),
    "/empty": feed(b" "),
    "/gone": bad.missing,
    "/closed": bad.hanging_up,
}


def test_bad_feeds_do_not_stop_the_others_and_rest(desk: Desk) -> None:
    desk.server.answers |= BAD | {"/a": feed()}
    done = desk.round(*BAD, "/a")
    assert not done.whole
    assert (done.fetched, len(done.failed)) == (1, len(BAD))
    assert {address for address, _, _ in done.failed} == {desk.server.at(path) for path in BAD}
    assert len(desk.articles()) == 2
    asked = {path: desk.server.times(path) for path in BAD}
    again = desk.round(*BAD, "/a", later=QUARTER)
    assert (again.resting, again.failed) == (len(BAD), ())
    assert {path: desk.server.times(path) for path in BAD} == asked


def test_a_feed_that_fails_rests_twice_as_long_each_time_and_at_most_a_day(desk: Desk) -> None:
    desk.server.answers["/a"] = bad.failing(500)
    rests = []
    for chance in (0.0, 0.0, 1.0, *[0.0] * 6):
        desk.chance = chance
        ((_, _, resting),) = desk.round("/a").failed
        assert resting is not None
        rests.append((resting - desk.time) / timedelta(minutes=1))
        desk.time = resting
    assert rests == [30, 60, 120 * 1.2, 240, 480, 960, 1440, 1440, 1440]
    desk.server.answers["/a"] = feed()
    assert desk.round("/a").whole
    assert desk.round("/a", later=QUARTER).resting == 0


def test_a_server_that_asks_for_time_gets_it(desk: Desk) -> None:
    desk.server.answers["/a"] = bad.failing(429, Retry_After="7200")
    ((_, why, resting),) = desk.round("/a").failed
    assert "429" in why
    assert resting == START + timedelta(hours=2)
    assert desk.round("/a", later=timedelta(minutes=119)).resting == 1
    assert desk.round("/a", later=timedelta(minutes=2)).failed


def test_a_page_in_place_of_the_feed_does_not_hide_the_feed_later(desk: Desk) -> None:
    desk.server.answers["/a"] = bad.conditional
    desk.round("/a")
    desk.server.answers["/a"] = feed(b"<html>maintenance</html>", ETag='"page"')
    assert desk.round("/a", later=QUARTER).failed
    desk.server.answers["/a"] = bad.conditional
    assert desk.round("/a", later=2 * QUARTER).unchanged == 1


ROBOTS = b"User-agent: newsgraph\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n"


def test_robots_are_asked_once_a_day_and_obeyed(desk: Desk) -> None:
    desk.server.answers |= {"/robots.txt": feed(ROBOTS), "/a": feed(), "/private/a": feed()}
    desk.server.answers["/way"] = bad.leading("/private/a")
    done = desk.round("/a", "/private/a", "/way")
    assert done.fetched == 1
    assert [why.rpartition(": ")[2] for _, why, _ in done.failed] == [
        f"robots.txt of {desk.server.at('').removeprefix('http://')} asks not to"
    ] * 2
    assert desk.server.times("/private/a") == 0
    desk.round("/a", later=QUARTER)
    assert desk.server.times("/robots.txt") == 1
    desk.round("/a", later=timedelta(days=1))
    assert desk.server.times("/robots.txt") == 2


def test_a_site_whose_robots_fail_is_left_alone(desk: Desk) -> None:
    desk.server.answers |= {"/robots.txt": bad.failing(503), "/a": feed()}
    assert desk.round("/a").failed
    assert desk.server.times("/a") == 0


def test_an_item_of_several_feeds_is_one_article_with_the_longest_text(desk: Desk) -> None:
    longer = rss("Bolt", about="Acme Corp acquires {0}. Dyne acquires {0}.")
    desk.server.answers |= {"/a": feed(longer), "/b": feed(rss("Bolt"))}
    done = desk.round("/a", "/b")
    assert done.items.twice == 1
    (article,) = done.items.found
    assert article.text.endswith("Dyne acquires Bolt.")


def test_encodings_that_are_not_what_they_say_lose_no_item(desk: Desk) -> None:
    said = b'<?xml version="1.0" encoding="utf-8"?>' + rss("Bolt").replace(b"Wire", b"B\xf6rse")
    desk.server.answers["/a"] = feed(said, Content_Type="text/xml; charset=utf-8")
    assert desk.round("/a").whole
    assert desk.articles() == ["wire.example/Bolt"]


def test_rounds_follow_one_another_and_an_error_of_a_build_is_told_and_mended(desk: Desk) -> None:
    desk.server.answers["/a"] = feed()
    watch = desk.watch("/a")
    faults = iter([LedgerError("the disk is full"), None, None])

    def faulty(found: object) -> object:
        fault = next(faults)
        if fault:
            raise fault
        return watch.build(found)  # type: ignore[arg-type]

    rounds = replace(watch, build=faulty).rounds()  # type: ignore[arg-type]
    first, second, third = (next(rounds) for _ in range(3))
    assert isinstance(first, NewsgraphError)
    assert isinstance(second, Round)
    assert isinstance(third, Round)
    assert (second.fetched, second.begun) == (1, START + QUARTER)
    assert (third.unchanged, third.begun) == (1, START + 2 * QUARTER)


def test_ctrl_c_ends_after_the_article_in_hand_and_the_rest_is_read_next_time(desk: Desk) -> None:
    desk.server.answers["/a"] = bad.conditional
    watch = desk.watch("/a")

    def interrupt(article: Article) -> None:
        signal.raise_signal(signal.SIGINT)

    stopping = replace(
        watch, build=lambda found: build(found, desk.folder, pipeline=reader(before=interrupt))
    )
    (done,) = stopping.rounds()
    assert isinstance(done, Round)
    assert done.report is not None
    assert done.report.interrupted
    assert len(desk.articles()) == 1
    assert desk.round("/a").fetched == 1
    assert len(desk.articles()) == 2


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"feeds": {"x": {}}, "robots": {}}', b"\xff"]
)
def test_a_book_that_cannot_be_read_is_begun_anew(
    desk: Desk, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    desk.server.answers["/a"] = feed()
    desk.round("/a")
    (desk.folder / NAME).write_bytes(content)
    done = desk.round("/a")
    assert done.fetched == 1
    assert "can't be read" in caplog.text
    assert desk.round("/a").unchanged == 1


def test_a_graph_is_the_same_as_if_the_feed_had_been_a_file(desk: Desk, tmp_path: Path) -> None:
    from api.source import Source

    desk.server.answers["/a"] = feed()
    desk.round("/a")
    (tmp_path / "feed.xml").write_bytes(FEED)
    build(Source((tmp_path / "feed.xml",)), tmp_path / "file", pipeline=reader())
    versions = [Store.open(folder).current() for folder in (desk.folder, tmp_path / "file")]
    assert versions[0] is not None
    assert versions[1] is not None
    assert versions[0].id == versions[1].id


def test_from_the_command_line(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: reader())
    desk.server.answers |= {"/a": bad.conditional, "/500": bad.failing(500)}
    line = ["watch", desk.server.at("/a"), "--once", "--graph", str(desk.folder)]
    told = CliRunner().invoke(newsgraph, line)
    assert told.exit_code == 0, told.output
    assert "1 feed with news, 0 unchanged. Articles: 2 new, 0 changed" in told.stdout
    again = CliRunner().invoke(newsgraph, [*line, desk.server.at("/500")])
    assert again.exit_code == 1
    assert "0 feeds with news, 1 unchanged, 1 failed." in again.stdout
    assert "500 Internal Server Error; not asked again before 20" in again.stderr


def test_a_build_takes_addresses_among_files(
    desk: Desk, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: reader())
    desk.server.answers |= {"/a": feed(), "/html": BAD["/html"], "/500": bad.failing(500)}
    addresses = map(desk.server.at, ("/a", "/html", "/500"))
    line = ["build", str(newsroom), *addresses, "--graph", str(desk.folder)]
    told = CliRunner().invoke(newsgraph, line)
    assert told.exit_code == 1
    assert desk.articles() == ["first", "second", "wire.example/Bolt", "wire.example/Cog"]
    assert f"{desk.server.at('/html')}: this is no feed (RSS or Atom)" in told.stderr
    assert f"{desk.server.at('/500')}: 500 Internal Server Error" in told.stderr


def test_a_file_is_no_feed_to_watch() -> None:
    told = CliRunner().invoke(newsgraph, ["watch", "feed.xml", "--once"])
    assert told.exit_code == 2
    assert "is no address" in told.stderr


@pytest.mark.parametrize("every", ["1", "m", "5s", "x m", "-1h", "1.5h"])
def test_a_wrong_span_is_told(every: str) -> None:
    told = CliRunner().invoke(newsgraph, ["watch", "https://x.example", "--every", every])
    assert told.exit_code == 2
    assert "--every" in told.stderr
