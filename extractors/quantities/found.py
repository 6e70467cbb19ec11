"""Quantities: money, percentages, points, counted things, with their bounds and signs.

    more than  US$ 40   to   45 billion          a  54  -  point  gain
    bound      amount   -    amount  (unit)         number unit   (signed +1)

Numbers that name or date something (years, clock times, `A320`, `S&P 500`, ages) are none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from spacy.tokens import Token

from extractors.quantities import bounds, units
from extractors.quantities.amounts import Amount, amount, joined, shared, with_unit
from extractors.quantities.atoms import BREAK, Atoms, atoms
from extractors.quantities.counts import Counted, counted, hyphened
from extractors.quantities.namings import Namings, year_like
from extractors.quantities.numerals import SCALES, STARTERS, trimmed
from extractors.reading import Reading
from ontology.records import Quantity
from ontology.terms import Bound

_MONEY_LENGTH = 3
_STARTS = STARTERS | SCALES.keys() | units.SIGNS.keys()
_DOLLARS = frozenset(units.DOLLARS.values()) - {"USD"}
_LEAST_BARE = 50
_AT_ONE_POINT = ("at", "one", "point")
_FEW = 100
_NEAR = 6


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a document.

    Attributes:
        start: Its first token, bound words included.
        end: One past its last token.
        head: The token whose head is outside of the phrase; the last one without a parse.
        quantity: Its magnitude. A plain number such as an index level has the unit "": whether it
            is points or money, the caller knows from what it is said of.
        signed: -1 or +1 where the words beside it give a sign (`down 3 %`, `a 3 % drop`,
            `-3 %`), else 0. The sign of a verb (`fell 3 %`) is not seen here.
    """

    start: int
    end: int
    head: int
    quantity: Quantity
    signed: int = 0


def quantities(reading: Reading, parts: Atoms | None = None) -> tuple[FoundQuantity, ...]:
    """Find the quantities of a document, sorted; no two overlap.

    Durations (`60 days`; units `extractors.counts.DURATIONS`) are among them. Hundredths of a
    currency are that currency where the article names one only, else the unit is `cent`.

    Args:
        parts: The reading's atoms, where they are at hand.
    """
    finder = _Finder(reading, parts or atoms(reading))
    found: list[FoundQuantity] = []
    for one in finder.found():
        if not found or one.start >= found[-1].end:
            found.append(one)
    return _with_dollars(_with_cents(found))


class _Finder:
    """Goes through the atoms of one document."""

    def __init__(self, reading: Reading, parts: Atoms) -> None:
        self.reading = reading
        self.atoms = parts
        self.namings = Namings(reading, self.atoms)
        self.parsed = reading.doc.has_annotation("DEP")

    def found(self) -> Iterator[FoundQuantity]:
        """Read the quantities one after the other."""
        at = 0
        for index, word in enumerate(self.atoms.words):
            if index >= at and (
                word[0].isdigit() or word in _STARTS or self.atoms.raws[index] in units.PREFIXES
            ):
                one, at = self._at(index)
                if one is not None:
                    yield one

    def _at(self, at: int) -> tuple[FoundQuantity | None, int]:
        """Read what begins at an atom, and say where to go on."""
        first = amount(self.atoms, at)
        if first is None or self._obstructed(first):
            return None, at + 1
        if first.unit is None and self._dated(first):
            return None, max(first.end, self.namings.run_on(first.end))
        whole = joined(self.atoms, first)
        if whole is not None and whole.unit is not None:
            return self._measured(whole), whole.end
        if first.unit is not None:
            moment = first.unit == "points" and self.atoms.precedes(first.end, _AT_ONE_POINT)
            return (None if moment else self._measured(first)), first.end
        if (unit := shared(self.atoms, first)) is not None and not self._named(first):
            return self._measured(with_unit(first, unit)), first.end
        end = self.namings.run_on(first.end)
        if whole is not None and (end == first.end or _small(whole)):
            return self._count(whole), whole.end
        return (self._count(first), first.end) if end == first.end else (None, end)

    def _obstructed(self, found: Amount) -> bool:
        """Say whether digits, or the sign before them, are glued to a name."""
        if found.prefixed:
            return self.atoms.joined(found.start) and self.atoms.raw(found.start - 1)[-1:].isalnum()
        return bool(found.number.written) and self.namings.obstructed(found.start)

    def _dated(self, found: Amount) -> bool:
        """Say whether a number is a date, unless it counts people or things as a year cannot."""
        if not self.namings.dated(found.number):
            return False
        if not year_like(found.number):
            return True
        noun = self._counted(found) if self.parsed else None
        return noun is None or noun.unit not in ("people", "shares", "aircraft", "vehicle")

    def _named(self, found: Amount) -> bool:
        """Say whether a number is part of a name."""
        spelled = self.atoms.raw(found.start)[0].isupper()  # the Big Three
        return (found.number.plain or spelled) and self.namings.after_name(found.start)

    def _last(self, found: Amount) -> Token:
        return self.reading.doc[self.atoms.tokens[found.end - 1]]

    def _counted(self, found: Amount) -> Counted | None:
        """Find the noun that a number counts, in its own block."""
        if self.atoms.raw(found.end) == BREAK:
            return None
        last = self._last(found)
        return counted(last, last.i + 1)

    def _count(self, found: Amount) -> FoundQuantity | None:
        """Make a quantity of a number without a unit: a counted noun, or a plain number."""
        if self._named(found):
            return None
        noun = self._counted(found)
        hyphen = self.atoms.word(found.end) == "-" and self.atoms.joined(found.end)
        if noun is None and hyphen:
            noun = hyphened(self.reading.doc, self._last(found).i + 1)
        if noun is None:
            return self._plain(found)
        lone = found.value == 1 and not found.number.written  # one company executive
        if lone or self.namings.known(found.number) or noun.unit.isdigit():
            return None
        return self._made(with_unit(found, noun.unit), stop=noun.end)

    def _plain(self, found: Amount) -> FoundQuantity | None:
        """Make a quantity of a number that stands alone, if it is no name and no small count."""
        number = found.number
        before = self.atoms.raw(found.start - 1)
        if not number.written:
            return self._measured(found) if number.scaled and number.value >= 10**6 else None
        if not number.plain:
            version = "." in number.written and self.namings.after_name(found.start)
            return None if version else self._measured(found)
        one = self._measured(found)
        moved = one.quantity.bound is not Bound.EXACT or one.signed != 0
        verb = (
            before.isalpha() and self.reading.doc[self.atoms.tokens[found.start - 1]].pos_ == "VERB"
        )
        told = (moved or verb) and number.value >= _LEAST_BARE and not self.namings.known(number)
        return one if told else None

    def _measured(self, found: Amount) -> FoundQuantity:
        """Make a quantity of an amount that has its unit."""
        last = self.atoms.tokens[found.end - 1] + 1
        return self._made(found, stop=last)

    def _made(self, found: Amount, *, stop: int) -> FoundQuantity:
        """Add bound and sign, and turn atoms into tokens.

        Args:
            stop: One past the last token of number and unit.
        """
        marked, start = bounds.mark(self.atoms, found.start)
        bound, start = bounds.before(self.atoms, start)
        end = found.end
        if stop <= self.atoms.tokens[found.end - 1] + 1:
            late, end = bounds.after(self.atoms, found.end)
            bound = bound or late
            stop = self.atoms.tokens[end - 1] + 1
        unit = found.unit or ""
        money = len(unit.split("/")[0]) == _MONEY_LENGTH and unit[:3].isupper()
        sign = marked or found.sign
        if not sign and (money or unit in _SIGNED):
            level = not unit and bound is not None  # falling below 8,000
            sign = self._direction(start, end, money=money) if not level else 0
        first = self.atoms.tokens[start]
        text = " ".join(self.reading.text(first, stop).split())
        quantity = _quantity(found, unit, bound or Bound.EXACT, text)
        return FoundQuantity(first, stop, self._head(first, stop), quantity, sign)

    def _direction(self, start: int, end: int, *, money: bool) -> int:
        """Tell the sign from the words beside a quantity, or from the noun that it modifies."""
        sign = bounds.direction(self.atoms, start, end, money=money)
        if sign or not self.parsed:
            return sign
        last = self.reading.doc[self.atoms.tokens[end - 1]]
        noun = last.head
        near = noun.pos_ == "NOUN" and last.i < noun.i <= last.i + _NEAR
        return bounds.noun(noun.lower_, money=money) if near else 0

    def _head(self, start: int, stop: int) -> int:
        """Find the last token of a phrase whose head is outside of it."""
        if self.parsed:
            for token in reversed(self.reading.doc[start:stop]):
                inside = start <= token.head.i < stop
                if (not inside or token.head.i == token.i) and token.pos_ in _HEADS:
                    return token.i
        return stop - 1


