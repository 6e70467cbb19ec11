"""`newsgraph corrections`: what persons said against, or beside, what articles say."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings

if TYPE_CHECKING:
    from graph.corrections import Corrected


@click.command(
    short_help="List, export and import what persons corrected.",
    epilog=example("newsgraph corrections --export corrections.toml"),
)
@click.option(
    "--export", "target", type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write them to this file (TOML), with persons' judgements on who is who.",
)  # fmt: skip
@click.option(
    "--import", "source", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take over what such a file says; what stands already is left.",
)  # fmt: skip
@form_option
@graph_option
@click.pass_obj
def corrections(settings: Settings, target: Path | None, source: Path | None, form: str) -> None:
    """List what persons rejected, amended and added, why, and what speaks against it since."""
    import json

    from api.correcting import corrections as corrections_of
    from api.tables import console, counted, table

    if target or source:
        _carry(settings, target, source)
        return
    found = corrections_of(settings.graph)
    if form == "json":
        for one in found:
            click.echo(json.dumps(_record(one), ensure_ascii=False))
    elif found:
        rows = (
            (
                _what(one),
                f"{one.correction.by}: {one.correction.why}",
                ", ".join(_articles(one)),
                ", ".join(one.fresh),
            )
            for one in found
        )
        columns = ("what is corrected", "who says so", "articles", "against it since")
        console().print(table(columns, rows))
    again = sum(bool(one.fresh) for one in found)
    told = counted(len(found), "correction") if found else "No corrections"
    click.echo(f"{told}{f'; {again:,} with new evidence against it' if again else ''}", err=True)


def _carry(settings: Settings, target: Path | None, source: Path | None) -> None:
    """Write a file, or read one."""
    from api.files import written
    from api.notebook import exported, imported
    from api.tables import counted

    if source:
        count, fresh = imported(settings.graph, source.read_text("utf-8"))
        click.echo(f"Taken over from {source}: {counted(count, 'new correction')}.")
        if not fresh:
            click.echo("The graph is as it was.")
    if target:
        written([exported(settings.graph).encode()], target)
        click.echo(f"newsgraph: wrote {target}", err=True)


def _what(one: "Corrected") -> str:
    from ontology.corrections import Addition, Amendment

    word = one.correction
    match word:
        case Amendment():
            right = " ".join(part for part in (word.label, word.kind and f"({word.kind})") if part)
            return f"{', '.join(word.names)} is {right}"
        case Addition():
            gone = "" if one.facts else " [its words stand in no article any more]"
            return f"added: {word.subject} {word.predicate} {word.object}{gone}"
    return f"not so: {word.subject} {word.predicate} {word.object}"


def _articles(one: "Corrected") -> tuple[str, ...]:
    from ontology.corrections import Addition

    word = one.correction
    return (word.article,) if isinstance(word, Addition) else word.articles


def _record(one: "Corrected") -> dict[str, object]:
    from dataclasses import asdict

    from ontology.corrections import Addition, Amendment

    sorts = {Amendment: "amend", Addition: "add"}
    word = asdict(one.correction)
    told = {name: value for name, value in word.items() if name not in ("stands", "rejected")}
    return {
        "sort": sorts.get(type(one.correction), "reject"),
        **told,
        "articles": list(_articles(one)),
        "again": list(one.fresh),
        "facts": [fact.id for fact in one.facts],
    }
