"""Which figure a company's bare move is of."""

from collections.abc import Callable

import pytest

from ontology.records import Entity, Extraction

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("Car sales fell in May. Nissan dropped 30 percent.", "reports", "sales"),
        ("Sales of cars fell. Nissan reported a 39 percent loss.", "reports", "sales"),
        ("Stocks fell in May. Nissan dropped 30 percent.", "price_change", ""),
        ("Car sales fell in May. Nissan shares dropped 30 percent.", "price_change", ""),
    ],
)
def test_a_move_is_of_what_was_spoken_of(
    extract: Callable[..., Extraction], text: str, predicate: str, thing: str
) -> None:
    of_nissan = [c for c in extract(text).claims if c.subject.label == "Nissan"]
    (made,) = (c for c in of_nissan if c.predicate in ("reports", "price_change"))
    assert made.predicate == predicate
    assert (made.object.label if isinstance(made.object, Entity) else "") == thing
