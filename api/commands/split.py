"""`newsgraph split`: a person says that two names are two entities."""

import click

from api.commands.options import example, graph_option, judging_options, waiting
from api.settings import Settings


@click.command(
    short_help="Say that two names are two entities.",
    epilog=example("newsgraph split Delta 'Delta Electronics' --why 'they make chips'"),
)
@judging_options
@graph_option
@click.pass_obj
@waiting
def split(settings: Settings, a: str, b: str, *, why: str | None, by: str, undo: bool) -> None:
    """Say that A and B are names of two entities; --undo takes that back.

    A and B are labels, ids, or entities of one article (ARTICLE#ENTITY), which can part what has
    one name; one of them may be an identifier. The judgement is kept in the ledger, stands above
    every rule, and keeps the two apart in articles to come.
    """
    from api.judging import said
    from ontology.terms import Verdict

    for line in said(settings.graph, (a, b), Verdict.DIFFERENT, why=why, by=by, undo=undo):
        click.echo(line)
