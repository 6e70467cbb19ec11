"""What a claim takes from the article around it: its day, its employer, its topic, its cause."""

from collections.abc import Callable

import pytest

from ontology.records import Claim, Entity, Extraction

pytestmark = pytest.mark.model


def of(extraction: Extraction, predicate: str) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.predicate == predicate]


def day(claim: Claim) -> str | None:
    return claim.time.at if claim.time is not None else None


def test_moves_take_the_day_that_the_report_names(extract: Callable[..., Extraction]) -> None:
    text = "The Nikkei 225 fell 2 percent on Thursday.\nThe FTSE 100 lost 3 percent."
    days = {
        c.subject.label: day(c) for c in of(extract(text, published="2009-06-18"), "price_change")
    }
    assert days == {"Nikkei 225": "2009-06-18", "FTSE 100": "2009-06-18"}


def test_a_move_over_a_week_takes_no_day(extract: Callable[..., Extraction]) -> None:
    text = "The Nikkei 225 fell 2 percent on Thursday.\nThe FTSE 100 lost 3 percent over one week."
    days = {
        c.subject.label: day(c) for c in of(extract(text, published="2009-06-18"), "price_change")
    }
    assert days["FTSE 100"] is None


def test_a_saturday_is_no_day_of_trading(extract: Callable[..., Extraction]) -> None:
    text = "The central bank met on Saturday, June 13, 2009.\nThe FTSE 100 lost 3 percent."
    (claim,) = of(extract(text, published="2009-06-14"), "price_change")
    assert day(claim) == "2009-06-12"


def test_who_steps_down_leaves_his_employer(extract: Callable[..., Extraction]) -> None:
    text = "Peter Löscher, chief executive of Siemens, spoke.\nLöscher will step down in May."
    (claim,) = of(extract(text, published="2013-03-01"), "departs")
    assert isinstance(claim.object, Entity)
    assert (claim.subject.label, claim.object.label) == ("Peter Löscher", "Siemens")


def test_a_departure_from_nobody_known_is_counted(extract: Callable[..., Extraction]) -> None:
    extraction = extract("Peter Löscher will step down in May.")
    assert of(extraction, "departs") == []
    assert ("object-missing", 1) in extraction.rejected


def test_a_target_without_a_stock_is_about_the_articles_company(
    extract: Callable[..., Extraction],
) -> None:
    text = "Shares of Tesla rose after Tesla opened a factory.\nUBS raised its price target to $90."
    (claim,) = of(extract(text), "sets_price_target")
    about = dict(claim.qualifiers)["about"]
    assert isinstance(about, Entity)
    assert about.label == "Tesla"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The Nikkei 225 fell 2 percent after the earthquake.", "earthquake"),
        ("The Nikkei 225 fell 2 percent amid fears of a recession.", "fears of a recession"),
        ("The Nikkei 225 fell 2 percent because of the earthquake.", "earthquake"),
        ("The Nikkei 225 fell 2 percent in Tokyo.", None),
        ("The Nikkei 225 fell 2 percent on Monday.", None),
    ],
)
def test_why_is_a_qualifier(
    extract: Callable[..., Extraction], text: str, cause: str | None
) -> None:
    (claim,) = of(extract(text, published="2009-06-18"), "price_change")
    assert dict(claim.qualifiers).get("cause") == cause


def test_what_no_predicate_covers_is_an_open_claim(extract: Callable[..., Extraction]) -> None:
    extraction = extract("Nestle befriended Danone.")
    (claim,) = of(extraction, "open:befriend")
    assert (claim.subject.label, claim.extractor) == ("Nestle", "open")


def test_the_same_fact_said_twice_is_one_claim_with_two_evidences(
    extract: Callable[..., Extraction],
) -> None:
    extraction = extract("Nestle bought Gerber.\nGerber was acquired by Nestle for $5 billion.")
    (claim,) = of(extraction, "acquires")
    assert len(claim.evidence) == 2
    assert "amount" in dict(claim.qualifiers)
