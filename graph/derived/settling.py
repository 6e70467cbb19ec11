"""Which members are one entity of the graph, and what it is called: written into the state.

members of whole neighbourhoods ─identity─> clusters ─canonical─> ids, and who is another now
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.canonical import Draft, allotted, dependent, draft
from graph.derived.clusters import COLUMNS, Cluster, articles, cluster_of, numbered
from graph.derived.names import Names, Row, Touched
from graph.identity import grouped
from graph.iris import Iris
from graph.profiles import Member, Profile
from ontology.pieces import entity_to_json
from ontology.records import Entity, Judgement

_MOVE = "UPDATE member SET cluster = ? WHERE block = ? AND article = ? AND entity = ?"


@dataclass(slots=True)
class Renamed:
    """What became of clusters.

    Attributes:
        articles: Numbers of articles of which an entity has another one of the graph now.
        nodes: The names in the graph of entities that may be described otherwise now.
    """

    articles: set[int] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)


class Settlement:
    """Finds out who is who, for one run."""

    def __init__(self, db: sqlite3.Connection, names: Names, iris: Iris) -> None:
        """Take the state, its names, and how the graph names things."""
        self._db, self._names, self._iris = db, names, iris
        (last,) = db.execute("SELECT coalesce(max(number), 0) FROM cluster").fetchone()
        self._last, self._new = int(last), last == 0

    def settle(
        self, blocks: Collection[int] | None, given: Sequence[Judgement], touched: Touched
    ) -> Renamed:
        """Find out who is who among some whole neighbourhoods, or among all.

        Args:
            given: The judgements that stand, and name any of these.
        """
        columns = "article.id, entity, block, member.article, cluster"
        was = {Member(row[0], row[1]): row[2:] for row in self._names.rows(columns, blocks)}
        found = self._names.profiles(blocks)
        if blocks is None:
            self._names.key_all(found, was)
        groups = grouped(found, given).groups.values()
        renamed, drafts = Renamed(), dict[int, Draft]()
        for group in sorted(groups, key=lambda group: -sum(len(p.members) for p in group)):
            number = self._number(group, was, drafts)
            drafts[number] = draft(group)
            members = [(was[one], one.entity) for profile in group for one in profile.members]
            moved = [(number, *row[:2], entity) for row, entity in members if row[2] != number]
            renamed.articles.update([row[2] for row in moved])
            self._db.executemany(_MOVE, moved)
        gone = touched.clusters | {row[2] for row in was.values() if row[2] is not None}
        self._write(drafts, gone - drafts.keys(), renamed)
        return renamed

    def _number(
        self, group: Sequence[Profile], was: Mapping[Member, Row], taken: Collection[int]
    ) -> int:
        """Let a cluster keep the number of most of its members, so that few rows change."""
        counts = Counter(was[one][2] for profile in group for one in profile.members)
        kept = [one for one in counts if one is not None and one not in taken]
        if kept:
            return min(kept, key=lambda one: (-counts[one], one))
        self._last += 1
        return self._last

    def _write(self, drafts: Mapping[int, Draft], gone: Collection[int], renamed: Renamed) -> None:
        """Write clusters, give ids to all that want one with them, and tell who is another now."""
        bases = set[str]()
        before = {number: self._taken_out(number, bases) for number in sorted({*drafts, *gone})}
        for number, one in sorted(drafts.items()):
            entity = Entity("", one.label, one.kind, one.aliases, one.identifiers)
            row = (number, one.base, one.size, one.first, "", entity_to_json(entity), "")
            self._db.execute("INSERT INTO cluster VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            bases.add(one.base)
        if not self._new:
            bases.update([other for base in bases for other in dependent(base)])
        for base in sorted(bases):
            self._allot(base, before)
        for number, old in before.items():
            new = numbered(self._db, number)
            renamed.nodes.update(one.node for one in (old, new) if one is not None)
            if old is not None and new is not None and not old.is_same(new):
                renamed.articles |= articles(self._db, number)

    def _taken_out(self, number: int, bases: set[str]) -> Cluster | None:
        found = numbered(self._db, number)
        if found is not None:
            bases.add(found.base)
            self._db.execute("DELETE FROM cluster WHERE number = ?", [number])
        return found

    def _allot(self, base: str, before: dict[int, Cluster | None]) -> None:
        rows = self._db.execute(f"SELECT {COLUMNS} WHERE base = ?", [base]).fetchall()
        found = {one.number: one for one in map(cluster_of, rows)}
        if not found:
            return
        drafts = {number: one.draft for number, one in found.items()}
        for number, name in allotted(base, drafts, self._is_base).items():
            one = found[number]
            node = self._iris.entity(replace(one.entity, id=name))
            if (one.entity.id, one.node) != (name, node):
                before.setdefault(number, one)
                self._db.execute(
                    "UPDATE cluster SET id = ?, node = ? WHERE number = ?", [name, node, number]
                )

    def _is_base(self, name: str) -> bool:
        found = self._db.execute("SELECT 1 FROM cluster WHERE base = ? LIMIT 1", [name])
        return found.fetchone() is not None
