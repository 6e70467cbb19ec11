"""Actors: who a subject stands for: named, acted for, or a thing without a name that is telling."""

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts
from extractors.scenes.deputies import deputy
from extractors.scenes.leaders import leader
from extractors.scenes.matters import happening, matter
from extractors.scenes.particulars import many
from extractors.scenes.premises import operator
from extractors.scenes.scene import Scene
from extractors.scenes.traded import traded
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind, Predicate

_TELLING = frozenset(
    (
        Kind.GROUP, Kind.MEASURE, Kind.EVENT, Kind.POLICY, Kind.GOVERNMENT_BODY,
        Kind.COMMODITY, Kind.CURRENCY,
    )
)  # fmt: skip
"""Kinds of which an unnamed one is worth a fact ("analysts"); "a company" is not."""

_OF_GROUPS = frozenset(
    (
        Predicate.VIEWS, Predicate.EXPECTS, Predicate.RATES, Predicate.SETS_PRICE_TARGET,
        Predicate.SUPPORTS, Predicate.OPPOSES, Predicate.APPROVES, Predicate.SUES,
    )
)  # fmt: skip
"""Predicates of which a group is worth a fact: what analysts expect, shareholders approve."""

VERDICTS = frozenset((Predicate.RULES_FOR, Predicate.RULES_AGAINST))
"""Predicates of which a court without a name is worth a fact ("a jury found")."""

_OF_MINDS = _OF_GROUPS | {Predicate.TARGETS, Predicate.ANNOUNCES}

_OF_WATCHDOGS = VERDICTS | {Predicate.FINES, Predicate.INVESTIGATES}
"""Predicates of which a regulator of a named country is ("the Italian watchdog")."""

_OF_AUTHORITIES = _OF_WATCHDOGS | {Predicate.RESTRICTS, Predicate.SUES}
_AUTHORITIES = frozenset(
    "regulator watchdog authority prosecutor investigator inspector official".split()
)
"""Who acts for a place without a name."""

_ANY = frozenset("company firm business corporation enterprise giant".split())

ATTITUDES = frozenset((Predicate.VIEWS, Predicate.SUPPORTS, Predicate.OPPOSES))
LEVELS = frozenset((Predicate.PRICE_CHANGE, Predicate.TRADES_AT))


def actor(token: Token, predicate: Predicate, scene: Scene) -> Entity | None:
    """Give the named thing that a subject stands for; an unnamed one only of telling kinds."""
    if predicate in LEVELS:
        return traded(token, scene) or _telling(token, predicate, scene)
    if predicate is Predicate.AFFECTS and (event := happening(token, scene)) is not None:
        return event
    if predicate is Predicate.PRODUCES and (maker := operator(token, scene)) is not None:
        return maker
    doer = scene.named(token) or scene.represented(token) or leader(token, scene)
    if doer is None and predicate is Predicate.AFFECTS:
        doer = _telling(token, predicate, scene) or matter(token, scene)
    if doer is None and predicate in _OF_MINDS:
        doer = deputy(token, scene)
    return doer or _telling(token, predicate, scene)


def authorities(token: Token, predicate: Predicate, scene: Scene) -> list[Entity]:
    """Give one authority a place: "regulators in Italy and France" are two; [] for others."""
    if predicate not in _OF_AUTHORITIES or token.tag_ != "NNS":
        return []
    if token.lemma_.casefold() not in _AUTHORITIES:
        return []
    behind = [g for c in token.children if c.lower_ in ("in", "of", "from") for g in c.children]
    places = [scene.mentioned.entity_at(t.i) for c in behind for t in conjuncts(c)]
    return [
        Entity(slug(f"{place.label} {token.lower_}"), f"{token.lower_} in {place.label}",
               Kind.REGULATOR, (f"{place.label} {token.lemma_}", place.label))
        for place in places
        if place is not None and scene.schema.is_a(place.kind, Kind.PLACE)
    ]  # fmt: skip


def _telling(token: Token, predicate: Predicate, scene: Scene) -> Entity | None:
    unnamed = scene.entity(token)
    if unnamed is not None and _is_telling(unnamed.kind, token, predicate, scene):
        return unnamed
    if predicate not in ATTITUDES or token.lemma_.casefold() in _ANY:
        return None
    trade = unnamed is not None and scene.schema.is_a(unnamed.kind, Kind.COMPANY)
    return many(unnamed, token) if trade else None  # "airlines welcomed the move"


def _is_telling(kind: Kind, token: Token, predicate: Predicate, scene: Scene) -> bool:
    """Tell whether a thing without a name is worth a fact as its subject."""
    if kind is Kind.GROUP:
        return predicate in _OF_GROUPS
    if kind is Kind.COURT:
        jury = token.lemma_.casefold() == "jury" and predicate is Predicate.INVESTIGATES
        return jury or predicate in VERDICTS
    if kind in (Kind.LABOR_UNION, Kind.NON_PROFIT):
        return predicate in ATTITUDES and token.tag_ == "NNS"
    if kind is Kind.REGULATOR:
        places = (scene.mentioned.entity_at(c.i) for c in token.children if c.i < token.i)
        return predicate in _OF_WATCHDOGS and any(
            place is not None and scene.schema.is_a(place.kind, Kind.PLACE) for place in places
        )
    return kind in _TELLING
