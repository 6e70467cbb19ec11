"""`newsgraph build`: articles in, a published graph out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option, map_option, processes_option
from api.settings import Settings

if TYPE_CHECKING:
    from api.build import BuildReport, Progress


@click.command(
    short_help="Read articles and publish the graph.",
    epilog=example("newsgraph build articles/ more.jsonl --graph my-graph"),
)
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH…"
)
@graph_option
@map_option
@processes_option
@click.option("--dry-run", is_flag=True, help="Only say what there is to do.")
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[Path, ...],
    fields: dict[str, str],
    processes: int,
    dry_run: bool,
) -> None:
    """Read articles (files, and folders of them) and publish the graph.

    What was read before and has not changed is not read again. Ctrl-C stops after the article in
    hand; the same command goes on from there.
    """
    from api.build import build as build_graph
    from api.pipeline import pipeline
    from api.source import Source

    chosen = ctx.obj
    with _bar() as progress:
        report = build_graph(
            Source(paths, fields),
            chosen.graph,
            pipeline=pipeline(chosen.model, processes=processes),
            base=chosen.base,
            progress=progress,
            dry=dry_run,
        )
    _tell(report, chosen)
    if report.interrupted:
        raise KeyboardInterrupt
    ctx.exit(1 if report.plan.failed else 0)


@contextmanager
def _bar() -> Iterator["Progress"]:
    """Draw a progress bar on standard error, if that is a terminal."""
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    from api.tables import console

    terminal = console(error=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("articles · {task.fields[speed]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=terminal, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("reading", total=None, visible=False, speed="")

        def progress(done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            told = f"{speed:.1f} a second" if speed else "starting"
            bar.update(task, completed=done, total=total, visible=True, speed=told)

        yield progress


def _tell(report: "BuildReport", chosen: Settings) -> None:
    """Print the summary; name what failed on standard error."""
    from rich.text import Text

    from api.tables import console, plain, table

    for message in report.plan.failed:
        click.echo(f"newsgraph: {plain(message)}", err=True)
    plan = report.plan
    rows = [
        ("articles new", len(plan.new)),
        ("articles changed", len(plan.changed)),
        ("articles unchanged", plan.unchanged),
        ("articles failed", len(plan.failed)),
    ]
    if report.done:
        rows += [("articles read", report.done), ("claims found", report.claims)]
        rows += [(f"  left out: {rule}", count) for rule, count in report.rejected]
    published = report.publication
    if published:
        rows.append(("facts in the graph", published.about.facts))
        rows += [(f"  claims that are no facts: {rule}", n) for rule, n in published.about.rejected]
    told = [(name, Text(f"{count:,}", justify="right")) for name, count in rows]
    console().print(table(("what", "how many"), told))
    if published and not published.fresh:
        click.echo(f"Nothing has changed: the graph in {chosen.graph} is up to date.")
    elif published:
        click.echo(f"Published version {published.version.id} in {chosen.graph}.")
