"""The gate: what a request needs, and whether its token has it.

Reading is open, or needs a token (setting `reading`); health is always open. Writing needs a token
in `Authorization: Bearer`. For pages, a browser may give a token as the password of Basic
authentication: for reading alone, since a browser sends it along whoever made the form.
"""

from typing import Final

from flask import Flask, Response, current_app, g, request

from api.access.tokens import Scope, Token, Tokens
from api.errors import AccessError, ScopeError
from api.settings import OPEN, Settings

NAME: Final = "tokens"
HEALTH: Final = "health"
WRITING: Final = frozenset({"intake", "jobs"})
"""The blueprints that need the right to write, whatever the method."""

CHALLENGE: Final = 'Bearer realm="newsgraph", Basic realm="newsgraph", charset="UTF-8"'


def install(app: Flask, settings: Settings) -> None:
    """Stand at the gate of an application."""
    app.extensions[NAME] = Tokens(settings.graph)
    app.before_request(_admit)
    app.after_request(_challenge)


def bearer() -> Token | None:
    """Give the token of this request, if it has one."""
    found = g.get("token")
    assert found is None or isinstance(found, Token)
    return found


def demand(needed: Scope) -> Token:
    """Give the token of this request, which must have a scope.

    Raises:
        AccessError: there is none, or it is not good.
        ScopeError: its scope is too small.
    """
    found = bearer()
    if found is None or (needed is not Scope.READ and g.get("basic")):
        raise AccessError(
            f"this needs a token with the scope {needed}, as 'Authorization: Bearer ng_…'; "
            "the keeper of this server makes one with: newsgraph token create NAME "
            f"--scope {needed}"
        )
    if not found.scope.covers(needed):
        raise ScopeError(
            f"the token {found.name!r} has the scope {found.scope}; this needs {needed}"
        )
    return found


def _admit() -> None:
    if request.blueprint == HEALTH or request.method == "OPTIONS":
        return
    g.token = _given()
    if request.blueprint in WRITING:
        demand(Scope.WRITE)
    elif current_app.config["SETTINGS"].reading != OPEN:
        demand(Scope.READ)


def _given() -> Token | None:
    """Find the token that the request shows; one that is wrong is told, not passed over."""
    shown = request.authorization
    if shown is None:
        if "Authorization" in request.headers:
            raise AccessError("write the header as 'Authorization: Bearer ng_…'")
        return None
    g.basic = shown.type == "basic"
    text = shown.password if g.basic else shown.token
    tokens = current_app.extensions[NAME]
    assert isinstance(tokens, Tokens)
    found = tokens.bearer(text or "")
    if found is None:
        raise AccessError("this token is not known, was revoked, or has ended")
    return found


def _challenge(answer: Response) -> Response:
    """Say with a 401 how to show a token (RFC 9110, 11.6.1), and keep private answers private."""
    if answer.status_code == 401:
        answer.headers["WWW-Authenticate"] = CHALLENGE
    if "token" in g and g.token is not None:
        answer.headers["Cache-Control"] = "private, no-cache"
    return answer
