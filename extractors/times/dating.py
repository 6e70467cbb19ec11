"""Days, months and years as they are named: `June 15, 2009`, `Tuesday`, `late 2008`."""

import re

from extractors.quantities.atoms import Atoms
from extractors.quantities.counts import named_unit
from extractors.quantities.namings import MONTHS
from extractors.times import periods
from extractors.times.moments import Context, Moment, leading, year_at
from extractors.times.periods import Period
from extractors.times.timewords import BACK, DAY_PARTS, DEICTIC, FULL_WEEKDAYS, SHADES, WEEKDAYS

_DOTTED = re.compile(r"([0-3]?[0-9])\.([01]?[0-9])\.([12][0-9]{3})")
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_FULL_MONTHS = frozenset(
    name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")
)
_NAMED_DAYS = frozenset("black good ash super cyber bloody".split())
_DASHES = frozenset("-–—/")
_COUNTS = frozenset(("people", "shares", "aircraft", "vehicle"))
_LEADING = frozenset(
    "in by since until till of last this next early late mid from to through during for before "
    "after and between month".split()
)


def deictic(context: Context, at: int) -> Moment | None:
    """Read `today`, `yesterday morning`, `earlier today`."""
    atoms = context.atoms
    token = context.token(at)
    if atoms.raw(at)[0].isupper() and token.pos_ == "PROPN" and atoms.raw(at - 1).istitle():
        return None
    end = at + 1 + (atoms.word(at + 1) in DAY_PARTS)
    start = at - (atoms.word(at - 1) in SHADES)
    known = context.known("day")
    period = periods.step(known.day, "day", DEICTIC[atoms.word(at)]) if known else None
    return Moment(start, end, period)


def weekday(context: Context, at: int) -> Moment | None:
    """Read a day of the week, with the date behind it if there is one."""
    atoms = context.atoms
    raw, word = atoms.raw(at), atoms.word(at)
    full = word in FULL_WEEKDAYS or raw.endswith(".")
    if not (raw[0].isupper() and full) or atoms.word(at - 1) in _NAMED_DAYS:
        return None
    end = at + 1 + (atoms.word(at + 1) in DAY_PARTS)
    date = _date_behind(context, end)
    if date is not None:
        return Moment(at, date.end, date.period, dated=date.dated)
    start = at - (atoms.word(at - 1) in BACK or atoms.word(at - 1) in SHADES)
    return Moment(start, end, _weekday(context, start, at))


def _date_behind(context: Context, end: int) -> Moment | None:
    """Read the date of `Monday, June 15`."""
    first = end + (context.atoms.word(end) in (",", "("))
    for index in (first, first + 1, first + 2):
        if context.atoms.word(index) in MONTHS:
            found = month(context, index)
            if found is None or found.start != first or found.period is None:
                return None
            return found if found.period.precision == "day" else None
    return None


def _weekday(context: Context, start: int, at: int) -> Period | None:
    """Resolve a day of the week: the last one, the same day included, unless it lies ahead."""
    known = context.known("day")
    if known is None:
        return None
    word = context.atoms.word(start)
    back = (known.day.weekday() - WEEKDAYS[context.atoms.word(at)]) % 7
    if word == "last":
        offset = -(back or 7)
    elif word in ("next", "coming"):
        offset = (7 - back) % 7 or 7
    elif context.direction(start, at) > 0:
        offset = (7 - back) % 7
    else:
        offset = -back
    return periods.step(known.day, "day", offset)


def month(context: Context, at: int) -> Moment | None:
    """Read a month with its day and year, where it has them."""
    atoms = context.atoms
    raw, word = atoms.raw(at), atoms.word(at)
    if not raw[0].isupper():
        return None
    start, end, number, last = _days(atoms, at)
    year, end = _year_behind(context, end)
    bare = number is None and year is None
    if bare and word not in _FULL_MONTHS and not raw.endswith("."):
        return None
    if bare and word in ("may", "march") and atoms.word(at - 1) not in _LEADING:
        return None
    back = atoms.word(start - 1) if atoms.word(start - 1) in BACK else ""
    start = leading(atoms, start - bool(back) if bare else start)
    name = MONTHS[word]
    period = _resolved(context, (name, number), year=year, back=back, at=(start, at))
    if last is not None and period is not None:
        stop = periods.day(period.first.year, name, last)
        period = periods.union(period, stop) if stop else None
    return Moment(start, end, period, dated=year is not None)


def _days(atoms: Atoms, at: int) -> tuple[int, int, int | None, int | None]:
    """Read the day at a month: start and end of both, the day, and the last one of `June 3-5`."""
    index = at - 1 - (atoms.word(at - 1) == "of")
    index -= atoms.word(index) in _SUFFIXES and atoms.joined(index)
    if _is_day(atoms, index) and not (atoms.word(at - 1) == "of" and index == at - 2):
        return index, at + 1, int(atoms.raw(index)), None
    if not _is_day(atoms, at + 1) or atoms.raw(at + 2) in ("%", ":") or _measured(atoms, at + 2):
        return at, at + 1, None, None
    number, end = int(atoms.raw(at + 1)), at + 2
    end += atoms.word(end) in _SUFFIXES and atoms.joined(end)
    if atoms.raw(end) in _DASHES and atoms.joined(end) and _is_day(atoms, end + 1):
        last = int(atoms.raw(end + 1))
        if last > number:
            return at, end + 2, number, last
    return at, end, number, None


def _measured(atoms: Atoms, at: int) -> bool:
    """Tell `in May 3 percent` from a date."""
    return atoms.word(at) in ("percent", "per", "pct", "million", "billion", "points")


