"""Times that are counted: `late last month`, `three days ago`, `within 90 days`."""

from decimal import Decimal

from extractors.quantities.atoms import BREAK, Atoms
from extractors.quantities.numerals import numeral
from extractors.times import periods
from extractors.times.moments import Context, Moment, leading
from extractors.times.periods import UNITS, Period
from extractors.times.quarters import ordinal, week_of, year_behind
from extractors.times.tense import lasting
from extractors.times.timewords import (
    ANAPHORIC,
    BACK,
    BETWEEN,
    EDGES,
    FISCAL,
    LENGTH_PREPOSITIONS,
    LENGTH_WORDS,
    ORDINALS,
    SHADES,
    STRETCH,
    SUPERLATIVES,
    UNIT_WORDS,
)

_AGO = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "later": 1, "hence": 1}
_FEW = frozenset("few several many couple recent some".split())
_REST = frozenset(("remainder", "rest", "balance"))
_NOT_AN_ARTICLE = frozenset(("a", "an", "one"))
_BESIDE = {"before": -1, "earlier": -1, "previous": -1, "after": 1, "later": 1}
_BEFORE_LAST = frozenset("the in for over these its during".split())
_LOOK_BACK = 10
_VAGUE = frozenset("the a an past last".split())
_ROUGHLY = frozenset("nearly almost about over around some".split())
_MONTHLY = 30


def unit(context: Context, at: int) -> Moment | None:
    """Read an expression of time that ends in (or goes on from) a word such as `week`."""
    atoms = context.atoms
    if atoms.joined(at + 1) and atoms.raw(at + 1) == "-":
        return None
    if atoms.joined(at) and atoms.raw(at - 1) == "-":
        named = atoms.word(at - 2) in ORDINALS
        return ordinal(context, at, at - 2, fiscal=False) if named else None
    left = at - 1
    while atoms.word(left) in BETWEEN:
        left -= 1
    fiscal = any(atoms.word(index) in FISCAL for index in range(left + 1, at))
    name = UNIT_WORDS.get(atoms.word(at))
    if name in ("quarter", "half") and atoms.word(left) in ORDINALS:
        return ordinal(context, at, left, fiscal=fiscal)
    if name == "half":
        return None
    number, first = _number(context, left)
    if number is not None:
        return _counted(context, at, number, first)
    return _determined(context, at, left) if name else _vague(context, at, left)


def _number(context: Context, left: int) -> tuple[Decimal | None, int]:
    """Read the number that ends at an atom; `several` and the like count as 0."""
    atoms = context.atoms
    if atoms.word(left) in _FEW:
        return Decimal(0), left
    if atoms.word(left) == "of" and atoms.word(left - 1) == "couple":
        return Decimal(0), left - 1
    for first in range(max(0, left - 4), left + 1):
        found = numeral(atoms, first)
        if found is not None and found.end == left + 1:
            glued = atoms.joined(first) and atoms.raw(first - 1)[-1:].isalnum()
            return (None, left) if glued else (found.value, first)
    return None, left


def _counted(context: Context, at: int, number: Decimal, first: int) -> Moment | None:
    """Read a number of units: `three days ago`, `past two weeks`, `within 90 days`."""
    atoms = context.atoms
    name = UNIT_WORDS.get(atoms.word(at))
    count = int(number) if number == int(number) and 0 < number < 1000 else 0
    after = atoms.word(at + 1)
    if after in _AGO and not _counts_to(context, first, at + 2):
        return _offset(context, (first, at), name, count * _AGO[after])
    if atoms.word(first - 1) in ("first", "last") and atoms.word(at + 1) == "of" and name:
        return _first_of(context, at, name, count, first)
    before = atoms.word(first - 1)
    if before in STRETCH:
        known = context.known("day")
        period = (
            periods.around(known.day, name, count * STRETCH[before])
            if known and name and count
            else None
        )
        within = atoms.word(first - 2) in ("within", "in") or atoms.precedes(
            first - 1, ("within", "the")
        )
        if STRETCH[before] > 0 and within:
            return _within(context, (first - 1, at), name, count)
        return Moment(first - 1, at + 1, period, length=True)
    return _lasting(context, at, name, count, first)


