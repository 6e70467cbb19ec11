"""Moves that stand beside a name without a verb of their own."""

from collections.abc import Callable

import pytest

from ontology.quantities import describe
from ontology.records import Claim, Quantity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Losers included Alcoa (down 6 percent).", {"Alcoa": "-6 percent"}),
        (
            "With the DAX up 2 percent, investors bought bonds.",
            {"DAX": "2 percent"},
        ),
        (
            "Boeing rose 2 percent and Airbus 3 percent.",
            {"Boeing": "2 percent", "Airbus": "3 percent"},
        ),
        (
            "Germany's DAX gained 1.6 percent, France's CAC 40 1.2 percent.",
            {"DAX": "1.6 percent", "CAC 40": "1.2 percent"},
        ),
        (
            "Shares rose, with Intel, Google and Yahoo all gaining more than 20%.",
            {
                "Intel": "more than 20 percent",
                "Google": "more than 20 percent",
                "Yahoo": "more than 20 percent",
            },
        ),
        (
            "Retailers rose, with Tesco and Asda each up 4 percent.",
            {"Tesco": "4 percent", "Asda": "4 percent"},
        ),
        ("The plant is 3 percent lower than the hill.", {}),
    ],
)
def test_a_number_with_its_direction_moves_the_name_before_it(
    claims_of: Callable[[str, str], list[Claim]], text: str, expected: dict[str, str]
) -> None:
    found = {
        c.subject.label: describe(c.object)
        for c in claims_of("moves", text)
        if isinstance(c.object, Quantity)
    }
    assert found == expected
