"""Confidence: a chance, from named steps."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims.confidence import confidence
from ontology.records import Extraction


@given(st.lists(st.text()))
def test_whatever_the_steps_it_is_a_chance(steps: list[str]) -> None:
    assert 0 < confidence(steps) < 1


@given(st.permutations(["form:verb", "says:acquires", "subject:pronoun", "never:seen"]))
def test_the_order_of_steps_does_not_matter(steps: list[str]) -> None:
    assert confidence(steps) == confidence(sorted(steps))


def test_a_name_is_surer_than_a_pronoun() -> None:
    assert confidence(["form:verb"]) > confidence(["form:verb", "subject:pronoun"])


@pytest.mark.model
def test_a_claim_names_the_steps_that_its_confidence_is_of(
    extract: Callable[..., Extraction],
) -> None:
    text = "Siemens has many plants. It reportedly bought Alstom on Monday."
    (claim,) = (c for c in extract(text).claims if c.predicate == "acquires")
    assert {"form:verb", "says:acquires", "subject:pronoun"} <= set(claim.derivation)
    assert claim.confidence == confidence(claim.derivation)
