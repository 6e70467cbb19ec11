"""Answers of two engines, compared in value space."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.iris import XSD

type Json = dict[str, Any]
"""An answer in the SPARQL results format."""

NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "float")}
DIGITS = 9
"""Of a number are compared: engines divide with more or fewer."""


def alike(one: Json, other: Json) -> bool:
    """Tell whether two answers have the same rows, each as often, in any order."""
    if "boolean" in one or "boolean" in other:
        return bool(one.get("boolean") is other.get("boolean"))
    return _rows(one) == _rows(other)


def _rows(answer: Json) -> Counter[frozenset[tuple[str, str]]]:
    found = answer["results"]["bindings"]
    return Counter(frozenset((name, _term(term)) for name, term in row.items()) for row in found)


def _term(term: Mapping[str, str]) -> str:
    datatype = term.get("datatype", "")
    if datatype in NUMBERS:
        number = float(term["value"].replace("INF", "inf"))
        return f"number {number + 0.0:.{DIGITS}g}"
    kind = "literal" if term["type"] != "uri" else "uri"
    return f"{kind} {datatype.removeprefix(XSD + 'string')} {term['value']}"
