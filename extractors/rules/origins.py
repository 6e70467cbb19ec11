"""Origins: "US carmaker GM", "Japan's Toyota", "Charlotte-based Wachovia", "X, a Swiss bank"."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span, Token

from extractors.drafts import Draft
from extractors.rules.neighbours import Standing, between, draft, is_a, kind_of, standing
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.terms import Form, Kind, Predicate

_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_WITHIN = frozenset(("NOUN", "ADJ", "ADV", "NUM"))
_LONGEST = 6


def origins(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield where organizations are at home, from the place that modifies their name."""
    found = standing(sentence, scene)
    for place, org in pairwise(found):
        if not _is_place(place, scene) or not _is_home_seeker(org, scene):
            continue
        gap = between(place, org, scene)
        if place.end <= org.start and _modifies(gap, words, scene):
            yield _home(org, place, scene)
    for org, place in pairwise(found):
        apart = org.end <= place.start and _is_place(place, scene)
        if apart and _is_home_seeker(org, scene) and _apposed(org, place, scene, words):
            yield _home(org, place, scene)


def _is_place(standing_: Standing, scene: Scene) -> bool:
    return is_a(standing_.entity, scene, Kind.PLACE) and standing_.form is Form.NAME


def _is_home_seeker(standing_: Standing, scene: Scene) -> bool:
    entity = standing_.entity
    return standing_.form is Form.NAME and is_a(entity, scene, Kind.ORGANIZATION) and not is_a(
        entity, scene, Kind.GOVERNMENT
    )  # fmt: skip


def _modifies(gap: list[Token], words: Lexicon, scene: Scene) -> bool:
    """Tell whether only what may stand between a place and the name that it modifies does."""
    if len(gap) > _LONGEST or any(t.i in scene.quantity_of for t in gap):
        return False
    lowers = [t.lower_ for t in gap]
    if lowers in (["-", "based"], ["based"], ["-based"]):
        return True
    if lowers[:1] and lowers[0] in _POSSESSIVES:
        rest = gap[1:]
        return all(t.pos_ in _WITHIN for t in rest) and (not rest or _organization(rest, words))
    if not gap:
        return False
    return all(t.pos_ in _WITHIN for t in gap) and _organization(gap, words)


def _organization(tokens: list[Token], words: Lexicon) -> bool:
    kind = kind_of(tokens, words)
    return kind is not None and kind.value in (
        "Organization", "Company", "FinancialInstitution", "Exchange", "NonProfit",
        "MediaOrganization", "EducationalInstitution", "BusinessUnit",
    )  # fmt: skip


def _apposed(org: Standing, place: Standing, scene: Scene, words: Lexicon) -> bool:
    """Read "ORG, a PLACE carmaker" and "ORG is a PLACE bank"."""
    gap = [t.lower_ for t in between(org, place, scene)]
    opened = gap[:1] == [","] or gap[:1] in (["is"], ["was"])
    if not opened or not all(
        w in (",", "is", "was", "a", "an", "the", "largest", "biggest") for w in gap
    ):
        return False
    run: list[Token] = []
    for token in scene.reading.doc[place.end : place.end + _LONGEST]:
        if token.pos_ not in _WITHIN:
            break
        run.append(token)
    return bool(run) and _organization(run, words)


def _home(org: Standing, place: Standing, scene: Scene) -> Draft:
    doc = scene.reading.doc
    return draft(
        (org.entity, Predicate.BASED_IN, place.entity),
        (doc[org.end - 1], doc[place.end - 1], doc[place.end - 1]),
        "origins",
    )
