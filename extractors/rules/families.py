"""Families: "Airbus parent EADS", "Boeing rival Airbus", units that bear their owner's name."""

from collections.abc import Iterator

from spacy.tokens import Span

from extractors.drafts import Draft
from extractors.rules.neighbours import Standing, between, draft, is_a, neighbours, standing
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.names import words as name_words
from ontology.records import Entity
from ontology.terms import Kind, Predicate

_IGNORED = frozenset(
    ("'s", "’s", "'", "’", "company", "firm", "group", ",", "main", "chief", "arch")
)
_PREDICATE_OF_NOUN = {
    "parent": (Predicate.PART_OF, False), "owner": (Predicate.PART_OF, False),
    "subsidiary": (Predicate.PART_OF, True), "unit": (Predicate.PART_OF, True),
    "division": (Predicate.PART_OF, True), "arm": (Predicate.PART_OF, True),
    "rival": (Predicate.COMPETES_WITH, False), "competitor": (Predicate.COMPETES_WITH, False),
    "partner": (Predicate.PARTNERS_WITH, False), "ally": (Predicate.PARTNERS_WITH, False),
}  # fmt: skip
"""Noun between two organizations → predicate, and whether the second one is its subject."""


def families(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield parents, units, rivals and partners from names that stand side by side."""
    for one, other in neighbours(sentence, scene):
        if not _organizations(one, other, scene):
            continue
        gap = [t for t in between(one, other, scene) if t.lower_ not in _IGNORED]
        if len(gap) == 1 and gap[0].lemma_.casefold() in _PREDICATE_OF_NOUN:
            predicate, turned = _PREDICATE_OF_NOUN[gap[0].lemma_.casefold()]
            first, second = (other, one) if turned else (one, other)
            doc = scene.reading.doc
            at = (doc[first.end - 1], gap[0], doc[second.end - 1])
            yield draft((first.entity, predicate, second.entity), at, "families")
    for unit in standing(sentence, scene):
        owner = _owner(unit.entity, scene)
        if owner is not None:
            token = scene.reading.doc[unit.end - 1]
            edge = (unit.entity, Predicate.PART_OF, owner)
            yield draft(edge, (token, token, token), "families", doubt=0.15)


def _organizations(one: Standing, other: Standing, scene: Scene) -> bool:
    return all(is_a(s.entity, scene, Kind.ORGANIZATION) for s in (one, other))


def _owner(unit: Entity, scene: Scene) -> Entity | None:
    """Give the company whose name opens a unit's ("Alibaba Cloud" of Alibaba)."""
    if not is_a(unit, scene, Kind.BUSINESS_UNIT):
        return None
    label = name_words(unit.label)
    for entity in scene.mentioned.entities:
        opening = name_words(entity.label)
        shorter = 0 < len(opening) < len(label)
        if shorter and label[: len(opening)] == opening and is_a(entity, scene, Kind.COMPANY):
            return entity
    return None
