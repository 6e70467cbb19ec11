"""Results that a sentence names as amounts."""

from collections.abc import Callable

import pytest

from ontology.quantities import describe
from ontology.records import Claim, Entity, Quantity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siemens had a loss of $2 billion.", {"net loss": "2 billion USD"}),
        ("Siemens took in $24 billion in revenue.", {"revenue": "24 billion USD"}),
        (
            "Siemens lost $2 billion, or 11 cents a share.",
            {"net loss": "2 billion USD", "earnings per share": "-0.11 USD"},
        ),
        ("Siemens paid a dividend of $2 a share.", {}),
    ],
)
def test_an_amount_of_a_figure_is_a_result(
    claims_of: Callable[[str, str], list[Claim]], text: str, expected: dict[str, str]
) -> None:
    found: dict[str, str] = {}
    for claim in claims_of("figures", text):
        value = dict(claim.qualifiers).get("value")
        if isinstance(claim.object, Entity) and isinstance(value, Quantity):
            found[claim.object.label] = describe(value)
    assert found == expected
