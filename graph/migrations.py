"""The shape of a ledger's file, version by version.

    content      every text of an article that was ever read, by its hash
    extraction   what was read out of a text, by (text, pipeline, what was said)
    event        what happened: record, retract, judge; in order, never changed
    correction   what persons said is not so, or otherwise; in order, never changed
    amended      derived: of an extraction that persons' words changed, the one that was read
    failure      articles that could not be read, with the traceback; `after`: the last event before
    run          how many articles were read in how many seconds, in order
    live         derived: the extraction that stands for each article now
    total        derived: one number for all that is live (`graph.totals`)

Events are the truth. `live` is kept by triggers; it could be made anew from the events.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ontology.errors import LedgerError

APPLICATION_ID = 0x4E475246
"""Marks the file as a ledger ("NGRF"): https://www.sqlite.org/pragma.html#pragma_application_id."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from a version of the file to the next.

    Attributes:
        name: What it changes, for the file's own record.
        statements: SQL, run in order in one transaction.
    """

    name: str
    statements: tuple[str, ...]


def _unchanging(table: str) -> tuple[str, ...]:
    return tuple(
        f"""CREATE TRIGGER {table}_{action.lower()} BEFORE {action} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is never changed, only added to'); END"""
        for action in ("UPDATE", "DELETE")
    )


MIGRATIONS = (
    Migration(
        "content, extractions, events",
        (
            """CREATE TABLE content (
                hash TEXT PRIMARY KEY,
                article TEXT NOT NULL,
                title TEXT NOT NULL,
                published TEXT,
                source TEXT,
                url TEXT,
                body TEXT NOT NULL
            ) STRICT""",
            """CREATE TABLE extraction (
                hash TEXT PRIMARY KEY,
                content TEXT NOT NULL REFERENCES content (hash),
                fingerprint TEXT NOT NULL,
                said TEXT NOT NULL,
                claims INTEGER NOT NULL,
                body TEXT NOT NULL
            ) STRICT""",
            """CREATE TABLE event (
                sequence INTEGER PRIMARY KEY,
                action TEXT NOT NULL CHECK (action IN ('record', 'retract', 'judge')),
                article TEXT,
                extraction TEXT REFERENCES extraction (hash),
                judgement TEXT,
                moment TEXT
            ) STRICT""",
            """CREATE TABLE live (
                article TEXT PRIMARY KEY,
                extraction TEXT NOT NULL REFERENCES extraction (hash)
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX event_by_action ON event (action)",
            "CREATE INDEX extraction_by_content ON extraction (content, fingerprint)",
            """CREATE TRIGGER event_record AFTER INSERT ON event WHEN new.action = 'record'
            BEGIN INSERT INTO live VALUES (new.article, new.extraction)
                ON CONFLICT (article) DO UPDATE SET extraction = excluded.extraction; END""",
            """CREATE TRIGGER event_retract AFTER INSERT ON event WHEN new.action = 'retract'
            BEGIN DELETE FROM live WHERE article = new.article; END""",
            *(rule for table in ("content", "extraction", "event") for rule in _unchanging(table)),
        ),
    ),
    Migration(
        "corrections",
        (
            """CREATE TABLE correction (
                sequence INTEGER PRIMARY KEY,
                body TEXT NOT NULL,
                moment TEXT
            ) STRICT""",
            *_unchanging("correction"),
        ),
    ),
    Migration(
        "the sum over what is live",
        (
            """CREATE TABLE total (
                whole INTEGER PRIMARY KEY CHECK (whole = 1),
                sum TEXT NOT NULL
            ) STRICT""",
        ),
    ),
    Migration(
        "failures and runs",
        (
            """CREATE TABLE failure (
                sequence INTEGER PRIMARY KEY,
                article TEXT NOT NULL,
                content TEXT NOT NULL REFERENCES content (hash),
                fingerprint TEXT NOT NULL,
                reason TEXT NOT NULL,
                trace TEXT NOT NULL,
                after INTEGER NOT NULL,
                moment TEXT
            ) STRICT""",
            "CREATE INDEX failure_by_article ON failure (article)",
            "CREATE INDEX event_by_article ON event (article)",
            """CREATE TABLE run (
                sequence INTEGER PRIMARY KEY,
                articles INTEGER NOT NULL,
                characters INTEGER NOT NULL,
                seconds REAL NOT NULL,
                moment TEXT
            ) STRICT""",
            *(rule for table in ("failure", "run") for rule in _unchanging(table)),
        ),
    ),
    Migration(
        "what another pipeline read is found without looking at all",
        (
            "CREATE INDEX extraction_by_fingerprint ON extraction (fingerprint, hash)",
            "CREATE INDEX live_by_extraction ON live (extraction)",
        ),
    ),
    Migration(
        "what persons amend",
        (
            """CREATE TABLE amended (
                extraction TEXT PRIMARY KEY REFERENCES extraction (hash),
                read TEXT NOT NULL REFERENCES extraction (hash)
            ) STRICT""",
        ),
    ),
)
"""In order; the ledger's version is how many of them it has. Never change one that is out."""


def version(connection: sqlite3.Connection) -> int:
    """Give the version of an open file; 0 for an empty one.

    Raises:
        LedgerError: It is a database of another application.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and tables:
        raise LedgerError("is a database of another application; name another graph")
    return int(number)


def check(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Give how many migrations are due.

    Raises:
        LedgerError: The file was written by a newer version of the program.
    """
    due = len(migrations) - version(connection)
    if due < 0:
        raise LedgerError(
            f"has version {version(connection)}, and this program knows {len(migrations)}; "
            "install the newer version of newsgraph that wrote it"
        )
    return due


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file up to date; each step is done whole or not at all.

    Args:
        connection: Without transactions of its own (`isolation_level=None`).

    Raises:
        LedgerError: The file is newer than the program, or no ledger.
    """
    while check(connection, migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _step(connection, migrations)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _step(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    done = version(connection)  # asked again: another process may have been faster
    if done >= len(migrations):
        return
    if not done:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT) STRICT")
    for statement in migrations[done].statements:
        connection.execute(statement)
    row = (done + 1, migrations[done].name)
    connection.execute("INSERT INTO migration VALUES (?, ?)", row)
    connection.execute(f"PRAGMA user_version = {done + 1}")
