"""`newsgraph merge`: a person says that two names are one entity."""

import click

from api.commands.options import example, graph_option, judging_options, waiting
from api.settings import Settings


@click.command(
    short_help="Say that two names are one entity.",
    epilog=example("newsgraph merge EADS 'Airbus Group' --why 'renamed in 2014'"),
)
@judging_options
@graph_option
@click.pass_obj
@waiting
def merge(settings: Settings, a: str, b: str, *, why: str | None, by: str, undo: bool) -> None:
    """Say that A and B are names of one entity; --undo takes that back.

    A and B are labels, aliases, ids, or entities of one article (ARTICLE#ENTITY); one of them may
    be an identifier (LEI:…, ISIN:…, NYSE:BA, wikidata:Q…). The judgement is kept in the ledger,
    stands above every rule, and holds for articles to come. Taking it back gives the graph from
    before, byte for byte.
    """
    from api.judging import said
    from ontology.terms import Verdict

    for line in said(settings.graph, (a, b), Verdict.SAME, why=why, by=by, undo=undo):
        click.echo(line)
