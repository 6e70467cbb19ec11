"""`newsgraph export`: the graph, or a slice of it, in a file."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option, past_options, slicing_options
from api.files import written
from api.settings import Settings, changed

if TYPE_CHECKING:
    from graph.slicing import Slicing

MENTIONS = "mentions"


@click.command(
    short_help="Write the graph, or a slice of it, to a file.",
    epilog=example("newsgraph export --format html --entity Boeing --depth 2 -o boeing.html"),
)
@click.option(
    "--format", "form", default="turtle", show_default=True,
    help="RDF: turtle, ntriples, nquads (canonical), trig, jsonld, rdfxml. Networks: graphml, "
    "gexf, cyjs, node-link, dot, mermaid, neo4j (ZIP for its bulk import). Tables: csv (a row a "
    "fact), nodes, edges, parquet-nodes, parquet-edges. Pictures: svg, png. html: the explorer "
    "with the facts in one file. mentions: JSON lines, where each entity stands.",
)  # fmt: skip
@click.option(
    "--all", "everything", is_flag=True,
    help="All but RDF: plans, forecasts, denials, open facts too.",
)  # fmt: skip
@slicing_options
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="File to write.  [default: standard output]",
)  # fmt: skip
@graph_option
@past_options
@click.pass_obj
def export(
    settings: Settings,
    /,
    *,
    form: str,
    output: Path | None,
    as_of: str | None,
    known_by: str | None,
    **narrowing: object,
) -> None:
    """Write the graph, or a slice of it, to a file or to standard output."""
    from api.past import past

    if form == MENTIONS and (as_of or known_by or _narrows(narrowing)):
        raise click.UsageError("mentions are of the whole graph as it is; leave the rest out")
    place = past(settings.graph, as_of=as_of, known_by=known_by)
    settings = changed(settings, graph=place)
    chunks = _mentions(settings) if form == MENTIONS else _graph(settings, form, narrowing)
    if output is None:
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
        return
    size = written(chunks, output)
    click.echo(f"newsgraph: wrote {output} ({size:,} bytes)", err=True)


def _narrows(given: dict[str, object]) -> bool:
    return any(value for value in given.values())


def _slicing(given: dict[str, object]) -> "Slicing":
    """Put the options together; those that were not given are as they are by themselves."""
    from graph.slicing import Slicing
    from ontology.terms import Kind

    told: dict[str, object] = {name: value for name, value in given.items() if value}
    for name in ("predicates", "kinds", "sources", "stances"):
        if name in told:
            told[name] = frozenset(told[name])  # type: ignore[call-overload]  # click gives tuples
    if "kinds" in told:
        told["kinds"] = frozenset(map(Kind, told["kinds"]))  # type: ignore[call-overload]
    return Slicing(**told)  # type: ignore[arg-type]  # each option has its field's type


def _graph(settings: Settings, form: str, narrowing: dict[str, object]) -> Iterator[bytes]:
    from api.onefile import format_named
    from api.published import Published
    from graph.export import View

    write = format_named(form, MENTIONS).write
    with Published(settings) as graphs:
        snapshot = graphs.lookup().records.snapshot
        yield from write(View(snapshot, _slicing(narrowing)))


def _mentions(settings: Settings) -> Iterator[bytes]:
    from api.publishing import mentions

    return (line.encode() for line in mentions(settings.graph))
