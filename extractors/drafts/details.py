"""Details: qualifiers that stand inside the phrases of a deal, not in slots of their own.

"ordered *15* A380s", "a *$3 billion* takeover", "a *majority* stake", "received a *loan* of".
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from extractors.clauses.phrases import OBJECT
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from extractors.scenes.sorts import of_model, of_sort
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_COUNTED = frozenset((Predicate.ORDERS, Predicate.SUPPLIES, Predicate.WITHDRAWS))
_OWNED = frozenset((Predicate.OWNS, Predicate.ACQUIRES, Predicate.SELLS))
_PARTS = {"half": 50, "quarter": 25, "fifth": 20, "tenth": 10}
_SHARES = frozenset(("majority", "minority", "controlling"))
_STAKES = frozenset("stake share shareholding interest holding shareholder owner own".split())
_DEALS = frozenset(
    "acquisition purchase takeover buyout buy-out deal offer bid order contract sale merger "
    "investment injection agreement divestment disposal".split()
)
_INSTRUMENTS = frozenset(
    "loan credit bond financing equity note share debenture debt subsidy grant bailout offering "
    "capital stock funding aid round line facility issue sale".split()
)
_SORTS = frozenset(
    "bridge credit equity venture share stock bond debt rights convertible funding rescue".split()
)
_WITHIN = (OBJECT, "in", "of", "with", "in exchange for", "in return for", "for")
"""Slots in which the nouns of a deal stand."""

_BESIDE = frozenset(("compound", "nummod", "nmod", "amod", "npadvmod"))


def detailed(draft: Draft, scene: Scene) -> Draft:
    """Add the qualifiers that stand inside a draft's own phrases."""
    names = {name for name, _ in draft.qualifiers}
    own = scene.schema.qualifiers(draft.predicate) - names
    found = [(q.value, v) for q, v in _found(draft, scene) if q in own]
    chapter = _chapter(draft, scene)
    if chapter is not None:
        return replace(draft, object=chapter)
    if not found:
        return draft
    return replace(draft, qualifiers=(*draft.qualifiers, *dict(reversed(found)).items()))


def _found(draft: Draft, scene: Scene) -> Iterator[tuple[Qualifier, Value]]:
    if draft.predicate in _COUNTED and draft.object_at is not None:
        count = scene.quantity(draft.object_at)
        listed = draft.object_at.i in scene.mentioned.together  # "four models, A and B among them"
        if count is not None and not listed and unit_class(count.quantity.unit) == "quantity":
            yield Qualifier.QUANTITY, of_sort(count, draft.object_at, scene)
        elif draft.object_at.pos_ == "NUM" and (bare := of_model(draft.object_at, scene)):
            yield Qualifier.QUANTITY, bare
    if draft.predicate in _OWNED and draft.object_at is not None:
        yield from ((Qualifier.STAKE, q) for q in _part_of(draft.object_at, scene))
    if draft.predicate is Predicate.ORDERS and draft.object_at is not None:
        maker = _maker(draft, scene)
        if maker is not None:
            yield Qualifier.FROM, maker
    for noun in (draft.clause.head, *draft.clause.tokens(*_WITHIN)):
        lemma = noun.lemma_.casefold()
        if lemma in _DEALS or lemma in _INSTRUMENTS:
            yield from ((Qualifier.AMOUNT, q) for q in _beside(noun, scene, "money"))
        if lemma in _STAKES:
            yield from ((Qualifier.STAKE, q) for q in _beside(noun, scene, "percent"))
            yield from ((Qualifier.STAKE, c.lower_) for c in noun.children if c.lower_ in _SHARES)
        if lemma in _INSTRUMENTS and draft.predicate is Predicate.RAISES_FUNDING:
            sort = "".join(f"{c.lower_} " for c in noun.children if c.lower_ in _SORTS)
            yield Qualifier.INSTRUMENT, f"{sort}{lemma}"


def _part_of(thing: Token, scene: Scene) -> Iterator[Quantity]:
    """Give the part that is told of a thing: "a fifth of Acme", "half of Acme", "9 % of Acme"."""
    if thing.dep_ != "pobj" or thing.head.lower_ != "of":
        return
    before = thing.head.i - 1
    found = scene.quantity_of.get(before)
    if found is not None and unit_class(found.quantity.unit) == "percent":
        yield found.quantity
    elif (part := _PARTS.get(thing.doc[before].lower_)) is not None:
        yield Quantity("percent", Decimal(part), text=thing.doc[before].text)


def _beside(noun: Token, scene: Scene, sort: str) -> Iterator[Quantity]:
    for child in noun.children:
        amount = scene.quantity(child)
        if amount is None or child.dep_ not in _BESIDE:
            continue
        if unit_class(amount.quantity.unit) == sort:
            yield amount.quantity


def _chapter(draft: Draft, scene: Scene) -> Entity | None:
    """Give the law beside "protection": "filed for Chapter 11 protection"."""
    if draft.predicate is not Predicate.FILES_FOR_BANKRUPTCY or draft.object_at is not None:
        return None
    for noun in (draft.clause.head, *draft.clause.tokens(OBJECT, "for", "in", "into")):
        for child in (noun, *noun.children):
            entity = scene.mentioned.entity_at(child.i)
            if entity is not None and entity.kind is Kind.POLICY:
                return entity
    return None


def _maker(draft: Draft, scene: Scene) -> Entity | None:
    """Give the company whose name stands before the goods: "15 Airbus jets"."""
    thing = draft.object_at
    if thing is None:
        return None
    for child in thing.children:
        entity = scene.mentioned.entity_at(child.i)
        if child.dep_ not in ("compound", "nmod", "poss") or entity is None:
            continue
        company = scene.schema.is_a(entity.kind, Kind.COMPANY)
        if company and entity.id not in (draft.subject.id, getattr(draft.object, "id", "")):
            return entity
    return None
