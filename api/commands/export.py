"""`newsgraph export`: the graph in a file."""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from api.commands.options import example, graph_option, past_options
from api.files import written
from api.settings import Settings, changed
from ontology.errors import UnknownFormatError

MENTIONS = "mentions"


@click.command(
    short_help="Write the whole graph to a file.",
    epilog=example("newsgraph export --format graphml --output news.graphml"),
)
@click.option(
    "--format", "form", default="turtle", show_default=True,
    help="turtle, ntriples, nquads (canonical), trig, jsonld, rdfxml, graphml, gexf, csv, html "
    "(one file, for the browser), or mentions (JSON lines: where each entity stands).",
)  # fmt: skip
@click.option(
    "--all", "everything", is_flag=True,
    help="In graphml, gexf, csv, html: plans, forecasts, denials, open facts too.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="File to write.  [default: standard output]",
)  # fmt: skip
@graph_option
@past_options
@click.pass_obj
def export(
    settings: Settings,
    *,
    form: str,
    everything: bool,
    output: Path | None,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Write the whole graph to a file or to standard output."""
    from api.past import past

    if form == MENTIONS and (as_of or known_by):
        raise click.UsageError("mentions are of the graph as it is; leave --as-of, --known-by out")
    place = past(settings.graph, as_of=as_of, known_by=known_by)
    settings = changed(settings, graph=place)
    chunks = (
        _mentions(settings) if form == MENTIONS else _graph(settings, form, everything=everything)
    )
    if output is None:
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
        return
    size = written(chunks, output)
    click.echo(f"newsgraph: wrote {output} ({size:,} bytes)", err=True)


def _graph(settings: Settings, form: str, *, everything: bool) -> Iterator[bytes]:
    from api.published import Published
    from graph.export import FORMATS, View

    if form not in FORMATS:
        raise UnknownFormatError(_unknown(form, [*FORMATS, MENTIONS]))
    write = FORMATS[form].write
    with Published(settings) as graphs:
        snapshot = graphs.lookup().records.snapshot
        yield from write(View(snapshot, everything=everything))


def _unknown(form: str, known: list[str]) -> str:
    near = difflib.get_close_matches(form, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    return f"unknown export format {form!r}; {hint}"


def _mentions(settings: Settings) -> Iterator[bytes]:
    from api.publishing import mentions

    return (line.encode() for line in mentions(settings.graph))
