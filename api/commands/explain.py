"""`newsgraph explain`: how the claims of articles come about, and why a clause makes none."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, map_option, predicate_option
from api.files import with_standard_input, written
from api.settings import changed
from ontology.errors import ArticleError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from api.explaining import Summary
    from extractors.explanation import Explanation

FORMATS = ("text", "html", "json")


@click.command(
    short_help="Tell how claims come about, and why others don't.",
    epilog=example("newsgraph explain article.txt --sentence 3"),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
    metavar="FILE…",
)
@click.option("--sentence", type=click.IntRange(0), help="Only this one; the title is 0.")
@predicate_option
@click.option("--all", "everything", is_flag=True,
              help="All phrases with a noun, all ways of saying that don't fit.")  # fmt: skip
@click.option("--summary", is_flag=True,
              help="Only count: how clauses end, which verbs the lexicon lacks.")  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="html: one page with all in it; json: an object an article, a line each.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="File to write.  [default: standard output]",
)  # fmt: skip
@map_option
@click.option("--model", help="spaCy model to read with.  [setting: model]")
@click.pass_context
def explain(
    ctx: click.Context,
    files: tuple[Path, ...],
    *,
    sentence: int | None,
    predicate: str | None,
    everything: bool,
    summary: bool,
    form: str,
    output: Path | None,
    fields: dict[str, str],
    model: str | None,
) -> None:
    """Tell of each sentence in FILE… ("-": standard input) what was found, which line of the
    lexicon made which claim, and why a clause made none. Nothing is stored.
    """  # noqa: D205
    from api.explaining import Chosen, Summary, chosen
    from api.pipeline import explained
    from api.source import Source
    from api.tables import plain

    source = Source(ctx.with_resource(with_standard_input(files)), fields)
    source.check()
    failed: list[ArticleError] = []
    found = explained(source.articles(failed=failed.append), changed(ctx.obj, model=model).model)
    if summary:
        counted = Summary()
        for one in found:
            counted.add(one)
        _summary(counted, form, output)
    else:
        what = Chosen(sentence, predicate, everything)
        _write((chosen(one, what) for one in found), form, output)
    for error in failed:
        click.echo(f"newsgraph: {plain(str(error))}", err=True)
    ctx.exit(1 if failed else 0)


def _summary(counted: "Summary", form: str, output: Path | None) -> None:
    if form == "html":
        raise click.UsageError("--summary comes as text or json")
    if form == "json":
        _put([json.dumps(counted.record(), ensure_ascii=False) + "\n"], output)
    else:
        _print([counted.drawn()], output)


def _write(found: "Iterator[Explanation]", form: str, output: Path | None) -> None:
    from api.explaining import drawn, record

    match form:
        case "json":
            lines = (json.dumps(record(one), ensure_ascii=False) + "\n" for one in found)
            _put(lines, output)
        case "html":
            from api.explained import page

            _put([page(tuple(found))], output)
        case _:
            _print((drawn(one) for one in found), output)


def _put(texts: Iterable[str], output: Path | None) -> None:
    chunks = (text.encode() for text in texts)
    if output is None:
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
        return
    size = written(chunks, output)
    click.echo(f"newsgraph: wrote {output} ({size:,} bytes)", err=True)


def _print(parts: "Iterable[RenderableType]", output: Path | None) -> None:
    from api.tables import console

    out = console()
    if output is None:
        for part in parts:
            out.print(part)
        return
    with out.capture() as captured:
        for part in parts:
            out.print(part)
    _put([captured.get()], output)
