"""The words around a number that bound it or give it a sign: `more than`, `or so`, `down`."""

from extractors.quantities.atoms import BREAK, Atoms
from ontology.terms import Bound

_BEFORE = {
    Bound.MORE_THAN: (
        "more than|over|above|at least|in excess of|upwards of|upward of|north of|greater than|"
        "higher than|exceeding|no less than|not less than|no fewer than|not fewer than|better than|"
        "a minimum of|minimum of|>"
    ),
    Bound.LESS_THAN: "less than|fewer than|lower than|under|below|south of|shy of|short of|<",
    Bound.ABOUT: (
        "about|around|roughly|approximately|some|nearly|almost|close to|near|an estimated|"
        "estimated|approx|circa|ca|just about|in the region of|on the order of|something like|"
        "virtually|an average of|average of|~|≈"
    ),
    Bound.UP_TO: (
        "up to|as much as|as many as|as high as|at most|no more than|not more than|a maximum of|"
        "maximum of"
    ),
}
_AFTER = {
    Bound.MORE_THAN: "or more|or higher|or above|and above|or greater|plus",
    Bound.LESS_THAN: "or less|or fewer|or lower|or below",
    Bound.ABOUT: "or so|or thereabouts",
}


def _phrases(table: dict[Bound, str]) -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    """Sort the phrases by the word that is next to the number, longest first."""
    pairs = [
        (tuple(phrase.split()), bound)
        for bound, text in table.items()
        for phrase in text.split("|")
    ]
    pairs.sort(key=lambda pair: -len(pair[0]))
    edge = -1 if table is _BEFORE else 0
    return {
        word: tuple(pair for pair in pairs if pair[0][edge] == word)
        for word in {pair[0][edge] for pair in pairs}
    }


BEFORE = _phrases(_BEFORE)
AFTER = _phrases(_AFTER)
_DEGREES = frozenset(("just", "well", "slightly", "far", "even", "only", "little", "significantly"))

_UP = frozenset(
    "up plus rising gaining climbing jumping surging soaring increasing advancing growing adding "
    "rallying".split()
)
_DOWN = frozenset(
    "down off minus falling dropping losing sliding tumbling declining slipping shedding plunging "
    "sinking dipping decreasing plummeting slumping shrinking".split()
)
_RISES = frozenset(
    "rise rises gain gains increase increases jump jumps surge surges climb climbs advance "
    "advances growth boost boosts rally rallies hike hikes raise raises rebound upturn uptick "
    "improvement higher upside".split()
)
_FALLS = frozenset(
    "fall falls drop drops decline declines decrease decreases loss losses cut cuts reduction "
    "reductions plunge plunges slide slides slump slumps tumble dip dips retreat slip contraction "
    "downturn discount lower downside".split()
)
_FILLED = frozenset("make makes made making set put add adds give gives gave given giving".split())
"""Verbs that make no rise of `up`: they make up 20 percent, give up 20 points."""
_LOSSES = frozenset(("loss", "losses"))
_BESIDE = {"below": -1, "under": -1, "off": -1, "above": 1, "over": 0}
_MINUS, _PLUS = frozenset("-−–"), "+"


def before(atoms: Atoms, at: int) -> tuple[Bound | None, int]:
    """Read the bound that stands right before an atom.

    Returns:
        The bound (None without one), and the first atom of its words (`at` without any).
    """
    for phrase, bound in BEFORE.get(atoms.word(at - 1), ()):
        if atoms.precedes(at, phrase):
            start = at - len(phrase)
            while atoms.word(start - 1) in _DEGREES:
                start -= 1
            return bound, start
    return None, at


def after(atoms: Atoms, at: int) -> tuple[Bound | None, int]:
    """Read the bound that begins at an atom, behind a number, and say where its words end."""
    if atoms.raw(at) == "+" and atoms.joined(at):
        return Bound.MORE_THAN, at + 1
    for phrase, bound in AFTER.get(atoms.word(at), ()):
        if atoms.follows(at, phrase) and (len(phrase) > 1 or not atoms.word(at + 1).isalnum()):
            return bound, at + len(phrase)
    return None, at


def mark(atoms: Atoms, at: int) -> tuple[int, int]:
    """Read a sign glued to the front of a number.

    Returns:
        -1, +1 or 0, and the first atom of the number with its sign.
    """
    raw = atoms.raw(at - 1)
    if at and atoms.joined(at) and not (atoms.joined(at - 1) and atoms.raw(at - 2)[-1:].isalnum()):
        if raw in _MINUS:
            return -1, at - 1
        if raw == _PLUS:
            return 1, at - 1
    return 0, at


def direction(atoms: Atoms, start: int, end: int, *, money: bool) -> int:
    """Tell the sign that the words beside a quantity give it.

    `down 3 %`, `falling by 3 %`, `a drop of 3 %`, `3 % lower`, `a 3 % drop`, `3 % below the peak`
    are -1. A `loss` of money is a result and no movement: 0.

    Args:
        start: The first atom of the quantity, its bound included.
        end: One past its last.
    """
    left = start - (atoms.word(start - 1) in ("by", "a", "an"))
    word = atoms.word(left - 1)
    if word == "up" and atoms.word(left - 2) in _FILLED:
        return 0
    if word in _DOWN or word in _UP:
        return -1 if word in _DOWN else 1
    if word == "of":
        return noun(atoms.word(left - 2), money=money)
    if atoms.word(end) in _BESIDE:
        return _BESIDE[atoms.word(end)]
    right = end + (atoms.word(end) == "-" and atoms.joined(end))
    for index in range(right, min(right + 2, len(atoms))):
        if atoms.raw(index) == BREAK or not atoms.word(index)[:1].isalpha():
            break
        if sign := noun(atoms.word(index), money=money):
            return sign
    return 0


def noun(word: str, *, money: bool) -> int:
    """Give the sign of a noun (or comparative) of movement, 0 for any other word."""
    if money and word in _LOSSES:
        return 0
    return -1 if word in _FALLS else int(word in _RISES)
