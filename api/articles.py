"""`/articles`: what the graph was made from."""

from flask import Blueprint, Response, jsonify

from api.learned import learned
from api.parameters import limit, offset
from api.published import published
from api.records import fact_record, source_record
from graph.naming import hint
from ontology.errors import UnknownArticleError

blueprint = Blueprint("articles", __name__, url_prefix="/articles")


@blueprint.get("")
def listing() -> Response:
    """List the articles, by id."""
    found = published().lookup().articles()
    start, size = offset(), limit(100)
    return jsonify(
        total=len(found), articles=[source_record(one) for one in found[start : start + size]]
    )


@blueprint.get("/<path:article_id>")
def article(article_id: str) -> Response:
    """Tell what an article is, and what it says."""
    graphs = published()
    lookup = graphs.lookup()
    source = lookup.records.source(article_id)
    if source is None:
        near = hint(article_id, (one.id for one in lookup.articles()))
        raise UnknownArticleError(f"no article has the id {article_id!r}{near}")
    found = list(lookup.stated(article_id))
    when = learned(graphs.folder, found)
    said = [fact_record(fact, graphs.iris, when) for fact in found]
    return jsonify(source_record(source) | {"facts": said})
