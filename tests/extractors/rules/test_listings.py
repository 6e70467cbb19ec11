"""Companies and the exchanges where their shares are traded."""

from collections.abc import Callable

import pytest

from ontology.records import Claim

pytestmark = pytest.mark.model

type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize("text", ["General Motors (NYSE: GM) rose.", "General Motors (NYSE:GM)."])
def test_a_symbol_behind_an_exchange_is_the_ticker(
    claims_of: Callable[[str, str], list[Claim]], text: str
) -> None:
    (made,) = claims_of("listings", text)
    assert getattr(made.object, "label", "") == "New York Stock Exchange"
    assert dict(made.qualifiers)["ticker"] == "GM"


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "Nasdaq-listed software maker Northwind grew.",
            {("Northwind", "listed_on", "Nasdaq")},
        ),
        (
            "Boeing shares on the New York Stock Exchange fell.",
            {("Boeing", "listed_on", "New York Stock Exchange")},
        ),
        (
            "FTSE 100 constituent Barclays rose.",
            {("Barclays", "listed_on", "FTSE 100")},
        ),
        ("The New York Stock Exchange fined Boeing.", set()),
        ("Boeing (US) grew.", set()),
    ],
)
def test_shares_stand_where_they_are_listed(
    edges_of: Edges, text: str, edges: set[tuple[str, str, str]]
) -> None:
    assert edges_of("listings", text) == edges
