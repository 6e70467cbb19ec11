"""`/v1/versions`, `/v1/diff`, `/v1/stats`: which graphs there are, what changed."""

from flask import Blueprint, Response, jsonify

from api.changing import CURRENT, PREVIOUS, between
from api.errors import ParameterError
from api.learned import learned
from api.paging import NAME, page, paged
from api.parameters import only, text
from api.published import published
from api.records import change_record
from graph.store import Store
from ontology.encoding import Json
from ontology.errors import StoreError

blueprint = Blueprint("versions", __name__, url_prefix="/v1")


@blueprint.get("/versions")
def versions() -> Response:
    """List the versions that are kept, the oldest first; the current one is what is served."""
    only()
    graphs = published()
    kept = Store.open(graphs.folder).versions()
    told: list[Json] = [{"id": one.id, "facts": one.about.facts} for one in kept]
    return jsonify(current=graphs.version().id, total=len(told), versions=told)


@blueprint.get("/diff")
def diff() -> Response:
    """Compare two versions: new, gone, changed, moved, merged, parted facts."""
    only("from", "to", NAME, "limit")
    graphs = published()
    old, new = text("from") or PREVIOUS, text("to") or CURRENT
    try:
        found = between(graphs.folder, old, new)
    except StoreError as error:
        raise ParameterError("from", str(error)) from error
    part = page(graphs.version().id, 100)
    shown = found[part.start : part.end]
    facts = (fact for one in shown for fact in (one.before, one.after) if fact is not None)
    when = learned(graphs.folder, facts)
    told: list[Json] = [change_record(one, graphs.iris, when) for one in shown]
    return paged(part, len(found), changes=told)


@blueprint.get("/stats")
def stats() -> Response:
    """Count articles, entities by kind, facts by predicate, and what no shape let in."""
    only()
    graphs = published()
    counts = graphs.counts()
    return jsonify(
        version=graphs.version().id,
        articles=counts.articles,
        entities=counts.entities,
        facts=counts.facts,
        quads=counts.quads,
        kinds=dict(counts.kinds),
        predicates=dict(counts.predicates),
        rejected=dict(graphs.version().about.rejected),
    )
