"""Stretches of the calendar, and how far a date of publication lets one resolve them. Pure.

A period is whole days, first to last, with the precision in which it is written (formats.md):

    day 2009-06-15   week: its Monday   month 2009-06   quarter 2009-Q2   half 2009-H1   year 2009
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from ontology.records import TimeSpan

UNITS = ("day", "week", "month", "quarter", "half", "year")
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_PUBLISHED = re.compile(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-([0-3][0-9]))?)?(?![0-9])")
_SLACK = timedelta(days=3)
"""News of the other side of the world may be dated some days after its publication."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days.

    Attributes:
        precision: One of `UNITS`.
        loose: The days do not make up whole units (`the past year`): they are written as days.
    """

    first: date
    last: date
    precision: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """When an article was published: a day of what is known, and how precisely it is known."""

    day: date
    precision: str

    def knows(self, unit: str) -> bool:
        """Say whether `this <unit>` can be told from the date of publication."""
        return UNITS.index(self.precision) <= UNITS.index(unit)


def anchor(published: str | None) -> Anchor | None:
    """Read the date at the head of an ISO 8601 string; None if there is none."""
    found = _PUBLISHED.match(published or "")
    if found is None:
        return None
    year, month, day = found.groups()
    precision = "day" if day else "month" if month else "year"
    try:
        return Anchor(date(int(year), int(month or 1), int(day or 1)), precision)
    except ValueError:
        return None


def day(year: int, month: int, number: int) -> Period | None:
    """Make one day; None if the calendar has no such day."""
    try:
        one = date(year, month, number)
    except ValueError:
        return None
    return Period(one, one, "day")


def months(year: int, month: int, count: int, precision: str) -> Period:
    """Make `count` months from one on."""
    last = _month_later(date(year, month, 1), count - 1)
    end = calendar.monthrange(last.year, last.month)[1]
    return Period(date(year, month, 1), last.replace(day=end), precision)


def part(year: int, unit: str, number: int) -> Period | None:
    """Make a month, quarter, half or the (only) year of a year, by its number from 1 on."""
    size = _MONTHS_IN[unit]
    if not (1 <= number <= 12 // size and MINYEAR < year < MAXYEAR):
        return None
    return months(year, 1 + size * (number - 1), size, unit)


def holding(one: date, unit: str) -> Period:
    """Give the whole unit that a day lies in; weeks begin on Monday."""
    if unit == "day":
        return Period(one, one, unit)
    if unit == "week":
        monday = one - timedelta(days=one.weekday())
        return Period(monday, monday + timedelta(days=6), unit)
    size = _MONTHS_IN[unit]
    return months(one.year, 1 + (one.month - 1) // size * size, size, unit)


def moved(one: date, unit: str, count: int) -> date | None:
    """Move a day by units, forwards or back; None beyond the calendar."""
    try:
        if unit in ("day", "week"):
            return one + timedelta(days=count * (7 if unit == "week" else 1))
        return _month_later(one, count * _MONTHS_IN[unit])
    except (ValueError, OverflowError):
        return None


def step(one: date, unit: str, count: int) -> Period | None:
    """Give the unit that lies `count` units after (before) the one that holds a day."""
    day_there = moved(one, unit, count)
    inside = day_there is not None and MINYEAR < day_there.year < MAXYEAR
    return holding(day_there, unit) if day_there is not None and inside else None


def shifted(period: Period, unit: str, count: int) -> Period | None:
    """Move a period as a whole, as `a year earlier` does with the quarter spoken of.

    None where the period is not known well enough: `a day later` says nothing of a year.
    """
    if UNITS.index(unit) < UNITS.index(period.precision):
        return None
    first = moved(period.first, unit, count)
    if first is None or not MINYEAR < first.year < MAXYEAR:
        return None
    return holding(first, period.precision if unit == "year" else unit)


def around(one: date, unit: str, count: int) -> Period | None:
    """Give the days from a day to that `count` units later (earlier), loose in precision."""
    other = moved(one, unit, count)
    if other is None:
        return None
    return Period(min(one, other), max(one, other), unit, loose=True)


def chosen(candidates: Iterable[Period | None], near: date, tense: int) -> Period | None:
    """Choose the period meant by a name without its year.

    Args:
        candidates: The same day, month or quarter of several years.
        near: The day of publication.
        tense: -1 past, +1 future, 0 unknown (then the nearest).
    """
    real = [period for period in candidates if period is not None]
    if tense < 0:
        slack = _SLACK if real and real[0].precision == "day" else timedelta(0)
        real = [period for period in real if period.first <= near + slack]
    elif tense > 0:
        real = [period for period in real if period.last >= near]
    return min(real, key=lambda period: _distance(period, near), default=None)


def _distance(period: Period, near: date) -> tuple[int, int]:
    gap = max((period.first - near).days, (near - period.last).days, 0)
    return gap, abs((period.first - near).days)


def union(first: Period, last: Period) -> Period | None:
    """Join two periods into one from the first day to the last; None if they are the other way."""
    if last.last < first.first:
        return None
    precision = max(first.precision, last.precision, key=UNITS.index)
    return Period(first.first, last.last, precision)


def written(one: date, precision: str, *, loose: bool = False) -> str:
    """Write a day as far as a precision goes."""
    if loose or precision in ("day", "week"):
        return one.isoformat()
    year = f"{one.year:04}"
    forms = {
        "month": f"{year}-{one.month:02}",
        "quarter": f"{year}-Q{(one.month + 2) // 3}",
        "half": f"{year}-H{(one.month + 5) // 6}",
        "year": year,
    }
    return forms[precision]


def span(period: Period, role: str) -> TimeSpan:
    """Write a period as a time span: `since` and `until` leave the other end open."""
    start, end = (
        written(one, period.precision, loose=period.loose) for one in (period.first, period.last)
    )
    week = period.precision == "week" and period.last - period.first == timedelta(days=6)
    if week and period.first.weekday() == 0 and role != "until":
        end = start
    if role == "since":
        return TimeSpan(start=start, precision=period.precision)
    if role == "until":
        return TimeSpan(end=end, precision=period.precision)
    if start == end:
        return TimeSpan(at=start, precision=period.precision)
    return TimeSpan(start=start, end=end, precision=period.precision)


def _month_later(one: date, count: int) -> date:
    index = one.year * 12 + one.month - 1 + count
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is beyond the calendar")
    return date(year, month + 1, min(one.day, calendar.monthrange(year, month + 1)[1]))
