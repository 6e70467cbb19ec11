"""Movements: the numbers of a change ("fell 1.2 percent, or 89.68 points, to 7,552.29 from …").

A draft whose way of saying moves its numbers (`sign`) gets them signed, the percentage as its
object, the absolute change beside it, and the levels that it moved between.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, OWNER, QUANTITY
from extractors.clauses.subjects import governor
from extractors.drafts.draft import Draft
from extractors.drafts.measured import measured, of_figure
from extractors.drafts.movers import SESSION, is_mover
from extractors.drafts.portions import portion
from extractors.drafts.results import of_own_amount, result
from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from ontology.lexicon import lexicon
from ontology.records import Claim, Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Direction, Form, Kind, Predicate, Qualifier

_CHANGE_SLOTS = (OBJECT, QUANTITY, "by", "of", "between", OWNER)
_LEVEL = "levels"
_HEIGHTS = frozenset("level close low high record mark".split())

_SIGN = {"+": 1, "-": -1, "0": 0, "": 0}


def moved(draft: Draft, scene: Scene) -> Draft | None:
    """Sign and sort a draft's numbers; drafts that move nothing come back unchanged.

    None where what moves is no price: a company itself neither rises nor falls, its shares do.
    """
    if draft.predicate is Predicate.PRICE_CHANGE:
        told = scene.quantity(draft.object_at) if draft.object_at is not None else None
        if told is not None and _is_of_another(told, draft, scene):
            return None
        made = measured(_price_change(draft, scene), scene)
        if made.predicate is not draft.predicate:
            return _report(made, scene)
        return made if is_mover(made, scene) else None
    if draft.predicate is Predicate.TRADES_AT and isinstance(draft.object, Quantity):
        level = pointed(draft.object, draft)
        stated = replace(draft, object=level, asserted=draft.asserted and not _ensues(draft))
        return stated if level.unit else None
    if draft.predicate is Predicate.REPORTS:
        figure = of_figure(draft)
        if figure is not None:
            return _report(figure, scene)
        return result(_report(draft, scene) if draft.sign else draft, scene)
    if draft.predicate is Predicate.EXPECTS:
        return of_own_amount(draft, scene)
    if draft.predicate is Predicate.SETS_RATE:
        return _stepped(draft)
    return _aimed(draft, scene) if draft.predicate is Predicate.TARGETS else draft


def _stepped(draft: Draft) -> Draft:
    """Sign by how much a rate was cut."""
    down = (Qualifier.ACTION.value, "cut") in draft.qualifiers
    pairs = tuple(
        (n, signed(v, -1) if down and n == Qualifier.CHANGE and isinstance(v, Quantity) else v)
        for n, v in draft.qualifiers
    )
    return replace(draft, qualifiers=pairs)


def _aimed(draft: Draft, scene: Scene) -> Draft:
    """Sign what a figure is to change by: "reduce costs by 30 percent" is by -30 percent."""
    steps = [f.quantity for f in found_in(draft.clause, scene, "by")] if draft.sign else []
    pairs = tuple(
        (n, signed(v, _SIGN[draft.sign]) if isinstance(v, Quantity) and v in steps else v)
        for n, v in draft.qualifiers
    )
    return replace(draft, qualifiers=pairs)


def _ensues(draft: Draft) -> bool:
    """Tell whether an infinitive says how a move came out: "rose 2 percent to close at $9"."""
    head = draft.clause.head
    ended = head.tag_ == "VB" and head.lemma_.casefold() in SESSION | {"settle"}
    above = governor(head) if ended and head.dep_ in ("xcomp", "advcl", "relcl") else None
    return above is not None and above.tag_ == "VBD" and above.lemma_ not in lexicon().effects


def levels(claim: Claim) -> Iterator[Claim]:
    """Yield the level that a move led to as a claim of its own ("fell 2 percent to $67")."""
    level = dict(claim.qualifiers).get(Qualifier.TO)
    known = claim.predicate == Predicate.PRICE_CHANGE and isinstance(level, Quantity)
    if known and isinstance(level, Quantity) and unit_class(level.unit) in ("money", "points"):
        yield replace(
            claim, predicate=Predicate.TRADES_AT.value, object=level, qualifiers=(), entry=_LEVEL
        )


def signed(quantity: Quantity, sign: int) -> Quantity:
    """Give a quantity the sign of a movement; 0 leaves it as it is."""
    if sign == 0:
        return quantity

    def turned(value: Decimal | None) -> Decimal | None:
        return None if value is None else abs(value) * sign

    low, high = turned(quantity.low), turned(quantity.high)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return replace(quantity, value=turned(quantity.value), low=low, high=high)


def found_in(clause: Clause, scene: Scene, *slots: str) -> Iterator[FoundQuantity]:
    """Yield the quantities in some slots of a clause, nearest first, each once."""
    seen: set[int] = set()
    for token in clause.tokens(*slots):
        for near in _with_appositions(token):
            found = scene.quantity(near)
            while found is not None and found.start not in seen:
                seen.add(found.start)
                yield found
                found = _restated(found, scene)


def _restated(found: FoundQuantity, scene: Scene) -> FoundQuantity | None:
    """Give the number that says the same in other terms, wherever the parse hangs it.

    "53 points, *or 3.7 %*", "2 percent (*41 points*)", "2 percent, *which is 41 points*".
    """
    doc, at = scene.reading.doc, found.end
    at += at < len(doc) and doc[at].text == ","
    if at + 2 >= len(doc) or doc[at].lower_ not in ("or", "(", "which"):
        return None
    return scene.quantity_of.get(at + 1 + (doc[at + 1].lower_ in ("is", "was")))


def _with_appositions(token: Token) -> Iterator[Token]:
    """Yield a token and what restates it: "344 points, or 3 percent", "a level of 4,211"."""
    yield token
    for child in token.children:
        if child.dep_ == "prep" and token.lemma_ in _HEIGHTS and child.lower_ in ("of", "at"):
            yield from (c for c in child.children if c.dep_ == "pobj")
        if child.dep_ in ("appos", "conj", "npadvmod", "parataxis") and child.i > token.i:
            yield from _with_appositions(child)


def _price_change(draft: Draft, scene: Scene) -> Draft:
    sign = _SIGN[draft.sign]
    qualifiers = _with_height(draft)
    height = qualifiers.get("to")
    changes = [f for f in _changes(draft, scene) if pointed(f.quantity, draft) != height]
    many = _is_many(draft)  # "stocks fell, with the index down to 4,211": not their level
    for role, slots in (("to", ("to", "at")), ("from", ("from",))):
        if many:
            qualifiers.pop(role, None)
            continue
        level = next(found_in(draft.clause, scene, *slots), None)
        if level is not None and _is_level(level):
            qualifiers[role] = pointed(level.quantity, draft)
            changes = [f for f in changes if f.start != level.start]
    percent = next((f for f in changes if unit_class(f.quantity.unit) == "percent"), None)
    absolute = next((f for f in changes if unit_class(f.quantity.unit) != "percent"), None)
    own = [f for f in changes if f.quantity == draft.object]
    chosen: FoundQuantity | None
    listed = portion(draft, scene)
    if listed is not None and _is_change(listed, draft):
        chosen, absolute = listed, None
    elif own and unit_class(own[0].quantity.unit) == "percent":
        chosen = own[0]
    else:
        chosen = percent or absolute
    if chosen is None:
        told = draft.object
        if isinstance(told, Quantity):  # "fell to a low of $1.37"
            told = pointed(told, draft)
            told = _direction(sign) if told == qualifiers.get("to") else signed(told, sign)
        return replace(draft, object=told, qualifiers=tuple(qualifiers.items()))
    way = chosen.signed or sign
    if absolute is not None and percent is not None:
        qualifiers[Qualifier.POINTS] = signed(pointed(absolute.quantity, draft), way)
    return replace(
        draft,
        object=signed(pointed(chosen.quantity, draft), way),
        object_at=scene.reading.doc[chosen.head],
        qualifiers=tuple(qualifiers.items()),
    )


def _with_height(draft: Draft) -> dict[str, Value]:
    """Give a move's qualifiers with the level that its words name ("hit a high of 8,000")."""
    found = dict(draft.qualifiers)
    height = found.pop("to", None)
    if isinstance(height, Quantity):
        found["to"] = pointed(height, draft)
    return found


