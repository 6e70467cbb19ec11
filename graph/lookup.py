"""Looking things up: who is it, what is said of it, where is it said.

By patterns of quads, never by query texts that are put together from names.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from typing import Literal as Choice

from graph.iris import RDF
from graph.naming import NEAR, Names, hint
from graph.nodes import ALT_LABEL, LABEL, TYPE, ng
from graph.nquads import Literal
from graph.query.snapshot import Snapshot
from graph.records import ArticleHead, Records
from graph.roles import Ranked, Roles
from ontology.errors import UnknownEntityError
from ontology.names import words
from ontology.records import Entity, Evidence, Fact

type Side = Choice["both", "in", "out"]


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An entity that a search found.

    Attributes:
        key: What `Lookup.entity` and `Lookup.relations` take; the entity's id, but "ng:Hold" for
            an individual of the ontology.
        facts: How many facts have it at an end.
        match: "exact", "prefix" or "word".
        name: Its name that fits.
    """

    key: str
    entity: Entity
    facts: int
    match: str
    name: str


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


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a version holds.

    Attributes:
        kinds: (kind, entities), the most first.
        predicates: (predicate, facts), the most first; open ones too.
    """

    articles: int
    entities: int
    facts: int
    quads: int
    kinds: tuple[tuple[str, int], ...]
    predicates: tuple[tuple[str, int], ...]


class Lookup:
    """Answers about one version that is open; an index of names is made when it is needed."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Look into `snapshot`."""
        self.records = Records(snapshot)
        self._snapshot, self._iris = snapshot, self.records.iris
        self._roles = Roles(snapshot)

    @cached_property
    def _names(self) -> Names:
        found = (
            (quad.object.text, quad.subject)
            for predicate in (LABEL, ALT_LABEL)
            for quad in self._snapshot.match(None, predicate)
            if isinstance(quad.object, Literal) and not self._is_quantity(quad.subject)
        )
        return Names(found)

    @cached_property
    def _degrees(self) -> Counter[str]:
        ends = (f"{RDF}subject", f"{RDF}object")
        return Counter(
            str(quad.object)
            for end in ends
            for quad in self._snapshot.match(None, end, graph=self._iris.facts)
        )

    def _is_quantity(self, iri: str) -> bool:
        return iri.startswith(f"{self._iris.base}quantity/")

    def search(self, text: str, limit: int = 20) -> list[EntityHit]:
        """Find entities by their names, without regard to case and accents.

        Returns:
            Whole names first, then beginnings of names, then beginnings of words; each the most
            told-of first, then by name. At most `limit`, and each entity once.
        """
        best: dict[str, tuple[int, str, str]] = {}
        for rank, match, name, iri in self._names.found(text):
            if iri not in best or (rank, name) < (best[iri][0], best[iri][2]):
                best[iri] = (rank, match, name)
        ordered = nsmallest(
            limit, best, key=lambda iri: (best[iri][0], -self._degrees[iri], best[iri][2], iri)
        )
        return [self._hit(iri, best[iri][1], best[iri][2]) for iri in ordered]

    def foremost(self, limit: int = 20) -> list[EntityHit]:
        """Give the entities that most is told of, the most first."""
        told = ((iri, count) for iri, count in self._degrees.items() if not self._is_quantity(iri))
        ordered = nsmallest(limit, told, key=lambda pair: (-pair[1], pair[0]))
        return [self._hit(iri, "exact", "") for iri, _ in ordered]

    def _hit(self, iri: str, match: str, name: str) -> EntityHit:
        entity = self.records.entity(iri)
        assert entity is not None  # what has a name has a kind
        key = self._iris.entity_id(iri)
        return EntityHit(key, entity, self._degrees[iri], match, name or entity.label)

    def entity(self, name: str) -> EntityView:
        """Give an entity by its key, by a name, or by an identifier ("NYSE:BA", "wikidata:Q66").

        Of several that bear the name it is the one that most is told of. If none does, it may be
        the first words of a name ("Freedom") where only one entity is called so.

        Raises:
            UnknownEntityError: There is none, or there are several that are only called alike;
                the message names them.
        """
        iri = self._iris.entity(name)
        entity = self.records.entity(iri)
        if entity is None:
            iri = self.records.identified(name) or self._iris.entity(self._called(name).key)
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

    def _called(self, name: str) -> EntityHit:
        """Find whom a name means, or may alone mean."""
        hits, asked = self.search(name, limit=2), words(name)
        if hits and hits[0].match == "exact":
            return hits[0]
        if asked and len(hits) == 1 and words(hits[0].name)[: len(asked)] == asked:
            return hits[0]
        raise UnknownEntityError(self._unknown(name))

    def _unknown(self, name: str) -> str:
        near = [hit.entity.label for hit in self.search(name, limit=NEAR)]
        known = f"; did you mean {', '.join(near)}?" if near else hint(name, self._names.like(name))
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
        iri = self._iris.entity(key)
        if self.records.entity(iri) is None:
            iri = self.entity(key).iri
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

    def relation(self, fact: Fact, role: str = "subject") -> Relation:
        """Join a fact with the articles that say so."""
        sentences = [
            Sentence(one, self.records.source(one.article) or ArticleHead(one.article, ""))
            for one in fact.evidence
        ]
        sentences.sort(key=lambda one: one.source.published or "", reverse=True)
        return Relation(fact, role, tuple(sentences))

    def facts(self) -> Iterator[Fact]:
        """Give all facts, sorted by id."""
        return self.records.facts()

    def articles(self) -> list[ArticleHead]:
        """Give all articles, sorted by id."""
        return list(self.records.sources())

    def counts(self) -> Counts:
        """Count what the version holds; it reads the whole index of types."""
        types = Counter(str(quad.object) for quad in self._snapshot.match(None, TYPE))
        del types[ng("Quantity")]
        predicates = Counter(
            str(quad.object)
            for quad in self._snapshot.match(None, f"{RDF}predicate", graph=self._iris.facts)
        )
        articles = self._snapshot.match(None, TYPE, ng("Article"), graph=None)
        return Counts(
            articles=sum(1 for _ in articles),
            entities=types.total(),
            facts=predicates.total(),
            quads=len(self._snapshot),
            kinds=self._most(types),
            predicates=self._most(predicates),
        )

    def _most(self, counter: Counter[str]) -> tuple[tuple[str, int], ...]:
        local = ((self._iris.local(iri), count) for iri, count in counter.items())
        return tuple(sorted(local, key=lambda pair: (-pair[1], pair[0])))
