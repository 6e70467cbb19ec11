"""What some events change in a working state, and in the graph."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from operator import itemgetter

from graph.corrections import About
from graph.derived import claims, facts, spoken
from graph.derived.articles import number_of
from graph.derived.clusters import called
from graph.derived.difference import Difference
from graph.derived.known import rejected, remember
from graph.derived.names import Names
from graph.derived.settling import Renamed, Settlement
from graph.derived.variants import Touched, Variants
from graph.identity import standing, told_apart
from graph.iris import Iris
from graph.ledger import Ledger
from graph.nquads import line
from graph.profiles import entities_of
from graph.totals import summed
from graph.working import Working
from ontology.codec import judgement_from_json
from ontology.pieces import claims_naming
from ontology.records import Extraction, Judgement


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
    db: sqlite3.Connection, ledger: Ledger, working: Working, iris: Iris, told: Mapping[str, str]
) -> None:
    """Bring a state to where its ledger is, and write down which quads go and come.

    Args:
        working: Holds the graph of the state; it is only read.
        told: The state's stamps.
    """
    news = News(
        {name: ledger.said(name) for name in ledger.touched(int(told["sequence"]))},
        standing(ledger.judgements()),
        tuple(map(judgement_from_json, json.loads(told["judgements"]))),
    )
    db.execute("BEGIN IMMEDIATE")
    try:
        names = Names(db)
        total = int(told["total"]) - claims.counts(db, news.articles)
        links = spoken.links(names, news.before)
        renamed = _named(db, names, news, links, iris)
        groups = _told(db, ledger, news, renamed.members)
        for name in news.articles:
            claims.count(db, ledger.heads(name))
        keys = rejected(db, ledger)
        old = frozenset((s, p, o) for s, p, o in json.loads(told["rejected"]))
        groups |= facts.about_these(db, sorted(keys ^ old))
        difference = Difference(working, iris, news.articles)
        for extraction in filter(None, news.articles.values()):
            difference.article(extraction.article)
        for node in sorted(renamed.nodes):
            difference.entity(node, called(db, node))
        _facts(db, groups, keys, difference, iris)
        difference.close(partial(facts.is_direct, db))
        _write(db, difference)
        total = summed([total, claims.counts(db, news.articles)])
        remember(db, ledger, total, keys)
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _named(
    db: sqlite3.Connection, names: Names, news: News, before: list[set[int]], iris: Iris
) -> Renamed:
    """Let the state have the names of today, and find out who is who where that touches it."""
    touched = Touched()
    apart = told_apart(news.before) ^ told_apart(news.given)
    kept = Variants(db, told_apart(news.given))
    kept.part({block for name in sorted(apart) for block in names.meant(name)}, touched)
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
    links = spoken.links(names, news.given)
    blocks = names.around(touched, [*links, *before])
    given = [one for one, link in zip(news.given, links, strict=True) if link & blocks]
    return Settlement(db, names, iris).settle(blocks, given, touched)


def _told(
    db: sqlite3.Connection, ledger: Ledger, news: News, others: Mapping[int, Collection[str]]
) -> set[int]:
    """Let articles say what they say today; give the groups that this touches.

    Args:
        others: Entities of articles that have another one of the graph now.
    """
    groups: set[int] = set()
    done: set[int] = set()
    for name, extraction in news.articles.items():
        number = number_of(db, name)
        if number is None:
            continue
        done.add(number)
        rows = () if extraction is None else claims.told(db, number, extraction)
        groups |= claims.change(db, number, rows)
        if extraction is None:
            db.execute("DELETE FROM article WHERE number = ?", [number])
    for number in sorted({*others} - done):
        (name,) = db.execute("SELECT id FROM article WHERE number = ?", [number]).fetchone()
        body = ledger.claims(name)
        groups |= claims.rename(db, number, name, claims_naming(body, others[number]))
    return groups


def _facts(
    db: sqlite3.Connection,
    groups: Collection[int],
    rejected: Collection[About],
    difference: Difference,
    iris: Iris,
) -> None:
    """Let the state know the facts of these groups, and of those that they bear on."""
    affected = facts.near(db, groups)
    gone = facts.take(db, groups)
    own = list(facts.marked(claims.facts(db, groups), rejected))
    facts.put(db, own, iris)
    affected |= facts.near(db, groups)
    others = facts.near(db, affected).difference(groups)
    near = facts.marked(claims.facts(db, others), rejected)
    whole = sorted((*own, *near), key=itemgetter(0))
    made = [(group, fact) for group, fact in facts.linked(whole) if group in affected]
    changed = facts.otherwise(db, (one for one in made if one[0] not in groups)).union(groups)
    made = [one for one in made if one[0] in changed]
    gone |= facts.take(db, changed)
    facts.put(db, made, iris)
    for name in sorted(gone - {fact.id for _, fact in made}):
        difference.fact(name, None)
    for _, fact in made:
        difference.fact(fact.id, fact)


def _write(db: sqlite3.Connection, difference: Difference) -> None:
    rows = (
        (added, f"{line(quad)}\n".encode())
        for added, some in ((0, difference.removed), (1, difference.added))
        for quad in sorted(some)
    )
    db.executemany("INSERT INTO change VALUES (NULL, ?, ?)", rows)
