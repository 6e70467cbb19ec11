"""What held on a day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.validity import holds, lasts, span
from ontology.bearings import Bearing
from ontology.records import Entity, Evidence, Fact, TimeSpan
from ontology.terms import Kind, Modality, Polarity

FACT = Fact(
    id="f",
    subject=Entity("ada", "Ada", Kind.PERSON),
    predicate="works_for",
    object=Entity("norden", "Norden", Kind.COMPANY),
    qualifiers=(),
    polarity=Polarity.POSITIVE,
    modality=Modality.ACTUAL,
    attributed_to=(),
    time=None,
    evidence=(Evidence("a", 0, 3, "Ada", 0), Evidence("b", 0, 3, "Ada", 0)),
    support=2,
    confidence=0.9,
)
PUBLISHED = {"a": "2010-05-04", "b": "2009-03-02T08:00:00+01:00"}


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2009", "year", "2009-01-01", "2009-12-31"),
        ("2009-H2", "half", "2009-07-01", "2009-12-31"),
        ("2009-Q1", "quarter", "2009-01-01", "2009-03-31"),
        ("2008-02", "month", "2008-02-01", "2008-02-29"),
        ("2009-06-15", "day", "2009-06-15", "2009-06-15"),
        ("2009-06-15", "week", "2009-06-15", "2009-06-21"),
        ("2009-06-15T23:30:00+02:00", "day", "2009-06-15", "2009-06-15"),
    ],
)
def test_a_time_spans_from_its_first_to_its_last_day(
    text: str, precision: str, first: str, last: str
) -> None:
    assert span(text, precision) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "soon", "2009-13", "2009-02-30", "-5"])
def test_what_is_no_time_spans_nothing(text: str) -> None:
    assert span(text) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_lies_in_its_month_its_quarter_and_its_year(day: date) -> None:
    quarter = f"{day.year}-Q{(day.month + 2) // 3}"
    for text in (day.isoformat(), day.isoformat()[:7], quarter, str(day.year)):
        found = span(text)
        assert found is not None
        assert found[0] <= day <= found[1]


@pytest.mark.parametrize(
    ("time", "day", "held"),
    [
        (None, "2009-03-01", False),  # the first article is of the second
        (None, "2009-03-02", True),
        (TimeSpan(at="2008-06", precision="month"), "2008-05-31", False),
        (TimeSpan(at="2008-06", precision="month"), "2008-06-01", True),
        (TimeSpan(start="2001", precision="year"), "2000-12-31", False),
        (TimeSpan(start="2001", precision="year"), "2020-01-01", True),
        (TimeSpan(start="2001", end="2004", precision="year"), "2004-12-31", True),
        (TimeSpan(start="2001", end="2004", precision="year"), "2005-01-01", False),
        (TimeSpan(end="2004", precision="year"), "2005-01-01", False),
        (TimeSpan(ended=True), "2010-06-01", False),
        (TimeSpan(start="2001", end="2004", precision="year", ended=True), "2003-01-01", True),
    ],
)
def test_a_fact_holds_from_its_beginning_to_its_end(
    time: TimeSpan | None, day: str, held: bool
) -> None:
    fact = replace(FACT, time=time)
    assert holds(fact, date.fromisoformat(day), PUBLISHED) is held


def test_a_plan_is_of_the_day_on_which_it_was_told() -> None:
    time = TimeSpan(end="2012", precision="year")
    plan = replace(FACT, modality=Modality.PLANNED, time=time)
    assert not holds(plan, date(2009, 3, 1), PUBLISHED)
    assert holds(plan, date(2013, 1, 1), PUBLISHED)


def test_what_nobody_can_date_always_holds() -> None:
    assert holds(FACT, date(1900, 1, 1), {"a": None, "b": "2009-03-02"})


@pytest.mark.parametrize(
    ("bearing", "until", "day", "still"),
    [
        (Bearing.ENDED_BY, "2015-05", "2015-05-31", True),
        (Bearing.ENDED_BY, "2015-05", "2015-06-01", False),
        (Bearing.SUPERSEDED_BY, "2015-05-04", "2015-05-05", False),
        (Bearing.ENDED_BY, None, "2015-05-05", False),
        (Bearing.CONFLICTS_WITH, None, "2015-05-05", True),
    ],
)
def test_what_another_fact_ended_lasts_until_then(
    bearing: Bearing, until: str | None, day: str, still: bool
) -> None:
    fact = replace(FACT, links=((bearing, "g"),), until=until)
    assert lasts(fact, date.fromisoformat(day)) is still
