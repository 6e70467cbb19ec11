"""Whether and in which sense something is said: one edge in many moods."""

from collections.abc import Callable

import pytest

from ontology.records import Claim, Extraction
from ontology.terms import Modality, Polarity

pytestmark = pytest.mark.model


def purchase(extraction: Extraction) -> Claim:
    found = [claim for claim in extraction.claims if claim.predicate == "acquires"]
    assert found, [(c.subject.label, c.predicate) for c in extraction.claims]
    return found[0]


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Nestle bought Gerber.", "positive", "actual"),
        ("Nestle has not bought Gerber.", "negative", "actual"),
        ("Nestle denied having bought Gerber.", "negative", "actual"),
        ("Nestle failed to buy Gerber.", "negative", "actual"),
        ("Nestle will buy Gerber.", "positive", "planned"),
        ("Nestle plans to buy Gerber.", "positive", "planned"),
        ("Nestle agreed to buy Gerber.", "positive", "planned"),
        ("Nestle to buy Gerber", "positive", "planned"),
        ("Nestle offered to buy Gerber.", "positive", "planned"),
        ("Gerber is to be bought by Nestle.", "positive", "planned"),
        ("Nestle gave up its takeover of Gerber.", "negative", "actual"),
        ("Nestle is expected to buy Gerber.", "positive", "expected"),
        ("Nestle may buy Gerber.", "positive", "possible"),
        ("Nestle is considering buying Gerber.", "positive", "possible"),
        ("Nestle aims to buy Gerber.", "positive", "target"),
        ("Nestle would buy Gerber if regulators agreed.", "positive", "conditional"),
        ("Nestle does not plan to buy Gerber.", "negative", "planned"),
        ("Nestle said that it had bought Gerber.", "positive", "actual"),
    ],
)
def test_the_mood_of_a_sentence_is_the_stance_of_its_claim(
    extract: Callable[..., Extraction], text: str, polarity: str, modality: str
) -> None:
    claim = purchase(extract(text))
    assert (claim.polarity, claim.modality) == (Polarity(polarity), Modality(modality))


def test_who_says_so_is_kept(extract: Callable[..., Extraction]) -> None:
    claim = purchase(extract("Reuters reported that Nestle had bought Gerber."))
    assert claim.attributed_to is not None
    assert claim.attributed_to.label == "Reuters"


def test_who_speaks_of_himself_attributes_nothing(extract: Callable[..., Extraction]) -> None:
    assert purchase(extract("Nestle said that it had bought Gerber.")).attributed_to is None
