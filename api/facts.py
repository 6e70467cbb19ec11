"""`/v1/facts`: what the graph holds, and the sentences that say it."""

from typing import Final

from flask import Blueprint, Response, jsonify

from api.learned import learned
from api.paging import NAME, page, paged
from api.parameters import choice, only, predicates
from api.published import published
from api.records import fact_record, sentence_record
from graph.lookup import Relation
from ontology.encoding import Json
from ontology.errors import UnknownFactError

blueprint = Blueprint("facts", __name__, url_prefix="/v1/facts")

SORTS: Final = ("id", "newest")


@blueprint.get("")
def listing() -> Response:
    """List facts, by id or the newest first, each with its sentences."""
    only("predicate", "sort", NAME, "limit")
    graphs = published()
    names = graphs.listed(predicates(), newest=choice("sort", SORTS) == "newest")
    part = page(graphs.version().id)
    read = [_fact(name) for name in names[part.start : part.end]]
    when = learned(graphs.folder, (one.fact for one in read))
    said: Json = [_record(one, when) for one in read]
    return paged(part, len(names), facts=said)


@blueprint.get("/<fact_id>")
def fact(fact_id: str) -> Response:
    """Give a fact with its sentences."""
    only()
    found = _fact(fact_id)
    return jsonify(_record(found, learned(published().folder, (found.fact,))))


@blueprint.get("/<fact_id>/evidence")
def evidence(fact_id: str) -> Response:
    """Give the sentences that say a fact, newest article first."""
    only(NAME, "limit")
    found = _fact(fact_id).sentences
    part = page(published().version().id, 100)
    told: Json = [sentence_record(one) for one in found[part.start : part.end]]
    return paged(part, len(found), fact=fact_id, evidence=told)


def _fact(fact_id: str) -> Relation:
    found = published().lookup().fact(fact_id)
    if found is None:
        raise UnknownFactError(
            f"the graph has no fact {fact_id!r}: it was taken back, or says something else now"
        )
    return found


def _record(found: Relation, when: dict[str, str]) -> dict[str, Json]:
    iris = published().iris
    told: Json = [sentence_record(one) for one in found.sentences]
    return {**fact_record(found.fact, iris, when), "evidence": told}
