"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from api.lock import await_turn
from api.predicates import complaint
from api.settings import Settings, changed
from graph.stances import STANCES
from graph.validity import span
from ontology.terms import Kind


class Input(click.ParamType):  # type: ignore[type-arg]  # of some releases only
    """A file or folder that is there, as a Path; or the address of a feed, as text."""

    name = "path"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        """Tell them apart."""
        if isinstance(value, str) and value.lower().startswith(("http://", "https://")):
            return value
        path = click.Path(exists=True, path_type=Path).convert(str(value), param, ctx)
        return Path(path)


def graph_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--graph`, the folder of the graph: put over the settings that the command gets."""
    return click.option(
        "--graph",
        expose_value=False,
        callback=_put,
        type=click.Path(file_okay=False, path_type=Path),
        help='Folder of the graph.  [setting: graph; default: "graph-data"]',
    )(command)


def _put(ctx: click.Context, parameter: click.Parameter, graph: Path | None) -> None:
    assert isinstance(ctx.obj, Settings)  # the group puts it there
    ctx.obj = changed(ctx.obj, graph=graph)


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


def processes_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--processes`, how many processes read articles at a time."""
    return click.option(
        "--processes",
        type=click.IntRange(1, 64),
        default=1,
        show_default=True,
        help="How many processes read; each takes a core and half a gigabyte.",
    )(command)


def refresh_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add what commands share that read into the ledger: `--limit` and `--refresh`."""
    for option in (
        click.option(
            "--limit",
            type=click.FloatRange(0.1),
            default=300.0,
            show_default=True,
            metavar="SECONDS",
            help="How long one article may take; then it is put in quarantine.",
        ),
        click.option(
            "--refresh",
            type=click.IntRange(0),
            default=100,
            show_default=True,
            help="How many articles of the graph that an older program read, and that are no "
            "input, to read again.",
        ),
    )[::-1]:
        command = option(command)
    return command


def reading_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--limit`, `--refresh` and `--errors`, a report of what can't be read."""
    return refresh_options(
        click.option(
            "--errors",
            type=click.Path(dir_okay=False, writable=True, path_type=Path),
            help="File for all that can't be read, an object a line: file, line, article, why.",
        )(command)
    )


def wait_option[Command: Callable[..., None]](command: Command, *, usual: float = 0) -> Command:
    """Add `--wait`, how long to wait for another process that changes the graph."""
    return click.option(
        "--wait",
        type=click.FloatRange(0),
        default=usual,
        show_default=True,
        metavar="SECONDS",
        help="How long to wait for another process that changes this graph.",
    )(command)


def keep_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--keep`, how many old versions the graph keeps from now on."""
    return click.option(
        "--keep",
        type=click.IntRange(0),
        help="How many versions to keep besides the current one, from now on, whoever publishes.  "
        "[default: as was said before; at first 2]",
    )(command)


def waiting(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--wait` to a command that takes the lock far below; stands right above its function."""

    @wraps(command)
    def patient(settings: Settings, *args: object, wait: float, **options: object) -> None:
        await_turn(settings.graph, wait=wait)
        command(settings, *args, **options)

    return wait_option(patient)


def predicate_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--predicate`, which only lets facts of one predicate through."""
    return click.option(
        "-p", "--predicate", callback=_known, help='Only this predicate, as "invests_in".'
    )(command)


def form_option[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--format`, a table or JSON lines."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help="json: an object a line.",
    )(command)


def past_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add `--as-of` and `--known-by`, by which a command reads the graph of another day."""
    for option in (
        click.option("--as-of", metavar="DATE", help="Only what held on this day, as it is said."),
        click.option(
            "--known-by", metavar="DATE", help="Only what the ledger had learned by this day (UTC)."
        ),
    )[::-1]:
        command = option(command)
    return command


def slicing_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add what narrows the facts of an export; the names are those of `graph.slicing.Slicing`."""
    for option in (
        click.option("--entity", help="Only what is around this entity (a name or an id)."),
        click.option("--depth", type=click.IntRange(1, 6), help="Steps from it.  [default: 1]"),
        click.option("--top", type=click.IntRange(1), help="Entities around it.  [default: 1000]"),
        click.option(
            "-p", "--predicate", "predicates", multiple=True, callback=_all_known,
            help="Only this predicate; may be given several times, as may the next three.",
        ),
        click.option("--kind", "kinds", multiple=True, type=click.Choice([*Kind]), metavar="KIND",
                     help="Subject or object is of this kind, as Company."),
        click.option("--source", "sources", multiple=True, help="This publisher says so."),
        click.option("--stance", "stances", multiple=True, type=click.Choice(STANCES),
                     metavar="STANCE", help=f"{', '.join(STANCES)}."),
        click.option("--from", "since", metavar="DATE", callback=_a_day, help="From this day on."),
        click.option("--to", "until", metavar="DATE", callback=_a_day, help="Until this day."),
        click.option("--min-confidence", "confidence", type=click.FloatRange(0, 1),
                     help="At least so sure, from 0 to 1."),
        click.option("--min-sources", "independent", type=click.IntRange(1),
                     help="At least so many independent articles say so."),
    )[::-1]:  # fmt: skip
        command = option(command)
    return command


def judging_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add what commands share by which a person says who is who: A, B, why, who, undo."""
    for option in (
        click.argument("a"),
        click.argument("b"),
        click.option("--why", help="The reason, for whoever reads the judgement later."),
        click.option("--by", default="person", show_default=True, help="Who says so."),
        click.option("--undo", is_flag=True, help="Take such a judgement on the two names back."),
    )[::-1]:
        command = option(command)
    return command


def why_options[Command: Callable[..., None]](command: Command) -> Command:
    """Add what commands share by which a person corrects what articles say: why, who, undo."""
    for option in (
        click.option("--why", help="The reason, for whoever reads the correction later."),
        click.option("--by", default="person", show_default=True, help="Who says so."),
        click.option("--undo", is_flag=True, help="Take it back."),
    )[::-1]:
        command = option(command)
    return command


def _known(ctx: click.Context, parameter: click.Parameter, given: str | None) -> str | None:
    wrong = given is not None and complaint(given)
    if wrong:
        raise click.BadParameter(wrong, ctx=ctx, param=parameter)
    return given


def _all_known(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    for one in given:
        _known(ctx, parameter, one)
    return given


def _a_day(ctx: click.Context, parameter: click.Parameter, given: str | None) -> str | None:
    if given is not None and (len(given) > len("2026-01-14") or span(given) is None):
        raise click.BadParameter(
            f"{given!r} is no day; write it as 2026-01-14, 2026-01, 2026-Q1 or 2026"
        )
    return given


def _pairs(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    for pair in given:
        ours, _, theirs = pair.partition("=")
        if not (ours and theirs):
            raise click.BadParameter(
                f"write it as OURS=THEIRS, not {pair!r}", ctx=ctx, param=parameter
            )
    return dict(pair.split("=", 1) for pair in given)


def example(line: str) -> str:
    """Write the end of a help text: an example, which click leaves in its own line."""
    return f"\b\nExample:\n  {line}"
