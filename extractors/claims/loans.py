"""Loans: who gives the money that somebody receives, and of which sort it is.

"$15 billion in bailout money *from the federal government*", "*government* loans", "*bridge*
loans".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.phrases import OBJECT
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from ontology.names import slug
from ontology.records import Entity, Value
from ontology.terms import Kind, Predicate, Qualifier

_MONEY = frozenset("loan aid money funding credit assistance fund bailout support help".split())
_SORTS = frozenset("bridge emergency bailout rescue syndicated term low-interest soft".split())
_LENDERS = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON)


def lent(draft: Draft, scene: Scene, missing: frozenset[str]) -> Iterator[tuple[str, Value]]:
    """Yield who lends, and what sort of loan it is, from the phrase of the money.

    Args:
        draft: Of lending, or of raising money.
        missing: Qualifiers that its way of saying left open.
    """
    nouns = list(_moneys(draft))
    if Qualifier.FROM in missing and draft.predicate is Predicate.RAISES_FUNDING:
        behind = (_giver(t, scene) for t in draft.clause.tokens("from"))
        found = (*(x for noun in nouns for x in _lenders(noun, scene)), *behind)
        lender = next((x for x in found if _gives(x, scene)), None)
        if lender is not None and lender.id != draft.subject.id:
            yield Qualifier.FROM.value, lender
    sort = Qualifier.ABOUT if draft.predicate is Predicate.LENDS_TO else Qualifier.INSTRUMENT
    if sort in missing and (kind := next(filter(None, map(_sort, nouns)), None)):
        yield sort.value, kind


def _moneys(draft: Draft) -> Iterator[Token]:
    """Yield the nouns for the money in a clause."""
    for token in draft.clause.tokens(OBJECT, "in"):
        if token.lemma_.casefold() in _MONEY:
            yield token
        for child in token.children:
            inner = (g for g in child.children if child.dep_ == "prep" and child.lower_ == "in")
            yield from (g for g in inner if g.lemma_.casefold() in _MONEY)


def _lenders(noun: Token, scene: Scene) -> Iterator[Entity]:
    for child in noun.children:
        source = child.dep_ == "prep" and child.lower_ == "from"
        givers = [g for g in child.children if g.dep_ == "pobj"] if source else [child]
        for giver in givers:
            if source or giver.dep_ in ("compound", "nmod", "poss", "amod"):
                entity = _giver(giver, scene)
                if entity is not None:
                    yield entity


def _giver(token: Token, scene: Scene) -> Entity | None:
    """Give who a noun stands for; a government without a country by its words."""
    known = scene.entity(token)
    if known is None and token.lemma_.casefold() == "government":
        kinds = ("federal", "central", "state", "local", "provincial")
        words = [c.lower_ for c in token.children if c.lower_ in kinds]
        if not words and any(c.dep_ == "det" for c in token.children):
            return None  # "the government": whose, another sentence says
        label = " ".join((*words, "government"))
        return Entity(slug(label), label, Kind.GOVERNMENT_BODY)
    return known


def _gives(entity: Entity | None, scene: Scene) -> bool:
    return entity is not None and scene.schema.admits(entity.kind, _LENDERS)


def _sort(noun: Token) -> str | None:
    sorts = [c.lower_ for c in noun.children if c.lower_ in _SORTS]
    kept = sorts if noun.lemma_ in ("money", "fund", "funding") else [*sorts, noun.lower_]
    return " ".join(kept) if sorts else None
