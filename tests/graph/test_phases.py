"""How far a deal has come, by stance and words."""

import pytest

from graph.phases import phase, phases
from ontology.bearings import Phase
from ontology.records import Claim, Entity, Evidence, TimeSpan
from ontology.terms import Kind, Modality, Polarity

A, B = (Entity(name, name, Kind.COMPANY) for name in ("linden", "brygge"))
DAY = TimeSpan(at="2024-05-02", precision="day")


def claim(
    said: str,
    modality: Modality = Modality.ACTUAL,
    polarity: Polarity = Polarity.POSITIVE,
    *,
    predicate: str = "acquires",
    time: TimeSpan | None = None,
) -> Claim:
    proof = (Evidence("a", 0, len(said), said, 0),)
    return Claim(A, predicate, B, proof, polarity=polarity, modality=modality, time=time)


@pytest.mark.parametrize(
    ("said", "modality", "expected"),
    [
        ("Linden bought Brygge.", Modality.ACTUAL, Phase.COMPLETED),
        ("Linden has completed the purchase it agreed in May.", Modality.ACTUAL, Phase.COMPLETED),
        ("Linden has signed for Brygge.", Modality.ACTUAL, Phase.AGREED),
        ("Linden has agreed to buy Brygge.", Modality.PLANNED, Phase.AGREED),
        ("Linden plans to buy Brygge.", Modality.PLANNED, Phase.PLANNED),
        ("Linden is expected to buy Brygge.", Modality.EXPECTED, Phase.PLANNED),
        ("Linden may buy Brygge.", Modality.POSSIBLE, Phase.RUMOURED),
        ("Linden has abandoned its plan to buy Brygge.", Modality.PLANNED, Phase.FAILED),
        ("Linden bought the collapsed Brygge.", Modality.ACTUAL, Phase.COMPLETED),
    ],
)
def test_what_is_said_to_be_so(said: str, modality: Modality, expected: Phase) -> None:
    assert phase(claim(said, modality)) is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Linden called off the purchase of Brygge.", Phase.FAILED),
        ("Linden said it was calling off the purchase of Brygge.", Phase.FAILED),
        ("Linden was cancelling its plan to buy Brygge.", Phase.FAILED),
        ("Linden is scrapping the purchase of Brygge.", Phase.FAILED),
        ("Linden denied that it wants Brygge.", Phase.DENIED),
        ("Linden denied that its talks with Brygge had failed.", Phase.DENIED),
        ("Linden will not buy Brygge.", Phase.DENIED),
    ],
)
def test_what_is_said_not_to_be_so(said: str, expected: Phase) -> None:
    assert phase(claim(said, Modality.PLANNED, Polarity.NEGATIVE)) is expected


def test_the_first_day_of_each_phase_counts_and_a_deeds_own_time() -> None:
    plan = claim("Linden plans to buy Brygge.", Modality.PLANNED, time=DAY)
    deed = claim("Linden bought Brygge.", time=DAY)
    told = [(plan, "2024-03-09T10:00"), (plan, "2024-03-08"), (deed, "2024-06-01"), (plan, None)]
    assert phases(told) == ((Phase.COMPLETED, "2024-05-02"), (Phase.PLANNED, "2024-03-08"))
    assert phases([(plan, None)]) == ((Phase.PLANNED, ""),)


def test_what_is_no_deal_has_no_life() -> None:
    assert phases([(claim("Linden owns Brygge.", predicate="owns"), "2024-03-09")]) == ()
