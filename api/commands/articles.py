"""`newsgraph articles`: what the graph was made from."""

import click

from api.commands.options import example, graph_option
from api.settings import Settings


@click.command(epilog=example("newsgraph articles --format json"))
@graph_option
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
    help="json: one article a line.",
)  # fmt: skip
@click.pass_obj
def articles(settings: Settings, form: str) -> None:
    """List the articles of the graph."""
    import json

    from api.published import Published
    from api.records import source_record
    from api.tables import console, counted, table

    with Published(settings) as graphs:
        found = graphs.lookup().articles()
    if form == "json":
        for one in found:
            click.echo(json.dumps(source_record(one), ensure_ascii=False))
        return
    rows = ((one.id, one.published or "", one.source or "", one.title) for one in found)
    console().print(table(("article", "published", "source", "title"), rows))
    click.echo(counted(len(found), "article"), err=True)
