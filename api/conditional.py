"""Conditional requests (RFC 9110 §13): what a client has already is not sent, nor made, again.

A published version never changes, so its id and the request say all: the tag is known before the
answer is made.
"""

from hashlib import sha256
from typing import Final

from flask import Flask, Response, g, request

from api.published import published
from ontology.errors import StoreError

TAGGED: Final = frozenset("sparql entities facts paths exports explorer ontology".split())
"""The blueprints whose answers hang on the version and the request alone."""

UNTAGGED: Final = frozenset({"entities.judgements"})
"""Routes of these that ask the ledger, which may know more by now."""


def install(app: Flask) -> None:
    """Let the application tag what it answers, and answer 304 where the client has it."""
    app.before_request(_unchanged)
    app.after_request(_tagged)


def _unchanged() -> Response | None:
    if request.method not in ("GET", "HEAD") or request.endpoint in UNTAGGED:
        return None
    if request.blueprint not in TAGGED:
        return None
    try:
        version = published().version().id
    except StoreError:
        return None  # the route tells that
    asked = "\n".join((version, request.full_path, request.headers.get("Accept", "")))
    g.tag = sha256(asked.encode()).hexdigest()[:32]
    if request.if_none_match.contains_weak(g.tag):
        return Response(status=304)
    return None


def _tagged(answer: Response) -> Response:
    tag = g.get("tag")
    if tag and answer.status_code in (200, 304):
        answer.set_etag(tag, weak=True)  # packed or not, it says the same
        answer.vary.add("Accept")
        answer.headers.setdefault("Cache-Control", "no-cache")
    return answer
