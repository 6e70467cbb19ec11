"""The trading day of a market report: its date, and the level that it ended at."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from ontology.records import Claim, Extraction, Quantity

pytestmark = pytest.mark.model


def moves(extraction: Extraction) -> list[Claim]:
    return [c for c in extraction.claims if c.predicate == "price_change"]


@pytest.mark.parametrize(
    "text",
    [
        "The DAX gained 22 points, ending the day at 5,102.",
        "The DAX closed at 5,102, a gain of 22 points.",
    ],
)
def test_a_move_leads_to_the_level_at_which_its_day_ended(
    extract: Callable[..., Extraction], text: str
) -> None:
    (move,) = moves(extract(text))
    level = dict(move.qualifiers)["to"]
    assert isinstance(level, Quantity)
    assert (level.value, level.unit) == (Decimal(5102), "points")


def test_of_two_moves_none_leads_there(extract: Callable[..., Extraction]) -> None:
    text = "The DAX fell 80 points before noon, then rose 22 points and closed at 5,102."
    assert all("to" not in dict(move.qualifiers) for move in moves(extract(text)))


def test_a_move_is_of_the_day_that_the_report_named_last(
    extract: Callable[..., Extraction],
) -> None:
    text = "The DAX fell 2 percent on Thursday. The CAC 40 lost 3 percent."
    days = [m.time.at for m in moves(extract(text, published="2009-06-19")) if m.time]
    assert days == ["2009-06-18", "2009-06-18"]


@pytest.mark.parametrize(
    "text",
    [
        "Stocks fell on Thursday after the plunge of the Hang Seng on Wednesday.",
        "Stocks fell on Thursday. Gold, which had lost 2 percent on Wednesday, was dearer.",
        "Stocks fell on Thursday. That followed Wednesday's calm.",
        "Stocks fell on Thursday. The euro cost $1.38, up from $1.36 late on Wednesday.",
        "Stocks fell on Thursday. Ford will pay a dividend, payable on July 3.",
    ],
)
def test_a_day_told_aside_is_not_that_of_the_report(
    extract: Callable[..., Extraction], text: str
) -> None:
    made = moves(extract(f"{text} The CAC 40 lost 3 percent.", published="2009-06-19"))
    (last,) = (move for move in made if move.subject.label == "CAC 40")
    assert last.time is not None
    assert last.time.at == "2009-06-18"
