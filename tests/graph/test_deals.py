"""Deals have one life with its steps, and are counted once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from graph.bearings import linked
from ontology.bearings import Bearing, Phase
from ontology.records import Entity, Evidence, Fact, Value
from ontology.terms import Kind, Modality, Polarity

LINDEN = Entity("linden", "Linden", Kind.COMPANY)
BRYGGE = Entity("brygge", "Brygge", Kind.COMPANY)
NORDEN = Entity("norden", "Norden", Kind.COMPANY)
R, P, A, D, F, C = (
    Phase.RUMOURED, Phase.PLANNED, Phase.AGREED, Phase.DENIED, Phase.FAILED, Phase.COMPLETED,
)  # fmt: skip


def fact(
    name: str,
    *phases: tuple[Phase, str],
    said: str = "So it was said.",
    ends: tuple[Entity, str, Entity] = (LINDEN, "acquires", BRYGGE),
    rejected: bool = False,
    **qualifiers: Value,
) -> Fact:
    subject, predicate, thing = ends
    known = {phase for phase, _ in phases}
    return Fact(
        id=name,
        subject=subject,
        predicate=predicate,
        object=thing,
        qualifiers=tuple(qualifiers.items()),
        polarity=Polarity.NEGATIVE if known & {D, F} else Polarity.POSITIVE,
        modality=Modality.ACTUAL if C in known or "signed" in said else Modality.PLANNED,
        attributed_to=(),
        time=None,
        evidence=(Evidence(name, 0, len(said), said, 0),),
        support=1,
        confidence=0.8,
        rejected=rejected,
        published=phases[0][1] or None,
        phases=tuple(sorted(phases)),
    )


RUMOUR = fact("a", (R, "2024-01-10"))
DENIAL = fact("b", (D, "2024-01-11"))
PLAN = fact("c", (P, "2024-02-01"), (A, "2024-03-10"))
DEED = fact("d", (C, "2024-06-10"))


def deals(told: Sequence[Fact]) -> list[tuple[str, Phase]]:
    """The deals, each with how it stands."""
    return sorted({one.deal for one in linked(told) if one.deal})


def done(told: Sequence[Fact]) -> dict[str, str]:
    """Facts that are fulfilled, and by which other."""
    return {
        one.id: other
        for one in linked(told)
        for bearing, other in one.links
        if bearing is Bearing.FULFILLED_BY
    }


def test_a_deal_is_one_from_rumour_to_deed_whatever_the_order() -> None:
    told = [RUMOUR, DENIAL, PLAN, DEED]
    assert [stands for _, stands in deals(told)] == [C]
    assert done(told) == {"a": "d", "c": "d"}
    assert len({tuple(deals(order)) for order in permutations(told)}) == 1


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ([RUMOUR], R),
        ([RUMOUR, DENIAL], D),
        ([RUMOUR, DENIAL, PLAN], A),
        ([PLAN, fact("e", (F, "2024-04-01"))], F),
        ([PLAN, fact("e", (F, "2024-02-11"))], A),
        ([DEED, fact("e", (P, "2024-07-01"))], C),
        ([fact("e", (P, "")), fact("f", (D, "2024-01-01"))], D),
    ],
)
def test_how_a_deal_stands(told: list[Fact], stands: Phase) -> None:
    assert [known for _, known in deals(told)] == [stands]


def test_an_agreement_that_reads_like_a_deed_is_counted_once() -> None:
    signed = fact("e", (A, "2024-03-10"), said="Linden has signed for Brygge.")
    bought = fact("f", (C, "2024-03-11"), said="Linden buys Brygge.")
    closed = fact("g", (C, "2024-06-10"), said="Linden completed the purchase of Brygge.")
    assert done([signed, bought, closed]) == {"e": "g", "f": "g"}
    assert [one.id for one in linked([signed, bought, closed]) if one.direct] == ["g"]
    assert [one.phases for one in linked([bought, closed])] == [
        ((A, "2024-03-11"),),
        ((C, "2024-06-10"),),
    ]
    assert [one.id for one in linked([signed]) if one.direct] == ["e"], "nobody tells of its deed"


def test_what_its_own_article_calls_agreed_is_not_done_by_a_headline() -> None:
    plan = fact("e", (A, "2024-03-10"), said="Linden has agreed to buy Brygge.")
    head = fact("f", (C, "2024-03-10"), said="Linden buys Brygge")
    same = replace(head, evidence=(replace(head.evidence[0], article="e"),))
    assert [stands for _, stands in deals([plan, same])] == [A]
    assert done([plan, same]) == {}
    assert [stands for _, stands in deals([plan, head])] == [C], "another article says so"


def test_what_one_sentence_plans_beside_a_deed_is_not_fulfilled_by_it() -> None:
    said = "Linden, which has a contract with Brygge, seeks the next."
    deed = fact("e", (C, "2024-03-10"), said=said)
    plan = fact("f", (P, "2024-03-10"), said=said)
    beside = replace(plan, evidence=deed.evidence)
    assert done([deed, beside]) == {}
    assert done([deed, plan]) == {"f": "e"}, "another article tells of the plan"


def test_other_words_for_it_are_the_same_deal() -> None:
    sale = fact("e", (P, "2024-02-01"), ends=(NORDEN, "sells", BRYGGE), to=LINDEN)
    merger = fact("f", (R, "2024-01-20"), ends=(BRYGGE, "merges_with", LINDEN))
    assert len(deals([sale, merger, DEED])) == 1
    assert done([sale, merger, DEED]) == {"e": "d", "f": "d"}
    apart = fact("g", (P, "2024-02-01"), ends=(NORDEN, "sells", BRYGGE))
    stake = fact("h", (P, "2024-02-01"), ends=(LINDEN, "invests_in", BRYGGE))
    assert len(deals([apart, stake, DEED])) == 3


def test_a_plan_more_than_a_year_after_the_deed_is_another_deal() -> None:
    again = fact("e", (P, "2026-02-01"))
    assert sorted(stands for _, stands in deals([DEED, again])) == [C, P]
    assert done([DEED, again]) == {}


def test_what_a_person_rejects_is_no_step() -> None:
    assert deals([fact("a", (P, "2024-02-01"), rejected=True)]) == []
