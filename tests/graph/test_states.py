"""States begin and end by what other facts tell; the latest rating holds."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

import pytest

from graph.bearings import linked
from ontology.bearings import Bearing
from ontology.records import Entity, Evidence, Fact, Quantity, TimeSpan, Value
from ontology.terms import Kind, Modality, Polarity

ADA = Entity("ada-lund", "Ada Lund", Kind.PERSON)
FJORD = Entity("fjordfly", "Fjordfly", Kind.COMPANY)
NORDEN = Entity("norden", "Norden", Kind.COMPANY)
LINDEN = Entity("linden", "Linden", Kind.COMPANY)
BANK = Entity("fell-bank", "Fell Bank", Kind.FINANCIAL_INSTITUTION)
BUY, HOLD = Entity("buy", "Buy", Kind.RATING), Entity("hold", "Hold", Kind.RATING)


def fact(
    name: str,
    subject: Entity,
    predicate: str,
    thing: Entity | Quantity,
    day: str | None = None,
    *,
    said: str = "So it was said.",
    at: TimeSpan | None = None,
    modality: Modality = Modality.ACTUAL,
    rejected: bool = False,
    article: str = "",
    qualifiers: Mapping[str, Value] = MappingProxyType({}),
    **more: Value,
) -> Fact:
    return Fact(
        id=name,
        subject=subject,
        predicate=predicate,
        object=thing,
        qualifiers=tuple(sorted({**qualifiers, **more}.items())),
        polarity=Polarity.POSITIVE,
        modality=modality,
        attributed_to=(),
        time=at,
        evidence=(Evidence(article or name, 0, len(said), said, 0),),
        support=1,
        confidence=0.8,
        rejected=rejected,
        published=day,
    )


def links(*facts: Fact) -> dict[str, tuple[tuple[Bearing, str], ...]]:
    return {one.id: one.links for one in linked(facts) if one.links}


POST = fact("post", ADA, "works_for", FJORD, "2024-03-01", role="chief executive")
HIRED = fact("hired", FJORD, "appoints", ADA, "2024-01-10", role="chief executive")
LEFT = fact("left", ADA, "departs", FJORD, "2025-06-02")
BEGUN, ENDED = (Bearing.BEGUN_BY, "hired"), (Bearing.ENDED_BY, "left")


def test_an_appointment_begins_and_a_departure_ends() -> None:
    (post, *_) = linked([POST, HIRED, LEFT])
    assert post.links == (BEGUN, ENDED)
    assert (post.since, post.until) == ("2024-01-10", "2025-06-02")
    assert not post.direct
    assert POST.direct


def test_an_event_tells_its_own_time() -> None:
    may = TimeSpan(at="2023-05", precision="month")
    (post, _) = linked([POST, fact("hired", FJORD, "appoints", ADA, "2024-01-10", at=may)])
    assert (post.since, post.until, post.direct) == ("2023-05", None, True)


@pytest.mark.parametrize(
    ("other", "ends"),
    [
        (LEFT, True),
        (fact("left", ADA, "departs", FJORD, "2025-06-02", role="CEO"), True),
        (fact("left", ADA, "departs", FJORD, "2025-06-02", role="chief executive officer"), True),
        (fact("left", ADA, "departs", FJORD, "2025-06-02", role="chair of the board"), False),
        (fact("left", ADA, "departs", NORDEN, "2025-06-02"), False),
        (fact("left", ADA, "departs", FJORD, "2023-06-02"), False),
        (fact("left", ADA, "departs", FJORD, None), False),
        (fact("left", ADA, "departs", FJORD, None, article="post"), True),
        (fact("left", ADA, "departs", FJORD, "2025-06-02", modality=Modality.PLANNED), False),
        (fact("left", ADA, "departs", FJORD, "2025-06-02", rejected=True), False),
    ],
)
def test_what_ends_a_post(other: Fact, ends: bool) -> None:
    assert links(POST, other) == ({"post": ((Bearing.ENDED_BY, "left"),)} if ends else {})


def test_who_comes_back_is_there() -> None:
    again = fact("hired", FJORD, "appoints", ADA, "2025-09-01")
    assert links(POST, LEFT, again) == {}
    assert links(POST, HIRED, LEFT, fact("again", FJORD, "appoints", ADA, "2025-09-01")) == {
        "post": (BEGUN,)
    }


OWNS = fact("owns", NORDEN, "owns", FJORD, "2024-01-01")
PART = fact("part", FJORD, "part_of", NORDEN, "2024-01-01")
SOLD = fact("sold", NORDEN, "sells", FJORD, "2024-05-01", said="Norden sold Fjordfly.")
BOUGHT = fact("bought", LINDEN, "acquires", FJORD, "2024-05-02", said="Linden bought Fjordfly.")
MINE = fact("mine", LINDEN, "owns", FJORD, "2024-07-01")


@pytest.mark.parametrize("state", [OWNS, PART])
def test_a_sale_or_a_takeover_ends_whose_it_was(state: Fact) -> None:
    assert links(state, SOLD) == {state.id: ((Bearing.ENDED_BY, "sold"),)}
    assert links(state, BOUGHT) == {state.id: ((Bearing.ENDED_BY, "bought"),)}
    assert links(state, SOLD, BOUGHT) == links(state, SOLD)


def test_a_takeover_begins_whose_it_is() -> None:
    assert links(OWNS, BOUGHT, MINE)["mine"] == ((Bearing.BEGUN_BY, "bought"),)


def test_who_buys_what_is_its_units_leaves_it_there() -> None:
    unit = Entity("linden-games", "Linden Games", Kind.BUSINESS_UNIT)
    assert links(fact("x", FJORD, "part_of", unit, "2024-01-01"), BOUGHT) == {}


@pytest.mark.parametrize(
    "part",
    [
        fact("x", LINDEN, "acquires", FJORD, "2024-05-02", stake=Quantity("percent", Decimal(20))),
        fact("x", LINDEN, "acquires", FJORD, "2024-05-02", said="Linden got a minority stake."),
        fact("x", LINDEN, "acquires", FJORD, "2024-05-02", qualifiers={"from": BANK}),
        fact("x", NORDEN, "sells", FJORD, "2024-05-02", said="Norden sold 5% of Fjordfly."),
        fact("x", LINDEN, "sells", FJORD, "2024-05-02"),
    ],
)
def test_a_part_or_what_was_somebody_elses_ends_nothing(part: Fact) -> None:
    assert links(OWNS, part) == {}


def rating(name: str, what: Entity | Quantity, day: str | None, **more: Value) -> Fact:
    predicate = "rates" if isinstance(what, Entity) else "sets_price_target"
    return fact(name, BANK, predicate, what, day, qualifiers={"about": NORDEN, **more})


def test_the_latest_rating_supersedes_the_earlier_ones_and_they_are_kept() -> None:
    told = [
        rating("b", HOLD, "2024-05-01", action="downgrade"),
        rating("a", BUY, "2024-02-01"),
        rating("c", BUY, "2024-09-01"),
        rating("d", HOLD, None),
        rating("e", HOLD, "2024-06-01", about=FJORD),
    ]
    first, *_ = found = sorted(linked(told), key=lambda one: one.id)
    assert {one.id: one.links for one in found if one.links} == {
        "a": ((Bearing.SUPERSEDED_BY, "b"),),
        "b": ((Bearing.SUPERSEDED_BY, "c"),),
    }
    assert first.until == "2024-05-01"
    assert [one.id for one in found if one.direct] == ["c", "d", "e"]


def test_a_price_target_supersedes_one_in_the_same_money() -> None:
    old, new = (Quantity("SEK", Decimal(n)) for n in (90, 120))
    dollars = rating("usd", Quantity("USD", Decimal(9)), "2024-08-01")
    found = links(rating("a", old, "2024-02-01"), rating("b", new, "2024-05-01"), dollars)
    assert found == {"a": ((Bearing.SUPERSEDED_BY, "b"),)}


def test_links_are_made_anew() -> None:
    ended: Iterable[Fact] = linked([POST, LEFT])
    assert [one.links for one in linked([next(iter(ended))])] == [()]
