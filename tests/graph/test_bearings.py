"""Links of facts depend on their neighbourhoods alone, whatever the order."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bearings import Gathering, Home, Meant, Rooms, homes, linked, meaning, voice
from graph.neighbours import EQUAL, Voice
from ontology.bearings import Phase
from ontology.records import Entity, Evidence, Fact, Mark, Quantity, Value
from ontology.terms import Kind, Modality, Polarity

PEOPLE = [Entity(name, name, Kind.PERSON) for name in ("ada", "per")]
FIRMS = [Entity(name, name, Kind.COMPANY) for name in ("norden", "linden", "fell")]
NUMBERS = [Quantity("SEK", Decimal(value)) for value in (5, 9)]
PREDICATES = ("works_for", "departs", "appoints", "owns", "part_of", "acquires", "sells", "rates")


phases = st.dictionaries(
    st.sampled_from(Phase), st.sampled_from(["", "2024-05-01", "2026-06"]), min_size=1, max_size=2
).map(lambda told: tuple(sorted(told.items())))


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    some = st.sampled_from([*PEOPLE, *FIRMS])
    given_: dict[str, st.SearchStrategy[Value]] = {
        "about": st.sampled_from(FIRMS),
        "amount": st.sampled_from(NUMBERS),
        "role": st.sampled_from(["chair", "chief executive"]),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(given_)), unique=True, max_size=2))
    return Fact(
        id=draw(st.text("abcdef0123456789", min_size=6, max_size=6)),
        subject=draw(some),
        predicate=draw(st.sampled_from(PREDICATES)),
        object=draw(some),
        qualifiers=tuple((name, draw(given_[name])) for name in sorted(chosen)),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from([Modality.ACTUAL, Modality.ACTUAL, Modality.PLANNED])),
        attributed_to=(),
        time=None,
        evidence=(Evidence(draw(st.sampled_from("pqr")), 0, 1, "x", 0),),
        support=1,
        confidence=0.5,
        rejected=draw(st.booleans()) and draw(st.booleans()),
        published=draw(st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-06"])),
        phases=draw(phases),
    )


several = st.lists(facts(), max_size=8, unique_by=lambda fact: fact.id)


def by_id(told: Sequence[Fact]) -> dict[str, Fact]:
    return {fact.id: fact for fact in linked(told)}


def meet(some: Sequence[Fact], other: Fact) -> bool:
    mine = {home for fact in some for home in homes(fact)}
    return any(home in mine for home in homes(other))


def meant(some: Sequence[Fact], within: set[Home]) -> Meant:
    found: Rooms = {}
    for fact in some:
        for home in within.intersection(homes(fact)):
            found.setdefault(home, []).append(fact)
    return meaning(found)


@settings(deadline=None)
@given(several, st.data())
def test_the_order_changes_nothing(told: list[Fact], data: st.DataObject) -> None:
    assert by_id(data.draw(st.permutations(told))) == by_id(told)


@settings(deadline=None)
@given(several)
def test_a_fact_and_its_neighbours_are_enough(told: list[Fact]) -> None:
    whole = by_id(told)
    for fact in told:
        near = [one for one in told if one is fact or meet([fact], one)]
        assert by_id(near)[fact.id] == whole[fact.id]


@settings(deadline=None)
@given(several)
def test_where_nobody_tells_or_nobody_hears_nothing_is_meant(told: list[Fact]) -> None:
    heard: dict[Home, Voice] = {}
    for fact in told:
        for home in homes(fact):
            heard[home] = heard.get(home, Voice(0)) | voice(home, fact)
    found = meant(told, {home for home, voices in heard.items() if voices == EQUAL})
    assert {fact.id: found.told(fact) for fact in told} == by_id(told)


@settings(deadline=None)
@given(several)
def test_links_lead_to_facts_that_are_there_and_can_be_made_again(told: list[Fact]) -> None:
    found = list(linked(told))
    assert {other for fact in found for _, other in fact.links} <= {fact.id for fact in told}
    assert list(linked(found)) == found
    assert [fact.id for fact in found] == [fact.id for fact in told]


@settings(deadline=None)
@given(several, several, several)
def test_whom_others_mean_something_else_for_is_told_by_the_rooms_of_those(
    before: list[Fact], after: list[Fact], rest: list[Fact]
) -> None:
    taken = {fact.id for fact in (*before, *after)}
    others = [fact for fact in rest if fact.id not in taken]
    theirs = {home for fact in (*before, *after) for home in homes(fact)}
    near = [fact for fact in others if meet([*before, *after], fact)]
    was, now = (meant([*some, *near], theirs) for some in (before, after))
    old, new = by_id([*before, *others]), by_id([*after, *others])
    moved = {fact.id for fact in near if was.of(fact.id) != now.of(fact.id)}
    assert {fact.id for fact in others if old[fact.id] != new[fact.id]} <= moved
    elsewhere = {home for fact in near for home in homes(fact)} - theirs
    now.add(meant([*after, *others], elsewhere))
    assert all(now.told(fact) == new[fact.id] for fact in (*after, *near))


@settings(deadline=None)
@given(several)
def test_facts_that_come_one_by_one_get_the_same_links_and_only_these_wait(
    told: list[Fact],
) -> None:
    marks = (Mark("subject", 0, 1),)
    marked = [replace(f, evidence=tuple(replace(e, marks=marks) for e in f.evidence)) for f in told]
    near = Gathering()
    waiting = {fact.id for fact in marked if near.take(fact)}
    assert waiting == {fact.id for fact in told if [*homes(fact)]}
    whole = by_id(told)
    assert {fact.id: fact for fact in near.linked()} == {name: whole[name] for name in waiting}
    assert [fact for name, fact in whole.items() if name not in waiting and fact.links] == []
    assert list(near.linked()) == []
