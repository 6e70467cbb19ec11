"""Periods: the span that results are of, where their own clause does not say it."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from extractors.claims.scene import Scene
from extractors.times.found import FoundTime
from ontology.records import Claim, Quantity
from ontology.schema import unit_class
from ontology.terms import Predicate, Qualifier

_EARNED = frozenset("earnings income loss profit revenue sales share turnover".split())
"""Last words of figures that one report gives for one period."""

_NEAR = 5
"""Sentences over which a period goes on from one company to the next of a list."""

_SPANS = frozenset(("month", "quarter", "half", "year"))


def with_periods(
    claims: Iterable[Claim], times: Iterable[FoundTime], sentence_of: tuple[int, ...]
) -> list[Claim]:
    """Add the period that a result's sentence names, or that the same figure was told for.

    "In its first-quarter report it posted revenue of …"; "Chrysler's sales fell 39 percent in
    March, Ford's 41 percent.": both are March's.

    Args:
        claims: Of one article in the order of its sentences, with one evidence each.
        times: The expressions of time of the article.
        sentence_of: Token → its sentence.
    """
    named: dict[int, list[FoundTime]] = {}
    for time in times:
        longer = time.span is not None and time.span.precision in _SPANS
        if longer and time.role in ("at", "during"):
            named.setdefault(sentence_of[time.start], []).append(time)
    told: _Told = {}
    return [_with_period(claim, named, told) for claim in claims]


type _Told = dict[tuple[str, str], Claim]
"""The latest result with a period: of a figure, by its word; of a company, by its id."""


def _with_period(claim: Claim, named: dict[int, list[FoundTime]], told: _Told) -> Claim:
    if claim.predicate != Predicate.REPORTS:
        return claim
    figure = str(getattr(claim.object, "id", "")).rpartition("-")[2]
    own = Qualifier.PERIOD in dict(claim.qualifiers)
    if not own:
        here = {t.label or t.text: t for t in named.get(claim.evidence[0].sentence, ())}
        if len(here) == 1 and claim.time is None:
            ((label, time),) = here.items()
            claim = _of(claim, label, replace(claim, time=time.span))
        elif not here and (before := _before(claim, figure, told)) is not None:
            label = str(dict(before.qualifiers)[Qualifier.PERIOD])
            claim = _of(claim, label, replace(claim, time=claim.time or before.time))
    if Qualifier.PERIOD in dict(claim.qualifiers):
        told["figure", figure] = claim
        company = ("company", claim.subject.id)
        told[company] = claim if own else told.get(company, claim)
    return claim


def _before(claim: Claim, figure: str, told: _Told) -> Claim | None:
    """Give the result whose period goes on: another's same figure, or one's own just before."""
    alike = told.get(("figure", figure))
    if alike is not None and alike.subject.id != claim.subject.id:
        return alike if _sentence(claim) - _sentence(alike) <= _NEAR else None
    own = told.get(("company", claim.subject.id))
    value = dict(claim.qualifiers).get(Qualifier.VALUE)
    money = isinstance(value, Quantity) and unit_class(value.unit) == "money"
    near = own is not None and _sentence(claim) - _sentence(own) in (0, 1)
    other = own is not None and own.object != claim.object
    return own if near and money and other and figure in _EARNED else None


def _sentence(claim: Claim) -> int:
    return claim.evidence[0].sentence


def _of(claim: Claim, label: str, dated: Claim) -> Claim:
    pairs = (*claim.qualifiers, (Qualifier.PERIOD.value, label))
    return replace(dated, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))


def named_span(token: Token, scene: Scene) -> str | None:
    """Give the span that a phrase names, in the words of its date; None for other phrases."""
    found = scene.time_of.get(token.i)
    return (found.label or found.text) if found is not None else None
