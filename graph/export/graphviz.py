"""DOT, and what Graphviz draws of it: SVG and PNG.

The pictures need the program `dot` beside Python; DOT itself does not.
"""

from collections.abc import Callable, Iterator

import graphviz

from graph.export.drawing import drawn
from graph.export.view import View
from ontology.errors import ExportError
from ontology.terms import Modality, Polarity

MOST = 400
"""Lines in a picture at most: more are no picture, and take minutes."""


def lines(view: View) -> Iterator[bytes]:
    """Write DOT: a line a fact; plans are dashed, denials dotted."""
    yield _dot(view).source.encode()


def picture(form: str) -> Callable[[View], Iterator[bytes]]:
    """Give the function that draws a picture, "svg" or "png".

    Raises:
        ExportError: (as it draws) There are too many facts for a picture, or Graphviz is missing.
    """

    def draw(view: View) -> Iterator[bytes]:
        dot = _dot(view, most=MOST)
        try:
            yield dot.pipe(format=form)
        except graphviz.ExecutableNotFound as error:
            raise ExportError(
                "a picture is drawn by Graphviz, which is not installed (apt install graphviz); "
                "--format dot needs nothing"
            ) from error

    return draw


def _dot(view: View, most: int | None = None) -> graphviz.Digraph:
    made = drawn(view)
    if most is not None and made.number_of_edges() > most:
        raise ExportError(
            f"{made.number_of_edges():,} facts are too many for a picture of {most}; narrow it, as "
            "with --entity, --depth, --top"
        )
    dot = graphviz.Digraph(
        "newsgraph",
        graph_attr={"rankdir": "LR", "overlap": "false", "splines": "true"},
        node_attr={"shape": "box", "style": "rounded", "fontname": "sans-serif"},
        edge_attr={"fontname": "sans-serif", "fontsize": "10"},
    )
    names = {key: f"n{number}" for number, key in enumerate(made)}  # keys may hold a ":"
    for key, node in made.nodes(data=True):
        dot.node(names[key], graphviz.escape(node["label"]), tooltip=graphviz.escape(node["kind"]))
    for source, target, edge in made.edges(data=True):
        label = graphviz.escape(edge["label"].replace("_", " "))
        dot.edge(names[source], names[target], label, style=_style(edge), tooltip=label)
    return dot


def _style(edge: dict[str, str]) -> str:
    if edge["polarity"] == Polarity.NEGATIVE:
        return "dotted"
    return "solid" if edge["modality"] == Modality.ACTUAL else "dashed"
