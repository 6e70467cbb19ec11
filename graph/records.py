"""The published graph as the records it was made from: quads go in, facts come out.

`Records(snapshot).facts()` gives what `graph.quads.quads` was given, but for the words of a
quantity in the text (`Quantity.text`), which are kept beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.iris import DCTERMS, OA, RDF
from graph.nodes import ALT_LABEL, DERIVED_FROM, IDENTIFIER, LABEL, TYPE, ng
from graph.nquads import Literal, Node
from graph.query.snapshot import Snapshot
from ontology.bearings import Bearing, Phase
from ontology.errors import StoreError
from ontology.identifiers import parsed
from ontology.names import slug
from ontology.records import Entity, Evidence, Fact, Mark, Quantity, TimeSpan, Value
from ontology.terms import NAMESPACE, Bound, Kind, Modality, Polarity

NOT_QUALIFIERS = frozenset(
    "polarity modality attributed_to at from_time to_time precision ended support confidence "
    "surface rejected independent published holds_since holds_until step".split()
) | frozenset(Bearing)
"""What a statement node says of itself in the ontology's words, besides qualifiers."""

_SPAN = re.compile(r"char=(\d+),(\d+)")
_AT = re.compile(re.escape(NAMESPACE) + r"(\w+)_at")

type Said = Mapping[str, list[Node]]
"""What a node says: values by predicate."""


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article as the graph knows it: without its text.

    Attributes:
        published: ISO 8601, as precise as the source says; None if unknown.
    """

    id: str
    title: str
    published: str | None = None
    source: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str = "en"


class Records:
    """Reads records from a version that is open; what was read once is remembered."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Read from `snapshot`."""
        self.snapshot = snapshot
        self.iris = snapshot.iris
        self._values: dict[str, Entity | Quantity] = {}
        self._sources: dict[str, ArticleHead] = {}

    def entity(self, iri: str) -> Entity | None:
        """Give an entity; None if the graph holds none of this name."""
        value = self._value(iri)
        return value if isinstance(value, Entity) else None

    def identified(self, name: str) -> str | None:
        """Give the name in the graph of what has an identifier, as people type it; else None."""
        code = parsed(name)
        found = self.snapshot.match(None, IDENTIFIER, Literal(code)) if code else ()
        return min((quad.subject for quad in found), default=None)

    def value(self, node: Node) -> Value:
        """Give what an object or a qualifier's value stands for.

        Raises:
            StoreError: The graph does not describe it.
        """
        if isinstance(node, Literal):
            return node.text
        value = self._value(node)
        if value is None:
            raise StoreError(f"the published graph does not describe {node}")
        return value

    def _value(self, iri: str) -> Entity | Quantity | None:
        if iri not in self._values:
            value = self._read(iri)
            if value is None:
                return None
            self._values[iri] = value
        return self._values[iri]

    def _read(self, iri: str) -> Entity | Quantity | None:
        said = self.snapshot.said(iri)
        if TYPE not in said:
            return None
        sort = _local(str(said[TYPE][0]))
        if sort == "Quantity":
            return _quantity(said)
        label = _text(said, LABEL)
        name = slug(label) if iri.startswith(NAMESPACE) else self.iris.local(iri)
        aliases = sorted(_texts(said, ALT_LABEL))
        identifiers = sorted(_texts(said, IDENTIFIER))
        return Entity(name, label, Kind(sort), tuple(aliases), tuple(identifiers))

    def fact(self, iri: str) -> Fact | None:
        """Give a fact by the name of its statement node; None if there is none."""
        said = self.snapshot.said(iri, self.iris.facts)
        if TYPE not in said:
            return None
        subject = self.value(said[f"{RDF}subject"][0])
        assert isinstance(subject, Entity)  # the shapes say so
        value = next((self.value(node) for node in said.get(f"{RDF}object", ())), None)
        assert not isinstance(value, str)
        speakers = [self.value(node) for node in said.get(ng("attributed_to"), ())]
        evidence = [self.evidence(str(node)) for node in said.get(DERIVED_FROM, ())]
        steps = [
            self.snapshot.said(str(step), self.iris.facts) for step in said.get(ng("step"), ())
        ]
        return Fact(
            id=self.iris.local(iri),
            subject=subject,
            predicate=self.iris.local(str(said[f"{RDF}predicate"][0])),
            object=value,
            qualifiers=tuple(self._qualifiers(said)),
            polarity=Polarity(_local(str(said[ng("polarity")][0]))),
            modality=Modality(_local(str(said[ng("modality")][0]))),
            attributed_to=tuple(
                sorted((one for one in speakers if isinstance(one, Entity)), key=lambda e: e.id)
            ),
            time=_time(said),
            evidence=tuple(sorted(evidence, key=lambda e: (e.article, e.start, e.end))),
            support=int(_text(said, ng("support"))),
            confidence=float(_text(said, ng("confidence"))),
            rejected=ng("rejected") in said,
            independent=int(_text(said, ng("independent"))),
            published=_text(said, ng("published")) or None,
            links=tuple(self._links(said)),
            since=_text(said, ng("holds_since")) or None,
            until=_text(said, ng("holds_until")) or None,
            phases=tuple(sorted((_phase(step), _text(step, ng("dated"))) for step in steps)),
            deal=self._deal(steps),
        )

    def _deal(self, steps: Sequence[Said]) -> tuple[str, Phase] | None:
        if not steps:
            return None
        deal = str(steps[0][ng("step_of")][0])
        return self.iris.local(deal), _phase(self.snapshot.said(deal, self.iris.facts))

    def _links(self, said: Said) -> Iterator[tuple[Bearing, str]]:
        for bearing in sorted(Bearing):
            for node in sorted(str(node) for node in said.get(bearing.iri, ())):
                yield bearing, self.iris.local(node)

    def _qualifiers(self, said: Said) -> Iterator[tuple[str, Value]]:
        for predicate in sorted(said):
            name = predicate.removeprefix(NAMESPACE)
            if predicate.startswith(NAMESPACE) and name not in NOT_QUALIFIERS:
                for node in sorted(said[predicate]):
                    yield name, self.value(node)

    def facts(self, predicate: str | None = None) -> Iterator[Fact]:
        """Give all facts, or those of a predicate, sorted by id; only names are held in memory."""
        what = (TYPE, ng("Fact"))
        if predicate is not None:
            what = (f"{RDF}predicate", self.iris.predicate(predicate))
        found = self.snapshot.match(None, *what, self.iris.facts)
        for iri in sorted(quad.subject for quad in found):
            fact = self.fact(iri)
            if fact is not None:
                yield fact

    def evidence(self, iri: str) -> Evidence:
        """Give a sentence that says something."""
        said = self.snapshot.said(iri, graph=None)
        graph = str(said[f"{OA}hasSource"][0])
        selected: dict[str, list[Node]] = {}
        for selector in said[f"{OA}hasSelector"]:
            selected.update(self.snapshot.said(str(selector), graph))
        return Evidence(
            article=self.iris.local(graph),
            start=int(_text(selected, f"{OA}start")),
            end=int(_text(selected, f"{OA}end")),
            quote=_text(selected, f"{OA}exact"),
            sentence=int(_text(said, ng("sentence"))),
            marks=tuple(sorted(_marks(said), key=lambda m: (m.start, m.end, m.role))),
        )

    def source(self, article_id: str) -> ArticleHead | None:
        """Give an article; None if the graph holds none of this id."""
        if article_id not in self._sources:
            name = self.iris.article(article_id)
            said = self.snapshot.said(name, name)
            if TYPE not in said:
                return None
            self._sources[article_id] = ArticleHead(
                article_id,
                _text(said, f"{DCTERMS}title"),
                published=_text(said, f"{DCTERMS}issued") or None,
                source=_text(said, f"{DCTERMS}publisher") or None,
                url=_text(said, f"{DCTERMS}source") or None,
                licence=_text(said, f"{DCTERMS}license") or None,
                language=_text(said, f"{DCTERMS}language"),
            )
        return self._sources[article_id]

    def sources(self) -> Iterator[ArticleHead]:
        """Give all articles, sorted by id."""
        found = self.snapshot.match(None, TYPE, ng("Article"), graph=None)
        for article_id in sorted(self.iris.local(quad.subject) for quad in found):
            source = self.source(article_id)
            if source is not None:
                yield source


