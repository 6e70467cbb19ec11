"""Answers and what the suite expects, compared; nodes without names may be called otherwise."""

import csv
from io import StringIO
from pathlib import Path

import rdflib
from rdflib import BNode, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.query import Result
from rdflib.term import Node

OUT = Namespace("urn:out:")
NUMBERS = {
    **{name: name for name in ("integer", "decimal", "double", "float")},
    **dict.fromkeys(("int", "long", "negativeInteger", "nonNegativeInteger"), "integer"),
}
"""Types of numbers, and as which they are compared: the engine keeps values, not names of types."""

SYNTAXES = {".srx": "xml", ".srj": "json", ".tsv": "tsv"}
MEDIA = {".csv": "text/csv", ".tsv": "text/tab-separated-values"}


def accepts(result: Path) -> str:
    """Say in which form the suite has a result."""
    table = MEDIA.get(result.suffix, "application/sparql-results+json")
    return f"{table}, application/n-triples;q=0.9"


def alike(answer: str, media: str, expected: Path, base: str) -> bool:
    """Compare an answer with the expected result, by values."""
    if media == "text/csv":
        return _rows(answer) == _rows(expected.read_text("utf-8"))
    if media == "application/n-triples":
        theirs = rdflib.Graph().parse(expected, publicID=base)
        return isomorphic(_plain(rdflib.Graph().parse(data=answer, format="nt")), _plain(theirs))
    syntax = "tsv" if media == "text/tab-separated-values" else "json"
    ours = Result.parse(StringIO(answer), format=syntax)
    found = _result(expected, base)
    if found.type == "ASK" or ours.type == "ASK":
        return bool(found.askAnswer) == bool(ours.askAnswer) and found.type == ours.type
    return isomorphic(_table(ours), _table(found))


def _result(expected: Path, base: str) -> Result:
    if expected.suffix in SYNTAXES:
        with expected.open("rb") as file:
            return Result.parse(file, format=SYNTAXES[expected.suffix])
    graph = rdflib.Graph().parse(expected, publicID=base)
    from rdflib.plugins.sparql.results.rdfresults import RDFResultParser

    return RDFResultParser().parse(graph)  # type: ignore[no-untyped-call]


def _rows(text: str) -> list[list[tuple[str, str]]]:
    """Give the rows of CSV, in any order; numbers by their values, nodes without names as one."""
    rows = csv.DictReader(StringIO(text, newline=""))
    return sorted(sorted((name, _cell(one)) for name, one in row.items()) for row in rows)


def _cell(text: str) -> str:
    if text.startswith("_:"):
        return "_:"
    try:
        return repr(float(text))
    except ValueError:
        return text


def _table(result: Result) -> rdflib.Graph:
    graph = rdflib.Graph()
    for row in result.bindings:
        node = BNode()
        graph.add((OUT.table, OUT.row, node))
        for name, value in row.items():
            graph.add((node, OUT[str(name)], _value(value)))
    for name in result.vars or ():
        graph.add((OUT.table, OUT.column, Literal(str(name))))
    return graph


def _plain(graph: rdflib.Graph) -> rdflib.Graph:
    made = rdflib.Graph()
    for subject, predicate, value in graph:
        made.add((subject, predicate, _value(value)))
    return made


def _value(term: Node) -> Node:
    """Write a number by its value: the engine writes 1.0 where the suite has 1."""
    if isinstance(term, Literal) and term.language:
        return Literal(str(term), lang=term.language.lower())  # tags have no case (RFC 5646)
    if isinstance(term, Literal) and term.datatype is not None:
        sort = str(term.datatype).rpartition("#")[2]
        if sort in NUMBERS:
            try:
                return Literal(f"{float(term):.10g}", datatype=URIRef(f"urn:{NUMBERS[sort]}"))
            except ValueError:
                return term
    return term
