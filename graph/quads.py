"""Facts as quads: the shape of the published graph.

    default graph      <entity> a ng:Company ; rdfs:label "…" ; skos:altLabel "…"
                       <entity> dcterms:identifier "lei:…" ; owl:sameAs <wd:Q…>   where known
                       <entity> ng:acquires <entity>          the direct triple, if Fact.direct
                       <quantity> ng:value 9 ; ng:unit "percent" ; rdfs:label "9 %"
    graph/facts        <fact> a ng:Fact ; rdf:subject … ; ng:modality ng:planned ;
                              prov:wasDerivedFrom <evidence>
    article/<id>       <article> dcterms:title "…" ; ng:states <fact>
                       <evidence> oa:hasSource <article> ; oa:hasSelector <position>, <quote>

Everything is named by its content: there are no blank nodes, and the same facts give the same
quads. Open facts have a statement node only.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from graph.iris import DCTERMS, OA, OWL, PROV, RDF, RDFS, SKOS, XSD, Iris
from graph.nquads import Literal, Node, Quad
from ontology.identifiers import address
from ontology.quantities import describe, plain
from ontology.records import Article, Entity, Evidence, Fact, Quantity, Value
from ontology.schema import schema
from ontology.terms import NAMESPACE, OPEN_PREFIX, Predicate

TYPE = f"{RDF}type"
LABEL = f"{RDFS}label"
ALT_LABEL = f"{SKOS}altLabel"
IDENTIFIER = f"{DCTERMS}identifier"
SAME_AS = f"{OWL}sameAs"
EXACT_MATCH = f"{SKOS}exactMatch"
DERIVED_FROM = f"{PROV}wasDerivedFrom"
SELECTOR = f"{OA}hasSelector"
DESCRIBING = frozenset((TYPE, LABEL, ALT_LABEL, IDENTIFIER, SAME_AS, EXACT_MATCH))
"""The predicates of `description` of an entity."""


def ng(name: str) -> str:
    """Give the IRI of a word of the ontology."""
    return NAMESPACE + name


def quads(
    facts: Iterable[Fact], entities: Iterable[Entity], articles: Iterable[Article], iris: Iris
) -> Iterator[Quad]:
    """Give the whole graph; a quad may come more than once.

    Args:
        facts: What the claims add up to; streamed.
        entities: Each entity of the graph as it is to be described; one that only a fact
            names is described as the fact has it.
        articles: All articles, those without facts too.
        iris: The names.
    """
    for article in articles:
        yield from head(article, iris)
    described: set[str] = set()
    for entity in entities:
        yield from _once(entity, described, iris)
    for fact in facts:
        yield from statement(fact, iris)
        for evidence in fact.evidence:
            yield from proof(evidence, iris)
        yield from direct(fact, iris)
        named = (fact.subject, fact.object, *fact.attributed_to)
        for value in (*named, *(value for _, value in fact.qualifiers)):
            yield from _once(value, described, iris)


def head(article: Article, iris: Iris) -> Iterator[Quad]:
    """Give what the graph says of an article itself."""
    name = iris.article(article.id)
    yield Quad(name, TYPE, ng("Article"), name)
    yield Quad(name, f"{DCTERMS}title", Literal(article.title), name)
    yield Quad(name, f"{DCTERMS}language", Literal(article.language), name)
    if article.published:
        yield Quad(name, f"{DCTERMS}issued", moment(article.published), name)
    for term, value in (("publisher", article.source), ("license", article.licence)):
        if value:
            yield Quad(name, DCTERMS + term, Literal(value), name)
    if article.url:
        yield Quad(name, f"{DCTERMS}source", Literal(article.url, f"{XSD}anyURI"), name)


def _once(value: Value | None, described: set[str], iris: Iris) -> Iterator[Quad]:
    if value is not None and not isinstance(value, str):
        name = str(node(value, iris))
        if name not in described:
            described.add(name)
            yield from description(value, iris)


def description(value: Entity | Quantity, iris: Iris) -> Iterator[Quad]:
    """Give what the graph says of an entity or a quantity itself."""
    if isinstance(value, Quantity):
        yield from _quantity(value, iris.quantity(value))
        return
    name = iris.entity(value)
    yield Quad(name, TYPE, value.kind.iri)
    yield Quad(name, LABEL, Literal(value.label))
    yield from (Quad(name, ALT_LABEL, Literal(alias)) for alias in value.aliases)
    yield from _identified(value, name)


def _identified(entity: Entity, name: str) -> Iterator[Quad]:
    for one in entity.identifiers:
        yield Quad(name, IDENTIFIER, Literal(one))
        other = address(one)
        if other is not None:
            yield Quad(name, SAME_AS if one.startswith("wikidata:") else EXACT_MATCH, other)


def _quantity(quantity: Quantity, name: str) -> Iterator[Quad]:
    yield Quad(name, TYPE, ng("Quantity"))
    yield Quad(name, LABEL, Literal(describe(quantity)))
    yield Quad(name, ng("unit"), Literal(quantity.unit))
    yield Quad(name, ng("bound"), quantity.bound.iri)
    for term in ("value", "low", "high"):
        value = getattr(quantity, term)
        if value is not None:
            yield Quad(name, ng(term), decimal(value))


def direct(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Give the plain triple of a fact, if it is one; of a symmetric one both."""
    if not fact.direct or fact.object is None or fact.predicate.startswith(OPEN_PREFIX):
        return
    subject, object_ = iris.entity(fact.subject), node(fact.object, iris)
    predicate = iris.predicate(fact.predicate)
    yield Quad(subject, predicate, object_)
    if isinstance(object_, str) and schema().symmetric(Predicate(fact.predicate)):
        yield Quad(object_, predicate, subject)