def _quantity(said: Said) -> Quantity:
    value, low, high = (
        Decimal(_text(said, ng(name))) if ng(name) in said else None
        for name in ("value", "low", "high")
    )
    bound = Bound(_local(str(said[ng("bound")][0])))
    return Quantity(_text(said, ng("unit")), value, low, high, bound)


def _time(said: Said) -> TimeSpan | None:
    at, start, end, precision = (
        _text(said, ng(name)) or None for name in ("at", "from_time", "to_time", "precision")
    )
    ended = ng("ended") in said
    if not any((at, start, end, precision, ended)):
        return None
    return TimeSpan(at, start, end, precision, ended=ended)


def _phase(said: Said) -> Phase:
    return Phase(_local(str(said[ng("phase")][0])))


def _marks(said: Said) -> Iterator[Mark]:
    for predicate, nodes in said.items():
        role = _AT.fullmatch(predicate)
        for node in nodes if role else ():
            span = _SPAN.fullmatch(_literal(node))
            if role and span:
                yield Mark(role[1], int(span[1]), int(span[2]))


def _local(iri: str) -> str:
    return iri.removeprefix(NAMESPACE)


def _text(said: Said, predicate: str) -> str:
    return next(iter(_texts(said, predicate)), "")


def _texts(said: Said, predicate: str) -> Iterator[str]:
    return (_literal(node) for node in said.get(predicate, ()))


def _literal(node: Node) -> str:
    return node.text if isinstance(node, Literal) else node
