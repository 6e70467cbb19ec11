"""Facts that can't both be right: two values of one thing on one day, told by different articles.

Numbers agree if one may be the other rounded, or within what "about", "more than", "up to" leave
open; units that differ are not compared, nor numbers that one article tells side by side.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

from graph.details import value_key
from graph.neighbours import Key, Link, articles, day, stated, told
from ontology.bearings import Bearing
from ontology.records import Entity, Fact, Quantity
from ontology.schema import schema
from ontology.terms import Bound, Predicate

NEAR = timedelta(days=2)
"""Reports of one event without a date are published so close together."""

LOOSE = Decimal("0.1")
"""What "about" leaves open."""

_ASIDE = frozenset(("previous", "stake"))
"""Numbers that are of another day, or of one buyer among several."""

_OPEN = Decimal("Infinity")


def keys(fact: Fact) -> Iterator[Key]:
    """Name what a fact gives the numbers of, and the windows of days that it falls into.

    Each window is twice as long as facts of one event may be apart, and begins in the middle of
    the one before: two facts of one event share one, and few others are in it.
    """
    if not stated(fact) or fact.predicate not in Predicate or not any(_numbers(fact)):
        return
    thing = fact.object.id if isinstance(fact.object, Entity) else ""
    when = day(fact)
    if when is not None:
        window = when.toordinal() // (NEAR.days + 1)
        for number in (window, window + 1):
            yield fact.predicate, fact.subject.id, thing, str(number)


def links(near: Sequence[Fact]) -> Iterator[Link]:
    """Tell which facts contradict which; both of two have the link."""
    rules = schema()
    identifying = rules.identifying(Predicate(near[0].predicate))
    ordered = sorted(near, key=lambda fact: fact.id)
    for a, b in combinations(ordered, 2):
        if _one_event(a, b, identifying) and _disagree(a, b) and not articles(a) & articles(b):
            yield Link(a.id, Bearing.CONFLICTS_WITH, b.id)
            yield Link(b.id, Bearing.CONFLICTS_WITH, a.id)


def _one_event(a: Fact, b: Fact, identifying: frozenset[str]) -> bool:
    """Tell whether two facts are of one day, and nothing else tells them apart."""
    if any(_values(a, name) != _values(b, name) for name in identifying):
        return False
    first, second = told(a), told(b)
    if first and second:
        return first == second
    days = day(a), day(b)
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= NEAR


def _values(fact: Fact, name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(value_key(value) for key, value in fact.qualifiers if key == name)


def _numbers(fact: Fact) -> Iterator[tuple[str, Quantity]]:
    """Give the numbers of a fact by role and unit; the object's role is ""."""
    if isinstance(fact.object, Quantity):
        yield f" {fact.object.unit}", fact.object
    for name, value in fact.qualifiers:
        if isinstance(value, Quantity) and name not in _ASIDE:
            yield f"{name} {value.unit}", value


def _disagree(a: Fact, b: Fact) -> bool:
    """Tell whether no number of some role agrees with one of the other's."""
    first, second = _by_role(a), _by_role(b)
    return any(
        not any(agree(one, other) for one in first[role] for other in second[role])
        for role in sorted(first.keys() & second.keys())
    )


def _by_role(fact: Fact) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = {}
    for role, number in _numbers(fact):
        found.setdefault(role, []).append(number)
    return found


def agree(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers of one unit may be the same.

    >>> agree(Quantity("SEK", Decimal("4.5e9")), Quantity("SEK", Decimal("4.54e9")))
    True
    >>> agree(Quantity("percent", Decimal(3)), Quantity("percent", Decimal("3.6")))
    False
    """
    (low, high), (bottom, top) = _reach(a), _reach(b)
    slack = max(map(_rounding, (*_ends(a), *_ends(b))))
    return low - slack <= top and bottom - slack <= high


def _ends(number: Quantity) -> tuple[Decimal, ...]:
    return tuple(end for end in (number.value, number.low, number.high) if end is not None)


def _reach(number: Quantity) -> tuple[Decimal, Decimal]:
    """Give between which numbers the true one lies, as it is written.

    Bounds are of the size: what fell more than 3 percent may have lost 4.
    """
    low, high = min(_ends(number)), max(_ends(number))
    match number.bound, high < 0:
        case (Bound.MORE_THAN, False) | (Bound.LESS_THAN | Bound.UP_TO, True):
            return low, _OPEN
        case (Bound.LESS_THAN | Bound.UP_TO, False) | (Bound.MORE_THAN, True):
            return -_OPEN, high
        case Bound.ABOUT, _:
            return low - abs(low) * LOOSE, high + abs(high) * LOOSE
    return low, high


def _rounding(number: Decimal) -> Decimal:
    """Give half of the last digit that is written: 4.5 billion may be 4.46 billion."""
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # numbers of texts are finite
    return Decimal(5).scaleb(exponent - 1)
