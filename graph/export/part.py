"""A slice as quads: facts with all that the graph says of them, of their sentences and entities."""

from collections.abc import Iterator

from graph.export.view import View
from graph.iris import OA
from graph.nodes import DERIVED_FROM, SELECTOR, ng
from graph.nquads import Quad
from graph.quads import DESCRIBING, direct
from graph.query.snapshot import Snapshot

_SOURCE, _STEP, _STEP_OF, _STATES = f"{OA}hasSource", ng("step"), ng("step_of"), ng("states")
_OF_QUANTITIES = frozenset(map(ng, ("unit", "bound", "value", "low", "high")))


def part(view: View) -> Iterator[Quad]:
    """Give the quads of a slice, each as it stands in the graph; some come more than once."""
    iris = view.snapshot.iris
    for fact in view.facts(view.lookup()):
        name = iris.fact(fact.id)
        yield from direct(fact, iris)
        for quad in view.snapshot.match(name, graph=iris.facts):
            yield quad
            if quad.predicate == DERIVED_FROM:
                yield from _proof(view.snapshot, str(quad.object), name)
            elif quad.predicate == _STEP:
                yield from _step(view.snapshot, str(quad.object))
            elif isinstance(quad.object, str):
                yield from _described(view.snapshot, quad.object)


def _proof(snapshot: Snapshot, evidence: str, fact: str) -> Iterator[Quad]:
    """Give a sentence, its selectors, and its article without what else that states."""
    for quad in list(snapshot.match(evidence, graph=None)):
        yield quad
        if quad.predicate == SELECTOR:
            yield from snapshot.match(str(quad.object), graph=quad.graph)
        elif quad.predicate == _SOURCE:
            article = str(quad.object)
            yield Quad(article, _STATES, fact, article)
            for one in snapshot.match(article, graph=article):
                if one.predicate != _STATES:
                    yield one


def _step(snapshot: Snapshot, step: str) -> Iterator[Quad]:
    for quad in list(snapshot.match(step, graph=snapshot.iris.facts)):
        yield quad
        if quad.predicate == _STEP_OF:
            yield from snapshot.match(str(quad.object), graph=snapshot.iris.facts)


def _described(snapshot: Snapshot, node: str) -> Iterator[Quad]:
    for quad in snapshot.match(node):
        if quad.predicate in DESCRIBING or quad.predicate in _OF_QUANTITIES:
            yield quad
