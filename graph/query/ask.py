"""Asking in SPARQL: guard, then evaluation in a process that can be killed.

    text ──guard──> refused, or ──pool──> Oxigraph on a published version ──> bytes in a format

Oxigraph writes the answer itself: reading rows in Python beside a busy thread is a thousand times
slower.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from graph.iris import Iris
from graph.lookup import Lookup
from graph.query.evidence import COLUMN, with_evidence
from graph.query.faults import explained
from graph.query.guard import guarded
from graph.query.pool import Pool
from graph.query.search import Found, expanded, finder, searches
from graph.query.snapshot import Snapshot
from ontology.errors import (
    NewsgraphError,
    QueryError,
    QueryLimitError,
    QueryRefusedError,
    StoreError,
    UnknownFormatError,
)

SOLUTIONS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
"""Formats of SELECT and ASK, and their media types."""

TRIPLES = {
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
"""Formats of CONSTRUCT and DESCRIBE, and their media types."""

_ERRORS: dict[str, tuple[Callable[[str], NewsgraphError], str]] = {
    "failed": (QueryError, "the query can't be evaluated: {}"),
    "graph": (QueryRefusedError, "{}"),
    "format": (UnknownFormatError, "{}"),
    "store": (StoreError, "can't read the published graph, {}; newsgraph rebuild makes it anew"),
    "large": (
        partial(QueryLimitError, limit="bytes"),
        "the answer is too large; ask for less, or use LIMIT",
    ),
    "rows": (
        partial(QueryLimitError, limit="rows"),
        "the answer has more than {} rows; ask for less, or use LIMIT and OFFSET",
    ),
    "memory": (
        partial(QueryLimitError, limit="memory"),
        "the query was stopped: it needs too much memory",
    ),
}


class Readable(Protocol):
    """What can be asked: a version, or one that is open."""

    @property
    def folder(self) -> Path:
        """Where it is."""

    @property
    def iris(self) -> Iris:
        """How it names things."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave.

    Attributes:
        kind: "solutions" (SELECT), "boolean" (ASK) or "graph" (CONSTRUCT, DESCRIBE).
        body: In the format of `media_type`.
        evaluated: The query as it was evaluated, with what was searched and its evidence.
    """

    kind: str
    body: bytes
    media_type: str
    evaluated: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query is asked of, in place of those that it names itself.

    Attributes:
        default: IRIs of the graphs that are merged into the default graph.
        named: Those that GRAPH finds.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as rows of text.

    Attributes:
        rows: As long as `columns`; "" where a variable is not bound.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def ask(
    version: Readable,
    text: str,
    *,
    formats: Iterable[str] = ("json", "turtle"),
    union: bool = False,
    dataset: Dataset | None = None,
    evidence: bool = False,
    search: Found | None = None,
    pool: Pool | None = None,
) -> Answer:
    """Answer a SPARQL query over a published version.

    Args:
        version: A `Version` or `Snapshot`.
        text: SELECT, ASK, CONSTRUCT or DESCRIBE; the usual prefixes need no declaration.
        formats: Names out of `SOLUTIONS` and `TRIPLES`, the best first; the first that fits the
            form of the query is used.
        union: Look into all graphs where the query names none: statement nodes and evidence too,
            not only entities and direct triples.
        dataset: The graphs to ask, in place of those that FROM names.
        evidence: Add the facts behind each row of a SELECT, in a column `evidence`.
        search: Finds entities for `ng:search`; without, an index is made for this query alone.
        pool: The processes that evaluate; without, one is started for this query alone.

    Raises:
        UnknownFormatError: A format has no such name, or none fits the query.
        QueryError: It is not understood; the message shows where, and says what was expected.
        QueryRefusedError: It is not allowed.
        QueryLimitError: It took too long, or too much.
        StoreError: The version is gone.
    """
    names = tuple(formats)
    for name in names:
        if name not in SOLUTIONS and name not in TRIPLES:
            known = ", ".join((*SOLUTIONS, *TRIPLES))
            raise UnknownFormatError(f"unknown result format {name!r}; there are {known}")
    iris = version.iris
    graphs = guarded(text, prefixes=iris.prefixes)
    meant = _meant(version, text, evidence, search)
    request = {
        "folder": str(version.folder),
        "base": iris.base,
        "prefixes": iris.prefixes,
        "union": union,
        "graphs": graphs,
        "query": meant,
        "default": None if dataset is None else dataset.default,
        "named": None if dataset is None else dataset.named,
        "solutions": [SOLUTIONS[name] for name in names if name in SOLUTIONS],
        "triples": [TRIPLES[name] for name in names if name in TRIPLES],
    }
    with Pool(1) if pool is None else nullcontext(pool) as running:
        head, body = running.run(request)
        if head.get("error") == "syntax":
            raise QueryError(_explained(text, head["message"], iris, running))
    if "error" in head:
        error, message = _ERRORS[head["error"]]
        raise error(message.format(head["message"]))
    return Answer(head["kind"], body, head["media_type"], meant)


def _meant(version: Readable, text: str, evidence: bool, search: Found | None) -> str:
    """Give the query that is evaluated for the one that is asked."""
    prefixes = version.iris.prefixes
    asked = with_evidence(text, prefixes) if evidence else text
    if not searches(asked, prefixes):
        return asked
    if search is not None:
        return expanded(asked, prefixes, search)
    with Snapshot(version.folder) as snapshot:
        return expanded(asked, prefixes, finder(Lookup(snapshot)))


def _explained(text: str, message: str, iris: Iris, pool: Pool) -> str:
    def trial(ends: list[int], candidates: list[str]) -> tuple[int, list[int]]:
        request = {
            "query": text,
            "base": iris.base,
            "prefixes": iris.prefixes,
            "ends": ends,
            "candidates": candidates,
        }
        _, body = pool.run(request)
        number, fitting = json.loads(body)
        return number, fitting

    return explained(text, message, prefixes=iris.prefixes, trial=trial)


def table(
    version: Readable,
    text: str,
    *,
    union: bool = False,
    evidence: bool = False,
    search: Found | None = None,
    pool: Pool | None = None,
) -> Table:
    """Answer a query for people: rows of text, IRIs shortened.

    ASK gives one row, "true" or "false"; CONSTRUCT and DESCRIBE give a row a triple.

    Raises:
        NewsgraphError: As `ask` does.
    """
    iris, formats = version.iris, ("json", "ntriples")
    answer = ask(
        version, text, formats=formats, union=union, evidence=evidence, search=search, pool=pool
    )
    if answer.kind == "graph":
        return _triples(answer.body, iris)
    found = json.loads(answer.body)
    if answer.kind == "boolean":
        return Table(("answer",), ((str(found["boolean"]).lower(),),))
    columns = tuple(found["head"]["vars"])
    rows = found["results"]["bindings"]
    if evidence:
        for row in rows:
            facts = row[COLUMN[1:]]["value"].split()
            row[COLUMN[1:]]["value"] = " ".join(map(iris.short, facts))
    return Table(
        columns, tuple(tuple(_cell(row.get(name), iris) for name in columns) for row in rows)
    )


def _triples(body: bytes, iris: Iris) -> Table:
    triples = ox.parse(body, ox.RdfFormat.N_TRIPLES)
    rows = ((one.subject, one.predicate, one.object) for one in triples)
    return Table(
        ("subject", "predicate", "object"),
        tuple(tuple(_text(term, iris) for term in row) for row in rows),
    )


def _text(term: object, iris: Iris) -> str:
    if isinstance(term, ox.NamedNode):
        return iris.short(term.value)
    return term.value if isinstance(term, ox.Literal) else str(term)


def _cell(term: dict[str, str] | None, iris: Iris) -> str:
    if term is None:
        return ""
    return iris.short(term["value"]) if term["type"] == "uri" else term["value"]
