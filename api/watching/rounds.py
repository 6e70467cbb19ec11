"""Rounds of a watch: ask the feeds whose time has come, build what is new, rest.

Of a feed that has not changed nothing is done: no ledger is opened, no model loaded. What is known
of a feed is written down after its items are in the ledger: a round that is cut off is done again.
"""

import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from api.build import BuildReport
from api.lock import LEDGER
from api.plan import Articles
from api.watching.book import Book, Feed
from api.watching.fetching import Document, Fetcher
from api.watching.items import Items, items
from api.watching.robots import Robots
from ontology.errors import FetchError, NewsgraphError

LONGEST_REST = timedelta(days=1)
_JITTER = 0.2  # a rest is up to so much longer, so that not all come back at once

type Build = Callable[[Articles], BuildReport]
"""Reads articles into the graph and publishes it."""


@dataclass(frozen=True, slots=True)
class Round:
    """What came of asking the feeds.

    Attributes:
        begun: When it began.
        fetched: How many feeds had something new; their items are the input of the build.
        unchanged: How many had nothing.
        resting: How many were not asked, because they failed before.
        failed: (address, why, until when it rests) of each that could not be had or read.
        report: Of the build; None if there was nothing to build.
    """

    begun: datetime
    fetched: int = 0
    unchanged: int = 0
    resting: int = 0
    failed: tuple[tuple[str, str, datetime | None], ...] = ()
    items: Items = field(default_factory=Items)
    report: BuildReport | None = None

    @property
    def whole(self) -> bool:
        """Whether all feeds could be had, and all of their items are in the graph."""
        return not self.failed and (self.report is None or self.report.whole)


@dataclass(frozen=True, slots=True)
class Watch:
    """How feeds are watched.

    Attributes:
        folder: The graph; its book of feeds is in it.
        every: From the begin of a round to that of the next.
        now: The time.
        sleep: Rests so many seconds.
        chance: A number from 0 to 1, for the length of rests.
    """

    feeds: tuple[str, ...]
    folder: Path
    build: Build
    every: timedelta
    fetcher: Fetcher = field(default_factory=Fetcher)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def rounds(self) -> Iterator[Round | NewsgraphError]:
        """Give what comes of round after round, without end.

        An error stands for a round whose build could not be done: the next one does it again.
        """
        while True:
            begun = self.now()
            try:
                done = self.round()
            except NewsgraphError as error:
                yield error
            else:
                yield done
                if done.report is not None and done.report.interrupted:
                    return
            left = (begun + self.every - self.now()).total_seconds()
            self.sleep(max(0.0, left))

    def round(self) -> Round:
        """Ask each feed that does not rest, and build what is new.

        Raises:
            NewsgraphError: The build can't be done; of the feeds nothing is written down.
        """
        begun, book = self.now(), Book.of(self.folder)
        due = [one for one in self.feeds if not _rests(book.feeds.get(one), begun)]
        documents, failed = self._asked(due, book)
        fresh = [one for one in documents if one.data is not None and _is_new(one, book)]
        found = items(fresh)
        failed |= {address: FetchError(told) for address, told in found.useless}
        there = (self.folder / LEDGER).exists()
        report = self.build(found) if found.found or found.unread or not there else None
        if report is None or not report.interrupted:
            self._write_down(documents, failed, book)
        return Round(
            begun,
            fetched=len(fresh) - len(found.useless),
            unchanged=len(documents) - len(fresh),
            resting=len(self.feeds) - len(due),
            failed=tuple(
                (address, str(error), book.feeds.get(address, Feed()).resting)
                for address, error in sorted(failed.items())
            ),
            items=found,
            report=report,
        )

    def _asked(
        self, due: Iterable[str], book: Book
    ) -> tuple[list[Document], dict[str, FetchError]]:
        """Fetch feeds one after the other; one that can't be had does not stop the others."""
        documents: list[Document] = []
        failed: dict[str, FetchError] = {}
        robots = Robots(self.fetcher, book, self.now)
        for address in due:
            conditions = _conditions(book.feeds.get(address, Feed()))
            try:
                documents.append(self.fetcher.fetch(address, conditions, allowed=robots.allows))
            except FetchError as error:
                failed[address] = error
        return documents, failed

    def _write_down(
        self, documents: Iterable[Document], failed: dict[str, FetchError], book: Book
    ) -> None:
        for document in documents:
            known = book.feeds.get(document.address, Feed())
            if document.data is None:  # 304 need not say again what has not changed
                etag, modified = document.etag or known.etag, document.modified or known.modified
                state = Feed(etag, modified, known.digest)
            else:
                state = Feed(document.etag, document.modified, _digest(document))
            if document.address not in failed:
                book.feeds[document.address] = state
        for address, error in failed.items():
            known = book.feeds.get(address, Feed())
            failures = known.failures + 1
            resting = self.now() + self._rest(failures, error.after)
            book.feeds[address] = replace(known, failures=failures, resting=resting)
        book.keep(self.folder)

    def _rest(self, failures: int, asked: float | None) -> timedelta:
        """Give how long a feed rests: twice as long each time, or as long as its server asks."""
        doubled = min(self.every * (1 << min(failures, 20)), LONGEST_REST)
        wanted = timedelta(seconds=min(asked or 0.0, LONGEST_REST.total_seconds()))
        return max(doubled * (1 + _JITTER * self.chance()), wanted)


def _rests(feed: Feed | None, now: datetime) -> bool:
    return feed is not None and feed.resting is not None and feed.resting > now


def _conditions(feed: Feed) -> dict[str, str]:
    asked = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
    return {name: value for name, value in asked.items() if value}


def _digest(document: Document) -> str:
    return sha256(document.data or b"").hexdigest()[:32]


def _is_new(document: Document, book: Book) -> bool:
    """Tell whether a document has other bytes than last time, whatever its server says."""
    known = book.feeds.get(document.address)
    return known is None or known.digest != _digest(document)
