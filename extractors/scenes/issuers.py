"""Issuers: who publishes a figure that nobody owns ("unemployment rose, the ministry said")."""

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import NOUNS
from extractors.clauses.speakers import according_to
from extractors.clauses.stance import stance
from extractors.scenes.scene import Scene
from ontology.lexicon import lexicon
from ontology.records import Entity, Value
from ontology.terms import Kind, Modality

_PUBLIC = (
    Kind.GOVERNMENT_BODY, Kind.NON_PROFIT, Kind.INTERNATIONAL_ORGANIZATION,
    Kind.EDUCATIONAL_INSTITUTION,
)  # fmt: skip
"""Who publishes figures that are not its own."""

_ECONOMIES = frozenset("economy employer sector market".split())
"""What gains and loses jobs, without being anybody."""


def issuer(noun: Token, clause: Clause, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the public body that says how a figure went, and where it stands.

    Args:
        noun: What the clause is about: the figure, or the economy that has it.
    """
    if not is_figure(noun, scene) and noun.lemma_.casefold() not in _ECONOMIES:
        return None
    said = stance(clause, lexicon().effects, forecast=True)
    if said.modality is not Modality.ACTUAL:
        return None
    for token in (according_to(clause.head), said.speaker):
        body = scene.named(token) if token is not None else None
        if token is not None and body is not None and _is_public(body, scene):
            return body, token
    return None


def _is_public(body: Entity, scene: Scene) -> bool:
    plain = body.kind is Kind.ORGANIZATION
    return plain or any(scene.schema.is_a(body.kind, kind) for kind in _PUBLIC)


def is_press(value: Value) -> bool:
    """Tell who writes of others' figures ("The Times reported that sales fell")."""
    return isinstance(value, Entity) and value.kind is Kind.MEDIA_ORGANIZATION


def is_figure(token: Token, scene: Scene) -> bool:
    """Tell whether a phrase names a figure: "IBM's *income* fell while revenue rose"."""
    nominal = scene.mentioned.nominal(token.i)
    return nominal is not None and nominal.kind is Kind.MEASURE


def is_modified(noun: Token) -> bool:
    """Tell whether nouns stand before a noun: "the unemployment rate"."""
    return any(c.dep_ in ("poss", "compound") and c.pos_ in NOUNS for c in noun.children)


def is_owned(noun: Token, scene: Scene) -> bool:
    """Tell whether words before a noun say whose it is: "gold prices", not "consumer prices"."""
    before = [c for c in noun.children if c.dep_ in ("poss", "compound") and c.pos_ in NOUNS]
    nouns = lexicon().nouns
    return any(
        scene.mentioned.mention_at(c.i) is not None
        or Kind.MEASURE
        not in (nouns.get(f"{c.lower_} {noun.lower_}"), nouns.get(f"{c.lower_} {noun.lemma_}"))
        for c in before
    )
