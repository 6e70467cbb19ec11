"""`newsgraph timeline`: what happened to an entity, in order."""

from typing import TYPE_CHECKING

import click

from api.commands.options import (
    example,
    form_option,
    graph_option,
    past_options,
    predicate_option,
)
from api.settings import Settings, changed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.text import Text

    from graph.timeline import Event


@click.command(
    short_help="Tell what happened to an entity, in order.",
    epilog=example("newsgraph timeline Alibaba --predicate invests_in"),
)
@click.argument("name")
@predicate_option
@form_option
@graph_option
@past_options
@click.pass_obj
def timeline(
    settings: Settings,
    name: str,
    *,
    predicate: str | None,
    form: str,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Tell what NAME (a name, an alias or an id) did and what was done to it, in order.

    A deal is one event, from rumour, plan and agreement to completion, denial or failure; so are
    other sayings of one thing. A step is of the time that it tells; plans, rumours and what tells
    no time are of the day on which the first article says so.
    """
    import json

    from api.learned import learned
    from api.past import past
    from api.published import Published
    from api.records import event_record
    from api.tables import counted
    from graph.timeline import timeline as timeline_of

    place = past(settings.graph, as_of=as_of, known_by=known_by)
    with Published(changed(settings, graph=place)) as graphs:
        lookup = graphs.lookup()
        iris = lookup.records.iris
        view = lookup.entity(name)
        total = lookup.count(view.key, predicate=predicate)
        found = lookup.relations(view.key, predicate=predicate, limit=total)
    when = learned(settings.graph, (one.fact for one in found), known_by=known_by)
    events = timeline_of(found)
    if form == "json":
        for event in events:
            click.echo(json.dumps(event_record(event, iris, when), ensure_ascii=False))
    else:
        _print(events, when)
    click.echo(counted(len(events), "event"), err=True)


def _print(events: "tuple[Event, ...]", learned: "Mapping[str, str]") -> None:
    from api.sayings import fact_cell, proof_cell, saying
    from api.tables import console, table

    rows = (
        (
            _when(event),
            fact_cell(saying(event.fact, learned.get(event.fact.id))),
            proof_cell(event.fact.evidence, {}),
        )
        for event in events
    )
    if events:
        console().print(table(("when", "what is said", "where it says so"), rows, lines=True))


def _when(event: "Event") -> "Text":
    """Write the steps, a line each: the time, or when it was said, and the stance."""
    from rich.text import Text

    from api.sayings import stance

    lines = []
    for step in event.steps:
        time = step.said if step.told else f"said {step.said}" if step.said else "no date"
        lines.append(f"{time}  {step.phase or stance(step.relation.fact)}".rstrip())
    return Text("\n".join(lines))
