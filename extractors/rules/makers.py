"""Makers: "Boeing's 787", "Airbus A320": whose name stands before a product's makes it."""

from collections.abc import Iterator

from spacy.tokens import Span

from extractors.drafts import Draft
from extractors.rules.neighbours import Standing, between, draft, is_a, standing
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.names import words as name_words
from ontology.records import Entity
from ontology.terms import Form, Kind, Predicate

_POSSESSIVES = (["'s"], ["’s"], ["'"], ["’"])


def makers(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield which company makes which named product."""
    found = standing(sentence, scene)
    for index, product in enumerate(found):
        if not is_a(product.entity, scene, Kind.PRODUCT) or product.form is not Form.NAME:
            continue
        maker = _inside(product.entity, scene)
        if maker is not None:
            yield _made(maker, product, product.start, scene, doubt=0.1)
        elif index and _owns(found[index - 1], product, scene):
            yield _made(
                found[index - 1].entity, product, found[index - 1].end - 1, scene, doubt=0.0
            )


def _inside(product: Entity, scene: Scene) -> Entity | None:
    """Give the company whose name opens the product's ("Airbus A320")."""
    label = name_words(product.label)
    for entity in scene.mentioned.entities:
        if not is_a(entity, scene, Kind.COMPANY):
            continue
        for name in (entity.label, *entity.aliases):
            opening = name_words(name)
            if opening and len(opening) < len(label) and label[: len(opening)] == opening:
                return entity
    return None


def _owns(org: Standing, product: Standing, scene: Scene) -> bool:
    if not is_a(org.entity, scene, Kind.COMPANY) or org.form is not Form.NAME:
        return False
    gap = between(org, product, scene)
    if org.end > product.start or len(gap) > 3:
        return False
    lowers = [t.lower_ for t in gap]
    return lowers[:1] in _POSSESSIVES and all(t.pos_ in ("ADJ", "NOUN", "PROPN") for t in gap[1:])


def _made(maker: Entity, product: Standing, at: int, scene: Scene, *, doubt: float) -> Draft:
    doc = scene.reading.doc
    return draft(
        (maker, Predicate.PRODUCES, product.entity),
        (doc[at], doc[product.end - 1], doc[product.end - 1]),
        "makers",
        doubt=doubt,
    )
