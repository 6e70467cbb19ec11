"""What some events change in a working state, and in the graph."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import batched

from graph.derived import claims, facts, spoken
from graph.derived.articles import number_of
from graph.derived.clusters import called
from graph.derived.difference import Difference
from graph.derived.known import given_in, rejected, remember
from graph.derived.names import Names
from graph.derived.remaking import Groups, remake
from graph.derived.settling import Renamed, Settlement
from graph.derived.variants import Touched, Variants
from graph.identity import standing, told_apart
from graph.iris import Iris
from graph.ledger import Ledger
from graph.nquads import line
from graph.profiles import entities_of
from graph.totals import summed
from graph.working import Working
from ontology.codec import to_json
from ontology.records import Extraction, Judgement

_LINES = 1000
"""Quads in a row of what is on its way into the store."""


@dataclass(slots=True)
class News:
    """What happened since a state was made, and what that touches so far.

    Attributes:
        articles: What each article that something happened to says now; None if it is gone.
        given: The judgements that stand.
        before: Those that stood.
    """

    articles: dict[str, Extraction | None]
    given: tuple[Judgement, ...]
    before: tuple[Judgement, ...]


def change(
    db: sqlite3.Connection,
    ledger: Ledger,
    working: Working,
    iris: Iris,
    told: Mapping[str, str],
    touched: Iterable[str],
) -> None:
    """Bring a state to where its ledger is, and write down which quads go and come.

    Args:
        working: Holds the graph of the state; it is only read.
        told: The state's stamps.
        touched: Articles to which something happened between the two; perhaps more.
    """
    given = standing(ledger.judgements())
    articles = {name: ledger.said(name) for name in touched}
    news, total = News(articles, given, given_in(told["judgements"], given)), int(told["total"])
    db.execute("BEGIN IMMEDIATE")
    try:
        names = Names(db)
        total -= claims.counts(db, news.articles)
        were = dict(claims.sources(db, news.articles))
        renamed = _named(db, names, news, iris)
        read = claims.Reader()
        retold = _retold(db, news, renamed.members, read)
        keys = rejected(db, ledger)
        old = frozenset((s, p, o) for s, p, o in json.loads(told["rejected"]))
        groups = retold.groups | facts.about_these(db, sorted(keys ^ old))
        before = list(facts.marked(claims.facts_of(db, groups, read, were), old))
        moves = retold.moves.whole(db)
        retold.write()
        claims.count(db, (head for name in news.articles for head in ledger.heads(name)))
        claims.leave(db, [name for name, said in news.articles.items() if said is None])
        difference = Difference(working, iris, news.articles)
        _described(db, news, renamed, difference)
        remake(db, Groups(groups, before, keys, read, moves), difference, iris)
        difference.close(partial(facts.is_direct, db))
        _write(db, difference)
        total = summed([total, claims.counts(db, news.articles)])
        remember(db, ledger, total, keys)
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _named(db: sqlite3.Connection, names: Names, news: News, iris: Iris) -> Renamed:
    """Let the state have the names of today, and find out who is who where that touches it."""
    touched = Touched()
    apart = told_apart(news.before) ^ told_apart(news.given)
    parted = {block for name in sorted(apart) for block in names.meant(name)}
    links = spoken.Links(names, news.given)
    were = links if news.before == news.given else spoken.Links(names, news.before)
    before = were.about(parted | names.told_by(news.articles))
    kept = Variants(db, told_apart(news.given))
    kept.part(parted, touched)
    for name, extraction in news.articles.items():
        number = number_of(db, name)
        if number is not None:
            kept.drop(number, touched)
        if extraction is not None:
            number = claims.enter(db, extraction.article)
            kept.absorb(number, name, entities_of(extraction), touched)
    others = sorted({*news.before} ^ {*news.given}, key=repr)
    touched.blocks |= spoken.touched(names, others)
    names.rekey(touched)
    touched.blocks |= spoken.touched(names, others)
    links.forget()
    now = links.about(set().union(touched.blocks, *before.values()))
    for one, link in before.items():
        touched.blocks |= link ^ now.get(one, link)
    blocks = names.around(touched, [*before.values()], links.about)
    return Settlement(db, names, iris).settle(blocks, [*links.about(blocks)], touched)


def _retold(
    db: sqlite3.Connection,
    news: News,
    others: Mapping[int, Collection[str]],
    read: claims.Reader,
) -> claims.Retold:
    """Find out what articles say otherwise today.

    Args:
        others: Entities of articles that have another one of the graph now.
    """
    retold = claims.Retold(db, read)
    for name, extraction in news.articles.items():
        number = number_of(db, name)
        if number is not None:
            told = () if extraction is None else claims.told(db, number, name, to_json(extraction))
            retold.article(number, (one.row for one in told))
    retold.rename(others)
    return retold


def _described(
    db: sqlite3.Connection, news: News, renamed: Renamed, difference: Difference
) -> None:
    """Let articles and entities be described as they are today."""
    for extraction in filter(None, news.articles.values()):
        difference.article(extraction.article)
    for node in sorted(renamed.nodes):
        difference.entity(node, called(db, node))


def _write(db: sqlite3.Connection, difference: Difference) -> None:
    for added, some in enumerate((difference.removed, difference.added)):
        for several in batched(sorted(some), _LINES):
            lines = "".join(f"{line(quad)}\n" for quad in several)
            db.execute("INSERT INTO change VALUES (NULL, ?, ?)", [added, lines.encode()])
