"""Times: dates, periods and lengths of time, resolved against the date of publication.

on Tuesday -> at 2009-06-16     by 2012 -> until 2012     from 2005 to 2008 -> during
over one week -> period         since June -> since       third quarter of 2009 -> at 2009-Q3
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from extractors.quantities.atoms import Atoms, atoms
from extractors.quantities.namings import MONTHS
from extractors.reading import Reading
from extractors.times import dating, periods, quarters, reckoning, spans
from extractors.times.labels import label
from extractors.times.moments import Context, Moment
from extractors.times.periods import Period
from extractors.times.roles import Role, role_of
from extractors.times.tense import tense
from extractors.times.timewords import (
    DEICTIC,
    LENGTH_WORDS,
    NOONS,
    POINTS_OF_DAY,
    SEASONS,
    SESSION_STARTS,
    SESSIONS,
    UNIT_WORDS,
    WEEKDAYS,
)
from ontology.records import TimeSpan


def _month(context: Context, at: int) -> Moment | None:
    """Read a date, and the span that it ends."""
    found = dating.month(context, at)
    return found and (spans.ended(context, found) or found)


_READERS = {
    **dict.fromkeys(DEICTIC, dating.deictic),
    **dict.fromkeys(WEEKDAYS, dating.weekday),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys((*UNIT_WORDS, *LENGTH_WORDS), reckoning.unit),
    **dict.fromkeys(("week", "month", "quarter", "half"), spans.unit),
    "period": spans.period,
    **dict.fromkeys(SEASONS, quarters.season),
    **dict.fromkeys(("q", "h", "fy"), quarters.coded),
}
_LINKS = frozenset(("to", "through", "until", "till", "and", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time in a document.

    Attributes:
        start: Its first token; prepositions and articles before it are not part of it.
        end: One past its last token.
        head: The token whose head is outside of it; the last one without a parse.
        span: When that is; None if it cannot be told (always so without a date of publication,
            unless the text names the year).
        role: `at` a time; `since`, `until` it; `during` a stretch with both ends; a `period`
            that only says how long; or `compared`: a time that something is measured against
            ("lowest since 1997", "up from 2008"), which is not when the clause holds.
        text: Its words.
        label: The same with the year that a month or quarter was resolved to: "August 2008".
    """

    start: int
    end: int
    head: int
    span: TimeSpan | None
    role: Role
    text: str
    label: str


def times(reading: Reading, parts: Atoms | None = None) -> tuple[FoundTime, ...]:
    """Find the times of a document, sorted; no two overlap.

    A month or quarter without a year is the one that the clause's tense makes the nearest; a day
    of the week is the last one, or the next where the clause lies ahead.

    Args:
        parts: The reading's atoms, where they are at hand.
    """
    parts = parts or atoms(reading)
    context = Context(reading, parts, periods.anchor(reading.article.published))
    found = _joined(parts, list(_moments(context)))
    return tuple(_times(context, found))


def _moments(context: Context) -> Iterator[Moment]:
    """Read the expressions one after the other; a longer one takes in the one before."""
    pending: Moment | None = None
    for at, word in enumerate(context.atoms.words):
        if pending is not None and at < pending.end:
            continue
        found = _read(context, at, word) if word in _TELLING or word[0].isdigit() else None
        if found is None or (pending and pending.start < found.start < pending.end):
            continue
        if pending is not None and found.start > pending.start:
            yield pending
        pending = context.previous = found
        if found.period is not None and not found.length:
            context.remember(found.period, at)
    if pending is not None:
        yield pending


def _read(context: Context, at: int, word: str) -> Moment | None:
    """Read what an atom triggers."""
    if word in _TO_DATE_STARTS and (found := _to_date(context.atoms, at)) is not None:
        return found
    reader = _READERS.get(word)
    if reader is not None:
        return reader(context, at)
    if word[0].isdigit():
        return dating.year(context, at) if len(word) == 4 else dating.dotted(context, at)
    if word in SESSION_STARTS and (found := _session(context.atoms, at)) is not None:
        return found
    if word in NOONS and context.atoms.word(at - 1) in ("at", "by", "around"):
        return Moment(at, at + 1, None, length=True)
    if word in POINTS_OF_DAY and context.atoms.precedes(at, ("at", "the")):
        return Moment(at - 2, at + 1, None, length=True) if word != "close" else None
    return None


_TO_DATE = (("year", "-", "to", "-", "date"), ("year", "to", "date"))
_TO_DATE_STARTS = frozenset(("this", "year"))

