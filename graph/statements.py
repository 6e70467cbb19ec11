"""Statement nodes of facts, part by part: what two of them have not in common can be told.

fact ─parts─> quads of its node; of the steps of its deal; of the articles that state it

What a fact says of itself is known before what others mean for it (`graph.bearings`).
"""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple

from graph.iris import RDF, XSD, Iris
from graph.nodes import DERIVED_FROM, TYPE, integer, moment, ng, node, share
from graph.nquads import Literal, Quad
from ontology.records import Fact, Quantity


class Part(NamedTuple):
    """Some of what the statement node of a fact says.

    Attributes:
        made_of: Gives all of a fact that these quads depend on, besides its id.
        quads: Gives them, of a fact and its name in the graph.
    """

    made_of: Callable[[Fact], object]
    quads: Callable[[Fact, str, Iris], Iterator[Quad]]


def own(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Give what the statement node of a fact says, and which articles state it; no sentences.

    What other facts mean for it is left out.
    """
    name = iris.fact(fact.id)
    for part in _OWN:
        yield from part.quads(fact, name, iris)


def meant(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Give what other facts mean for one, and how its deal stands."""
    name = iris.fact(fact.id)
    for part in _MEANT:
        yield from part.quads(fact, name, iris)
    yield from stands(fact, iris)


def exchanged(old: Fact | None, new: Fact | None, iris: Iris) -> tuple[set[Quad], set[Quad]]:
    """Give what only one of two facts of one id says, and perhaps some that both say.

    How their deals stand is left out: that is not of one fact.
    """
    parts: tuple[Part, ...] = (*_OWN, *_MEANT)
    if old is not None and new is not None:
        parts = tuple(part for part in parts if part.made_of(old) != part.made_of(new))
    before, after = (
        {quad for part in parts for quad in part.quads(one, iris.fact(one.id), iris)}
        if one is not None
        else set()
        for one in (old, new)
    )
    return before, after


def stated(fact: Fact, article: str, iris: Iris) -> Quad:
    """Let an article, by its name in the graph, state a fact."""
    return Quad(article, ng("states"), iris.fact(fact.id), article)


def stands(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Write how the deal of a fact stands; each of its facts tells the same."""
    if fact.deal is not None:
        deal, phase = iris.deal(fact.deal[0]), fact.deal[1]
        yield Quad(deal, TYPE, ng("Deal"), iris.facts)
        yield Quad(deal, ng("phase"), phase.iri, iris.facts)


def _sort(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    graph = iris.facts
    yield Quad(name, TYPE, ng("Fact"), graph)
    yield Quad(name, TYPE, f"{RDF}Statement", graph)


def _ends(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    graph = iris.facts
    yield Quad(name, f"{RDF}subject", iris.entity(fact.subject), graph)
    yield Quad(name, f"{RDF}predicate", iris.predicate(fact.predicate), graph)
    if fact.object is not None:
        yield Quad(name, f"{RDF}object", node(fact.object, iris), graph)


def _qualifiers(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    for qualifier, value in fact.qualifiers:
        yield Quad(name, ng(qualifier), node(value, iris), iris.facts)


def _stance(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    graph = iris.facts
    yield Quad(name, ng("polarity"), fact.polarity.iri, graph)
    yield Quad(name, ng("modality"), fact.modality.iri, graph)
    for speaker in fact.attributed_to:
        yield Quad(name, ng("attributed_to"), iris.entity(speaker), graph)


def _time(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    if fact.time is None:
        return
    graph = iris.facts
    for term, value in (
        ("at", fact.time.at),
        ("from_time", fact.time.start),
        ("to_time", fact.time.end),
    ):
        if value is not None:
            yield Quad(name, ng(term), moment(value), graph)
    if fact.time.precision is not None:
        yield Quad(name, ng("precision"), Literal(fact.time.precision), graph)
    if fact.time.ended:
        yield Quad(name, ng("ended"), Literal("true", f"{XSD}boolean"), graph)


def _weight(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    graph = iris.facts
    yield Quad(name, ng("support"), integer(fact.support), graph)
    yield Quad(name, ng("independent"), integer(fact.independent), graph)
    if fact.published:
        yield Quad(name, ng("published"), moment(fact.published), graph)
    yield Quad(name, ng("confidence"), share(fact.confidence), graph)


def _links(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    graph = iris.facts
    for bearing, other in fact.links:
        yield Quad(name, bearing.iri, iris.fact(other), graph)
    for term, text in (("holds_since", fact.since), ("holds_until", fact.until)):
        if text:
            yield Quad(name, ng(term), moment(text), graph)


def _steps(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    """Write how far a deal has come as a fact tells it."""
    if fact.deal is None:
        return
    graph, deal = iris.facts, iris.deal(fact.deal[0])
    for phase, when in fact.phases:
        step = iris.step(fact.id, phase)
        yield Quad(name, ng("step"), step, graph)
        yield Quad(step, TYPE, ng("Step"), graph)
        yield Quad(step, ng("step_of"), deal, graph)
        yield Quad(step, ng("phase"), phase.iri, graph)
        if when:
            yield Quad(step, ng("dated"), moment(when), graph)


def _rejected(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    if fact.rejected:
        true = Literal("true", f"{XSD}boolean")
        yield Quad(name, ng("rejected"), true, iris.facts)


def _surfaces(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    for value in (fact.object, *(value for _, value in fact.qualifiers)):
        if isinstance(value, Quantity) and value.text:
            yield Quad(name, ng("surface"), Literal(value.text), iris.facts)


def _sentences(fact: Fact, name: str, iris: Iris) -> Iterator[Quad]:
    for evidence in fact.evidence:
        yield Quad(name, DERIVED_FROM, iris.evidence(evidence), iris.facts)
        yield stated(fact, iris.article(evidence.article), iris)


_OWN = (
    Part(attrgetter("id"), _sort),
    Part(attrgetter("subject", "predicate", "object"), _ends),
    Part(attrgetter("qualifiers"), _qualifiers),
    Part(attrgetter("polarity", "modality", "attributed_to"), _stance),
    Part(attrgetter("time"), _time),
    Part(attrgetter("support", "independent", "published", "confidence"), _weight),
    Part(attrgetter("rejected"), _rejected),
    Part(attrgetter("object", "qualifiers"), _surfaces),
    Part(attrgetter("evidence"), _sentences),
)
"""No quad is in two of them, nor in these and `_MEANT`."""

_MEANT = (
    Part(attrgetter("links", "since", "until"), _links),
    Part(attrgetter("deal", "phases"), _steps),
)
