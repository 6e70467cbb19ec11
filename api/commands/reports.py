"""What commands that read articles show: progress, a summary, what could not be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from api.build import BuildReport, Progress

SHOWN = 20
"""So many complaints are told on standard error; `--errors` writes all."""


@contextmanager
def bar() -> "Iterator[Progress]":
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


def tell(report: "BuildReport", graph: Path, *, errors: Path | None = None) -> None:
    """Print the summary; name what could not be read on standard error, and in a file.

    Args:
        errors: The file, an object a line; all complaints are in it.
    """
    from rich.text import Text

    from api.tables import console, table

    _complain(report, errors)
    told = [(name, Text(f"{count:,}", justify="right")) for name, count in _rows(report)]
    console().print(table(("what", "how many"), told))
    published = report.publication
    if published and not published.fresh:
        click.echo(f"Nothing has changed: the graph in {graph} is up to date.")
    elif published:
        click.echo(f"Published version {published.version.id} in {graph}.")


def _rows(report: "BuildReport") -> Iterator[tuple[str, int]]:
    plan, published = report.plan, report.publication
    yield "articles new", len(plan.new)
    yield "articles changed", len(plan.changed)
    yield "articles unchanged", plan.unchanged
    yield "articles failed", len(plan.failed)
    for what, count in (
        ("articles in quarantine", len(plan.quarantined) + len(report.failures)),
        ("articles read by an older program, to read again", len(plan.outdated)),
        ("  of these left to later builds", plan.behind),
    ):
        if count:
            yield what, count
    if report.done:
        yield "articles read", report.done
        yield "claims found", report.claims
        yield from ((f"  left out: {rule}", count) for rule, count in report.rejected)
    if published:
        yield "facts in the graph", published.about.facts
        for rule, count in published.about.rejected:
            yield f"  claims that are no facts: {rule}", count


def _complain(report: "BuildReport", errors: Path | None) -> None:
    from api.complaints import complaints, lines
    from api.files import written
    from api.tables import plain

    found = list(complaints(report))
    if errors is not None:
        written(lines(iter(found)), errors)
    for complaint in found[:SHOWN]:
        click.echo(f"newsgraph: {plain(complaint.told)}", err=True)
    if len(found) > SHOWN:
        where = f"{errors} has all" if errors else "--errors FILE writes all"
        click.echo(f"newsgraph: … and {len(found) - SHOWN:,} more; {where}", err=True)


def estimate(report: "BuildReport") -> str:
    """Say how long the work of a plan will take."""
    plan = report.plan
    if not plan.total:
        return "There is nothing to read."
    if plan.seconds is None:
        return "How long it takes is not known before a first build of this graph."
    return f"Reading takes about {_span(plan.seconds)}, at the rate of the last builds."


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
