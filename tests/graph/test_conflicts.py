"""Two values of one thing on one day stand side by side, and are told to be in conflict."""

from decimal import Decimal

import pytest

from graph.bearings import linked
from graph.conflicts import agree
from ontology.bearings import Bearing
from ontology.records import Entity, Evidence, Fact, Quantity, TimeSpan, Value
from ontology.terms import Bound, Kind, Modality, Polarity

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
FJORD = Entity("fjordfly", "Fjordfly", Kind.COMPANY)
PROFIT = Entity("net-profit", "net profit", Kind.MEASURE)
DAY = TimeSpan(at="2024-05-02", precision="day")


def number(value: str, unit: str = "SEK", bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(unit, Decimal(value), bound=bound)


def fact(
    name: str,
    predicate: str,
    thing: Entity | Quantity,
    *,
    at: TimeSpan | None = None,
    day: str | None = "2024-05-02",
    modality: Modality = Modality.ACTUAL,
    articles: tuple[str, ...] = (),
    **qualifiers: Value,
) -> Fact:
    return Fact(
        id=name,
        subject=NORDEN,
        predicate=predicate,
        object=thing,
        qualifiers=tuple(sorted(qualifiers.items())),
        polarity=Polarity.POSITIVE,
        modality=modality,
        attributed_to=(),
        time=at,
        evidence=tuple(Evidence(one, 0, 1, "x", 0) for one in articles or (name,)),
        support=1,
        confidence=0.8,
        published=day,
    )


def conflict(a: Fact, b: Fact) -> bool:
    first, second = linked([a, b])
    assert bool(first.links) is bool(second.links)
    if first.links:
        assert first.links == ((Bearing.CONFLICTS_WITH, b.id),)
        assert second.links == ((Bearing.CONFLICTS_WITH, a.id),)
    return bool(first.links)


BUYS = fact("a", "acquires", FJORD, amount=number("5e9"))
FALLS = fact("a", "price_change", number("-3", "percent"), at=DAY)
EARNS = fact("a", "reports", PROFIT, value=number("70e6"), period="2024-Q1")
LAYS_OFF = fact("a", "lays_off", number("430", "people"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"))),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"), day="2024-05-03")),
        (FALLS, fact("b", "price_change", number("3", "percent"), at=DAY)),
        (EARNS, fact("b", "reports", PROFIT, value=number("90e6"), period="2024-Q1")),
        (LAYS_OFF, fact("b", "lays_off", number("600", "people"))),
    ],
)
def test_other_values_of_one_thing_and_day_are_in_conflict(a: Fact, b: Fact) -> None:
    assert conflict(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (BUYS, fact("b", "acquires", FJORD, amount=number("5.2e9"))),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9", "EUR"))),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"), day="2024-09-01")),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"), day=None)),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"), articles=("a", "c"))),
        (BUYS, fact("b", "acquires", FJORD, amount=number("6e9"), modality=Modality.PLANNED)),
        (BUYS, fact("b", "acquires", PROFIT, amount=number("6e9"))),
        (BUYS, fact("b", "acquires", FJORD, stake=number("51", "percent"))),
        (FALLS, fact("b", "price_change", number("-40", "points"), at=DAY)),
        (FALLS, fact("b", "price_change", number("-9", "percent"), at=DAY, period="year")),
        (EARNS, fact("b", "reports", PROFIT, value=number("90e6"), period="2024-Q2")),
        (EARNS, fact("b", "reports", PROFIT, value=number("9e6"), period="2024-Q1", of=FJORD)),
    ],
)
def test_what_may_both_be_so_is_in_none(a: Fact, b: Fact) -> None:
    assert not conflict(a, b)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (number("4.5e9"), number("4.54e9"), True),
        (number("4.5e9"), number("4.56e9"), False),
        (number("5e9", bound=Bound.ABOUT), number("5.4e9"), True),
        (number("5e9", bound=Bound.ABOUT), number("7e9"), False),
        (number("5e9", bound=Bound.MORE_THAN), number("7e9"), True),
        (number("5e9", bound=Bound.MORE_THAN), number("3e9"), False),
        (number("5e9", bound=Bound.UP_TO), number("3e9"), True),
        (number("5e9", bound=Bound.LESS_THAN), number("6e9"), False),
        (Quantity("SEK", low=Decimal(3), high=Decimal(5)), number("4"), True),
        (Quantity("SEK", low=Decimal(3), high=Decimal(5)), number("8"), False),
        (number("0"), number("0"), True),
        (number("-3", bound=Bound.MORE_THAN), number("-9"), True),
        (number("-3", bound=Bound.MORE_THAN), number("-1"), False),
        (number("-3", bound=Bound.UP_TO), number("-1"), True),
        (number("-3", bound=Bound.LESS_THAN), number("-9"), False),
        (number("-3", bound=Bound.ABOUT), number("-3.2"), True),
    ],
)
def test_numbers_agree_as_far_as_they_are_written(a: Quantity, b: Quantity, same: bool) -> None:
    assert agree(a, b) is agree(b, a) is same
