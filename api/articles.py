"""`/articles`: what the graph was made from."""

from collections.abc import Iterator

from flask import Blueprint, Response, jsonify

from api.learned import learned
from api.parameters import limit, offset
from api.published import published
from api.records import fact_record, source_record
from graph.iris import Iris
from graph.lookup import Lookup
from graph.naming import hint
from graph.nodes import ng
from ontology.errors import UnknownArticleError
from ontology.records import Fact

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
    found = list(_stated(article_id, lookup, graphs.iris))
    when = learned(graphs.folder, found)
    said = [fact_record(fact, graphs.iris, when) for fact in found]
    return jsonify(source_record(source) | {"facts": said})


def _stated(article_id: str, lookup: Lookup, iris: Iris) -> Iterator[Fact]:
    """Give the facts that an article supports, sorted by id."""
    name = iris.article(article_id)
    found = lookup.records.snapshot.match(name, ng("states"), graph=name)
    for iri in sorted(str(quad.object) for quad in found):
        fact = lookup.records.fact(iri)
        if fact is not None:
            yield fact
