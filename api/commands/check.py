"""`newsgraph check`: is everything as it was written?"""

import click

from api.commands.options import example, graph_option
from api.settings import Settings


@click.command(
    short_help="Check that ledger and graph are whole.",
    epilog=example("newsgraph check --shapes"),
)
@graph_option
@click.option(
    "--shapes", is_flag=True, help="Also hold the graph against the ontology's shapes (SHACL)."
)
@click.pass_context
def check(ctx: click.Context, shapes: bool) -> None:
    """Check the ledger's file, its texts and claims, and that the published graph is its own.

    Nothing is changed. Each fault is a line; the exit code is 1 if there is one.
    """
    from api.checking import faults_of

    settings = ctx.obj
    assert isinstance(settings, Settings)  # the group puts it there
    count = 0
    for fault in faults_of(settings.graph, shapes=shapes):
        count += 1
        click.echo(f"{fault.rule}: {fault.what}")
    told = f"{count:,} faults" if count > 1 else "1 fault" if count else "whole, no fault found"
    click.echo(f"{settings.graph}: {told}", err=True)
    ctx.exit(1 if count else 0)
