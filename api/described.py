"""An entity as linked data: what the graph's direct triples say of it, in the syntaxes of RDF."""

from collections.abc import Sequence
from typing import Final

from flask import Response, request
from werkzeug.exceptions import NotAcceptable

from api.negotiation import preferred
from graph.lookup import Lookup
from graph.nquads import line
from graph.query.ask import TRIPLES
from graph.query.snapshot import rewritten

JSON: Final = "application/json"
HTML: Final = "text/html"
SYNTAXES: Final = {media: name for name, media in TRIPLES.items()}


def asked(*ours: str) -> str:
    """Choose the media type in which an entity is told.

    Args:
        ours: Those besides the syntaxes of RDF, the favourite first.

    Raises:
        NotAcceptable: The client takes none of them.
    """
    offered: Sequence[str] = (*ours, *SYNTAXES)
    media = preferred(request.accept_mimetypes, offered)
    if media is None:
        raise NotAcceptable(f"there are {', '.join(offered)}")
    return media


def described(lookup: Lookup, iri: str, media: str) -> Response:
    """Write the direct triples that have an entity at an end.

    Args:
        media: One of `SYNTAXES`. JSON-LD has the graph's prefixes as its context.
    """
    snapshot, iris = lookup.records.snapshot, lookup.records.iris
    found = {*snapshot.match(subject=iri), *snapshot.match(value=iri)}
    lines = (f"{one}\n".encode() for one in sorted(map(line, found)))
    body = b"".join(rewritten(lines, SYNTAXES[media], iris.prefixes))
    return Response(body, content_type=f"{media}; charset=utf-8")
