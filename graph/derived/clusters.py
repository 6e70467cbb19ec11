"""The graph's entities in a working state."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.canonical import Draft
from graph.variants import Articles, read
from ontology.codec import compact
from ontology.pieces import entity_from_json
from ontology.records import Entity


@dataclass(frozen=True, slots=True)
class Cluster:
    """An entity of the graph, as the state keeps it.

    Attributes:
        base: The id that it has if nobody else wants it.
        node: Its name in the graph.
    """

    number: int
    base: str
    size: int
    first: str
    node: str
    entity: Entity

    @property
    def draft(self) -> Draft:
        """What its id is made from."""
        one = self.entity
        names = (one.label, one.kind, one.aliases, one.identifiers)
        return Draft(*names, self.base, self.size, self.first)

    def is_as(self, other: "Cluster | None") -> bool:
        """Tell whether it is the same but for its id, which is not given yet."""
        if other is None:
            return False
        return (
            replace(self, node=other.node, entity=replace(self.entity, id=other.entity.id)) == other
        )

    def is_same(self, other: "Cluster") -> bool:
        """Tell whether claims that name it need not be resolved again."""
        mine, others = self.entity, other.entity
        return (mine.id, mine.label, mine.kind) == (others.id, others.label, others.kind)


COLUMNS = "number, base, size, first, id, body, node FROM cluster"


def cluster_of(row: tuple[int, str, int, str, str, str, str]) -> Cluster:
    """Read a row of `COLUMNS`."""
    number, base, size, first, name, body, node = row
    return Cluster(number, base, size, first, node, replace(entity_from_json(body), id=name))


def numbered(db: sqlite3.Connection, number: int) -> Cluster | None:
    """Give a cluster by its number."""
    row = db.execute(f"SELECT {COLUMNS} WHERE number = ?", [number]).fetchone()
    return None if row is None else cluster_of(row)


def several(db: sqlite3.Connection, numbers: Sequence[int]) -> list[Cluster]:
    """Give clusters by their numbers; sorted by number."""
    query = f"SELECT {COLUMNS} WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number"
    return [cluster_of(row) for row in db.execute(query, [compact(numbers)])]


def members(db: sqlite3.Connection, number: int) -> Iterator[tuple[str, Articles]]:
    """Give the members of a cluster: ids of entities, with articles that have them."""
    rows = db.execute("SELECT entity, articles FROM variant WHERE cluster = ?", [number])
    return ((str(entity), read(body)) for entity, body in rows)


def clusters(db: sqlite3.Connection) -> Iterator[Cluster]:
    """Give the graph's entities, sorted by id."""
    return map(cluster_of, db.execute(f"SELECT {COLUMNS} ORDER BY id"))


def cluster_at(db: sqlite3.Connection, name: str) -> Cluster | None:
    """Give the cluster with an id."""
    row = db.execute(f"SELECT {COLUMNS} WHERE id = ?", [name]).fetchone()
    return None if row is None else cluster_of(row)


def called(db: sqlite3.Connection, node: str) -> Entity | None:
    """Give the entity that describes a node of the graph: the first by id, if several do."""
    rows = db.execute(f"SELECT {COLUMNS} WHERE node = ? ORDER BY id LIMIT 1", [node])
    return next((cluster_of(row).entity for row in rows), None)


def who_is(db: sqlite3.Connection, article: int) -> dict[str, Entity]:
    """Give the graph's entities for those of an article, by their ids."""
    rows = db.execute(
        "SELECT entity, cluster.id, cluster.body FROM member "
        "JOIN variant ON variant.number = member.variant "
        "JOIN cluster ON cluster.number = variant.cluster WHERE article = ?", [article]
    )  # fmt: skip
    return {one: _named(name, body) for one, name, body in rows}


def who_are(
    db: sqlite3.Connection, asked: Mapping[int, Collection[str]]
) -> dict[tuple[int, str], Entity]:
    """Give the graph's entities for some entities of articles."""
    rows = db.execute(
        "SELECT member.article, entity, cluster.id, cluster.body FROM json_each(?) AS one "
        "CROSS JOIN member ON member.article = one.value "
        "CROSS JOIN variant ON variant.number = member.variant "
        "CROSS JOIN cluster ON cluster.number = variant.cluster "
        "WHERE entity IN (SELECT value FROM json_each(?))",
        [compact(sorted(asked)), compact(sorted({one for some in asked.values() for one in some}))],
    )
    return {
        (article, one): _named(name, body)
        for article, one, name, body in rows
        if one in asked[article]
    }


@lru_cache(maxsize=65536)
def _named(name: str, body: str) -> Entity:
    return replace(entity_from_json(body), id=name)
