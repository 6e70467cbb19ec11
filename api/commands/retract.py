"""`newsgraph retract`: take an article back."""

from pathlib import Path

import click

from api.commands.options import example, graph_option
from api.settings import Settings, changed


@click.command(
    short_help="Take an article back.", epilog=example("newsgraph retract 2016-05-10-airbus-order")
)
@click.argument("article")
@graph_option
@click.pass_obj
def retract(obj: Settings, article: str, graph: Path | None) -> None:
    """Take ARTICLE (its id) back, with every fact that only it supports."""
    from api.publishing import retract as retract_article

    chosen = changed(obj, graph=graph)
    publication = retract_article(article, chosen.graph, base=chosen.base)
    left = "" if publication.facts is None else f" {publication.facts:,} facts are left."
    click.echo(f"Retracted {article} from {chosen.graph}.{left}")
