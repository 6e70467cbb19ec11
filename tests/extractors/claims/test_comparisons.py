"""What a result is compared with."""

from collections.abc import Callable

import pytest

from ontology.records import Entity, Extraction, Quantity

pytestmark = pytest.mark.model


def results(extraction: Extraction) -> set[tuple[str, int, str | None]]:
    found = set()
    for claim in extraction.claims:
        value = dict(claim.qualifiers).get("value")
        told = claim.predicate == "reports" and isinstance(claim.object, Entity)
        if told and isinstance(claim.object, Entity) and isinstance(value, Quantity):
            at = claim.time.at if claim.time is not None else None
            found.add((claim.object.label, int(value.value or 0), at))
    return found


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            "Philips lost $25 million in the first quarter, compared with a loss of $10 million "
            "in the same quarter last year.",
            ("net loss", 10_000_000, "2008-Q1"),
        ),
        (
            "Philips lost $25 million in the first quarter. That compares with a profit of "
            "$10 million a year earlier.",
            ("net profit", 10_000_000, "2008-Q1"),
        ),
        (
            "Philips earned $25 million in May, up from $10 million a year earlier.",
            ("net profit", 10_000_000, "2008-05"),
        ),
        (
            "The revenue of Philips fell to $7 billion last year from $9 billion in 2007.",
            ("revenue", 9_000_000_000, "2007"),
        ),
        (
            "Honda sold 26,000 cars in March, against 31,000 cars in March 2008.",
            ("sales", 31_000, "2008-03"),
        ),
    ],
)
def test_a_result_that_another_is_held_against_is_of_its_own_time(
    extract: Callable[..., Extraction], text: str, before: tuple[str, int, str]
) -> None:
    found = results(extract(text, published="2009-06-18"))
    assert before in found
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Philips lost $25 million in the first quarter, and Sony lost $10 million in May.",
        "Philips lost $25 million in May, compared with its rivals.",
        "Philips may lose $25 million in May, compared with $10 million a year earlier.",
    ],
)
def test_nothing_else_is_compared(extract: Callable[..., Extraction], text: str) -> None:
    claims = extract(text, published="2009-06-18").claims
    assert not any(str(c.time.at).startswith("2008") for c in claims if c.time)
