"""The queue: what was sent, in order, and how far it is; a file beside the graph.

It outlives the server. A job that was cut off waits again, and is begun anew: what it had done
is in the ledger and is not done twice.
"""

import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from api.errors import KeyReuseError, QueueFullError
from api.intake.records import Job, Order, Piece, Sort, State
from graph.connection import explained, transaction
from ontology.codec import article_from_json
from ontology.errors import UnknownJobError
from ontology.records import Article

FILE: Final = ".jobs.sqlite"

MOST_JOBS: Final = 1000
MOST_CHARACTERS: Final = 256 * 1024 * 1024
"""What may wait at a time."""

TRIES: Final = 3
"""How often a job is begun that ends with its process."""

KEPT: Final = timedelta(days=7)
"""How long one can ask for a job that has ended, and its Idempotency-Key is known."""

PATIENCE: Final = 10.0

_TABLES = """
CREATE TABLE IF NOT EXISTS job (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, sort TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting', bearer TEXT NOT NULL, key TEXT NOT NULL,
    digest TEXT NOT NULL, made TEXT NOT NULL, begun TEXT, ended TEXT,
    tries INTEGER NOT NULL DEFAULT 0, version TEXT, problem TEXT);
CREATE UNIQUE INDEX IF NOT EXISTS job_by_key ON job (bearer, key) WHERE key != '';
CREATE INDEX IF NOT EXISTS job_by_state ON job (state);
CREATE TABLE IF NOT EXISTS piece (
    job INTEGER NOT NULL REFERENCES job ON DELETE CASCADE, article TEXT NOT NULL, body TEXT,
    outcome TEXT NOT NULL DEFAULT 'waiting', claims INTEGER,
    PRIMARY KEY (job, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS piece_by_article ON piece (article);
"""


def now() -> datetime:
    """Give this moment."""
    return datetime.now(UTC)


