"""What has a price where a sentence names something beside it."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares in Siemens and BASF fell 2 percent.", {"Siemens", "BASF"}),
        ("The main UK index, the FTSE 100, fell 2 percent.", {"FTSE 100"}),
        ("Global stock markets fell on Monday.", {"Global stock markets"}),
        ("Asian markets fell on Monday.", {"Asian markets"}),
        ("Siemens saw its shares fall 2 percent.", {"Siemens"}),
        ("The markets for cars fell.", set()),
    ],
)
def test_a_price_is_of_whom_the_words_beside_it_name(
    extract: Callable[..., Extraction], text: str, expected: set[str]
) -> None:
    moving = {c.subject.label for c in extract(text).claims if c.predicate == "price_change"}
    assert moving == expected
