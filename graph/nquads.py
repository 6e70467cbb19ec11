"""Quads as plain records, and as lines of canonical N-Quads."""

import re
from collections.abc import Iterable, Iterator
from itertools import batched
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
_BATCH = 1000
_ESCAPED = re.compile("[{}]".format("".join(re.escape(c) for c in _ESCAPES)))


def line(quad: Quad) -> str:
    r"""Write a quad as one line of canonical N-Quads, without the line's end.

    Source: RDF 1.2 N-Quads, §4 (canonical form).

    >>> line(Quad("urn:a", "urn:b", Literal("x\ny")))
    '<urn:a> <urn:b> "x\\ny" .'
    """
    subject, predicate, value, graph = quad
    if isinstance(value, Literal):
        held, sort = escaped(value.text), value.datatype
        written = f'"{held}"' if sort == STRING else f'"{held}"^^<{sort}>'
    else:
        written = f"<{value}>"
    if graph:
        return f"<{subject}> <{predicate}> {written} <{graph}> ."
    return f"<{subject}> <{predicate}> {written} ."


def text(quads: Iterable[Quad]) -> str:
    """Write quads as lines, with their ends."""
    return "\n".join([*map(line, quads), ""])


def texts(quads: Iterable[Quad]) -> Iterator[str]:
    """Write quads as lines, many at once: one by one it would take as long as making them."""
    return map(text, batched(quads, _BATCH))


def escaped(text: str) -> str:
    """Write a text as it stands between quotation marks."""
    return _ESCAPED.sub(lambda m: _ESCAPES[m.group()], text) if _ESCAPED.search(text) else text
