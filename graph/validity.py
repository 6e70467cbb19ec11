"""What held on a day: facts against their times, as they are said.

A fact that tells when holds from the beginning of that time; a state that tells until when, to the
end of it; one that is over at a time nobody tells does not hold. Where no time is told, and for
plans, forecasts and rumours, which are sayings of their day, it is the day of the first article
that says so.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from ontology.bearings import OVER
from ontology.records import Fact
from ontology.terms import Modality

_PARTS = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?")


@lru_cache(maxsize=4096)
def span(text: str, precision: str | None = None) -> tuple[date, date] | None:
    """Give the first and the last day of a time as far as it is told; None if it is no time.

    >>> [str(day) for day in span("2009-Q2")]
    ['2009-04-01', '2009-06-30']
    """
    found = _PARTS.match(text)
    if not found:
        return None
    year, quarter, half, month, day = (int(part) if part else 0 for part in found.groups())
    first, months = 1, 12
    if quarter or half:
        months = 3 if quarter else 6
        first += months * ((quarter or half) - 1)
    elif month:
        first, months = month, 1
    try:
        if day:
            start = date(year, month, day)
            return start, start + timedelta(days=6 if precision == "week" else 0)
        last = first + months - 1
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:  # "2009-13"
        return None


def within(told: str, since: str, until: str) -> bool:
    """Tell whether a time touches a window.

    Args:
        told: A day, month, quarter or year; "" is in no window.
        since, until: The same, both counted in; "" is open. Without both, everything is within.
    """
    if not since and not until:
        return True
    found = span(told) if told else None
    first, last = (span(one) if one else None for one in (since, until))
    return (
        found is not None
        and (first is None or found[1] >= first[0])
        and (last is None or found[0] <= last[1])
    )


def holds(fact: Fact, day: date, published: Mapping[str, str | None]) -> bool:
    """Tell whether a fact held on a day, or had happened by then.

    Args:
        published: When each article of the evidence was published; None if unknown: then what it
            says without a time always holds.
    """
    time = fact.time
    if time is None or fact.modality is not Modality.ACTUAL:
        return _said_by(fact, day, published)
    start, end = time.at or time.start, time.end
    if end:
        over = span(end, time.precision)
        if over and day > over[1]:
            return False
    elif time.ended:
        return False
    begun = span(start, time.precision) if start else None
    return begun[0] <= day if begun else _said_by(fact, day, published)


def lasts(fact: Fact, day: date) -> bool:
    """Tell whether a state that another fact ended or superseded still held on a day."""
    if not any(bearing in OVER for bearing, _ in fact.links):
        return True
    over = span(fact.until) if fact.until else None
    return over is not None and day <= over[1]


def _said_by(fact: Fact, day: date, published: Mapping[str, str | None]) -> bool:
    days = [published.get(evidence.article) for evidence in fact.evidence]
    known = [found[0] for text in days if text for found in [span(text)] if found]
    return len(known) < len(days) or min(known) <= day
