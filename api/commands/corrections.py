"""`newsgraph corrections`: what persons said is not so, and who says it again."""

from typing import TYPE_CHECKING

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings

if TYPE_CHECKING:
    from graph.corrections import Corrected


@click.command(
    short_help="List what persons said is not so.",
    epilog=example("newsgraph corrections --format json"),
)
@form_option
@graph_option
@click.pass_obj
def corrections(settings: Settings, form: str) -> None:
    """List what persons said is not so, why, and which articles have said it again since."""
    import json

    from api.correcting import corrections as corrections_of
    from api.tables import console, counted, table

    found = corrections_of(settings.graph)
    if form == "json":
        for one in found:
            click.echo(json.dumps(_record(one), ensure_ascii=False))
    elif found:
        rows = (
            (
                f"{one.correction.subject} {one.correction.predicate} {one.correction.object}",
                f"{one.correction.by}: {one.correction.why}",
                ", ".join(one.correction.articles),
                ", ".join(one.fresh),
            )
            for one in found
        )
        columns = ("what is not so", "who says so", "said by", "said again by")
        console().print(table(columns, rows))
    again = sum(bool(one.fresh) for one in found)
    told = counted(len(found), "correction") if found else "No corrections"
    click.echo(f"{told}{f'; {again:,} with new evidence against it' if again else ''}", err=True)


def _record(one: "Corrected") -> dict[str, object]:
    c = one.correction
    return {
        "subject": c.subject,
        "predicate": c.predicate,
        "object": c.object,
        "why": c.why,
        "by": c.by,
        "articles": list(c.articles),
        "again": list(one.fresh),
        "facts": [fact.id for fact in one.facts],
    }
