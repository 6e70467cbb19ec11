"""The numbers of a movement: signed, sorted, each in its place."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from ontology.records import Claim, Entity, Extraction, Quantity

pytestmark = pytest.mark.model


def movements(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.predicate == "price_change"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The Nikkei 225 rose 1.2 percent.", "1.2", "percent"),
        ("The Nikkei 225 fell 1.2 percent.", "-1.2", "percent"),
        ("The Nikkei 225 was down 1.2 percent.", "-1.2", "percent"),
        ("The Nikkei 225 fell by 89 points.", "-89", "points"),
        ("The Nikkei 225 fell 89.5 to 7,000.", "-89.5", "points"),
        ("Shares of Ford gained 2 percent.", "2", "percent"),
        ("Shares of Ford lost 2 dollars to close at 9 dollars.", "-2", "USD"),
    ],
)
def test_a_movement_is_signed(
    extract: Callable[..., Extraction], text: str, value: str, unit: str
) -> None:
    (claim,) = movements(extract(text))
    assert isinstance(claim.object, Quantity)
    assert (claim.object.value, claim.object.unit) == (Decimal(value), unit)


def test_percent_is_the_object_and_points_stand_beside_it(
    extract: Callable[..., Extraction],
) -> None:
    (claim,) = movements(extract("The Nikkei 225 fell 89.68 points, or 1.2 percent, to 7,552.29."))
    given = dict(claim.qualifiers)
    assert isinstance(claim.object, Quantity)
    assert claim.object.value == Decimal("-1.2")
    points, level = given["points"], given["to"]
    assert isinstance(points, Quantity)
    assert isinstance(level, Quantity)
    assert (points.value, points.unit) == (Decimal("-89.68"), "points")
    assert (level.value, level.unit) == (Decimal("7552.29"), "points")


def test_a_direction_without_a_number_is_a_direction(extract: Callable[..., Extraction]) -> None:
    (claim,) = movements(extract("The Nikkei 225 fell on Monday."))
    assert isinstance(claim.object, Entity)
    assert claim.object.label == "down"


def test_a_company_does_not_move_its_shares_do(extract: Callable[..., Extraction]) -> None:
    assert movements(extract("Enron collapsed in 2001.")) == []


def test_a_later_mention_of_the_direction_is_more_evidence(
    extract: Callable[..., Extraction],
) -> None:
    (claim,) = movements(extract("The Nikkei 225 fell.\nThe Nikkei 225 fell 3 percent."))
    assert isinstance(claim.object, Quantity)
    assert len(claim.evidence) == 2
