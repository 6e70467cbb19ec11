"""Labels: expressions of time with the year that they leave to the date: "August 2008"."""

import re

from extractors.quantities.namings import MONTHS
from extractors.times.moments import Moment
from ontology.records import TimeSpan

ORDINALS = ("first", "second", "third", "fourth")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_RELATIVE = frozenset(("year", "earlier", "before", "ago"))
_THESE_MONTHS = frozenset(("last month", "this month"))
_POINTING = re.compile(
    r"^(?:same|corresponding|comparable|year-|prior|previous|quarter$|period$|month$|\w+ months\b)",
    re.IGNORECASE,
)
"""What only points back to a span, or counts its months: its label is its name."""

_QUARTERS = frozenset(f"{ordinal}{joint}quarter" for ordinal in ORDINALS for joint in " -")
_COURSE = re.compile(r"^(?:course|month) of (?:the )?", re.IGNORECASE)


def without_course(text: str) -> str:
    """Take away what stands before a span without making it another: "the course of the week"."""
    return _COURSE.sub("", text)


def label(moment: Moment, text: str) -> str:
    """Write the year out that the words leave to the date of publication."""
    text = without_course(text)
    period, last = moment.period, text.rpartition(" ")[2].lower().rstrip(".")
    if period is None or moment.length:
        return text
    quarter = period.precision == "quarter" and period.first.month % 3 == 1
    if quarter and (last in _RELATIVE or text.lower() in _QUARTERS or _POINTING.search(text)):
        return f"{ORDINALS[period.first.month // 3]} quarter of {period.first.year}"
    if last in MONTHS and not moment.dated:
        return f"{text} {period.last.year}"
    if period.precision == "month" and (text.lower() in _THESE_MONTHS or _POINTING.search(text)):
        return f"{MONTH_NAMES[period.first.month - 1]} {period.first.year}"
    return text


def label_of_span(span: TimeSpan) -> str:
    """Write a point in time in words: "March 2009", "first quarter of 2009", "2009"."""
    year, _, part = (span.at or "").partition("-")
    if part.startswith(("Q", "H")):
        unit = "quarter" if part[0] == "Q" else "half"
        return f"{ORDINALS[int(part[1]) - 1]} {unit} of {year}"
    return f"{MONTH_NAMES[int(part[:2]) - 1]} {year}" if part else year
