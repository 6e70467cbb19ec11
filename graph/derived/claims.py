"""Claims in a working state: by the group in which they add up, by the article that makes them."""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import groupby

from graph.copies import sketch
from graph.derived.articles import number_of
from graph.derived.clusters import who_is
from graph.details import group_of
from graph.merge import Said, Source, facts_of, rejects, resolved
from graph.totals import counted, summed
from ontology.codec import compact
from ontology.errors import UnknownEntityError
from ontology.pieces import claim_from_json, claim_to_json
from ontology.records import Article, Claim, Entity, Extraction, Fact
from ontology.schema import schema

_BYTES = 32
"""Of a count."""

type Row = tuple[int | None, str | None, str]
"""Of a claim: its group, or the rule that rejects it; the claim with the graph's entities."""


def enter(db: sqlite3.Connection, article: Article) -> int:
    """Let the state know an article, or know it otherwise than before; give its number."""
    row = (article.id, article.published, sketch(article).tobytes())
    db.execute(
        "INSERT INTO article VALUES (NULL, ?, ?, ?, NULL) ON CONFLICT (id) DO UPDATE SET "
        "published = excluded.published, sketch = excluded.sketch", row
    )  # fmt: skip
    number = number_of(db, article.id)
    assert number is not None  # it was just put there
    return number


def count(db: sqlite3.Connection, heads: Iterable[tuple[str, str, str]]) -> None:
    """Keep what articles count (`graph.totals`), by which the state knows whose it is."""
    rows = ((counted(*head).to_bytes(_BYTES), head[0]) for head in heads)
    db.executemany("UPDATE article SET count = ? WHERE id = ?", rows)


def counts(db: sqlite3.Connection, names: Iterable[str] | None = None) -> int:
    """Add up what some articles of the state count, or all; as `totals.summed` does."""
    if names is None:
        rows = list(db.execute("SELECT count FROM article"))
    else:
        query = "SELECT count FROM article WHERE id = ?"
        rows = [row for name in names for row in db.execute(query, [name])]
    return summed(int.from_bytes(row[0]) for row in rows)


def told(db: sqlite3.Connection, number: int, extraction: Extraction) -> Iterator[Row]:
    """Resolve what an article says, claim by claim.

    Raises:
        UnknownEntityError: The names of the article are not in the state.
    """
    who = partial(_entity, who_is(db, number), extraction.article.id)
    yield from (_row(raw, who) for raw in extraction.claims)


def _row(raw: Claim, who: Callable[[str], Entity]) -> Row:
    claim = resolved(raw, who)
    rule = rejects(claim, schema())
    return (_group(claim) if rule is None else None), rule, claim_to_json(claim)


def _entity(known: dict[str, Entity], article: str, name: str) -> Entity:
    if name not in known:
        raise UnknownEntityError(f"article {article} names no entity {name!r}")
    return known[name]


def _group(claim: Claim) -> int:
    digest = sha256(compact(group_of(claim)).encode()).digest()
    return int.from_bytes(digest[:8], signed=True)


def put(db: sqlite3.Connection, number: int, rows: Iterable[Row]) -> None:
    """Let an article make these claims."""
    made = ((number, place, *row) for place, row in enumerate(rows))
    db.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?)", made)


def change(db: sqlite3.Connection, number: int, rows: Iterable[Row]) -> set[int]:
    """Let an article that is another make these claims; give the groups that it touches."""
    old = db.execute("SELECT team FROM claim WHERE article = ?", [number]).fetchall()
    new = list(rows)
    db.execute("DELETE FROM claim WHERE article = ?", [number])
    put(db, number, new)
    return {row[0] for row in (*old, *new) if row[0] is not None}


def rename(
    db: sqlite3.Connection, number: int, name: str, told: Iterable[tuple[int, Claim]]
) -> set[int]:
    """Resolve again some claims of an article, with their places; give the groups that it touches.

    The others name nobody who is another now.
    """
    who = partial(_entity, who_is(db, number), name)
    query = "SELECT place, team, rule, body FROM claim WHERE article = ?"
    old: dict[int, Row] = {row[0]: row[1:] for row in db.execute(query, [number])}
    pairs = [(place, old[place], _row(raw, who)) for place, raw in told]
    changed = [(place, was, row) for place, was, row in pairs if was != row]
    db.executemany(
        "UPDATE claim SET team = ?, rule = ?, body = ? WHERE article = ? AND place = ?",
        [(*row, number, place) for place, _, row in changed],
    )
    return {row[0] for _, *both in changed for row in both if row[0] is not None}


_ROWS = (
    "SELECT team, article.id, published, sketch, place, body FROM claim "
    "JOIN article ON article.number = claim.article WHERE team "
)


def facts(
    db: sqlite3.Connection, groups: Iterable[int] | None = None
) -> Iterator[tuple[int, Fact]]:
    """Give the facts of some groups, or of all, with their groups."""
    if groups is None:
        rows = db.execute(f"{_ROWS} IS NOT NULL ORDER BY team")
        for group, some in groupby(rows, key=lambda row: int(row[0])):
            yield from ((group, fact) for fact in _added_up(some))
        return
    for group in sorted(groups):
        yield from ((group, fact) for fact in _added_up(db.execute(f"{_ROWS} = ?", [group])))


def _added_up(rows: Iterable[tuple[int, str, str | None, bytes, int, str]]) -> Iterator[Fact]:
    said, sources = [], {}
    for _, article, published, body, place, claim in rows:
        said.append(Said(article, place, claim_from_json(claim)))
        sources[article] = Source(published, array("I", body))
    return facts_of(said, sources)


def rejections(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Count the claims that each rule rejects; sorted."""
    query = "SELECT rule, count(*) FROM claim WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule"
    return tuple((str(rule), int(count)) for rule, count in db.execute(query))
