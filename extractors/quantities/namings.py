"""Numbers that name or date things and measure nothing: `A320`, `S&P 500`, `2009`, `9:45`."""

from extractors.quantities.atoms import Atoms
from extractors.quantities.numerals import Numeral
from extractors.reading import Reading

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
            "september sept sep|october oct|november nov|december dec"
        ).split("|"),
        1,
    )
    for name in names.split()
}
"""Names of months, and their abbreviations without full stop."""

_NUMBERED = frozenset(
    "no number chapter phase page version section article rule room flight grade type level stage "
    "round series step part figure table unit gate channel route highway interstate act title age "
    "aged release software model class mark category top year".split()
)
_CLOCK = frozenset("a.m p.m am pm o utc gmt est edt cet cest bst cst cdt pst pdt hkt jst".split())
_OPENING = frozenset("([{\"'“‘«~<>≈=—–…*;·•|")
_SIGNS = frozenset("-−–+$")
_COMMON = frozenset(
    "about some over under nearly almost around roughly the a an in on at by to of for from with "
    "and or but more less up down only just another all its their his her our your these those "
    "than as cut cuts axe axes buy buys sell sells order orders add adds lose loses gain gains "
    "plan plans".split()
)


def year_like(number: Numeral) -> bool:
    """Say whether a number looks like a year: four digits, 1800 to 2099, no comma."""
    return number.plain and len(number.written) == 4 and "1800" <= number.written < "2100"


class Namings:
    """Which numbers of one document are names.

    Args:
        reading: The document; part of speech is used where it was tagged.
        atoms: Its atoms.
    """

    def __init__(self, reading: Reading, atoms: Atoms) -> None:
        self._atoms = atoms
        self._doc = reading.doc
        self._tagged = reading.doc.has_annotation("TAG")
        self._starts = frozenset(sentence.start for sentence in reading.sentences)
        self._names = frozenset(
            raw
            for at, raw in enumerate(atoms.raws)
            if raw.isdigit() and (self.after_name(at) or self._model(at))
        )

    def after_name(self, at: int) -> bool:
        """Say whether a proper name, or a word such as `chapter`, stands right before an atom."""
        atoms = self._atoms
        raw, word = atoms.raw(at - 1), atoms.word(at - 1)
        if word in _NUMBERED:
            return True
        if raw == word or not word[:1].isalpha() or word in _COMMON or word in MONTHS:
            return False
        token = self._doc[atoms.tokens[at - 1]]
        return token.pos_ == "PROPN" if self._tagged else token.i not in self._starts

    def known(self, number: Numeral) -> bool:
        """Say whether the article uses these digits as a name elsewhere (`the 787`)."""
        return number.plain and number.written in self._names and number.value % 10 != 0

    def _model(self, at: int) -> bool:
        """Recognise the first part of `787-9`."""
        atoms = self._atoms
        return atoms.raw(at + 1) == "-" and atoms.joined(at + 1) and atoms.raw(at + 2).isdigit()

    def obstructed(self, at: int) -> bool:
        """Say whether what is glued before digits makes them part of a name, a date or a time."""
        atoms = self._atoms
        if not atoms.joined(at):
            return False
        before = atoms.raw(at - 1)
        if before in _SIGNS:
            return atoms.joined(at - 1) and atoms.raw(at - 2)[-1:].isalnum()
        return before not in _OPENING

    def run_on(self, end: int) -> int:
        """Give where a run of glued atoms ends that makes the number before `end` a name.

        `5G`, `21st`, `787-9`, `9:45`, `15/06`: the end of the run; else `end` itself.
        """
        atoms = self._atoms
        if not atoms.joined(end):
            return end
        raw = atoms.raw(end)
        linked = raw in "-–:/.," and atoms.joined(end + 1) and atoms.raw(end + 1)[:1].isalnum()
        if not (raw[0].isalnum() or (linked and self._names_on(end))):
            return end
        while atoms.joined(end) and (atoms.raw(end)[0].isalnum() or atoms.raw(end) in "-–:/.,"):
            end += 1
        return end

    def _names_on(self, at: int) -> bool:
        """Tell `787-9` and `777-200LR` from `60-seat`: digits follow, or no word does."""
        after = self._atoms.raw(at + 1)
        return self._atoms.raw(at) not in "-–" or not after[0].isalpha()

    def dated(self, number: Numeral) -> bool:
        """Say whether a number without a unit is a year, a day of a month or a clock time."""
        atoms = self._atoms
        if atoms.word(number.end) in _CLOCK:
            return True
        if not number.plain:
            return False
        near = atoms.word(number.start - 1), atoms.word(number.end)
        if number.value <= 31 and any(word in MONTHS for word in near):
            return True
        of = atoms.word(number.end) == "of" and atoms.word(number.end + 1) in MONTHS
        return of or year_like(number)
