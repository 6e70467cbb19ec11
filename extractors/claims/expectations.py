"""Expectations: how a result stands to what had been expected of it, told by two numbers."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from ontology.records import Claim, Entity, Quantity
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_GOOD = frozenset(
    "deliveries earnings income orders profit profits revenue revenues sales share".split()
)
"""Last words of figures of which more is better."""

_NEAR = 2
"""Sentences between a result and what had been expected of it."""


def with_expectations(claims: Iterable[Claim]) -> list[Claim]:
    """Compare results with the amounts that analysts had expected of the same figure.

    "Acme earned $2.11 per share. Analysts had expected $2.05.": beat. Of costs and rates no one
    can say which is better, so they are left alone.

    Args:
        claims: Of one article in the order of its sentences, with one evidence each.
    """
    stated = list(claims)
    hopes = [c for c in stated if c.predicate == Predicate.EXPECTS and _value(c) is not None]
    hopes = [c for c in hopes if c.subject.kind is Kind.GROUP]
    return [_compared(claim, hopes) for claim in stated] if hopes else stated


def _compared(claim: Claim, hopes: list[Claim]) -> Claim:
    value = _value(claim)
    if claim.predicate != Predicate.REPORTS or value is None or not _is_open(claim):
        return claim
    hope = next((h for h in hopes if _is_of(h, claim)), None)
    hoped = _value(hope) if hope is not None else None
    if hoped is None or hoped[1] != value[1]:
        return claim
    verdict = "beat" if value[0] > hoped[0] else "miss" if value[0] < hoped[0] else "in_line"
    pairs = (*claim.qualifiers, (Qualifier.COMPARISON.value, verdict))
    return replace(claim, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))


def _is_open(claim: Claim) -> bool:
    stated = claim.polarity is Polarity.POSITIVE and claim.modality is Modality.ACTUAL
    figure = claim.object.label.split()[-1] if isinstance(claim.object, Entity) else ""
    return stated and figure in _GOOD and Qualifier.COMPARISON not in dict(claim.qualifiers)


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
