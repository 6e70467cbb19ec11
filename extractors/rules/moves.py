"""Moves without a verb of their own: "Alcoa (down 6 percent)", "with the DAX up 2 percent, …".

Also what follows a verb that is not said again: "Boeing rose 2 percent and Airbus 3 percent".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.clauses.subjects import subjects
from extractors.drafts.draft import Draft
from extractors.drafts.measured import measured
from extractors.drafts.movements import pointed, signed
from extractors.drafts.movers import MOST
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import quantified
from extractors.scenes.scene import Scene, is_equity
from extractors.scenes.traded import is_place, shares_of, speaks_of_markets, traded
from ontology.lexicon import Lexicon
from ontology.records import Entity, Quantity
from ontology.schema import unit_class
from ontology.terms import Form, Kind, Predicate

_UP = "up plus gaining adding rising climbing jumping surging advancing"
_DOWN = "down off minus losing falling dropping shedding sliding declining"
_BEFORE = dict.fromkeys(_UP.split(), 1) | dict.fromkeys(_DOWN.split(), -1)
_BEHIND = dict.fromkeys("higher up stronger firmer dearer ahead".split(), 1) | dict.fromkeys(
    "lower down off weaker softer cheaper".split(), -1
)
_JOINTS = frozenset(
    (",", "(", "[", ":", "-", "–", "—", "was", "were", "is", "being", "also", "index")
)
_ENDED = frozenset("closed ended finished opened traded settled stood".split())
_BETWEEN = frozenset("by about around some another nearly in value".split())
_ROUGHLY = frozenset("by about around some more than nearly almost over at least".split())
_EACH = frozenset(("all", "each", "both"))
_LINKS = frozenset((",", ";", "and", "while", "but", "the", "by", "with"))
_LEVEL = frozenset(("to", "at"))
_THOSE = frozenset(("those", "that", "shares", "stock"))
_MOVED = ("percent", "points", "money", "number")
_CARRIERS = frozenset(("with", "including", "by", "were", "are", "was"))


@dataclass(frozen=True, slots=True)
class _Move:
    """A number that moved, which way, and where the words before it end."""

    found: FoundQuantity
    way: int
    before: int


def moves(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the moves that stand beside a name without a verb between."""
    if not quantified(sentence, scene):
        return
    way = 0
    at = sentence.start
    while at < sentence.end:
        found = scene.quantity_of.get(at)
        if found is None:
            token = sentence[at - sentence.start]
            if token.pos_ == "VERB":
                way = _way_of(token, words)
            at += 1
            continue
        move = _told(found, scene) or _orphaned(found, scene, words)
        way = move.way if move is not None else way
        move = move or (_Move(found, way, found.start) if way else None)
        if move is not None and unit_class(found.quantity.unit) in _MOVED:
            yield from _beside(move, scene, elided=move.way == way and move.before == found.start)
        at = max(found.end, at + 1)


def _way_of(verb: Token, words: Lexicon) -> int:
    """Tell which way a verb moves a price; 0 for others."""
    signs = {
        dict(entry.constants).get("sign")
        for entry in words.entries_of("verb", verb.lemma_.casefold())
        if entry.predicate is Predicate.PRICE_CHANGE and entry.left == "SUBJECT"
    }
    return {"+": 1, "-": -1}.get(next(iter(signs)) or "", 0) if len(signs) == 1 else 0


def _told(found: FoundQuantity, scene: Scene) -> _Move | None:
    """Read the direction that stands at a number: "down 3 percent", "3 percent lower"."""
    doc = scene.reading.doc
    first = found.start
    if found.signed and first and doc[first - 1].text == "(":
        return _Move(found, found.signed, first - 1)  # "the DAX (-1.2 %)"
    while first and doc[first - 1].lower_ in _ROUGHLY:
        first -= 1
    particle = bool(first) and doc[first - 1].dep_ == "prt"  # "gave up 46 points"
    if first and not particle and (way := _BEFORE.get(doc[first - 1].lower_)):
        return _Move(found, way, first - 1)
    if found.end < len(doc) and (way := _BEHIND.get(doc[found.end].lower_)):
        ended = bool(first) and doc[first - 1].lower_ in _ENDED and not subjects(doc[first - 1])
        return _Move(found, way, first - 1 if ended else found.start)
    return None


def _orphaned(found: FoundQuantity, scene: Scene, words: Lexicon) -> _Move | None:
    """Read a verb whose subject the parse has lost: "…, the FTSE 100, dropped by 6.5 percent"."""
    doc = scene.reading.doc
    at = found.start - 1
    while at > 0 and found.start - at < 5 and doc[at].lower_ in _BETWEEN:
        at -= 1
    if at <= 0 or doc[at].tag_ not in ("VBD", "VBZ"):
        return None
    doers = subjects(doc[at])
    if doers and not (is_equity(doc[at - 1]) and doc[at - 1] not in doers):
        return None
    way = _way_of(doc[at], words)
    return _Move(found, way, at) if way else None


