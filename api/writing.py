"""`/v1/articles`, for writing: articles to be read, articles to be taken back; as jobs.

What can be said at once is: that this is no article, or another one of its id is there. The rest
takes its time, and is told by `/v1/jobs/<id>`.
"""

import difflib
import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from flask import Blueprint, Response, current_app, jsonify, request
from werkzeug.exceptions import UnsupportedMediaType

from api.access.gate import demand
from api.access.tokens import Scope
from api.errors import ArticleExistsError, BodyError, ParameterError
from api.intake.queue import Queue
from api.intake.records import Order, Sort
from api.intake.worker import ensure
from api.jobs import job_record
from api.lock import LEDGER
from api.parameters import choice, only
from api.published import published
from api.publishing import reading
from api.retrying import quarantined
from extractors.articles import FIELDS
from extractors.articles.ninjs import is_ninjs
from extractors.articles.records import record_article
from graph.naming import hint
from ontology.codec import article_to_json
from ontology.errors import ArticleError, UnknownArticleError
from ontology.records import Article

blueprint = Blueprint("intake", __name__, url_prefix="/v1/articles")

MAX_BODY: Final = 8 * 1024 * 1024
MAX_ARTICLES: Final = 1000
LONGEST_KEY: Final = 200
LONGEST_ID: Final = 500

JSON: Final = "application/json"
LINES: Final = ("application/x-ndjson", "application/jsonl")


@blueprint.before_request
def _make_room() -> None:
    request.max_content_length = MAX_BODY


@blueprint.post("")
def ingest() -> Response:
    """Take articles, to be read into the graph: an object, a list of them, or one a line."""
    only("replace")
    replace = choice("replace", ("false", "true")) == "true"
    articles = [_article(record, place) for place, record in enumerate(_records(), start=1)]
    if not articles:
        raise BodyError("there is no article in the body")
    if len(articles) > MAX_ARTICLES:
        raise BodyError(f"send {MAX_ARTICLES:,} articles at most at a time, not {len(articles):,}")
    bodies = {one.id: article_to_json(one) for one in articles}
    if len(bodies) < len(articles):
        names = [one.id for one in articles]
        twice = next(name for name in names if names.count(name) > 1)
        raise ArticleError(f"several of these articles have the id {twice!r}")
    order = _order(Sort.INGEST, tuple(sorted(bodies.items())))
    return _accepted(order, [] if replace else articles)


@blueprint.delete("/<path:article_id>")
def retract(article_id: str) -> Response:
    """Take an article back, with every fact that only it supports."""
    only()
    order = _order(Sort.RETRACT, ((article_id, ""),))
    return _accepted(order, [])


def _accepted(order: Order, fresh: list[Article]) -> Response:
    """Put an order into the queue, unless it was sent before; `fresh` may not be there yet."""
    settings = current_app.config["SETTINGS"]
    queue = Queue(settings.graph)
    job = queue.sent_before(order)
    if job is None:
        for article in fresh:
            _be_new(article, queue)
        if order.sort is Sort.RETRACT:
            _be_there(order.articles[0][0], queue)
        job = queue.put(order)
    ensure(settings)
    answer = jsonify(job_record(job))
    answer.status_code = 202
    answer.headers["Location"] = f"/v1/jobs/{job.id}"
    answer.headers["Retry-After"] = "1"
    return answer


def _order(sort: Sort, articles: tuple[tuple[str, str], ...]) -> Order:
    key = request.headers.get("Idempotency-Key", "")
    if len(key) > LONGEST_KEY or not key.isprintable():
        raise ParameterError(
            "Idempotency-Key", f"an Idempotency-Key has {LONGEST_KEY} printable characters at most"
        )
    digest = sha256(json.dumps([sort, request.full_path, articles]).encode()).hexdigest()
    return Order(sort, articles, demand(Scope.WRITE).id, key, digest)


def _records() -> list[object]:
    """Read the body.

    Raises:
        BodyError: it is not what it says it is.
    """
    if request.mimetype not in (JSON, *LINES):
        raise UnsupportedMediaType(f"send articles as {JSON}, or a line each as {LINES[0]}")
    try:
        text = request.get_data().decode("utf-8-sig")
        if request.mimetype == JSON:
            content = json.loads(text)
            return content if isinstance(content, list) else [content]
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except RecursionError as error:
        raise BodyError("this JSON is nested too deeply") from error
    except ValueError as error:  # of UTF-8, of JSON, of numbers with thousands of digits
        raise BodyError(f"this is no JSON in UTF-8: {error}") from error


def _article(record: object, place: int) -> Article:
    """Make an article of a record; strictly, since nobody looks at what is left out here.

    Raises:
        ArticleError: it is none, or has a field that we do not know.
    """
    where = f"article {place}"
    if isinstance(record, dict) and not is_ninjs(record):
        for name in record:
            if name not in FIELDS:
                near = difflib.get_close_matches(name, FIELDS, n=1)
                raise ArticleError(
                    f"{where}: there is no field {name[:40]!r}; "
                    + (f"did you mean {near[0]}?" if near else f"there are {', '.join(FIELDS)}")
                )
    made = record_article(record, where, _named(record), {})
    if isinstance(made, ArticleError):
        raise made
    given = record.get("published") if isinstance(record, dict) else None
    if given and made.published is None:
        raise ArticleError(f"{where}: published is a date as 2026-01-14, not {str(given)[:40]!r}")
    if len(made.id) > LONGEST_ID or not made.id.isprintable():
        raise ArticleError(f"{where}: an id has {LONGEST_ID} printable characters at most")
    return made


def _named(record: object) -> str:
    """Name an article without an id by what it says: sent twice it is the same."""
    text = json.dumps(record, sort_keys=True)
    return f"article-{sha256(text.encode()).hexdigest()[:16]}"


def _be_new(article: Article, queue: Queue) -> None:
    """See that an article takes no other one's place.

    Raises:
        ArticleExistsError: it does.
    """
    coming = queue.coming(article.id)
    if coming == "":
        return
    other = coming is not None and coming != article_to_json(article)
    if coming is None and (published().folder / LEDGER).exists():
        with reading(published().folder) as ledger:
            other = ledger.state(article, "") == "changed"
    if other:
        raise ArticleExistsError(
            f"the article {article.id!r} is there with another text; "
            "send it with ?replace=true to put this one in its place"
        )


def _be_there(article_id: str, queue: Queue) -> None:
    """See that there is an article to take back, or one to come.

    Raises:
        UnknownArticleError: there is none.
    """
    coming = queue.coming(article_id)
    known = set(_known()) if coming is None else set()
    if not coming and article_id not in known:
        near = hint(article_id, known)
        raise UnknownArticleError(f"no article has the id {article_id!r}{near}")


def _known() -> Iterator[str]:
    folder = published().folder
    if not (folder / LEDGER).exists():
        return
    with reading(folder) as ledger:
        yield from (row.id for row in ledger.articles())
    yield from (one.id for one in quarantined(folder))
