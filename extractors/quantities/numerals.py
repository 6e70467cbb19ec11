"""Numbers, in digits and in words: `1,234.5`, `25.3m`, `twenty-five`, `half a billion`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from extractors.quantities.atoms import Atoms

_DIGITS = re.compile(r"[0-9]{1,15}(?:,[0-9]{2,3}){0,6}(?:\.[0-9]{1,12})?|\.[0-9]{1,12}")

_ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "dozen": Decimal(12),
    "score": Decimal(20),
    "hundred": Decimal(10) ** 2,
    "thousand": Decimal(10) ** 3,
    "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "crores": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
}
_SHORT = {
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
}
_LETTERS = {"k": Decimal(10) ** 3, "m": Decimal(10) ** 6, "b": Decimal(10) ** 9}
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}

WORDS = frozenset((*_ONES, *_TENS))
"""Words that begin a number of their own."""

STARTERS = WORDS | _FRACTIONS.keys() | {"a", "an"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read.

    Attributes:
        value: Its magnitude, without exponent and trailing zeros.
        start: Its first atom.
        end: One past its last atom.
        written: The digits as they stand ("" for a number in words).
        scaled: Whether a scale word or letter is part of it.
    """

    value: Decimal
    start: int
    end: int
    written: str = ""
    scaled: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is bare digits, as years and model numbers are."""
        return self.written.isdigit() and not self.scaled


def trimmed(value: Decimal) -> Decimal:
    """Write a number without exponent and without trailing zeros.

    >>> trimmed(Decimal("4E+10")), trimmed(Decimal("145.80"))
    (Decimal('40000000000'), Decimal('145.8'))
    """
    written = f"{value:f}"
    return Decimal(written.rstrip("0").rstrip(".") if "." in written else written)


def digits(raw: str) -> Decimal | None:
    """Read digits with thousands separators and a decimal point; None for anything else."""
    return Decimal(raw.replace(",", "")) if _DIGITS.fullmatch(raw) else None


def numeral(atoms: Atoms, at: int) -> Numeral | None:
    """Read the number that begins at an atom, its scale included; None where there is none."""
    written = atoms.raw(at)
    value = digits(written)
    if value is not None:
        part, end = _mixed(atoms, at + 1)
        factor, end = _scale(atoms, end)
        value += part
        return Numeral(trimmed(value * factor), at, end, written, factor != 1)
    return _fraction(atoms, at) or _spelled(atoms, at)


def _scale(atoms: Atoms, at: int) -> tuple[Decimal, int]:
    """Multiply the scales that follow a number, and say where they end."""
    factor = Decimal(1)
    while True:
        step = at + 1 if atoms.word(at) == "-" and atoms.joined(at) else at
        word = atoms.word(step)
        found = SCALES.get(word) or _SHORT.get(word)
        if found is None and factor == 1 and atoms.joined(at):
            found = _LETTERS.get(word)
        if found is None or factor > Decimal(10) ** 12:
            return factor, at
        factor, at = factor * found, step + 1


def _mixed(atoms: Atoms, at: int) -> tuple[Decimal, int]:
    """Read the fraction of `4 1/2`, and say where it ends."""
    over, under = atoms.raw(at), atoms.raw(at + 2)
    if atoms.raw(at + 1) != "/" or not (over.isdigit() and under in ("2", "3", "4", "8")):
        return Decimal(0), at
    part = Decimal(over) / Decimal(under)
    return (round(part, 3), at + 3) if part < 1 and not atoms.joined(at) else (Decimal(0), at)


def _fraction(atoms: Atoms, at: int) -> Numeral | None:
    """Read `half a billion`, `a quarter of a million`, `half a dozen`."""
    first = at + 1 if atoms.word(at) in ("a", "an") else at
    part = _FRACTIONS.get(atoms.word(first))
    if part is None:
        return None
    second = first + 1 + (atoms.word(first + 1) == "of")
    second += atoms.word(second) == "a"
    factor, end = _scale(atoms, second)
    if factor == 1 or (second == first + 1 and atoms.word(second) not in SCALES):
        return None
    return Numeral(trimmed(part * factor), at, end, scaled=True)


def _spelled(atoms: Atoms, at: int) -> Numeral | None:
    """Read a number in words, the greater groups first: two million three hundred thousand."""
    total, end, last_factor = Decimal(0), at, Decimal(0)
    while True:
        value, stop = _group(atoms, end, first=end == at)
        if stop == end:
            break
        if atoms.follows(stop, ("and", "a", "half")):
            value, stop = value + Decimal("0.5"), stop + 3
        factor, stop = _scale(atoms, stop)
        if last_factor and factor >= last_factor:
            break
        total, end, last_factor = total + value * factor, stop, factor
        if factor == 1:
            break
    return Numeral(trimmed(total), at, end, scaled=last_factor != 1) if end > at else None


def _group(atoms: Atoms, at: int, *, first: bool) -> tuple[Decimal, int]:
    """Read what stands before a scale: below a thousand, or the article of `a million`."""
    if first and atoms.word(at) in ("a", "an"):
        return (Decimal(1), at + 1) if atoms.word(at + 1) in SCALES else (Decimal(0), at)
    value, end = _below_hundred(atoms, at)
    if end == at or atoms.word(end) != "hundred":
        return value, end
    rest, stop = _below_hundred(atoms, end + 1 + (atoms.word(end + 1) == "and"))
    return value * 100 + rest, stop if rest else end + 1


def _below_hundred(atoms: Atoms, at: int) -> tuple[Decimal, int]:
    """Read `seven`, `twenty`, `twenty-seven`; the end is `at` where nothing was read."""
    word = atoms.word(at)
    if word in _ONES:
        return _ONES[word], at + 1
    if word not in _TENS:
        return Decimal(0), at
    after = at + 1 + (atoms.word(at + 1) == "-" and atoms.joined(at + 1))
    one = _ONES.get(atoms.word(after), Decimal(0))
    return (_TENS[word] + one, after + 1) if 0 < one < 10 else (_TENS[word], at + 1)
