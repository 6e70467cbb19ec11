"""Terms that quads are made of: predicates of other vocabularies, words of the ontology, values."""

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from graph.iris import DCTERMS, OA, OWL, PROV, RDF, RDFS, SKOS, XSD, Iris
from graph.nquads import Literal, Node
from ontology.quantities import plain
from ontology.records import Entity, Quantity, Value
from ontology.terms import NAMESPACE

TYPE = f"{RDF}type"
LABEL = f"{RDFS}label"
ALT_LABEL = f"{SKOS}altLabel"
IDENTIFIER = f"{DCTERMS}identifier"
SAME_AS = f"{OWL}sameAs"
EXACT_MATCH = f"{SKOS}exactMatch"
DERIVED_FROM = f"{PROV}wasDerivedFrom"
SELECTOR = f"{OA}hasSelector"


def ng(name: str) -> str:
    """Give the IRI of a word of the ontology."""
    return NAMESPACE + name


def node(value: Value, iris: Iris) -> Node:
    """Give the node of an object or a qualifier's value."""
    if isinstance(value, Entity):
        return iris.entity(value)
    return iris.quantity(value) if isinstance(value, Quantity) else Literal(value)


def decimal(value: Decimal) -> Literal:
    """Give a number as a value; equal numbers are one value."""
    return Literal(plain(value), f"{XSD}decimal")


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """Give a whole number as a value."""
    return Literal(str(value), f"{XSD}integer")


@lru_cache(maxsize=4096)
def share(value: float) -> Literal:
    """Give a chance as a value."""
    return decimal(Decimal(str(value)))


_PARTIAL = {
    "gYear": (re.compile(r"\d{4}"), "-01-01"),
    "gYearMonth": (re.compile(r"\d{4}-\d{2}"), "-01"),
    "date": (re.compile(r"\d{4}-\d{2}-\d{2}"), ""),
}


@lru_cache(maxsize=4096)
def moment(text: str) -> Literal:
    """Give a time as a typed value: date, month, year, or date and time.

    What XML Schema has no type for (quarters, halves), and what is no date, stays a string.

    >>> [moment(text).datatype.rpartition("#")[2] for text in ("2009-06", "2009-Q2")]
    ['gYearMonth', 'string']
    """
    try:
        for datatype, (pattern, rest) in _PARTIAL.items():
            if pattern.fullmatch(text):
                date.fromisoformat(text + rest)
                return Literal(text, XSD + datatype)
        exact = datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")
        return Literal(exact, f"{XSD}dateTime")
    except ValueError:
        return Literal(text)