class Queue:
    """The jobs of a graph; any number of processes may use it at a time."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = now) -> None:
        """Take the folder of the graph; it is made when the first job comes."""
        self._file = folder / FILE
        self._clock = clock

    def sent_before(self, order: Order) -> Job | None:
        """Give the job of an order that was sent with the same key.

        Raises:
            KeyReuseError: the key came with something else.
        """
        if not order.key or not self._file.exists():
            return None
        with self._open() as db:
            return self._before(db, order)

    def put(self, order: Order) -> Job:
        """Take an order; one that was sent before with the same key is not taken twice.

        Raises:
            KeyReuseError: the key came with something else before.
            QueueFullError: too much waits.
            LedgerError: the file can't be written.
        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as db, transaction(db, self._file):
            self._forget(db)
            before = self._before(db, order)
            if before:
                return before
            _have_room(db, order)
            name = secrets.token_hex(12)
            number = db.execute(
                "INSERT INTO job (id, sort, bearer, key, digest, made) VALUES (?, ?, ?, ?, ?, ?)",
                (name, order.sort, order.bearer, order.key, order.digest, self._now()),
            ).lastrowid
            db.executemany(
                "INSERT INTO piece (job, article, body) VALUES (?, ?, ?)",
                [(number, article, body) for article, body in order.articles],
            )
            return self._job(db, name)

    def job(self, name: str) -> Job:
        """Give a job by its id.

        Raises:
            UnknownJobError: there is none, or it ended long ago.
        """
        if not self._file.exists():
            raise _unknown(name)
        with self._open() as db:
            return self._job(db, name)

    def jobs(self, *, bearer: str | None, limit: int) -> list[Job]:
        """List jobs, the newest first; those of one token, or of all."""
        if not self._file.exists():
            return []
        with self._open() as db:
            query = (
                "SELECT id FROM job WHERE :bearer IS NULL OR bearer = :bearer "
                "ORDER BY number DESC LIMIT :limit"
            )
            names = [row["id"] for row in db.execute(query, {"bearer": bearer, "limit": limit})]
            return [self._job(db, name) for name in names]

    def unfinished(self) -> bool:
        """Tell whether there is something to do."""
        if not self._file.exists():
            return False
        with self._open() as db:
            query = "SELECT 1 FROM job WHERE state IN ('waiting', 'running') LIMIT 1"
            return db.execute(query).fetchone() is not None

    def coming(self, article: str) -> str | None:
        """Give the last body that waits for an article: "" if it is to be taken back."""
        if not self._file.exists():
            return None
        with self._open() as db:
            row = db.execute(
                "SELECT body FROM piece JOIN job ON number = job WHERE article = ? "
                "AND state IN ('waiting', 'running') ORDER BY number DESC LIMIT 1",
                (article,),
            ).fetchone()
            return None if row is None else str(row["body"])

    def resume(self) -> None:
        """Let jobs wait again that were cut off; only for the one that carries them out."""
        with self._open() as db, transaction(db, self._file):
            db.execute(
                "UPDATE job SET state = 'failed', problem = 'internal-error', ended = ? "
                "WHERE state = 'running' AND tries >= ?",
                (self._now(), TRIES),
            )
            db.execute("UPDATE job SET state = 'waiting' WHERE state = 'running'")

    def take(self) -> list[Job]:
        """Begin what comes next: jobs that can be done at once, no article in two of them."""
        with self._open() as db, transaction(db, self._file):
            waiting = db.execute("SELECT id FROM job WHERE state = 'waiting' ORDER BY number")
            taken: list[Job] = []
            for row in waiting.fetchall():
                job = self._job(db, row["id"])
                if taken and not _together(taken, job):
                    break
                taken.append(job)
            db.executemany(
                "UPDATE job SET state = 'running', tries = tries + 1, begun = ? WHERE id = ?",
                [(self._now(), job.id) for job in taken],
            )
            return taken

    def articles(self, job: Job) -> Iterator[Article]:
        """Give the articles that a job brings."""
        with self._open() as db:
            query = "SELECT body FROM piece JOIN job ON number = job WHERE id = ? ORDER BY article"
            for row in db.execute(query, (job.id,)).fetchall():
                yield article_from_json(row["body"])

    def note(self, job: Job, article: str, outcome: str, claims: int | None = None) -> None:
        """Write down what became of an article."""
        with self._open() as db, transaction(db, self._file, durable=False):
            db.execute(
                "UPDATE piece SET outcome = ?, claims = ? WHERE article = ? "
                "AND job = (SELECT number FROM job WHERE id = ?)",
                (outcome, claims, article, job.id),
            )

    def wait_again(self, jobs: Sequence[Job]) -> None:
        """Let jobs wait that were interrupted by who may: that is no try."""
        with self._open() as db, transaction(db, self._file):
            query = "UPDATE job SET state = 'waiting', tries = tries - 1 WHERE id = ?"
            db.executemany(query, [(job.id,) for job in jobs])

    def end(self, job: Job, *, version: str | None = None, problem: str | None = None) -> None:
        """End a job; the text of its articles is let go."""
        state = State.FAILED if problem else State.DONE
        with self._open() as db, transaction(db, self._file):
            db.execute(
                "UPDATE job SET state = ?, version = ?, problem = ?, ended = ? WHERE id = ?",
                (state, version, problem, self._now(), job.id),
            )
            db.execute(
                "UPDATE piece SET body = NULL WHERE job = (SELECT number FROM job WHERE id = ?)",
                (job.id,),
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with (
            explained(self._file),
            closing(sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)) as db,
        ):
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA foreign_keys = ON")
            db.executescript(_TABLES)
            yield db

    def _job(self, db: sqlite3.Connection, name: str) -> Job:
        row = db.execute("SELECT * FROM job WHERE id = ?", (name,)).fetchone()
        if row is None:
            raise _unknown(name)
        query = "SELECT article, outcome, claims FROM piece WHERE job = ? ORDER BY article"
        pieces = tuple(Piece(*one) for one in db.execute(query, (row["number"],)))
        return Job(
            row["id"], Sort(row["sort"]), State(row["state"]), row["bearer"], row["made"],
            row["begun"], row["ended"], row["version"], row["problem"], pieces,
        )  # fmt: skip

    def _before(self, db: sqlite3.Connection, order: Order) -> Job | None:
        query = "SELECT id, digest FROM job WHERE bearer = ? AND key = ? AND key != ''"
        row = db.execute(query, (order.bearer, order.key)).fetchone()
        if row and row["digest"] != order.digest:
            raise KeyReuseError("this Idempotency-Key was sent before, with something else")
        return self._job(db, row["id"]) if row else None

    def _forget(self, db: sqlite3.Connection) -> None:
        old = (self._clock() - KEPT).isoformat(timespec="seconds")
        db.execute("DELETE FROM job WHERE ended < ?", (old,))

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")


def _unknown(name: str) -> UnknownJobError:
    days = KEPT.days
    return UnknownJobError(
        f"no job has the id {name!r}; jobs are kept for {days} days after they end"
    )


def _have_room(db: sqlite3.Connection, order: Order) -> None:
    query = "SELECT count(*) FROM job WHERE state IN ('waiting', 'running')"
    jobs = db.execute(query).fetchone()[0]
    characters = db.execute("SELECT coalesce(sum(length(body)), 0) FROM piece").fetchone()[0]
    more = sum(len(body) for _, body in order.articles)
    if jobs >= MOST_JOBS or characters + more > MOST_CHARACTERS:
        raise QueueFullError(f"{jobs:,} jobs wait already; send it again when some are done")


def _together(taken: Sequence[Job], job: Job) -> bool:
    """Tell whether a job can be done along with those before it, in one build."""
    names = {piece.article for one in taken for piece in one.pieces}
    return taken[0].sort is job.sort is Sort.INGEST and names.isdisjoint(
        piece.article for piece in job.pieces
    )
