"""When the ledger learned what facts tell: asked of its events, and no part of the graph.

The graph is the same whenever its articles came. So no version holds these moments: whoever shows
a fact asks for them.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from graph.connection import connect, explained
from graph.ledger import PATIENCE
from ontology.codec import article_from_json, from_json
from ontology.records import Fact

_TOLD = (
    "SELECT action, extraction, moment FROM event WHERE article = :article "
    "AND (:until IS NULL OR moment IS NULL OR substr(moment, 1, length(:until)) <= :until) "
    "ORDER BY sequence DESC"
)
_LATER = (
    "SELECT DISTINCT article FROM event WHERE article IS NOT NULL AND moment IS NOT NULL "
    "AND substr(moment, 1, length(:until)) > :until ORDER BY 1"
)
_SAID = (
    "SELECT content.body, extraction.body FROM extraction "
    "JOIN content ON content.hash = extraction.content WHERE extraction.hash = ?"
)

type Saying = tuple[str, str]
"""A predicate, and the sentence that says it."""


class Learned:
    """A ledger that is asked since when it has what facts tell; in the thread that opened it."""

    def __init__(self, path: Path, db: sqlite3.Connection, until: str | None) -> None:
        """Take an open connection to a ledger's file; `open` makes one."""
        self._path, self._db, self._until = path, db, until
        self._said: dict[str, frozenset[Saying]] = {}

    @classmethod
    def open(cls, path: Path, *, until: str | None = None) -> Self:
        """Open a ledger's file.

        Args:
            until: As if nothing had happened since, as `Ledger.open` has it.

        Raises:
            LedgerError: As `Ledger.open`.
        """
        return cls(path, connect(path, read_only=True, patience=PATIENCE), until)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def later(self) -> list[str]:
        """List the articles to which something happened after `until`; sorted."""
        with explained(self._path):
            rows = self._db.execute(_LATER, {"until": self._until})
            return [str(row[0]) for row in rows]

    def when(self, fact: Fact) -> str | None:
        """Give the moment at which the first of a fact's sentences was learned.

        It is the first recording of the article, since it was last taken back, from which on every
        reading of it has said this with this sentence.

        Returns:
            ISO 8601 in UTC; None if the ledger has none of the articles, or kept no moment.
        """
        said: dict[str, set[Saying]] = {}
        for one in fact.evidence:
            said.setdefault(one.article, set()).add((fact.predicate, one.quote))
        found = (self._since(article, told) for article, told in said.items())
        return min((moment for moment in found if moment), default=None)

    def _since(self, article: str, told: set[Saying]) -> str | None:
        readings = list(self._readings(article))
        since = readings[0][1] if readings else None
        for extraction, moment in readings[1:]:
            told = told & self._sayings(extraction)
            if not told:
                break
            since = moment
        return since

    def _readings(self, article: str) -> Iterator[tuple[str, str | None]]:
        """Give the readings of an article since it was last taken back, the last first.

        What is taken back now, and still in the graph that is shown, counts as it did before.
        """
        begun = False
        with explained(self._path):
            asked = {"article": article, "until": self._until}
            for action, extraction, moment in self._db.execute(_TOLD, asked):
                if action == "record":
                    begun = True
                    yield extraction, moment
                elif begun:
                    return

    def _sayings(self, extraction: str) -> frozenset[Saying]:
        if extraction not in self._said:
            with explained(self._path):
                text, body = self._db.execute(_SAID, [extraction]).fetchone()
            read = from_json(body, article_from_json(text))
            self._said[extraction] = frozenset(
                (claim.predicate, one.quote) for claim in read.claims for one in claim.evidence
            )
        return self._said[extraction]