def _lasting(context: Context, at: int, name: str | None, count: int, first: int) -> Moment | None:
    """Read a length of time by the preposition before it."""
    atoms = context.atoms
    start = first - (atoms.word(first - 1) in _ROUGHLY)
    before = atoms.word(start - 1)
    if atoms.word(first - 1) == "first":
        return Moment(first - 1, at + 1, None, length=True)
    if before == "within":
        return _within(context, (first, at), name, count)
    if before == "for" and superlative(context, start - 1):
        return Moment(first, at + 1, None, length=True, compared=True)
    if before == "for" and name and count and lasting(context.token(at)):
        known = context.known(name)
        period = periods.step(known.day, name, -count) if known else None
        return Moment(first, at + 1, period, length=period is None, role="since")
    noun = atoms.word(at + 1).isalpha() and not atoms.word(at).endswith("s")
    if noun and count > 1:
        return None  # a four day rally
    if before == "in" or atoms.word(first - 1) == "in":
        if superlative(context, start - 1):
            return Moment(first, at + 1, None, length=True, compared=True)
        known = context.known(name) if name else None
        if known and name and count and context.direction(start - 1, at) > 0:
            return Moment(first, at + 1, periods.step(known.day, name, count))
    straight = atoms.word(at - 1) in ("straight", "consecutive")
    during = before in LENGTH_PREPOSITIONS and before != "of"
    if straight or during or atoms.word(first - 1) in LENGTH_PREPOSITIONS:
        return Moment(first, at + 1, None, length=True)
    return None


def _counts_to(context: Context, first: int, end: int) -> bool:
    """Tell `on June 17, two days before the launch` from `two days before`."""
    atoms, previous = context.atoms, context.previous
    beside = previous is not None and atoms.words[previous.end : first] == [","]
    return beside and atoms.word(end - 1) in ("before", "after") and not _ends(atoms, end)


def superlative(context: Context, at: int) -> bool:
    """Say whether `in six years` (or `since 1997`) goes with `lowest`, `the first time`."""
    atoms = context.atoms
    words = atoms.words[max(0, at - _LOOK_BACK) : at]
    for stop in (".", BREAK):
        words = words[len(words) - words[::-1].index(stop) :] if stop in words else words
    return any(word in SUPERLATIVES or (len(word) > 5 and word.endswith("est")) for word in words)


def _within(context: Context, at: tuple[int, int], name: str | None, count: int) -> Moment:
    """Read a deadline; a round number of days is as rough as months."""
    start, end = at
    known = context.known("day")
    period = None
    if known and name and count:
        there = periods.moved(known.day, name, count)
        rough = "month" if name == "day" and count % _MONTHLY == 0 else name
        period = periods.step(there, rough, 0) if there else None
    return Moment(start, end + 1, period, role="until")


def _offset(context: Context, at: tuple[int, int], name: str | None, count: int) -> Moment | None:
    """Read `three days ago` from the publication, `a year earlier` from the time spoken of."""
    first, last = at
    atoms = context.atoms
    if name is None or not count:
        return Moment(first, last + 2, None, length=True)
    if atoms.word(last + 1) in ("ago", "hence"):
        known = context.known(name)
        period = periods.step(known.day, name, count) if known else None
    else:
        spoken = context.spoken_of(first)
        period = periods.shifted(spoken, name, count) if spoken else None
    return Moment(first, last + 2, period)


def _first_of(context: Context, at: int, name: str, count: int, first: int) -> Moment | None:
    """Read `first two months of the year`, `last 10 days of 2008`."""
    year, end = year_behind(context, at + 1)
    whole = periods.part(year, "year", 1) if year else None
    if whole is None or not count:
        return Moment(first - 1, at + 1, None, length=True)
    if context.atoms.word(first - 1) == "first":
        start = periods.holding(whole.first, name) if name != "week" else None
        stop = periods.step(whole.first, name, count - 1)
    else:
        start = periods.step(whole.last, name, 1 - count)
        stop = periods.holding(whole.last, name) if name != "week" else None
    return Moment(
        first - 1, end, periods.union(start, stop) if start and stop else None, dated=True
    )


