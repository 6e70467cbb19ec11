"""Verdicts: what a court finds that somebody did is a ruling for or against him."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction

Extract = Callable[..., Extraction]
pytestmark = pytest.mark.model


def rulings(extraction: Extraction) -> list[tuple[str, str, str]]:
    return [
        (claim.subject.label, claim.predicate, getattr(claim.object, "label", ""))
        for claim in extraction.claims
        if claim.predicate.startswith("rules_")
    ]


@pytest.mark.parametrize(
    ("text", "ruling"),
    [
        ("The Supreme Court ruled that Qualcomm infringed the patents.", "rules_against"),
        ("The Supreme Court ruled that Qualcomm did not infringe the patents.", "rules_for"),
        ("The Supreme Court found Qualcomm guilty of fraud.", "rules_against"),
    ],
)
def test_a_finding_is_a_ruling_on_who_did_it(extract: Extract, text: str, ruling: str) -> None:
    assert rulings(extract(text)) == [("Supreme Court", ruling, "Qualcomm")]


def test_a_person_rules_only_as_a_judge(extract: Extract) -> None:
    ordered = "{} ordered Samsung to pay $1 billion to Apple."
    assert rulings(extract(ordered.format("Judge Lucy Koh")))
    assert not rulings(extract(ordered.format("Barack Obama")))
