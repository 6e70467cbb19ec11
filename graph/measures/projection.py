"""From facts to a simple weighted graph: what is counted as a tie between two entities.

The projection is said with each answer; without that a centrality means nothing.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Literal as Choice

import networkx as nx

from graph.iris import RDF
from graph.nodes import LABEL, TYPE, ng
from graph.nquads import Literal
from graph.query.snapshot import Snapshot
from graph.relations import TIMES
from graph.stances import DENIED
from graph.validity import within
from ontology.terms import NAMESPACE, OPEN_PREFIX, Kind, Modality, Polarity

type Weighted = nx.Graph[str]


@dataclass(frozen=True, slots=True)
class Projection:
    """Which facts are ties, and how much each weighs.

    Two entities have one tie, whatever the direction of the facts; its weight is the sum over them.

    Attributes:
        predicates: Only these; empty: all of the ontology's.
        stances: Modalities, or "denied", as `graph.stances.STANCES`.
        weight: "sources": a fact weighs as many as independent articles say it; "facts": one each;
            "none": a tie weighs 1 whatever it has.
        since, until: Days, months, quarters or years: when the fact is, else when it was first
            published; "" is open.
        open: Count facts in, for which the ontology has no predicate.
        without: Kinds whose entities are left out: words for figures and ways, which would tie
            all that have profits or rise.
    """

    predicates: tuple[str, ...] = ()
    stances: tuple[str, ...] = (Modality.ACTUAL.value,)
    weight: Choice["sources", "facts", "none"] = "sources"
    since: str = ""
    until: str = ""
    open: bool = False
    without: tuple[str, ...] = (Kind.MEASURE.value, Kind.DIRECTION.value, Kind.POSITION.value)

    def told(self) -> dict[str, object]:
        """Say it in words that JSON can hold."""
        return asdict(self)


@dataclass(frozen=True)
class Projected:
    """The graph of ties, and what it is of.

    Attributes:
        graph: Nodes are IRIs, edges have `weight` and `facts` (how many).
        labels, kinds: Of each node.
    """

    version: str
    projection: Projection
    graph: Weighted
    labels: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)


def projected(snapshot: Snapshot, projection: Projection = Projection()) -> Projected:
    """Project the facts of a version; nodes and edges are sorted, so the same gives the same."""
    ties: dict[tuple[str, str], list[float]] = {}
    kinds = {
        quad.subject: str(quad.object).removeprefix(NAMESPACE)
        for quad in snapshot.match(None, TYPE)
    }
    for a, b, independent in ties_of(snapshot, projection):
        if kinds.get(a) in projection.without or kinds.get(b) in projection.without:
            continue
        tie = ties.setdefault((min(a, b), max(a, b)), [0.0, 0.0])
        tie[0] += {"sources": independent, "facts": 1, "none": 0}[projection.weight]
        tie[1] += 1
    labels = _texts(snapshot, LABEL)
    graph: Weighted = nx.Graph()
    graph.add_nodes_from(sorted({end for pair in ties for end in pair}))
    for (a, b), (weight, facts) in sorted(ties.items()):
        graph.add_edge(a, b, weight=weight or 1.0, facts=int(facts))
    return Projected(
        snapshot.folder.name,
        projection,
        graph,
        {node: labels.get(node, node) for node in graph},
        {node: kinds.get(node, "") for node in graph},
    )


def ties_of(snapshot: Snapshot, projection: Projection) -> Iterator[tuple[str, str, int]]:
    """Give the two ends of each fact that is a tie, and how many independent articles say it."""
    ends = {name: _values(snapshot, RDF + name) for name in ("subject", "object", "predicate")}
    stances, numbers = _stances(snapshot), _texts(snapshot, ng("independent"), facts=True)
    days = _days(snapshot) if projection.since or projection.until else {}
    wanted = set(projection.predicates)
    quantities = f"{snapshot.iris.base}quantity/"
    for fact, predicate in ends["predicate"].items():
        name = snapshot.iris.local(predicate)
        if (wanted and name not in wanted) or stances.get(fact) not in projection.stances:
            continue
        if name.startswith(OPEN_PREFIX) and not projection.open:
            continue
        subject, value = ends["subject"].get(fact, ""), ends["object"].get(fact, "")
        if not value or value == subject or value.startswith(quantities):
            continue
        if not within(days.get(fact, ""), projection.since, projection.until):
            continue
        yield subject, value, int(numbers.get(fact, "1"))


def _stances(snapshot: Snapshot) -> dict[str, str]:
    found = {
        fact: modality.removeprefix(NAMESPACE)
        for fact, modality in _values(snapshot, ng("modality")).items()
    }
    negative = NAMESPACE + Polarity.NEGATIVE
    for fact, polarity in _values(snapshot, ng("polarity")).items():
        if polarity == negative:
            found[fact] = DENIED
    return found


def _days(snapshot: Snapshot) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in reversed(TIMES):
        found |= {fact: day[:10] for fact, day in _texts(snapshot, ng(name), facts=True).items()}
    return found


def _values(snapshot: Snapshot, predicate: str) -> dict[str, str]:
    told = snapshot.match(None, predicate, graph=snapshot.iris.facts)
    return {quad.subject: quad.object for quad in told if isinstance(quad.object, str)}


def _texts(snapshot: Snapshot, predicate: str, *, facts: bool = False) -> dict[str, str]:
    place = snapshot.iris.facts if facts else ""
    told = snapshot.match(None, predicate, graph=place)
    return {quad.subject: quad.object.text for quad in told if isinstance(quad.object, Literal)}
