"""Ways of saying, end to end: sentences of our own and the edges that they state."""

from collections.abc import Callable

import pytest

from ontology.names import slug
from ontology.quantities import describe
from ontology.records import Claim, Entity, Extraction, Quantity, Value

pytestmark = pytest.mark.model


def said(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Entity):
        return value.label
    return describe(value) if isinstance(value, Quantity) else value


def edges(extraction: Extraction) -> list[tuple[str, str, str]]:
    """Subject, predicate, object of the ontology's claims."""
    return [
        (claim.subject.label, claim.predicate, said(claim.object))
        for claim in extraction.claims
        if ":" not in claim.predicate
    ]


def only(extraction: Extraction, predicate: str) -> Claim:
    found = [claim for claim in extraction.claims if claim.predicate == predicate]
    assert len(found) == 1, edges(extraction)
    return found[0]


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Nestle bought Gerber for $5.5 billion.", ("Nestle", "acquires", "Gerber")),
        ("Gerber was bought by Nestle.", ("Nestle", "acquires", "Gerber")),
        ("Nestle completed its acquisition of Gerber.", ("Nestle", "acquires", "Gerber")),
        ("Microsoft sued Motorola in Seattle.", ("Microsoft", "sues", "Motorola")),
        ("Siemens appointed Joe Kaeser as chief executive.",
         ("Siemens", "appoints", "Joe Kaeser")),
        ("Volkswagen closed its plant in Brussels.", ("Volkswagen", "closes", "plant")),
        ("Goldman Sachs downgraded Tesla to Neutral.", ("Goldman Sachs", "rates", "Neutral")),
        ("Volvo reported a net loss of $2 billion.", ("Volvo", "reports", "net loss")),
        ("Shares of Volvo fell 3 percent on Tuesday.", ("Volvo", "price_change", "-3 percent")),
        ("Lufthansa won approval for the deal and ordered 20 jets from Airbus.",
         ("Lufthansa", "orders", "jets")),
    ],
)  # fmt: skip
def test_a_way_of_saying_makes_its_edge(
    extract: Callable[..., Extraction], text: str, edge: tuple[str, str, str]
) -> None:
    found = edges(extract(text, published="2015-03-04"))
    assert (edge[0], edge[1]) in [(s, p) for s, p, _ in found]
    assert slug(edge[2]) in [slug(o) for s, p, o in found if p == edge[1]]


def test_qualifiers_come_from_prepositions_and_constants(
    extract: Callable[..., Extraction],
) -> None:
    claim = only(extract("Goldman Sachs cut Tesla to Neutral from Buy in June 2020."), "rates")
    given = {name: said(value) for name, value in claim.qualifiers}
    assert given["about"] == "Tesla"
    assert given["action"] == "downgrade"
    assert given["previous"] == "Buy"


@pytest.mark.parametrize(
    "text",
    [
        "A company bought a rival.",
        "Nestle declined to comment.",
        "Should Nestle buy Gerber?",
        "The weather in Vevey was mild.",
        "Ford dropped the plan on Tuesday.",
    ],
)
def test_what_states_nothing_makes_no_claim_of_the_ontology(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert edges(extract(text, published="2015-03-04")) == []


def test_an_opinion_is_recast_as_a_view_of_its_holder(
    extract: Callable[..., Extraction],
) -> None:
    claim = only(extract("Warren Buffett said that Apple is a wonderful company."), "views")
    assert (claim.subject.label, said(claim.object)) == ("Warren Buffett", "Apple")
    assert ("sentiment", "positive") in claim.qualifiers


def test_an_expected_result_is_recast_as_an_expectation(
    extract: Callable[..., Extraction],
) -> None:
    claim = only(extract("Volvo expects its sales to fall 3 percent in 2016."), "expects")
    assert claim.modality.value == "expected"
    assert said(claim.object) == "sales"
