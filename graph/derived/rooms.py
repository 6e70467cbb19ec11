"""In which neighbourhoods a working state has facts, and which of them are lively.

In a lively one somebody tells and somebody hears (`neighbours.Voice`); in others nothing is meant.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from graph import bearings
from graph.derived.facts import numbered
from graph.neighbours import EQUAL
from ontology.codec import compact
from ontology.records import Fact

type Room = tuple[int, int, int]
"""A neighbourhood by its number, a group with facts in it, and what they do there."""


class Placed(NamedTuple):
    """A fact with its neighbourhoods, each asked for once.

    Attributes:
        homes: Neighbourhoods by their numbers, and what the fact does there.
    """

    group: int
    fact: Fact
    homes: tuple[tuple[int, bearings.Home, int], ...]

    @property
    def rooms(self) -> Iterator[Room]:
        """Give its neighbourhoods as a state has them."""
        return ((number, self.group, voice) for number, _, voice in self.homes)


def placed(group: int, fact: Fact) -> Placed:
    """Find out in which neighbourhoods a fact is."""
    homes = (
        (numbered(home[1]), home, int(bearings.voice(home, fact))) for home in bearings.homes(fact)
    )
    return Placed(group, fact, tuple(homes))


def rooms(some: Iterable[Placed]) -> set[Room]:
    """Give all neighbourhoods that facts are in."""
    return {room for one in some for room in one.rooms}


def within(some: Iterable[Placed], lively: Collection[int]) -> bearings.Rooms:
    """Give the facts of some neighbourhoods."""
    found: bearings.Rooms = {}
    for one in some:
        for number, home, _ in one.homes:
            if number in lively:
                found.setdefault(home, []).append(one.fact)
    return found


def enter(db: sqlite3.Connection, rooms: Iterable[Room]) -> None:
    """Let the state know in which neighbourhoods facts of a group are; perhaps it does."""
    db.executemany("INSERT OR IGNORE INTO room VALUES (?, ?, ?)", rooms)


def vacate(db: sqlite3.Connection, rooms: Iterable[Room]) -> None:
    """Let the state know of no fact of a group in a neighbourhood."""
    gone = ((key, group) for key, group, _ in rooms)
    db.executemany("DELETE FROM room WHERE key = ? AND team = ?", gone)


def near(db: sqlite3.Connection, rooms: Collection[Room]) -> tuple[set[int], set[int]]:
    """Find out which of some neighbourhoods are lively.

    Returns:
        Their numbers; the groups that the state has there.
    """
    query = "SELECT room.key, team, voice FROM json_each(?) CROSS JOIN room ON room.key = value"
    found = [*db.execute(query, [compact(sorted({key for key, *_ in rooms}))])]
    heard: dict[int, int] = {}
    for key, _, voice in (*rooms, *found):
        heard[key] = heard.get(key, 0) | voice
    lively = {key for key, voice in heard.items() if voice == EQUAL}
    return lively, {group for key, group, _ in found if key in lively}