def _is_day(atoms: Atoms, at: int) -> bool:
    raw = atoms.raw(at)
    glued = atoms.joined(at) and (atoms.raw(at - 1)[-1:].isalnum() or atoms.raw(at - 1) in "$€£:/.")
    return raw.isdecimal() and raw.isascii() and len(raw) <= 2 and 1 <= int(raw) <= 31 and not glued


def _year_behind(context: Context, at: int) -> tuple[int | None, int]:
    """Read the year behind a month or a day: `, 2009`, `of 2009`, `last year`, `of this year`."""
    atoms = context.atoms
    first = at + (atoms.word(at) in (",", "of"))
    year = year_at(atoms, first)
    if year is not None:
        return year, first + 1
    first += atoms.word(first) == "the"
    known = context.known("year")
    if atoms.word(first) in BACK and atoms.word(first + 1) == "year" and known:
        return known.day.year + BACK[atoms.word(first)], first + 2
    return None, at


def _resolved(
    context: Context,
    name: tuple[int, int | None],
    *,
    year: int | None,
    back: str,
    at: tuple[int, int],
) -> Period | None:
    """Resolve a month, or a day of it, in its year or in the one that the clause means."""
    number, one = name

    def of(when: int) -> Period | None:
        return (
            periods.part(when, "month", number) if one is None else periods.day(when, number, one)
        )

    if year is not None:
        return of(year)
    known = context.known("month")
    if known is None:
        return None
    around = [of(known.day.year + step) for step in (-1, 0, 1)]
    here = periods.holding(known.day, "month")
    if back == "last":
        around = [period for period in around if period and period.last < here.first]
        return around[-1] if around else None
    if back == "next":
        around = [period for period in around if period and period.first > here.last]
        return around[0] if around else None
    if back == "this":
        return around[1]
    token = context.token(at[1])
    figures = one is None and token.dep_ in ("compound", "nmod") and token.head.i > token.i
    tense = -1 if figures else context.direction(*at)  # August sales
    return periods.chosen(around, known.day, tense)


def year(context: Context, at: int) -> Moment | None:
    """Read a year, a decade (`the 1990s`), a stretch of years (`2017-2019`) or an ISO date."""
    atoms = context.atoms
    plural = at + 1 + (atoms.raw(at + 1) in ("'", "’"))
    if atoms.raw(plural) == "s" and atoms.joined(plural) and _is_decade(context, at, plural):
        number = int(atoms.raw(at))
        return Moment(leading(atoms, at), plural + 1, _decade(number), dated=True)
    number_read = year_at(atoms, at)
    if number_read is None or not _is_year(context, at):
        return None
    iso = _iso(atoms, at)
    if iso is not None:
        return Moment(at, at + 5, iso, dated=True)
    period, end = periods.part(number_read, "year", 1), at + 1
    if atoms.raw(end) in _DASHES and atoms.joined(end) and atoms.joined(end + 1):
        until = year_at(atoms, end + 1) or _short(atoms.raw(end + 1), number_read)
        other = periods.part(until, "year", 1) if until is not None else None
        if other is None or period is None or other.first <= period.first:
            return None
        period, end = periods.union(period, other), end + 2
    start = at - (atoms.word(at - 1) == "year")
    start -= atoms.word(start - 1) in ("fiscal", "financial", "calendar", "fy")
    return Moment(leading(atoms, start), end, period, dated=True)


def _is_decade(context: Context, at: int, plural: int) -> bool:
    """Tell `the late 1980's` from `2010's sales`."""
    noun = context.atoms.word(plural + 1)[:1].isalpha() and plural > at + 1
    before = context.atoms.word(leading(context.atoms, at) - 1)
    return context.atoms.raw(at).endswith("0") and (not noun or before == "the")


def _decade(first: int) -> Period | None:
    one, last = periods.part(first, "year", 1), periods.part(first + 9, "year", 1)
    return periods.union(one, last) if one and last else None


def _short(raw: str, first: int) -> int | None:
    """Read the second year of `2008-09`."""
    last = first // 100 * 100 + int(raw) if raw.isdecimal() and len(raw) == 2 else 0
    return last if last == first + 1 else None


def _iso(atoms: Atoms, at: int) -> Period | None:
    """Read `2009-06-15`."""
    parts = atoms.raws[at : at + 5]
    if (
        len(parts) < 5
        or parts[1] != "-"
        or parts[3] != "-"
        or not all(atoms.glued[at + 1 : at + 5])
    ):
        return None
    if not (parts[2].isdecimal() and parts[4].isdecimal() and len(parts[2]) == len(parts[4]) == 2):
        return None
    return periods.day(int(parts[0]), int(parts[2]), int(parts[4]))


def _is_year(context: Context, at: int) -> bool:
    """Tell a year from an amount, a model number, or a count of people and things."""
    atoms = context.atoms
    before = atoms.raw(at - 1)
    shade = atoms.word(at - 2) in SHADES
    if atoms.joined(at) and before in "$€£#.:/-–—" and not (before == "-" and shade):
        return False
    if atoms.raw(at + 1) == "%" or _measured(atoms, at + 1):
        return False
    if before not in ("-", "") and context.namings.after_name(at) and atoms.word(at - 1) != "year":
        return False
    token = context.token(at)
    counts = token.dep_ == "nummod" and token.head.i > token.i
    return not (counts and named_unit(token.head) in _COUNTS)


def dotted(context: Context, at: int) -> Moment | None:
    """Read `14.01.2026`."""
    found = _DOTTED.fullmatch(context.atoms.raw(at))
    if found is None:
        return None
    number, name, when = (int(group) for group in found.groups())
    return Moment(at, at + 1, periods.day(when, name, number), dated=True)
