from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.times import periods
from extractors.times.periods import UNITS, Anchor, Period
from ontology.records import TimeSpan

DAYS = st.dates(date(1500, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-01-14T05:32:04", Anchor(date(2026, 1, 14), "day")),
        ("2009-06", Anchor(date(2009, 6, 1), "month")),
        ("2009", Anchor(date(2009, 1, 1), "year")),
        ("2009-02-30", None),
        ("June 2009", None),
        ("", None),
        (None, None),
    ],
)
def test_the_date_of_publication_is_known_as_far_as_it_is_written(
    published: str | None, expected: Anchor | None
) -> None:
    assert periods.anchor(published) == expected


@pytest.mark.parametrize(
    ("period", "role", "expected"),
    [
        (periods.holding(date(2009, 6, 18), "day"), "at", TimeSpan("2009-06-18", precision="day")),
        (
            periods.holding(date(2009, 6, 18), "week"),
            "at",
            TimeSpan("2009-06-15", precision="week"),
        ),
        (periods.holding(date(2009, 6, 18), "month"), "at", TimeSpan("2009-06", precision="month")),
        (
            periods.holding(date(2009, 6, 18), "quarter"),
            "at",
            TimeSpan("2009-Q2", precision="quarter"),
        ),
        (periods.holding(date(2009, 6, 18), "half"), "at", TimeSpan("2009-H1", precision="half")),
        (periods.holding(date(2009, 6, 18), "year"), "at", TimeSpan("2009", precision="year")),
        (
            periods.holding(date(2009, 6, 18), "year"),
            "since",
            TimeSpan(start="2009", precision="year"),
        ),
        (
            periods.holding(date(2009, 6, 18), "week"),
            "until",
            TimeSpan(end="2009-06-21", precision="week"),
        ),
    ],
)
def test_a_period_is_written_as_far_as_its_precision_goes(
    period: Period, role: str, expected: TimeSpan
) -> None:
    assert periods.span(period, role) == expected


@given(DAYS, st.sampled_from(UNITS))
def test_a_day_lies_in_the_unit_that_holds_it(day: date, unit: str) -> None:
    period = periods.holding(day, unit)
    assert period.first <= day <= period.last


@given(DAYS, st.sampled_from(UNITS), st.integers(-40, 40))
def test_units_follow_each_other_without_a_gap(day: date, unit: str, count: int) -> None:
    one, following = periods.step(day, unit, count), periods.step(day, unit, count + 1)
    assert one is not None
    assert following is not None
    assert (following.first - one.last).days == 1


@given(DAYS, st.sampled_from(UNITS), st.integers(-(10**6), 10**6))
def test_beyond_the_calendar_there_is_no_period(day: date, unit: str, count: int) -> None:
    period = periods.step(day, unit, count)
    assert period is None or period.first <= period.last


def test_a_name_without_its_year_means_the_one_that_the_tense_tells() -> None:
    near = date(2009, 6, 18)
    septembers = [periods.part(year, "month", 9) for year in (2008, 2009, 2010)]
    past, ahead = (periods.chosen(septembers, near, tense) for tense in (-1, 1))
    assert past is not None
    assert ahead is not None
    assert (past.first.year, ahead.first.year) == (2008, 2009)
    assert periods.chosen(septembers, near, 0) == ahead


def test_what_is_counted_from_a_coarser_time_cannot_be_told() -> None:
    whole = periods.holding(date(2009, 6, 18), "year")
    assert periods.shifted(whole, "month", -1) is None
    assert periods.shifted(whole, "year", -1) == periods.holding(date(2008, 1, 1), "year")
