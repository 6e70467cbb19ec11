"""What no predicate covers: the relation in its dictionary form, both ends known."""

from collections.abc import Callable

import pytest

from ontology.records import Claim, Entity, Extraction

pytestmark = pytest.mark.model


def opened(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.predicate.startswith("open:")]


def edges(extraction: Extraction) -> set[tuple[str, str, str]]:
    return {
        (claim.subject.label, claim.predicate.removeprefix("open:"), claim.object.label)
        for claim in opened(extraction)
        if isinstance(claim.object, Entity)
    }


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Nestle befriended Danone.", ("Nestle", "befriend", "Danone")),
        ("Danone was befriended by Nestle.", ("Nestle", "befriend", "Danone")),
        ("Nestle flirted with Danone.", ("Nestle", "flirt_with", "Danone")),
        ("Nestle sent letters to Danone.", ("Nestle", "send_letter_to", "Danone")),
        ("Nestle and Unilever befriended Danone.", ("Nestle", "befriend", "Danone")),
        ("Nestle befriended Unilever and Danone.", ("Nestle", "befriend", "Danone")),
        ("Nestle, which befriended Danone, is large.", ("Nestle", "befriend", "Danone")),
        ("Nestle was lured into Spain.", ("Nestle", "be_lured_into", "Spain")),
        ("Nestle is jealous of Danone.", ("Nestle", "be_jealous_of", "Danone")),
    ],
)
def test_the_relation_is_normalised(
    extract: Callable[..., Extraction], text: str, edge: tuple[str, str, str]
) -> None:
    assert edge in edges(extract(text))


def test_each_of_a_list_is_an_object_of_its_own(extract: Callable[..., Extraction]) -> None:
    claims = opened(extract("Nestle befriended Unilever, Danone and Siemens."))
    assert len(claims) == 3
    assert all(len(claim.evidence) == 1 for claim in claims)


def test_an_open_claim_has_stance_speaker_time_and_certainty(
    extract: Callable[..., Extraction],
) -> None:
    text = "Unilever said that Nestle did not befriend Danone in 2011."
    (claim,) = opened(extract(text, published="2012-06-18"))
    assert (claim.predicate, claim.polarity, claim.modality) == (
        "open:befriend",
        "negative",
        "actual",
    )
    assert claim.attributed_to is not None
    assert claim.attributed_to.label == "Unilever"
    assert claim.time is not None
    assert claim.time.at == "2011"
    assert 0.35 <= claim.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "Nestle bought Gerber.",  # the ontology covers it
        "Nestle befriended people.",  # every article's people would be one thing
        "Nestle rested after Danone.",  # a circumstance
        "It rained in Spain.",
    ],
)
def test_what_would_only_flood_the_graph_is_left_out(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert opened(extract(text)) == []
