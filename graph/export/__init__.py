"""The graph in a file: one module a format, and the table of all.

for chunk in FORMATS["turtle"].write(View(snapshot)):
    file.write(chunk)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.export import csv, gexf, graphml, html, rdf
from graph.export.view import View
from ontology.errors import UnknownFormatError

__all__ = ["FORMATS", "Format", "View", "format_named"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write the graph.

    Attributes:
        suffix: Of a file, with its dot.
        write: Gives the file in chunks; most formats hold little in memory.
    """

    media_type: str
    suffix: str
    write: Callable[[View], Iterator[bytes]]


FORMATS = {
    "turtle": Format("text/turtle", ".ttl", rdf.serialiser("turtle")),
    "ntriples": Format("application/n-triples", ".nt", rdf.serialiser("ntriples")),
    "nquads": Format("application/n-quads", ".nq", rdf.nquads),
    "trig": Format("application/trig", ".trig", rdf.serialiser("trig")),
    "jsonld": Format("application/ld+json", ".jsonld", rdf.serialiser("jsonld")),
    "rdfxml": Format("application/rdf+xml", ".rdf", rdf.serialiser("rdfxml")),
    "graphml": Format("application/graphml+xml", ".graphml", graphml.lines),
    "gexf": Format("application/gexf+xml", ".gexf", gexf.lines),
    "csv": Format("text/csv", ".csv", csv.rows),
    "html": Format("text/html", ".html", html.page),
}


def format_named(name: str) -> Format:
    """Give a format by its name.

    Raises:
        UnknownFormatError: There is none; the message names those there are.
    """
    if name not in FORMATS:
        raise UnknownFormatError(f"unknown export format {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]
