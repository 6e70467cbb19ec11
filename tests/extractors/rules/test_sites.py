"""Places inside larger ones."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model

type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("The German state of Bavaria helped BMW.", {("Bavaria", "located_in", "Germany")}),
        ("Germany's capital, Berlin, was quiet.", {("Berlin", "located_in", "Germany")}),
        ("The state of Bavaria helped BMW.", set()),
        ("The German state owns Commerzbank.", set()),
    ],
)
def test_a_part_of_a_country_lies_in_it(
    edges_of: Edges, text: str, edges: set[tuple[str, str, str]]
) -> None:
    assert edges_of("sites", text) == edges
