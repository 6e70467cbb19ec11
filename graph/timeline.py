"""What happened to an entity, in order; the sayings of one thing are one event with a life.

"May buy", "agreed to buy", "bought", "denies that it bought": facts of one deal are steps of one
event, each on its day; so are other facts with one subject, predicate and object.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.details import value_key
from graph.lookup import Relation
from graph.validity import span
from ontology.bearings import Phase
from ontology.records import Entity, Fact, Quantity
from ontology.terms import Modality


@dataclass(frozen=True, slots=True)
class Step:
    """A fact on its day.

    Attributes:
        day: The first day of its time; of plans, rumours and what tells no time, the day of the
            first article that says so; None if no article has a date.
        said: The time as far as it is told: "2009-Q2", or a date of publication.
        told: Whether the fact tells the time itself.
        phase: How far a deal has come by it; None of what is no deal.
    """

    day: date | None
    said: str
    told: bool
    relation: Relation
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Steps with one subject, predicate and object, by day; never empty."""

    steps: tuple[Step, ...]

    @property
    def fact(self) -> Fact:
        """The fact by which things stand: of a deal that is done the deed, else the last step."""
        last = self.steps[-1].relation.fact
        done = [step for step in self.steps if step.phase is Phase.COMPLETED]
        return done[-1].relation.fact if done and self.stands is Phase.COMPLETED else last

    @property
    def stands(self) -> Phase | None:
        """How a deal stands; None of what is no deal."""
        deal = self.steps[-1].relation.fact.deal
        return deal[1] if deal else None


def timeline(relations: Iterable[Relation]) -> tuple[Event, ...]:
    """Put facts in order.

    Args:
        relations: Of one entity.

    Returns:
        Events by their first day, those without a day last.
    """
    events: dict[tuple[object, ...], list[Step]] = {}
    for relation in relations:
        events.setdefault(_thing(relation.fact), []).extend(_steps(relation))
    ordered = [Event(tuple(sorted(steps, key=_place))) for steps in events.values()]
    return tuple(sorted(ordered, key=lambda event: _place(event.steps[0])))


def _thing(fact: Fact) -> tuple[object, ...]:
    """Name what facts are about; numbers of different days (prices, results) are events apart."""
    if fact.deal:
        return (fact.deal[0],)
    value = fact.object
    apart = fact.id if isinstance(value, Quantity) or value is None else ""
    key = value_key(value) if isinstance(value, Entity) else ()
    return fact.subject.id, fact.predicate, key, apart


def _steps(relation: Relation) -> Iterator[Step]:
    fact = relation.fact
    if not fact.deal:
        yield _step(relation)
        return
    own = (fact.time.at or fact.time.start) if fact.time else None
    for phase, when in fact.phases:
        found = span(when) if when else None
        told = bool(when) and when == own and fact.modality is Modality.ACTUAL
        yield Step(found[0] if found else None, when, told, relation, phase)


def _step(relation: Relation) -> Step:
    fact = relation.fact
    time = fact.time
    told = (time.at or time.start or time.end) if time else None
    found = span(told, time.precision if time else None) if told else None
    if told and found and fact.modality is Modality.ACTUAL:
        return Step(found[0], told, True, relation)
    days = [
        (found[0], one.source.published)
        for one in relation.sentences
        if one.source.published
        for found in [span(one.source.published)]
        if found
    ]
    if not days:
        return Step(None, "", False, relation)
    day, said = min(days)
    return Step(day, said[:10], False, relation)


def _place(step: Step) -> tuple[bool, date, int, str]:
    order = list(Phase).index(step.phase) if step.phase else 0
    return step.day is None, step.day or date.max, order, step.relation.fact.id