def _beside(move: _Move, scene: Scene, *, elided: bool) -> Iterator[Draft]:
    """Yield the move of the name that stands before it."""
    doc = scene.reading.doc
    index = move.before - 1
    while index >= 0 and doc[index].lower_ in _JOINTS and move.before - index < 4:
        index -= 1
    index = _before_place(index, scene)
    if index < 0 or doc[index].sent != doc[move.before].sent:
        return
    last = _last_number(index, scene)
    if elided and (last is None or doc[index + 1].lower_ in _JOINTS):
        return
    tokens = _listed(index, scene) if doc[index].lower_ in _EACH else [doc[index]]
    for token, thing in ((t, thing) for t in tokens for thing in _things(t, scene)):
        if not _fits(thing, token, move, scene):
            continue
        clause = bare_clause("adj", doc[move.before], "")
        made = Draft(
            clause, thing, Predicate.PRICE_CHANGE, None, (), token,
            doc[move.found.head], "moves", "moves", doubt=0.1,
        )  # fmt: skip
        amount = signed(pointed(move.found.quantity, made), move.way)
        levels = tuple((name, pointed(level, made)) for name, level in _levels(move, scene))
        yield measured(replace(made, object=amount, qualifiers=levels), scene)


def _listed(index: int, scene: Scene) -> list[Token]:
    """Give the heads of the names listed before "all": "with Intel and AMD all gaining 3 %"."""
    doc, found = scene.reading.doc, dict[int, Token]()
    first = doc[index].sent.start
    while index > first and doc[index].lower_ not in _CARRIERS:
        if doc[index].pos_ == "VERB" and doc[index].lower_ != "called":
            break
        index -= 1
        mention = scene.mentioned.mention_at(index)
        name = mention is not None and mention.form is Form.NAME
        if name and mention is not None and doc[mention.start - 1].lower_ != "called":
            found[mention.head] = doc[mention.head]
    return [found[i] for i in sorted(found)]


def _things(token: Token, scene: Scene) -> list[Entity]:
    several = shares_of(token, scene)
    one = None if several else traded(token, scene)
    return several or ([one] if one is not None else [])


def _before_place(index: int, scene: Scene) -> int:
    """Step over where something is traded: "the Kospi *in Seoul* 2.6 percent"."""
    doc = scene.reading.doc
    mention = scene.mentioned.mention_at(index)
    start = mention.start if mention is not None else index
    behind = start >= 2 and doc[start - 1].lower_ in ("in", "on")
    return start - 2 if behind and is_place(doc[index], scene) else index


def _last_number(index: int, scene: Scene) -> FoundQuantity | None:
    """Give the earlier number of the same move behind which a name stands, with a joint."""
    mention = scene.mentioned.mention_at(index)
    if mention is None or mention.end != index + 1:
        return None
    doc, last = scene.reading.doc, mention.start - 1
    joined = False
    while last >= 0 and (doc[last].tag_ == "POS" or doc[last].pos_ == "ADJ"):
        last -= 2 if doc[last].tag_ == "POS" else 1  # "France's CAC 40", "the German DAX"
    if last >= 1 and doc[last].lower_ in ("of", "in") and doc[last - 1].lower_ in _THOSE:
        last -= 2  # "and those of Intel"
    while last >= 0 and doc[last].lower_ in _LINKS:
        joined = True
        last -= 1
    return scene.quantity_of.get(last) if joined else None


def _fits(thing: Entity, token: Token, move: _Move, scene: Scene) -> bool:
    """Tell whether a name may have moved by such a number."""
    sort = unit_class(move.found.quantity.unit)
    if sort == "number" and thing.kind is not Kind.INDEX:
        return False
    if is_place(token, scene):
        return sort in ("percent", "points") and speaks_of_markets(token, scene)
    if not any(scene.schema.is_a(thing.kind, kind) for kind in (Kind.COMPANY, Kind.INSTRUMENT)):
        return False
    if sort == "money" and abs(move.found.quantity.value or Decimal(0)) >= MOST:
        return False
    above = token.head
    held = token.dep_ == "pobj" and not (
        above.lower_ in _CARRIERS or is_equity(above.head) or above.head.lower_ in _THOSE
    )
    return not held and (sort != "money" or thing.kind is not Kind.INDEX)


def _levels(move: _Move, scene: Scene) -> tuple[tuple[str, Quantity], ...]:
    """Read the level behind a move: "up 1.2 percent to 1,622", "up 3 % (5 points) to 1,622"."""
    doc = scene.reading.doc
    at = move.found.end
    if at + 1 < len(doc) and doc[at].text == "(" and (again := scene.quantity_of.get(at + 1)):
        at = again.end + 1
    if at + 1 >= len(doc) or doc[at].lower_ not in _LEVEL:
        return ()
    level = scene.quantity_of.get(at + 1)
    fits = level is not None and unit_class(level.quantity.unit) in ("money", "points", "number")
    return (("to", level.quantity),) if level is not None and fits else ()
