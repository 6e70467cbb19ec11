"""`/v1/predicates`, `/v1/kinds`: the words of the ontology, as data."""

from functools import cache

from flask import Blueprint, Response, jsonify
from rdflib import RDFS, SKOS, Graph, URIRef

from api.parameters import only
from ontology.encoding import Json
from ontology.schema import ONTOLOGY_FILE, schema
from ontology.terms import Kind, Predicate, Term

blueprint = Blueprint("ontology", __name__, url_prefix="/v1")


@blueprint.get("/predicates")
def predicates() -> Response:
    """List the predicates: what each says, an example, what it joins, its qualifiers."""
    only()
    told: list[Json] = [_predicate(one) for one in Predicate]
    return jsonify(total=len(told), predicates=told)


@blueprint.get("/kinds")
def kinds() -> Response:
    """List the classes of entities: what each holds, an example, its wider classes."""
    only()
    known = schema()
    told: list[Json] = []
    for one in Kind:
        wider: Json = [other.value for other in Kind if other is not one and known.is_a(one, other)]
        told.append({**_term(one), "wider": wider})
    return jsonify(total=len(told), kinds=told)


def _predicate(one: Predicate) -> dict[str, Json]:
    known = schema()
    return {
        **_term(one),
        "subjects": [*sorted(kind.value for kind in known.domain(one))],
        "objects": [*sorted(kind.value for kind in known.range(one))],
        "units": [*sorted(known.units(one))],
        "object_optional": known.object_optional(one),
        "symmetric": known.symmetric(one),
        "state": known.state(one),
        "qualifiers": [*sorted(known.qualifiers(one))],
    }


def _term(one: Term) -> dict[str, Json]:
    name = URIRef(one.iri)
    about, example = (_said().value(name, what) for what in (RDFS.comment, SKOS.example))
    return {
        "name": one.value,
        "iri": one.iri,
        "about": str(about or ""),
        "example": str(example or ""),
    }


@cache
def _said() -> Graph:
    return Graph().parse(ONTOLOGY_FILE)
