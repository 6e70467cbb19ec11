"""Shares of a result: "earnings of $5.10 a share" are earnings per share, not earnings."""

from dataclasses import replace

from extractors.drafts.draft import Draft
from extractors.drafts.movements import signed
from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from ontology.records import Entity, Quantity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

PER_SHARE = Entity("earnings-per-share", "earnings per share", Kind.MEASURE)

_EARNED = frozenset("earnings profit income loss losses profits".split())
_EACH = (["per", "share"], ["a", "share"], ["each", "share"])


def per_share(draft: Draft, scene: Scene) -> Draft:
    """Name a result by the share where its amount is told by the share; a loss is negative."""
    thing = draft.object
    if draft.predicate not in (Predicate.REPORTS, Predicate.EXPECTS) or draft.clause.form == "noun":
        return draft
    if not isinstance(thing, Entity) or thing.label.split()[-1] not in _EARNED:
        return draft
    value = dict(draft.qualifiers).get(Qualifier.VALUE)
    if not isinstance(value, Quantity) or not _is_money(value):
        return draft
    if not any(f.quantity == value and _is_of_a_share(f, scene) for f in _beside(draft, scene)):
        return draft
    lost = thing.label.split()[-1] in ("loss", "losses")
    told = tuple(
        (name, signed(value, -1 if lost else 0) if name == Qualifier.VALUE else other)
        for name, other in draft.qualifiers
    )
    return replace(draft, object=PER_SHARE, qualifiers=told)


def _beside(draft: Draft, scene: Scene) -> list[FoundQuantity]:
    sentence = draft.clause.head.sent
    found = (scene.quantity_of.get(i) for i in range(sentence.start, sentence.end))
    return [f for f in found if f is not None]


def _is_of_a_share(found: FoundQuantity, scene: Scene) -> bool:
    behind = [t.lower_ for t in scene.reading.doc[found.end : found.end + 2]]
    return behind in _EACH


def _is_money(value: Quantity) -> bool:
    return unit_class(value.unit) == "money" or value.unit == "cent"
