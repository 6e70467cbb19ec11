"""What a claim takes from its own phrases: how many, whose make, what it is worth, why, when."""

from collections.abc import Callable

import pytest

from ontology.records import Claim, Entity, Extraction, Quantity

pytestmark = pytest.mark.model


def of(extraction: Extraction, predicate: str) -> Claim:
    found = [claim for claim in extraction.claims if claim.predicate == predicate]
    assert found, [(c.subject.label, c.predicate) for c in extraction.claims]
    return found[0]


def texts(claim: Claim) -> dict[str, str]:
    return {
        name: value.label if isinstance(value, Entity) else getattr(value, "text", str(value))
        for name, value in claim.qualifiers
    }


def test_models_are_counted_as_what_the_article_calls_them(
    extract: Callable[..., Extraction],
) -> None:
    text = "Lufthansa ordered twelve A380s from Airbus.\nThe aircraft will fly to Asia."
    (count,) = [v for n, v in of(extract(text), "orders").qualifiers if n == "quantity"]
    assert isinstance(count, Quantity)
    assert (str(count.value), count.unit) == ("12", "aircraft")


def test_the_price_may_stand_in_the_noun_of_the_deal(extract: Callable[..., Extraction]) -> None:
    claim = of(extract("Siemens completed its $3 billion acquisition of Alstom."), "acquires")
    assert texts(claim)["amount"] == "$3 billion"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Shares of Siemens fell 3 percent because of weak demand.", "weak demand"),
        ("Shares of Siemens fell 3 percent, hurt by weak demand.", "weak demand"),
        ("Shares of Siemens fell 3 percent on weak demand.", "weak demand"),
        ("Shares of Siemens fell 3 percent in the wake of a warning.", "warning"),
    ],
)
def test_a_cause_stands_behind_many_words(
    extract: Callable[..., Extraction], text: str, cause: str
) -> None:
    assert texts(of(extract(text), "price_change"))["cause"] == cause


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Siemens rose 3 percent after falling 2 percent.",
        "Shares of Siemens rose 3 percent on the Frankfurt Stock Exchange.",
        "Shares of Siemens rose 3 percent after the opening bell.",
    ],
)
def test_a_time_a_place_and_an_earlier_move_are_no_causes(
    extract: Callable[..., Extraction], text: str
) -> None:
    assert "cause" not in texts(of(extract(text), "price_change"))


def test_what_is_agreed_on_a_day_has_that_day(extract: Callable[..., Extraction]) -> None:
    text = "Siemens agreed on Tuesday to buy Alstom."
    claim = of(extract(text, published="2009-06-18"), "acquires")
    assert claim.time is not None
    assert claim.time.at == "2009-06-16"


def test_what_is_only_said_on_a_day_has_no_day(extract: Callable[..., Extraction]) -> None:
    text = "Siemens said on Tuesday that it will buy Alstom."
    assert of(extract(text, published="2009-06-18"), "acquires").time is None
