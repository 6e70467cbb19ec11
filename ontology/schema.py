"""What the ontology allows: which kinds a predicate joins, its qualifiers, what may be one entity.

Read from `news.ttl`, which is the source of truth. Two questions are asked of it all the time:

* May this claim stand?  `Schema.rejects`. A claim is rejected where an end's kind is *excluded*
  by every kind that the predicate asks for, not where it is merely unproven: an Organization may
  turn out to be the Company that is asked for, a Product may not.
* May these two be one entity?  `Schema.compatible`, by the same exclusions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.records import Claim, Entity, Quantity
from ontology.terms import NAMESPACE, OPEN_PREFIX, Kind, Predicate, Qualifier

ONTOLOGY_FILE = Path(__file__).with_name("news.ttl")
SHAPES_FILE = Path(__file__).with_name("shapes.ttl")

PERCENT_UNITS = frozenset(("percent", "percentage_points", "bps"))
NAMED_UNITS = frozenset(("points", "people"))

_NG = Namespace(NAMESPACE)


def unit_class(unit: str) -> str:
    """Name the class of a unit.

    Returns:
        `money` (an ISO 4217 code), `percent` (with percentage and basis points), `points`,
        `people`, `number` (no unit), or `quantity` (a counted noun, a physical unit).

    >>> [unit_class(unit) for unit in ("SEK", "bps", "aircraft")]
    ['money', 'percent', 'quantity']
    """
    if len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper():
        return "money"
    if unit in PERCENT_UNITS:
        return "percent"
    if unit in NAMED_UNITS:
        return unit
    return "quantity" if unit else "number"


@dataclass(frozen=True, slots=True)
class Usage:
    """How one predicate is used; see the methods of `Schema` of the same names."""

    domain: frozenset[Kind]
    range: frozenset[Kind]
    units: frozenset[str]
    object_optional: bool
    symmetric: bool
    recurrent: bool
    qualifiers: frozenset[str]
    identifying: frozenset[str]
    state: bool
    begun_by: frozenset[str]
    ended_by: frozenset[str]
    latest: frozenset[str]
    deal: bool
    words: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Schema:
    """The rules of the ontology.

    Attributes:
        ancestors: For each kind itself and all kinds above it.
        excluded: Pairs of kinds of which nothing can be both.
        usages: How each predicate is used.
        held: For each qualifier what it may hold: entity, text, time, word, or classes of units.
    """

    ancestors: Mapping[Kind, frozenset[Kind]]
    excluded: frozenset[tuple[Kind, Kind]]
    usages: Mapping[Predicate, Usage]
    held: Mapping[Qualifier, frozenset[str]]
    _excluding: Mapping[Kind, frozenset[Kind]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table = {a: frozenset(b for b in Kind if (a, b) in self.excluded) for a in Kind}
        object.__setattr__(self, "_excluding", MappingProxyType(table))

    def is_a(self, kind: Kind, other: Kind) -> bool:
        """Tell whether `kind` is `other` or a subclass of it."""
        return other in self.ancestors[kind]

    def compatible(self, a: Kind, b: Kind) -> bool:
        """Tell whether one entity may be of both kinds: nothing excludes it."""
        return (a, b) not in self.excluded

    def narrower(self, a: Kind, b: Kind) -> Kind:
        """Give the narrower of two compatible kinds, the same whatever their order.

        Where neither is a subclass of the other (an Index and an Exchange) it is the one
        further down the tree, at last the one whose name comes first.

        Raises:
            ValueError: The kinds exclude each other.
        """
        if not self.compatible(a, b):
            raise ValueError(f"nothing is both {a} and {b}")
        return min(a, b, key=lambda kind: (-len(self.ancestors[kind]), kind.value))

    def domain(self, predicate: Predicate) -> frozenset[Kind]:
        """Give the kinds that a predicate asks of its subject."""
        return self.usages[predicate].domain

    def range(self, predicate: Predicate) -> frozenset[Kind]:
        """Give the kinds that a predicate asks of its object; empty if only quantities will do."""
        return self.usages[predicate].range

    def units(self, predicate: Predicate) -> frozenset[str]:
        """Give the classes of units (`unit_class`) that the object may have; empty for none."""
        return self.usages[predicate].units

    def object_optional(self, predicate: Predicate) -> bool:
        """Tell whether the object may be left out."""
        return self.usages[predicate].object_optional

    def symmetric(self, predicate: Predicate) -> bool:
        """Tell whether subject and object may be exchanged."""
        return self.usages[predicate].symmetric

    def recurrent(self, predicate: Predicate) -> bool:
        """Tell whether it happens to the same ends again and again (a price falls)."""
        return self.usages[predicate].recurrent

    def qualifiers(self, predicate: Predicate) -> frozenset[str]:
        """Give a predicate's own qualifiers; time and attribution are none."""
        return self.usages[predicate].qualifiers

    def identifying(self, predicate: Predicate) -> frozenset[str]:
        """Give the qualifiers whose values tell two facts of a predicate apart."""
        return self.usages[predicate].identifying

    def state(self, predicate: Predicate) -> bool:
        """Tell whether it holds for a time, and does not happen on a day."""
        return self.usages[predicate].state

    def begun_by(self, predicate: Predicate) -> frozenset[str]:
        """Give the predicates of the events by which a state begins."""
        return self.usages[predicate].begun_by

    def ended_by(self, predicate: Predicate) -> frozenset[str]:
        """Give the predicates of the events by which a state ends."""
        return self.usages[predicate].ended_by

    def latest(self, predicate: Predicate) -> frozenset[str]:
        """Give the qualifiers within which a subject's latest fact supersedes the earlier."""
        return self.usages[predicate].latest

    def deal(self, predicate: Predicate) -> bool:
        """Tell whether it has a life: rumour, plan, agreement, completion or failure."""
        return self.usages[predicate].deal

    def words(self, predicate: Predicate, qualifier: str) -> frozenset[str]:
        """Give the words that a qualifier may be; empty where it is free."""
        return self.usages[predicate].words.get(qualifier, frozenset())

    def holds(self, qualifier: Qualifier) -> frozenset[str]:
        """Give what a qualifier may hold: entity, text, time, word, or classes of units."""
        return self.held[qualifier]

    def admits(self, kind: Kind, asked: Iterable[Kind]) -> bool:
        """Tell whether an entity of a kind may stand where one of some kinds is asked for."""
        return not self._excluding[kind].issuperset(asked)

    def rejects(self, claim: Claim) -> str | None:
        """Name the rule by which a claim is no fact; None where it may be one.

        Open claims are always admitted.

        Returns:
            `unknown-predicate`, `subject-kind`, `object-missing`, `object-kind`, `object-unit`,
            `same-ends` (nothing is part of, owns, or competes with itself) or
            `unknown-qualifier`; the first that applies, in this order.
        """
        if claim.predicate.startswith(OPEN_PREFIX):
            return None
        if claim.predicate not in Predicate:
            return "unknown-predicate"
        usage = self.usages[Predicate(claim.predicate)]
        if not self.admits(claim.subject.kind, usage.domain):
            return "subject-kind"
        rule = self._rejects_object(claim.object, usage)
        if rule is not None:
            return rule
        if isinstance(claim.object, Entity) and claim.object.id == claim.subject.id:
            return "same-ends"
        unknown = any(name not in usage.qualifiers for name, _ in claim.qualifiers)
        return "unknown-qualifier" if unknown else None

    def _rejects_object(self, value: Entity | Quantity | None, usage: Usage) -> str | None:
        if value is None:
            return None if usage.object_optional else "object-missing"
        if isinstance(value, Entity):
            return None if self.admits(value.kind, usage.range) else "object-kind"
        return None if unit_class(value.unit) in usage.units else "object-unit"


