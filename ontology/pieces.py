"""Pieces of an extraction as JSON, each alone: an entity, a claim."""

import json
from functools import lru_cache

from ontology.codec import ClaimRow, claim_row, compact, entity_of, entity_row
from ontology.records import Claim, Entity


def entity_to_json(entity: Entity) -> str:
    """Write an entity so that `entity_from_json` gives it back."""
    return compact(entity_row(entity))


def entity_from_json(text: str) -> Entity:
    """Read what `entity_to_json` wrote."""
    return entity_of(*json.loads(text))


def claim_to_json(claim: Claim) -> tuple[list[str], str]:
    """Write a claim alone, and apart from it the ids of those whom it names."""
    numbers: dict[Entity, int] = {}
    row = claim_row(claim, numbers)
    return [entity.id for entity in numbers], compact(row)


def claim_row_of(text: str) -> ClaimRow:
    """Read what `claim_to_json` wrote, as far as `codec.claim_of` needs it."""
    row: ClaimRow = json.loads(text)
    return row


@lru_cache(maxsize=65536)
def entity_named(name: str, label: str, kind: str) -> Entity:
    """Give an entity without its other names: one record for all claims that name it."""
    return entity_of(name, label, kind, [])