def _determined(context: Context, at: int, left: int) -> Moment | None:
    """Read a unit behind `this`, `last`, `the` or `a`: `late last month`, `the year before`."""
    atoms = context.atoms
    name, word = UNIT_WORDS[atoms.word(at)], atoms.word(left)
    if word in ("last", "first", "final") and atoms.word(at + 1) == "of" and name == "week":
        return week_of(context, at, left)
    if word in _NOT_AN_ARTICLE:
        return _counted(context, at, Decimal(1), left)
    after = atoms.word(at + 1)
    if atoms.word(at).endswith("s") and word in BACK:
        if word == "last" and atoms.word(left - 1) not in _BEFORE_LAST:
            return None  # talks may last months
        return Moment(left, at + 1, None, length=True)  # the coming quarters
    if word == "the" and after in _BESIDE and _ends(atoms, at + 2):
        return _spoken(context, (at, at + 2), name, _BESIDE[after])
    if word in ANAPHORIC or word == "that":
        count = {"following": 1, "same": 0, "that": 0}.get(word, -1)
        return _spoken(context, (left, at + 1), name, count)
    if word == "past":
        known = context.known("day")
        period = periods.around(known.day, name, -1) if known else None
        return Moment(left, at + 1, period, length=True)
    if word in BACK:
        return _near(context, at, left, BACK[word])
    return _bare(context, at, left)


def _ends(atoms: Atoms, at: int) -> bool:
    """Tell `the year before` from `the day before rallying`."""
    return not atoms.word(at)[:1].isalpha() or atoms.word(at) in ("and", "but", "when", "to")


def _near(context: Context, at: int, left: int, count: int) -> Moment | None:
    """Read `this week`, `earlier this month`, `the rest of this year`, `the end of last year`."""
    atoms = context.atoms
    name = UNIT_WORDS[atoms.word(at)]
    known = context.known(name)
    period = periods.step(known.day, name, count) if known else None
    if atoms.word(left - 1) == "of" and atoms.word(left - 2) in _REST:
        return _rest(context, (left - 2, at + 1), period)
    start = leading(atoms, left)
    return Moment(start, at + 1, period)


def _rest(context: Context, at: tuple[int, int], period: Period | None) -> Moment:
    """Read what is left of a period: from the publication to its end."""
    known = context.known("day")
    if known is not None and period is not None:
        period = Period(known.day, period.last, "day")
    return Moment(*at, period)


def _spoken(context: Context, at: tuple[int, int], name: str, count: int) -> Moment:
    """Read a unit that is counted from the time spoken of."""
    spoken = context.spoken_of(at[0])
    if spoken is None or UNITS.index(name) < UNITS.index(spoken.precision):
        return Moment(*at, None)
    period = periods.shifted(spoken, name, count) if count else periods.step(spoken.first, name, 0)
    return Moment(*at, period)


def _bare(context: Context, at: int, left: int) -> Moment | None:
    """Read `end of the year`, `the rest of the week`, and `on the day`, `for the quarter`."""
    atoms = context.atoms
    if atoms.word(left) != "the" or left != at - 1 or atoms.word(at).endswith("s"):
        return None
    name, before = UNIT_WORDS[atoms.word(at)], atoms.word(left - 1)
    known = context.known(name)
    now = periods.step(known.day, name, 0) if known else None
    if before == "of" and atoms.word(left - 2) in _REST:
        return _rest(context, (left - 2, at + 1), now)
    if before == "of" and atoms.word(left - 2) in EDGES:
        return Moment(leading(atoms, left - 2), at + 1, now)
    if before in SHADES and atoms.word(left - 2) != "the":
        return Moment(left - 1, at + 1, now)
    if before == "in" and atoms.word(left - 2) in SHADES:
        return Moment(left - 2, at + 1, None, length=True)  # earlier in the day
    if before in ("on", "for", "over", "in", "during") and atoms.word(at + 1) != "of":
        return Moment(at, at + 1, None, length=True)
    return None


def _vague(context: Context, at: int, left: int) -> Moment | None:
    """Read `the weekend`, `for an hour`, `in a session`: lengths without precision."""
    atoms = context.atoms
    if atoms.word(at) not in LENGTH_WORDS or atoms.word(left) not in _VAGUE:
        return None
    if atoms.word(left - 1) not in LENGTH_PREPOSITIONS or atoms.word(left - 1) == "of":
        return None
    return Moment(at, at + 1, None, length=True)
