"""Floor 2: from claims to facts, and to answers. Knows no language, no spaCy.

`from graph import open_graph` opens a published graph in Python; it is loaded when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.opened import open_graph as open_graph  # it is given on


def __getattr__(name: str) -> object:
    if name != "open_graph":
        raise AttributeError(f"module 'graph' has no {name!r}")
    from graph.opened import open_graph

    return open_graph
