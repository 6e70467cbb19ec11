"""A working state and its graph, all of it: from a ledger, in one stream."""

import sqlite3
from collections.abc import Iterator

from graph.derived import claims, facts, tables, variants
from graph.derived.articles import number_of
from graph.derived.clusters import clusters
from graph.derived.known import rejected, remember
from graph.derived.names import Names
from graph.derived.settling import Settlement
from graph.derived.variants import Touched
from graph.identity import standing, told_apart
from graph.iris import Iris
from graph.ledger import Ledger
from graph.nquads import Quad
from graph.quads import quads
from ontology.records import Article, Entity, Extraction, Fact


def everything(db: sqlite3.Connection, ledger: Ledger, iris: Iris) -> Iterator[Quad]:
    """Fill an empty state, and give the quads of its graph meanwhile; one may come twice."""
    db.execute("BEGIN")
    given = standing(ledger.judgements())
    variants.fill(db, told_apart(given), _entered(db, ledger))
    tables.index(db, "names")
    Settlement(db, Names(db), iris).settle(None, given, Touched())
    tables.index(db, "clusters")
    yield from quads(_facts(db, ledger, iris), _entities(db), _articles(db, ledger), iris)
    db.execute("COMMIT")


def _entered(db: sqlite3.Connection, ledger: Ledger) -> Iterator[tuple[int, Extraction]]:
    for extraction in ledger.extractions():
        yield claims.enter(db, extraction.article), extraction


def _articles(db: sqlite3.Connection, ledger: Ledger) -> Iterator[Article]:
    """Give the articles, and put what they say into the state."""
    for extraction in ledger.extractions():
        number = number_of(db, extraction.article.id)
        assert number is not None  # all were entered
        claims.put(db, number, claims.told(db, number, extraction))
        yield extraction.article
    tables.index(db, "claims")


def _entities(db: sqlite3.Connection) -> Iterator[Entity]:
    return (cluster.entity for cluster in clusters(db))


def _facts(db: sqlite3.Connection, ledger: Ledger, iris: Iris) -> Iterator[Fact]:
    keys = rejected(db, ledger)
    found = list(facts.linked(facts.marked(claims.facts(db), keys)))
    facts.put(db, found, iris)
    claims.count(db, ledger.heads())
    remember(db, ledger, claims.counts(db), keys)
    yield from (fact for _, fact in found)
