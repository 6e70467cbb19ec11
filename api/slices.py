"""`/v1/slice`: some entities, and the facts among them: what the explorer draws."""

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import UnsupportedMediaType

from api.errors import ParameterError
from api.learned import learned
from api.published import published
from api.records import fact_record, named_record, sentence_record
from graph.lookup import Lookup
from graph.slices import Slice
from ontology.encoding import Json

blueprint = Blueprint("slices", __name__, url_prefix="/v1")

MOST: Final = 2000
"""Entities that may be asked for at once."""

SENTENCES: Final = 3
"""Sentences that come with each fact, of the newest articles; `support` says how many there are."""


@blueprint.post("/slice")
def among() -> Response:
    """Give the facts among the entities that the body names: `{"entities": ["alibaba", …]}`."""
    graphs = published()
    cut = graphs.slices().among(_entities())
    when = learned(graphs.folder, cut.facts)
    return jsonify(version=graphs.version().id, **slice_record(cut, graphs.lookup(), when))


def slice_record(cut: Slice, lookup: Lookup, when: Mapping[str, str]) -> dict[str, Json]:
    """Write a slice; each fact has a few of its sentences.

    Args:
        when: When the ledger learned facts, by their ids.
    """
    iris = lookup.records.iris
    facts: list[Json] = []
    for fact in cut.facts:
        told: Json = [sentence_record(one) for one in lookup.relation(fact).sentences[:SENTENCES]]
        facts.append({**fact_record(fact, iris, when), "evidence": told})
    entities: list[Json] = [
        {**named_record(entity, iris), "id": key, "facts": degree}
        for key, entity, degree in cut.entities
    ]
    return {"entities": entities, "facts": facts, "total": cut.total}


def _entities() -> list[str]:
    if not request.is_json:
        raise UnsupportedMediaType("POST the entities as application/json")
    body = request.get_json(silent=True)
    named = body.get("entities") if isinstance(body, dict) else None
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        raise ParameterError("entities", 'the body is {"entities": ["<id>", …]}')
    if len(named) > MOST:
        raise ParameterError("entities", f"{len(named):,} entities; {MOST:,} are allowed at once")
    return named
