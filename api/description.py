"""What the endpoint says of itself and of its graph: SPARQL Service Description, and VoID.

https://www.w3.org/TR/sparql11-service-description, https://www.w3.org/TR/void
"""

from collections.abc import Iterator
from typing import Final

from graph.census import Counts
from graph.iris import RDF, XSD, Iris
from graph.nquads import Literal, Node, Quad
from ontology.terms import NAMESPACE

SD: Final = "http://www.w3.org/ns/sparql-service-description#"
VOID: Final = "http://rdfs.org/ns/void#"
FORMATS: Final = "http://www.w3.org/ns/formats/"

_RESULTS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip


def description(endpoint: str, iris: Iris, counts: Counts) -> Iterator[Quad]:
    """Describe the service and its dataset.

    Args:
        endpoint: The address of the endpoint.
    """
    dataset, default = f"{endpoint}#dataset", f"{endpoint}#default"
    facts = f"{endpoint}#facts"
    said: tuple[tuple[str, str, Node], ...] = (
        (endpoint, "type", f"{SD}Service"),
        (endpoint, f"{SD}endpoint", endpoint),
        (endpoint, f"{SD}supportedLanguage", f"{SD}SPARQL11Query"),
        *((endpoint, f"{SD}resultFormat", FORMATS + name) for name in _RESULTS),
        (endpoint, f"{SD}defaultDataset", dataset),
        (dataset, "type", f"{SD}Dataset"),
        (dataset, "type", f"{VOID}Dataset"),
        (dataset, f"{SD}defaultGraph", default),
        (dataset, f"{SD}namedGraph", facts),
        (dataset, f"{VOID}sparqlEndpoint", endpoint),
        (dataset, f"{VOID}vocabulary", NAMESPACE),
        (dataset, f"{VOID}uriSpace", Literal(iris.base)),
        (dataset, f"{VOID}triples", _number(counts.quads)),
        (dataset, f"{VOID}entities", _number(counts.entities)),
        (dataset, f"{VOID}documents", _number(counts.articles)),
        (default, "type", f"{SD}Graph"),
        (facts, "type", f"{SD}NamedGraph"),
        (facts, f"{SD}name", iris.facts),
    )
    for subject, predicate, value in said:
        yield Quad(subject, f"{RDF}type" if predicate == "type" else predicate, value)
    for name, count in counts.predicates:
        part = f"{dataset}-{name.replace(':', '-')}"
        yield Quad(dataset, f"{VOID}propertyPartition", part)
        yield Quad(part, f"{VOID}property", iris.predicate(name))
        yield Quad(part, f"{VOID}triples", _number(count))


def _number(value: int) -> Literal:
    return Literal(str(value), f"{XSD}integer")
