"""What a graph that is in the store lacks, and what it has too much, after some facts changed.

Facts as they were and as they are tell what they have not in common. The store itself tells what
it has of articles and entities that are another now, and what else needs a sentence or a number
that one fact needs no more: nothing is counted twice.
"""

from collections.abc import Callable, Collection, Iterator

from graph.iris import Iris
from graph.nodes import SELECTOR
from graph.nquads import Node, Quad
from graph.quads import DESCRIBING, description, direct, head
from graph.sentences import proof
from graph.statements import exchanged, stands, stated
from graph.working import Working
from ontology.records import Article, Entity, Evidence, Fact, Quantity
from ontology.schema import schema
from ontology.terms import NAMESPACE, Predicate


class Difference:
    """Quads to add to a store and to remove from it.

    Attributes:
        added: Some may be in the store already.
        removed: None is in `added`.
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
        self._gained: dict[str, Evidence] = {}
        self._triples: set[Quad] = set()
        self._told: set[Quad] = set()
        self._wanted: set[Quad] = set()

    def article(self, article: Article) -> None:
        """Let there be an article of those that are another."""
        self._needed[self._iris.article(article.id)].update(head(article, self._iris))

    def entity(self, node: str, entity: Entity | None) -> None:
        """Let a node be described so, or not at all."""
        old = {quad for term in sorted(DESCRIBING) for quad in self._working.match(node, term)}
        self._exchange(old, set(description(entity, self._iris)) if entity else set())

    def fact(self, old: Fact | None, new: Fact | None) -> None:
        """Let there be a fact as it is now; one of the two, if not both, may be None.

        All facts of a deal come, if one comes; those that are what they were `stay`.
        """
        for one, deals in ((old, self._told), (new, self._wanted)):
            if one is not None:
                deals.update(stands(one, self._iris))
        if new is not None:
            self._of_articles(new)
        if old == new:
            return
        self._exchange(*exchanged(old, new, self._iris))
        self._plain(old, new)
        self._sentences(old, new)
        self._numbers(old, new)

    def stay(self, fact: Fact) -> None:
        """Let there still be a fact, and what it tells of its deal."""
        self._wanted.update(stands(fact, self._iris))
        self._of_articles(fact)

    def _of_articles(self, fact: Fact) -> None:
        """Let the articles that are another state a fact, with its sentences."""
        for evidence in fact.evidence if self._graphs else ():
            graph = self._iris.article(evidence.article)
            if graph in self._graphs:
                self._needed[graph].add(stated(fact, graph, self._iris))
                self._needed[graph].update(proof(evidence, self._iris))

    def _plain(self, old: Fact | None, new: Fact | None) -> None:
        before, after = (
            set(direct(one, self._iris)) if one is not None else set() for one in (old, new)
        )
        self.added |= after - before
        self._triples |= before - after

    def _sentences(self, old: Fact | None, new: Fact | None) -> None:
        """Keep which sentences a fact has no more, and which it has now."""
        if old is not None and new is not None and old.evidence == new.evidence:
            return
        before, after = (
            {self._iris.evidence(one): one for one in (fact.evidence if fact else ())}
            for fact in (old, new)
        )
        self._lost.update(before.keys() - after.keys())
        for name in after.keys() - before.keys():
            self._gained[name] = after[name]

    def _numbers(self, old: Fact | None, new: Fact | None) -> None:
        """Describe the quantities of a fact, as far as they may not be described."""
        before, after = (set(_quantities(fact)) if fact else set() for fact in (old, new))
        self._lost.update(map(self._iris.quantity, before - after))
        for quantity in after - before:
            self.added.update(description(quantity, self._iris))

    def _exchange(self, old: set[Quad], new: set[Quad]) -> None:
        """Let the store have `new` where it has `old`."""
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
        self._exchange(self._told, self._wanted)
        self._write()
        for triple in self._triples - self.added:
            if not any(map(is_direct, (triple, *_turned(triple)))):
                self.removed.add(triple)
        self._sweep()
        self.removed -= self.added

    def _write(self) -> None:
        """Write sentences that facts have now; one that another fact had is there."""
        for name in self._gained.keys() - self._lost:
            evidence = self._gained[name]
            if self._iris.article(evidence.article) not in self._graphs:
                self.added.update(proof(evidence, self._iris))

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


def _quantities(fact: Fact) -> Iterator[Quantity]:
    values = (fact.object, *(value for _, value in fact.qualifiers))
    return (value for value in values if isinstance(value, Quantity))


def _turned(triple: Quad) -> Iterator[Quad]:
    """Give the other triple of a symmetric one."""
    name = triple.predicate.removeprefix(NAMESPACE)
    if name in Predicate and schema().symmetric(Predicate(name)) and isinstance(triple.object, str):
        yield Quad(triple.object, triple.predicate, triple.subject)
