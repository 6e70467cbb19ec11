import pytest

from extractors.times.found import times
from tests.extractors.times.test_found import read, told


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It lost $2 in the three months to the end of March.", "2009-Q1"),
        ("It lost $2 in the 3 months ended March 31, 2009.", "2009-Q1"),
        ("It lost $2 in the six months to December 2008.", "2008-H2"),
        ("It lost $2 in the twelve months through December 2008.", "2008"),
        ("It lost $2 in the nine months to May.", "2008-09..2009-05"),
        ("It lost $2 in the quarter ended April 3.", "2009-Q1"),
        ("It lost $2 in its fiscal second quarter, which ended on March 28.", "2009-Q1"),
        ("It lost $2 in the quarter that ended March 31.", "2009-Q1"),
    ],
)
def test_a_span_told_by_its_end(text: str, when: str) -> None:
    assert [told(one.span) for one in times(read(text))][:1] == [when]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It grew in Q1 2009. In the same period last year it fell.", "2008-Q1"),
        ("It grew in Q1 2009. In the corresponding quarter of 2007 it fell.", "2007-Q1"),
        ("It grew in Q1 2009. In the year-earlier period it fell.", "2008-Q1"),
        ("It grew in Q1 2009. In the prior-year quarter it fell.", "2008-Q1"),
        ("It grew in Q1 2009. Sales in the quarter rose.", "2009-Q1"),
        ("It grew in Q1 2009, from less in Q1 2008. Sales in the quarter rose.", "2009-Q1"),
        ("It grew in May. For the month, sales rose.", "2009-05"),
        ("It grew in May 2009. In the same month last year it fell.", "2008-05"),
    ],
)
def test_a_span_points_back_to_the_one_spoken_of(text: str, last: str) -> None:
    assert told(times(read(text))[-1].span) == last


def test_a_span_that_was_not_spoken_of_stays_open() -> None:
    assert [one.span for one in times(read("Sales in the quarter rose."))] == [None]
    assert times(read("Sales in the period rose.")) == ()


def test_the_label_of_a_span_names_it() -> None:
    text = "It lost $2 in the three months to March. In the year-earlier period it lost $1."
    labels = [one.label for one in times(read(text))]
    assert labels == ["first quarter of 2009", "first quarter of 2008"]
