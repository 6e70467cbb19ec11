"""Who is who, of the names that something happened to, and of those that they are linked with.

variants of blocks ─keys─> neighbourhoods ─profiles─> what the rules of identity are asked of
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from graph.derived.clusters import Cluster, several
from graph.derived.homes import Homes
from graph.derived.variants import Touched
from graph.keys import keys
from graph.profiles import Profile, ProfileKey, gathered
from graph.references import labelled, parted
from graph.variants import Variant, read
from ontology.codec import compact
from ontology.names import slug, words
from ontology.pieces import entity_from_json as entity_of
from ontology.records import Judgement
from ontology.terms import Kind

OWN, SOUGHT, ASKED, SLUG, CALLED = range(5)
"""Sorts of keys: those of `graph.keys`, and two by which persons' names are looked up."""


_EACH = "json_each(?) CROSS JOIN"
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

    def words_of(self, blocks: Iterable[int]) -> set[str]:
        """Give the keys by which judgements may mean blocks: slugs, identifiers, and others."""
        query = f"SELECT DISTINCT key.key FROM {_EACH} key ON block = value WHERE sort IN (?, ?)"
        rows = self._db.execute(query, [compact(sorted(blocks)), OWN, SLUG])
        return {str(row[0]) for row in rows}

    def told_by(self, articles: Iterable[str]) -> set[int]:
        """Give the blocks of the entities of some articles."""
        query = (
            "SELECT DISTINCT block FROM json_each(?) CROSS JOIN article ON article.id = value "
            "JOIN member ON member.article = article.number "
            "JOIN variant ON variant.number = member.variant"
        )
        return {row[0] for row in self._db.execute(query, [compact(sorted(articles))])}

    def clusters_of(self, blocks: Iterable[int]) -> list[Cluster]:
        """Give the clusters that members of some blocks are in, by number."""
        query = f"SELECT DISTINCT cluster FROM {_EACH} variant ON block = value"
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
            touched.changed.update(key for key, sort in old ^ new if sort == OWN)

    def _keys(self, found: Sequence[Profile]) -> Iterator[tuple[str, int]]:
        for profile in found:
            made = keys(profile)
            yield from ((key, OWN) for key in made.own)
            yield from ((key, SOUGHT) for key in made.sought)
            yield from ((key, ASKED) for key in made.asked)
            yield from ((slug(label), SLUG) for label in profile.labels)
            for name in (*profile.labels, *profile.aliases):
                yield folded(name), CALLED

    def key_all(self, found: Iterable[tuple[int, Profile]]) -> None:
        """Let the blocks of a new state have their keys; with all profiles."""
        rows = {(*key, block) for block, one in found for key in self._keys([one])}
        self._db.executemany("INSERT INTO key VALUES (?, ?, ?)", sorted(rows))

    def around(
        self,
        touched: Touched,
        before: Iterable[Collection[int]],
        about: Callable[[Collection[int]], Mapping[Judgement, set[int]]],
    ) -> set[int]:
        """Give the blocks of all neighbourhoods that something happened in.

        Args:
            before: Blocks that persons' words linked, a set for each word.
            about: Gives the words that link some blocks now, with all that they link.
        """
        found: set[int] = set()
        new = touched.blocks | self._having({(key, ASKED) for key in touched.changed})
        new |= self._having({(key, sort) for key in touched.linked for sort in (OWN, SOUGHT)})
        seen: set[tuple[str, int]] = set()
        while new:
            found |= new
            ends = self._linking(new) - seen
            seen |= ends
            near = self._having(ends).union(*about(new).values())
            near.update(*(linked for linked in before if not found.isdisjoint(linked)))
            new = near - found
        return found

    def asked(self, blocks: Iterable[int]) -> set[int]:
        """Give the blocks for which some only ask (`keys.Keys.asked`)."""
        query = f"SELECT DISTINCT key.key FROM {_EACH} key ON block = value WHERE sort = ?"
        rows = self._db.execute(query, [compact(sorted(blocks)), ASKED])
        return self._having({(row[0], OWN) for row in rows})

    def _linking(self, blocks: Iterable[int]) -> set[tuple[str, int]]:
        """Give the keys, each once, by which other blocks are linked with some of these."""
        query = f"SELECT DISTINCT key.key, sort FROM {_EACH} key ON block = value WHERE sort < ?"
        rows = set(self._db.execute(query, [compact(sorted(blocks)), ASKED]))
        others = {(key, SOUGHT) for key, sort in rows if sort == OWN}
        return others.union((key, OWN) for key, _ in rows)

    def _with(self, key: str, sort: int) -> set[int]:
        return self._having({(key, sort)})

    def _having(self, ends: Collection[tuple[str, int]]) -> set[int]:
        """Give the blocks that have any of some keys, with their sorts."""
        found: set[int] = set()
        for sort in sorted({sort for _, sort in ends}):
            query = f"SELECT DISTINCT block FROM {_EACH} key ON key.key = value WHERE sort = ?"
            asked = compact(sorted(key for key, one in ends if one == sort))
            found.update(row[0] for row in self._db.execute(query, [asked, sort]))
        return found

    def profiles(self, blocks: Iterable[int]) -> list[Profile]:
        """Give the profiles of some blocks."""
        return self.gathered(blocks)[0]

    def gathered(self, blocks: Iterable[int] | None) -> tuple[list[Profile], Homes]:
        """Give the profiles of some blocks, or of all, and where their variants are."""
        asked = None if blocks is None else [compact(sorted(blocks))]
        keys, homes, told = self._keyed(asked), Homes(), []
        for number, block, cluster, first, body, articles in self._variants(asked):
            homes.put(number, block, cluster)
            told.append((keys[block], Variant(number, _entity(body), read(articles), first)))
        return gathered(told), homes

    def _keyed(self, asked: list[str] | None) -> dict[int, ProfileKey]:
        """Give the keys of some blocks, or of all."""
        columns = "number, scope, name, kind, apart"
        if asked is None:
            rows = self._db.execute(f"SELECT {columns} FROM block")
        else:
            query = f"SELECT {columns} FROM {_EACH} block ON number = value"
            rows = self._db.execute(query, asked)
        return {row[0]: ProfileKey(row[1], row[2], Kind(row[3]), row[4]) for row in rows}

    def _variants(self, asked: list[str] | None) -> Iterator[tuple[Any, ...]]:
        columns = "variant.number, block, cluster, first, body, articles"
        if asked is None:
            return self._db.execute(f"SELECT {columns} FROM variant")
        return self._db.execute(f"SELECT {columns} FROM {_EACH} variant ON block = value", asked)


_entity = lru_cache(maxsize=65536)(entity_of)


def folded(name: str) -> str:
    """Give a name as persons' names are compared with it."""
    return " ".join(words(name)) or name.casefold()
