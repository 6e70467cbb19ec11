"""The articles in a working state: their numbers, and which is the first of some."""

import sqlite3
from collections.abc import Iterator, Mapping

from graph.variants import Articles
from ontology.codec import compact

_FEW = 1000
"""Articles that are looked up one by one; of more the first is soon met among all."""


def number_of(db: sqlite3.Connection, name: str) -> int | None:
    """Give the number of an article; None if it is not in the state."""
    row = db.execute("SELECT number FROM article WHERE id = ?", [name]).fetchone()
    return None if row is None else int(row[0])


def first_of(db: sqlite3.Connection, articles: Articles, *, after: str = "") -> str:
    """Give the id of the first of some articles, by id.

    Args:
        articles: Not empty.
        after: An id that is before all of theirs.
    """
    if len(articles) > _FEW:
        query = "SELECT id, number FROM article WHERE id > ? ORDER BY id"
        found = db.execute(query, [after])
        return next(str(name) for name, number in found if number in articles)
    query = "SELECT min(id) FROM article WHERE number IN (SELECT value FROM json_each(?))"
    (name,) = db.execute(query, [compact([*articles])]).fetchone()
    return str(name)


def numbers(db: sqlite3.Connection) -> dict[str, int]:
    """Give the numbers of all articles by their ids, to be kept when the state is closed."""
    return {str(name): int(number) for name, number in db.execute("SELECT id, number FROM article")}


class Numbers(Mapping[str, int]):
    """The numbers of articles by their ids, looked up when they are asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Take the state."""
        self._db = db

    def __getitem__(self, name: str) -> int:
        """Give the number of an article."""
        number = number_of(self._db, name)
        if number is None:
            raise KeyError(name)
        return number

    def __iter__(self) -> Iterator[str]:
        """Give the ids of all articles."""
        return (str(row[0]) for row in self._db.execute("SELECT id FROM article ORDER BY id"))

    def __len__(self) -> int:
        """Count the articles."""
        return int(self._db.execute("SELECT count(*) FROM article").fetchone()[0])
