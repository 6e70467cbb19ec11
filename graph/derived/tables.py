"""The file of the working state: SQLite, made anew whenever it may not be what it should be.

article   what of each live article is in the state
block     names: what `profiles.key_of` tells apart
variant   how articles write entities, by block; which cluster each is in
member    which variants each article has
key       blocks by the keys that link them, and by what persons call them
cluster   the graph's entities
claim     claims of articles, with the graph's entities beside them, by group
fact      facts, by group, and what others mean for them
room      neighbourhoods, by group, and what its facts do there (`neighbours.Voice`)
change    lines of quads that are on their way into the store
stamp     of which ledger, program and store all that is
"""

import sqlite3
from pathlib import Path

FILE = "derived.sqlite"

_TABLES = (
    "CREATE TABLE stamp (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        published TEXT,
        sketch BLOB NOT NULL,
        count BLOB
    ) STRICT""",
    """CREATE TABLE block (
        number INTEGER PRIMARY KEY,
        scope TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        apart TEXT NOT NULL,
        UNIQUE (scope, name, kind, apart)
    ) STRICT""",
    """CREATE TABLE variant (
        number INTEGER PRIMARY KEY,
        block INTEGER NOT NULL,
        cluster INTEGER,
        entity TEXT NOT NULL,
        first TEXT NOT NULL,
        body TEXT NOT NULL,
        articles BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE member (
        article INTEGER NOT NULL,
        variant INTEGER NOT NULL,
        PRIMARY KEY (article, variant)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE key (
        key TEXT NOT NULL,
        sort INTEGER NOT NULL,
        block INTEGER NOT NULL,
        PRIMARY KEY (key, sort, block)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE cluster (
        number INTEGER PRIMARY KEY,
        base TEXT NOT NULL,
        size INTEGER NOT NULL,
        first TEXT NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        node TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE claim (
        article INTEGER NOT NULL,
        place INTEGER NOT NULL,
        team INTEGER,
        rule TEXT,
        named TEXT NOT NULL,
        again INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE fact (
        id TEXT NOT NULL,
        team INTEGER NOT NULL,
        about INTEGER NOT NULL,
        direct INTEGER,
        links TEXT
    ) STRICT""",
    """CREATE TABLE room (
        key INTEGER NOT NULL,
        team INTEGER NOT NULL,
        voice INTEGER NOT NULL,
        PRIMARY KEY (key, team)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE change (
        number INTEGER PRIMARY KEY,
        added INTEGER NOT NULL,
        lines BLOB NOT NULL
    ) STRICT""",
)

_INDEXES = {
    "names": (
        "CREATE INDEX variant_by_block ON variant (block)",
        "CREATE INDEX cluster_by_base ON cluster (base)",
    ),
    "clusters": (
        "CREATE INDEX variant_by_cluster ON variant (cluster)",
        "CREATE INDEX cluster_by_node ON cluster (node)",
        "CREATE INDEX cluster_by_id ON cluster (id)",
        "CREATE INDEX key_by_block ON key (block)",
    ),
    "claims": ("CREATE INDEX claim_by_group ON claim (team)",),
    "changes": (
        "CREATE INDEX claim_by_article ON claim (article)",
        "CREATE INDEX claim_by_rule ON claim (rule) WHERE rule IS NOT NULL",
        "CREATE INDEX fact_by_group ON fact (team)",
        "CREATE INDEX fact_by_about ON fact (about)",
        "CREATE INDEX fact_by_direct ON fact (direct) WHERE direct IS NOT NULL",
    ),
}

_DAMAGE = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))
_OUTSIDE = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    )
)

_CACHE = 262_144
"""Kilobytes of pages that are held in memory."""


def opened(path: Path) -> sqlite3.Connection:
    """Open the file of a working state, whatever it holds; it is made where there is none."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    return _settled(db)


def reading(path: Path) -> sqlite3.Connection:
    """Open the file of a working state for reading: as it is now, for as long as it is open."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", isolation_level=None, uri=True)
    db.execute("BEGIN")
    return db


def made(path: Path) -> sqlite3.Connection:
    """Make an empty file in place of one there was, to be filled fast: a crash spoils it."""
    for one in (path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm"))):
        one.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    for statement in _TABLES:
        db.execute(statement)
    return _settled(db)


def _settled(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    db.execute("PRAGMA temp_store = FILE")
    return db


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error says that the file is not, or no more, what SQLite wrote."""
    return _code(error) in _DAMAGE


def is_outside(error: sqlite3.Error) -> bool:
    """Tell whether an error is one of the disk, of rights, or of others who hold the file."""
    return _code(error) in _OUTSIDE


def _code(error: sqlite3.Error) -> int:
    """Give the primary result code; 0 where Python itself raised the error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def index(db: sqlite3.Connection, what: str) -> None:
    """Index a part of a new file when all of it is there."""
    for statement in _INDEXES[what]:
        db.execute(statement)


def stamps(db: sqlite3.Connection) -> dict[str, str]:
    """Give what the file says of itself; nothing, if it is no such file or was not finished."""
    try:
        return {str(name): str(value) for name, value in db.execute("SELECT * FROM stamp")}
    except sqlite3.DatabaseError:
        return {}


def stamp(db: sqlite3.Connection, **values: str) -> None:
    """Let the file say something of itself."""
    db.executemany(
        "INSERT INTO stamp VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        values.items(),
    )
