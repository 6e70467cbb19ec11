"""Topics: whom an article's ratings and targets are about where the sentence leaves it out."""

from collections import Counter
from dataclasses import replace

from spacy.tokens import Token

from extractors.claims.drafts import Draft
from extractors.claims.scene import Scene
from ontology.records import Entity
from ontology.terms import Form, Kind, Predicate, Qualifier

_NEEDS_ABOUT = frozenset((Predicate.RATES, Predicate.SETS_PRICE_TARGET))
_DOUBT = 0.12


def with_topic(draft: Draft, scene: Scene) -> Draft | None:
    """Add whom a verdict is about: the company that the article tells most of.

    "It raised its target to $90": a verdict says nothing without what it is about. None where
    a reference ("the broker") seems to judge itself: then it stands for somebody else.
    """
    if draft.predicate not in _NEEDS_ABOUT:
        return draft
    known = dict(draft.qualifiers).get(Qualifier.ABOUT)
    if isinstance(known, Entity) and known.id != draft.subject.id:
        return draft
    if isinstance(known, Entity) and not _is_named(draft.subject_at, scene):
        return None
    company = topic(scene, besides=draft.subject.id)
    if company is None:
        return draft
    others = [q for q in draft.qualifiers if q[0] != Qualifier.ABOUT]
    qualifiers = (*others, (Qualifier.ABOUT.value, company))
    return replace(draft, qualifiers=qualifiers, doubt=draft.doubt + _DOUBT)


def _is_named(token: Token | None, scene: Scene) -> bool:
    mention = scene.mentioned.mention_at(token.i) if token is not None else None
    return mention is not None and mention.form is Form.NAME


def topic(scene: Scene, *, besides: str = "", least: int = 1) -> Entity | None:
    """Give the company that an article tells most of; banks, which judge others, left out.

    Args:
        besides: The id of an entity that it is not.
        least: How often the article must speak of it.
    """
    counts = Counter(mention.entity for mention in scene.mentioned.mentions)
    schema = scene.schema
    companies = [
        entity
        for entity in scene.mentioned.entities
        if entity.id != besides
        and counts[entity.id] >= least
        and schema.is_a(entity.kind, Kind.COMPANY)
        and not schema.is_a(entity.kind, Kind.FINANCIAL_INSTITUTION)
    ]
    return max(companies, key=lambda e: (counts[e.id], e.id), default=None)
