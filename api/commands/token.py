"""`newsgraph token`: who may write to the graph over HTTP, or read it."""

import json
from datetime import timedelta

import click

from api.commands.options import example, form_option, graph_option
from api.settings import Settings

SCOPES = ("read", "write", "admin")


@click.group(
    short_help="Make and end tokens for the HTTP interface.",
    epilog=example("newsgraph token create newsroom --scope write"),
)
def token() -> None:
    """Make, list, rotate and revoke tokens for the HTTP interface.

    A token is shown once, when it is made; only a hash of it is kept. A running server knows of
    what changes from the next request on.
    """


@token.command()
@click.argument("name")
@click.option(
    "--scope",
    type=click.Choice(SCOPES),
    default="read",
    show_default=True,
    help="What its bearer may do; each includes those before it.",
)
@click.option("--days", type=click.IntRange(1, 36500), help="How long it is good; else for ever.")
@graph_option
@click.pass_obj
def create(settings: Settings, name: str, scope: str, days: int | None) -> None:
    """Make a token called NAME, and print it."""
    from api.access.tokens import Scope, Tokens

    made = Tokens(settings.graph).create(name, Scope(scope), days=days)
    click.echo(made)
    click.echo(f"newsgraph: keep it: {name} ({scope}) is not shown again", err=True)


@token.command("list")
@form_option
@graph_option
@click.pass_obj
def listing(settings: Settings, form: str) -> None:
    """List the tokens, without their secrets."""
    from api.access.tokens import Tokens
    from api.tables import console, table

    known = Tokens(settings.graph).all()
    rows = [(one.name, one.id, str(one.scope), one.made, one.until or "never") for one in known]
    columns = ("name", "id", "scope", "made", "ends")
    if form == "json":
        for row in rows:
            click.echo(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False))
    elif rows:
        console().print(table(columns, rows))
    else:
        click.echo("There are no tokens; make one: newsgraph token create NAME --scope write")


@token.command()
@click.argument("name")
@click.option(
    "--grace",
    type=click.IntRange(0, 24 * 365),
    default=0,
    show_default=True,
    metavar="HOURS",
    help="How long the old secret is good beside the new one.",
)
@graph_option
@click.pass_obj
def rotate(settings: Settings, name: str, grace: int) -> None:
    """Give the token NAME (or its id) a new secret, and print it."""
    from api.access.tokens import Tokens

    click.echo(Tokens(settings.graph).rotate(name, grace=timedelta(hours=grace)))
    until = f"for {grace} hours more" if grace else "no more"
    click.echo(f"newsgraph: keep it, it is not shown again; the old one is good {until}", err=True)


@token.command()
@click.argument("name")
@graph_option
@click.pass_obj
def revoke(settings: Settings, name: str) -> None:
    """End the token NAME (or its id) at once."""
    from api.access.tokens import Tokens

    gone = Tokens(settings.graph).revoke(name)
    click.echo(f"Revoked {gone.name} ({gone.id}, {gone.scope}).")
