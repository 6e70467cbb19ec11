"""RDF: the whole graph or a slice of it, in the syntaxes that Oxigraph writes.

A slice holds its facts with all that the graph says of them: their triples, statement nodes,
sentences, articles, and the entities that they name.

Turtle, N-Triples and RDF/XML know no named graphs: there all graphs are one, and nothing but that
is lost, since every node has a name.
"""

from collections.abc import Callable, Iterator

from graph.export.part import part
from graph.export.view import View
from graph.nquads import line
from graph.query.snapshot import rewritten


def nquads(view: View) -> Iterator[bytes]:
    """Write the canonical dump: sorted lines, byte-identical for the same content."""
    if view.slicing.whole:
        return (one.encode() for one in view.snapshot.dump())
    return (f"{one}\n".encode() for one in sorted({line(quad) for quad in part(view)}))


def serialiser(syntax: str) -> Callable[[View], Iterator[bytes]]:
    """Give the function that writes a syntax of `graph.query.snapshot.FORMATS`."""

    def write(view: View) -> Iterator[bytes]:
        prefixes = view.snapshot.iris.prefixes
        if view.slicing.whole:
            return view.snapshot.serialised(syntax, prefixes)
        return rewritten(nquads(view), syntax, prefixes)

    return write
