"""`newsgraph articles`: what the graph was made from."""

import json
from typing import TYPE_CHECKING

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings

if TYPE_CHECKING:
    from graph.journal import Quarantined


@click.command(epilog=example("newsgraph articles --format json"))
@graph_option
@form_option
@click.option("--quarantined", is_flag=True, help="Those that can't be read, with the traceback.")
@click.pass_obj
def articles(settings: Settings, form: str, quarantined: bool) -> None:
    """List the articles of the graph; behind them those in quarantine."""
    from api.published import Published
    from api.records import source_record
    from api.retrying import quarantined as articles_in_quarantine
    from api.tables import console, counted, table

    aside = articles_in_quarantine(settings.graph)
    if quarantined:
        _show_quarantined(aside, form)
        return
    with Published(settings) as graphs:
        found = graphs.lookup().articles()
    if form == "json":
        for one in found:
            click.echo(json.dumps(source_record(one), ensure_ascii=False))
    else:
        rows = ((one.id, one.published or "", one.source or "", one.title) for one in found)
        console().print(table(("article", "published", "source", "title"), rows))
        if aside:
            cells = ((one.id, one.moment or "", one.told) for one in aside)
            console().print(table(("in quarantine", "since", "why"), cells))
    also = f", and {len(aside)} in quarantine (--quarantined tells more)" if aside else ""
    click.echo(f"{counted(len(found), 'article')}{also}", err=True)


def _show_quarantined(aside: "tuple[Quarantined, ...]", form: str) -> None:
    from api.tables import counted, plain

    for one in aside:
        if form == "json":
            record = {
                "id": one.id,
                "title": one.title,
                "reason": one.reason.value,
                "since": one.moment,
                "trace": one.trace,
            }
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            since = f" since {one.moment}" if one.moment else ""
            click.echo(f"{plain(one.id)}: {plain(one.title)} ({one.reason}{since})")
            click.echo("".join(f"    {line}\n" for line in one.trace.strip().splitlines()))
    click.echo(f"{counted(len(aside), 'article')} in quarantine", err=True)
