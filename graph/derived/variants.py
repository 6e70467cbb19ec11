"""Variants in a working state: which articles write what, in which block and cluster it is.

    entities of an article ─absorb─> variants of blocks ─drop─> those that are left

However many articles a name has, one more, or one less, changes a row for each way of writing.
"""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from graph.derived.articles import first_of, number_of
from graph.profiles import ProfileKey, key_of
from graph.references import parted
from graph.variants import Articles, Variant, numbered, read, written
from ontology.pieces import entity_from_json as entity_of
from ontology.pieces import entity_to_json
from ontology.records import Entity


@dataclass(slots=True)
class Touched:
    """What happened to names, before it is known who is who.

    Attributes:
        blocks: Those that have other members now.
        clusters: Those that their members were in.
        linked: Keys by which they were linked.
        changed: Keys of their own that they have now and had not, or had and have not.
        moved: Entities of articles that are in a variant of another cluster, maybe.
    """

    blocks: set[int] = field(default_factory=set)
    clusters: set[int] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    moved: list[tuple[str, Articles]] = field(default_factory=list)


class Variants:
    """The variants in a working state, as articles come and go."""

    def __init__(self, db: sqlite3.Connection, apart: Collection[str]) -> None:
        """Take the state, and the names that persons told apart (`identity.told_apart`)."""
        self._db, self._apart = db, apart
        self._blocks = Blocks(db)

    def absorb(self, number: int, name: str, entities: Iterable[Entity], touched: Touched) -> None:
        """Let an article have these entities."""
        for entity in entities:
            block = self._blocks.number(key_of(name, entity, self._apart))
            touched.blocks.add(block)
            self._join(block, Variant(0, entity, numbered([number]), name), None)

    def drop(self, number: int, touched: Touched) -> None:
        """Let an article have no entities."""
        query = (
            "SELECT variant.number, body, articles, first, block, cluster FROM member "
            "JOIN variant ON variant.number = member.variant WHERE article = ?"
        )
        for *row, block, cluster in self._db.execute(query, [number]).fetchall():
            touched.blocks.add(block)
            touched.clusters.add(cluster)
            self._leave(_variant(*row), numbered([number]))

    def part(self, blocks: Iterable[int], touched: Touched) -> None:
        """Put the members of blocks where they belong now that others are told apart."""
        query = "SELECT number, body, articles, first, cluster FROM variant WHERE block = ?"
        for block in sorted(blocks):
            touched.blocks.add(block)
            for *row, cluster in self._db.execute(query, [block]).fetchall():
                whole = _variant(*row)
                for key, part in self._parts(whole):
                    other = self._blocks.number(key)
                    touched.blocks.add(other)
                    if other == block:
                        continue
                    self._leave(whole, part.articles)
                    if self._join(other, part, cluster):
                        touched.clusters.add(cluster)
                        touched.moved.append((part.entity.id, part.articles))

    def _parts(self, whole: Variant) -> Iterator[tuple[ProfileKey, Variant]]:
        """Part a variant by what persons told apart: some articles' entity, or none."""
        rest = whole.articles
        for name in self._articles(whole.entity.id):
            number = number_of(self._db, name)
            if number is not None and number in whole.articles:
                rest = rest - numbered([number])
                one = Variant(0, whole.entity, numbered([number]), name)
                yield key_of(name, whole.entity, self._apart), one
        if rest:
            name = whole.first if rest == whole.articles else first_of(self._db, rest)
            one = Variant(0, whole.entity, rest, name)
            yield key_of(name, whole.entity, self._apart), one

    def _articles(self, entity: str) -> list[str]:
        """Give the articles of which an entity of this id is told apart."""
        ends = (end for name in self._apart for end in parted(name))
        return sorted({article for article, one in ends if one == entity})

    def _join(self, block: int, one: Variant, cluster: int | None) -> bool:
        """Put members into a block; tell whether they are of a variant that was there."""
        body = entity_to_json(one.entity)
        query = "SELECT number, body, articles, first FROM variant WHERE block = ? AND body = ?"
        row = self._db.execute(query, [block, body]).fetchone()
        if row is None:
            made = (block, cluster, one.entity.id, one.first, body, written(one.articles))
            found = self._db.execute("INSERT INTO variant VALUES (NULL, ?, ?, ?, ?, ?, ?)", made)
            number = found.lastrowid
        else:
            known = _variant(*row)
            number = known.number
            self._write(number, known.articles | one.articles, min(known.first, one.first))
        members = ((article, number) for article in one.articles)
        self._db.executemany("INSERT INTO member VALUES (?, ?)", members)
        return row is not None

    def _leave(self, known: Variant, articles: Articles) -> None:
        """Take articles out of a variant."""
        asked = ((article, known.number) for article in articles)
        self._db.executemany("DELETE FROM member WHERE article = ? AND variant = ?", asked)
        body, first = self._db.execute(
            "SELECT articles, first FROM variant WHERE number = ?", [known.number]
        ).fetchone()
        rest = read(body) - articles
        if not rest:
            self._db.execute("DELETE FROM variant WHERE number = ?", [known.number])
        else:
            number = number_of(self._db, first)
            if number is not None and number in articles:
                first = first_of(self._db, rest, after=first)
            self._write(known.number, rest, first)

    def _write(self, number: int, articles: Articles, first: str) -> None:
        query = "UPDATE variant SET articles = ?, first = ? WHERE number = ?"
        self._db.execute(query, [written(articles), first, number])


def _variant(number: int, body: str, articles: bytes, first: str) -> Variant:
    return Variant(number, entity_of(body), read(articles), first)


class Blocks:
    """The numbers of blocks; a new key gets a new one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Take the state."""
        self._db = db
        self._known: dict[ProfileKey, int] = {}

    def number(self, key: ProfileKey) -> int:
        """Give the number of the block of a key."""
        if key not in self._known:
            row = (key.scope, key.name, key.kind.value, key.apart)
            where = "scope = ? AND name = ? AND kind = ? AND apart = ?"
            self._db.execute("INSERT OR IGNORE INTO block VALUES (NULL, ?, ?, ?, ?)", row)
            found = self._db.execute(f"SELECT number FROM block WHERE {where}", row).fetchone()
            self._known[key] = int(found[0])
        return self._known[key]


@dataclass(slots=True)
class _Growing:
    """A variant that is being filled.

    Attributes:
        first: Articles come by their ids, so it is that of the first.
    """

    number: int
    first: str
    articles: array[int] = field(default_factory=lambda: array("I"))


def fill(
    db: sqlite3.Connection,
    apart: Collection[str],
    told: Iterable[tuple[int, str, Iterable[Entity]]],
) -> None:
    """Let an empty state have the variants of all articles.

    Args:
        told: Sorted by the ids of the articles.
    """
    blocks = Blocks(db)
    found: dict[tuple[int, Entity], _Growing] = {}
    alike: dict[Entity, _Growing] = {}  # those that mean the same in every article
    for number, name, entities in told:
        rows = []
        for entity in entities:
            one = alike.get(entity)
            if one is None:
                profile = key_of(name, entity, apart)
                key = blocks.number(profile), entity
                one = found.setdefault(key, _Growing(len(found) + 1, name))
                if not profile.scope and not apart:
                    alike[entity] = one
            one.articles.append(number)
            rows.append((number, one.number))
        db.executemany("INSERT INTO member VALUES (?, ?)", sorted(rows))
    made = (
        (one.number, block, None, entity.id, one.first, entity_to_json(entity),
         written(numbered(one.articles)))
        for (block, entity), one in found.items()
    )  # fmt: skip
    db.executemany("INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?, ?)", made)
