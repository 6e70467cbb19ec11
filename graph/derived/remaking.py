"""Facts of some groups made again, and what they mean for others and others for them.

    groups ─claims─> facts that are others now ─neighbourhoods─> facts that hear of them

Facts that are what they were are told nothing and tell nothing; neighbourhoods in which nobody
tells or nobody hears (`neighbours.Voice`) are passed over.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph import bearings
from graph.adding import with_others
from graph.corrections import About
from graph.derived import claims, facts, rooms
from graph.derived.difference import Difference
from graph.derived.moving import Move
from graph.derived.rooms import Placed, placed
from graph.iris import Iris
from ontology.records import Fact


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of claims of which the facts may be others now.

    Attributes:
        before: Their facts as they were; what others meant for them is left out.
        rejected: What persons reject.
        read: Reads claims, each once.
        moves: Groups that went as a whole.
    """

    numbers: Collection[int]
    before: Sequence[tuple[int, Fact]]
    rejected: Collection[About]
    read: claims.Reader
    moves: Mapping[int, Move]


def remake(db: sqlite3.Connection, groups: Groups, difference: Difference, iris: Iris) -> None:
    """Let the state know the facts of these groups, and of those that they bear on."""
    same, gone, new = _parted(groups.before, _made(db, groups))
    known, changed = {*groups.numbers}, rooms.rooms((*gone, *new))
    lively, near = rooms.near(db, changed)
    beside = [*same, *_said(db, groups, near - known)]
    heard = lively & {number for one in beside for number, *_ in one.homes}
    before = bearings.meaning(rooms.within((*gone, *beside), heard))
    today = bearings.meaning(rooms.within((*new, *beside), lively))
    hear = [one for one in beside if before.of(one.fact.id) != today.of(one.fact.id)]
    theirs, more = rooms.near(db, rooms.rooms(hear))
    far = _said(db, groups, more - near - known)
    today.add(bearings.meaning(rooms.within((*new, *beside, *far), theirs - lively)))
    old, now = (*gone, *hear), [(one.group, today.told(one.fact)) for one in (*new, *hear)]
    bonds = facts.bonds(db, near | known)
    facts.take(db, ((one.group, one.fact.id) for one in old))
    facts.put(db, now, iris)
    kept = rooms.rooms((*new, *same))
    rooms.vacate(db, rooms.rooms(gone) - kept)
    rooms.enter(db, rooms.rooms(new))
    were = {one.fact.id: facts.bound(one.fact, bonds[one.fact.id]) for one in old}
    are = {fact.id: fact for _, fact in now}
    for name in sorted({*were, *are}):
        difference.fact(were.get(name), are.get(name))
    for one in beside:
        if one.fact.id not in are:
            difference.stay(facts.bound(one.fact, bonds[one.fact.id]))


def _made(db: sqlite3.Connection, groups: Groups) -> list[Placed]:
    """Give the facts of the groups as they are today."""
    moves = groups.moves
    rest = {*groups.numbers} - {move.group for move in moves.values()}
    moved = (
        (moves[group].group, with_others(fact, moves[group].others))
        for group, fact in groups.before
        if group in moves
    )
    return [
        *_said(db, groups, rest),
        *(placed(*one) for one in facts.marked(moved, groups.rejected)),
    ]


def _said(db: sqlite3.Connection, groups: Groups, numbers: Iterable[int]) -> list[Placed]:
    """Give what claims of some groups add up to today; what others mean for it is left out."""
    made = facts.marked(claims.facts_of(db, numbers, groups.read), groups.rejected)
    return [placed(*one) for one in made]


def _parted(
    before: Iterable[tuple[int, Fact]], made: Iterable[Placed]
) -> tuple[list[Placed], list[Placed], list[Placed]]:
    """Part facts into those that are as they were, those that were, and those that are now."""
    old = {fact.id: (group, fact) for group, fact in before}
    same, new = [], []
    for one in made:
        if old.get(one.fact.id) == one[:2]:
            same.append(one)
            del old[one.fact.id]
        else:
            new.append(one)
    return same, [placed(*one) for one in old.values()], new
