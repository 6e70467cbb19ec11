"""`/v1/articles`: what the graph was made from."""

from flask import Blueprint, Response, jsonify

from api.learned import learned
from api.paging import NAME, page, paged
from api.parameters import only
from api.published import published
from api.publishing import reading
from api.records import fact_record, sentence_record, source_record
from graph.naming import hint
from ontology.encoding import Json
from ontology.errors import LedgerError, UnknownArticleError
from ontology.records import Fact

blueprint = Blueprint("articles", __name__, url_prefix="/v1/articles")


@blueprint.get("")
def listing() -> Response:
    """List the articles, by id."""
    only(NAME, "limit")
    graphs = published()
    found = graphs.lookup().articles()
    part = page(graphs.version().id, 100)
    told: Json = [source_record(one) for one in found[part.start : part.end]]
    return paged(part, len(found), articles=told)


@blueprint.get("/<path:article_id>")
def article(article_id: str) -> Response:
    """Tell what an article is, its text, and what it says; marks count from the text's start."""
    only()
    graphs = published()
    lookup = graphs.lookup()
    source = lookup.records.source(article_id)
    if source is None:
        near = hint(article_id, (one.id for one in lookup.articles()))
        raise UnknownArticleError(f"no article has the id {article_id!r}{near}")
    found = list(lookup.stated(article_id))
    when = learned(graphs.folder, found)
    said: list[Json] = [
        {**fact_record(fact, graphs.iris, when), "evidence": _proofs(fact, article_id)}
        for fact in found
    ]
    told = {"text": _text(article_id), "facts": said}
    return jsonify(source_record(source) | told)


def _proofs(fact: Fact, article_id: str) -> Json:
    """Write the sentences of one article that say a fact."""
    sentences = published().lookup().relation(fact).sentences
    return [sentence_record(one) for one in sentences if one.source.id == article_id]


def _text(article_id: str) -> str | None:
    """Give an article's text; None where the ledger is not beside the graph."""
    try:
        with reading(published().folder) as ledger:
            return ledger.article(article_id).text
    except (LedgerError, UnknownArticleError):
        return None
