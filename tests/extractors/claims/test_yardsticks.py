"""What a level is set against."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction
from ontology.terms import Predicate, Qualifier

pytestmark = pytest.mark.model


def yardsticks(extraction: Extraction) -> list[tuple[object, object]]:
    levels = (c for c in extraction.claims if c.predicate == Predicate.TRADES_AT)
    given = (dict(level.qualifiers) for level in levels)
    return [(q.get(Qualifier.KIND), q.get(Qualifier.RELATIVE_TO)) for q in given]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siemens shares fell 3 percent to 84.50 euros in the worst week since May.", None),
        ("Siemens shares fell to 84.50 euros on Tuesday, the highest price offered.", None),
        (
            "Nokia shares hit 8.50 euros, their highest in three months.",
            "highest in three months",
        ),
        (
            "Nokia shares hit 8.50 euros for the first time since 2004.",
            "first time since 2004",
        ),
        ("Siemens shares reached 84.50 euros for the first time in May.", "first time"),
    ],
)
def test_a_level_is_set_against_what_is_said_beside_it(
    text: str, expected: str | None, extract: Callable[..., Extraction]
) -> None:
    assert [told for _, told in yardsticks(extract(text))] == [expected]


def test_each_of_two_levels_has_its_own(extract: Callable[..., Extraction]) -> None:
    text = (
        "The DAX closed at 4,656.60, its lowest close since 2004, and the CAC 40 ended at 3,010.20."
    )
    found = yardsticks(extract(text, published="2009-06-18"))
    assert sorted(found, key=str) == [("close", "lowest close since 2004"), ("close", None)]
