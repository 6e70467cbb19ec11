"""The span that results are of."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "subject", "period"),
    [
        ("Ford's sales fell 3 percent last month.", "Ford", "May 2009"),
        ("Ford lost $2 billion in the first quarter.", "Ford", "first quarter of 2009"),
        (
            "Ford's sales fell 3 percent in May. Nissan's sales fell 9 percent.",
            "Nissan",
            "May 2009",
        ),
        ("Ford's sales fell 3 percent in 2008.", "Ford", "2008"),
    ],
)
def test_a_result_is_of_a_period_with_its_year(
    extract: Callable[..., Extraction], text: str, subject: str, period: str
) -> None:
    made = extract(text, published="2009-06-18").claims
    (result,) = (c for c in made if c.predicate == "reports" and c.subject.label == subject)
    assert dict(result.qualifiers)["period"] == period
