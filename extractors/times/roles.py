"""Roles: when something was, since when, until when, or only what it is compared with."""

from typing import Literal

from extractors.quantities import bounds
from extractors.quantities.atoms import Atoms
from extractors.times import reckoning
from extractors.times.moments import Context, Moment
from extractors.times.timewords import ANAPHORIC, ROLES

type Role = Literal["at", "since", "until", "during", "period", "compared"]

_COMPARING = frozenset("up down compared unchanged rise increase decrease drop fall gain".split())


def role_of(context: Context, moment: Moment) -> Role:
    """Tell the role from the preposition, over the article between."""
    parts = context.atoms
    at = moment.start - 1
    while parts.word(at) in ("the", "a", "an", "about", "around", "nearly", "almost"):
        at -= 1
    if parts.word(at) == "least" and parts.word(at - 1) == "at":
        at -= 2
    word = parts.word(at)
    if moment.compared or (word == "since" and reckoning.superlative(context, at)):
        return "compared"
    if moment.length:
        return "period"
    if moment.role:
        return _NAMES[moment.role]
    if _modifies(context, moment):
        return "at"
    if word == "from":
        return "compared" if _looks_back(parts, moment) else _from(parts, at)
    if word == "to":
        if parts.word(at - 1) == "compared":
            return "compared"
        return "until" if parts.word(at - 1) == "up" else "at"
    if word == "with" and parts.word(at - 1) in ("compared", "comparison"):
        return "compared"
    if word in ("in", "on", "at", "for", "during") and parts.word(at - 1) in _YARDSTICKS:
        return "compared"
    if word in ("of", "on") and parts.word(at - 1) in ("as", "starting", "beginning", "effective"):
        return "since" if parts.word(at - 1) != "as" else "at"
    if _beside_yardstick(parts, at) or _from_close(context, moment):
        return "compared"
    return _NAMES.get(ROLES.get(word, "at"), "at")


_WITHIN = frozenset("in during for at on of the late early".split())
_AGAINST = frozenset("from against versus vs vs. than".split())
_CLOSES = frozenset("the close closing level of trading end price 's ’s".split())
"""What may stand between "from" and the day with which a move is compared."""

_AMOUNTS = frozenset(
    "$ us$ € £ ¥ % percent million billion trillion thousand cents cent dollars euros pounds yen a "
    "per share points units vehicles cars jobs".split()
)
"""What may stand in an amount besides its digits."""

_YARDSTICKS = frozenset(("than", "versus", "against"))
"""Words before a preposition that make its time what is compared: "fewer than in May"."""

_NAMES: dict[str, Role] = {
    "at": "at",
    "since": "since",
    "until": "until",
    "during": "during",
    "compared": "compared",
}


def _looks_back(parts: Atoms, moment: Moment) -> bool:
    """Recognise `the previous year`, `a year earlier`."""
    words = parts.word(moment.start), parts.word(moment.end - 1)
    return words[0] in ANAPHORIC or words[1] in ("earlier", "ago", "before", "previous")


def _beside_yardstick(parts: Atoms, at: int) -> bool:
    """Recognise the time of an amount that another is held against: `from $9 a year ago`."""
    while parts.word(at) in _WITHIN:
        at -= 1
    numbers = 0
    while parts.word(at)[:1].isdigit() or parts.word(at) in _AMOUNTS:
        numbers += parts.word(at)[:1].isdigit()
        at -= 1
    while parts.word(at) in ("a", "the", "of", "profit", "loss", "about", "nearly", "just"):
        at -= 1
    word, before = parts.word(at), parts.word(at - 1)
    linked = word in ("with", "to") and before in ("compared", "compares", "comparison")
    return bool(numbers) and (linked or word in _AGAINST)


def _from_close(context: Context, moment: Moment) -> bool:
    """Recognise the day of a level that is left: "a fall from the close of Wednesday"."""
    parts, at = context.atoms, moment.start - 1
    while parts.word(at) in _CLOSES:
        at -= 1
    left = parts.word(at) == "from" and at > 0
    return left and context.token(at - 1).pos_ in ("NOUN", "ADV", "ADJ")


def _from(parts: Atoms, at: int) -> Role:
    """Tell `up 3 % from 2008` from `in force from June`."""
    before = parts.word(at - 1)
    measured = (
        before in _COMPARING
        or bounds.noun(before, money=False) != 0
        or before.endswith("%")
        or before[:1].isdigit()
    )
    return "compared" if measured or before in ("percent", "points", "cents") else "since"


def _modifies(context: Context, moment: Moment) -> bool:
    """Say whether a time only tells which one of a noun: `after Monday's fall`, `1Q18 results`."""
    parts = context.atoms
    if parts.raw(moment.end) in ("'", "’") and parts.joined(moment.end):
        return True
    last = context.token(moment.end - 1)
    noun = last.head
    inside = last.dep_ in ("compound", "nmod", "amod", "nummod", "npadvmod") and noun.i > last.i
    return inside and noun.pos_ == "NOUN" and noun.lower_ not in ("period", "season")
