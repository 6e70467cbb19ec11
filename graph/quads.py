"""Facts as quads: the shape of the published graph.

    default graph      <entity> a ng:Company ; rdfs:label "…" ; skos:altLabel "…"
                       <entity> dcterms:identifier "lei:…" ; owl:sameAs <wd:Q…>   where known
                       <entity> ng:acquires <entity>          the direct triple, if Fact.direct
                       <quantity> ng:value 9 ; ng:unit "percent" ; rdfs:label "9 %"
    graph/facts        <fact> a ng:Fact ; rdf:subject … ; ng:modality ng:planned ;
                              prov:wasDerivedFrom <evidence>
    article/<id>       <article> dcterms:title "…" ; ng:states <fact>
                       <evidence> oa:hasSource <article> ; oa:hasSelector <position>, <quote>

Everything is named by its content, facts by where they were said first: there are no blank nodes,
and the same facts give the same quads. Open facts have a statement node only.
"""

from collections.abc import Iterable, Iterator

from graph.iris import DCTERMS, XSD, Iris
from graph.nodes import (
    ALT_LABEL,
    EXACT_MATCH,
    IDENTIFIER,
    LABEL,
    SAME_AS,
    TYPE,
    decimal,
    moment,
    ng,
    node,
)
from graph.nquads import Literal, Quad
from graph.sentences import proof
from graph.statements import meant, own
from ontology.identifiers import address
from ontology.quantities import describe
from ontology.records import Article, Entity, Fact, Quantity, Value
from ontology.schema import schema
from ontology.terms import OPEN_PREFIX, Predicate

DESCRIBING = frozenset((TYPE, LABEL, ALT_LABEL, IDENTIFIER, SAME_AS, EXACT_MATCH))
"""The predicates of `description` of an entity."""


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
        yield from once(entity, described, iris)
    for fact in facts:
        yield from said(fact, described, iris)
        for evidence in fact.evidence:
            yield from proof(evidence, iris)
        yield from bound(fact, iris)


def said(fact: Fact, described: set[str], iris: Iris) -> Iterator[Quad]:
    """Give what a fact says, whatever others mean for it, and what it names; no sentences.

    Args:
        described: The names of what is described already; more are put there.
    """
    yield from own(fact, iris)
    named = (fact.subject, fact.object, *fact.attributed_to)
    for value in (*named, *(value for _, value in fact.qualifiers)):
        yield from once(value, described, iris)


def bound(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """Give what the graph has of a fact by what others mean for it: its sentences don't count."""
    yield from meant(fact, iris)
    yield from direct(fact, iris)


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


def once(value: Value | None, described: set[str], iris: Iris) -> Iterator[Quad]:
    """Describe an entity or a quantity, unless its name is among those described already."""
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
