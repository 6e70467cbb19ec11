"""Who is who, of the names that something happened to, and of those that they are linked with.

variants of blocks ─keys─> neighbourhoods ─profiles─> what the rules of identity are asked of
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from graph.derived.clusters import Cluster, several
from graph.derived.variants import Homes, Touched
from graph.keys import keys
from graph.profiles import Profile, ProfileKey, gathered
from graph.references import labelled, parted
from graph.variants import Variant, read
from ontology.codec import compact
from ontology.names import slug, words
from ontology.pieces import entity_from_json as entity_of
from ontology.terms import Kind

OWN, SOUGHT, SLUG, CALLED = range(4)
"""Sorts of keys: two that link, and two by which persons' names are looked up."""


_ASKED = "json_each(?) CROSS JOIN"
"""Blocks, all in one query; in this order, so that each is found by an index."""


class Names:
    """The names in a working state."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Take the state."""
        self._db = db

    # Whom a name means

    def meant(self, name: str) -> set[int]:
        """Give the blocks that a name in a judgement may mean (`graph.references`)."""
        found = self._with(name, SLUG)
        for asked in parted(name):
            rows = self._db.execute(
                "SELECT block FROM article JOIN member ON article.number = member.article "
                "JOIN variant ON variant.number = member.variant "
                "WHERE article.id = ? AND entity = ?", asked
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
        query = f"SELECT DISTINCT cluster FROM {_ASKED} variant ON block = value"
        rows = self._db.execute(query, [compact(sorted({*blocks}))])
        return several(self._db, [row[0] for row in rows])

    def blocks_of(self, cluster: int) -> set[int]:
        """Give the blocks with members in a cluster."""
        query = "SELECT DISTINCT block FROM variant WHERE cluster = ?"
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

    def profiles(self, blocks: Iterable[int]) -> list[Profile]:
        """Give the profiles of some blocks."""
        return self.gathered(blocks)[0]

    def gathered(self, blocks: Iterable[int] | None) -> tuple[list[Profile], Homes]:
        """Give the profiles of some blocks, or of all, and where their variants are."""
        asked = None if blocks is None else [compact(sorted(blocks))]
        keys, homes, told = self._keyed(asked), Homes(), []
        for number, block, cluster, first, body, articles in self._variants(asked):
            homes.blocks[number], homes.clusters[number] = block, cluster
            told.append((keys[block], Variant(number, _entity(body), read(articles), first)))
        return gathered(told), homes

    def _keyed(self, asked: list[str] | None) -> dict[int, ProfileKey]:
        """Give the keys of some blocks, or of all."""
        columns = "number, scope, name, kind, apart"
        if asked is None:
            rows = self._db.execute(f"SELECT {columns} FROM block")
        else:
            query = f"SELECT {columns} FROM {_ASKED} block ON number = value"
            rows = self._db.execute(query, asked)
        return {row[0]: ProfileKey(row[1], row[2], Kind(row[3]), row[4]) for row in rows}

    def _variants(self, asked: list[str] | None) -> Iterator[tuple[Any, ...]]:
        columns = "variant.number, block, cluster, first, body, articles"
        if asked is None:
            return self._db.execute(f"SELECT {columns} FROM variant")
        return self._db.execute(f"SELECT {columns} FROM {_ASKED} variant ON block = value", asked)


_entity = lru_cache(maxsize=65536)(entity_of)


def folded(name: str) -> str:
    """Give a name as persons' names are compared with it."""
    return " ".join(words(name)) or name.casefold()
