"""`newsgraph changes`: what was learned since a day."""

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings


@click.command(
    short_help="Tell what has changed since a day.",
    epilog=example("newsgraph changes --since 2026-01-14"),
)
@click.option("--since", required=True, help="After this day, month or moment (UTC).")
@click.option("--until", help="Up to the end of this day, month or moment.  [default: now]")
@form_option
@graph_option
@click.pass_obj
def changes(settings: Settings, since: str, until: str | None, form: str) -> None:
    """Tell which facts are new, gone, changed, moved and merged by what was learned after a day.

    What counts is when the ledger learned it, not when it was published. A fact has moved if its
    sentence says the same of an entity that was merged or parted.
    """
    from api.changing import since as changes_since
    from api.commands.changed import show
    from api.past import moment

    start, end = moment(since), None if until is None else moment(until)
    show(changes_since(settings.graph, start, end), settings, form=form)
