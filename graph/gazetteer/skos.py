"""SKOS concepts as rows of a gazetteer: https://www.w3.org/TR/skos-reference/."""

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.gazetteer.entries import Tally
from graph.iris import DCTERMS, RDF, RDFS, SKOS
from ontology.errors import InputError
from ontology.identifiers import parsed

_FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
}
_NAMES = (f"{SKOS}prefLabel", f"{RDFS}label")
_OTHERS = (f"{SKOS}altLabel", f"{SKOS}hiddenLabel")
_CODES = (f"{SKOS}notation", f"{DCTERMS}identifier")
_SAME = (f"{SKOS}exactMatch", "http://www.w3.org/2002/07/owl#sameAs")
_LANGUAGES = ("en", None)
"""Languages of the name, the best first; names in others are aliases."""


def concepts(file: BinaryIO, form: str, tally: Tally) -> Iterator[dict[str, list[str]]]:
    """Give the concepts of a file, one at a time; what has no label is none.

    Args:
        form: `ttl`, `nt` or `rdf`.

    Raises:
        InputError: It is not well-formed, or tells of one concept in two places.
    """
    seen: set[int] = set()
    said: list[Triple] = []
    try:
        for triple in parse(file, format=_FORMATS[form]):
            if said and triple.subject != said[0].subject:
                yield from _concept(said, tally)
                said = []
            if not said and hash(triple.subject) in seen:
                raise InputError(
                    f"it tells of {triple.subject} in two places; sort the file by its subjects"
                )
            seen.add(hash(triple.subject))
            said.append(triple)
    except SyntaxError as error:
        raise InputError(f"it is not well-formed: {error}") from error
    yield from _concept(said, tally)


def _concept(said: list[Triple], tally: Tally) -> Iterator[dict[str, list[str]]]:
    names: list[tuple[int, str]] = []
    fields: dict[str, list[str]] = {"alias": []}
    for triple in said:
        predicate, value = triple.predicate.value, triple.object
        if isinstance(value, Literal):
            if predicate in _NAMES:
                best = value.language in _LANGUAGES
                rank = _LANGUAGES.index(value.language) if best else len(_LANGUAGES)
                names.append((rank, value.value))
            elif predicate in _OTHERS:
                fields["alias"].append(value.value)
            elif predicate in _CODES:
                _code(value.value, fields)
        elif isinstance(value, NamedNode):
            if predicate == f"{RDF}type" and value.value != f"{SKOS}Concept":
                fields.setdefault("kind", []).append(value.value)
            elif predicate in _SAME:
                item = value.value.partition("wikidata.org/entity/")[2]
                fields.setdefault("wikidata" if item else "iri", []).append(item or value.value)
    subject = said[0].subject if said else None
    if names and isinstance(subject, NamedNode):
        item = subject.value.partition("wikidata.org/entity/")[2]
        fields.setdefault("wikidata" if item else "iri", []).append(item or subject.value)
        fields["id"] = [subject.value]
        ordered = [name for _, name in sorted(names)]
        yield {**fields, "name": ordered[:1], "alias": fields["alias"] + ordered[1:]}
    elif said:
        tally.count("no label", str(subject))


def _code(text: str, fields: dict[str, list[str]]) -> None:
    one = parsed(text)
    if one is not None:
        scheme, _, value = one.partition(":")
        fields.setdefault(scheme, []).append(value)