@cache
def schema() -> Schema:
    """Give the rules of the ontology; read once, about 0.3 s with the import of rdflib."""
    return read_schema(ONTOLOGY_FILE)


def read_schema(path: Path) -> Schema:
    """Read the rules from an ontology in Turtle that has all words of `ontology.terms`."""
    graph = Graph().parse(path, format="turtle")
    ancestors = {kind: _ancestors(graph, kind) for kind in Kind}
    return Schema(
        MappingProxyType(ancestors),
        _excluded(graph, ancestors),
        MappingProxyType({predicate: _usage(graph, predicate) for predicate in Predicate}),
        MappingProxyType({q: _strings(graph, q.iri, _NG.holds) for q in Qualifier}),
    )


def _ancestors(graph: Graph, kind: Kind) -> frozenset[Kind]:
    above = graph.transitive_objects(URIRef(kind.iri), RDFS.subClassOf)
    return frozenset(Kind(name) for name in map(_local, above) if name in Kind)


def _excluded(
    graph: Graph, ancestors: Mapping[Kind, frozenset[Kind]]
) -> frozenset[tuple[Kind, Kind]]:
    """Give all pairs, in both orders, that are stated to be disjoint or inherit it."""
    stated = {frozenset(map(_local, pair)) for pair in graph.subject_objects(OWL.disjointWith)}
    for group in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for members in graph.objects(group, OWL.members):
            names = [_local(member) for member in Collection(graph, members)]
            stated.update(map(frozenset, combinations(names, 2)))
    return frozenset(
        (a, b)
        for a in Kind
        for b in Kind
        if any(frozenset((x, y)) in stated for x in ancestors[a] for y in ancestors[b])
    )


def _usage(graph: Graph, predicate: Predicate) -> Usage:
    iri = URIRef(predicate.iri)
    words: dict[str, set[str]] = {}
    for stated in _strings(graph, iri, _NG.qualifierWord):
        qualifier, _, word = stated.partition(": ")
        words.setdefault(qualifier, set()).add(word)
    return Usage(
        domain=frozenset(map(Kind, _names(graph, iri, _NG.subjectKind))),
        range=frozenset(map(Kind, _names(graph, iri, _NG.objectKind))),
        units=_strings(graph, iri, _NG.objectUnit),
        object_optional=_strings(graph, iri, _NG.objectOptional) == {"true"},
        symmetric=(iri, RDF.type, OWL.SymmetricProperty) in graph,
        recurrent=_strings(graph, iri, _NG.recurrent) == {"true"},
        qualifiers=frozenset(_names(graph, iri, _NG.qualifier)),
        identifying=frozenset(_names(graph, iri, _NG.identifyingQualifier)),
        state=_strings(graph, iri, _NG.state) == {"true"},
        begun_by=frozenset(_names(graph, iri, _NG.begunBy)),
        ended_by=frozenset(_names(graph, iri, _NG.endedBy)),
        latest=frozenset(_names(graph, iri, _NG.latestWithin)),
        deal=_strings(graph, iri, _NG.deal) == {"true"},
        words=MappingProxyType({name: frozenset(all_) for name, all_ in words.items()}),
    )


def _names(graph: Graph, subject: str, predicate: URIRef) -> set[str]:
    return {_local(found) for found in graph.objects(URIRef(subject), predicate)}


def _strings(graph: Graph, subject: str, predicate: URIRef) -> frozenset[str]:
    return frozenset(str(found) for found in graph.objects(URIRef(subject), predicate))


def _local(node: Node | None) -> str:
    """Give the local name of a word of the ontology; other nodes give what is no such name."""
    return str(node).removeprefix(NAMESPACE)
