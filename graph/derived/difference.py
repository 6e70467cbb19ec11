"""What a graph that is in the store lacks, and what it has too much, after some facts changed.

The store itself tells what it has, and what else needs a sentence, a number or a name that one
fact needs no more: nothing is counted twice.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice

from graph.iris import RDF, Iris
from graph.nquads import Node, Quad
from graph.quads import (
    DESCRIBING,
    SELECTOR,
    description,
    direct,
    head,
    ng,
    proof,
    statement,
)
from graph.working import Working
from ontology.records import Article, Entity, Fact, Quantity
from ontology.schema import schema
from ontology.terms import NAMESPACE, Predicate

STATES, STEP, STEP_OF = ng("states"), ng("step"), ng("step_of")


class Difference:
    """Quads to add to a store and to remove from it.

    Attributes:
        added: Some may be in the store already.
        removed: All are in the store.
    """

    def __init__(self, working: Working, iris: Iris, articles: Collection[str]) -> None:
        """Begin with no difference.

        Args:
            articles: Ids of those that are another now, or gone: what each of their graphs holds
                must come from `fact` and `article`, all of it.
        """
        self.added: set[Quad] = set()
        self.removed: set[Quad] = set()
        self._working, self._iris = working, iris
        self._graphs = {iris.article(one) for one in articles}
        self._needed: dict[str, set[Quad]] = {graph: set() for graph in self._graphs}
        self._lost: set[str] = set()
        self._triples: set[Quad] = set()
        self._wanted: dict[str, set[Quad]] = {}
        self._quantities: set[str] = set()

    def article(self, article: Article) -> None:
        """Let there be an article of those that are another."""
        self._needed[self._iris.article(article.id)].update(head(article, self._iris))

    def entity(self, node: str, entity: Entity | None) -> None:
        """Let a node be described so, or not at all."""
        old = {quad for term in sorted(DESCRIBING) for quad in self._working.match(node, term)}
        self._exchange(old, set(description(entity, self._iris)) if entity else set())

    def fact(self, name: str, fact: Fact | None) -> None:
        """Let there be this fact of an id, or none."""
        node = self._iris.fact(name)
        old = {
            *self._working.match(node, graph=self._iris.facts),
            *self._working.match(None, STATES, node, None),
        }
        old |= self._steps(old)
        told = set(statement(fact, self._iris)) if fact else set()
        deals = self._deals(old | told)
        new = {quad for quad in told if quad.subject not in deals}
        for quad in told - new:
            self._wanted[quad.subject].add(quad)
        self._triples.update(_triples(old))
        if fact is not None:
            self._triples.update(islice(direct(fact, self._iris), 1))
            self._proofs(fact, {quad.object for quad in new - old})
            for value in (fact.object, *(value for _, value in fact.qualifiers)):
                if isinstance(value, Quantity):
                    self.added.update(description(value, self._iris))
        lost = [str(quad.object) for quad in old - new if isinstance(quad.object, str)]
        self._lost.update(lost)
        self._exchange(old, new)

    def _steps(self, said: Iterable[Quad]) -> set[Quad]:
        """Give what the store says of the steps of a deal that a fact has."""
        steps = [str(quad.object) for quad in said if quad.predicate == STEP]
        return {quad for one in steps for quad in self._working.match(one, graph=self._iris.facts)}

    def _deals(self, said: Iterable[Quad]) -> set[str]:
        """Give the deals that steps are of; all facts of a deal come with one of them."""
        found = {str(quad.object) for quad in said if quad.predicate == STEP_OF}
        for deal in found:
            self._wanted.setdefault(deal, set())
        return found

    def _proofs(self, fact: Fact, new: Collection[Node]) -> None:
        """Write the sentences of a fact, as far as they may not be there."""
        for evidence in fact.evidence:
            graph = self._iris.article(evidence.article)
            if graph in self._graphs:
                self._needed[graph].update(proof(evidence, self._iris))
            elif self._iris.evidence(evidence) in new:
                self.added.update(proof(evidence, self._iris))

    def _exchange(self, old: set[Quad], new: set[Quad]) -> None:
        """Let the store have `new` where it has `old`; what articles state has its own graph."""
        for quad in new:
            if quad.graph in self._graphs:
                self._needed[quad.graph].add(quad)
        self.added |= new - old
        self.removed |= old - new

    def close(self, is_direct: Callable[[Quad], bool]) -> None:
        """Find out what nothing needs any more.

        Args:
            is_direct: Tells whether some fact is this plain triple.
        """
        for graph, needed in self._needed.items():
            old = set(self._working.match(graph=graph))
            self.added |= needed - old
            self.removed |= old - needed
        for deal, wanted in self._wanted.items():
            self._exchange(set(self._working.match(deal, graph=self._iris.facts)), wanted)
        for triple in self._triples:
            if is_direct(triple):
                self.added.update((triple, *_turned(triple)))
            else:
                gone = (triple, *(one for one in _turned(triple) if not is_direct(one)))
                self.removed.update(quad for one in gone for quad in self._has(one))
        self._sweep()
        self.removed -= self.added

    def _has(self, quad: Quad) -> Iterator[Quad]:
        return self._working.match(quad.subject, quad.predicate, quad.object, quad.graph)

    def _sweep(self) -> None:
        """Remove sentences, what selects them, and numbers, where nothing names them."""
        named = {quad.object for quad in self.added}
        for sort in ("evidence", "quantity"):
            beginning = f"{self._iris.base}{sort}/"
            for node in sorted(one for one in self._lost if one.startswith(beginning)):
                if node not in named and not self._is_named(node):
                    self._forget(node, named)

    def _is_named(self, node: str) -> bool:
        found = self._working.match(None, None, node, None)
        return any(quad not in self.removed for quad in found)

    def _forget(self, node: str, named: Collection[Node]) -> None:
        said = set(self._working.match(node, graph=None))
        self.removed |= said
        for selector in sorted(str(quad.object) for quad in said if quad.predicate == SELECTOR):
            if selector not in named and not self._is_named(selector):
                self.removed.update(self._working.match(selector, graph=None))


def _triples(said: Iterable[Quad]) -> Iterator[Quad]:
    """Give the plain triple that a statement node may stand for."""
    ends = {quad.predicate: quad.object for quad in said}
    if f"{RDF}object" in ends:
        subject, predicate = (str(ends[f"{RDF}{end}"]) for end in ("subject", "predicate"))
        yield Quad(subject, predicate, ends[f"{RDF}object"])


def _turned(triple: Quad) -> Iterator[Quad]:
    """Give the other triple of a symmetric one."""
    name = triple.predicate.removeprefix(NAMESPACE)
    if name in Predicate and schema().symmetric(Predicate(name)) and isinstance(triple.object, str):
        yield Quad(triple.object, triple.predicate, triple.subject)
