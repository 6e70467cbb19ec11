"""Pieces of an extraction as JSON, each alone: an entity, a claim."""

import json
from collections.abc import Collection, Iterator
from functools import lru_cache

from ontology.codec import ExtractionRow, claim_of, claim_row, compact, entity_of, entity_row
from ontology.records import Claim, Entity


def entity_to_json(entity: Entity) -> str:
    """Write an entity so that `entity_from_json` gives it back."""
    return compact(entity_row(entity))


def entity_from_json(text: str) -> Entity:
    """Read what `entity_to_json` wrote."""
    return entity_of(*json.loads(text))


def claim_to_json(claim: Claim) -> str:
    """Write a claim alone; of its entities only id, label and kind."""
    numbers: dict[Entity, int] = {}
    row = claim_row(claim, numbers)
    return compact([[(e.id, e.label, e.kind.value, []) for e in numbers], row])


def claim_from_json(text: str) -> Claim:
    """Read what `claim_to_json` wrote."""
    entities, row = json.loads(text)
    return claim_of(row, [_known(name, label, kind) for name, label, kind, _ in entities])


def claims_naming(text: str, names: Collection[str]) -> Iterator[tuple[int, Claim]]:
    """Read of what `codec.to_json` wrote only claims that name some entities; with their places."""
    row: ExtractionRow = json.loads(text)
    wanted = {number for number, entity in enumerate(row["entities"]) if entity[0] in names}
    entities = [entity_of(*entity) for entity in row["entities"]]
    for place, claim in enumerate(row["claims"]):
        values = (value for _, value in claim["qualifiers"])
        ends = (claim["subject"], claim["object"], claim["speaker"], *values)
        if any(isinstance(end, int) and end in wanted for end in ends):
            yield place, claim_of(claim, entities)


@lru_cache(maxsize=65536)
def _known(name: str, label: str, kind: str) -> Entity:
    """Give one record for all claims that name it: a graph has millions of them in memory."""
    return entity_of(name, label, kind, [])
