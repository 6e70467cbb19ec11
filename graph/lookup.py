"""Looking things up: who is it, what is said of it, where is it said.

By patterns of quads, never by query texts that are put together from names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal as Choice

from graph.census import Counts, counts
from graph.directory import Directory, Once
from graph.finding import EntityHit, Finder, Found
from graph.iris import RDF
from graph.naming import NEAR, hint
from graph.nodes import ng
from graph.query.snapshot import Snapshot
from graph.records import ArticleHead, Records
from graph.roles import Ranked, Roles
from ontology.bearings import Bearing
from ontology.errors import UnknownEntityError
from ontology.names import words
from ontology.records import Entity, Evidence, Fact

type Side = Choice["both", "in", "out"]


@dataclass(frozen=True, slots=True)
class EntityView:
    """Who an entity is, and how much is said of it.

    Attributes:
        key: As in `EntityHit`.
        counts: (role, predicate, facts), the most first; roles as in `Relation`.
    """

    key: str
    iri: str
    entity: Entity
    facts: int
    counts: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that says something, and the article that it stands in."""

    evidence: Evidence
    source: ArticleHead


@dataclass(frozen=True, slots=True)
class Relation:
    """A fact, seen from one entity.

    Attributes:
        role: What the entity is in it: "subject", "object", "attributed_to", or a qualifier.
        sentences: The evidence, newest article first.
    """

    fact: Fact
    role: str
    sentences: tuple[Sentence, ...]

    @property
    def direction(self) -> str:
        """Whether the fact goes "out" from the entity or comes "in"."""
        return "out" if self.role == "subject" else "in"


