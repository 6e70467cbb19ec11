"""Claims as JSON for readers outside: a line of `newsgraph extract --format jsonl`.

The format is a contract (docs/formats.md). Keys always come in the same order and nothing depends
on the machine: equal claims, equal bytes. What the ledger keeps is written by `ontology.codec`.
"""

import json
from decimal import Decimal

from ontology.records import Claim, Entity, Evidence, Quantity, TimeSpan, Value

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None


def claim_line(claim: Claim) -> str:
    """Write a claim as one line of JSON, without the line's end."""
    return json.dumps(claim_record(claim), ensure_ascii=False)


def claim_record(claim: Claim) -> dict[str, Json]:
    """Give a claim as a JSON object, for readers outside; what it leaves out is lost.

    A number with more than 15 digits that is no integer loses those beyond.
    """
    return {
        "article": claim.evidence[0].article,
        "subject": entity_record(claim.subject),
        "predicate": claim.predicate,
        "object": None if claim.object is None else _object(claim.object),
        "qualifiers": _qualifiers(claim.qualifiers),
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attributed_to": None if claim.attributed_to is None else claim.attributed_to.label,
        "time": None if claim.time is None else time_record(claim.time),
        "confidence": claim.confidence,
        "evidence": [_proof(evidence) for evidence in claim.evidence],
        "extractor": claim.extractor,
        "entry": claim.entry,
        "derivation": list(claim.derivation),
    }


def entity_record(entity: Entity) -> dict[str, Json]:
    """Give an entity as a JSON object; without `identifiers` where none is known."""
    record: dict[str, Json] = {
        "id": entity.id,
        "label": entity.label,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
    }
    return record | {"identifiers": list(entity.identifiers)} if entity.identifiers else record


def quantity_record(quantity: Quantity) -> dict[str, Json]:
    """Give a quantity as a JSON object: its value, or low and high; unit; bound."""
    ends = {"value": quantity.value, "low": quantity.low, "high": quantity.high}
    numbers: dict[str, Json] = {name: _number(end) for name, end in ends.items() if end is not None}
    return numbers | {"unit": quantity.unit, "bound": quantity.bound.value}


def time_record(time: TimeSpan) -> dict[str, Json]:
    """Give a time as a JSON object; what is not known is not in it."""
    parts = {"at": time.at, "from": time.start, "to": time.end, "precision": time.precision}
    known: dict[str, Json] = {name: part for name, part in parts.items() if part is not None}
    return known | {"ended": True} if time.ended else known


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _object(value: Entity | Quantity) -> Json:
    return entity_record(value) if isinstance(value, Entity) else quantity_record(value)


def _qualifiers(qualifiers: tuple[tuple[str, Value], ...]) -> dict[str, Json]:
    """Give the values by name: one as it is, several as a list."""
    several: dict[str, list[Json]] = {}
    for name, value in qualifiers:
        several.setdefault(name, []).append(_qualifier(value))
    return {name: values if len(values) > 1 else values[0] for name, values in several.items()}


def _qualifier(value: Value) -> Json:
    match value:
        case Entity():
            return {"label": value.label}
        case Quantity():
            return quantity_record(value)
    return value


def _proof(evidence: Evidence) -> dict[str, Json]:
    return {
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "sentence": evidence.sentence,
    }
