"""Spans of results: `three months to the end of June`, `the same period last year`, `the quarter`.

Reports name the span that their figures are of once, and then point back to it.
"""

from extractors.quantities.atoms import Atoms
from extractors.quantities.numerals import numeral
from extractors.times import periods, reckoning
from extractors.times.moments import Context, Moment, year_at
from extractors.times.periods import Period
from extractors.times.timewords import UNIT_WORDS

_ALIKE = frozenset(("same", "corresponding", "comparable", "equivalent", "like"))
_EARLIER = (("prior", "year"), ("previous", "year"), ("year", "earlier"), ("year", "ago"))
_LINKS = frozenset("to ended ending until through till".split())
_UNITS = ("month", "quarter", "half")
_EARLY = 7
"""Up to this day of a month a quarter that ends then is the one before."""


def unit(context: Context, at: int) -> Moment | None:
    """Read a word such as `quarter` or `period`, by the span spoken of where it points back."""
    return _alike(context, at) or _pointed(context, at) or reckoning.unit(context, at)


def period(context: Context, at: int) -> Moment | None:
    """Read `the period`, which has no length of its own."""
    return _alike(context, at) or _pointed(context, at)


def ended(context: Context, date: Moment) -> Moment | None:
    """Read `three months to June`, `the quarter, which ended on June 26`, at the end's date.

    Args:
        date: A month or a day, as it was read.
    """
    atoms, at = context.atoms, date.start - 1
    if date.period is None or date.period.precision not in ("day", "month"):
        return None
    at -= atoms.word(at) in ("on", "in", "at", "the")
    if atoms.word(at) not in _LINKS:
        return None
    at -= 1
    at -= atoms.word(at) in ("that", "which")
    at -= atoms.word(at) == ","
    word, last = UNIT_WORDS.get(atoms.word(at)), _last_month(date.period)
    if word == "quarter" and atoms.word(at + 1) != "to":
        before = context.previous
        start = before.start if before is not None and before.end == at + 1 else at
        return Moment(start, at + 1, periods.holding(last.first, "quarter"))
    count, first = _count(atoms, at) if word == "month" else (0, at)
    whole = _months(last, count)
    return Moment(first, date.end, whole, dated=date.dated) if whole is not None else None


def _last_month(end: Period) -> Period:
    """Give the month that ends at a day: the quarter to April 3 ends with March."""
    if end.precision == "day" and end.first.day <= _EARLY:
        return periods.step(end.first, "month", -1) or periods.holding(end.first, "month")
    return periods.holding(end.first, "month")


def _count(atoms: Atoms, at: int) -> tuple[int, int]:
    """Read how many months end at an atom, and where the number stands; 0 for none."""
    for first in (at - 2, at - 1):
        number = numeral(atoms, first)
        if number is not None and number.end == at and 0 < number.value <= 12:
            return int(number.value), first
    return 0, at


def _months(last: Period, count: int) -> Period | None:
    """Give so many months up to one: a quarter, a half, a year where they make up one."""
    for name, size in (("quarter", 3), ("half", 6), ("year", 12)):
        if count == size and last.first.month % size == 0:
            return periods.holding(last.first, name)
    first = periods.step(last.first, "month", 1 - count) if count else None
    return periods.union(first, last) if first is not None else None


def _alike(context: Context, at: int) -> Moment | None:
    """Read `the same period last year`, `the year-earlier quarter`."""
    atoms = context.atoms
    if atoms.word(at).endswith("s"):
        return None
    base = context.spanned(at, UNIT_WORDS.get(atoms.word(at)))
    if atoms.word(at - 2) == "-" and (atoms.word(at - 3), atoms.word(at - 1)) in _EARLIER:
        return Moment(at - 3, at + 1, periods.shifted(base, "year", -1) if base else None)
    if atoms.word(at - 1) not in _ALIKE:
        return None
    year, end = _year(context, at + 1)
    if base is None or end == at + 1:
        return None
    back = year - base.first.year if year is not None else -1
    return Moment(at - 1, end, periods.shifted(base, "year", back), dated=year is not None)


def _year(context: Context, at: int) -> tuple[int | None, int]:
    """Read `last year`, `of 2008`, `a year earlier`: the year if it is named, and the end."""
    atoms = context.atoms
    first = at + (atoms.word(at) in ("of", "in"))
    if (named := year_at(atoms, first)) is not None:
        return named, first + 1
    first += atoms.word(first) in ("the", "a", "one")
    words = atoms.words[first : first + 2]
    if words in (["last", "year"], ["previous", "year"], ["prior", "year"]):
        return None, first + 2
    if words[:1] == ["year"] and words[1:] in (["earlier"], ["ago"], ["before"], ["previous"]):
        return None, first + 2
    return None, at


def _pointed(context: Context, at: int) -> Moment | None:
    """Read `in the quarter`, `for the period`: the one spoken of."""
    atoms = context.atoms
    name = UNIT_WORDS.get(atoms.word(at))
    pointing = atoms.word(at - 1) == "the" and atoms.word(at - 2) in ("in", "for", "during", "over")
    if not pointing or atoms.word(at + 1) in ("of", "to", "ended", "ending", "that"):
        return None
    if name not in (None, *_UNITS) or atoms.word(at).endswith("s"):
        return None
    base = context.spanned(at, name)
    return Moment(at, at + 1, base) if base is not None else None
