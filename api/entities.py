"""`/entities`: who is it, and what is said of it."""

from typing import Final

from flask import Blueprint, Response, jsonify, url_for

from api.learned import learned
from api.parameters import choice, limit, offset, predicate_name, text
from api.published import published
from api.records import named_record, relation_record
from graph.lookup import Side

blueprint = Blueprint("entities", __name__, url_prefix="/entities")

DIRECTIONS: Final[tuple[Side, ...]] = ("both", "out", "in")


@blueprint.get("")
def search() -> Response:
    """Find entities by name: whole names first, then beginnings, the most told-of first."""
    words = text("q")
    graphs = published()
    hits = graphs.lookup().search(words, limit=limit()) if words else graphs.foremost()[: limit()]
    found = [
        named_record(hit.entity, graphs.iris)
        | {"facts": hit.facts, "match": hit.match, "name": hit.name}
        for hit in hits
    ]
    return jsonify(entities=found)


@blueprint.get("/<entity_id>")
def entity(entity_id: str) -> Response:
    """Tell who an entity is, and how much is said of it by role and predicate."""
    graphs = published()
    view = graphs.lookup().entity(entity_id)
    counts = [
        {"role": role, "predicate": predicate, "facts": count}
        for role, predicate, count in view.counts
    ]
    return jsonify(
        named_record(view.entity, graphs.iris)
        | {
            "facts": view.facts,
            "counts": counts,
            "relations": url_for("entities.relations", entity_id=view.key),
        }
    )


@blueprint.get("/<entity_id>/relations")
def relations(entity_id: str) -> Response:
    """Give the facts that an entity takes part in, each with its sentences."""
    graphs = published()
    lookup = graphs.lookup()
    key = lookup.entity(entity_id).key
    direction, predicate = choice("direction", DIRECTIONS), predicate_name()
    start, size = offset(), limit()
    total = lookup.count(key, direction, predicate=predicate)
    found = lookup.relations(key, direction, predicate=predicate, limit=size, offset=start)
    when = learned(graphs.folder, (one.fact for one in found))
    answer = jsonify(
        entity=key,
        total=total,
        relations=[relation_record(one, graphs.iris, when) for one in found],
    )
    if start + size < total:
        following = url_for(
            "entities.relations",
            entity_id=key,
            direction=direction,
            predicate=predicate,
            limit=size,
            offset=start + size,
        )
        answer.headers["Link"] = f'<{following}>; rel="next"'
    return answer
