"""Facts as a network: what networkx, and whoever draws it, can work with.

network(lookup.facts())["alibaba"]["alibaba-cloud"]["<fact id>"]["predicate"] == "invests_in"
"""

import re
from collections.abc import Iterable, Iterator

import networkx as nx

from graph.iris import Iris
from ontology.quantities import describe
from ontology.records import Entity, Fact, Quantity, TimeSpan, Value
from ontology.terms import OPEN_PREFIX

_TODAY = re.compile(r' lastmodifieddate="[^"]*"')

type Network = nx.MultiDiGraph[str]

QUANTITY = "Quantity"
"""The kind of a node that is a number with a unit."""


def network(
    facts: Iterable[Fact], *, everything: bool = False, iris: Iris | None = None
) -> Network:
    """Make a network of facts: one edge a fact, from its subject to its object.

    A fact without an object is no edge; its subject is a node all the same.

    Args:
        facts: In any order; the order of nodes and edges is that of the facts.
        everything: Plans, denials, what is over, and open facts too; without, what holds.
        iris: The names; a node is called as in `graph.lookup`, a quantity by its IRI's last part.

    Returns:
        Nodes with `label` and `kind`; edges whose key is the fact's id, with `predicate`,
        `polarity`, `modality`, `confidence`, `support`, `independent`, `time` ("" if unknown),
        `qualifiers`, `links` to other facts, `deal` (how it stands), `article` and `sentence`:
        values are text and numbers, so that every format can hold them.
    """
    iris = iris or Iris()
    made: Network = nx.MultiDiGraph()
    for fact in facts:
        if everything or holds(fact):
            source = _node(made, fact.subject, iris)
            if fact.object is not None:
                target = _node(made, fact.object, iris)
                made.add_edge(source, target, key=fact.id, **dict(_attributes(fact)))
    return made


def holds(fact: Fact) -> bool:
    """Tell whether a fact is a direct triple of the graph, objects left out counted in."""
    return fact.direct and not fact.predicate.startswith(OPEN_PREFIX)


def when(time: TimeSpan | None) -> str:
    """Write a time as ISO 8601: a date, or an interval ("2021-05/..": open)."""
    if time is None:
        return ""
    if time.at or not (time.start or time.end):
        return time.at or ""
    return f"{time.start or '..'}/{time.end or '..'}"


def words(value: Value) -> str:
    """Give a value as people read it: a label, a number with its unit."""
    if isinstance(value, Entity):
        return value.label
    return describe(value) if isinstance(value, Quantity) else value


def qualified(fact: Fact) -> str:
    """Write all qualifiers in one line: "about: Alibaba; action: downgrade"."""
    return "; ".join(f"{name}: {words(value)}" for name, value in fact.qualifiers)


def linked(fact: Fact) -> str:
    """Write what other facts mean for one in one line: "conflicts_with: <id>; ended_by: <id>"."""
    return "; ".join(f"{bearing.value}: {other}" for bearing, other in fact.links)


def graphml(made: Network) -> Iterator[str]:
    """Write a network as lines of GraphML; `id` of an edge is its `id`."""
    return nx.generate_graphml(made, edge_id_from_attribute="id")


def gexf(made: Network) -> Iterator[str]:
    """Write a network as lines of GEXF 1.3, without the day: the same network, the same lines."""
    return (_TODAY.sub("", line) for line in nx.generate_gexf(made, version="1.3"))


def cytoscape(made: Network) -> dict[str, object]:
    """Give a network as Cytoscape's JSON (`.cyjs`)."""
    return nx.cytoscape_data(made, name="label")


def node_link(made: Network) -> dict[str, object]:
    """Give a network as node-link JSON, as d3 and networkx read it."""
    return nx.node_link_data(made, edges="links")


def _node(made: Network, value: Entity | Quantity, iris: Iris) -> str:
    if isinstance(value, Entity):
        name = iris.entity_id(iris.entity(value))
        made.add_node(name, label=value.label, kind=value.kind.value)
    else:
        name = iris.quantity(value).removeprefix(iris.base)
        made.add_node(name, label=describe(value), kind=QUANTITY)
    return name


def _attributes(fact: Fact) -> Iterator[tuple[str, str | int | float]]:
    yield "predicate", fact.predicate
    yield "polarity", fact.polarity.value
    yield "modality", fact.modality.value
    yield "confidence", fact.confidence
    yield "support", fact.support
    yield "independent", fact.independent
    yield "time", when(fact.time)
    yield "qualifiers", qualified(fact)
    yield "links", linked(fact)
    yield "deal", fact.deal[1].value if fact.deal else ""
    yield "article", fact.evidence[0].article
    yield "sentence", fact.evidence[0].quote
