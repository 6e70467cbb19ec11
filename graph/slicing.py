"""Which part of the graph is wanted: surroundings of an entity, facts by what they say."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from graph.network import holds
from graph.records import ArticleHead
from graph.stances import DENIED
from graph.validity import within
from ontology.records import Entity, Fact
from ontology.terms import Kind, Polarity

type Source = Callable[[str], ArticleHead | None]
"""Gives an article by its id."""

SURROUNDINGS = 1000
"""Entities around one at most, where nobody says how many."""


@dataclass(frozen=True, slots=True)
class Slicing:
    """What narrows the facts; as it is made, it lets all through that holds.

    Attributes:
        entity: Only facts among this entity's surroundings: its key or a name.
        depth, top: How many steps from it, and how many entities at most: those first of whom
            most is said together.
        predicates: Any of these; empty: all.
        kinds: Subject or object is of one of these; empty: all.
        sources: One of these published an article that says so; empty: all.
        since, until: Days, months, quarters, years, both included: when the fact is, else when
            it was first published. "" is open.
        confidence: At least this, from 0 to 1.
        independent: At least so many independent articles say so.
        stances: Any of these modalities; "denied" are those that are said not to be so. Empty:
            what holds.
        everything: Whatever the stance; open facts too.
    """

    entity: str = ""
    depth: int = 1
    top: int = SURROUNDINGS
    predicates: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    sources: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    confidence: float = 0.0
    independent: int = 1
    stances: frozenset[str] = frozenset()
    everything: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing is narrowed but the stance."""
        return all(
            getattr(self, one.name) == one.default
            for one in fields(self)
            if one.name not in ("depth", "top", "everything")
        )

    def passes(self, fact: Fact, source: Source) -> bool:
        """Tell whether a fact is wanted; whom it joins is not looked at."""
        return (
            self._meant(fact)
            and (not self.predicates or fact.predicate in self.predicates)
            and (not self.kinds or any(_kind(end) in self.kinds for end in _ends(fact)))
            and fact.confidence >= self.confidence
            and fact.independent >= self.independent
            and within(dated(fact), self.since, self.until)
            and (not self.sources or any(one in self.sources for one in _told_by(fact, source)))
        )

    def _meant(self, fact: Fact) -> bool:
        if self.stances:
            denied = fact.polarity is Polarity.NEGATIVE
            return (DENIED if denied else fact.modality.value) in self.stances
        return self.everything or holds(fact)


def dated(fact: Fact) -> str:
    """Give the day (month, quarter, year) of a fact, else of its first article; "" if unknown."""
    time = fact.time
    told = (time.at or time.start or time.end) if time else None
    return told or (fact.published or "")[:10]


def _ends(fact: Fact) -> tuple[object, object]:
    return fact.subject, fact.object


def _kind(value: object) -> Kind | None:
    return value.kind if isinstance(value, Entity) else None


def _told_by(fact: Fact, source: Source) -> set[str]:
    heads = (source(one.article) for one in fact.evidence)
    return {head.source for head in heads if head and head.source}
