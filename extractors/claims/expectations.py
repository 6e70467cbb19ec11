"""Expectations: how a result stands to what had been expected of it, told by two numbers."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from extractors.claims.completions import is_of_forecast, verdict_of
from extractors.scenes.scene import Scene
from ontology.records import Claim, Entity, Quantity
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_GOOD = frozenset(
    "deliveries earnings income orders profit profits revenue revenues sales share".split()
)
"""Last words of figures of which more is better."""

_FIGURES = frozenset("numbers figures results measures metrics counts".split())
_NEAR = 2
"""Sentences between a result and what had been expected of it."""


def with_expectations(claims: Iterable[Claim], scene: Scene) -> list[Claim]:
    """Compare results with the amounts that analysts had expected of the same figure.

    "Acme earned $2.11 per share. Analysts had expected $2.05.": beat; so are two results before
    "Both numbers beat forecasts". Of costs and rates no one can say which is better, so they are
    left alone.

    Args:
        claims: Of one article in the order of its sentences, with one evidence each.
        scene: Of the article.
    """
    stated = _both(list(claims), scene)
    hopes = [c for c in stated if c.predicate == Predicate.EXPECTS and _value(c) is not None]
    hopes = [c for c in hopes if c.subject.kind is Kind.GROUP]
    return [_compared(claim, hopes) for claim in stated] if hopes else stated


def _both(claims: list[Claim], scene: Scene) -> list[Claim]:
    """Judge the last two results by a sentence of "both numbers"."""
    doc = scene.reading.doc
    for sentence in scene.reading.sentences:
        words = doc[sentence.start : sentence.end]
        if len(words) < 4 or words[0].lower_ != "both" or words[1].lower_ not in _FIGURES:
            continue
        said = (verdict_of(token) for token in words if is_of_forecast(token))
        verdict = next(filter(None, said), None)
        near = [
            i
            for i, c in enumerate(claims)
            if _value(c) is not None and _is_result(c) and _before(c, sentence.number)
        ]
        for index in near if verdict is not None and len(near) == 2 else ():
            claims[index] = _judged(claims[index], str(verdict))
    return claims


def _before(claim: Claim, number: int) -> bool:
    return claim.evidence[0].sentence == number - 1


def _judged(claim: Claim, verdict: str) -> Claim:
    if Qualifier.COMPARISON in dict(claim.qualifiers):
        return claim
    pairs = (*claim.qualifiers, (Qualifier.COMPARISON.value, verdict))
    return replace(claim, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))


def _is_result(claim: Claim) -> bool:
    stated = claim.polarity is Polarity.POSITIVE and claim.modality is Modality.ACTUAL
    return stated and claim.predicate == Predicate.REPORTS


def _compared(claim: Claim, hopes: list[Claim]) -> Claim:
    value = _value(claim)
    if value is None or not _is_open(claim):
        return claim
    hope = next((h for h in hopes if _is_of(h, claim)), None)
    hoped = _value(hope) if hope is not None else None
    if hoped is None or hoped[1] != value[1]:
        return claim
    verdict = "beat" if value[0] > hoped[0] else "miss" if value[0] < hoped[0] else "in_line"
    return _judged(claim, verdict)


def _is_open(claim: Claim) -> bool:
    figure = claim.object.label.split()[-1] if isinstance(claim.object, Entity) else ""
    return _is_result(claim) and figure in _GOOD


def _is_of(hope: Claim, claim: Claim) -> bool:
    about = dict(hope.qualifiers).get(Qualifier.ABOUT)
    whose = isinstance(about, Entity) and about.id == claim.subject.id
    near = abs(hope.evidence[0].sentence - claim.evidence[0].sentence) <= _NEAR
    ones, others = (dict(c.qualifiers).get(Qualifier.PERIOD) for c in (hope, claim))
    same = ones is None or others is None or ones == others
    return whose and near and same and hope.object == claim.object


def _value(claim: Claim) -> tuple[Decimal, str] | None:
    """Give an amount and its unit, where it is one number."""
    value = dict(claim.qualifiers).get(Qualifier.VALUE)
    if not isinstance(value, Quantity) or value.value is None:
        return None
    return value.value, value.unit
