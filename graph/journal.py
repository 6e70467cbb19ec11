"""The ledger's journal: what happened on the way, which is no part of the graph.

Articles that could not be read stand in quarantine until something else happens to them: they are
read, or taken back. How long runs took tells how long the next will take. The ledger's digest knows
nothing of either.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from graph.connection import connect, explained
from graph.hashes import content_hash
from graph.ledger import PATIENCE
from graph.naming import hint
from ontology.codec import article_from_json, article_to_json
from ontology.errors import UnknownArticleError
from ontology.failures import Failure, Reason
from ontology.records import Article

_DROPPED = "dropped"
"""In the place of a reason: a person does not want to hear of the article any more."""

_STANDING = f"""
    failure AS this JOIN content ON content.hash = this.content
    WHERE this.sequence = (SELECT max(sequence) FROM failure WHERE article = this.article)
    AND this.reason != '{_DROPPED}'
    AND NOT EXISTS (SELECT 1 FROM event WHERE event.article = this.article AND sequence > after)
"""
_RUNS = 5
"""So many of the last runs tell how fast the next one is."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An article in quarantine, without its text.

    Attributes:
        content_hash: Of the text that could not be read, as `graph.hashes.content_hash` has it.
        fingerprint: Of the pipeline that could not read it.
        moment: When that was, ISO 8601 in UTC.
    """

    id: str
    title: str
    content_hash: str
    fingerprint: str
    reason: Reason
    trace: str
    moment: str | None

    @property
    def told(self) -> str:
        """What happened, in a line: the last one of the traceback."""
        return self.trace.strip().rpartition("\n")[2]


class Journal:
    """An open journal. Use it in `with`, in the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open connection to a ledger's file; `open` makes one."""
        self._path, self._db = path, connection

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the journal of a ledger's file.

        Raises:
            LedgerError: As `Ledger.open`.
        """
        return cls(path, connect(path, read_only=read_only, patience=PATIENCE))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def fail(self, failure: Failure, fingerprint: str, *, moment: str | None = None) -> None:
        """Put an article in quarantine; what it said before, of another text, stays live.

        Raises:
            LedgerError: Another process writes, or the disk fails.
            ArticleError: It can't be stored.
        """
        article = failure.article
        content = content_hash(article)
        head = (article.id, article.title, article.published, article.source, article.url)
        with self._transaction():
            self._db.execute(
                "INSERT INTO content VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
                (content, *head, article_to_json(article)),
            )
            self._db.execute(
                "INSERT INTO failure SELECT NULL, ?, ?, ?, ?, ?, coalesce(max(sequence), 0), ? "
                "FROM event",
                (article.id, content, fingerprint, failure.reason, failure.trace, moment),
            )

    def quarantined(self) -> tuple[Quarantined, ...]:
        """List the articles in quarantine by id."""
        rows = self._rows(
            "SELECT this.article, title, content, fingerprint, reason, trace, moment "
            f"FROM {_STANDING} ORDER BY this.article"
        )
        return tuple(
            Quarantined(id_, title, content, fingerprint, Reason(reason), trace, moment)
            for id_, title, content, fingerprint, reason, trace, moment in rows
        )

    def article(self, article_id: str) -> Article:
        """Give an article in quarantine with the text that could not be read.

        Raises:
            UnknownArticleError: It is not in quarantine.
        """
        query = f"SELECT body FROM {_STANDING} AND this.article = ?"
        for (body,) in self._rows(query, article_id):
            return article_from_json(body)
        near = hint(article_id, [one.id for one in self.quarantined()])
        raise UnknownArticleError(
            f"no article {article_id!r} is in quarantine{near or '; newsgraph articles lists them'}"
        )

    def drop(self, article_id: str, *, moment: str | None = None) -> None:
        """Take an article out of quarantine; a build that meets its text tries it again.

        Raises:
            UnknownArticleError: It is not in quarantine.
            LedgerError: Another process writes, or the disk fails.
        """
        self.article(article_id)
        with self._transaction():
            self._db.execute(
                f"INSERT INTO failure SELECT NULL, this.article, this.content, fingerprint, "
                f"'{_DROPPED}', '', after, ? FROM {_STANDING} AND this.article = ?",
                (moment, article_id),
            )

    def outdated(self, fingerprint: str) -> tuple[str, ...]:
        """List the live articles that another pipeline has read, the longest ago first.

        It takes time by their number, not by that of all articles.
        """
        rows = self._rows(
            "SELECT live.article FROM live JOIN "
            "(SELECT hash FROM extraction WHERE fingerprint < ? UNION ALL "
            "SELECT hash FROM extraction WHERE fingerprint > ?) AS old ON old.hash = extraction "
            "ORDER BY (SELECT max(sequence) FROM event WHERE event.article = live.article)",
            fingerprint,
            fingerprint,
        )
        return tuple(str(row[0]) for row in rows)

    def ran(
        self, articles: int, characters: int, seconds: float, *, moment: str | None = None
    ) -> None:
        """Keep how long it took to read so many articles of so many characters together.

        Raises:
            LedgerError: Another process writes, or the disk fails.
        """
        with self._transaction():
            self._db.execute(
                "INSERT INTO run VALUES (NULL, ?, ?, ?, ?)", (articles, characters, seconds, moment)
            )

    def rate(self) -> float | None:
        """Give the characters that were read in a second, over the last runs; None before any."""
        rows = self._rows(
            "SELECT sum(characters), sum(seconds) FROM "
            f"(SELECT characters, seconds FROM run ORDER BY sequence DESC LIMIT {_RUNS})"
        )
        for characters, seconds in rows:
            return characters / seconds if seconds else None
        return None

    def _rows(self, query: str, *values: str) -> Iterator[sqlite3.Row]:
        with explained(self._path):
            yield from self._db.execute(query, values)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with explained(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
