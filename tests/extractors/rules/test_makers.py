"""Who is named before a product makes it."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model

type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "maker", "product"),
    [
        ("Boeing's new 787 Dreamliner jet flew.", "Boeing", "787 Dreamliner"),
        ("Airbus grew. The Airbus A320 is a narrow-body jet.", "Airbus", "Airbus A320"),
        ("Swiss drugmaker Roche's cancer drug Avastin failed.", "Roche", "Avastin"),
        ("Apple will repair its new iPhone 4.", "Apple", "iPhone 4"),
        ("Apple's 13-inch MacBook Pro sold well.", "Apple", "MacBook Pro"),
        (
            "KLM waits for the A350 XWB, a new design under development by Airbus.",
            "Airbus",
            "A350 XWB",
        ),
    ],
)
def test_the_owner_of_a_products_name_makes_it(
    edges_of: Edges, text: str, maker: str, product: str
) -> None:
    assert edges_of("makers", text) == {(maker, "produces", product)}


@pytest.mark.parametrize(
    "text",
    [
        "Qatar Airways' A380 landed in Tokyo.",
        "The airline Northwind cleaned its A380.",
        "Analysts' iPhone estimates fell.",
        "Boeing said that the A380 is too large.",
    ],
)
def test_users_and_speakers_make_nothing(edges_of: Edges, text: str) -> None:
    assert edges_of("makers", text) == set()
