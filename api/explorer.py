"""`/`: the explorer, a page that walks through the graph; its sources are in `api/web`."""

import json
from typing import Final

from flask import Blueprint, Response, make_response, render_template

from api import page
from api.published import published
from ontology.errors import NewsgraphError
from ontology.terms import Kind, Predicate

blueprint = Blueprint("explorer", __name__)
blueprint.register_error_handler(NewsgraphError, page.failed)

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""As all pages have it; and pictures that the page itself makes, to save them as PNG."""

_IN_SCRIPT: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""What would end a script element, or begin a comment in it."""


@blueprint.get("/")
def explorer() -> Response:
    """Show the explorer; it asks `/v1` and `/sparql` for what it shows."""
    graphs = published()
    iris = graphs.iris
    config = {
        "version": graphs.version().id,
        "entities": f"{iris.base}entity/",
        "prefixes": iris.prefixes,
        "predicates": sorted(Predicate),
        "kinds": sorted(Kind),
    }
    answer = make_response(render_template("explorer.html", config=in_script(config)))
    answer.headers["Content-Security-Policy"] = POLICY
    return answer


def in_script(value: object) -> str:
    """Write JSON so that it can stand in a script element of any page."""
    return json.dumps(value, ensure_ascii=False).translate(_IN_SCRIPT)
