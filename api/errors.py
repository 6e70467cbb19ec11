"""Errors at the rim: one table from our errors to HTTP statuses, one to exit codes.

Every error that a client of the HTTP interface sees is a problem document (RFC 9457): its `type`
names the problem and is explained in docs/http.md, its `detail` says what was wrong and what would
be right. No path of this machine and no stack trace ever stands in one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import Flask, Response, current_app, json, request
from werkzeug.exceptions import (
    HTTPException,
    InternalServerError,
    MethodNotAllowed,
    NotFound,
    RequestEntityTooLarge,
)

from api.traffic import request_id
from ontology.errors import (
    ArticleError,
    ExportError,
    LedgerError,
    NewsgraphError,
    QueryError,
    QueryLimitError,
    QueryRefusedError,
    StoreError,
    UnknownArticleError,
    UnknownEntityError,
    UnknownFactError,
    UnknownFormatError,
    UnknownJobError,
    UnknownMeasureError,
)

MEDIA_TYPE: Final = "application/problem+json"


class ParameterError(NewsgraphError):
    """A parameter of a request is missing or has a wrong value."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter


class AccessError(NewsgraphError):
    """A request needs a token, and has none that is good."""


class ScopeError(AccessError):
    """The token of a request does not let its bearer do this."""


class BodyError(NewsgraphError):
    """The body of a request can't be read."""


class KeyReuseError(NewsgraphError):
    """An Idempotency-Key came with another request before."""


class ArticleExistsError(NewsgraphError):
    """An article of this id is there, and has another text."""


class QueueFullError(NewsgraphError):
    """Too much waits already."""


class BudgetError(NewsgraphError):
    """A client has asked for more than it may in a minute.

    Attributes:
        wait: Seconds until it may ask again.
    """

    def __init__(self, message: str, wait: int) -> None:
        super().__init__(message)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Rule:
    """How an error is told: its status, the name of the problem, and its title.

    Attributes:
        open: Whether the error's own message may be told to a stranger.
    """

    status: int
    name: str
    title: str
    open: bool = True


RULES: Mapping[type[BaseException], Rule] = {
    ParameterError: Rule(400, "wrong-parameter", "A parameter is wrong"),
    BodyError: Rule(400, "body-malformed", "The body is not understood"),
    ArticleError: Rule(422, "article-unreadable", "This is no article"),
    ArticleExistsError: Rule(409, "article-exists", "There is another article of this id"),
    KeyReuseError: Rule(422, "key-reused", "The Idempotency-Key was used for something else"),
    QueueFullError: Rule(503, "queue-full", "Too many jobs wait"),
    UnknownJobError: Rule(404, "unknown-job", "No such job"),
    AccessError: Rule(401, "token-needed", "A token is needed"),
    ScopeError: Rule(403, "token-scope", "The token does not allow this"),
    BudgetError: Rule(429, "budget", "Too many queries"),
    QueryLimitError: Rule(503, "query-limit", "The query was stopped"),
    QueryRefusedError: Rule(403, "query-refused", "The query is not allowed"),
    QueryError: Rule(400, "query-malformed", "The query is not understood"),
    UnknownEntityError: Rule(404, "unknown-entity", "No such entity"),
    UnknownFactError: Rule(404, "unknown-fact", "No such fact"),
    UnknownArticleError: Rule(404, "unknown-article", "No such article"),
    UnknownFormatError: Rule(404, "unknown-format", "No such format"),
    UnknownMeasureError: Rule(404, "unknown-measure", "No such measure"),
    ExportError: Rule(422, "not-exportable", "Not possible in this format"),
    StoreError: Rule(503, "no-graph", "No graph is published", open=False),
    LedgerError: Rule(503, "no-ledger", "The ledger can't be read now", open=False),
    NewsgraphError: Rule(500, "internal-error", "Something went wrong", open=False),
}
"""The rule of an error is that of the nearest class it descends from."""

CLOSED: Mapping[str, str] = {
    "no-graph": "Build a graph first: newsgraph build PATH…",
    "no-ledger": "Try again in a moment.",
    "internal-error": "The log of the server says more.",
}
"""What is said in place of a message that may name files of this machine."""


def rule(error: NewsgraphError) -> Rule:
    """Find how an error is told."""
    return next(RULES[kind] for kind in type(error).__mro__ if kind in RULES)


def problem(
    status: int, name: str, title: str, *, detail: str, extra: Mapping[str, object] | None = None
) -> Response:
    """Write a problem document.

    Args:
        name: The problem's name in docs/http.md; "" for one that its status says all about.
        extra: Further members, as the name of the parameter that is wrong.
    """
    base = current_app.config["SETTINGS"].base
    body: dict[str, object] = {
        "type": f"{base}problems#{name}" if name else "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.path,
        "request_id": request_id(),
    }
    body.update(extra or {})
    text = json.dumps(body, ensure_ascii=False, sort_keys=False)
    return Response(text + "\n", status=status, content_type=MEDIA_TYPE)


def told(error: NewsgraphError) -> str:
    """Say what may be said of an error to a stranger."""
    found = rule(error)
    return str(error) if found.open else CLOSED[found.name]


def _ours(error: NewsgraphError) -> Response:
    found, detail = rule(error), told(error)
    extra = {}
    if isinstance(error, ParameterError):
        extra["parameter"] = error.parameter
    elif isinstance(error, QueryLimitError):
        extra["limit"] = error.limit
    if not found.open:
        current_app.logger.warning("%s %s: %s", request_id(), type(error).__name__, error)
    return problem(found.status, found.name, found.title, detail=detail, extra=extra)


def _advice(error: HTTPException) -> str:
    """Say what would be right."""
    match error:
        case MethodNotAllowed(valid_methods=methods) if methods:
            return f"{request.method} is not possible here; {', '.join(sorted(methods))} are"
        case RequestEntityTooLarge():
            return f"a body may have {current_app.config['MAX_CONTENT_LENGTH']:,} bytes at most"
        case NotFound(description=told) if told == NotFound.description:
            return (
                "there is nothing at this address; the start page is /, and the routes are "
                "/sparql, and those below /v1 that docs/http.md lists"
            )
    return error.description or ""


def _of_http(error: HTTPException) -> Response:
    """Tell an error of HTTP itself; its own headers (`Allow`, `Retry-After`) are kept."""
    answer = problem(error.code or 500, "", error.name, detail=_advice(error), extra=None)
    for name, value in error.get_headers():
        if name.lower() != "content-type":
            answer.headers[name] = value
    return answer


def _unexpected(error: InternalServerError) -> Response:
    found = RULES[NewsgraphError]
    return problem(500, found.name, found.title, detail=CLOSED[found.name])


def install(app: Flask) -> None:
    """Let every error of the application be told as a problem document."""
    app.register_error_handler(NewsgraphError, _ours)
    app.register_error_handler(HTTPException, _of_http)
    app.register_error_handler(InternalServerError, _unexpected)
