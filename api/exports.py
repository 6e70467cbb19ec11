"""`/v1/export/<format>`: the graph in a file, or a slice of it."""

from itertools import chain, islice
from typing import Final

from flask import Blueprint, Response, jsonify, request, url_for

from api.onefile import FORMATS, format_named
from api.parameters import choice, day, fraction, number, only, predicates, several, text
from api.published import published
from graph.export import Format, View
from graph.slicing import SURROUNDINGS, Slicing
from graph.stances import STANCES
from ontology.terms import Kind

blueprint = Blueprint("exports", __name__, url_prefix="/v1/export")

YES_NO: Final = ("false", "true")

SLICING: Final = (
    "all entity depth top predicate kind source from to min_confidence min_sources stance".split()
)
"""The parameters that narrow an export."""


@blueprint.get("")
def formats() -> Response:
    """List the formats."""
    return jsonify(
        formats=[
            {
                "format": name,
                "media_type": form.media_type,
                "url": url_for("exports.export", name=name),
            }
            for name, form in FORMATS.items()
        ]
    )


@blueprint.get("/<name>")
def export(name: str) -> Response:
    """Write the graph, or a slice of it, in a format, as a stream."""
    form, slicing = format_named(name), _slicing()
    graphs = published()
    snapshot = graphs.version().open()  # its own: a download may outlast many versions
    try:
        chunks = form.write(View(snapshot, slicing))
        first = list(islice(chunks, 1))  # what can't be written is told as a problem
    except BaseException:
        snapshot.close()
        raise
    answer = Response(chain(first, chunks), content_type=_content_type(form))
    answer.call_on_close(snapshot.close)
    answer.headers["Content-Disposition"] = f'attachment; filename="newsgraph{form.suffix}"'
    return answer


def _slicing() -> Slicing:
    """Read which facts are wanted.

    Raises:
        ParameterError: A value is wrong.
    """
    only(*SLICING)
    return Slicing(
        entity=text("entity") or "",
        depth=number("depth", 1, least=1, most=6),
        top=number("top", SURROUNDINGS, least=1, most=100_000),
        predicates=predicates(),
        kinds=several("kind", tuple(Kind)),
        sources=frozenset(request.args.getlist("source")),
        since=day("from"),
        until=day("to"),
        confidence=fraction("min_confidence"),
        independent=number("min_sources", 1, least=1),
        stances=several("stance", STANCES),
        everything=choice("all", YES_NO) == "true",
    )


def _content_type(form: Format) -> str:
    """Name the encoding where a media type has none of its own."""
    text = form.media_type.startswith("text/")
    return f"{form.media_type}; charset=utf-8" if text else form.media_type
