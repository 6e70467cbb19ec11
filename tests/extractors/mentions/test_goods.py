"""Names that stand as only goods do."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction
from ontology.terms import Kind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kindle costs $299.", "Kindle"),
        ("Merck pulled Vioxx from the market.", "Vioxx"),
        ("Nintendo, maker of the Wii, raised its forecast.", "Wii"),
        ("The Kindle carries a price tag of $299.", "Kindle"),
        ("Toyota announced a recall of the Prius.", "Prius"),
        ("Apple sold two million Macs.", "Macs"),
        ("Nintendo's Wii sells well in Japan.", "Wii"),
    ],
)
def test_a_name_in_the_place_of_a_good_is_a_product(
    extract: Callable[..., Extraction], text: str, name: str
) -> None:
    kinds = {entity.label: entity.kind for entity in extract(text).entities}
    assert kinds[name] is Kind.PRODUCT


def test_who_pulls_a_good_from_the_market_is_none(extract: Callable[..., Extraction]) -> None:
    kinds = {e.label: e.kind for e in extract("Merck pulled Vioxx from the market.").entities}
    assert kinds["Merck"] is Kind.COMPANY
