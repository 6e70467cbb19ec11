"""`newsgraph retract`: take an article back."""

import click

from api.commands.options import example, graph_option, keep_option, wait_option
from api.settings import Settings


@click.command(
    short_help="Take an article back.", epilog=example("newsgraph retract 2016-05-10-airbus-order")
)
@click.argument("article")
@graph_option
@wait_option
@keep_option
@click.pass_obj
def retract(settings: Settings, article: str, wait: float, keep: int | None) -> None:
    """Take ARTICLE (its id) back, with every fact that only it supports.

    One that is in quarantine and says nothing is taken out of it.
    """
    from api.publishing import reading
    from api.publishing import retract as retract_article
    from api.retrying import drop, quarantined
    from api.tables import counted
    from ontology.errors import UnknownArticleError

    try:
        done = retract_article(article, settings.graph, wait=wait, keep=keep)
    except UnknownArticleError:
        if all(one.id != article for one in quarantined(settings.graph)):
            raise
        drop(article, settings.graph, wait=wait)
        click.echo(f"Took {article} out of quarantine; the graph is as it was.")
        return
    left = counted(done.about.facts, "fact")
    with reading(settings.graph) as ledger:
        articles = counted(sum(1 for _ in ledger.articles()), "article")
    click.echo(f"Retracted {article} from {settings.graph}. {articles} and {left} are left.")
