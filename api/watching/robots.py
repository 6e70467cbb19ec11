"""What a site asks of robots: robots.txt, by RFC 9309, asked for once a day."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from api.watching.book import Book, Rules
from api.watching.fetching import AGENT, Fetcher
from ontology.errors import FetchError

_KEPT = timedelta(days=1)
_LARGEST = 500 * 1024  # bytes that must be read: RFC 9309, 2.5
_NOTHING = ("User-agent: *", "Disallow: /")


class Robots:
    """Answers whether an address may be fetched; remembers in the book what sites said."""

    def __init__(self, fetcher: Fetcher, book: Book, now: Callable[[], datetime]) -> None:
        """Fetch nothing yet."""
        self._fetcher, self._book, self._now = fetcher, book, now

    def allows(self, address: str) -> bool:
        """Tell whether a site's robots.txt lets us fetch an address of it."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        rules = self._book.robots.get(site)
        if rules is None or rules.until <= self._now():
            rules = Rules(self._asked(site), self._now() + _KEPT)
            self._book.robots[site] = rules
        parser = RobotFileParser()
        parser.parse(rules.lines)
        return parser.can_fetch(AGENT, address)

    def _asked(self, site: str) -> tuple[str, ...]:
        """Give a site's rules: none if it has none (4xx), all forbidden if it fails (5xx)."""
        try:
            document = self._fetcher.fetch(f"{site}/robots.txt", {})
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500:
                return ()
            if error.status is not None:
                return _NOTHING
            raise
        text = (document.data or b"")[:_LARGEST].decode("utf-8", errors="replace")
        return tuple(text.splitlines())
