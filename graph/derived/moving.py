"""Groups of claims that are others as a whole, since who is who is otherwise.

If all claims of a group name some entities otherwise now, each of them one other, and nobody else
is in the group that they are of now, its facts are those that they were, with others at their
ends (`adding.with_others`): they need not be added up again.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ontology.codec import compact
from ontology.records import Entity

type Ends = Sequence[tuple[str, Entity]]
"""Whom a claim names: ids for the article, with the graph's entities."""


class Move(NamedTuple):
    """Where a group went.

    Attributes:
        group: The other, or itself.
        others: Who is whom now, of all whom its claims name.
    """

    group: int
    others: dict[Entity, Entity]


@dataclass(slots=True)
class _Found:
    """What was seen of a group: to which its claims went, how many, and who was whom."""

    groups: set[int | None] = field(default_factory=set)
    pairs: set[tuple[Entity, Entity]] = field(default_factory=set)
    count: int = 0


class Moves:
    """Watches claims go from group to group."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[int, _Found] = {}
        self._mixed: set[int] = set()

    def mix(self, groups: Iterable[int]) -> None:
        """Let these be groups of which claims come and go otherwise."""
        self._mixed.update(groups)

    def add(self, old: int | None, new: int | None, were: Ends, are: Ends) -> None:
        """See a claim go from one group to another, or stay; None is none."""
        if old is None:
            self._mixed.update(() if new is None else (new,))
            return
        found = self._found.setdefault(old, _Found())
        found.count += 1
        found.groups.add(new)
        found.pairs.update((a, b) for (_, a), (_, b) in zip(were, are, strict=True))

    def whole(self, db: sqlite3.Connection) -> dict[int, Move]:
        """Give the groups that went as a whole, before the state is told of it."""
        goals = Counter(goal for one in self._found.values() for goal in one.groups)
        asked = sorted({*self._found} | {goal for goal in goals if goal is not None})
        query = (
            "SELECT team, count(*) FROM json_each(?) CROSS JOIN claim ON team = value GROUP BY team"
        )
        sizes = dict(db.execute(query, [compact(asked)]))
        moves = {}
        for group, found in self._found.items():
            goal, *more = found.groups
            if goal is None or more or group in self._mixed or goal in self._mixed:
                continue
            is_alone = goals[goal] == 1 and (goal == group or goal not in sizes)
            if is_alone and found.count == sizes[group] and _is_one_to_one(found.pairs):
                moves[group] = Move(goal, dict(found.pairs))
        return moves


def _is_one_to_one(pairs: set[tuple[Entity, Entity]]) -> bool:
    return len(pairs) == len({a.id for a, _ in pairs}) == len({b.id for _, b in pairs})
