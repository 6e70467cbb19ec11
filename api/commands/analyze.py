"""`newsgraph analyze`: what the network of facts tells, in numbers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option
from api.measures import ANALYSES
from api.settings import Settings
from graph.stances import STANCES

if TYPE_CHECKING:
    from graph.measures.report import Report

_FORMS = ("table", "json", "csv")


@click.command(
    short_help="Measure the network: who is central, what belongs together, what rises.",
    epilog=example("newsgraph analyze pagerank --top 10 --plot top.svg"),
)
@click.argument("measure", type=click.Choice(ANALYSES), metavar="MEASURE")
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="Rows.")
@click.option("-p", "--predicate", "predicates", multiple=True, help="Only ties of this predicate.")
@click.option("--stance", "stances", multiple=True, type=click.Choice(STANCES), metavar="STANCE",
              help=f"Which facts are ties: {', '.join(STANCES)}.  [default: actual]")  # fmt: skip
@click.option("--weight", type=click.Choice(["sources", "facts", "none"]), default="sources",
              show_default=True, help="What a tie weighs by.")  # fmt: skip
@click.option("--from", "since", default="", metavar="DATE", help="Only facts from this day on.")
@click.option("--to", "until", default="", metavar="DATE", help="Only facts until this day.")
@click.option("--entity", default="", help="Suggestions and co-mentions: only with this one.")
@click.option("--days", type=click.IntRange(1), default=30, show_default=True,
              help="Trends: the window.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True, help="Of what is done by chance.")
@click.option("--format", "form", type=click.Choice(_FORMS), default="table", show_default=True)
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path),
              help="Draw it as well, to this PNG or SVG.")  # fmt: skip
@graph_option
@click.pass_obj
def analyze(
    settings: Settings, /, measure: str, *, form: str, plot: Path | None, **given: object
) -> None:
    """Compute MEASURE over the facts: degree, weighted-degree, pagerank, betweenness, closeness,
    harmonic, eigenvector, core, clustering, components, communities, suggestions, co-mentions,
    trends, predicate-trends.

    Two entities have one tie, weighed by the independent articles behind their facts. The answer
    says on what it was computed, and by which method.
    """  # noqa: D205  # the list is one sentence
    from api.measures import measured
    from api.published import Published

    if plot is not None and plot.suffix not in (".png", ".svg"):
        raise click.BadParameter("a plot is a .png or a .svg", param_hint="--plot")
    with Published(settings) as graphs:
        found = measured(graphs.lookup().records.snapshot, measure, given)
    _print(found, form)
    if plot is not None:
        from api.plots import drawn

        drawn(found, plot)
        click.echo(f"newsgraph: drew {plot}", err=True)


def _print(found: "Report", form: str) -> None:
    import csv
    import json
    import sys

    from api.measures import record
    from api.tables import console, plain, table

    if form == "json":
        click.echo(json.dumps(record(found), ensure_ascii=False, indent=1))
    elif form == "csv":
        csv.writer(sys.stdout).writerows([found.columns, *found.rows])
    else:
        rows = ([plain(str(one)[:80]) for one in row] for row in found.rows)
        console().print(table(tuple(found.columns), rows))
        told = {name: value for name, value in found.about.items() if name != "projection"}
        click.echo("; ".join(f"{name} {value}" for name, value in told.items()), err=True)
