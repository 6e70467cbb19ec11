"""Claims in a working state: by the group in which they add up, by the article that makes them."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from graph.adding import Said, Source, fact_of, facts_of_group, parted
from graph.copies import sketch
from graph.derived.articles import number_of
from graph.derived.clusters import who_are, who_is
from graph.derived.moving import Moves
from graph.details import group_of
from graph.resolution import is_symmetric, ordered, rejects, repeated, resolved
from graph.totals import counted as count_of
from graph.totals import summed
from ontology.codec import ClaimRow, claim_of, compact
from ontology.errors import UnknownEntityError
from ontology.pieces import claim_alone, claim_row_of, claims_in, entity_named
from ontology.records import Article, Claim, Entity, Fact
from ontology.schema import schema
from ontology.terms import Kind

_BYTES = 32
"""Of a count."""

_NOTHING = array("I")
"""The sketch of an article that nobody is compared with."""

type Row = tuple[int | None, str | None, str, int, str]
"""Of a claim: its group, or the rule that rejects it; whom it names, for the article and for the
graph; `Said.again`; the claim as it was read."""


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


def leave(db: sqlite3.Connection, names: Iterable[str]) -> None:
    """Let the state know some articles no more."""
    db.executemany("DELETE FROM article WHERE id = ?", ((name,) for name in names))


def count(db: sqlite3.Connection, heads: Iterable[tuple[str, str, str]]) -> None:
    """Keep what articles count (`graph.totals`), by which the state knows whose it is."""
    rows = ((count_of(*head).to_bytes(_BYTES), head[0]) for head in heads)
    db.executemany("UPDATE article SET count = ? WHERE id = ?", rows)


def counts(db: sqlite3.Connection, names: Iterable[str] | None = None) -> int:
    """Add up what some articles of the state count, or all; as `totals.summed` does."""
    if names is None:
        rows = list(db.execute("SELECT count FROM article"))
    else:
        query = "SELECT count FROM article WHERE id = ?"
        rows = [row for name in names for row in db.execute(query, [name])]
    return summed(int.from_bytes(row[0]) for row in rows)


class Told(NamedTuple):
    """A claim that an article makes: as the state has it, and with the graph's entities."""

    row: Row
    claim: Claim

    @property
    def group(self) -> int | None:
        """The group in which it adds up; None if a rule rejects it."""
        return self.row[0]


def told(db: sqlite3.Connection, number: int, article: str, said: str) -> Iterator[Told]:
    """Resolve what an article says, claim by claim.

    Args:
        said: As `codec.to_json` writes it.

    Raises:
        UnknownEntityError: The names of the article are not in the state.
    """
    names, rows = claims_in(said)
    known = who_is(db, number)
    missing = [name for name in names if name not in known]
    if missing:
        raise UnknownEntityError(f"article {article} names no entity {missing[0]!r}")
    entities = [known[name] for name in names]
    for again, row in zip(repeated(map(_place, rows)), rows, strict=True):
        places, body = claim_alone(row)
        claim = ordered(claim_of(row, entities))
        named = _named((names[n], entities[n]) for n in places)
        yield Told(_row(claim, named, again, body), claim)


def _place(row: ClaimRow) -> tuple[int, int, str]:
    _, start, end, *_ = row["evidence"][0]
    return start, end, row["predicate"]


def _named(ends: Iterable[tuple[str, Entity]]) -> str:
    return compact([(name, one.id, one.label, one.kind.value) for name, one in ends])


def _row(claim: Claim, named: str, again: int, body: str) -> Row:
    rule = rejects(claim, schema())
    return (_group(claim) if rule is None else None), rule, named, again, body


def _group(claim: Claim) -> int:
    digest = sha256(ascii(tuple(group_of(claim))).encode()).digest()
    return int.from_bytes(digest[:8], signed=True)


def put(db: sqlite3.Connection, number: int, rows: Iterable[Row]) -> None:
    """Let an article make these claims."""
    made = ((number, place, *row) for place, row in enumerate(rows))
    db.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?)", made)


def _ends(named: str) -> list[tuple[str, Entity]]:
    return [(name, entity_named(*one)) for name, *one in json.loads(named)]


def _claim(named: str, body: str) -> Claim:
    return ordered(claim_of(claim_row_of(body), [one for _, one in _ends(named)]))


