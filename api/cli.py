"""The command line: `newsgraph COMMAND`.

Results go to standard output, progress and errors to standard error. Exit codes: 0 done, 1 some
inputs failed or the work can't be done, 2 wrong usage, 130 interrupted (run again to resume).
Each command is a file of `api.commands`, and imports what is heavy only when it runs.
"""

import logging
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import click

from api.commands.add import add
from api.commands.amend import amend
from api.commands.analyze import analyze
from api.commands.articles import articles
from api.commands.backup import backup
from api.commands.build import build
from api.commands.changes import changes
from api.commands.check import check
from api.commands.conflicts import conflicts
from api.commands.corrections import corrections
from api.commands.diff import diff
from api.commands.entity import entity
from api.commands.explain import explain
from api.commands.export import export
from api.commands.extract import extract
from api.commands.facts import facts
from api.commands.judgements import judgements
from api.commands.link import link
from api.commands.merge import merge
from api.commands.query import query
from api.commands.rebuild import rebuild
from api.commands.reject import reject
from api.commands.retract import retract
from api.commands.retry import retry
from api.commands.serve import serve
from api.commands.split import split
from api.commands.timeline import timeline
from api.commands.token import token
from api.commands.watch import watch
from api.settings import settings
from ontology.errors import (
    NewsgraphError,
    QueryError,
    QueryLimitError,
    SettingsError,
    UnknownFormatError,
)

FAILED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130

USAGE = (SettingsError, UnknownFormatError, QueryError)
"""Errors that are the caller's, and not of the data or the machine."""

FIRST_VISIT: Final = """\b
A first visit:
  newsgraph build articles/          read the articles, make the graph
  newsgraph entity Alibaba           what the articles say of it
  newsgraph query 'SELECT * { ?who ng:invests_in ?what }'
  newsgraph serve                    the same in the browser
"""


class Doors(click.Group):
    """The group of all commands: tells our errors shortly, and ends with the right code."""

    def invoke(self, ctx: click.Context) -> Any:  # as click has it
        """Run a command."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()  # a full disk is told here, not when Python ends
            return done
        except BrokenPipeError:  # click ends in silence
            raise
        except OSError as error:
            click.echo(f"newsgraph: {_told(error)}", err=True)
            ctx.exit(FAILED)
        except NewsgraphError as error:
            told = str(error) if isinstance(error, QueryError) else " ".join(str(error).split())
            click.echo(f"newsgraph: {told}", err=True)
            usage = isinstance(error, USAGE) and not isinstance(error, QueryLimitError)
            ctx.exit(WRONG_USAGE if usage else FAILED)
        except KeyboardInterrupt:
            click.echo("newsgraph: interrupted; run the same command again to resume", err=True)
            ctx.exit(INTERRUPTED)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands in the order of a first visit, not of the alphabet."""
        return list(self.commands)


def _told(error: OSError) -> str:
    """Say what the machine refused, and of which file."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else f"can't go on: {reason}"


@click.group(
    cls=Doors, epilog=FIRST_VISIT, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(version("newsgraph"), prog_name="newsgraph")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Settings file.  [default: newsgraph.toml in this folder, if there is one]",
)
@click.option("-v", "--verbose", is_flag=True, help="Log what is done to standard error.")
@click.pass_context
def newsgraph(ctx: click.Context, config: Path | None, verbose: bool) -> None:
    """Make a knowledge graph of news articles; every edge shows its sentence."""
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    if not verbose:  # it names no file; the reader's own error does
        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    ctx.obj = settings(config, environment=os.environ)


COMMANDS: Final = (
    build, watch, facts, entity, timeline, conflicts, query, articles, judgements, merge, split,
    link, reject, amend, add, corrections, retract, retry, changes, diff, extract, explain, export,
    analyze, serve, token, check, backup, rebuild,
)  # fmt: skip
for _command in COMMANDS:
    newsgraph.add_command(_command)


def main() -> None:
    """Run the command line; the entry point of the `newsgraph` script."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller: `>&-`
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    newsgraph(prog_name="newsgraph")
