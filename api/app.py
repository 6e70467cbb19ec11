"""The web application: one factory, one blueprint a noun.

/            page        a search box, an entity's relations with their sentences
/sparql      sparql      queries
/entities    entities    look-ups by name and id, relations
/articles    articles    what the graph was made from
/export      exports     the whole graph in a file
/healthz     health      alive? and /readyz: is a graph published?
"""

from pathlib import Path

from flask import Flask, Response, request

from api import articles, entities, errors, exports, health, page, sparql
from api.published import NAME, Published
from api.settings import Settings

ROOT = Path(__file__).parent

MAX_BODY = 64 * 1024
"""Bytes of a request's body: a query is the longest that we take."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer: nothing comes from another host, nothing is guessed or told on."""

OPEN = frozenset({"sparql", "entities", "articles", "exports"})
"""The blueprints that scripts of other sites may read."""

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Expose-Headers": "Link",
}


def create_app(settings: Settings) -> Flask:
    """Make the application that serves the graph of these settings.

    The graph is looked up at each request: one that is published later is served then.
    """
    app = Flask("api", root_path=str(ROOT))
    app.config["SETTINGS"] = settings
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the default provider has it
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.extensions[NAME] = Published(settings)
    errors.install(app)
    for part in (page, sparql, entities, articles, exports, health):
        app.register_blueprint(part.blueprint)
    app.after_request(_with_headers)
    return app


def _with_headers(answer: Response) -> Response:
    if request.blueprint in OPEN:
        for name, value in CORS.items():
            answer.headers.setdefault(name, value)
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    return answer
