"""Periods: the span that results are of, where their own clause does not say it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extractors.times.found import FoundTime
from extractors.times.labels import label_of_span
from ontology.records import Claim, Entity, Quantity, TimeSpan, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Modality, Predicate, Qualifier

_EARNED = frozenset(
    "cost costs deliveries earnings ebit ebitda expenses income loss margin margins orders profit "
    "revenue sales share shipments turnover rate unemployment inflation prices gdp wages".split()
)
"""Last words of figures that one report gives for one period."""

_NEAR = 5
"""Sentences over which a period goes on from one company to the next of a list."""

_ON = 3
"""Sentences over which it goes on to further figures of one company."""

_BACK = re.compile(r"\b(?:same|corresponding|earlier|ago|before|previous|prior)\b")
"""Words of spans that a result is only compared with."""

_HAD = re.compile(r"\b(?:had|were|expected|predicted|projected|estimated|anticipated)\b")
"""Words by which a forecast was made before its result was known."""

_SPANS = frozenset(("month", "quarter", "half", "year"))


def with_periods(
    claims: Iterable[Claim],
    times: Iterable[FoundTime],
    sentence_of: tuple[int, ...],
    published: str | None = None,
) -> list[Claim]:
    """Add the period that a result's sentence names, or that the same figure was told for.

    "In its first-quarter report it posted revenue of …"; "Chrysler's sales fell 39 percent in
    March, Ford's 41 percent.": both are March's.

    Args:
        claims: Of one article in the order of its sentences, with one evidence each.
        times: The expressions of time of the article.
        sentence_of: Token → its sentence.
        published: The article's date, ISO 8601; None where unknown.
    """
    named: dict[int, list[FoundTime]] = {}
    compared: dict[int, list[TimeSpan]] = {}
    for time in times:
        longer = time.span is not None and time.span.precision in _SPANS
        if longer and time.role in ("at", "during"):
            named.setdefault(sentence_of[time.start], []).append(time)
        elif longer and time.role == "compared" and (span := _year_on(time, published)):
            compared.setdefault(sentence_of[time.start], []).append(span)
    told: _Told = {}
    known = (_measured_anew(claim, named, compared) for claim in claims)
    return [_with_period(claim, named, told) for claim in known]


def _year_on(time: FoundTime, published: str | None) -> TimeSpan | None:
    """Give the same month or quarter a year later, if that had begun when it was published."""
    at = time.span.at if time.span is not None else None
    if time.span is None or at is None or time.span.precision not in ("month", "quarter"):
        return None
    later = f"{int(at[:4]) + 1}{at[4:]}"
    month = int(at[-1]) * 3 - 2 if "Q" in at else int(at[5:7])
    begun = published is not None and f"{later[:4]}-{month:02}" <= published[:7]
    return TimeSpan(later, precision=time.span.precision) if begun else None


def _measured_anew(
    claim: Claim, named: dict[int, list[FoundTime]], compared: dict[int, list[TimeSpan]]
) -> Claim:
    """Date a result by what it is compared with: "fell 23 percent compared to March 2008"."""
    sentence = claim.evidence[0].sentence
    spans = compared.get(sentence, ())
    given = dict(claim.qualifiers)
    changed = claim.predicate == Predicate.REPORTS and Qualifier.CHANGE in given
    if not changed or claim.time is not None or len(spans) != 1 or sentence in named:
        return claim
    if claim.modality is not Modality.ACTUAL or Qualifier.PERIOD in given:
        return claim
    return _of(claim, label_of_span(spans[0]), replace(claim, time=spans[0]))


type _Told = dict[tuple[str, str], Claim]
"""The latest result with a period: of a figure, by its word; of a company, by its id."""


def _with_period(claim: Claim, named: dict[int, list[FoundTime]], told: _Told) -> Claim:
    if claim.predicate == Predicate.EXPECTS:
        return _foretold(claim, told)
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
    label = str(dict(claim.qualifiers).get(Qualifier.PERIOD, ""))
    if label and not _BACK.search(label):
        told["figure", figure] = claim
        company = ("company", claim.subject.id)
        before = told.get(company)
        later = before is None or _date(claim) >= _date(before)
        told[company] = claim if own and later else before or claim
    return claim


def _foretold(claim: Claim, told: _Told) -> Claim:
    """Let what had been expected be of the period that the result beside it is of."""
    given, quote = dict(claim.qualifiers), claim.evidence[0].quote
    about = given.get(Qualifier.ABOUT)
    result = told.get(("company", about.id)) if isinstance(about, Entity) else None
    if result is None or Qualifier.PERIOD in given or claim.time is not None:
        return claim
    near = 0 <= _sentence(claim) - _sentence(result) <= _ON
    if not near or not _HAD.search(quote) or claim.subject.kind is not Kind.GROUP:
        return claim
    label = str(dict(result.qualifiers)[Qualifier.PERIOD])
    return _of(claim, label, replace(claim, time=result.time))


def _before(claim: Claim, figure: str, told: _Told) -> Claim | None:
    """Give the result whose period goes on: another's same figure, or one's own just before."""
    alike = told.get(("figure", figure))
    if alike is not None and alike.subject.id != claim.subject.id:
        return alike if _sentence(claim) - _sentence(alike) <= _NEAR else None
    own = told.get(("company", claim.subject.id))
    value = dict(claim.qualifiers).get(Qualifier.VALUE)
    change = dict(claim.qualifiers).get(Qualifier.CHANGE)
    money = isinstance(value, Quantity) and unit_class(value.unit) == "money"
    rate = isinstance(value, Quantity) and value.unit == "percent"
    counted = money or rate or isinstance(change, Quantity)
    near = own is not None and 0 <= _sentence(claim) - _sentence(own) <= _ON
    other = own is not None and (own.object != claim.object or value != _value(own))
    return own if near and counted and other and figure in _EARNED else None


def _value(claim: Claim) -> Value | None:
    return dict(claim.qualifiers).get(Qualifier.VALUE)


def _date(claim: Claim) -> str:
    span = claim.time
    return (span.at or span.end or "") if span is not None else ""


def _sentence(claim: Claim) -> int:
    return claim.evidence[0].sentence


def _of(claim: Claim, label: str, dated: Claim) -> Claim:
    pairs = (*claim.qualifiers, (Qualifier.PERIOD.value, label))
    return replace(dated, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))
