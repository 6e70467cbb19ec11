"""RDF: the whole graph, in the syntaxes that Oxigraph writes.

Turtle, N-Triples and RDF/XML know no named graphs: there all graphs are one, and nothing but that
is lost, since every node has a name.
"""

from collections.abc import Callable, Iterator

from graph.export.view import View


def nquads(view: View) -> Iterator[bytes]:
    """Write the canonical dump: sorted lines, byte-identical for the same content."""
    return (line.encode() for line in view.snapshot.dump())


def serialiser(syntax: str) -> Callable[[View], Iterator[bytes]]:
    """Give the function that writes a syntax of `graph.query.snapshot.FORMATS`."""

    def write(view: View) -> Iterator[bytes]:
        return view.snapshot.serialised(syntax, view.snapshot.iris.prefixes)

    return write
