"""The relations of an entity, narrowed and in order; those that are left out are not read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.iris import RDF
from graph.lookup import Side
from graph.nodes import TYPE, ng
from graph.nquads import Literal, Node
from graph.query.snapshot import Snapshot
from graph.records import NOT_QUALIFIERS
from graph.roles import REMEMBERED, Ranked, Roles
from graph.stances import DENIED
from graph.validity import within
from ontology.terms import NAMESPACE, Kind, Polarity

type Said = dict[str, list[Node]]
"""What a statement node says: values by predicate."""

TIMES = ("at", "from_time", "to_time", "published")
"""What a fact tells of when it is, the surest first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which relations are wanted, and in which order.

    Attributes:
        direction: "out": the facts whose subject the entity is; "in": the others.
        predicates: Any of these; empty: all.
        kinds: Another party of the fact is of one of these; empty: all.
        stances: Any of these modalities; "denied" are those that are said not to be so.
        since, until: Days (or months, years), both included: when the fact is, else when the first
            article said so. "" is open.
        confidence: At least this, from 0 to 1.
        independent: At least so many independent articles say so.
        sort: "support": what most articles say first, then what is surest; "newest"; "surest".
    """

    direction: Side = "both"
    predicates: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    stances: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    confidence: float = 0.0
    independent: int = 1
    sort: str = "support"


SORTS = ("support", "newest", "surest")


class Relations:
    """Finds relations in one version that is open; the last answers are remembered."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Look into `snapshot`."""
        self._snapshot, self._iris = snapshot, snapshot.iris
        self._roles = Roles(snapshot)
        self.of = lru_cache(REMEMBERED)(self._of)

    def _of(self, iri: str, wanted: Wanted) -> tuple[Ranked, ...]:
        """Give the relations of an entity, by its IRI, in their order."""
        chosen = [one for one in self._roles.of(iri) if self._fits(one, iri, wanted)]
        if wanted.sort == "newest":
            days = {one.fact: _day(self._said(one.fact)) for one in chosen}
            chosen.sort(key=lambda one: days[one.fact], reverse=True)
        elif wanted.sort == "surest":
            chosen.sort(key=lambda one: one.rank[1])
        return tuple(chosen)

    def _fits(self, one: Ranked, iri: str, wanted: Wanted) -> bool:
        if wanted.direction != "both" and (wanted.direction == "out") != (one.role == "subject"):
            return False
        if wanted.predicates and one.predicate not in wanted.predicates:
            return False
        if -one.rank[1] < wanted.confidence:
            return False
        if not (wanted.kinds or wanted.stances or wanted.since or wanted.until) and (
            wanted.independent == 1
        ):
            return True
        said = self._said(one.fact)
        return (
            _number(said, "independent") >= wanted.independent
            and (not wanted.stances or _stance(said) in wanted.stances)
            and within(_day(said), wanted.since, wanted.until)
            and (not wanted.kinds or any(kind in wanted.kinds for kind in self._kinds(said, iri)))
        )

    def _kinds(self, said: Said, iri: str) -> Iterator[Kind]:
        """Give the kinds of the other parties of a fact."""
        for predicate, values in said.items():
            name = predicate.removeprefix(NAMESPACE).removeprefix(RDF)
            if name in ("subject", "object", "attributed_to") or name not in NOT_QUALIFIERS:
                for value in values:
                    if isinstance(value, str) and value != iri:
                        yield from self._kind(value)

    def _kind(self, iri: str) -> Iterator[Kind]:
        for quad in self._snapshot.match(iri, TYPE):
            name = str(quad.object).removeprefix(NAMESPACE)
            if name in Kind:
                yield Kind(name)

    def _said(self, fact: str) -> Said:
        return self._snapshot.said(fact, self._iris.facts)


def _number(said: Said, name: str) -> int:
    return int(_first(said, name) or 1)


def _first(said: Said, name: str) -> str:
    value = next(iter(said.get(ng(name), ())), "")
    return value.text if isinstance(value, Literal) else value


def _stance(said: Said) -> str:
    if _first(said, "polarity").endswith(Polarity.NEGATIVE):
        return DENIED
    return _first(said, "modality").removeprefix(NAMESPACE)


def _day(said: Said) -> str:
    return next((told for name in TIMES if (told := _first(said, name))), "")[:10]
