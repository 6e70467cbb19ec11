"""The span that results are of."""

from collections.abc import Callable

import pytest

from ontology.records import Entity, Extraction

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


def periods(extraction: Extraction) -> set[tuple[str, object]]:
    return {
        (claim.subject.label, dict(claim.qualifiers).get("period"))
        for claim in extraction.claims
        if claim.predicate == "reports"
    }


def test_an_amount_in_the_next_sentence_is_of_the_same_period(
    extract: Callable[..., Extraction],
) -> None:
    told = extract(
        "Siemens had a net loss of 2 billion euros in the third quarter of 2009. "
        "The company lost 41 cents per share."
    )
    assert periods(told) == {("Siemens", "third quarter of 2009")}


def test_a_figure_with_more_words_is_the_same_figure(extract: Callable[..., Extraction]) -> None:
    told = extract(
        "Toyota saw a 12 percent drop in vehicle sales in March 2009. Honda sales fell 8 percent."
    )
    assert periods(told) == {("Toyota", "March 2009"), ("Honda", "March 2009")}


def test_what_a_company_is_worth_is_of_no_period(extract: Callable[..., Extraction]) -> None:
    told = extract(
        "Siemens had a net loss of 2 billion euros in the third quarter of 2009. "
        "Siemens has a market capitalization of $90 billion."
    )
    assert ("Siemens", None) in periods(told)


def test_a_quarter_of_a_companys_own_year_stays_undated(
    extract: Callable[..., Extraction],
) -> None:
    text = "Ford lost $2 billion in the first quarter of the financial year."
    assert periods(extract(text, published="2009-06-18")) == {
        ("Ford", "first quarter of the financial year")
    }


def test_a_period_does_not_go_on_for_long(extract: Callable[..., Extraction]) -> None:
    between = "The weather was mild. The roads were dry. The trains were late. " * 2
    told = extract(
        f"Toyota sales fell 12 percent in March 2009. {between}Honda sales fell 8 percent."
    )
    assert ("Honda", "March 2009") not in periods(told)


def test_the_period_of_a_report_is_not_that_which_it_is_compared_with(
    extract: Callable[..., Extraction],
) -> None:
    text = (
        "Ford lost $2 billion in the first quarter. In the same quarter of 2008 it had earned "
        "$1 billion. Revenue fell 9 percent. Costs fell 2 percent."
    )
    made = extract(text, published="2009-06-18").claims
    spans = {
        c.object.id: c.time.at
        for c in made
        if c.predicate == "reports" and isinstance(c.object, Entity) and c.time
    }
    assert spans == {
        "net-loss": "2009-Q1", "net-profit": "2008-Q1", "revenue": "2009-Q1", "costs": "2009-Q1"
    }  # fmt: skip
