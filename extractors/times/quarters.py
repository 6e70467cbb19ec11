"""Parts of a year: `the third quarter of 2009`, `Q2`, `FY17`, `summer of 2011`, `first half`."""

from extractors.quantities.atoms import Atoms
from extractors.quantities.namings import MONTHS
from extractors.times import periods
from extractors.times.moments import Context, Moment, leading, year_at
from extractors.times.periods import Period
from extractors.times.timewords import BACK, FISCAL, ORDINALS, SEASONS, UNIT_WORDS

_STALE = 200
"""Days after its end in which a quarter is hardly named without its year."""


def ordinal(context: Context, at: int, first: int, *, fiscal: bool) -> Moment | None:
    """Read `the third quarter of 2009`, `first half`, `last year's second quarter`."""
    atoms = context.atoms
    name = UNIT_WORDS.get(atoms.word(at))
    number = ORDINALS[atoms.word(first)]
    if name not in ("quarter", "half") or (name == "half" and number > 2):
        return None
    behind = {atoms.word(index) for index in range(at + 1, at + 4)}
    fiscal = fiscal or atoms.word(first - 1) in FISCAL or not behind.isdisjoint(FISCAL)
    start = first - (atoms.word(first - 1) in FISCAL)
    year, end = year_behind(context, at + 1)
    previous = context.previous
    if year is None and previous is not None and _possesses(atoms, previous, start):
        year = previous.period.first.year if previous.period else None
        start = previous.start
    if year is None and name == "half" and atoms.word(at + 1) == "of":
        return None
    if year is not None:
        period = periods.part(year, name, number)
        return Moment(leading(atoms, start), end, period, dated=True)
    period = None if fiscal else nearest(context, name, number, at=(start, at))
    return Moment(leading(atoms, start), _fiscal_end(atoms, end), period)


def _fiscal_end(atoms: Atoms, end: int) -> int:
    """Take in `of the financial year`, which names no year but says whose quarter it is."""
    words = atoms.words[end : end + 4]
    whole = len(words) == 4 and words[0] == "of" and words[1] in ("the", "its")
    return end + 4 if whole and words[2] in FISCAL and words[3] == "year" else end


def _possesses(atoms: Atoms, year: Moment, start: int) -> bool:
    """Say whether a year stands right before, as in `last year's first quarter`."""
    link = atoms.words[year.end : start]
    near = year.end <= start and link in ([], ["'", "s"], ["’", "s"])
    return near and year.period is not None and year.period.precision == "year"


def nearest(context: Context, name: str, number: int, *, at: tuple[int, int]) -> Period | None:
    """Resolve a month, quarter or half without its year by the tense around it.

    Args:
        at: The first atom of the expression, and the one whose clause gives the tense.
    """
    known = context.known("month")
    if known is None:
        return None
    candidates = [periods.part(known.day.year + step, name, number) for step in (-1, 0, 1)]
    found = periods.chosen(candidates, known.day, context.direction(*at))
    stale = found is not None and (known.day - found.last).days > _STALE and name != "month"
    return periods.chosen(candidates, known.day, 0) if stale else found


def year_behind(context: Context, at: int) -> tuple[int | None, int]:
    """Read the year behind a quarter: `of 2009`, `2009`, `of fiscal 2017`, `of last year`."""
    atoms = context.atoms
    index = at
    for word in (("of", ","), ("the", "its"), (*FISCAL, "calendar"), ("year",)):
        index += atoms.word(index) in word
    year = year_at(atoms, index)
    if year is not None:
        return year, index + 1
    index = at + (atoms.word(at) == "of")
    the = atoms.word(index) == "the"
    index += the
    known = context.known("year")
    if known is None:
        return None, at
    if atoms.word(index) in BACK and atoms.word(index + 1) == "year":
        return known.day.year + BACK[atoms.word(index)], index + 2
    if the and atoms.word(index) == "year" and index > at + 1:
        return known.day.year, index + 1
    return None, at


