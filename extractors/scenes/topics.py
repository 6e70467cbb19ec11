"""Topics: whom an article is about."""

from collections import Counter

from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Kind

_AHEAD = 1.5
"""So many times as often as the next one an article must speak of the company it is about."""


def main_topic(scene: Scene, *, besides: str = "") -> Entity | None:
    """Give the company that an article is about, where no other is spoken of nearly as often.

    Args:
        besides: The id of an entity that it is not.
    """
    counts = Counter(mention.entity for mention in scene.mentioned.mentions)
    companies = sorted(
        (counts[entity.id], entity.id, entity)
        for entity in scene.mentioned.entities
        if entity.id != besides and scene.schema.is_a(entity.kind, Kind.COMPANY)
    )
    most, next_most = [0, 0, *(count for count, _, _ in companies)][:-3:-1]
    return companies[-1][2] if most > 1 and most >= _AHEAD * next_most else None


def topic(scene: Scene, *, besides: str = "", least: int = 1, banks: bool = False) -> Entity | None:
    """Give the company that an article tells most of; banks, which judge others, left out.

    Args:
        banks: Whether it may be a bank all the same.
        besides: The id of an entity that it is not.
        least: How often the article must speak of it.
    """
    counts = Counter(mention.entity for mention in scene.mentioned.mentions)
    schema = scene.schema
    companies = [
        entity
        for entity in scene.mentioned.entities
        if entity.id != besides
        and counts[entity.id] >= least
        and schema.is_a(entity.kind, Kind.COMPANY)
        and (banks or not schema.is_a(entity.kind, Kind.FINANCIAL_INSTITUTION))
    ]
    return max(companies, key=lambda e: (counts[e.id], e.id), default=None)
