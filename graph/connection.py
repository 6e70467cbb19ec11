"""The ledger's file: opened, checked, brought up to date; its errors in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.migrations import check, migrate
from ontology.errors import LedgerError

_CACHE = 65_536
"""Kilobytes of pages that are held in memory: hashes lead to another page each time."""

_PAGES = 4000
"""Pages of 4 KB that are written ahead before they are put in their places, most of them once."""


def connect(
    path: Path, *, read_only: bool, patience: float, until: str | None = None
) -> sqlite3.Connection:
    """Open a ledger's file, make it where there is none, migrate it where it is older.

    A read-only connection sees the file as it is now for as long as it is open.

    Args:
        until: See only what was learned by then (ISO 8601 in UTC, as far as it is to count: all
            of "2026-01-14" is seen); events without a moment are always seen. Only for reading.

    Raises:
        LedgerError: There is none to read, it is damaged, locked, or of a newer version.
    """
    if read_only and not path.exists():
        raise LedgerError(f"there is no ledger {path}; build a graph first: newsgraph build PATH…")
    with explained(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}",
            timeout=patience,
            isolation_level=None,
            uri=True,
        )
        connection.row_factory = sqlite3.Row
        try:
            _prepare(connection, read_only=read_only)
            if until is not None:
                _look_back(connection, until)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, *, read_only: bool) -> None:
    if read_only:
        connection.execute("BEGIN")
        if check(connection):
            raise LedgerError(
                "was written by an older version; newsgraph rebuild brings it up to date"
            )
        return
    check(connection)  # before anything is changed in a file that may be no ledger
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES}")
    migrate(connection)


def _look_back(connection: sqlite3.Connection, until: str) -> None:
    """Put the state of then in place of what has happened since, for this connection alone."""
    for table in ("event", "correction"):
        connection.execute(
            f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} "
            "WHERE moment IS NULL OR substr(moment, 1, length(:until)) <= :until",
            {"until": until},
        )
    connection.execute("CREATE INDEX temp.event_by_article ON event (article, sequence)")
    connection.execute(
        "CREATE TEMP TABLE live AS SELECT article, extraction FROM temp.event AS this "
        "WHERE extraction IS NOT NULL AND sequence = (SELECT max(sequence) FROM temp.event AS last "
        "WHERE last.article = this.article)"
    )
    connection.execute("CREATE INDEX temp.live_by_article ON live (article)")


_ADVICE = {
    sqlite3.SQLITE_BUSY: "is locked by another process that writes; wait for its end, or end it",
    sqlite3.SQLITE_LOCKED: "is locked by another process that writes; wait for its end, or end it",
    sqlite3.SQLITE_FULL: "can't grow, the disk is full; nothing was lost: make room and go on",
    sqlite3.SQLITE_READONLY: "can't be written to; check the rights of the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "can't be opened; check the rights of the file and its folder",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a copy, or build the graph anew in another folder",
    sqlite3.SQLITE_NOTADB: "is no ledger, or damaged; restore a copy, or name another graph",
    sqlite3.SQLITE_IOERR: "can't be read or written, the disk fails",
}
"""What to say of SQLite's primary result codes: https://www.sqlite.org/rescode.html."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say which file an error is about, and what to do."""
    try:
        yield
    except LedgerError as error:
        message = str(error)
        raise (error if str(path) in message else LedgerError(f"{path} {message}")) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        advice = _ADVICE.get(code, "can't be used")
        raise LedgerError(f"{path} {advice} ({error})") from error


@contextmanager
def transaction(db: sqlite3.Connection, path: Path, *, durable: bool = True) -> Iterator[None]:
    """Do all or nothing. What is not durable may be undone by a power cut, never by a kill."""
    with explained(path):
        db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
