"""One document from a server that misbehaves."""

import gzip
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from api.watching.fetching import AGENT, Document, Fetcher, Limits
from ontology.errors import FetchError
from tests.api.watching import server as bad
from tests.api.watching.server import FEED, Server, feed, serving

FETCHER = Fetcher(Limits(silence=30, whole=30, size=1_000_000))


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask loopback itself, whatever proxy the machine has."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def fetched(server: Server, answer: bad.Answer, fetcher: Fetcher = FETCHER) -> Document:
    server.answers["/feed"] = answer
    return fetcher.fetch(server.at("/feed"), {})


def test_a_document_comes_with_what_the_server_calls_its_state(server: Server) -> None:
    document = fetched(server, bad.conditional)
    when = "Sat, 04 May 2019 06:30:00 GMT"
    assert document == Document(server.at("/feed"), FEED, '"one"', when)
    (path, headers) = server.asked[0]
    assert (path, headers["User-Agent"]) == ("/feed", AGENT)


def test_what_has_not_changed_is_not_sent(server: Server) -> None:
    server.answers["/feed"] = bad.conditional
    document = FETCHER.fetch(server.at("/feed"), {"If-None-Match": '"one"'})
    assert document.data is None


@pytest.mark.parametrize(
    ("packed", "name"),
    [(gzip.compress(FEED), "gzip"), (zlib.compress(FEED), "deflate"), (FEED, "identity")],
)
def test_it_may_be_packed(server: Server, packed: bytes, name: str) -> None:
    assert fetched(server, feed(packed, Content_Encoding=name)).data == FEED


def test_redirections_are_followed(server: Server) -> None:
    server.answers |= {"/a": bad.leading("b", 301), "/b": feed()}
    assert fetched(server, bad.leading(server.at("/a"), 308)).data == FEED


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        (bad.missing, "404 Not Found"),
        (bad.failing(500), "500 Internal Server Error"),
        (bad.leading("/feed"), "it leads in a circle"),
        (bad.leading("file:///etc/passwd"), "only http and https addresses are fetched"),
        (bad.cut_off, "it ends after"),
        (bad.cut_off_in_a_chunk, "it ends before its end"),
        (bad.zipped_and_cut_off, "it ends before its end"),
        (feed(b"no gzip", Content_Encoding="gzip"), "it can't be unpacked"),
        (feed(Content_Encoding="br"), "packed in a way that nobody asked for"),
        (feed(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip"), "more than 1,000,000"),
        (bad.endless, "it has more than 1,000,000 bytes"),
        (bad.hanging_up, "Remote end closed connection"),
        (bad.nonsense, "this is no HTTP"),
    ],
)
def test_what_cannot_be_had_is_told(server: Server, answer: bad.Answer, complaint: str) -> None:
    with pytest.raises(FetchError) as told:
        fetched(server, answer)
    assert complaint in str(told.value)
    assert str(told.value).startswith(server.at("/feed"))


def test_redirections_end(server: Server) -> None:
    server.answers |= {f"/{n}": bad.leading(f"/{n + 1}") for n in range(100)}
    with pytest.raises(FetchError, match="it leads on and on"):
        FETCHER.fetch(server.at("/0"), {})
    assert len(server.asked) == 6


def test_silence_and_a_drip_are_waited_for_only_so_long(server: Server) -> None:
    with pytest.raises(FetchError, match="no answer in time"):
        fetched(server, bad.silent, Fetcher(Limits(silence=0.2)))
    ages = iter(range(0, 10_000, 10))
    slow = Fetcher(Limits(whole=60), clock=lambda: float(next(ages)))
    with pytest.raises(FetchError, match="it takes more than 60 seconds"):
        fetched(server, bad.dripping, slow)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [("120", 120.0), ("Sat, 04 May 2019 08:31:00 GMT", 60.0), ("soon", None), ("", None)],
)
def test_a_server_that_is_busy_says_when_to_come_again(
    server: Server, told: str, seconds: float | None
) -> None:
    fetcher = Fetcher(now=lambda: datetime(2019, 5, 4, 8, 30, tzinfo=UTC))
    with pytest.raises(FetchError) as error:
        fetched(server, bad.failing(429, Retry_After=told), fetcher)
    assert (error.value.status, error.value.after) == (429, seconds)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://host/x", "http:///x", "feed.xml"])
def test_only_addresses_of_the_web_are_fetched(address: str) -> None:
    with pytest.raises(FetchError, match="only http and https addresses are fetched"):
        FETCHER.fetch(address, {})


def test_nobody_at_the_address_is_told() -> None:
    with pytest.raises(FetchError, match="Connection refused"):
        FETCHER.fetch("http://127.0.0.1:9/feed", {})
