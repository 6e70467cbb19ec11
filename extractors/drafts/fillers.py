"""What may fill a role: the phrase of an argument, read as the value that the role asks for."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from extractors.drafts.actors import ATTITUDES, LEVELS, VERDICTS, actor, authorities
from extractors.drafts.verdicts import is_judge
from extractors.mentions.ratings import credit_grade, rating
from extractors.scenes.matters import (
    announced,
    is_intention,
    matter,
    owned_by,
    pointed_to,
    standing,
)
from extractors.scenes.measures import canonical, longest, measure, trending
from extractors.scenes.particulars import (
    in_general,
    latest_model,
    many,
    named_span,
    people,
    place,
    post,
    says_little,
)
from extractors.scenes.premises import goods, sites
from extractors.scenes.scene import Scene
from extractors.scenes.traded import priced_as, shares_of
from ontology.lexicon import lexicon
from ontology.names import slug
from ontology.records import Entity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

SUBJECT, OBJECT = "SUBJECT", "OBJECT"

_PLAIN_WORDS = frozenset("positive negative add reduce trim perform".split())
_QUOTES = frozenset(('"', "“", "'", "‘", "”"))

_NAMELESS = (Kind.ORGANIZATION, Kind.PERSON, Kind.COUNTRY, Kind.CITY, Kind.REGION)
"""Kinds of which an unnamed one is no object either ("bought a company"); a factory is."""

_NAMED_OBJECT = frozenset(
    (Predicate.PRODUCES, Predicate.WORKS_FOR, Predicate.COMPETES_WITH, Predicate.PARTNERS_WITH)
)
"""Predicates that say little without a name ("produces a car")."""


_TO_MATTERS = ATTITUDES | {Predicate.APPROVES, Predicate.INVESTIGATES}
"""Predicates that may be to a decision, a vote, somebody's conduct."""

_RECEIVED = frozenset("finding criticism accusation surprise".split())

_ABOUT_SOMEBODY = frozenset((Predicate.RATES, Predicate.SETS_PRICE_TARGET))
_RATED = (Kind.COMPANY, Kind.INSTRUMENT)

_OF_MODELS = frozenset((Predicate.ORDERS, Predicate.SUPPLIES))
"""Predicates of which a bare number counts the model spoken of: "ANA ordered 55"."""

_AT_SITES = frozenset((Predicate.CLOSES, Predicate.OPENS, Predicate.INVESTS_IN, Predicate.SELLS))
_OF_NAMED = frozenset((Predicate.PRODUCES, Predicate.LAUNCHES, Predicate.WITHDRAWS))

type Filler = Callable[[Token, Scene], Value | None]


def _money(token: Token, scene: Scene) -> Value | None:
    found = scene.quantity(token)
    return found.quantity if found and unit_class(found.quantity.unit) == "money" else None


def _percent(token: Token, scene: Scene) -> Value | None:
    found = scene.quantity(token)
    return found.quantity if found and unit_class(found.quantity.unit) == "percent" else None


def _count(token: Token, scene: Scene) -> Value | None:
    found = scene.quantity(token)
    sort = unit_class(found.quantity.unit) if found is not None else ""
    return found.quantity if found and sort in ("quantity", "people", "number") else None


def _any_quantity(token: Token, scene: Scene) -> Value | None:
    found = scene.quantity(token)
    return found.quantity if found else None


def _entity(token: Token, scene: Scene) -> Value | None:
    return scene.entity(token)


def _rating(token: Token, scene: Scene) -> Value | None:
    alone = token.left_edge == token and token.text in _PLAIN_WORDS
    if alone and token.nbor(-1 if token.i else 0).text not in _QUOTES:
        return None  # "a positive view" is no verdict, a "positive" rating is
    said = scene.reading.text(token.left_edge.i, token.i + 1)  # without "and a $95 target"
    verdict = rating(scene.phrase(token)) or rating(said) or rating(token.text)
    if verdict is not None:
        return Entity(verdict.value.casefold(), verdict.value, Kind.RATING)
    grade = credit_grade(scene.phrase(token)) or credit_grade(said)
    return Entity(grade.casefold(), grade, Kind.RATING) if grade is not None else None


def _text(token: Token, scene: Scene) -> Value | None:
    return scene.phrase(token) or None


