"""Restated: further values of a qualifier that stand beside the first.

"for 9.9 billion yuan *(about $1.4 billion)*", "routes to Oslo, *Bergen and Malmö*".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Qualifier

_SUMS = frozenset((Qualifier.AMOUNT.value, Qualifier.PRICE.value, Qualifier.VALUE.value))
_REACH = 3


def restated(draft: Draft, scene: Scene) -> Iterator[tuple[str, Value]]:
    """Yield the other currencies of a draft's sums, and the places listed with its place."""
    for name, value in draft.qualifiers:
        if name in _SUMS and isinstance(value, Quantity):
            yield from ((name, other) for other in _converted(value, draft, scene))
        elif name == Qualifier.PLACE and isinstance(value, Entity):
            yield from ((name, other) for other in _listed(value, draft, scene))


def _converted(value: Quantity, draft: Draft, scene: Scene) -> Iterator[Quantity]:
    """Give the same sum in other currencies, as parentheses behind it have it."""
    if unit_class(value.unit) != "money":
        return
    doc = scene.reading.doc
    sentence = draft.clause.head.sent
    for index in range(sentence.start, sentence.end):
        found = scene.quantity_of.get(index)
        if found is None or found.start != index or found.quantity != value:
            continue
        at = found.end
        while at < len(doc) - 1 and doc[at].text in ("(", "/", ",") and at < sentence.end:
            other = next(filter(None, map(scene.quantity, doc[at + 1 : at + 1 + _REACH])), None)
            sort = unit_class(other.quantity.unit) if other is not None else ""
            opened = doc[at].text == "(" or at > found.end
            if other is None or sort != "money" or not opened:
                return
            if other.quantity.unit != value.unit:
                yield other.quantity
            at = other.end
        return


def _listed(place: Entity, draft: Draft, scene: Scene) -> Iterator[Entity]:
    for token in draft.clause.head.subtree:
        if scene.mentioned.entity_at(token.i) == place:
            for other in _conjuncts(token):
                entity = scene.mentioned.entity_at(other.i)
                if entity is not None and scene.schema.is_a(entity.kind, Kind.PLACE):
                    yield entity
            return


def _conjuncts(token: Token) -> Iterator[Token]:
    waiting = [c for c in token.children if c.dep_ == "conj"][::-1]
    while waiting:  # no recursion: lists may be long
        child = waiting.pop()
        yield child
        waiting.extend([c for c in child.children if c.dep_ == "conj"][::-1])
