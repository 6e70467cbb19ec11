"""`newsgraph retract`: take an article back."""

import click

from api.commands.options import example, graph_option, wait_option
from api.settings import Settings


@click.command(
    short_help="Take an article back.", epilog=example("newsgraph retract 2016-05-10-airbus-order")
)
@click.argument("article")
@graph_option
@wait_option
@click.pass_obj
def retract(settings: Settings, article: str, wait: float) -> None:
    """Take ARTICLE (its id) back, with every fact that only it supports."""
    from api.publishing import reading
    from api.publishing import retract as retract_article
    from api.tables import counted

    left = counted(retract_article(article, settings.graph, wait=wait).about.facts, "fact")
    with reading(settings.graph) as ledger:
        articles = counted(sum(1 for _ in ledger.articles()), "article")
    click.echo(f"Retracted {article} from {settings.graph}. {articles} and {left} are left.")
