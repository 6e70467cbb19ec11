"""GEXF 1.3, for Gephi and sigma.js: written by networkx."""

from collections.abc import Iterator

from graph.export.drawing import drawn
from graph.export.view import View
from graph.network import gexf


def lines(view: View) -> Iterator[bytes]:
    """Write the network of facts; the `id` of an edge is its fact's, its label the predicate."""
    yield b"<?xml version='1.0' encoding='utf-8'?>\n"
    for line in gexf(drawn(view)):
        yield f"{line}\n".encode()
