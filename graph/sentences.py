"""Sentences that say something, as the graph has them: as quads, and as lines at once.

Half of a graph's quads are of sentences, and all sentences are written alike. So the lines of one,
made from its quads, are the form for all with marks of the same roles.

A sentence is a Web Annotation target: https://www.w3.org/TR/annotation-model/ §4.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from graph.iris import OA, XSD, Iris
from graph.nodes import SELECTOR, TYPE, ng
from graph.nquads import Literal, Quad, escaped, text
from ontology.records import Evidence

_RESOURCE, _SOURCE = f"{OA}SpecificResource", f"{OA}hasSource"
_POSITION, _START, _END = f"{OA}TextPositionSelector", f"{OA}start", f"{OA}end"
_QUOTE, _EXACT = f"{OA}TextQuoteSelector", f"{OA}exact"
_EVIDENCE, _SENTENCE = ng("Evidence"), ng("sentence")
_INTEGER = f"{XSD}integer"

_PLACE = 0xE000
"""The first of the characters that stand in a form for what differs: of private use."""


class _Terms(NamedTuple):
    """What differs from one sentence to the next, besides its marks."""

    graph: str
    name: str
    position: str
    quote: str
    number: str
    start: str
    end: str
    exact: str


def proof(evidence: Evidence, iris: Iris) -> Iterator[Quad]:
    """Give the quads of a sentence."""
    roles = (mark.role for mark in evidence.marks)
    return _quads(_terms(evidence, iris), zip(roles, _spans(evidence), strict=True))


def written(evidence: Evidence, iris: Iris) -> str:
    """Give the lines of `proof`."""
    terms = _terms(evidence, iris)
    form = _form(tuple(mark.role for mark in evidence.marks))
    return form.format(*terms[:-1], escaped(terms.exact), *_spans(evidence))


def _terms(evidence: Evidence, iris: Iris) -> _Terms:
    position, quote = iris.selectors(evidence)
    return _Terms(
        graph=iris.article(evidence.article),
        name=iris.evidence(evidence),
        position=position,
        quote=quote,
        number=str(evidence.sentence),
        start=str(evidence.start),
        end=str(evidence.end),
        exact=evidence.quote,
    )


def _spans(evidence: Evidence) -> Iterator[str]:
    """Write places as RFC 5147 does, the fragment identifiers of text/plain."""
    return (f"char={mark.start},{mark.end}" for mark in evidence.marks)


def _quads(terms: _Terms, marks: Iterable[tuple[str, str]]) -> Iterator[Quad]:
    graph, name, position, quote, number, start, end, exact = terms
    yield Quad(name, TYPE, _RESOURCE, graph)
    yield Quad(name, TYPE, _EVIDENCE, graph)
    yield Quad(name, _SOURCE, graph, graph)
    yield Quad(name, SELECTOR, position, graph)
    yield Quad(name, SELECTOR, quote, graph)
    yield Quad(name, _SENTENCE, Literal(number, _INTEGER), graph)
    for role, span in marks:
        yield Quad(name, ng(f"{role}_at"), Literal(span), graph)
    yield Quad(position, TYPE, _POSITION, graph)
    yield Quad(position, _START, Literal(start, _INTEGER), graph)
    yield Quad(position, _END, Literal(end, _INTEGER), graph)
    yield Quad(quote, TYPE, _QUOTE, graph)
    yield Quad(quote, _EXACT, Literal(exact), graph)


@lru_cache(maxsize=256)
def _form(roles: tuple[str, ...]) -> str:
    """Give the lines of a sentence with marks of these roles, with places for `str.format`."""
    many = len(_Terms._fields)
    places = [chr(_PLACE + number) for number in range(many + len(roles))]
    lines = text(_quads(_Terms(*places[:many]), zip(roles, places[many:], strict=True)))
    form = lines.replace("{", "{{").replace("}", "}}")
    for number, place in enumerate(places):
        form = form.replace(place, f"{{{number}}}")
    return form
