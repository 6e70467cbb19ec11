"""States have a beginning and an end, which other facts tell.

    appoints, departs         of a person at an organization: works_for
    acquires, sells           of a thing: owns, part_of
    the latest of one rater   on one stock: rates, sets_price_target

An event ends a state that had begun by then, is said of the same post, and is not begun anew
later. A sale or a purchase of a stake or a part ends nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import groupby

from graph.details import value_key
from graph.neighbours import EQUAL, Key, Link, Voice, articles, day, stated, when
from ontology.bearings import Bearing
from ontology.names import words
from ontology.records import Entity, Fact, Quantity
from ontology.schema import schema
from ontology.terms import Predicate

_PART = re.compile(
    r"\b(stakes?|shares?|shareholdings?|minority|parts? of|interest in)\b|%|\bpercent\b"
)
"""What tells that less than the whole changes hands."""

_TITLES = {
    "ceo": "chief executive",
    "cfo": "chief financial",
    "coo": "chief operating",
    "cto": "chief technology",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_TITLES)})\b")
_IDLE = frozenset("officer the of and a its new group company".split())
"""Words of a title that tell no two posts apart."""

_WHOLE = 100


def keys(fact: Fact) -> Iterator[Key]:
    """Name what a fact tells the state of."""
    if not stated(fact):
        return
    match fact.predicate:
        case Predicate.WORKS_FOR | Predicate.DEPARTS if isinstance(fact.object, Entity):
            yield "post", fact.subject.id, fact.object.id
        case Predicate.APPOINTS if isinstance(fact.object, Entity):
            yield "post", fact.object.id, fact.subject.id
        case Predicate.OWNS | Predicate.ACQUIRES | Predicate.SELLS:
            if isinstance(fact.object, Entity):
                yield "held", fact.object.id
        case Predicate.PART_OF:
            yield "held", fact.subject.id
        case _:
            yield from _latest(fact)


def _latest(fact: Fact) -> Iterator[Key]:
    """Name what only the latest of several facts holds of."""
    if fact.predicate not in Predicate:
        return
    within = schema().latest(Predicate(fact.predicate))
    values = [value_key(value) for name, value in fact.qualifiers if name in within]
    if values:
        what = (part for value in sorted(values) for part in value)
        unit = fact.object.unit if isinstance(fact.object, Quantity) else ""
        yield "latest", fact.predicate, fact.subject.id, unit, *what


def voice(fact: Fact) -> Voice:
    """Tell whether a fact is a state or an event, or is superseded by its like."""
    return _voice(Predicate(fact.predicate))


@cache
def _voice(predicate: Predicate) -> Voice:
    rules = schema()
    if rules.latest(predicate):
        return EQUAL
    found = Voice(0)
    if rules.begun_by(predicate) or rules.ended_by(predicate):
        found |= Voice.HEARS
    if any(predicate in rules.begun_by(one) | rules.ended_by(one) for one in Predicate):
        found |= Voice.TELLS
    return found


def links(near: Sequence[Fact]) -> Iterator[Link]:
    """Tell which facts begin, end or supersede which."""
    if any(schema().latest(Predicate(fact.predicate)) for fact in near):
        yield from _superseded(near)
        return
    for state in near:
        predicate = Predicate(state.predicate)
        beginning, ending = schema().begun_by(predicate), schema().ended_by(predicate)
        if not beginning and not ending:
            continue
        begun = [one for one in near if one.predicate in beginning]
        ended = [one for one in near if one.predicate in ending]
        yield from _bounds(
            state,
            [one for one in begun if _begins(one, state)],
            [one for one in ended if _ends(one, state)],
        )


def _superseded(near: Sequence[Fact]) -> Iterator[Link]:
    """Let the next in time supersede; what is of no day, or of one day, stands side by side."""
    days = ((found, fact) for fact in near if (found := day(fact)) is not None)
    ordered = sorted(days, key=lambda one: (one[0], one[1].id))
    before: list[Fact] = []
    for _, group in groupby(ordered, key=lambda one: one[0]):
        now = [fact for _, fact in group]
        for old in before:
            yield Link(old.id, Bearing.SUPERSEDED_BY, now[0].id, until=when(now[0]))
        before = now


def _bounds(state: Fact, begun: Iterable[Fact], ended: Iterable[Fact]) -> Iterator[Link]:
    """Link a state with the last event that began it, and the first that ended it for good."""
    starts = sorted(begun, key=_place)
    first = next((one for one in reversed(starts) if _in_time(one, state)), None)
    if first is not None:
        yield Link(state.id, Bearing.BEGUN_BY, first.id, since=when(first))
    for end in sorted(ended, key=_place):
        anew = starts and _before(end, starts[-1])
        early = first is not None and _before(end, first)
        if _in_time(state, end) and not anew and not early:
            yield Link(state.id, Bearing.ENDED_BY, end.id, until=when(end))
            return


def _place(fact: Fact) -> tuple[date, str]:
    return day(fact) or date.min, fact.id


def _in_time(earlier: Fact, later: Fact) -> bool:
    """Tell whether one is not after the other; without days only if one article says both."""
    first, second = day(earlier), day(later)
    if first is None or second is None:
        return bool(articles(earlier) & articles(later))
    return first <= second


def _before(a: Fact, b: Fact) -> bool:
    first, second = day(a), day(b)
    return first is not None and second is not None and first < second


def _begins(event: Fact, state: Fact) -> bool:
    if state.predicate == Predicate.WORKS_FOR:
        return _one_post(event, state)
    return event.subject.id == _holder(state)


def _ends(event: Fact, state: Fact) -> bool:
    if state.predicate == Predicate.WORKS_FOR:
        return _one_post(event, state)
    holder = _holder(state)
    if event.predicate == Predicate.SELLS:
        return event.subject.id == holder and _is_whole(event)
    sellers = [value.id for value in _values(event, "from") if isinstance(value, Entity)]
    parted = holder in sellers if sellers else not _is_of(event.subject, state)
    return parted and _is_whole(event)


def _is_of(buyer: Entity, state: Fact) -> bool:
    """Tell whether the holder is the buyer, or by its name a part of it: Fell and Fell Games."""
    end = state.object if state.predicate == Predicate.PART_OF else state.subject
    first, second = words(buyer.label), words(end.label if isinstance(end, Entity) else "")
    return buyer.id == _holder(state) or first == second[: len(first)]


def _holder(state: Fact) -> str:
    """Give whose the thing is: the owner, or the whole that it is a part of."""
    end = state.object if state.predicate == Predicate.PART_OF else state.subject
    return end.id if isinstance(end, Entity) else ""


def _is_whole(event: Fact) -> bool:
    stakes = [value for value in _values(event, "stake") if isinstance(value, Quantity)]
    if stakes:
        return any(value.value == _WHOLE for value in stakes)
    return not any(_PART.search(evidence.quote) for evidence in event.evidence)


def _one_post(event: Fact, state: Fact) -> bool:
    """Tell whether two facts may speak of one post: one names none, or says more of the same."""
    first, second = (_role(fact) for fact in (event, state))
    return first <= second or second <= first


def _role(fact: Fact) -> frozenset[str]:
    named = [
        value.label if isinstance(value, Entity) else value
        for value in _values(fact, "role")
        if not isinstance(value, Quantity)
    ]
    spoken = " ".join(word for role in named for word in words(role))
    return frozenset(_SHORT.sub(lambda found: _TITLES[found.group()], spoken).split()) - _IDLE


def _values(fact: Fact, name: str) -> list[Entity | Quantity | str]:
    return [value for key, value in fact.qualifiers if key == name]
