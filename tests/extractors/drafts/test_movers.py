"""What has a price that can move."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction

pytestmark = pytest.mark.model


def movers(extraction: Extraction) -> set[str]:
    return {c.subject.label for c in extraction.claims if c.predicate == "price_change"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siemens fell 3 percent.", {"Siemens"}),
        ("Siemens shares fell.", {"Siemens"}),
        ("Investors sold stocks on Monday. Siemens fell.", {"Siemens"}),
        ("The share price of Siemens fell 2 euros.", {"Siemens"}),
        ("General Motors Corp. (NYSE:GM) shares rose 3 cents to $2.10.", {"General Motors Corp."}),
        ("The FTSE 100 fell.", {"FTSE 100"}),
        ("Gold fell $12 to $945.", {"gold"}),
    ],
)
def test_shares_indices_and_goods_move(
    extract: Callable[..., Extraction], text: str, expected: set[str]
) -> None:
    assert movers(extract(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Siemens fell.",
        "Siemens rose to the challenge of its stock market listing.",
        "Intel slipped to second place among chipmakers.",
        "Volkswagen has fallen out of favour with investors.",
        "Siemens lost $9 billion on its stake in Osram.",
        "Samsung gained market share in Europe.",
    ],
)
def test_a_company_that_does_something_else_does_not(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert movers(extract(text)) == set()
