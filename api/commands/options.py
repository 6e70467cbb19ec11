"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path

import click


def graph_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--graph`, the folder of the graph."""
    return click.option(
        "--graph",
        type=click.Path(file_okay=False, path_type=Path),
        help='Folder of the graph.  [setting: graph; default: "graph-data"]',
    )(command)


def map_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--map`, how the fields of JSON articles are called."""
    return click.option(
        "--map",
        "fields",
        multiple=True,
        metavar="OURS=THEIRS",
        callback=_pairs,
        help="JSON: another name of a field, as text=body; may be repeated.",
    )(command)


def _pairs(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    pairs = dict(pair.split("=", 1) for pair in given if "=" in pair)
    if len(pairs) < len(given):
        raise click.BadParameter("write it as OURS=THEIRS", ctx=ctx, param=parameter)
    return pairs


def example(line: str) -> str:
    """Write the end of a help text: an example, which click leaves in its own line."""
    return f"\b\nExample:\n  {line}"