_TELLING = _READERS.keys() | _TO_DATE_STARTS | SESSION_STARTS | NOONS | POINTS_OF_DAY
"""Words that an expression of time may be read at."""


def _to_date(parts: Atoms, at: int) -> Moment | None:
    """Read `year-to-date`, `this year to date`: a stretch that is told by its length."""
    start = at + (parts.word(at) == "this")
    for phrase in _TO_DATE:
        if parts.follows(start, phrase):
            return Moment(start, start + len(phrase), None, length=True)
    return None


def _session(parts: Atoms, at: int) -> Moment | None:
    """Read `in early trading`, `in a single session`."""
    for phrase in SESSIONS:
        if parts.word(at) == phrase[0] and parts.follows(at, phrase):
            return Moment(at, at + len(phrase), None, length=True)
    return None


def _joined(parts: Atoms, found: list[Moment]) -> Iterator[Moment]:
    """Make one of two that are the ends of a stretch: `from 2005 to 2008`, `June-August`."""
    index = 0
    while index < len(found):
        one = found[index]
        both = _stretch(parts, one, found[index + 1]) if index + 1 < len(found) else None
        yield both or one
        index += 2 if both else 1


def _stretch(parts: Atoms, one: Moment, other: Moment) -> Moment | None:
    if (day := _day_of_week(parts, one, other)) is not None:
        return day
    link = parts.word(one.end)
    near = other.start - one.end == 1 or (
        other.start - one.end == 2 and parts.word(one.end + 1) == "the"
    )
    if not near or link not in _LINKS or one.length or other.length:
        return None
    before = parts.word(one.start - 1)
    if link == "and" and before != "between":
        return None
    first = one.period
    if first is None or other.period is None:
        return None
    if other.dated and not one.dated and first.first.year != other.period.first.year:
        first = periods.shifted(first, "year", other.period.first.year - first.first.year) or first
        if first.first > other.period.last:
            first = periods.shifted(first, "year", -1) or first
    whole = periods.union(first, other.period)
    return Moment(one.start, other.end, whole, role="during") if whole else None


def _day_of_week(parts: Atoms, one: Moment, other: Moment) -> Moment | None:
    """Read `Wednesday last week`, `Wednesday of last week`."""
    near = other.start == one.end or (parts.word(one.end) == "of" and other.start == one.end + 1)
    named = parts.word(one.start) in WEEKDAYS and one.end == one.start + 1
    week = other.period if near and named else None
    if week is None or week.precision != "week" or week.loose:
        return None
    meant = week.first + timedelta(days=WEEKDAYS[parts.word(one.start)])
    return Moment(one.start, other.end, periods.holding(meant, "day"), role=one.role)


def _times(context: Context, found: Iterator[Moment]) -> Iterator[FoundTime]:
    """Turn moments in atoms into times in tokens."""
    reading, parts = context.reading, context.atoms
    last = 0
    for moment in found:
        start, end = parts.tokens[moment.start], parts.tokens[moment.end - 1] + 1
        if start < last or parts.word(moment.end) in _CONTRACTS:
            continue
        last = end
        role = role_of(context, moment)
        text = " ".join(reading.text(start, end).split())
        head = _head(reading, start, end)
        period = _edge(context, moment, text, head) if role == "at" else moment.period
        span = periods.span(period, role) if period else None
        yield FoundTime(start, end, head, span, role, text, label(moment, text))


def _edge(context: Context, moment: Moment, text: str, head: int) -> Period | None:
    """Take what happened at the end of a year for its December: of the last one, if it is over."""
    period = moment.period
    if period is None or period.precision != "year" or not text.lower().startswith("end of"):
        return period
    december = periods.part(period.first.year, "month", 12)
    if december is None:  # the year is none of the calendar
        return period
    ahead = context.anchor is not None and december.first > context.anchor.day
    if ahead and not moment.dated and tense(context.reading.doc[head]) < 0:
        return periods.part(period.first.year - 1, "month", 12)
    return december


_CONTRACTS = frozenset(("delivery", "futures", "contract", "contracts", "settlement"))
"""Words behind a month that make it the name of what is traded: "crude for July delivery"."""


def _head(reading: Reading, start: int, end: int) -> int:
    """Find the first token of a phrase whose head is outside of it."""
    doc = reading.doc
    if doc.has_annotation("DEP"):
        for token in doc[start:end]:
            if token.head.i == token.i or not start <= token.head.i < end:
                return token.i
    return end - 1
