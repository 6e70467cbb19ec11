"""A gazetteer on disk: its entries in SQLite, found by the forms of their names and by identifiers.

A million entries are loaded within a minute, and a name is looked up without the others. The file
is made beside its place and moved there when it is whole.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Self

from graph.connection import explained
from graph.gazetteer.entries import Entry
from graph.gazetteer.forms import form
from ontology.identifiers import matched
from ontology.terms import Kind

_BATCH = 20_000
_BETWEEN = "\x1f"
"""Stands between the names of an entry; no name holds it (ASCII's unit separator)."""

_SCHEMA = """
CREATE TABLE entry (
    number INTEGER PRIMARY KEY, key TEXT, name TEXT, kind TEXT, aliases TEXT, identifiers TEXT
) STRICT;
CREATE TABLE form (form TEXT, entry INTEGER) STRICT;
"""


class Index:
    """An open gazetteer. Use it in `with`, in the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open what `load` made.

        Raises:
            LedgerError: It can't be opened.
        """
        self._path = path
        with explained(path):
            self._db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def __len__(self) -> int:
        """Give the number of entries."""
        return int(self._db.execute("SELECT count(*) FROM entry").fetchone()[0])

    def alike(self, names: Iterable[str]) -> list[Entry]:
        """Give the entries that may be called so, in the order of the file."""
        return self._found(sorted({form(name) for name in names}))

    def identified(self, identifiers: Iterable[str]) -> list[Entry]:
        """Give the entries that have one of some identifiers, in the order of the file."""
        return self._found(sorted({_coded(m) for one in identifiers for m in matched(one)}))

    def _found(self, forms: list[str]) -> list[Entry]:
        places = ", ".join("?" * len(forms))
        query = (
            "SELECT key, name, kind, aliases, identifiers FROM entry WHERE number IN "
            f"(SELECT entry FROM form WHERE form IN ({places})) ORDER BY number"
        )
        with explained(self._path):
            return [_entry(*row) for row in self._db.execute(query, forms)]


def load(entries: Iterable[Entry], path: Path) -> None:
    """Make an index of entries; they are streamed.

    Raises:
        LedgerError: The disk fails.
    """
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with explained(part), closing(sqlite3.connect(part, isolation_level=None)) as db:
        db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        db.execute("BEGIN")
        for rows, forms in _batches(entries):
            db.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)
            db.executemany("INSERT INTO form VALUES (?, ?)", forms)
        db.execute("CREATE INDEX form_entry ON form (form, entry)")
        db.execute("COMMIT")
    part.replace(path)


type _Row = tuple[int, str, str, str | None, str, str]


def _batches(entries: Iterable[Entry]) -> Iterator[tuple[list[_Row], list[tuple[str, int]]]]:
    rows: list[_Row] = []
    forms: list[tuple[str, int]] = []
    for number, one in enumerate(entries):
        kind = None if one.kind is None else one.kind.value
        aliases, codes = (_BETWEEN.join(texts) for texts in (one.aliases, one.identifiers))
        rows.append((number, one.key, one.name, kind, aliases, codes))
        forms += [(text, number) for text in {*map(form, (one.name, *one.aliases))}]
        forms += [(_coded(code), number) for told in one.identifiers for code in matched(told)]
        if len(rows) == _BATCH:
            yield rows, forms
            rows, forms = [], []
    yield rows, forms


def _coded(identifier: str) -> str:
    return f"={identifier}"


def _entry(key: str, name: str, kind: str | None, aliases: str, identifiers: str) -> Entry:
    return Entry(
        key,
        name,
        None if kind is None else Kind(kind),
        tuple(aliases.split(_BETWEEN)) if aliases else (),
        tuple(identifiers.split(_BETWEEN)) if identifiers else (),
    )