def _entity_or_text(token: Token, scene: Scene) -> Value | None:
    if scene.quantity(token) or token.i in scene.time_of:
        return None
    return scene.mentioned.entity_at(token.i) or _text(token, scene)


def _about(token: Token, scene: Scene) -> Value | None:
    if token.lemma_ in ("range", "region", "area"):
        return None  # "earnings in the range of $3 to $4"
    return scene.entity(token) or _entity_or_text(token, scene)


def _quantity_or_entity(token: Token, scene: Scene) -> Value | None:
    return _any_quantity(token, scene) or (
        None if token.i in scene.time_of else scene.mentioned.entity_at(token.i)
    )


def _quantity_or_rating(token: Token, scene: Scene) -> Value | None:
    return _any_quantity(token, scene) or _rating(token, scene)


def _instrument(token: Token, scene: Scene) -> Value | None:
    """Read "by selling bonds" as bonds."""
    sold = [c for c in token.children if c.dep_ == "dobj"] if token.tag_ == "VBG" else []
    return _text(sold[0] if sold else token, scene)


def _time(token: Token, scene: Scene) -> Value | None:
    found = scene.time_of.get(token.i)
    if found is None:
        return None
    span = found.span
    resolved = (span.at or span.end or span.start) if span else None
    return resolved or found.text


FILLER_OF_QUALIFIER: dict[str, Filler] = {
    Qualifier.AMOUNT: _money,
    Qualifier.PRICE: _money,
    Qualifier.STAKE: _percent,
    Qualifier.QUANTITY: _count,
    Qualifier.CHANGE: _any_quantity,
    Qualifier.VALUE: _any_quantity,
    Qualifier.PERCENT: _percent,
    Qualifier.POINTS: _any_quantity,
    Qualifier.PREVIOUS: _quantity_or_rating,
    Qualifier.FROM: _quantity_or_entity,
    Qualifier.TO: _quantity_or_entity,
    Qualifier.ABOUT: _about,
    Qualifier.PLACE: place,
    Qualifier.IN: _entity_or_text,
    Qualifier.OF: _entity_or_text,
    Qualifier.REPLACES: _entity,
    Qualifier.COURT: _entity_or_text,
    Qualifier.POLICY: _entity_or_text,
    Qualifier.INSTRUMENT: _instrument,
    Qualifier.ROLE: post,
    Qualifier.REASON: _text,
    Qualifier.CAUSE: _text,
    Qualifier.ALLEGATION: _text,
    Qualifier.RELATIVE_TO: _text,
    Qualifier.MEASURE: _text,
    Qualifier.PERIOD: named_span,
    Qualifier.DEADLINE: _time,
    Qualifier.UNTIL: _time,
}
"""How each qualifier reads a phrase; those not listed are set by constants of the lexicon only."""


def fill(role: str, token: Token, predicate: Predicate, scene: Scene) -> Value | None:
    """Read a phrase as the value of a role; None where it is not of that sort.

    Args:
        role: SUBJECT, OBJECT, or a qualifier in capitals.
        token: The head of the phrase.
    """
    if role == SUBJECT:
        doer = _of_kinds(actor(token, predicate, scene), scene, predicate, subject=True)
        judging = doer is not None and predicate in VERDICTS and doer.kind is Kind.PERSON
        return doer if doer is None or not judging or is_judge(doer, token, scene) else None
    if role == OBJECT:
        told_elsewhere = predicate is Predicate.ANNOUNCES and is_intention(token)
        return None if told_elsewhere else _object(token, predicate, scene)
    if role == "ABOUT" and predicate in _ABOUT_SOMEBODY:
        if token.tag_ == "PRP$":
            return None  # "its rating": the rater's
        about = scene.named(token)
        return about if about and scene.schema.admits(about.kind, _RATED) else None
    filler = FILLER_OF_QUALIFIER.get(role.casefold())
    return filler(token, scene) if filler else None


