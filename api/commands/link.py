"""`newsgraph link`: which entries of a gazetteer the graph speaks of."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, form_option, graph_option, map_option, waiting
from api.settings import Settings
from ontology.terms import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from api.linking import Linked
    from ontology.encoding import Json

_SHOWN = 20
"""Rows of a table at most; JSON has all."""

_FEW = 4
"""Entries that are named at most, where several fit."""


@click.command(
    short_help="Link entities with a file of names and identifiers.",
    epilog=example("newsgraph link gleif.csv.gz --dry-run"),
)
@click.argument("gazetteer", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What to call it.  [default: the file's name]")
@map_option
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind], case_sensitive=False),
    help="The kind of entries that tell none, as Company.",
)
@click.option("--dry-run", "dry", is_flag=True, help="Tell what would be linked; change nothing.")
@click.option("--undo", is_flag=True, help="Take back all links of this gazetteer.")
@form_option
@graph_option
@click.pass_obj
@waiting
def link(
    settings: Settings,
    gazetteer: Path,
    *,
    name: str,
    fields: dict[str, str],
    kind: str | None,
    dry: bool,
    undo: bool,
    form: str,
) -> None:
    """Link the graph's entities with the entries of GAZETTEER, a file of names and identifiers.

    CSV, TSV, JSON Lines or SKOS (ttl, nt, rdf), also gzipped or zipped; the columns of GLEIF and of
    Wikidata are known, others --map names: --map name=Firm --map lei=Code. An entity is linked
    where one entry alone fits by the surest rule that finds any; where several do, they are listed
    with the command that decides. The same file again changes nothing; --undo gives the graph from
    before.
    """
    import json

    from api.linking import link as linked
    from api.linking import unlink

    if undo:
        done = unlink(settings.graph, name or gazetteer.name.partition(".")[0], dry=dry)
    else:
        default = None if kind is None else Kind(kind)
        done = linked(settings.graph, gazetteer, name=name, mapped=fields, default=default, dry=dry)
    if form == "json":
        for record in _records(done):
            click.echo(json.dumps(record, ensure_ascii=False))
    else:
        _print(done)
    for line in _told(done, dry=dry):
        click.echo(line, err=True)


def decision(a: str, b: str) -> str:
    """Give the command line by which a person says that two names are one."""
    import shlex

    return f"newsgraph merge {shlex.quote(a)} {shlex.quote(b)} --why …"


def _records(done: "Linked") -> "Iterator[dict[str, Json]]":
    for verdict, judgements in (("linked", done.new), ("taken back", done.withdrawn)):
        for one in judgements:
            yield {
                "what": verdict, "entity": one.a, "identifier": one.b,
                "rule": one.rule, "why": one.why,
            }  # fmt: skip
    for entity, match in done.unsure:
        yield {
            "what": "unsure",
            "entity": entity,
            "rule": match.rule,
            "entries": [
                {"id": one.key, "name": one.name, "identifiers": list(one.identifiers)}
                for one in match.entries
            ],
        }


def _print(done: "Linked") -> None:
    from api.tables import console, plain, table

    links = [("linked", one) for one in done.new]
    links += [("taken back", one) for one in done.withdrawn]
    if links:
        rows = ((what, one.a, one.b, one.why) for what, one in links[:_SHOWN])
        console().print(table(("what", "entity", "identifier", "why"), rows))
    for entity, match in done.unsure[:_SHOWN]:
        names = ", ".join(f"{one.name} ({one.key})" for one in match.entries[:_FEW])
        more = len(match.entries) - _FEW
        click.echo(plain(f"unsure: {entity} may be {names}{f' and {more} more' * (more > 0)}"))
        click.echo(plain(f"    {decision(entity, match.entries[0].codes(done.name)[0])}"))


def _told(done: "Linked", *, dry: bool) -> "Iterator[str]":
    from api.tables import counted

    for reason, count, place in done.left_out:
        yield f"left out: {reason}, {counted(count, 'time')} (first: {place})"
    would = "would be " if dry else ""
    yield (
        f"{done.name}: {done.entries:,} entries; {counted(len(done.new), 'link')} {would}new, "
        f"{done.kept:,} as before, {len(done.withdrawn):,} {would}taken back, "
        f"{len(done.unsure):,} unsure"
    )
    if not (dry or done.changed):
        yield "The graph is as it was."
