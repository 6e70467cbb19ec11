"""`newsgraph backup`: a copy of the ledger, from which the graph can be made anew."""

from pathlib import Path

import click

from api.commands.options import example, graph_option
from api.settings import Settings


@click.command(
    short_help="Copy the ledger, while it is in use.",
    epilog=example("newsgraph backup /backups/2026-01-14"),
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@graph_option
@click.pass_obj
def backup(settings: Settings, folder: Path) -> None:
    """Copy the ledger into FOLDER, which is made; a build may go on meanwhile.

    The ledger is all that can't be made anew. The copy is checked, and FOLDER is a graph:
    newsgraph rebuild --graph FOLDER publishes it.
    """
    from api.lock import LEDGER
    from api.publishing import reading
    from api.tables import counted
    from graph.backup import copy as copy_ledger
    from graph.soundness import faults
    from ontology.errors import LedgerError

    copy = folder / LEDGER
    with reading(settings.graph):
        folder.mkdir(parents=True, exist_ok=True)
    copy_ledger(settings.graph / LEDGER, copy)
    found = next(faults(copy), None)
    if found:
        raise LedgerError(
            f"{copy} was written, and is not whole: {found.what}; run newsgraph check"
        )
    size = f"{copy.stat().st_size / 1e6:,.1f} MB"
    with reading(folder) as copied:
        articles = counted(sum(1 for _ in copied.articles()), "article")
    click.echo(f"Copied the ledger of {settings.graph} to {copy}: {articles}, {size}, whole.")
