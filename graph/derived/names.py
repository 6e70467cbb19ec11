"""Who is who, of the names that something happened to, and of those that they are linked with.

entities of an article ─absorb─> members of blocks ─around─> a neighbourhood
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graph.derived.clusters import Cluster, several
from graph.keys import keys
from graph.profiles import Profile, ProfileKey, gathered, key_of
from graph.references import labelled
from ontology.codec import compact
from ontology.names import slug, words
from ontology.pieces import entity_from_json as entity_of
from ontology.pieces import entity_to_json
from ontology.records import Entity
from ontology.terms import Kind

OWN, SOUGHT, SLUG, CALLED = range(4)
"""Sorts of keys: two that link, and two by which persons' names are looked up."""


_ASKED = "json_each(?) CROSS JOIN"
"""Blocks, all in one query; in this order, so that each is found by an index."""


@dataclass(slots=True)
class Touched:
    """What happened to names, before it is known who is who.

    Attributes:
        blocks: Those that have other members now.
        clusters: Those that their members were in.
        linked: Keys by which they were linked.
    """

    blocks: set[int] = field(default_factory=set)
    clusters: set[int] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)


class Names:
    """The names in a working state."""

    def __init__(self, db: sqlite3.Connection, apart: Collection[str]) -> None:
        """Take the state, and the names that persons told apart (`identity.told_apart`)."""
        self._db, self._apart = db, apart
        self._blocks: dict[tuple[str, str, str, str], int] = {}

    # What happens to names

    def absorb(self, number: int, name: str, entities: Iterable[Entity], touched: Touched) -> None:
        """Let an article have these entities."""
        rows = []
        for entity in entities:
            block = self._block(name, entity)
            touched.blocks.add(block)
            rows.append((block, number, entity.id, entity_to_json(entity)))
        self._db.executemany("INSERT INTO member VALUES (?, ?, ?, ?, NULL)", rows)

    def drop(self, number: int, touched: Touched) -> None:
        """Let an article have no entities."""
        rows = self._db.execute("SELECT block, cluster FROM member WHERE article = ?", [number])
        for block, cluster in rows.fetchall():
            touched.blocks.add(block)
            touched.clusters.add(cluster)
        self._db.execute("DELETE FROM member WHERE article = ?", [number])

    def part(self, blocks: Iterable[int], touched: Touched) -> None:
        """Put the members of blocks where they belong now that others are told apart."""
        for block in sorted(blocks):
            rows = self._db.execute(
                "SELECT article.id, member.article, body, cluster FROM member "
                "JOIN article ON article.number = member.article WHERE block = ?", [block]
            ).fetchall()  # fmt: skip
            self._db.execute("DELETE FROM member WHERE block = ?", [block])
            touched.blocks.add(block)
            for name, number, body, cluster in rows:
                entity = entity_of(body)
                other = self._block(name, entity)
                touched.blocks.add(other)
                row = (other, number, entity.id, body, cluster)
                self._db.execute("INSERT INTO member VALUES (?, ?, ?, ?, ?)", row)

    def _block(self, article: str, entity: Entity) -> int:
        scope, name, kind, apart = key_of(article, entity, self._apart)
        key = (scope, name, kind.value, apart)
        if key not in self._blocks:
            where = "scope = ? AND name = ? AND kind = ? AND apart = ?"
            self._db.execute("INSERT OR IGNORE INTO block VALUES (NULL, ?, ?, ?, ?)", key)
            row = self._db.execute(f"SELECT number FROM block WHERE {where}", key).fetchone()
            self._blocks[key] = int(row[0])
        return self._blocks[key]

    def meant(self, name: str) -> set[int]:
        """Give the blocks that a name in a judgement may mean (`graph.references`)."""
        found = self._with(name, SLUG)
        for place in (place for place, one in enumerate(name) if one == "#"):
            rows = self._db.execute(
                "SELECT block FROM member JOIN article ON article.number = member.article "
                "WHERE article.id = ? AND entity = ?", [name[:place], name[place + 1 :]]
            )  # fmt: skip
            found |= {row[0] for row in rows}
        if found:
            return found
        label, kind = labelled(name)
        found = self._with(slug(label), SLUG)
        return {one for one in found if kind is None or self._kind(one) == kind.value}

    def _kind(self, block: int) -> str:
        (kind,) = self._db.execute("SELECT kind FROM block WHERE number = ?", [block]).fetchone()
        return str(kind)

    def coded(self, form: str) -> set[int]:
        """Give the blocks that articles give an identifier (`identifiers.matched`)."""
        return self._with(form, OWN)

    def called(self, name: str) -> set[int]:
        """Give the blocks with a label or an alias like this."""
        return self._with(folded(name), CALLED)

    def labelled(self, label: str) -> set[int]:
        """Give the blocks of which a label has the slug of this one."""
        return self._with(slug(label), SLUG)

    def clusters_of(self, blocks: Iterable[int]) -> list[Cluster]:
        """Give the clusters that members of some blocks are in, by number."""
        query = f"SELECT DISTINCT cluster FROM {_ASKED} member ON block = value"
        rows = self._db.execute(query, [compact(sorted({*blocks}))])
        return several(self._db, [row[0] for row in rows])

    def blocks_of(self, cluster: int) -> set[int]:
        """Give the blocks with members in a cluster."""
        query = "SELECT DISTINCT block FROM member WHERE cluster = ?"
        return {row[0] for row in self._db.execute(query, [cluster])}

    # Who is who

    def rekey(self, touched: Touched) -> None:
        """Let blocks have the keys that their members give them, and keep what links them."""
        for block in sorted(touched.blocks):
            old = set(self._db.execute("SELECT key, sort FROM key WHERE block = ?", [block]))
            new = set(self._keys(self.profiles([block])))
            self._db.executemany("DELETE FROM key WHERE key = ? AND sort = ? AND block = ?",
                                 ((*one, block) for one in sorted(old - new)))  # fmt: skip
            self._db.executemany("INSERT INTO key VALUES (?, ?, ?)",
                                 ((*one, block) for one in sorted(new - old)))  # fmt: skip
            touched.linked.update(key for key, sort in old if sort in (OWN, SOUGHT))

    def _keys(self, found: Sequence[Profile]) -> Iterator[tuple[str, int]]:
        for profile in found:
            made = keys(profile)
            yield from ((key, OWN) for key in made.own)
            yield from ((key, SOUGHT) for key in made.sought)
            yield from ((slug(label), SLUG) for label in profile.labels)
            for name in (*profile.labels, *profile.aliases):
                yield folded(name), CALLED

    def key_all(self, found: Iterable[tuple[int, Profile]]) -> None:
        """Let the blocks of a new state have their keys; with all profiles."""
        rows = {(*key, block) for block, one in found for key in self._keys([one])}
        self._db.executemany("INSERT INTO key VALUES (?, ?, ?)", sorted(rows))

    def around(self, touched: Touched, given: Iterable[Collection[int]]) -> set[int]:
        """Give the blocks of all neighbourhoods that something happened in.

        Args:
            given: Blocks that persons' words link, a set for each word.
        """
        found: set[int] = set()
        new = set(touched.blocks)
        for key in sorted(touched.linked):
            new |= self._with(key, OWN) | self._with(key, SOUGHT)
        seen: set[tuple[str, int]] = set()
        while new:
            found |= new
            ends = self._linking(new) - seen
            seen |= ends
            near = {block for end in sorted(ends) for block in self._with(*end)}
            for linked in given:
                if not found.isdisjoint(linked):
                    near |= set(linked)
            new = near - found
        return found

    def _linking(self, blocks: Iterable[int]) -> set[tuple[str, int]]:
        """Give the keys, each once, by which other blocks are linked with some of these."""
        query = f"SELECT DISTINCT key.key, sort FROM {_ASKED} key ON block = value WHERE sort < ?"
        rows = set(self._db.execute(query, [compact(sorted(blocks)), SLUG]))
        others = {(key, SOUGHT) for key, sort in rows if sort == OWN}
        return others.union((key, OWN) for key, _ in rows)

    def _with(self, key: str, sort: int) -> set[int]:
        rows = self._db.execute("SELECT block FROM key WHERE key = ? AND sort = ?", [key, sort])
        return {row[0] for row in rows}

    def profiles(self, blocks: Collection[int] | None = None) -> list[Profile]:
        """Give the profiles of some blocks, or of all."""
        return self.gathered(blocks, self.rows("block, article.id, body", blocks))

    def gathered(
        self, blocks: Iterable[int] | None, rows: Iterable[tuple[int, str, str]]
    ) -> list[Profile]:
        """Give the profiles of some blocks, or of all, of which these are the members.

        Args:
            rows: Block, article and body of each.
        """
        keys = self.block_keys(blocks)
        told: dict[tuple[int, str], list[str]] = {}
        for block, name, body in rows:
            told.setdefault((block, body), []).append(name)
        return gathered(
            (keys[block], _entity(body), names) for (block, body), names in told.items()
        )

    def block_keys(self, blocks: Iterable[int] | None) -> dict[int, ProfileKey]:
        """Give the keys of some blocks, or of all."""
        query = "SELECT number, scope, name, kind, apart FROM block"
        if blocks is None:
            rows = list(self._db.execute(query))
        else:
            query = f"SELECT number, scope, name, kind, apart FROM {_ASKED} block ON number = value"
            rows = list(self._db.execute(query, [compact(sorted(blocks))]))
        return {row[0]: ProfileKey(row[1], row[2], Kind(row[3]), row[4]) for row in rows}

    def rows(self, columns: str, blocks: Iterable[int] | None) -> Iterator[tuple[Any, ...]]:
        """Give the members of some blocks, or of all, with their articles."""
        articles = "JOIN article ON article.number = member.article"
        if blocks is None:
            yield from self._db.execute(f"SELECT {columns} FROM member {articles}")
            return
        query = f"SELECT {columns} FROM {_ASKED} member ON block = value CROSS {articles}"
        yield from self._db.execute(query, [compact(sorted(blocks))])


_entity = lru_cache(maxsize=65536)(entity_of)


def folded(name: str) -> str:
    """Give a name as persons' names are compared with it."""
    return " ".join(words(name)) or name.casefold()