def values(role: str, token: Token, predicate: Predicate, scene: Scene) -> list[Value]:
    """Give the values of one phrase: "shares of Ford and GM", "both carmakers" are two."""
    if role == "SUBJECT" and predicate in LEVELS and (several := shares_of(token, scene)):
        return list(several)
    if role == "SUBJECT" and predicate in LEVELS and len(both := scene.priced(token)) > 1:
        return list(both)
    if role == "SUBJECT" and (each := authorities(token, predicate, scene)):
        return list(each)
    if role == "OBJECT" and token.pos_ == "NOUN" and (each := _each(token, predicate, scene)):
        return list(each)
    value = fill(role, token, predicate, scene)
    if isinstance(value, Entity) and token.i in scene.mentioned.together:
        members = scene.mentioned.together[token.i]
        return [priced_as(e, scene) if predicate in LEVELS else e for e in members]
    return [] if value is None else [value]


def _each(token: Token, predicate: Predicate, scene: Scene) -> list[Entity]:
    """Give the sites or goods that names before one plural tell apart."""
    if predicate in _AT_SITES:
        return sites(token, scene)
    return goods(token, scene) if predicate in _OF_NAMED else []


def _object(token: Token, predicate: Predicate, scene: Scene) -> Value | None:
    if predicate is Predicate.RATES:
        return _rating(token, scene)
    found = scene.quantity(token)
    units = scene.schema.units(predicate)
    if found is not None:
        counted = people(token, found.quantity, predicate)
        sort = unit_class(counted.unit)
        # an index moves by bare numbers, which become points once the subject is known
        if sort in units or (sort == "number" and predicate in LEVELS):
            return counted
    if token.pos_ == "NUM" and predicate in _OF_MODELS and (model := latest_model(token, scene)):
        return model
    if found is not None and token.pos_ == "NUM":
        return None
    entity = scene.named(token)
    if predicate in _TO_MATTERS and (before := pointed_to(token, scene)) is not None:
        return before
    if entity is None and predicate in ATTITUDES:
        entity = scene.represented(token)  # "criticised executives of Acme"
    if entity is None and (predicate not in _NAMED_OBJECT or in_general(token, predicate)):
        entity = _unnamed(token, predicate, scene)
    if entity is None and token.dep_ == "compound":
        # "sales growth": the measure is in the modifier
        if lexicon().nouns.get(token.lower_) is Kind.MEASURE:
            label = longest(token, token.head)
            entity = Entity(slug(label), label, Kind.MEASURE)
    elif entity is not None and entity.kind is Kind.MEASURE:
        inner = trending(token)
        if inner is not None:
            return inner
        entity = canonical(measure(token, entity))
    if entity is not None and entity.kind is Kind.MEASURE and predicate is Predicate.VIEWS:
        own = scene.mentioned.nominal(token.i) or entity
        entity = replace(own, kind=Kind.EVENT)  # "pleased with its results"
    if entity is None:
        entity = _matter(token, predicate, scene)
    return _of_kinds(entity, scene, predicate, subject=False)


def _unnamed(token: Token, predicate: Predicate, scene: Scene) -> Entity | None:
    """Give the thing without a name that an object is, where it is worth a fact."""
    thing = scene.entity(token)
    counted, plural = scene.quantity(token) is not None, token.tag_ == "NNS"
    nameless = thing is not None and any(scene.schema.is_a(thing.kind, k) for k in _NAMELESS)
    if nameless or says_little(thing, predicate, counted=counted, plural=plural):
        return many(thing, token) if predicate is Predicate.AFFECTS else None
    return thing


def _matter(token: Token, predicate: Predicate, scene: Scene) -> Entity | None:
    if predicate is Predicate.ANNOUNCES:
        return announced(token, scene)
    if predicate is Predicate.AFFECTS and (owner := standing(token, scene)) is not None:
        return owner
    if predicate is Predicate.INVESTIGATES and (owner := owned_by(token, scene)) is not None:
        return owner
    if predicate is Predicate.APPROVES and token.lemma_.casefold() in _RECEIVED:
        return None  # who accepts criticism permits nothing
    whole = predicate is Predicate.AFFECTS and token.lemma_.casefold() == "economy"
    return matter(token, scene) if whole or predicate in _TO_MATTERS else None


def _of_kinds(
    entity: Entity | None, scene: Scene, predicate: Predicate, *, subject: bool
) -> Entity | None:
    if entity is None:
        return None
    schema = scene.schema
    allowed = schema.domain(predicate) if subject else schema.range(predicate)
    return entity if schema.admits(entity.kind, allowed) else None
