"""`newsgraph conflicts`: where articles contradict each other, side by side."""

import click

from api.commands.options import (
    example,
    form_option,
    graph_option,
    past_options,
    predicate_option,
)
from api.settings import Settings, changed


@click.command(
    short_help="Show where articles contradict each other.",
    epilog=example("newsgraph conflicts Alibaba --predicate invests_in"),
)
@click.argument("name", required=False)
@predicate_option
@form_option
@graph_option
@past_options
@click.pass_obj
def conflicts(
    settings: Settings,
    name: str | None,
    *,
    predicate: str | None,
    form: str,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Show different values of one thing and day side by side, each with its sentences.

    With NAME (a name, an alias or an id) only of that entity. Numbers that may be each other
    rounded are no conflict.
    """
    import json

    from api.learned import learned
    from api.past import past
    from api.published import Published
    from api.records import fact_record
    from api.sayings import said_table, sayings
    from api.tables import console, counted
    from graph.disputes import disputes

    place = past(settings.graph, as_of=as_of, known_by=known_by)
    with Published(changed(settings, graph=place)) as graphs:
        lookup = graphs.lookup()
        iris = lookup.records.iris
        facts = lookup.disputed(name)
        found = disputes(fact for fact in facts if predicate in (None, fact.predicate))
        those = [fact for group in found for fact in group]
        dates = lookup.dates(those)
    when = learned(settings.graph, those, known_by=known_by)
    for group in found:
        if form == "json":
            told = [fact_record(fact, iris, when) for fact in group]
            click.echo(json.dumps({"facts": told}, ensure_ascii=False))
        else:
            console().print(said_table(sayings(group, when), dates=dates))
    click.echo(counted(len(found), "conflict") if found else "No conflicts", err=True)
