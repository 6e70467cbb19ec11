"""`newsgraph watch`: feeds by address, read again and again."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import click

from api.commands.options import (
    example,
    graph_option,
    keep_option,
    processes_option,
    refresh_options,
    wait_option,
)
from api.settings import Settings

if TYPE_CHECKING:
    from api.watching.rounds import Round

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


class Span(click.ParamType):  # type: ignore[type-arg]  # of some releases only
    """A length of time as people write it: 90s, 15m, 2h, 1d; at least a minute."""

    name = "time"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Read it."""
        if isinstance(value, timedelta):
            return value
        number, unit = str(value)[:-1], str(value)[-1:]
        if unit not in UNITS or not number.isdecimal():
            self.fail(f"write it as 15m (s, m, h, d), not {value!r}", param, ctx)
        span = timedelta(seconds=min(int(number), 10**6) * UNITS[unit])
        if span < timedelta(minutes=1):
            self.fail("a feed is not asked more often than once a minute", param, ctx)
        return span


def _addresses(
    ctx: click.Context, param: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    for address in given:
        if not address.lower().startswith(("http://", "https://")):
            raise click.BadParameter(
                f"{address!r} is no address (https://…); files are read by newsgraph build",
                ctx=ctx,
                param=param,
            )
    return tuple(dict.fromkeys(given))


@click.command(
    short_help="Read feeds again and again.",
    epilog=example("newsgraph watch https://news.example/feed.xml --every 15m"),
)
@click.argument("feeds", nargs=-1, required=True, metavar="FEED…", callback=_addresses)
@click.option("--every", type=Span(), default="15m", show_default=True, help="From round to round.")
@click.option("--once", is_flag=True, help="One round, then end: for cron.")
@graph_option
@processes_option
@refresh_options
@partial(wait_option, usual=600)
@keep_option
@click.pass_context
def watch(
    ctx: click.Context,
    feeds: tuple[str, ...],
    *,
    every: timedelta,
    once: bool,
    processes: int,
    limit: float,
    refresh: int,
    wait: float,
    keep: int | None,
) -> None:
    """Fetch FEED… (addresses of RSS, Atom, NewsML-G2 or NITF) and publish what is new in them.

    A feed that has not changed costs a request. One that fails rests, twice as long each time, and
    does not stop the others. Only what the feed carries is read: linked pages are not fetched.
    Ctrl-C ends after the article in hand; what is known of the feeds is kept in the graph's folder.
    """
    from api.build import Manner, build
    from api.commands.reports import bar
    from api.pipeline import pipeline
    from api.plan import Articles
    from api.watching.rounds import Watch
    from ontology.errors import NewsgraphError

    chosen: Settings = ctx.obj
    read = pipeline(chosen.model, processes=processes, limit=limit)
    manner = Manner(refresh=refresh, wait=wait, keep=keep)

    def into_graph(found: Articles):  # type: ignore[no-untyped-def]  # a report of the build
        with bar() as progress:
            return build(
                found, chosen.graph, pipeline=read, base=chosen.base, progress=progress,
                manner=manner,
            )  # fmt: skip

    watching = Watch(feeds, chosen.graph, into_graph, every)
    if once:
        _tell(done := watching.round())
        ctx.exit(0 if done.whole else 1)
    for one in watching.rounds():
        if isinstance(one, NewsgraphError):
            click.echo(f"newsgraph: {' '.join(str(one).split())}; it is tried again", err=True)
        else:
            _tell(one)
    raise KeyboardInterrupt


def _tell(done: "Round") -> None:
    """Say in a few lines what came of a round; what failed on standard error."""
    from api.complaints import complaints
    from api.tables import counted, plain

    for _, why, resting in done.failed:
        until = f"; not asked again before {resting:%Y-%m-%d %H:%M} UTC" if resting else ""
        click.echo(f"newsgraph: {plain(why)}{until}", err=True)
    if done.report is not None:
        for complaint in complaints(done.report):
            click.echo(f"newsgraph: {plain(complaint.told)}", err=True)
    told = [f"{counted(done.fetched, 'feed')} with news", f"{done.unchanged} unchanged"]
    told += [f"{done.resting} resting"] if done.resting else []
    told += [f"{len(done.failed)} failed"] if done.failed else []
    click.echo(f"{done.begun:%Y-%m-%d %H:%M} UTC: {', '.join(told)}.", nl=done.report is None)
    if done.report is not None:
        plan, published = done.report.plan, done.report.publication
        twice = f", {counted(done.items.twice, 'item')} twice" if done.items.twice else ""
        read = f"{len(plan.new)} new, {len(plan.changed)} changed, {plan.unchanged} known{twice}"
        facts = f", {counted(published.about.facts, 'fact')} in the graph" if published else ""
        click.echo(f" Articles: {read}{facts}.")
