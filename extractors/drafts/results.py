"""Results: amounts that are none, and by how much a figure changed, told behind its amount."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from extractors.drafts.draft import Draft
from extractors.drafts.movers import MOST
from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from ontology.names import slug
from ontology.records import Entity, Quantity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_FEW = 10
_EACH = "earnings per share"
_NO_RESULTS = frozenset(
    "price,prices,interest rate,interest rates,rate,rates,dividend,dividends".split(",")
)
_NEAR = 8
"""Tokens behind an amount within which its change stands: "26,400 cars, 17 percent fewer"."""

_LESS = frozenset("fewer less lower smaller".split())
_MORE = frozenset("more higher larger bigger".split())


def result(draft: Draft, scene: Scene) -> Draft | None:
    """Drop what is no result: a handful of goods sold to somebody, a share's few cents earned."""
    if isinstance(draft.object, Entity) and draft.object.label in _NO_RESULTS:
        return None
    if isinstance(draft.object, Entity) and draft.object.label.endswith(("results", "result")):
        kept = [(n, v) for n, v in draft.qualifiers if n not in (Qualifier.VALUE, Qualifier.CHANGE)]
        return replace(draft, qualifiers=tuple(kept))
    value = dict(draft.qualifiers).get(Qualifier.VALUE)
    if not isinstance(value, Quantity):
        return draft
    found = _amount(value, draft, scene)
    draft = _with_change(found, draft, scene) if found is not None else draft
    if draft.object_at is not None:
        return draft
    amount = abs(value.value if value.value is not None else value.high or Decimal(0))
    each = isinstance(draft.object, Entity) and draft.object.label == _EACH
    if each and amount >= MOST:  # "lost $5.9 billion, or $9.66 per share"
        label = "net loss" if draft.sign == "-" else "net profit"
        return replace(
            draft,
            object=Entity(slug(label), label, Kind.MEASURE),
            qualifiers=tuple(q for q in draft.qualifiers if q[0] != Qualifier.CHANGE),
        )
    if unit_class(value.unit) == "money":
        return draft if amount >= MOST or each else None
    few = unit_class(value.unit) == "quantity" and amount < _FEW
    return None if few else draft


def of_own_amount(draft: Draft, scene: Scene) -> Draft:
    """Give a figure the amount that "of" ties to it, of several in its clause."""
    thing, given = draft.object_at, dict(draft.qualifiers)
    value = given.get(Qualifier.VALUE)
    if thing is None or not isinstance(value, Quantity):
        return draft
    doc, at = thing.doc, thing.i + 1
    at += at + 1 < len(doc) and doc[at].lower_ == "of"
    found = scene.quantity_of.get(at) or scene.quantity_of.get(at + 1)
    beside = found is not None and doc[thing.i + 1].lower_ == "of"
    if not beside or found is None or found.quantity.unit != value.unit:
        return draft
    pairs = tuple((n, found.quantity if n == Qualifier.VALUE else v) for n, v in draft.qualifiers)
    return replace(draft, qualifiers=pairs)


def _amount(value: Quantity, draft: Draft, scene: Scene) -> FoundQuantity | None:
    """Find where the amount of a draft stands in its sentence."""
    sentence = draft.clause.head.sent
    for index in range(sentence.start, sentence.end):
        found = scene.quantity_of.get(index)
        if found is not None and found.quantity == value:
            return found
    return None


def _with_change(found: FoundQuantity, draft: Draft, scene: Scene) -> Draft:
    """Add the change that stands behind an amount: "sold 30 cars, up 5 percent from May"."""
    known = {name for name, _ in draft.qualifiers}
    if draft.predicate is not Predicate.REPORTS or Qualifier.CHANGE in known:
        return draft
    change = next(_changes(found, scene), None)
    if change is None:
        return draft
    return replace(draft, qualifiers=(*draft.qualifiers, (Qualifier.CHANGE.value, change)))


def _changes(found: FoundQuantity, scene: Scene) -> Iterator[Quantity]:
    doc = scene.reading.doc
    stop = min(found.end + _NEAR, doc[found.start].sent.end)
    for index in range(found.end, stop):
        if doc[index].lower_ in ("and", "while", "but", ";") or doc[index].tag_ == "VBD":
            return
        step = scene.quantity_of.get(index)
        if step is None or step.start != index:
            continue
        if unit_class(step.quantity.unit) != "percent" or step.quantity.value is None:
            return
        behind = doc[step.end].lower_ if step.end < len(doc) else ""
        way = step.signed or (-1 if behind in _LESS else int(behind in _MORE))
        if way:
            yield replace(step.quantity, value=abs(step.quantity.value) * way)
        return
