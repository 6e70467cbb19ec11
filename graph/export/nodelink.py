"""Node-link JSON, for d3 and networkx: written by networkx."""

import json
from collections.abc import Iterator

from graph.export.drawing import drawn
from graph.export.view import View
from graph.network import node_link


def document(view: View) -> Iterator[bytes]:
    """Write the network of facts: `nodes` and `links`; the `id` of a link is its fact's."""
    made = node_link(drawn(view))
    yield json.dumps(made, ensure_ascii=False, indent=1).encode()