def week_of(context: Context, at: int, left: int) -> Moment | None:
    """Read `the last week of March`: its last seven days."""
    atoms = context.atoms
    index = at + 2 + (atoms.word(at + 2) == "the")
    if atoms.word(index) not in MONTHS:
        return None
    year = year_at(atoms, index + 1)
    end = index + 1 + (year is not None)
    whole: Period | None = None
    if year is not None:
        whole = periods.part(year, "month", MONTHS[atoms.word(index)])
    else:
        whole = nearest(context, "month", MONTHS[atoms.word(index)], at=(left, at))
    if whole is None:
        return Moment(left, end, None)
    return Moment(
        left, end, _edge_week(whole, first=atoms.word(left) == "first"), dated=year is not None
    )


def _edge_week(month: Period, *, first: bool) -> Period | None:
    edge = month.first if first else month.last
    other = periods.moved(edge, "day", 6 if first else -6)
    return Period(min(edge, other), max(edge, other), "week") if other else None


def season(context: Context, at: int) -> Moment | None:
    """Read `summer of 2011`, `last autumn`, `this fall`."""
    atoms = context.atoms
    begin = SEASONS[atoms.word(at)]
    year = year_at(atoms, at + 1 + (atoms.word(at + 1) == "of"))
    back = atoms.word(at - 1)
    known = context.known("month")
    if year is not None:
        end = at + 2 + (atoms.word(at + 1) == "of")
        return Moment(leading(atoms, at), end, periods.months(year, begin, 3, "month"), dated=True)
    if back not in ("last", "this", "next") or known is None:
        return None
    candidates = [
        periods.months(known.day.year + step, begin, 3, "month") for step in (-2, -1, 0, 1)
    ]
    if back == "last":
        candidates = [period for period in candidates if period.last < known.day]
        return Moment(at - 1, at + 1, candidates[-1])
    ahead = [period for period in candidates if period.last >= known.day]
    return Moment(at - 1, at + 1, ahead[back == "next" and ahead[0].first <= known.day])


def coded(context: Context, at: int) -> Moment | None:
    """Read `Q2 2009`, `1Q18`, `H1`, `FY17`, `FY2017`."""
    atoms = context.atoms
    letter = atoms.word(at)
    if letter == "fy":
        year, end = _code_year(context, at + 1)
        period = periods.part(year, "year", 1) if year else None
        return Moment(at, end, period, dated=True) if year else None
    name, most = ("quarter", 4) if letter == "q" else ("half", 2)
    if atoms.joined(at) and _digit(atoms.raw(at - 1), most):
        number, start, end = int(atoms.raw(at - 1)), at - 1, at + 1
    elif atoms.joined(at + 1) and _digit(atoms.raw(at + 1), most):
        number, start, end = int(atoms.raw(at + 1)), at, at + 2
    else:
        return None
    fiscal = atoms.word(start - 1) in FISCAL
    year, end = _code_year(context, end)
    if year is not None:
        return Moment(start - fiscal, end, periods.part(year, name, number), dated=True)
    period = None if fiscal else nearest(context, name, number, at=(start, at))
    return Moment(start - fiscal, end, period)


def _digit(raw: str, most: int) -> bool:
    return raw.isdecimal() and raw.isascii() and len(raw) == 1 and 1 <= int(raw) <= most


def _code_year(context: Context, at: int) -> tuple[int | None, int]:
    """Read the year of a code: `18` glued to it, `2018`, `of 2018`, `FY18`, `'18`."""
    atoms = context.atoms
    index = at + (atoms.word(at) == "of")
    index += atoms.word(index) in ("fy", "fiscal", "'", "’")
    raw = atoms.raw(index)
    if raw.isdecimal() and raw.isascii() and len(raw) == 2 and atoms.joined(index):
        return 2000 + int(raw), index + 1
    year = year_at(atoms, index)
    return (year, index + 1) if year is not None else year_behind(context, at)
