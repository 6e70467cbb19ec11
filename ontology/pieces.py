"""Pieces of an extraction as JSON, each alone: its entities, a claim."""

import json
from functools import lru_cache

from ontology.codec import ClaimRow, ExtractionRow, compact, entity_of, entity_row
from ontology.records import Entity

_DECODER = json.JSONDecoder()
_ENTITIES = '"entities":'


def entity_to_json(entity: Entity) -> str:
    """Write an entity so that `entity_from_json` gives it back."""
    return compact(entity_row(entity))


def entity_from_json(text: str) -> Entity:
    """Read what `entity_to_json` wrote."""
    return entity_of(*json.loads(text))


def entities_in(said: str) -> list[Entity]:
    """Read of what `codec.to_json` wrote the entities alone, of each id the first.

    Those that only claims have are among them. They stand before the claims, which are not read.
    """
    rows, _ = _DECODER.raw_decode(said, said.index(_ENTITIES) + len(_ENTITIES))
    known: dict[str, Entity] = {}
    for row in rows:
        if row[0] not in known:
            known[row[0]] = entity_of(*row)
    return [*known.values()]


def claims_in(said: str) -> tuple[list[str], list[ClaimRow]]:
    """Read of what `codec.to_json` wrote the ids of the entities, and the claims as rows."""
    row: ExtractionRow = json.loads(said)
    return [entity[0] for entity in row["entities"]], row["claims"]


def claim_alone(row: ClaimRow) -> tuple[list[int], str]:
    """Write a claim of an extraction alone, and apart from it the numbers of whom it names.

    What is written names the first of them 0, the next 1, and so on.
    """
    numbers: dict[int, int] = {}
    own = row.copy()
    own["subject"] = numbers.setdefault(row["subject"], 0)
    own["object"] = _numbered(row["object"], numbers)
    own["qualifiers"] = [(name, _numbered(held, numbers)) for name, held in row["qualifiers"]]
    own["speaker"] = _numbered(row["speaker"], numbers)
    return [*numbers], compact(own)


def _numbered[V](held: V, numbers: dict[int, int]) -> V | int:
    return numbers.setdefault(held, len(numbers)) if isinstance(held, int) else held


def claim_row_of(text: str) -> ClaimRow:
    """Read what `claim_alone` wrote, as far as `codec.claim_of` needs it."""
    row: ClaimRow = json.loads(text)
    return row


@lru_cache(maxsize=65536)
def entity_named(name: str, label: str, kind: str) -> Entity:
    """Give an entity without its other names: one record for all claims that name it."""
    return entity_of(name, label, kind, [])
