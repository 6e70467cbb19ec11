"""Which facts a working state knows: by group, by what they are about, by their plain triple."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256

from graph import bearings, corrections
from graph.corrections import About, about
from graph.iris import Iris
from graph.nquads import Quad, line
from graph.quads import direct
from ontology.codec import compact
from ontology.records import Fact

_ASKED = "json_each(?) CROSS JOIN"
"""Groups or rooms, all in one query; in this order, so that each is found by an index."""


def put(db: sqlite3.Connection, made: Sequence[tuple[int, Fact]], iris: Iris) -> None:
    """Let the state know facts, with their groups."""
    rows = (
        (fact.id, group, numbered(about(fact)), next(_direct(fact, iris)), _links(fact))
        for group, fact in made
    )
    db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", rows)
    rooms = ((numbered(key), group) for group, fact in made for key in bearings.keys(fact))
    db.executemany("INSERT OR IGNORE INTO room VALUES (?, ?)", rooms)


def marked(
    made: Iterable[tuple[int, Fact]], rejected: Collection[About]
) -> Iterator[tuple[int, Fact]]:
    """Mark what persons reject; with the groups."""
    for group, fact in made:
        yield from ((group, one) for one in corrections.marked((fact,), rejected))


def linked(made: Iterable[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """Tell each fact what the others mean for it; with the groups."""
    found = list(made)
    links = bearings.linked(fact for _, fact in found)
    return zip((group for group, _ in found), links, strict=True)


def near(db: sqlite3.Connection, groups: Iterable[int]) -> set[int]:
    """Give the groups that share a neighbourhood with one of these; themselves too."""
    found = set(groups)
    query = f"SELECT DISTINCT room.key FROM {_ASKED} room ON team = value"
    rooms = [row[0] for row in db.execute(query, [compact(sorted(found))])]
    query = f"SELECT DISTINCT team FROM {_ASKED} room ON room.key = value"
    found.update(row[0] for row in db.execute(query, [compact(sorted(rooms))]))
    return found


def otherwise(db: sqlite3.Connection, made: Iterable[tuple[int, Fact]]) -> set[int]:
    """Give the groups of facts that others mean something else for now; deals are told whole.

    Args:
        made: Linked facts of groups of which the claims are what they were.
    """
    query = "SELECT links FROM fact WHERE id = ? AND team = ?"
    return {
        group
        for group, fact in made
        if fact.deal or db.execute(query, [fact.id, group]).fetchone() != (_links(fact),)
    }


def _links(fact: Fact) -> int | None:
    """Number what other facts mean for one; None, if nothing."""
    if not fact.links and fact.deal is None:
        return None
    return numbered([fact.links, fact.since, fact.until, fact.deal, fact.phases])


def _direct(fact: Fact, iris: Iris) -> Iterator[int | None]:
    yield from (_number(line(quad)) for quad in direct(fact, iris))
    yield None


def take(db: sqlite3.Connection, groups: Iterable[int]) -> set[str]:
    """Let the state know no facts of some groups; give their ids."""
    asked = [compact(sorted(groups))]
    query = f"SELECT fact.id FROM {_ASKED} fact ON team = value"
    ids = {row[0] for row in db.execute(query, asked)}
    for table in ("fact", "room"):
        db.execute(f"DELETE FROM {table} WHERE team IN (SELECT value FROM json_each(?))", asked)
    return ids


def about_these(db: sqlite3.Connection, things: Iterable[About]) -> set[int]:
    """Give the groups of the facts that are about something."""
    query = "SELECT DISTINCT team FROM fact WHERE about = ?"
    return {row[0] for one in things for row in db.execute(query, [numbered(one)])}


def is_direct(db: sqlite3.Connection, quad: Quad) -> bool:
    """Tell whether a plain triple is that of some fact."""
    query = "SELECT 1 FROM fact WHERE direct = ? LIMIT 1"
    return db.execute(query, [_number(line(quad))]).fetchone() is not None


def count(db: sqlite3.Connection) -> int:
    """Count the facts."""
    (number,) = db.execute("SELECT count(*) FROM fact").fetchone()
    return int(number)


def numbered(thing: object) -> int:
    """Give a number for something that can be written as JSON; others have other numbers."""
    return _number(compact(thing))


def _number(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], signed=True)
