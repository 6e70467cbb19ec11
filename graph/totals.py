"""One number for all that is live, kept as it changes: nothing is read again to name the whole.

Each live article counts with a hash of its id, its content and what was read out of it; the sum
of the hashes does not depend on their order (M. Bellare, D. Micciancio, A new paradigm for
collision-free hashing, 1997, §5: AdHash). It guards against accidents, not against forgers.
"""

import sqlite3
from collections.abc import Iterable
from hashlib import sha256

_MODULUS = 1 << 256

_LIVE = (
    "SELECT live.article, extraction.content, said FROM live "
    "JOIN extraction ON extraction.hash = live.extraction"
)


def counted(article: str, content: str, said: str) -> int:
    """Give what one live article counts."""
    return int.from_bytes(sha256(f"{article}\0{content}\0{said}".encode()).digest())


def summed(numbers: Iterable[int]) -> int:
    """Add up what articles count."""
    return sum(numbers) % _MODULUS


def total(db: sqlite3.Connection) -> int:
    """Give the sum over all live articles; counted anew where none is kept, or for a day before."""
    looks_back = "SELECT 1 FROM sqlite_temp_schema WHERE name = 'live'"
    known = kept(db) if db.execute(looks_back).fetchone() is None else None
    return recounted(db) if known is None else known


def kept(db: sqlite3.Connection) -> int | None:
    """Give the sum that is kept; None where none is."""
    row = db.execute("SELECT sum FROM total").fetchone()
    return None if row is None else int(row[0], 16)


def recounted(db: sqlite3.Connection) -> int:
    """Count all live articles anew."""
    return summed(counted(*row) for row in db.execute(_LIVE))


def count_of(db: sqlite3.Connection, article: str) -> int:
    """Give what an article counts just now: 0 if it is not live."""
    return summed(counted(*row) for row in db.execute(f"{_LIVE} WHERE live.article = ?", [article]))


def keep(db: sqlite3.Connection, total: int) -> None:
    """Keep the sum, in the transaction that changed it."""
    db.execute(
        "INSERT INTO total VALUES (1, ?) ON CONFLICT (whole) DO UPDATE SET sum = excluded.sum",
        [f"{total % _MODULUS:064x}"],
    )
