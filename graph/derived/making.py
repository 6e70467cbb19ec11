"""A working state and its graph, all of it: from a ledger, in one stream."""

import sqlite3
from collections.abc import Iterator

from graph.derived import claims, facts, tables
from graph.derived.clusters import clusters
from graph.derived.known import rejected, remember
from graph.derived.names import Names, Touched
from graph.derived.settling import Settlement
from graph.identity import standing, told_apart
from graph.iris import Iris
from graph.ledger import Ledger
from graph.nquads import Quad
from graph.profiles import entities_of
from graph.quads import quads
from ontology.records import Article, Entity, Fact


def everything(db: sqlite3.Connection, ledger: Ledger, iris: Iris) -> Iterator[Quad]:
    """Fill an empty state, and give the quads of its graph meanwhile; one may come twice."""
    db.execute("BEGIN")
    given = standing(ledger.judgements())
    names = Names(db, told_apart(given))
    touched = Touched()
    for extraction in ledger.extractions():
        number = claims.enter(db, extraction.article)
        names.absorb(number, extraction.article.id, entities_of(extraction), touched)
    tables.index(db, "names")
    Settlement(db, names, iris).settle(None, given, touched)
    tables.index(db, "clusters")
    yield from quads(_facts(db, ledger, names, iris), _entities(db), _articles(db, ledger), iris)
    db.execute("COMMIT")


def _articles(db: sqlite3.Connection, ledger: Ledger) -> Iterator[Article]:
    """Give the articles, and put what they say into the state."""
    for extraction in ledger.extractions():
        number = claims.number_of(db, extraction.article.id)
        assert number is not None  # all were entered
        claims.put(db, number, claims.told(db, number, extraction))
        yield extraction.article
    tables.index(db, "claims")


def _entities(db: sqlite3.Connection) -> Iterator[Entity]:
    return (cluster.entity for cluster in clusters(db))


def _facts(db: sqlite3.Connection, ledger: Ledger, names: Names, iris: Iris) -> Iterator[Fact]:
    keys = rejected(db, names, ledger)
    found = list(facts.linked(facts.marked(claims.facts(db), keys)))
    facts.put(db, found, iris)
    claims.count(db, ledger.heads())
    remember(db, ledger, claims.counts(db), keys)
    yield from (fact for _, fact in found)