class Lookup:
    """Answers about one version that is open; an index of names is made when it is needed."""

    def __init__(self, snapshot: Snapshot, once: Once | None = None) -> None:
        """Look into `snapshot`.

        Args:
            once: What others made of this version that have it open as well.
        """
        self.records = Records(snapshot)
        self._snapshot, self._iris = snapshot, self.records.iris
        self._roles, self._directory = Roles(snapshot), Directory(snapshot, once or Once())
        self.finder = Finder(self.records, self._directory)

    def search(self, text: str, limit: int = 20) -> list[EntityHit]:
        """Find entities by their names, as `Finder.found` does: at most `limit`."""
        return [self.finder.hit(one) for one in self.finder.found(text)[:limit]]

    def foremost(self, limit: int = 20) -> list[EntityHit]:
        """Give the entities that most is told of, the most first."""
        return [self.finder.hit(one) for one in self.finder.foremost()[:limit]]

    def degree(self, iri: str) -> int:
        """Count at how many ends of facts an entity is."""
        return self._directory.degree(iri)

    def entity(self, name: str) -> EntityView:
        """Give an entity by its key, by a name, or by an identifier ("NYSE:BA", "wikidata:Q66").

        Of several that bear the name, first as it is spelt, then whatever its case, it is the one
        that most is told of. If none does, it may be the first words of a name ("Freedom") where
        only one entity is called so.

        Raises:
            UnknownEntityError: There is none, or there are several that are only called alike;
                the message names them.
        """
        iri = self._node(name)
        entity = self.records.entity(iri)
        assert entity is not None  # what is found by a name has one
        told = self._roles.of(iri)
        roles = Counter((one.role, one.predicate) for one in told)
        counts = sorted(roles.items(), key=lambda pair: (-pair[1], pair[0]))
        return EntityView(
            self._iris.entity_id(iri),
            iri,
            entity,
            facts=len({one.fact for one in told}),
            counts=tuple((role, predicate, count) for (role, predicate), count in counts),
        )

    def _node(self, name: str) -> str:
        iri = self._iris.entity(name)
        if self.records.entity(iri) is not None:
            return iri
        return self.records.identified(name) or self._iris.entity(self._called(name).key)

    def _called(self, name: str) -> EntityHit:
        """Find whom a name means, or may alone mean."""
        for iri in self._directory.spelt(name):
            return self.finder.hit(Found(iri, "exact", name))
        hits, asked = self.search(name, limit=2), words(name)
        if hits and hits[0].match == "exact":
            return hits[0]
        if asked and len(hits) == 1 and words(hits[0].name)[: len(asked)] == asked:
            return hits[0]
        raise UnknownEntityError(self._unknown(name))

    def _unknown(self, name: str) -> str:
        near = [hit.entity.label for hit in self.search(name, limit=NEAR)]
        known = (
            f"; did you mean {', '.join(near)}?"
            if near
            else hint(name, self._directory.names.like(name))
        )
        return f"no entity is called {name!r}{known}"

    def relations(
        self,
        key: str,
        direction: Side = "both",
        *,
        predicate: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Relation]:
        """Give facts that have an entity at an end or as a qualifier's value.

        Args:
            key: As `EntityHit.key`, or a name as `entity` takes it.
            direction: "out": the facts whose subject it is; "in": the others.
            predicate: Only facts of this one ("acquires", "open:bid_for").
            limit: At most so many; None gives all.
            offset: How many are passed over before.

        Returns:
            What most articles say first, then what is surest; only these are read.

        Raises:
            UnknownEntityError: There is no such entity.
        """
        chosen = self._chosen(key, direction, predicate)
        end = None if limit is None else offset + limit
        read = ((self.records.fact(one.fact), one.role) for one in chosen[offset:end])
        return [self.relation(fact, role) for fact, role in read if fact is not None]

    def count(self, key: str, direction: Side = "both", *, predicate: str | None = None) -> int:
        """Count the relations that `relations` gives without a limit.

        Raises:
            UnknownEntityError: There is no such entity.
        """
        return len(self._chosen(key, direction, predicate))

    def _chosen(self, key: str, direction: Side, predicate: str | None) -> list[Ranked]:
        iri = self._node(key)
        return [
            one
            for one in self._roles.of(iri)
            if (direction == "both" or (direction == "out") == (one.role == "subject"))
            and predicate in (None, one.predicate)
        ]

    def fact(self, fact_id: str) -> Relation | None:
        """Give a fact by its id, seen from its subject; None if there is none."""
        fact = self.records.fact(self._iris.fact(fact_id))
        return None if fact is None else self.relation(fact)

    def said_of(self, subject: Entity, predicate: str | None = None) -> Iterator[Fact]:
        """Give the facts of which an entity of the graph is the subject, sorted by id."""
        iri, place = self._iris.entity(subject), self._iris.facts
        found = self._snapshot.match(None, f"{RDF}subject", iri, place)
        for node in sorted(quad.subject for quad in found):
            if predicate is None or any(self._snapshot.match(node, *self._as(predicate), place)):
                fact = self.records.fact(node)
                if fact is not None:
                    yield fact

    def _as(self, predicate: str) -> tuple[str, str]:
        return f"{RDF}predicate", self._iris.predicate(predicate)

    def stated(self, article_id: str) -> Iterator[Fact]:
        """Give the facts that an article supports, sorted by id."""
        name = self._iris.article(article_id)
        found = self._snapshot.match(name, ng("states"), graph=name)
        for node in sorted(str(quad.object) for quad in found):
            fact = self.records.fact(node)
            if fact is not None:
                yield fact

    def relation(self, fact: Fact, role: str = "subject") -> Relation:
        """Join a fact with the articles that say so."""
        sentences = [
            Sentence(one, self.records.source(one.article) or ArticleHead(one.article, ""))
            for one in fact.evidence
        ]
        sentences.sort(key=lambda one: one.source.published or "", reverse=True)
        return Relation(fact, role, tuple(sentences))

    def facts(self, predicate: str | None = None) -> Iterator[Fact]:
        """Give all facts, or those of a predicate, sorted by id."""
        return self.records.facts(predicate)

    def disputed(self, name: str | None = None) -> Iterator[Fact]:
        """Give the facts that others contradict, sorted by id.

        Args:
            name: Only those that have this entity anywhere; as `entity` takes it.

        Raises:
            UnknownEntityError: There is no such entity.
        """
        entity = None if name is None else self._node(name)
        place = self._iris.facts
        found = self._snapshot.match(None, Bearing.CONFLICTS_WITH.iri, graph=place)
        for node in sorted({quad.subject for quad in found}):
            if entity is None or any(self._snapshot.match(node, None, entity, place)):
                fact = self.records.fact(node)
                if fact is not None:
                    yield fact

    def dates(self, facts: Iterable[Fact]) -> dict[str, str]:
        """Give when the articles of facts were published, by their ids; "" where nobody knows."""
        told = {one.article for fact in facts for one in fact.evidence}
        found = ((name, self.records.source(name)) for name in sorted(told))
        return {name: (one.published or "") if one else "" for name, one in found}

    def articles(self) -> list[ArticleHead]:
        """Give all articles, sorted by id."""
        return list(self.records.sources())

    def counts(self) -> Counts:
        """Count what the version holds."""
        return counts(self._snapshot)
