"""`/v1/paths`: how two entities are connected."""

from flask import Blueprint, Response, jsonify

from api.errors import ParameterError
from api.parameters import number, only, predicates, text
from api.published import published
from api.records import path_record
from graph.measures.paths import Path, Paths
from graph.roles import Ranked
from ontology.encoding import Json

blueprint = Blueprint("paths", __name__, url_prefix="/v1")

MOST, LONGEST = 20, 6


@blueprint.get("/paths")
def paths() -> Response:
    """Give the best ways from one entity to another, each step with the fact that it goes by."""
    only("from", "to", "limit", "max", "predicate")
    graphs = published()
    lookup = graphs.lookup()
    ends = [lookup.entity(_end(name)) for name in ("from", "to")]
    if ends[0].iri == ends[1].iri:
        raise ParameterError("to", f"from and to are the same entity, {ends[0].entity.label}")
    allowed = predicates()

    def follow(one: Ranked) -> bool:
        return not allowed or one.predicate in allowed

    found = Paths(lookup.records.snapshot).between(
        ends[0].iri,
        ends[1].iri,
        most=number("limit", 3, least=1, most=MOST),
        longest=number("max", 4, least=1, most=LONGEST),
        follow=follow,
    )
    told: Json = [_record(one) for one in found]
    return jsonify(
        version=graphs.version().id,
        total=len(found),
        **{"from": ends[0].key, "to": ends[1].key},
        paths=told,
    )


def _end(name: str) -> str:
    given = text(name)
    if not given:
        raise ParameterError(name, f"{name} is missing: the entity at one end, by its id or name")
    return given


def _record(path: Path) -> Json:
    graphs = published()
    lookup, iris = graphs.lookup(), graphs.iris
    read = [lookup.records.fact(one) for one in path.facts]
    facts = [lookup.relation(one) for one in read if one is not None]
    return path_record(facts, map(iris.entity_id, path.entities), iris)
