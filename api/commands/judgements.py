"""`newsgraph judgements`: which names were held to be one entity, or kept apart, and why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option
from api.settings import Settings

if TYPE_CHECKING:
    from ontology.encoding import Json
    from ontology.records import Judgement


@click.command(
    short_help="Tell which names were held to be one, and why.",
    epilog=example("newsgraph judgements 'Alibaba Group'"),
)
@click.argument("name", required=False)
@graph_option
@click.option(
    "--all", "everything", is_flag=True, help="Also where both are called exactly the same."
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
    help="json: one judgement a line.",
)  # fmt: skip
@click.pass_obj
def judgements(settings: Settings, name: str | None, *, everything: bool, form: str) -> None:
    """List which names were held to be one entity or kept apart, by which rule or person, and why.

    With NAME (a name, an alias or an id) only those that concern this entity. Nothing is changed.
    """
    import json

    from api.publishing import identified

    known, labels = identified(settings.graph)
    found = known.judgements if name is None else known.concerning(name)
    shown = [one for one in found if everything or not _is_plain(one, labels)]
    if form == "json":
        for one in shown:
            click.echo(json.dumps(_record(one, labels), ensure_ascii=False))
    else:
        _print(shown, labels)
    _tell(len(shown), len(found) - len(shown))


def _is_plain(judgement: "Judgement", labels: Mapping[str, str]) -> bool:
    """Say whether a rule joined what is written the same: most are such, and tell the least."""
    j = judgement
    return bool(j.rule) and labels.get(j.a, j.a) == labels.get(j.b, j.b)


def _print(shown: "list[Judgement]", labels: Mapping[str, str]) -> None:
    from api.tables import console, table

    rows = (
        (_named(j.a, labels), _named(j.b, labels), j.verdict.value, j.rule or j.by, j.why)
        for j in shown
    )
    if shown:
        console().print(table(("one", "the other", "verdict", "by", "why"), rows))


def _named(name: str, labels: Mapping[str, str]) -> str:
    """Write an entity of an article as its label and the article; a label is written as it is."""
    return f"{labels[name]} ({name.rpartition('#')[0]})" if name in labels else name


def _record(judgement: "Judgement", labels: Mapping[str, str]) -> "dict[str, Json]":
    j = judgement
    return {
        "a": {"name": j.a, "label": labels.get(j.a, j.a)},
        "b": {"name": j.b, "label": labels.get(j.b, j.b)},
        "verdict": j.verdict.value,
        "rule": j.rule,
        "by": j.by,
        "why": j.why,
    }


def _tell(shown: int, equal: int) -> None:
    from api.tables import counted

    told = counted(shown, "judgement") if shown else "No judgements: no names were joined or parted"
    more = (
        f"; {equal:,} {'more ' if shown else ''}of equal names: --all shows them" if equal else ""
    )
    click.echo(f"{told}{more}", err=True)
