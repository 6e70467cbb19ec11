"""The forms of an answer by name: ours, those that other endpoints have, and media types.

A client that sets a form once sends it with every query, so one name may mean one form for tables
and another for graphs.
"""

from collections.abc import Mapping
from typing import Final

from graph.query.ask import SOLUTIONS, TRIPLES

_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "xml": ("xml", "rdfxml"),
    "application/xml": ("xml", "rdfxml"),
    "json": ("json", "jsonld"),
    "application/json": ("json", "jsonld"),
    "json-ld": ("jsonld",),
    "rdf": ("rdfxml",),
    "rdf+xml": ("rdfxml",),
    "ttl": ("turtle",),
    "n3": ("turtle",),
    "nt": ("ntriples",),
    "n-triples": ("ntriples",),
}


def named(name: str) -> list[str]:
    """Give the forms that a name means, for tables and for graphs.

    A name that nobody knows is given back: who answers will tell.

    >>> named("xml"), named("text/turtle")
    (['xml', 'rdfxml'], ['turtle'])
    """
    asked = name.strip().lower()
    media = {media: form for form, media in (*SOLUTIONS.items(), *TRIPLES.items())}
    return list(_ALSO.get(asked, (media.get(asked, asked),)))
