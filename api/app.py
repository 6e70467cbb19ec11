"""The web application: one factory, one blueprint a noun.

/            explorer    the graph to walk through
/search      page        a search box, an entity's relations with their sentences, without scripts
/sparql      sparql      queries
/v1/…        entities, facts, articles, paths, slices, analytics, exports, health, ontology,
             versions, writing, jobs
/metrics     metrics     what the server does
"""

from pathlib import Path

from flask import Flask, Response, request
from flask_compress import Compress

from api import (
    analytics,
    articles,
    conditional,
    entities,
    errors,
    explorer,
    exports,
    facts,
    health,
    jobs,
    metrics,
    ontology,
    page,
    paths,
    slices,
    sparql,
    traffic,
    versions,
    writing,
)
from api.access import gate, rates
from api.published import NAME, Published
from api.settings import Settings

ROOT = Path(__file__).parent

MAX_BODY = 64 * 1024
"""Bytes of a request's body, but for articles: a query is the longest that we take."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
}
"""Sent with every answer: nothing comes from another host, nothing is guessed or told on."""

COMPRESSED = [
    "text/html", "text/css", "text/javascript", "text/csv", "text/turtle",
    "text/tab-separated-values", "application/json", "application/ld+json",
    "application/n-triples", "application/n-quads",
    "application/rdf+xml", "application/sparql-results+json", "application/sparql-results+xml",
    "application/trig", "application/xml", "application/graphml+xml", "application/gexf+xml",
    "image/svg+xml",
]  # fmt: skip
"""Media types that are worth packing."""

PARTS = (
    explorer, page, sparql, entities, facts, articles, paths, slices, analytics, exports, health,
    writing, jobs,
    ontology, versions, metrics,
)  # fmt: skip
"""The modules with the blueprints."""

OPEN = frozenset(
    "sparql entities facts articles paths slices analytics exports ontology versions".split()
)
"""The blueprints that scripts of other sites may read."""

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type, X-Request-Id",
    "Access-Control-Expose-Headers": "Link, Newsgraph-Hint, X-Request-Id",
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
    traffic.install(app)
    gate.install(app, settings)
    rates.install(app, settings)
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    conditional.install(app)
    metrics.install(app)
    app.after_request(_with_headers)
    app.config["COMPRESS_MIMETYPES"] = COMPRESSED
    app.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app)
    return app


def _with_headers(answer: Response) -> Response:
    if request.blueprint in OPEN:
        for name, value in CORS.items():
            answer.headers.setdefault(name, value)
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    return answer
