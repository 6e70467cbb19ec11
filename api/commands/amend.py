"""`newsgraph amend`: a person says how an entity is called, or what it is."""

import click

from api.commands.options import example, graph_option, why_options
from api.settings import Settings
from ontology.terms import Kind


@click.command(
    short_help="Mend an entity's name or kind.",
    epilog=example("newsgraph amend 'Air Bus' --name Airbus --kind Company --why 'misspelled'"),
)
@click.argument("entity")
@click.option("--name", "label", default="", help="Its right name; the other stays as an alias.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind], case_sensitive=False),
    metavar="KIND",
    help="Its right kind, as Company, Person, Place.",
)
@why_options
@graph_option
@click.pass_obj
def amend(
    settings: Settings,
    entity: str,
    *,
    label: str,
    kind: str | None,
    why: str | None,
    by: str,
    undo: bool,
) -> None:
    """Say that ENTITY (a name, an alias or an id) has another name or kind; --undo takes it back.

    It holds for all articles that call it so, also for those to come.
    """
    from api.amending import amend as amend_entity
    from api.amending import restore
    from ontology.errors import SettingsError

    if undo:
        for word in restore(settings.graph, entity):
            click.echo(f"Taken back: {', '.join(word.names)} ({word.by}: {word.why}).")
        return
    if not (label.strip() or kind):
        raise SettingsError("say what it is called, with --name, or what it is, with --kind")
    if not (why and why.strip()):
        raise SettingsError("say why, with --why: whoever reads the correction later will ask")
    right = None if kind is None else Kind(kind)
    before, after = amend_entity(
        settings.graph, entity, label=label.strip(), kind=right, why=why.strip(), by=by
    )
    old, new = (f"{one.label} ({one.kind.value})" for one in (before, after))
    also = f"; also {', '.join(after.aliases)}" if after.aliases else ""
    click.echo(f"{old} is {new} now{also}.")