class Reader:
    """Gives claims of the state and what they add up to, each made once.

    A change asks for most of them twice: as they were, and as they are.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._bodies: dict[str, Claim] = {}
        self._claims: dict[tuple[str, str], Claim] = {}
        self._facts: dict[tuple[tuple[str, int, int], ...], Fact] = {}

    def claim(self, named: str, body: str) -> Claim:
        """Give the claim of a body, with whom it names."""
        found = self._claims.get((named, body))
        if found is None:
            ends = _ends(named)
            known = self._bodies.get(body)
            if known is None:
                places = [entity_named(str(place), "", Kind.AGENT) for place in range(len(ends))]
                known = self._bodies[body] = claim_of(claim_row_of(body), places)
            found = resolved(known, lambda place: ends[int(place)][1])
            self._claims[named, body] = found
        return found

    def fact(self, said: Sequence[Said], told: Mapping[str, Source]) -> Fact:
        """Give the fact of claims that it gave, whose articles are always the same."""
        place = tuple((one.article, one.number, id(one.claim)) for one in said)
        found = self._facts.get(place)
        if found is None:
            found = self._facts[place] = fact_of(said, told)
        return found


class Retold:
    """What articles say otherwise than the state has it, until the state is told so.

    Attributes:
        groups: Those that other claims are of, before or after.
        moves: Those of them that go as a whole.
    """

    def __init__(self, db: sqlite3.Connection, read: Reader) -> None:
        """Begin with nothing."""
        self.groups: set[int] = set()
        self.moves = Moves()
        self._db, self._read = db, read
        self._articles: dict[int, list[Row]] = {}
        self._claims: list[tuple[int | None, str | None, str, int, int]] = []

    def article(self, number: int, rows: Iterable[Row]) -> None:
        """Let an article make these claims and no others."""
        query = "SELECT team FROM claim WHERE article = ?"
        made = self._articles[number] = list(rows)
        teams = [
            row[0] for row in (*self._db.execute(query, [number]), *made) if row[0] is not None
        ]
        self.groups.update(teams)
        self.moves.mix(teams)

    def rename(self, others: Mapping[int, Collection[str]]) -> None:
        """Let some entities of articles be those of the graph that they are now."""
        asked = {one: names for one, names in others.items() if one not in self._articles}
        known = who_are(self._db, asked)
        written = ((one, f"[{compact(name)},") for one in sorted(asked) for name in asked[one])
        rows = self._db.execute(
            "SELECT article, place, team, rule, named, again, body FROM json_each(?) "
            "CROSS JOIN claim ON article = json_extract(value, '$[0]') "
            "AND instr(named, json_extract(value, '$[1]'))",
            [compact([*written])],
        )
        seen = set[tuple[int, int]]()
        for number, place, *old in rows:
            if (number, place) in seen:  # it names several of them
                continue
            seen.add((number, place))
            names, were = asked[number], _ends(old[2])
            ends = [(name, known[number, name] if name in names else one) for name, one in were]
            named = _named(ends)
            claim = self._read.claim(named, old[4])
            row = _row(claim, named, *old[3:])
            if row != tuple(old):
                self._claims.append((*row[:3], number, place))
                teams = [team for team in (row[0], old[0]) if team is not None]
                self.groups.update(teams)
                self.moves.add(old[0], row[0], were, ends)
                if is_symmetric(claim.predicate):  # its ends may have changed places
                    self.moves.mix(teams)

    def write(self) -> None:
        """Let the state have it."""
        for number, rows in self._articles.items():
            self._db.execute("DELETE FROM claim WHERE article = ?", [number])
            put(self._db, number, rows)
        query = "UPDATE claim SET team = ?, rule = ?, named = ? WHERE article = ? AND place = ?"
        self._db.executemany(query, self._claims)


_COLUMNS = "team, article.id, published, sketch, place, named, again, body"


def facts(db: sqlite3.Connection) -> Iterator[tuple[int, Fact]]:
    """Give all facts with their groups."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM claim JOIN article ON article.number = claim.article "
        "WHERE team IS NOT NULL ORDER BY team"
    )
    for group, said, told in _grouped(rows, _claim, {}):
        yield from ((group, fact) for fact in facts_of_group(said, told))


def facts_of(
    db: sqlite3.Connection,
    groups: Iterable[int],
    read: Reader,
    were: Mapping[str, Source] | None = None,
) -> Iterator[tuple[int, Fact]]:
    """Give the facts of some groups, with their groups.

    Args:
        were: What articles were, in place of what they are.
    """
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) CROSS JOIN claim ON team = value "
        "CROSS JOIN article ON article.number = claim.article",
        [compact(sorted(groups))],
    )
    others = were or {}
    for group, said, told in _grouped(rows, read.claim, others):
        add = fact_of if others.keys() & told.keys() else read.fact
        yield from ((group, add(part, told)) for part in parted(said, told))


def _grouped(
    rows: Iterable[tuple[Any, ...]], claim: Callable[[str, str], Claim], were: Mapping[str, Source]
) -> Iterator[tuple[int, list[Said], dict[str, Source]]]:
    """Give the claims of groups, with what counts of their articles."""
    for group, some in groupby(rows, key=itemgetter(0)):
        said, told = [], {}
        for _, article, published, body, place, named, again, text in some:
            said.append(Said(article, place, claim(named, text), again))
            told[article] = published, body
        alone = len(told) == 1
        articles = {
            name: were.get(name) or Source(published, _NOTHING if alone else array("I", body))
            for name, (published, body) in told.items()
        }
        yield group, said, articles


def sources(db: sqlite3.Connection, names: Iterable[str]) -> Iterator[tuple[str, Source]]:
    """Give what the state knows of some articles, as far as they are in it."""
    query = "SELECT published, sketch FROM article WHERE id = ?"
    for name in names:
        for published, body in db.execute(query, [name]):
            yield name, Source(published, array("I", body))


def rejections(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Count the claims that each rule rejects; sorted."""
    query = "SELECT rule, count(*) FROM claim WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule"
    return tuple((str(rule), int(count)) for rule, count in db.execute(query))
