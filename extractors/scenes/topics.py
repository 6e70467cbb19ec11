"""Topics: whom an article is about."""

from collections import Counter

from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Kind


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
