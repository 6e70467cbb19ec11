"""Sessions: the trading day that a market report tells of, carried from sentence to sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from extractors.reading import Reading
from extractors.times.found import FoundTime
from ontology.records import Claim, Quantity, TimeSpan
from ontology.terms import Bound, Kind, Modality, Polarity, Predicate, Qualifier

_MARKET = frozenset((Predicate.PRICE_CHANGE.value, Predicate.TRADES_AT.value))
_SATURDAY = 5
_CLOSE = (Qualifier.KIND.value, "close")
_WEEK = frozenset(("week", "the week", "weekly"))
_STALE = 8
"""Days after which a session is no longer what a report tells of."""

_LONGER = ("week", "month", "quarter", "year")


def with_sessions(
    claims: Iterable[Claim], days: Mapping[int, TimeSpan], published: str | None
) -> list[Claim]:
    """Date the moves and levels that have no time of their own.

    "The Dow fell 2 percent on Thursday. The Nasdaq lost 3 percent.": the second is Thursday's too.
    A report that names no day before tells of the next one that it names, else of the last
    session before it was published.

    Args:
        claims: Of one article, with one evidence each.
        days: Sentence → the last day that it names, in order of the sentences.
        published: The article's date, ISO 8601; None where unknown.
    """
    later = next((days[number] for number in sorted(days)), None) or _last_session(published)
    return [_dated(claim, days, later) for claim in claims]


def with_closes(claims: Iterable[Claim]) -> list[Claim]:
    """Give a move the level that its sentence says it ended at.

    "The Dax put on 52 points and went home at 5,310.": a move to 5,310. Where a
    sentence tells of several moves or levels of one thing, none is given.

    Args:
        claims: Of one article, with one evidence each.
    """
    known = list(claims)
    moves: dict[tuple[int, str], list[Claim]] = {}
    levels: dict[tuple[int, str], set[Quantity]] = {}
    closed = {
        _place(c) for c in known if _is_close(c) and (Qualifier.KIND, "close") in c.qualifiers
    }
    for claim in known:
        place = _place(claim)
        if claim.predicate == Predicate.PRICE_CHANGE and isinstance(claim.object, Quantity):
            moves.setdefault(place, []).append(claim)
        elif claim.predicate == Predicate.TRADES_AT and _is_close(claim):
            if place in closed and _CLOSE not in claim.qualifiers:
                continue  # what it came by on its way
            levels.setdefault(place, set()).update(
                (claim.object,) if isinstance(claim.object, Quantity) else ()
            )
    return [_closed(claim, moves, levels) for claim in known]


def _place(claim: Claim) -> tuple[int, str]:
    return claim.evidence[0].sentence, claim.subject.id


def _is_one(moves: list[Claim]) -> bool:
    """Tell whether moves are one, told in one way or in percent and points."""
    amounts = {m.object for m in moves if isinstance(m.object, Quantity)}
    units = {amount.unit for amount in amounts}
    up = {(amount.value or 0) > 0 for amount in amounts}
    return len(amounts) == 1 or (len(amounts) == len(units) == 2 and len(up) == 1)


def _is_close(claim: Claim) -> bool:
    """Tell whether a level is where a thing came to stand."""
    level, given = claim.object, dict(claim.qualifiers)
    exact = isinstance(level, Quantity) and level.bound is Bound.EXACT and level.value is not None
    said = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.POSITIVE
    return exact and said and given.get(Qualifier.KIND, "close") == "close"


def _closed(
    claim: Claim,
    moves: Mapping[tuple[int, str], list[Claim]],
    levels: Mapping[tuple[int, str], set[Quantity]],
) -> Claim:
    place = _place(claim)
    here, told = levels.get(place, set()), moves.get(place, [])
    alone = _is_one(told) and len(here) == 1 and claim in told
    if not alone or Qualifier.TO in dict(claim.qualifiers):
        return claim
    pairs = (*claim.qualifiers, (Qualifier.TO.value, next(iter(here))))
    return replace(claim, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))


def _last_session(published: str | None) -> TimeSpan | None:
    """Give the last working day up to a date."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    day -= timedelta(days=max(day.weekday() - _SATURDAY + 1, 0))
    return TimeSpan(day.isoformat(), precision="day")


def days_named(
    times: Iterable[FoundTime], reading: Reading, published: str | None
) -> dict[int, TimeSpan]:
    """Give the last working day that each sentence names as the time of something.

    Args:
        times: Those that are not told aside; a day that only says which one a noun means
            ("Monday's fall") or that is no news is left out as well.
        published: The article's date, ISO 8601; None where unknown.
    """
    days: dict[int, TimeSpan] = {}
    for time in times:
        span = time.span if time.role == "at" else None
        day = span.at if span is not None and span.precision == "day" else None
        if span is None or not day or date.fromisoformat(day).weekday() >= _SATURDAY:
            continue
        behind = reading.doc[time.end : time.end + 1]
        if _is_news(day, published) and not any(t.tag_ == "POS" for t in behind):
            days[reading.sentence_of[time.start]] = span
    return days


def _is_news(day: str, published: str | None) -> bool:
    """Tell whether a report may be about a day: not a later one, nor one more than a week ago."""
    try:
        age = (date.fromisoformat((published or "")[:10]) - date.fromisoformat(day)).days
    except ValueError:
        return True
    return 0 <= age <= _STALE


def _trading_week(day: date) -> TimeSpan:
    """Give the trading days of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    friday = monday + timedelta(days=_SATURDAY - 1)
    return TimeSpan(start=monday.isoformat(), end=friday.isoformat(), precision="week")


def _of_week(claim: Claim, later: TimeSpan | None) -> Claim | None:
    """Date a move over a week: the one that is named, else the one that is told of."""
    if claim.predicate not in _MARKET or claim.modality is not Modality.ACTUAL:
        return None
    span = claim.time
    if span is not None and span.precision == "week" and span.at:
        return replace(claim, time=_trading_week(date.fromisoformat(span.at)))
    period = next((str(v) for name, v in claim.qualifiers if name == "period"), "")
    day = later.at if later is not None else None
    if period not in _WEEK or day is None or (span is not None and span.precision != "day"):
        return None
    return replace(claim, time=_trading_week(date.fromisoformat(day)))


def _dated(claim: Claim, days: Mapping[int, TimeSpan], later: TimeSpan | None) -> Claim:
    if (weekly := _of_week(claim, later)) is not None:
        return weekly
    undated = claim.predicate in _MARKET and claim.time is None
    if not undated or claim.modality is not Modality.ACTUAL:
        return claim
    period = next((str(v) for name, v in claim.qualifiers if name == "period"), "")
    if any(unit in period for unit in _LONGER):
        return claim
    sentence = claim.evidence[0].sentence
    earlier = [days[number] for number in sorted(days) if number <= sentence]
    if earlier:
        return replace(claim, time=earlier[-1])
    sure = claim.subject.kind is Kind.INDEX or ("kind", "close") in claim.qualifiers
    return replace(claim, time=later) if later is not None and sure else claim
