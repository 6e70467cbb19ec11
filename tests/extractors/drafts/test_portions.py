"""Whose each number of a list is."""

from collections.abc import Callable

import pytest

from ontology.quantities import describe
from ontology.records import Extraction, Quantity

pytestmark = pytest.mark.model


def moves(extraction: Extraction) -> dict[str, str]:
    return {
        claim.subject.label: describe(claim.object)
        for claim in extraction.claims
        if claim.predicate == "price_change" and isinstance(claim.object, Quantity)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Microsoft and Intel fell 2 percent and 3 percent respectively.",
        "Microsoft and Intel shares fell 2 percent and 3 percent respectively.",
        "Microsoft and Intel fell 2 and 3 percent, respectively.",
    ],
)
def test_numbers_go_with_names_in_their_order(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert moves(extract(text)) == {"Microsoft": "-2 percent", "Intel": "-3 percent"}


def test_without_respectively_the_number_is_of_both(extract: Callable[..., Extraction]) -> None:
    found = moves(extract("Microsoft and Intel shares fell 2 percent."))
    assert found == {"Microsoft": "-2 percent", "Intel": "-2 percent"}