def statement(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Give the statement node of a fact, its steps, which articles state it; no sentences."""
    name, graph = iris.fact(fact.id), iris.facts
    yield Quad(name, TYPE, ng("Fact"), graph)
    yield Quad(name, TYPE, f"{RDF}Statement", graph)
    yield Quad(name, f"{RDF}subject", iris.entity(fact.subject), graph)
    yield Quad(name, f"{RDF}predicate", iris.predicate(fact.predicate), graph)
    if fact.object is not None:
        yield Quad(name, f"{RDF}object", node(fact.object, iris), graph)
    for qualifier, value in fact.qualifiers:
        yield Quad(name, ng(qualifier), node(value, iris), graph)
    yield Quad(name, ng("polarity"), fact.polarity.iri, graph)
    yield Quad(name, ng("modality"), fact.modality.iri, graph)
    for speaker in fact.attributed_to:
        yield Quad(name, ng("attributed_to"), iris.entity(speaker), graph)
    yield from _time(fact, name, graph)
    yield Quad(name, ng("support"), _integer(fact.support), graph)
    yield Quad(name, ng("independent"), _integer(fact.independent), graph)
    if fact.published:
        yield Quad(name, ng("published"), moment(fact.published), graph)
    yield Quad(name, ng("confidence"), decimal(Decimal(str(fact.confidence))), graph)
    for bearing, other in fact.links:
        yield Quad(name, bearing.iri, iris.fact(other), graph)
    for term, text in (("holds_since", fact.since), ("holds_until", fact.until)):
        if text:
            yield Quad(name, ng(term), moment(text), graph)
    yield from _steps(fact, iris)
    if fact.rejected:
        yield Quad(name, ng("rejected"), Literal("true", f"{XSD}boolean"), graph)
    for text in _surfaces(fact):
        yield Quad(name, ng("surface"), Literal(text), graph)
    for evidence in fact.evidence:
        yield Quad(name, DERIVED_FROM, iris.evidence(evidence), graph)
        article = iris.article(evidence.article)
        yield Quad(article, ng("states"), name, article)


def _steps(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Write how far a deal has come; each of its facts tells how the deal stands."""
    if fact.deal is None:
        return
    graph, (deal, stands) = iris.facts, fact.deal
    name = iris.deal(deal)
    yield Quad(name, TYPE, ng("Deal"), graph)
    yield Quad(name, ng("phase"), stands.iri, graph)
    for phase, when in fact.phases:
        step = iris.step(fact.id, phase)
        yield Quad(iris.fact(fact.id), ng("step"), step, graph)
        yield Quad(step, TYPE, ng("Step"), graph)
        yield Quad(step, ng("step_of"), name, graph)
        yield Quad(step, ng("phase"), phase.iri, graph)
        if when:
            yield Quad(step, ng("dated"), moment(when), graph)


def _time(fact: Fact, name: str, graph: str) -> Iterator[Quad]:
    if fact.time is None:
        return
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


def _surfaces(fact: Fact) -> Iterator[str]:
    values = (fact.object, *(value for _, value in fact.qualifiers))
    return (value.text for value in values if isinstance(value, Quantity) and value.text)


def proof(evidence: Evidence, iris: Iris) -> Iterator[Quad]:
    """Write a sentence as a Web Annotation target: https://www.w3.org/TR/annotation-model/ §4."""
    name, graph = iris.evidence(evidence), iris.article(evidence.article)
    position, quote = (iris.selector(evidence, sort) for sort in ("position", "quote"))
    yield Quad(name, TYPE, f"{OA}SpecificResource", graph)
    yield Quad(name, TYPE, ng("Evidence"), graph)
    yield Quad(name, f"{OA}hasSource", graph, graph)
    yield Quad(name, SELECTOR, position, graph)
    yield Quad(name, SELECTOR, quote, graph)
    yield Quad(name, ng("sentence"), _integer(evidence.sentence), graph)
    for mark in evidence.marks:
        # RFC 5147, the fragment identifiers of text/plain
        yield Quad(name, ng(f"{mark.role}_at"), Literal(f"char={mark.start},{mark.end}"), graph)
    yield Quad(position, TYPE, f"{OA}TextPositionSelector", graph)
    yield Quad(position, f"{OA}start", _integer(evidence.start), graph)
    yield Quad(position, f"{OA}end", _integer(evidence.end), graph)
    yield Quad(quote, TYPE, f"{OA}TextQuoteSelector", graph)
    yield Quad(quote, f"{OA}exact", Literal(evidence.quote), graph)


def node(value: Value, iris: Iris) -> Node:
    """Give the node of an object or a qualifier's value."""
    if isinstance(value, Entity):
        return iris.entity(value)
    return iris.quantity(value) if isinstance(value, Quantity) else Literal(value)


def decimal(value: Decimal) -> Literal:
    """Give a number as a value; equal numbers are one value."""
    return Literal(plain(value), f"{XSD}decimal")


def _integer(value: int) -> Literal:
    return Literal(str(value), f"{XSD}integer")


_PARTIAL = {
    "gYear": (re.compile(r"\d{4}"), "-01-01"),
    "gYearMonth": (re.compile(r"\d{4}-\d{2}"), "-01"),
    "date": (re.compile(r"\d{4}-\d{2}-\d{2}"), ""),
}


def moment(text: str) -> Literal:
    """Give a time as a typed value: date, month, year, or date and time.

    What XML Schema has no type for (quarters, halves), and what is no date, stays a string.

    >>> [moment(text).datatype.rpartition("#")[2] for text in ("2009-06", "2009-Q2")]
    ['gYearMonth', 'string']
    """
    try:
        for datatype, (pattern, rest) in _PARTIAL.items():
            if pattern.fullmatch(text):
                date.fromisoformat(text + rest)
                return Literal(text, XSD + datatype)
        exact = datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")
        return Literal(exact, f"{XSD}dateTime")
    except ValueError:
        return Literal(text)
