"""Cytoscape JSON (`.cyjs`), for Cytoscape and cytoscape.js: written by networkx."""

import json
from collections.abc import Iterator

from graph.export.drawing import drawn
from graph.export.view import View
from graph.network import cytoscape


def document(view: View) -> Iterator[bytes]:
    """Write the network of facts; the `id` of an edge is its fact's, its `label` the predicate."""
    made = cytoscape(drawn(view))
    yield json.dumps(made, ensure_ascii=False, indent=1).encode()
