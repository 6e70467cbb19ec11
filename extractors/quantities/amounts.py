"""Amounts: a numeral with its unit, and the ranges and lists that amounts form."""

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.quantities import units
from extractors.quantities.atoms import Atoms
from extractors.quantities.numerals import Numeral, numeral, trimmed

_DASHES = frozenset("-–—")
_RANGING = frozenset("range ranges ranged ranging anywhere varying varies".split())
_LEVELS = frozenset(
    "of at for worth cost costs costing pay pays paying spend spending invest save priced with ( "
    "some within another additional".split()
)
"""Words before `$40 million to $45 million` that make it a range and no movement."""
_ZONES = frozenset("zone range band corridor".split())
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.75"),
}
_WIDEST = 10
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTIONS = {
    name: parts
    for parts, names in {
        2: "half",
        3: "third thirds",
        4: "quarter quarters",
        5: "fifth fifths",
        10: "tenth tenths",
    }.items()
    for name in names.split()
}
_PART_STARTS = _COUNTS.keys() | _PARTS.keys() | _FRACTIONS.keys()
_HALVES = frozenset("first second last latter third fourth other next".split())
_WHOLES = frozenset("its their his her the our all them these those it".split())


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range, with the unit that stands at it.

    Attributes:
        start: Its first atom.
        end: One past its last.
        number: The numeral, of a range the second one.
        unit: None where no sign or word of a unit stands there.
        low: The lower end of a range, else None.
        prefixed: Whether the unit stands in front.
        sign: -1 where a minus stands between currency and number.
    """

    start: int
    end: int
    number: Numeral
    unit: str | None = None
    low: Decimal | None = None
    prefixed: bool = False
    sign: int = 0

    @property
    def value(self) -> Decimal:
        """The number, of a range its higher end."""
        return self.number.value


def amount(atoms: Atoms, at: int) -> Amount | None:
    """Read the amount that begins at an atom: `$40 billion`, `3 percent`, `54-point`, `60`."""
    sign = units.currency(atoms, at)
    if sign is not None:
        return _prefixed(atoms, *sign)
    part = _part(atoms, at) if atoms.word(at) in _PART_STARTS else None
    found = numeral(atoms, at)
    if part is not None or found is None:
        return part
    unit = units.unit(atoms, found.end, scaled=found.scaled)
    if unit is None:
        return Amount(at, found.end, found)
    return Amount(at, unit[1], found, unit[0])


def _prefixed(atoms: Atoms, code: str, start: int, at: int) -> Amount | None:
    """Read the number behind a currency; what repeats or corrects the currency belongs to it."""
    minus = atoms.raw(at) in ("-", "−") and atoms.joined(at)
    found = numeral(atoms, at + minus)
    if found is None or not found.written:
        return None
    if atoms.raw(start) == "#" and not (found.scaled or "." in found.written):
        return None  # "#1" is a rank
    end, word = found.end, atoms.word(found.end)
    again = units.unit(atoms, end, scaled=True)
    if again is not None and (again[0] == code or word in units.COUNTRY_WORDS):
        code, end = again
    elif code == "USD" and (word, "dollar") in units.NATIONAL and not _noun_follows(atoms, end + 1):
        code, end = units.NATIONAL[word, "dollar"], end + 1
    return Amount(start, end, found, code, prefixed=True, sign=-1 if minus else 0)


def _noun_follows(atoms: Atoms, at: int) -> bool:
    """Tell `$5 million Canadian loans` from `$5 million Canadian`."""
    return atoms.word(at)[:1].isalpha() and atoms.word(at) not in (
        "in",
        "to",
        "from",
        "on",
        "and",
        "for",
    )


def _part(atoms: Atoms, at: int) -> Amount | None:
    """Read `half a percent`, `a quarter point`, `three-quarters of a percentage point`."""
    first = at + (atoms.word(at) in _COUNTS)
    first += atoms.word(first) == "-"
    share = _share(atoms, at, first)
    part = _PARTS.get(atoms.word(first))
    if share is not None or part is None:
        return share
    index = first + 1 + (atoms.word(first + 1) in ("-", "of"))
    index += atoms.word(index) == "a"
    unit = units.unit(atoms, index, scaled=False)
    if unit is None or unit[0] not in ("percent", "percentage_points", "points"):
        return None
    name = "percentage_points" if unit[0] == "points" else unit[0]
    return Amount(at, unit[1], Numeral(part, at, first + 1, scaled=True), name)


def _share(atoms: Atoms, at: int, first: int) -> Amount | None:
    """Read a fraction of something as a percentage: `two thirds of its jobs`, `half of them`."""
    part = _FRACTIONS.get(atoms.word(first))
    before, after = atoms.word(at - 1), atoms.word(first + 2)
    if part is None or atoms.word(first + 1) != "of" or before in _HALVES or after not in _WHOLES:
        return None
    if first == at and atoms.word(at) != "half":
        return None
    times = _COUNTS.get(atoms.word(at), 1)
    value = trimmed(round(Decimal(100 * times) / part, 2))
    return Amount(at, first + 1, Numeral(value, at, first + 1, scaled=True), "percent")


def joined(atoms: Atoms, first: Amount) -> Amount | None:
    """Read the range that an amount begins, None where it begins none.

    `from 3 to 5 percent` is a movement unless `ranging` or the like stands before it.
    """
    between = atoms.word(first.start - 1) == "between"
    link = atoms.word(first.end)
    dash = link in _DASHES and (atoms.joined(first.end) or link != "-")
    if not (dash or link == "to" or (link == "and" and between)):
        return None
    second = amount(atoms, first.end + 1)
    if second is None or not (between or dash or _is_range(atoms, first, second)):
        return None
    return _range(atoms, first, second, between=between)


def _is_range(atoms: Atoms, first: Amount, second: Amount) -> bool:
    """Tell whether `A to B` gives two ends and no change to a new level."""
    word = atoms.word(first.start - 1)
    if word == "from":
        return atoms.word(first.start - 2) in _RANGING
    if first.unit is None and second.unit is None:
        zone = any(atoms.word(second.end + step) in _ZONES for step in range(3))
        return zone or first.number.scaled is second.number.scaled
    if first.unit is not None and second.unit is not None:
        return word in _LEVELS
    # "$3 to 5 million" is a range, "fell 8 percent to 9 million" leads to a level
    return first.unit is None or first.prefixed


def _range(atoms: Atoms, first: Amount, second: Amount, *, between: bool) -> Amount | None:
    """Join two amounts that agree in unit, the lower one first and not too far below."""
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if first.unit is None and second.prefixed:
        return None
    low = first.value
    if second.number.scaled and not first.number.scaled and low < 1000:
        low = trimmed(low * _scale(second.number))
    if not low < second.value or (low * _WIDEST < second.value and not between and low):
        return None
    start = first.start - between
    unit = first.unit or second.unit
    end, name = second.end, unit
    return Amount(start, end, second.number, name, low, prefixed=first.prefixed)


def _scale(number: Numeral) -> Decimal:
    """Give the factor that the scale of a number in digits makes."""
    bare = Decimal(number.written.replace(",", "")) if number.written else Decimal(1)
    return number.value / bare if bare else Decimal(1)


def shared(atoms: Atoms, first: Amount) -> str | None:
    """Find the unit that an amount without one shares with a later one of its list.

    `1.5 and 3 percent`, `2, 3 and 4 points`, `from 3 to 5 percent`.
    """
    at = first.end
    for _ in range(6):
        word = atoms.word(at)
        if word not in (",", "and", "or", "to") or atoms.joined(at + 1):
            return None
        at += 2 if word == "," and atoms.word(at + 1) in ("and", "or") else 1
        following = amount(atoms, at)
        if following is None or following.prefixed:
            return None
        if following.unit is not None:
            return following.unit if following.unit in _SHARED else None
        at = following.end
    return None


_SHARED = frozenset(("percent", "percentage_points", "points", "bps"))


def with_unit(found: Amount, unit: str) -> Amount:
    """Give an amount a unit that stands elsewhere."""
    return replace(found, unit=unit)
