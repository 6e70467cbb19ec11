"""Gapping: objects of a verb that is not said again."""

from collections.abc import Callable

import pytest

from extractors.clauses.gapping import second_objects
from extractors.reading import Reading

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siemens acquired Alstom for $397 million and Osram for $50 million.", ["Osram"]),
        ("Siemens bought Alstom in 2006 and Osram in 2007.", ["Osram"]),
        ("Siemens bought Alstom and Osram in 2007.", []),
        ("Siemens was bought by Alstom in 2006 and sold in 2007.", []),
    ],
)
def test_the_second_object_hangs_on_the_verb(
    read: Callable[..., Reading], text: str, found: list[str]
) -> None:
    verbs = [t for t in read(text).doc if t.pos_ == "VERB"]
    assert [noun.text for verb in verbs for noun in second_objects(verb)] == found
