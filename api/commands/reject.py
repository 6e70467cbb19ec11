"""`newsgraph reject`: a person says that something is not so."""

import click

from api.commands.options import example, graph_option, waiting
from api.settings import Settings


@click.command(
    short_help="Say that something is not so.",
    epilog=example("newsgraph reject Ryanair acquires 'Aer Lingus' --why 'the bid failed'"),
)
@click.argument("subject")
@click.argument("predicate")
@click.argument("thing", default="", metavar="[OBJECT]")
@click.option("--why", help="The reason, for whoever reads the correction later.")
@click.option("--by", default="person", show_default=True, help="Who says so.")
@click.option("--undo", is_flag=True, help="Take the rejection back.")
@graph_option
@click.pass_obj
@waiting
def reject(
    settings: Settings,
    subject: str,
    predicate: str,
    thing: str,
    *,
    why: str | None,
    by: str,
    undo: bool,
) -> None:
    """Say that what the articles say, SUBJECT PREDICATE OBJECT, is not so; --undo takes that back.

    What is rejected is no edge of the graph; the fact and its sentences stay, and are marked. It
    holds for articles to come: newsgraph corrections tells which say it again.
    """
    from api.correcting import reject as reject_facts
    from api.correcting import restore
    from api.tables import counted
    from ontology.errors import SettingsError

    said = (subject, predicate, thing)
    if undo:
        facts, fresh = restore(settings.graph, said)
    elif why and why.strip():
        facts, fresh = reject_facts(settings.graph, said, why=why.strip(), by=by)
    else:
        raise SettingsError("say why, with --why: whoever reads the correction later will ask")
    sentences = counted(sum(len(fact.evidence) for fact in facts), "sentence")
    done = "Rejected no more" if undo else "Rejected"
    click.echo(f"{done}: {counted(len(facts), 'fact')}, told by {sentences}.")
    if not fresh:
        click.echo("The graph is as it was.")
