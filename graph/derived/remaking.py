"""Facts of some groups made again, and what they mean for others and others for them.

    groups ─claims─> facts that are others now ─neighbourhoods─> facts that hear of them

Facts that are what they were are told nothing and tell nothing; neighbourhoods in which nobody
tells or nobody hears (`neighbours.Voice`) are passed over.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from graph import bearings
from graph.corrections import About
from graph.derived import claims, facts
from graph.derived.difference import Difference
from graph.iris import Iris
from ontology.records import Fact

type Grouped = tuple[int, Fact]
"""A fact with its group."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of claims of which the facts may be others now.

    Attributes:
        before: Their facts as they were; what others meant for them is left out.
        rejected: What persons reject.
        read: Reads claims, each once.
    """

    numbers: Collection[int]
    before: Sequence[Grouped]
    rejected: Collection[About]
    read: claims.Reader


def remake(db: sqlite3.Connection, groups: Groups, difference: Difference, iris: Iris) -> None:
    """Let the state know the facts of these groups, and of those that they bear on."""
    made = _said(db, groups, groups.numbers)
    same, gone, new = _parted(groups.before, made)
    known = {*groups.numbers}
    near = facts.near(db, {*facts.rooms((*gone, *new))}) - known
    beside = [*same, *_said(db, groups, near)]
    moved = bearings.moved(*([fact for _, fact in one] for one in (gone, new, beside)))
    hear = [one for one in beside if one[1].id in moved]
    more = facts.near(db, {*facts.rooms(hear)}) - known - near
    all_ = sorted((*new, *beside, *_said(db, groups, more)), key=itemgetter(0))
    told = {fact.id for _, fact in new} | moved
    now = [one for one in facts.linked(all_) if one[1].id in told]
    bonds = facts.bonds(db, near | known)
    facts.take(db, [(group, fact.id) for group, fact in (*gone, *hear)])
    facts.put(db, now, iris)
    _move(db, {*facts.rooms(groups.before)}, {*facts.rooms(made)})
    old = {fact.id: facts.bound(fact, bonds[fact.id]) for _, fact in (*gone, *hear)}
    today = {fact.id: fact for _, fact in now}
    for name in sorted({*old, *today}):
        difference.fact(old.get(name), today.get(name))
    for _, fact in beside:
        if fact.id not in moved:
            difference.stay(facts.bound(fact, bonds[fact.id]))


def _said(db: sqlite3.Connection, groups: Groups, numbers: Iterable[int]) -> list[Grouped]:
    """Give what claims of some groups add up to today; what others mean for it is left out."""
    return list(facts.marked(claims.facts_of(db, numbers, groups.read), groups.rejected))


def _parted(
    before: Iterable[Grouped], made: Iterable[Grouped]
) -> tuple[list[Grouped], list[Grouped], list[Grouped]]:
    """Part facts into those that are as they were, those that were, and those that are now."""
    old = {fact.id: (group, fact) for group, fact in before}
    same, new = [], []
    for one in made:
        if old.get(one[1].id) == one:
            same.append(one)
            del old[one[1].id]
        else:
            new.append(one)
    return same, [*old.values()], new


def _move(db: sqlite3.Connection, old: set[facts.Room], new: set[facts.Room]) -> None:
    """Let the facts of groups be in their neighbourhoods of today."""
    facts.vacate(db, old - new)
    facts.enter(db, new - old)
