"""Expressions of time as they are read, and what they are read against."""

import re
from dataclasses import dataclass, field

from spacy.tokens import Token

from extractors.quantities.atoms import Atoms
from extractors.quantities.namings import Namings
from extractors.reading import Reading
from extractors.times.periods import Anchor, Period
from extractors.times.tense import tense
from extractors.times.timewords import EDGES, SHADES

_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")

_MEMORY = 3
"""For how many sentences the time spoken of is kept in mind."""

_WIDE = 6
"""The same of the month, quarter or half that a report is about."""


_AHEAD = frozenset("starting beginning payable due effective".split())
"""Words before a date that lies ahead: "payable on June 27"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time, in atoms.

    Attributes:
        start: Its first atom, prepositions and articles not included.
        end: One past its last atom.
        period: What it means; None if that cannot be told.
        length: Whether it says how long and not when.
        compared: Whether it is only what something is compared to.
        dated: Whether it names its year.
        role: Its role, where the words themselves give it (`within 90 days`).
    """

    start: int
    end: int
    period: Period | None
    length: bool = False
    compared: bool = False
    dated: bool = False
    role: str = ""


@dataclass(slots=True)
class Context:
    """What expressions of time are read against.

    Attributes:
        previous: The last expression found, None at the beginning.
        point: The last point in time that could be told, with the number of its sentence.
        span: The same of the last month or longer, not reckoned back from another.
    """

    reading: Reading
    atoms: Atoms
    anchor: Anchor | None
    namings: Namings = field(init=False)
    previous: Moment | None = None
    point: tuple[Period, int] | None = None
    span: tuple[Period, int] | None = None

    def __post_init__(self) -> None:
        self.namings = Namings(self.reading, self.atoms)

    def token(self, at: int) -> Token:
        """Give the token of an atom."""
        return self.reading.doc[self.atoms.tokens[at]]

    def known(self, unit: str) -> Anchor | None:
        """Give the date of publication if it is known as well as a unit asks for."""
        return self.anchor if self.anchor is not None and self.anchor.knows(unit) else None

    def spoken_of(self, at: int) -> Period | None:
        """Give the last point in time, if an atom's sentence or one just before named it."""
        if self.point is None:
            return None
        period, sentence = self.point
        here = self.reading.sentence_of[self.token(at).i]
        if here != sentence and self.anchor is not None and period.first > self.anchor.day:
            return None  # a plan of another sentence is nothing to look back from
        return period if here - sentence <= _MEMORY else None

    def remember(self, period: Period, at: int) -> None:
        """Keep a point in time in mind, and with it the span that figures are of."""
        here = self.reading.sentence_of[self.token(at).i]
        self.point = period, here
        begun = self.anchor is None or period.first <= self.anchor.day
        if begun and period.precision in ("month", "quarter", "half"):
            old = self.span
            if old is None or here - old[1] > _WIDE or period.last >= old[0].last:
                self.span = period, here

    def spanned(self, at: int, name: str | None) -> Period | None:
        """Give the span that was spoken of last: one of a unit, or of any if None is named."""
        if self.span is None:
            return None
        period, sentence = self.span
        near = self.reading.sentence_of[self.token(at).i] - sentence <= _WIDE
        return period if near and name in (None, period.precision) else None

    def direction(self, start: int, at: int) -> int:
        """Give the tense around an expression: its preposition tells, else its clause."""
        before = self.atoms.word(start - 1)
        if not _AHEAD.isdisjoint((before, self.atoms.word(start - 2))):
            return 1
        if before in ("by", "until", "till", "before"):
            return 1
        return -1 if before == "since" else tense(self.token(at))


def year_at(atoms: Atoms, at: int) -> int | None:
    """Read a year in four digits that is glued to nothing but punctuation."""
    raw = atoms.raw(at)
    if not _YEAR.fullmatch(raw) or (atoms.joined(at + 1) and atoms.raw(at + 1)[0].isalnum()):
        return None
    return int(raw)


def leading(atoms: Atoms, start: int) -> int:
    """Extend a period to the left over `early`, `mid-`, `the end of`, `the month of`."""
    while True:
        word, before = atoms.word(start - 1), atoms.word(start - 2)
        if word in SHADES:
            start -= 1
        elif (word == "-" and before in SHADES) or (word == "of" and before in EDGES):
            start -= 2
        elif (word == "the" and before == "of") and atoms.word(start - 3) in EDGES:
            start -= 3
        elif word == "of" and before == "month":
            start -= 2
        else:
            return start
