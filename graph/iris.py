"""Names and IRIs: what the graph calls an entity, a fact, an article.

    entity "alibaba-cloud"   <->  https://newsgraph.example/entity/alibaba-cloud
    rating "hold"            <->  https://newsgraph.example/ontology#Hold

The base is a setting. The namespaces of the ontology and of open predicates are not: the words
mean the same in everybody's graph.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from urllib.parse import unquote

from ontology.quantities import plain
from ontology.records import Entity, Evidence, Quantity
from ontology.terms import (
    NAMESPACE,
    OPEN_NAMESPACE,
    OPEN_PREFIX,
    Bound,
    CreditGrade,
    Direction,
    Kind,
    Rating,
)

DEFAULT_BASE = "https://newsgraph.example/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
DCTERMS = "http://purl.org/dc/terms/"

_INDIVIDUALS = {
    Kind.RATING: {term.value.casefold(): term.iri for term in Rating}
    | {
        grade.value.replace("_plus", "+").replace("_minus", "-").casefold(): grade.iri
        for grade in CreditGrade
    },
    Kind.DIRECTION: {term.value.casefold(): term.iri for term in Direction},
}
_UCSCHAR = (
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(n * 0x10000)}-{chr(n * 0x10000 + 0xFFFD)}" for n in range(1, 14))
    + "\U000e1000-\U000efffd"
)
_JOINT = re.compile(r"[\s-]+(?=\w)")
_UNSAFE = re.compile(rf"[^A-Za-z0-9\-._~!$&'()*+,;=:@{_UCSCHAR}]")


@lru_cache(maxsize=1024)
def escaped(name: str) -> str:
    """Write a name so that it can be one segment of an IRI; `unquote` gives it back.

    Letters of every script stay; what RFC 3987 (`isegment`) does not allow is percent-encoded,
    and so are "/", "?", "#" and "%".

    >>> escaped("50/50 café")
    '50%2F50%20café'
    """
    return _UNSAFE.sub(lambda m: "".join(f"%{byte:02X}" for byte in m.group().encode()), name)


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of one graph.

    Attributes:
        base: Ends in "/".
    """

    base: str = DEFAULT_BASE

    def entity(self, entity: Entity | str) -> str:
        """Name an entity; an id alone gives `<base>entity/<id>`, or `ng:` for "ng:Hold".

        Ratings and directions that the ontology knows are its own individuals.
        """
        if isinstance(entity, Entity):
            known = _INDIVIDUALS.get(entity.kind)
            if known is not None:
                word = _JOINT.sub("", entity.label.casefold())
                if word in known:
                    return known[word]
            return f"{self.base}entity/{escaped(entity.id)}"
        if entity.startswith("ng:"):
            return NAMESPACE + escaped(entity.removeprefix("ng:"))
        return f"{self.base}entity/{escaped(entity)}"

    def fact(self, fact_id: str) -> str:
        """Name a statement node."""
        return f"{self.base}fact/{escaped(fact_id)}"

    def deal(self, deal_id: str) -> str:
        """Name a deal: what facts of one life have in common."""
        return f"{self.base}deal/{escaped(deal_id)}"

    def step(self, fact_id: str, phase: str) -> str:
        """Name how far a deal has come as a fact tells it."""
        return f"{self.base}step/{escaped(fact_id)}-{phase}"

    def article(self, article_id: str) -> str:
        """Name an article, and the named graph of what it says."""
        return f"{self.base}article/{escaped(article_id)}"

    def quantity(self, quantity: Quantity) -> str:
        """Name a quantity by its value: two that are equal have one name."""
        bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound}-"
        ends = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
        size = "..".join("" if end is None else plain(end) for end in ends)
        return f"{self.base}quantity/{escaped(f'{bound}{size}-{quantity.unit}')}"

    def evidence(self, evidence: Evidence) -> str:
        """Name a sentence that says something, with the words it says it with."""
        marks = "".join(sorted(f"|{m.role}:{m.start}-{m.end}" for m in evidence.marks))
        return f"{self.base}evidence/{_digest(evidence, marks)}"

    def selectors(self, evidence: Evidence) -> tuple[str, str]:
        """Name the selectors of a stretch of an article: by its position, and by its quote."""
        name = f"{self.base}selector/{_digest(evidence, '')}"
        return f"{name}-position", f"{name}-quote"

    def predicate(self, predicate: str) -> str:
        """Name a predicate: of the ontology, or an open one ("open:bid_for")."""
        if predicate.startswith(OPEN_PREFIX):
            return OPEN_NAMESPACE + escaped(predicate.removeprefix(OPEN_PREFIX))
        return NAMESPACE + escaped(predicate)

    @property
    def facts(self) -> str:
        """The named graph of the statement nodes."""
        return f"{self.base}graph/facts"

    def local(self, iri: str) -> str:
        """Give back what an IRI was made from.

        The id of an entity, fact or article, or the name of a predicate. (For the id of an entity
        that may be an individual of the ontology ask `entity_id`.)

        Raises:
            ValueError: The IRI is none of this graph.
        """
        if iri.startswith(OPEN_NAMESPACE):
            return OPEN_PREFIX + unquote(iri.removeprefix(OPEN_NAMESPACE))
        if iri.startswith(NAMESPACE):
            return unquote(iri.removeprefix(NAMESPACE))
        sort, slash, name = iri.removeprefix(self.base).partition("/")
        if iri.startswith(self.base) and slash and sort.isalpha() and "/" not in name:
            return unquote(name)
        raise ValueError(f"{iri} is no name of the graph {self.base}")

    def entity_id(self, iri: str) -> str:
        """Give the id under which `entity` names this entity."""
        return f"ng:{self.local(iri)}" if iri.startswith(NAMESPACE) else self.local(iri)

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that a query may use without declaring them."""
        return {
            "ng": NAMESPACE,
            "open": OPEN_NAMESPACE,
            "entity": f"{self.base}entity/",
            "fact": f"{self.base}fact/",
            "article": f"{self.base}article/",
            "graph": f"{self.base}graph/",
            "rdf": RDF,
            "rdfs": RDFS,
            "skos": SKOS,
            "xsd": XSD,
            "owl": OWL,
            "prov": PROV,
            "oa": OA,
            "dcterms": DCTERMS,
        }

    def short(self, iri: str) -> str:
        """Shorten an IRI for people: "ng:rates", "entity:alibaba", or "<...>" as it is."""
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace) and len(iri) > len(namespace):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return f"<{iri}>"


def _digest(evidence: Evidence, marks: str) -> str:
    place = f"{evidence.article}|{evidence.start}-{evidence.end}{marks}"
    return sha256(place.encode()).hexdigest()[:20]