def _direction(sign: int) -> Entity:
    way = {1: Direction.UP, -1: Direction.DOWN}.get(sign, Direction.FLAT).value
    return Entity(way, way, Kind.DIRECTION)


def _changes(draft: Draft, scene: Scene) -> list[FoundQuantity]:
    """Give the numbers that a clause moves by; a bare one only where it is the clause's own."""
    near = draft.clause.having(a for a in draft.clause.arguments if not a.depth)
    own = {f.start for f in found_in(near, scene, *_CHANGE_SLOTS)}
    return [
        f
        for f in found_in(draft.clause, scene, *_CHANGE_SLOTS)
        if _is_change(f, draft) and (f.quantity.unit or f.start in own)
    ]


def _is_many(draft: Draft) -> bool:
    """Tell whether a market of many things moves, which has no level of its own."""
    token = draft.subject_at
    several = token is not None and token.tag_ == "NNS" and token.lower_ != "futures"
    return several and draft.subject.kind is Kind.INDEX


def _is_of_another(found: FoundQuantity, draft: Draft, scene: Scene) -> bool:
    """Tell whether a number stands at another name: "DAX rose 2 percent, the CAC 40 3 percent"."""
    name = scene.mentioned.mention_at(found.start - 1) if found.start else None
    named = name is not None and name.form is Form.NAME and name.end == found.start
    return named and name is not None and name.entity.id != draft.subject.id


