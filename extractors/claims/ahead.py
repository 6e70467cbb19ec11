"""Ahead: what is to be done after the article's own day is not done yet, however it is told."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ontology.records import Claim
from ontology.terms import Modality, Predicate

_DEEDS = frozenset(
    p.value
    for p in (
        Predicate.ACQUIRES, Predicate.APPOINTS, Predicate.CLOSES, Predicate.DEPARTS,
        Predicate.HIRES, Predicate.LAUNCHES, Predicate.LAYS_OFF, Predicate.MERGES_WITH,
        Predicate.OPENS, Predicate.SELLS, Predicate.SUPPLIES, Predicate.WITHDRAWS,
    )
)  # fmt: skip
"""Deeds of which the time is that of the doing; an order's may be that of the delivery."""

_WRITTEN = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$")
_SLACK = timedelta(days=3)
"""News of the other side of the world may be dated some days after its publication."""


def ahead(claims: Iterable[Claim], published: str | None) -> list[Claim]:
    """Let deeds of a time to come be planned: "the closure of the plant in the spring".

    Args:
        published: The article's day, `2009-06-15`; without one all stays as it is told.
    """
    day = _first_day((published or "")[:10])
    if day is None or len(published or "") < len("2009-06-15"):
        return list(claims)
    return [_planned(claim, day + _SLACK) for claim in claims]


def _planned(claim: Claim, latest: date) -> Claim:
    if claim.predicate not in _DEEDS or claim.modality is not Modality.ACTUAL or not claim.time:
        return claim
    begins = _first_day(claim.time.at or claim.time.start or "")
    if begins is None or begins <= latest:
        return claim
    return replace(claim, modality=Modality.PLANNED)


def _first_day(written: str) -> date | None:
    found = _WRITTEN.match(written)
    if found is None:
        return None
    year, quarter, half, month, day = (int(part) if part else 0 for part in found.groups())
    first = 3 * quarter - 2 if quarter else 6 * half - 5 if half else month or 1
    try:
        return date(year, first, day or 1)
    except ValueError:
        return None
