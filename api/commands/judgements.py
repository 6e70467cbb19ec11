"""`newsgraph judgements`: which names were held to be one entity, or kept apart, and why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings

if TYPE_CHECKING:
    from graph.candidates import Candidate
    from graph.spoken import Spoken
    from ontology.encoding import Json
    from ontology.records import Judgement

    type Proposed = tuple[Candidate, str, str]

_SHOWN = 20
"""Proposals for people at most; JSON has all."""


@click.command(
    short_help="Tell which names were held to be one, and why.",
    epilog=example("newsgraph judgements 'Alibaba Group'"),
)
@click.argument("name", required=False)
@graph_option
@click.option(
    "--all", "everything", is_flag=True, help="Also where both are called exactly the same."
)
@click.option("--refused", is_flag=True, help="What rules proposed, and what forbids it.")
@click.option("--unsure", is_flag=True, help="What may be one, and no rule is sure of.")
@form_option
@click.pass_obj
def judgements(
    settings: Settings,
    name: str | None,
    *,
    everything: bool,
    refused: bool,
    unsure: bool,
    form: str,
) -> None:
    """List which names were held to be one entity or kept apart: by whom, why, when, since undone.

    With NAME (a name, an alias or an id) only those that concern this entity. Nothing is changed.
    """
    import json

    from api.judgements import said
    from api.judgements import unsure as unsure_of
    from api.records import judgement_record

    if unsure:
        _propose(unsure_of(settings.graph, name), as_json=form == "json")
        return
    found = said(settings.graph, name, refused=refused)
    shown = [one for one in found.judgements if everything or refused or not found.plain(one)]
    if form == "json":
        for one in shown:
            click.echo(json.dumps(judgement_record(one, found.labels), ensure_ascii=False))
    else:
        _print(shown, found.labels)
    _tell(len(shown), len(found.judgements) - len(shown))


def _print(shown: "list[Spoken]", labels: Mapping[str, str]) -> None:
    from api.tables import console, table

    rows = (
        (
            _named(one.judgement.a, labels),
            _named(one.judgement.b, labels),
            one.judgement.verdict.value,
            _author(one.judgement),
            one.judgement.why,
            _when(one),
        )
        for one in shown
    )
    if shown:
        columns = ("one", "the other", "verdict", "by", "why", "when")
        console().print(table(columns, rows))


def _author(judgement: "Judgement") -> str:
    """Name the person, the rule, or the gazetteer with the rule."""
    from ontology.records import RULE

    authors = (judgement.by if judgement.by != RULE else "", judgement.rule)
    return ", ".join(filter(None, authors)) or RULE


def _when(one: "Spoken") -> str:
    told = one.moment or ""
    return told if one.stands else f"{told}; taken back {one.ended or ''}".strip("; ").strip()


def _named(name: str, labels: Mapping[str, str]) -> str:
    """Write an entity of an article as its label and the article; a label is written as it is."""
    return f"{labels[name]} ({name.rpartition('#')[0]})" if name in labels else name


def _tell(shown: int, equal: int) -> None:
    from api.tables import counted

    told = counted(shown, "judgement") if shown else "No judgements: no names were joined or parted"
    more = (
        f"; {equal:,} {'more ' if shown else ''}of equal names: --all shows them" if equal else ""
    )
    click.echo(f"{told}{more}", err=True)


def _propose(found: "list[Proposed]", *, as_json: bool) -> None:
    import json

    from api.tables import plain

    for one, a, b in found if as_json else found[:_SHOWN]:
        if as_json:
            click.echo(json.dumps(_proposal(one, a, b), ensure_ascii=False))
        else:
            for line in _lines(one, a, b):
                click.echo(plain(line))
    more = len(found) - _SHOWN
    cut = f"; the likeliest {_SHOWN} are shown, --format json has all" if more > 0 else ""
    click.echo(f"{len(found):,} unsure{'' if as_json else cut}", err=True)


def _lines(one: "Candidate", a: str, b: str) -> list[str]:
    import shlex

    pair = f"{shlex.quote(a)} {shlex.quote(b)} --why …"
    told = [f"{a} and {b}: {one.why} ({one.likeness})"]
    if one.shared:
        told.append(f"    for it: both {', '.join(one.shared)}")
    if one.together:
        told.append(f"    against it: told of as two by {', '.join(one.together)}")
    return [*told, f"    newsgraph merge {pair}", f"    newsgraph split {pair}"]


def _proposal(one: "Candidate", a: str, b: str) -> "dict[str, Json]":
    return {
        "a": {"name": a, "id": one.a.id},
        "b": {"name": b, "id": one.b.id},
        "verdict": "unsure",
        "why": one.why,
        "likeness": one.likeness,
        "for": list(one.shared),
        "against": list(one.together),
    }