def _is_change(found: FoundQuantity, draft: Draft) -> bool:
    sort = unit_class(found.quantity.unit)
    if sort == "number":
        return draft.subject.kind is Kind.INDEX
    return sort in ("percent", "points", "money")


def _is_level(found: FoundQuantity) -> bool:
    return unit_class(found.quantity.unit) in ("money", "points", "number")


def pointed(quantity: Quantity, draft: Draft) -> Quantity:
    """Read a bare number as points where an index moves."""
    bare = quantity.unit == "" and draft.subject.kind is Kind.INDEX
    return replace(quantity, unit="points") if bare else quantity


def _report(draft: Draft, scene: Scene) -> Draft:
    sign = _SIGN[draft.sign]
    changed: list[tuple[str, Value]] = []
    for name, value in draft.qualifiers:
        if name == Qualifier.CHANGE and isinstance(value, Quantity):
            changed.append((name, signed(value, sign)))
        else:
            changed.append((name, value))
    moves = [v for n, v in changed if n == Qualifier.CHANGE]
    changed = [  # "rose 2 percent": not its level too
        (n, v) for n, v in changed if n != Qualifier.VALUE or not _is_same_number(v, moves)
    ]
    names = {name for name, _ in changed}
    if Qualifier.CHANGE not in names:
        found = list(found_in(draft.clause, scene, OBJECT, QUANTITY, "by"))
        change = next((f for f in found if unit_class(f.quantity.unit) == "percent"), None)
        if change is not None:
            changed.append((Qualifier.CHANGE, signed(change.quantity, change.signed or sign)))
        else:
            changed.append((Qualifier.CHANGE, {1: "up", -1: "down"}.get(sign, "flat")))
    if Qualifier.VALUE not in names:
        level = next(found_in(draft.clause, scene, "to", "at"), None)
        if level is not None and (unit_class(level.quantity.unit) != "percent"):
            changed.append((Qualifier.VALUE, level.quantity))
    return _apportioned(replace(draft, qualifiers=tuple(changed)), sign, scene)


def _apportioned(draft: Draft, sign: int, scene: Scene) -> Draft:
    """Give each of several its own number: "A and B sold 3 and 4 percent less, respectively"."""
    own = portion(draft, scene)
    if own is None:
        return draft
    change = unit_class(own.quantity.unit) == "percent"
    name = Qualifier.CHANGE if change else Qualifier.VALUE
    value = signed(own.quantity, own.signed or sign) if change else own.quantity
    pairs = [(n, v) for n, v in draft.qualifiers if n != name]
    return replace(draft, qualifiers=(*pairs, (name, value)))


def _is_same_number(value: Value, moves: list[Value]) -> bool:
    """Tell whether a number is one of the moves, whatever its sign."""
    if not isinstance(value, Quantity) or value.unit != "percent":
        return False
    return any(isinstance(move, Quantity) and value.text == move.text for move in moves)
