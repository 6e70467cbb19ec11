"""Judged: whom ratings and targets are about where the sentence leaves it out."""

from dataclasses import replace

from spacy.tokens import Token

from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.records import Entity
from ontology.terms import Form, Kind, Predicate, Qualifier, Rating

_NEEDS_ABOUT = frozenset((Predicate.RATES, Predicate.SETS_PRICE_TARGET))
_DOUBT = 0.12
_BYGONE = frozenset("earlier previous prior former".split())


def with_topic(draft: Draft, scene: Scene) -> Draft | None:
    """Add whom a verdict is about: the company that the article tells most of.

    "It raised its target to $90": a verdict says nothing without what it is about. None where
    a reference ("the broker") seems to judge itself: then it stands for somebody else.
    """
    if draft.predicate not in _NEEDS_ABOUT:
        return draft
    if any(c.lower_ in _BYGONE for c in draft.clause.head.children):
        return None  # "its earlier rating"
    draft = _compared(draft)
    known = dict(draft.qualifiers).get(Qualifier.ABOUT)
    if isinstance(known, Entity) and known.id != draft.subject.id:
        return draft
    judge = scene.schema.is_a(draft.subject.kind, Kind.FINANCIAL_INSTITUTION)
    if isinstance(known, Entity) and not judge and not _is_named(draft.subject_at, scene):
        return None
    company = topic(scene, besides=draft.subject.id)
    if company is None:
        return draft
    others = [q for q in draft.qualifiers if q[0] != Qualifier.ABOUT]
    qualifiers = (*others, (Qualifier.ABOUT.value, company))
    return replace(draft, qualifiers=qualifiers, doubt=draft.doubt + _DOUBT)


def _compared(draft: Draft) -> Draft:
    """Call a rating that follows a lower one an upgrade; the ratings stand in order."""
    given = dict(draft.qualifiers)
    before, now = given.get(Qualifier.PREVIOUS), draft.object
    if Qualifier.ACTION in given or not isinstance(before, Entity) or not isinstance(now, Entity):
        return draft
    order = [str(rating) for rating in Rating]
    if before.label not in order or now.label not in order or before.label == now.label:
        return draft
    better = order.index(now.label) < order.index(before.label)
    action = "upgrade" if better else "downgrade"
    return replace(draft, qualifiers=(*draft.qualifiers, (Qualifier.ACTION.value, action)))


def _is_named(token: Token | None, scene: Scene) -> bool:
    mention = scene.mentioned.mention_at(token.i) if token is not None else None
    return mention is not None and mention.form is Form.NAME
