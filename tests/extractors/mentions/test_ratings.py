"""Ratings: one for each spelling."""

import pytest

from extractors.mentions.ratings import rating
from ontology.terms import Rating


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hold", Rating.HOLD),
        ("“Moderate Buy”", Rating.MODERATE_BUY),
        ('"Moderate Buy,"', Rating.MODERATE_BUY),
        ("market perform", Rating.MARKET_PERFORM),
        ("Market-Perform rating", Rating.MARKET_PERFORM),
        ("equal-weight", Rating.EQUAL_WEIGHT),
        ("Equalweight", Rating.EQUAL_WEIGHT),
        ("a strong buy rating", Rating.STRONG_BUY),
        ("sector perform", Rating.MARKET_PERFORM),
        ("OVERWEIGHT", Rating.OVERWEIGHT),
        ("under-weight", Rating.UNDERWEIGHT),
        ("'neutral'", Rating.NEUTRAL),
        ("strong sell", Rating.STRONG_SELL),
        ("", None),
        ("a rating", None),
        ("buyer", None),
        ("higher", None),
    ],
)
def test_a_rating_is_known_by_any_spelling(text: str, expected: Rating | None) -> None:
    assert rating(text) is expected
