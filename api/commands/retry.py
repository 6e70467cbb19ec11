"""`newsgraph retry`: articles in quarantine are tried again."""

from pathlib import Path

import click

from api.commands.options import (
    example,
    graph_option,
    keep_option,
    processes_option,
    reading_options,
    wait_option,
)


@click.command(
    short_help="Try articles in quarantine again.",
    epilog=example("newsgraph retry 2016-05-10-airbus-order"),
)
@click.argument("ids", nargs=-1, metavar="[ARTICLE…]")
@graph_option
@processes_option
@reading_options
@wait_option
@keep_option
@click.pass_context
def retry(
    ctx: click.Context,
    ids: tuple[str, ...],
    *,
    processes: int,
    limit: float,
    refresh: int,
    errors: Path | None,
    wait: float,
    keep: int | None,
) -> None:
    """Try again to read ARTICLE…, or all articles in quarantine, and publish the graph.

    The texts are in the ledger. A build tries them again by itself once the program is another one;
    this is for the rest: more memory, more time.
    """
    from api.build import Manner, build
    from api.commands.reports import bar, tell
    from api.pipeline import pipeline
    from api.retrying import Quarantine

    chosen = ctx.obj
    with bar() as progress:
        report = build(
            Quarantine(chosen.graph, ids),
            chosen.graph,
            pipeline=pipeline(chosen.model, processes=processes, limit=limit),
            base=chosen.base,
            progress=progress,
            manner=Manner(again=True, refresh=refresh, wait=wait, keep=keep),
        )
    tell(report, chosen.graph, errors=errors)
    if report.interrupted:
        raise KeyboardInterrupt
    ctx.exit(0 if report.whole else 1)
