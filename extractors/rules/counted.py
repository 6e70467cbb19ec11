"""Counted: how many of its goods were sold, shipped, downloaded, whoever says so.

"More than two million copies have been downloaded from the Foo Store"; of the future it is what the
speaker expects: "Jane Roe estimated that nine million phones will have been sold by June".
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.clauses.clause import Clause
from extractors.clauses.constructions import verb_clause
from extractors.clauses.stance import stance
from extractors.clauses.subjects import is_passive, subjects
from extractors.drafts.draft import Draft
from extractors.drafts.results import result
from extractors.drafts.sayings import speaker
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import is_a, name_from, quantified
from extractors.scenes.measures import counts_goods
from extractors.scenes.scene import Scene
from extractors.scenes.topics import main_topic
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.schema import unit_class
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_FIGURES = {
    "sell": "sales", "ship": "shipments", "deliver": "deliveries", "download": "downloads",
    "order": "orders", "build": "production", "produce": "production", "manufacture": "production",
    "register": "registrations",
}  # fmt: skip
_WORDS = frozenset(_FIGURES)
_BY_DOERS = frozenset(("sell", "ship"))
"""What a subject does with its own goods; who orders them does not make them."""

_FEW = 10
"""Fewer goods than these are no figure: "sold two freighters"."""

_GOODS = frozenset("copy song track app ticket title video album game e-book download".split())
_SHOPS = frozenset(("from", "at", "through", "via", "on"))
_HOLDERS = (Kind.ORGANIZATION, Kind.PRODUCT)


def counted(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield how many of a thing were sold, with whose figure it is."""
    if not quantified(sentence, scene) or _WORDS.isdisjoint(vocabulary(sentence)):
        return
    for verb in sentence:
        figure = _FIGURES.get(verb.lemma_.casefold()) if verb.pos_ == "VERB" else None
        found = _goods(verb, scene) if figure is not None else None
        if figure is None or found is None:
            continue
        clause = verb_clause(verb)
        said = stance(clause, words.effects, forecast=True)
        thing = _thing(found, figure, scene)
        if said.modality is Modality.ACTUAL:
            holder = _holder(clause, found, scene)
        elif said.modality is Modality.EXPECTED and said.polarity is Polarity.POSITIVE:
            holder = speaker(verb, said, scene)
        else:
            continue
        if holder is not None and _may_tell(holder, said.modality, scene):
            expects = said.modality is Modality.EXPECTED
            made = Draft(
                clause, holder, Predicate.EXPECTS if expects else Predicate.REPORTS, thing,
                ((Qualifier.VALUE.value, found.quantity),), None, scene.reading.doc[found.head],
                "counted", "counted", doubt=0.15,
            )  # fmt: skip
            told = made if expects else result(made, scene)
            yield from (told,) if told is not None else ()


def _may_tell(holder: Entity, modality: Modality, scene: Scene) -> bool:
    predicate = Predicate.EXPECTS if modality is Modality.EXPECTED else Predicate.REPORTS
    return scene.schema.admits(holder.kind, scene.schema.domain(predicate))


def _goods(verb: Token, scene: Scene) -> FoundQuantity | None:
    """Give the number of goods that a verb is about: its passive subject, or its object."""
    passive = is_passive(verb)
    if not passive and verb.lemma_.casefold() not in _BY_DOERS:
        return None
    things = subjects(verb) if passive else [c for c in verb.children if c.dep_ == "dobj"]
    for thing in things:
        found = scene.quantity(thing)
        if found is None or unit_class(found.quantity.unit) != "quantity":
            continue
        if (found.quantity.value or 0) < _FEW:
            continue
        entity = scene.mentioned.entity_at(thing.i)
        named = entity is not None and (entity.kind is Kind.PRODUCT or thing.pos_ == "PROPN")
        if named or counts_goods(found.quantity.unit) or found.quantity.unit in _GOODS:
            return found
    return None


def _thing(found: FoundQuantity, figure: str, scene: Scene) -> Entity:
    """Name the figure, by the goods where they have a name: "iPhone sales"."""
    goods = scene.mentioned.entity_at(found.head)
    if goods is None or goods.kind is not Kind.PRODUCT:
        return Entity(slug(figure), figure, Kind.MEASURE)
    label = f"{goods.label} {figure}"
    return Entity(slug(label), label, Kind.MEASURE, (figure,))


def _holder(clause: Clause, found: FoundQuantity, scene: Scene) -> Entity | None:
    """Give whose goods they are: who sells them, the shop, the article's company, the good."""
    verb = clause.head
    agents = [c for c in verb.children if c.dep_ == "agent"]
    doers = [t for c in agents for t in c.children] if is_passive(verb) else subjects(verb)
    shops = [name_from(c.i + 1, scene) for c in verb.children if c.lower_ in _SHOPS]
    named = [scene.named(t) for t in doers] or [m.entity for m in shops if m is not None]
    for entity in named:
        if entity is not None and is_a(entity, scene, *_HOLDERS):
            return entity
    if named or doers:
        return None
    goods = scene.mentioned.entity_at(found.head)
    product = goods if goods is not None and goods.kind is Kind.PRODUCT else None
    return main_topic(scene) or product
