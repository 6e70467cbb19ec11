"""`newsgraph build`: articles in, a published graph out."""

from pathlib import Path

import click

from api.commands.options import (
    Input,
    example,
    graph_option,
    keep_option,
    map_option,
    processes_option,
    reading_options,
    wait_option,
)


@click.command(
    short_help="Read articles and publish the graph.",
    epilog=example("newsgraph build articles/ more.jsonl --graph my-graph"),
)
@click.argument("inputs", nargs=-1, required=True, type=Input(), metavar="PATH…")
@graph_option
@map_option
@processes_option
@reading_options
@wait_option
@keep_option
@click.option("--dry-run", is_flag=True, help="Only say what there is to do.")
@click.pass_context
def build(
    ctx: click.Context,
    inputs: tuple[Path | str, ...],
    *,
    fields: dict[str, str],
    processes: int,
    limit: float,
    refresh: int,
    errors: Path | None,
    wait: float,
    keep: int | None,
    dry_run: bool,
) -> None:
    """Read articles (files, folders of them, addresses of feeds) and publish the graph.

    What was read before and has not changed is not read again. Ctrl-C stops after the article in
    hand; the same command goes on from there. An article that can't be read is put in quarantine.
    """
    from api.build import Manner
    from api.build import build as build_graph
    from api.commands.reports import bar, estimate, tell
    from api.pipeline import pipeline
    from api.source import Source, fetched
    from api.watching.fetching import Fetcher

    chosen = ctx.obj
    paths = tuple(one for one in inputs if isinstance(one, Path))
    addresses = [one for one in inputs if isinstance(one, str)]
    with bar() as progress:
        report = build_graph(
            Source(paths, fields, fetched(dict.fromkeys(addresses), Fetcher())),
            chosen.graph,
            pipeline=pipeline(chosen.model, processes=processes, limit=limit),
            base=chosen.base,
            progress=progress,
            manner=Manner(dry=dry_run, refresh=refresh, wait=wait, keep=keep),
        )
    tell(report, chosen.graph, errors=errors)
    if dry_run:
        click.echo(estimate(report))
    elif report.interrupted:
        raise KeyboardInterrupt
    ctx.exit(0 if report.whole else 1)
