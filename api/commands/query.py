"""`newsgraph query`: SPARQL on the command line."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import example, graph_option, past_options
from api.settings import Settings, changed
from ontology.errors import QueryError

if TYPE_CHECKING:
    from api.published import Published

FORMATS = ("table", "json", "csv", "tsv", "xml", "turtle", "ntriples", "jsonld", "rdfxml")


@click.command(
    short_help="Ask in SPARQL.",
    epilog=example("newsgraph query 'SELECT * { ?who ng:invests_in ?what }'"),
)
@click.argument("query", required=False)
@click.option(
    "-f", "--file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read the query from this file.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="turtle, ntriples, jsonld, rdfxml: of CONSTRUCT and DESCRIBE.",
)  # fmt: skip
@click.option(
    "--union", is_flag=True,
    help="Look into all graphs where the query names none: statements and evidence too.",
)  # fmt: skip
@click.option("--evidence", is_flag=True, help="Add the facts behind each row of a SELECT.")
@click.option(
    "--explain", is_flag=True,
    help="Tell what was evaluated, how long it took, and which limits apply, as JSON.",
)  # fmt: skip
@click.option("--timeout", type=float, help="Seconds it may take.  [setting: timeout; default: 10]")
@graph_option
@past_options
@click.pass_obj
def query(
    settings: Settings,
    query: str | None,
    *,
    file: Path | None,
    form: str,
    union: bool,
    evidence: bool,
    explain: bool,
    timeout: float | None,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Ask in SPARQL: QUERY, or "-" for standard input, or --file.

    SELECT, ASK, CONSTRUCT, DESCRIBE; the prefixes ng:, open:, entity:, article:, rdf:, rdfs:,
    skos:, xsd:, prov:, oa:, dcterms: need no declaration. See docs/query.md.
    """
    from api.past import past
    from api.published import Published
    from api.tables import console, counted, table
    from graph.query import ask as asking

    text = _text(query, file)
    place = past(settings.graph, as_of=as_of, known_by=known_by)
    with Published(changed(settings, timeout=timeout, graph=place)) as graphs:
        version, pool = graphs.version(), graphs.pool
        if explain:
            _explain(graphs, text, union=union, evidence=evidence)
            return
        if form == "table":
            found = asking.table(version, text, union=union, evidence=evidence, pool=pool)
            console().print(table(found.columns, found.rows))
            click.echo(counted(len(found.rows), "row"), err=True)
            _hint(graphs, text, looked=not found.rows)
            return
        answer = asking.ask(
            version, text, formats=[form], union=union, evidence=evidence, pool=pool
        )
    sys.stdout.buffer.write(answer.body)
    if not answer.body.endswith(b"\n"):
        click.echo()


def _explain(graphs: "Published", text: str, *, union: bool, evidence: bool) -> None:
    from graph.query.explain import explain

    options = {"union": union, "evidence": evidence}
    told = explain(
        graphs.version(), text, lookup=graphs.lookup(), pool=graphs.pool, dataset=None, **options
    )
    click.echo(json.dumps(asdict(told), indent=2, ensure_ascii=False))


def _hint(graphs: "Published", text: str, *, looked: bool) -> None:
    """Tell of words that nobody knows; of entities only if somebody looks for them."""
    from graph.query.hints import hints, nearby

    for hint in hints(text, graphs.iris, nearby(graphs.lookup()) if looked else None):
        click.echo(f"hint: {hint}", err=True)


def _text(query: str | None, file: Path | None) -> str:
    if (query is None) == (file is None):
        raise click.UsageError('give the query as QUERY, as "-" (standard input), or with --file')
    try:
        if file is not None:
            return file.read_text(encoding="utf-8")
        return sys.stdin.read() if query == "-" else str(query)
    except UnicodeDecodeError as error:
        where = file or "standard input"
        raise QueryError(f"{where}: the query is not UTF-8; save it so") from error
