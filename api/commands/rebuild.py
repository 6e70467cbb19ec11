"""`newsgraph rebuild`: the published graph anew, from the ledger alone."""

import click

from api.commands.options import example, graph_option, keep_option, wait_option
from api.settings import Settings


@click.command(
    short_help="Make the graph anew from the ledger.",
    epilog=example("newsgraph rebuild --graph my-graph"),
)
@graph_option
@wait_option
@keep_option
@click.pass_obj
def rebuild(settings: Settings, wait: float, keep: int | None) -> None:
    """Make the published graph anew, from the ledger alone: no article is read again.

    For a graph that is damaged, or a ledger that was copied. Readers keep the version that they
    have open.
    """
    from api.publishing import rebuild as rebuild_graph
    from api.tables import counted

    made = rebuild_graph(settings.graph, base=settings.base, wait=wait, keep=keep)
    facts = counted(made.about.facts, "fact")
    click.echo(f"Made {settings.graph} anew from its ledger: {facts}, version {made.version.id}.")
