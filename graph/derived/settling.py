"""Which members are one entity of the graph, and what it is called: written into the state.

members of whole neighbourhoods ─identity─> clusters ─canonical─> ids, and who is another now
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.canonical import Draft, allotted, dependent, draft
from graph.derived.clusters import COLUMNS, Cluster, cluster_of, members, numbered, several
from graph.derived.names import Names, Touched
from graph.identity import grouped
from graph.iris import Iris
from graph.profiles import Member, Profile, ProfileKey
from ontology.codec import compact
from ontology.pieces import entity_to_json
from ontology.records import Entity, Judgement

_MOVE = "UPDATE member SET cluster = ? WHERE block = ?"


@dataclass(slots=True)
class Renamed:
    """What became of clusters.

    Attributes:
        members: Entities of articles, by their numbers, that have another one of the graph now.
        nodes: The names in the graph of entities that may be described otherwise now.
    """

    members: dict[int, set[str]] = field(default_factory=dict)
    nodes: set[str] = field(default_factory=set)

    def add(self, members: Iterable[tuple[int, str]]) -> None:
        """Add entities of articles."""
        for article, entity in members:
            self.members.setdefault(article, set()).add(entity)


class Homes:
    """Where the members of profiles are: in a block of their own, or in one with others."""

    def __init__(
        self, db: sqlite3.Connection, keys: Mapping[int, ProfileKey], found: Sequence[Profile]
    ) -> None:
        """Take all profiles of some blocks, and the blocks' keys."""
        self._db = db
        self._blocks = {key: block for block, key in keys.items()}
        apart = (one for one in found if one.key not in self._blocks)
        self._shared = {row[0] for one in apart for row in self._rows(one.first)}
        self._counts: dict[int, dict[int | None, int]] | None = None

    def block(self, profile: Profile) -> int:
        """Give the block of a profile."""
        known = self._blocks.get(profile.key)
        return next(self._rows(profile.first))[0] if known is None else known

    def clusters(self, group: Iterable[Profile]) -> Counter[int]:
        """Count the clusters in which the members of some profiles are."""
        counts = Counter[int]()
        for profile in group:
            block = self.block(profile)
            if block in self._shared:
                rows = [(row[2], 1) for one in profile.members for row in self._rows(one)]
            else:
                rows = [*self._counted(block).items()]
            for cluster, count in rows:
                if cluster is not None:
                    counts[cluster] += count
        return counts

    def put(self, group: Iterable[Profile], cluster: int) -> None:
        """Put the members of some profiles into a cluster; they were in none."""
        for profile in group:
            block = self.block(profile)
            if block in self._shared:
                self.move([profile], cluster)
            else:
                self._db.execute(_MOVE, [cluster, block])

    def move(self, group: Iterable[Profile], cluster: int) -> set[tuple[int, str]]:
        """Put the members of some profiles into a cluster; give those that were in another."""
        moved: set[tuple[int, str]] = set()
        for profile in group:
            block = self.block(profile)
            if block in self._shared:
                rows = [row for one in profile.members for row in self._rows(one)]
                wrong = [(cluster, *row[:2], row[3]) for row in rows if row[2] != cluster]
                moved.update((row[2], row[3]) for row in wrong)
                self._db.executemany(f"{_MOVE} AND article = ? AND entity = ?", wrong)
            elif self._counted(block).keys() != {cluster}:
                where = "WHERE block = ? AND cluster IS NOT ?"
                query = f"SELECT article, entity FROM member {where}"
                moved.update(self._db.execute(query, [block, cluster]))
                self._db.execute(f"{_MOVE} AND cluster IS NOT ?", [cluster, block, cluster])
        return moved

    def _counted(self, block: int) -> Mapping[int | None, int]:
        """Count the members that a block has in each cluster, before any was moved."""
        if self._counts is None:
            self._counts = {}
            query = (
                "SELECT block, cluster, count(*) FROM json_each(?) "
                "CROSS JOIN member ON block = value GROUP BY block, cluster"
            )
            blocks = compact(sorted(self._blocks.values()))
            for one, cluster, count in self._db.execute(query, [blocks]):
                self._counts.setdefault(one, {})[cluster] = count
        return self._counts.get(block, {})

    def _rows(self, member: Member) -> Iterator[tuple[int, int, int | None, str]]:
        return self._db.execute(
            "SELECT block, member.article, cluster, entity FROM member "
            "JOIN article ON article.number = member.article WHERE article.id = ? AND entity = ?",
            member,
        )


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
        found = self._names.profiles(blocks)
        homes = Homes(self._db, self._names.block_keys(blocks), found)
        if self._new:
            self._names.key_all((homes.block(one), one) for one in found)
        groups = grouped(found, given).groups.values()
        renamed, drafts, gone = Renamed(), dict[int, Draft](), set(touched.clusters)
        for group in sorted(groups, key=lambda group: -sum(len(p.members) for p in group)):
            counts = Counter[int]() if self._new else homes.clusters(group)
            gone.update(counts)
            number = self._number(counts, drafts)
            drafts[number] = draft(group)
            if self._new:
                homes.put(group, number)
            else:
                renamed.add(homes.move(group, number))
        self._write(drafts, gone - drafts.keys(), renamed)
        return renamed

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
