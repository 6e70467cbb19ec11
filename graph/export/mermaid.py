"""Mermaid, for READMEs and wikis: small graphs only."""

from collections.abc import Iterator

from graph.export.drawing import drawn
from graph.export.view import View
from ontology.errors import ExportError
from ontology.terms import Modality

MOST = 500
"""Lines at most: Mermaid draws no more (its `maxEdges`)."""

_ESCAPES = str.maketrans(
    {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;", "|": "#124;"}
    | dict.fromkeys("\n\r\t", " ")
)


def lines(view: View) -> Iterator[bytes]:
    """Write a flowchart: a line a fact; what is not actual is dotted.

    Raises:
        ExportError: There are too many facts.
    """
    made = drawn(view)
    if made.number_of_edges() > MOST:
        raise ExportError(
            f"{made.number_of_edges():,} facts are too many for Mermaid, which draws {MOST}; "
            "narrow it, as with --entity, --depth, --top"
        )
    yield b"flowchart LR\n"
    names = {key: f"n{number}" for number, key in enumerate(made)}
    for key, node in made.nodes(data=True):
        yield f'  {names[key]}["{node["label"].translate(_ESCAPES)}"]\n'.encode()
    for source, target, edge in made.edges(data=True):
        way = "-->" if edge["modality"] == Modality.ACTUAL else "-.->"
        label = edge["label"].replace("_", " ").translate(_ESCAPES)
        yield f'  {names[source]} {way}|"{label}"| {names[target]}\n'.encode()
