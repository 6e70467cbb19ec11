"""Quads as plain records, and as lines of canonical N-Quads."""

import re
from typing import NamedTuple

DEFAULT_GRAPH = ""
STRING = "http://www.w3.org/2001/XMLSchema#string"


class Literal(NamedTuple):
    """A value: its lexical form and the IRI of its datatype."""

    text: str
    datatype: str = STRING


type Node = str | Literal
"""An IRI, or a value."""


class Quad(NamedTuple):
    """A statement in a graph; `graph` is "" for the default graph."""

    subject: str
    predicate: str
    object: Node
    graph: str = DEFAULT_GRAPH


_ESCAPES = {chr(n): f"\\u{n:04X}" for n in (*range(32), 127, 0xFFFE, 0xFFFF)} | {
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}
_ESCAPED = re.compile("[{}]".format("".join(re.escape(c) for c in _ESCAPES)))


def line(quad: Quad) -> str:
    r"""Write a quad as one line of canonical N-Quads, without the line's end.

    Source: RDF 1.2 N-Quads, §4 (canonical form).

    >>> line(Quad("urn:a", "urn:b", Literal("x\ny")))
    '<urn:a> <urn:b> "x\\ny" .'
    """
    subject, predicate, value, graph = quad
    if isinstance(value, Literal):
        text, sort = value
        if _ESCAPED.search(text):
            text = _ESCAPED.sub(lambda m: _ESCAPES[m.group()], text)
        written = f'"{text}"' if sort == STRING else f'"{text}"^^<{sort}>'
    else:
        written = f"<{value}>"
    if graph:
        return f"<{subject}> <{predicate}> {written} <{graph}> ."
    return f"<{subject}> <{predicate}> {written} ."
