"""`newsgraph facts`: everything the graph says, with its sentences."""

import click

from api.commands.options import example, graph_option, past_options, predicate_option
from api.settings import Settings, changed
from ontology.terms import OPEN_PREFIX


@click.command(
    short_help="Print the facts with their sentences.",
    epilog=example("newsgraph facts --predicate acquires --all"),
)
@graph_option
@past_options
@predicate_option
@click.option("--all", "everything", is_flag=True, help="Plans, forecasts, denials, rumours too.")
@click.option(
    "--open", "open_too", is_flag=True, help='Also facts outside the ontology ("open:…").'
)
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@click.pass_obj
def facts(
    settings: Settings,
    predicate: str | None,
    *,
    everything: bool,
    open_too: bool,
    limit: int | None,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Print the facts of the graph, each with the sentences that say it."""
    from api.learned import learned
    from api.past import past
    from api.published import Published
    from api.sayings import said_table, sayings
    from api.tables import console

    place = past(settings.graph, as_of=as_of, known_by=known_by)
    with Published(changed(settings, graph=place)) as graphs:
        lookup = graphs.lookup()
        found = [
            fact
            for fact in lookup.facts(predicate)
            if (everything or fact.direct)
            and (open_too or predicate or not fact.predicate.startswith(OPEN_PREFIX))
        ]
        found.sort(key=lambda fact: (fact.predicate, fact.subject.label, fact.id))
        shown = found[:limit]
        dates = lookup.dates(shown)
    when = learned(settings.graph, shown, known_by=known_by)
    if shown:
        console().print(said_table(sayings(shown, when), dates=dates))
    of_all = f" of {len(found):,}" if len(shown) < len(found) else ""
    click.echo(f"{len(shown):,}{of_all} facts", err=True)
