"""Which variants are one entity of the graph, and what it is called: written into the state.

variants of whole neighbourhoods ─identity─> clusters ─canonical─> ids, and who is another now
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from graph.canonical import Draft, allotted, dependent, draft
from graph.derived.articles import number_of
from graph.derived.clusters import COLUMNS, Cluster, cluster_of, members, numbered, several
from graph.derived.names import Names
from graph.derived.variants import Touched
from graph.identity import grouped
from graph.iris import Iris
from graph.variants import Articles, Variant
from ontology.pieces import entity_to_json
from ontology.records import Entity, Judgement


@dataclass(slots=True)
class Renamed:
    """What became of clusters.

    Attributes:
        told: Ids of entities with articles of which they have another one of the graph now.
        nodes: The names in the graph of entities that may be described otherwise now.
    """

    told: list[tuple[str, Articles]] = field(default_factory=list)
    nodes: set[str] = field(default_factory=set)

    def add(self, told: Iterable[tuple[str, Articles]]) -> None:
        """Add entities of articles."""
        self.told += told

    @property
    def members(self) -> dict[int, set[str]]:
        """Entities of articles, by their numbers, that have another one of the graph now."""
        found: dict[int, set[str]] = {}
        for entity, articles in self.told:
            for article in articles:
                found.setdefault(article, set()).add(entity)
        return found


class Settlement:
    """Finds out who is who, for one run."""

    def __init__(self, db: sqlite3.Connection, names: Names, iris: Iris) -> None:
        """Take the state, its names, and how the graph names things."""
        self._db, self._names, self._iris = db, names, iris
        (last,) = db.execute("SELECT coalesce(max(number), 0) FROM cluster").fetchone()
        self._last, self._new = int(last), False

    def settle(
        self, blocks: Collection[int] | None, given: Sequence[Judgement], touched: Touched
    ) -> Renamed:
        """Find out who is who among some whole neighbourhoods, or among all.

        Args:
            given: The judgements that stand, and name any of these.
        """
        self._new = blocks is None
        asked = None if blocks is None else {*blocks} | self._names.asked(blocks)
        found, homes = self._names.gathered(asked)
        if self._new:
            pairs = ((homes.blocks[one.variants[0].number], one) for one in found)
            self._names.key_all(pairs)
        groups = [*grouped(found, given, partial(number_of, self._db)).groups.values()]
        if blocks is not None:
            groups = [one for one in groups if homes.is_another(one, blocks, touched)]
        renamed, drafts, gone = Renamed([*touched.moved]), dict[int, Draft](), {*touched.clusters}
        for group in sorted(groups, key=lambda group: -sum(one.size for one in group)):
            counts = homes.counted(group)
            gone.update(counts)
            number = self._number(counts, drafts)
            drafts[number] = draft(group)
            moved = [*homes.elsewhere(group, number)]
            self._move(moved, number)
            if not self._new:
                renamed.add((one.entity.id, one.articles) for one in moved)
        self._write(drafts, gone - drafts.keys(), renamed)
        return renamed

    def _move(self, variants: Iterable[Variant], cluster: int) -> None:
        query = "UPDATE variant SET cluster = ? WHERE number = ?"
        self._db.executemany(query, ((cluster, one.number) for one in variants))

    def _number(self, counts: Counter[int], taken: Collection[int]) -> int:
        """Let a cluster keep the number of most of its members, so that few rows change."""
        kept = [one for one in counts if one not in taken]
        if kept:
            return min(kept, key=lambda one: (-counts[one], one))
        self._last += 1
        return self._last

    def _write(self, drafts: Mapping[int, Draft], gone: Collection[int], renamed: Renamed) -> None:
        """Write clusters, give ids to all that want one with them, and tell who is another now."""
        made = {number: _made(number, one) for number, one in drafts.items()}
        old: dict[int, Cluster | None] = dict.fromkeys(sorted({*drafts, *gone}))
        if not self._new:
            old |= {one.number: one for one in several(self._db, [*old])}
        before = {n: one for n, one in old.items() if n not in made or not made[n].is_as(one)}
        were = {one.base for one in before.values() if one} | {
            made[n].base for n in before if n in made
        }
        known = set() if self._new else {base for base in were if self._is_base(base)}
        for number in sorted(before):
            if not self._new:
                self._db.execute("DELETE FROM cluster WHERE number = ?", [number])
            if number in made:
                self._put(made[number])
        flipped = [] if self._new else [b for b in sorted(were) if (b in known) != self._is_base(b)]
        more = (other for base in flipped for other in dependent(base))
        for base in sorted({*were, *more}):
            self._allot(base, before)
        if self._new:
            return
        for number, one in before.items():
            new = numbered(self._db, number)
            renamed.nodes.update(each.node for each in (one, new) if each is not None)
            if one is not None and new is not None and not one.is_same(new):
                renamed.add(members(self._db, number))

    def _put(self, one: Cluster) -> None:
        row = (one.number, one.base, one.size, one.first, "", entity_to_json(one.entity), "")
        self._db.execute("INSERT INTO cluster VALUES (?, ?, ?, ?, ?, ?, ?)", row)

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


def _made(number: int, one: Draft) -> Cluster:
    entity = Entity("", one.label, one.kind, one.aliases, one.identifiers)
    return Cluster(number, one.base, one.size, one.first, "", entity)
