"""Which facts a working state knows: by group, by what they are about, by their plain triple."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from graph import corrections
from graph.corrections import About, about
from graph.iris import Iris
from graph.nquads import Quad, line
from graph.quads import direct
from ontology.bearings import Bearing, Phase
from ontology.codec import compact
from ontology.records import Fact

_ASKED = "json_each(?) CROSS JOIN"
"""Groups or rooms, all in one query; in this order, so that each is found by an index."""


def put(db: sqlite3.Connection, made: Iterable[tuple[int, Fact]], iris: Iris) -> None:
    """Let the state know facts, with their groups; `rooms.enter` tells it their neighbourhoods."""
    rows = (
        (fact.id, group, numbered(about(fact)), next(_direct(fact, iris)), bond(fact))
        for group, fact in made
    )
    db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", rows)


def marked(
    made: Iterable[tuple[int, Fact]], rejected: Collection[About]
) -> Iterator[tuple[int, Fact]]:
    """Mark what persons reject; with the groups."""
    for group, fact in made:
        yield from ((group, one) for one in corrections.marked((fact,), rejected))


def bonds(db: sqlite3.Connection, groups: Iterable[int]) -> dict[str, str | None]:
    """Give what the state knows that others mean for the facts of some groups; by id."""
    query = f"SELECT fact.id, links FROM {_ASKED} fact ON team = value"
    return dict(db.execute(query, [compact(sorted(groups))]))


def bond(fact: Fact) -> str | None:
    """Write what other facts mean for one; None, if nothing."""
    if not fact.links and fact.deal is None:
        return None
    return compact([fact.links, fact.since, fact.until, fact.deal, fact.phases])


def bound(fact: Fact, bond: str | None) -> Fact:
    """Let a fact mean what `bond` wrote, in place of what others mean for it."""
    if bond is None:
        return fact
    links, since, until, deal, phases = json.loads(bond)
    return replace(
        fact,
        links=tuple((Bearing(bearing), other) for bearing, other in links),
        since=since,
        until=until,
        deal=None if deal is None else (deal[0], Phase(deal[1])),
        phases=tuple((Phase(phase), when) for phase, when in phases),
    )


def _direct(fact: Fact, iris: Iris) -> Iterator[int | None]:
    yield from (_number(line(quad)) for quad in direct(fact, iris))
    yield None


def take(db: sqlite3.Connection, gone: Iterable[tuple[int, str]]) -> None:
    """Let the state know some facts no more.

    Args:
        gone: Groups, and ids of their facts.
    """
    db.executemany("DELETE FROM fact WHERE team = ? AND id = ?", gone)


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


def numbered(thing: tuple[str, ...]) -> int:
    """Give a number for some words; others have other numbers."""
    return _number(ascii(thing))


def _number(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], signed=True)
