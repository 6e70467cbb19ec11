"""`/v1/export/<format>`: the whole graph in a file."""

from typing import Final

from flask import Blueprint, Response, jsonify, url_for

from api.parameters import choice
from api.published import published
from graph.export import FORMATS, Format, View, format_named

blueprint = Blueprint("exports", __name__, url_prefix="/v1/export")

YES_NO: Final = ("false", "true")


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
    """Write the graph in a format, as a stream."""
    form, everything = format_named(name), choice("all", YES_NO) == "true"
    graphs = published()
    snapshot = graphs.version().open()  # its own: a download may outlast many versions
    view = View(snapshot, everything=everything)
    answer = Response(form.write(view), content_type=_content_type(form))
    answer.call_on_close(snapshot.close)
    answer.headers["Content-Disposition"] = f'attachment; filename="newsgraph{form.suffix}"'
    return answer


def _content_type(form: Format) -> str:
    """Name the encoding where a media type has none of its own."""
    text = form.media_type.startswith("text/")
    return f"{form.media_type}; charset=utf-8" if text else form.media_type
