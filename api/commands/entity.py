"""`newsgraph entity`: who it is, and what the articles say of it."""

from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option, past_options, predicate_option
from api.settings import Settings, changed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.lookup import EntityView, Relation, Side


@click.command(
    short_help="Tell who it is, and what is said of it.",
    epilog=example("newsgraph entity 'Alibaba Cloud' --predicate invests_in"),
)
@click.argument("name")
@graph_option
@past_options
@predicate_option
@click.option(
    "--direction", type=click.Choice(["both", "out", "in"]), default="both", show_default=True,
    help="out: facts whose subject it is; in: the others.",
)  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True,
              help="At most so many facts.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table",
              show_default=True)  # fmt: skip
@click.pass_obj
def entity(
    settings: Settings,
    name: str,
    *,
    predicate: str | None,
    direction: "Side",
    limit: int,
    form: str,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Tell who NAME is, and what is said of it, with the sentences.

    NAME is a name, an alias, an id, or an identifier (NYSE:BA, LEI:…, wikidata:Q…).
    """
    import json

    from api.learned import learned
    from api.past import past
    from api.published import Published
    from api.records import named_record, relation_record

    place = past(settings.graph, as_of=as_of, known_by=known_by)
    with Published(changed(settings, graph=place)) as graphs:
        lookup = graphs.lookup()
        iris = lookup.records.iris
        view = lookup.entity(name)
        total = lookup.count(view.key, direction, predicate=predicate)
        found = lookup.relations(view.key, direction, predicate=predicate, limit=limit)
    when = learned(settings.graph, (one.fact for one in found), known_by=known_by)
    if form == "table":
        _print(view, found, when, total=total)
        return
    relations = [relation_record(one, iris, when) for one in found]
    told = named_record(view.entity, iris) | {"relations": relations}
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _print(
    view: "EntityView", found: "list[Relation]", learned: "Mapping[str, str]", *, total: int
) -> None:
    from rich.text import Text

    from api.sayings import said_table, sayings
    from api.tables import console, plain

    terminal = console()
    head = Text(plain(view.entity.label), "bold")
    head.append(f"  {view.entity.kind}", "cyan")
    if view.entity.aliases:
        head.append(f"\nalso {plain(', '.join(view.entity.aliases))}", "dim")
    if view.entity.identifiers:
        head.append(f"\n{plain(', '.join(view.entity.identifiers))}", "dim")
    terminal.print(head)
    dates = {one.source.id: one.source.published or "" for r in found for one in r.sentences}
    for title, role in (("What it does", "out"), ("What others say of it or do to it", "in")):
        facts = [one.fact for one in found if one.direction == role]
        if facts:
            terminal.print(said_table(sayings(facts, learned), title=title, dates=dates))
    if not found:
        click.echo("No facts: the articles name it, and say nothing of it that the graph knows.")
    elif len(found) < total:
        click.echo(f"{len(found):,} of {total:,} facts; --limit shows more", err=True)
