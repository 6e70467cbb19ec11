"""The page: a search box, and an entity's relations with their sentences.

Made on the server; the script only adds type-ahead.
"""

import re
from typing import Final
from urllib.parse import unquote

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for

from api.described import HTML, SYNTAXES, asked
from api.errors import rule, told
from api.learned import learned
from api.parameters import limit, offset, text
from api.published import published
from api.views import groups
from graph.finding import EntityHit
from ontology.errors import NewsgraphError, UnknownEntityError

blueprint = Blueprint("page", __name__)

_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")

SHOWN: Final = 100
"""Relations on one page."""


@blueprint.app_template_filter("unquoted")
def unquoted(name: str) -> str:
    """Give back a name that an IRI holds percent-encoded."""
    return unquote(name)


@blueprint.app_template_filter("spaced")
def spaced(kind: str) -> str:
    """Write the name of a class as words: "business unit"."""
    return _WORDS.sub(" ", kind).lower()


@blueprint.get("/search")
def home() -> str:
    """Show the search box and what it found; at first, what is told of most."""
    words, most = text("q"), limit(20)
    graphs = published()
    lookup = graphs.lookup()
    hits = lookup.search(words, limit=most + 1) if words else lookup.foremost(most)
    return render_template(
        "home.html", words=words, hits=hits[:most], more=len(hits) > most, counts=graphs.counted()
    )


@blueprint.get("/entity/<entity_id>")
def entity(entity_id: str) -> Response:
    """Show an entity with its relations; who wants data is sent to where it is (303)."""
    media, graphs = asked(HTML), published()
    lookup = graphs.lookup()
    view = lookup.entity(entity_id)
    if media in SYNTAXES:
        return _varied(make_response(redirect(url_for("entities.entity", entity_id=view.key), 303)))
    start, size, total = offset(), limit(SHOWN), lookup.count(view.key)
    relations = lookup.relations(view.key, limit=size, offset=start)
    when = learned(graphs.folder, (one.fact for one in relations))
    shown = render_template(
        "entity.html",
        card=view.entity,
        groups=groups(relations, view.key, graphs.iris, when),
        total=total,
        newer=_at(view.key, max(0, start - size), size) if start else None,
        older=_at(view.key, start + size, size) if start + size < total else None,
        counts=graphs.counted(),
    )
    return _varied(make_response(shown))


def _varied(answer: Response) -> Response:
    answer.vary.add("Accept")
    return answer


def _at(key: str, start: int, size: int) -> str:
    given = size if size != SHOWN else None
    return url_for("page.entity", entity_id=key, offset=start or None, limit=given)


def _near(error: NewsgraphError) -> list[EntityHit]:
    """Find entities whose names hold the one that was asked for."""
    asked = (request.view_args or {}).get("entity_id", "")
    known = isinstance(error, UnknownEntityError)
    return published().lookup().search(unquoted(asked), limit=3) if known else []


@blueprint.errorhandler(NewsgraphError)
def failed(error: NewsgraphError) -> Response:
    """Tell an error on a page: its reader is a person."""
    found = rule(error)
    near = _near(error)
    detail = "Nobody and nothing in the graph is called so." if near else told(error)
    page = render_template("message.html", title=found.title, detail=detail, near=near, failed=True)
    return make_response(page, found.status)
