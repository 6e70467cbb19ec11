"""Deals whose doer only another sentence names, and what stands inside their phrases."""

from collections.abc import Callable

import pytest

from ontology.quantities import describe
from ontology.records import Entity, Extraction, Quantity

pytestmark = pytest.mark.model

type Edge = tuple[str, str, str]


def edges(extraction: Extraction) -> set[Edge]:
    return {
        (c.subject.label, str(c.predicate), c.object.label)
        for c in extraction.claims
        if isinstance(c.object, Entity)
    }


def details(extraction: Extraction, predicate: str) -> list[dict[str, str]]:
    return [
        {
            name: value.label
            if isinstance(value, Entity)
            else describe(value)
            if isinstance(value, Quantity)
            else str(value)
            for name, value in claim.qualifiers
        }
        for claim in extraction.claims
        if claim.predicate == predicate
    ]


def test_a_delivery_is_of_the_maker_that_another_sentence_names(
    extract: Callable[..., Extraction],
) -> None:
    found = extract("Airbus makes the A380.\nThe A380 was delivered to Qantas Airways on Monday.")
    assert ("Airbus", "supplies", "A380") in edges(found)


def test_a_delivery_of_an_unknown_maker_is_counted_and_left_out(
    extract: Callable[..., Extraction],
) -> None:
    found = extract("The A380 was delivered to Qantas Airways on Monday.")
    assert not details(found, "supplies")
    assert dict(found.rejected)["no-doer"] == 1


def test_what_an_airline_has_ordered_is_not_of_its_making(
    extract: Callable[..., Extraction],
) -> None:
    found = extract("Lufthansa ordered the A380 from Airbus.\nLufthansa's A380 landed in Tokyo.")
    assert ("Lufthansa", "produces", "A380") not in edges(found)


def test_goods_are_counted_and_their_maker_stands_before_them(
    extract: Callable[..., Extraction],
) -> None:
    found = extract("Airbus is glad.\nLufthansa ordered 15 Airbus A380 jets for $4 billion.")
    (order,) = details(found, "orders")
    assert order["quantity"] == "15 aircraft"
    assert order["amount"] == "4 billion USD"


def test_an_amount_before_the_deal_is_its_amount(extract: Callable[..., Extraction]) -> None:
    found = extract("Siemens completed its $3 billion acquisition of Alstom.")
    assert {"amount": "3 billion USD"} in details(found, "acquires")


def test_two_that_merge_do_it_with_each_other(extract: Callable[..., Extraction]) -> None:
    found = extract("The merger of Renault and Fiat was called off.")
    assert ("Renault", "merges_with", "Fiat") in edges(found)


def test_a_list_of_units_is_sold_one_by_one(extract: Callable[..., Extraction]) -> None:
    found = extract("Ford sold a plant, the Volvo car brand and the Jaguar unit.")
    assert {("Ford", "sells", "Volvo"), ("Ford", "sells", "Jaguar")} <= edges(found)


def test_what_somebody_launches_or_is_asked_for_is_of_his_making(
    extract: Callable[..., Extraction],
) -> None:
    found = edges(extract("Nokia unveiled the N97.\nIberia ordered the A321 from Airbus."))
    assert {("Nokia", "produces", "N97"), ("Airbus", "produces", "A321")} <= found


def test_nobody_makes_what_has_another_maker_or_no_name(
    extract: Callable[..., Extraction],
) -> None:
    found = edges(
        extract(
            "Apple makes the iPhone.\nVodafone will launch the iPhone in May.\n"
            "Vodafone launched a music store."
        )
    )
    assert not {e for e in found if e[:2] == ("Vodafone", "produces")}
