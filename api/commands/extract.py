"""`newsgraph extract`: what articles say, without a graph."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, map_option, processes_option
from api.files import with_standard_input
from api.settings import changed
from ontology.errors import ArticleError
from ontology.records import Extraction

if TYPE_CHECKING:
    from graph.nquads import Quad
    from ontology.failures import Outcome

FORMATS = ("jsonl", "table", "nquads")


@click.command(
    short_help="Print what articles say; store nothing.",
    epilog=example("newsgraph extract article.txt --format jsonl > claims.jsonl"),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
    metavar="FILE…",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="jsonl: one claim a line; nquads: the graph of these articles alone.",
)  # fmt: skip
@map_option
@processes_option
@click.option("--model", help="spaCy model to read with.  [setting: model]")
@click.pass_context
def extract(
    ctx: click.Context,
    files: tuple[Path, ...],
    form: str,
    fields: dict[str, str],
    processes: int,
    model: str | None,
) -> None:
    """Print what the articles in FILE… ("-": standard input) say, each claim with its sentence.

    Nothing is stored.
    """
    from api.pipeline import pipeline
    from api.source import Source
    from api.tables import plain

    chosen = changed(ctx.obj, model=model)
    source = Source(ctx.with_resource(with_standard_input(files)), fields)
    source.check()
    failed: list[ArticleError] = []
    read = pipeline(chosen.model, processes=processes if processes > 1 else 0)
    found = _read(read.outcomes(source.articles(failed=failed.append)), failed)
    match form:
        case "jsonl":
            _echo(_lines(found))
        case "nquads":
            _echo(_quads(tuple(found), chosen.base))
        case _:
            _table(found)
    for error in failed:
        click.echo(f"newsgraph: {plain(str(error))}", err=True)
    ctx.exit(1 if failed else 0)


def _read(outcomes: "Iterable[Outcome]", failed: list[ArticleError]) -> Iterator[Extraction]:
    from ontology.failures import Failure

    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failed.append(ArticleError(f"{outcome.article.id} can't be read: {outcome.told}"))
        else:
            yield outcome


def _echo(lines: Iterable[str]) -> None:
    out = sys.stdout.buffer
    for line in lines:
        out.write(line.encode() + b"\n")
    out.flush()


def _lines(extractions: Iterable[Extraction]) -> Iterator[str]:
    from ontology.encoding import claim_line

    for extraction in extractions:
        yield from map(claim_line, extraction.claims)


def _quads(extractions: tuple[Extraction, ...], base: str) -> Iterator[str]:
    from graph.nquads import line

    yield from sorted({line(quad) for quad in _graph(extractions, base)})


def _table(extractions: Iterable[Extraction]) -> None:
    from api.sayings import said_table, saying
    from api.tables import console

    for extraction in extractions:
        title = f"{extraction.article.id}: {extraction.article.title}"
        console().print(said_table(map(saying, extraction.claims), title=title))


def _graph(extractions: tuple[Extraction, ...], base: str) -> "Iterator[Quad]":
    from graph.identity import identities
    from graph.iris import Iris
    from graph.merge import merged
    from graph.quads import quads

    known = identities(extractions)
    facts = merged(extractions, known).facts
    yield from quads(facts, known.entities, (one.article for one in extractions), Iris(base))