_SIGNED = frozenset(("percent", "percentage_points", "bps", "points", "", *units.CENTS))
_HEADS = frozenset(("NOUN", "PROPN", "NUM", "SYM", "ADJ", "X"))


def _quantity(found: Amount, unit: str, bound: Bound, text: str) -> Quantity:
    """Make the record; hundredths of a named currency become that currency."""
    factor = Decimal(1)
    if unit.endswith("/100"):
        unit, factor = unit[:-4], Decimal("0.01")
    value = trimmed(found.value * factor)
    if found.low is None:
        return Quantity(unit, value, bound=bound, text=text)
    return Quantity(unit, low=trimmed(found.low * factor), high=value, bound=bound, text=text)


def _small(found: Amount) -> bool:
    """Tell the range `20-25 jets` from the model `737-800`."""
    return not found.number.plain or found.value < _FEW


def _with_cents(found: Sequence[FoundQuantity]) -> tuple[FoundQuantity, ...]:
    """Turn cents into the one currency with cents that the article names, if it names just one."""
    named = {one.quantity.unit for one in found} & units.HAVE_CENTS
    if len(named) != 1:
        return tuple(found)
    (code,) = named
    return tuple(
        replace(one, quantity=_hundredths(one.quantity, code))
        if one.quantity.unit in units.CENTS
        else one
        for one in found
    )


def _with_dollars(found: Sequence[FoundQuantity]) -> tuple[FoundQuantity, ...]:
    """Give a bare `$` the dollar with which the article names the very same amount elsewhere."""
    other = {one.quantity.unit for one in found} & _DOLLARS
    if not other:
        return tuple(found)
    named = {(q.unit, q.value, q.low) for q in (one.quantity for one in found) if q.unit in other}
    return tuple(_same_dollar(one, named) for one in found)


def _same_dollar(
    one: FoundQuantity, named: set[tuple[str, Decimal | None, Decimal | None]]
) -> FoundQuantity:
    quantity = one.quantity
    if quantity.unit != "USD" or "$" not in quantity.text or "U" in quantity.text.upper():
        return one
    codes = {unit for unit, value, low in named if (value, low) == (quantity.value, quantity.low)}
    return replace(one, quantity=replace(quantity, unit=codes.pop())) if len(codes) == 1 else one


def _hundredths(quantity: Quantity, code: str) -> Quantity:
    def part(value: Decimal | None) -> Decimal | None:
        return None if value is None else trimmed(value / 100)

    return replace(
        quantity,
        unit=code,
        value=part(quantity.value),
        low=part(quantity.low),
        high=part(quantity.high),
    )
