"""`newsgraph diff`: two published versions compared."""

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings


@click.command(
    short_help="Compare two published versions.", epilog=example("newsgraph diff 4f1c current")
)
@click.argument("old", default="previous", metavar="[OLD]")
@click.argument("new", default="current", metavar="[NEW]")
@form_option
@graph_option
@click.pass_obj
def diff(settings: Settings, old: str, new: str, form: str) -> None:
    """Tell what is new, gone, changed, moved and merged from version OLD to version NEW.

    Versions are named by the beginning of their ids, or "current" and "previous", which is what is
    compared without names; the last three are kept, or as
    many as --keep said. A fact has moved if
    its sentence says the same of an entity that was merged or parted. For older states:
    newsgraph changes --since DATE.
    """
    from api.changing import between
    from api.commands.changed import show

    show(between(settings.graph, old, new), settings, form=form)
