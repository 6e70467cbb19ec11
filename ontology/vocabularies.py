"""The words of the vocabularies that a graph uses: ours, and those of others that are closed."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import DefinedNamespace

from ontology.schema import ONTOLOGY_FILE
from ontology.terms import NAMESPACE

OA: Final = "http://www.w3.org/ns/oa#"

_ANNOTATION: Final = frozenset(
    "Annotation SpecificResource TextPositionSelector TextQuoteSelector end exact hasBody "
    "hasSelector hasSource hasTarget prefix start suffix".split()
)
"""Of the Web Annotation Vocabulary what has to do with stretches of text."""

_OTHERS: Final[tuple[type[DefinedNamespace], ...]] = (DCTERMS, OWL, PROV, RDF, RDFS, SKOS)


@cache
def vocabularies() -> Mapping[str, frozenset[str]]:
    """Give the local names of all words by namespace; `news.ttl` is read once, in about 0.3 s."""
    graph = Graph().parse(ONTOLOGY_FILE, format="turtle")
    own = {
        str(subject).removeprefix(NAMESPACE)
        for subject in graph.subjects()
        if isinstance(subject, URIRef) and subject.startswith(NAMESPACE)
    }
    others = {str(one): frozenset(one.__annotations__) for one in _OTHERS}
    return MappingProxyType({NAMESPACE: frozenset(own - {""}), OA: _ANNOTATION, **others})
