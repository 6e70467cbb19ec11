"""Sessions: the trading day that a market report tells of, carried from sentence to sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from extractors.times.found import FoundTime
from ontology.records import Claim, TimeSpan
from ontology.terms import Modality, Predicate

_MARKET = frozenset((Predicate.PRICE_CHANGE.value, Predicate.TRADES_AT.value))
_SATURDAY = 5
_LONGER = ("week", "month", "quarter", "year")


def with_sessions(claims: Iterable[Claim], days: Mapping[int, TimeSpan]) -> list[Claim]:
    """Date the moves and levels that have no time of their own.

    "The Dow fell 2 percent on Thursday. The Nasdaq lost 3 percent.": the second is Thursday's too.

    Args:
        claims: Of one article, with one evidence each.
        days: Sentence → the last day that it names, in order of the sentences.
    """
    return [_dated(claim, days) for claim in claims]


def days_named(times: Iterable[FoundTime], sentence_of: tuple[int, ...]) -> dict[int, TimeSpan]:
    """Give the last working day that each sentence names as the time of something."""
    days: dict[int, TimeSpan] = {}
    for time in times:
        span = time.span if time.role == "at" else None
        day = span.at if span is not None and span.precision == "day" else None
        if span is not None and day and date.fromisoformat(day).weekday() < _SATURDAY:
            days[sentence_of[time.start]] = span
    return days


def _dated(claim: Claim, days: Mapping[int, TimeSpan]) -> Claim:
    undated = claim.predicate in _MARKET and claim.time is None
    if not undated or claim.modality is not Modality.ACTUAL:
        return claim
    period = next((str(v) for name, v in claim.qualifiers if name == "period"), "")
    if any(unit in period for unit in _LONGER):
        return claim
    sentence = claim.evidence[0].sentence
    earlier = [days[number] for number in sorted(days) if number <= sentence]
    return replace(claim, time=earlier[-1]) if earlier else claim
