"""A working state and its graph, all of it: from a ledger, in one stream.

Quads go out as soon as they are known, so that the store takes them while others are made:
sentences with their articles, facts with their groups. What other facts mean for a fact comes last,
and only what that takes is kept till then.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched

from graph import sentences
from graph.bearings import Gathering
from graph.corrections import About
from graph.derived import claims, facts, rooms, tables, variants
from graph.derived.articles import number_of
from graph.derived.clusters import clusters
from graph.derived.known import rejected, remember
from graph.derived.names import Names
from graph.derived.settling import Settlement
from graph.derived.variants import Touched
from graph.identity import standing, told_apart
from graph.iris import Iris
from graph.ledger import Ledger
from graph.nquads import text
from graph.quads import bound, head, once, said
from ontology.codec import article_from_json
from ontology.pieces import entities_in
from ontology.records import Entity, Evidence, Fact

type Place = tuple[str, int, int]
"""Of a sentence: its article, where it begins and ends."""

_BATCH = 1000
"""Facts that are written into the state at once."""


@dataclass(slots=True)
class Making:
    """A state that is empty, and is filled while its graph is given.

    Attributes:
        rejected: What persons reject, once that is known.
    """

    db: sqlite3.Connection
    ledger: Ledger
    iris: Iris
    rejected: frozenset[About] = frozenset()

    def lines(self) -> Iterator[str]:
        """Give the graph, as N-Quads; some may come twice."""
        db, given = self.db, standing(self.ledger.judgements())
        db.execute("BEGIN")
        variants.fill(db, told_apart(given), _entered(db, self.ledger))
        tables.index(db, "names")
        Settlement(db, Names(db), self.iris).settle(None, given, Touched())
        tables.index(db, "clusters")
        self.rejected = rejected(db, self.ledger)
        unsure = set[Place]()
        yield from _articles(db, self.ledger, self.iris, unsure)
        tables.index(db, "claims")
        made = facts.marked(claims.facts(db), self.rejected)
        yield from _facts(db, made, self.iris, unsure)

    def finish(self) -> None:
        """Put into the state what is needed only when it changes, when all lines were given."""
        tables.index(self.db, "changes")
        claims.count(self.db, self.ledger.heads())
        remember(self.db, self.ledger, claims.counts(self.db), self.rejected)
        self.db.execute("COMMIT")


def _entered(db: sqlite3.Connection, ledger: Ledger) -> Iterator[tuple[int, str, list[Entity]]]:
    for told, body in ledger.written():
        article = article_from_json(told)
        yield claims.enter(db, article), article.id, entities_in(body)


def _articles(
    db: sqlite3.Connection, ledger: Ledger, iris: Iris, unsure: set[Place]
) -> Iterator[str]:
    """Describe the articles and their sentences, and put what they say into the state.

    Args:
        unsure: Takes the places of the sentences that are left out.
    """
    for told, body in ledger.written():
        article = article_from_json(told)
        number = number_of(db, article.id)
        assert number is not None  # all were entered
        made = [*claims.told(db, number, article.id, body)]
        claims.put(db, number, (one.row for one in made))
        yield text(head(article, iris))
        sure = _sure(made, unsure)
        yield from (sentences.written(evidence, iris) for evidence in sure)


def _sure(made: Iterable[claims.Told], unsure: set[Place]) -> list[Evidence]:
    """Give the sentences that some fact will have, whatever claims add up.

    Where claims of one group mark other words in one sentence, a fact that both are of has it once
    (`graph.merge`).
    """
    found: dict[tuple[int | None, Place], Evidence] = {}
    for one in made:
        group = one.group
        for evidence in one.claim.evidence if group is not None else ():
            place = _place(evidence)
            if found.setdefault((group, place), evidence) != evidence:
                unsure.add(place)
    return [evidence for (_, place), evidence in found.items() if place not in unsure]


def _place(evidence: Evidence) -> Place:
    return evidence.article, evidence.start, evidence.end


def _facts(
    db: sqlite3.Connection, made: Iterable[tuple[int, Fact]], iris: Iris, unsure: set[Place]
) -> Iterator[str]:
    """Describe entities, facts and sentences of these places; put the facts into the state."""
    described = set[str]()
    for cluster in clusters(db):
        yield text(once(cluster.entity, described, iris))
    near, groups = Gathering(), dict[str, int]()
    for several in batched(made, _BATCH):
        alone = []
        for group, fact in several:
            yield text(said(fact, described, iris))
            late = (one for one in fact.evidence if _place(one) in unsure)
            yield from (sentences.written(evidence, iris) for evidence in late)
            if near.take(fact):
                groups[fact.id] = group
            else:
                alone.append((group, fact))
                yield text(bound(fact, iris))
        facts.put(db, alone, iris)
    housed = near.rooms()
    rooms.enter(
        db, sorted({(facts.numbered(key), groups[name], int(v)) for key, v, name in housed})
    )
    for waiting in batched(near.linked(), _BATCH):
        for fact in waiting:
            yield text(bound(fact, iris))
        facts.put(db, [(groups.pop(fact.id), fact) for fact in waiting], iris)
