"""Employers: whom somebody leaves, where only another sentence says for whom he works."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.claims.confidence import confidence
from extractors.drafts.draft import NOBODY
from ontology.records import Claim, Entity
from ontology.terms import Kind, Predicate, Qualifier

_STEP = "object:other-sentence"
_APPOINT_OTHERS = (Kind.GOVERNMENT, Kind.GOVERNMENT_BODY, Kind.MINISTRY)
"""Who gives posts at other organizations."""

_SPENT = frozenset((Predicate.INVESTS_IN, Predicate.LENDS_TO))


def with_employers(claims: Iterable[Claim]) -> list[Claim]:
    """Complete departures by the organization that the article otherwise names as employer.

    "Tom Roe, head of Acme, … Roe will step down in May": Roe departs from Acme. A departure
    from nobody known is left as it is.
    """
    stated = list(claims)
    employers: dict[str, Entity] = {}
    for claim in stated:
        if claim.predicate == Predicate.WORKS_FOR and isinstance(claim.object, Entity):
            employers.setdefault(claim.subject.id, claim.object)
    hired: dict[str, Entity] = {}
    for index, claim in enumerate(stated):
        if claim.predicate == Predicate.APPOINTS:
            stated[index] = _appointed(claim, employers, hired)
    return [_paid(_completed(claim, employers), employers) for claim in stated]


def _paid(claim: Claim, employers: dict[str, Entity]) -> Claim:
    """Let money that nobody is said to give be of who tells of it, or of whom he speaks for.

    "Three billion will be pumped into the banks, the finance minister said": his government's.
    """
    speaker = claim.attributed_to
    if claim.subject != NOBODY or claim.predicate not in _SPENT or speaker is None:
        return claim
    payer = employers.get(speaker.id) if speaker.kind is Kind.PERSON else speaker
    if payer is None or payer == claim.object:
        return claim
    return replace(claim, subject=payer, confidence=max(0.2, round(claim.confidence - 0.1, 2)))


def _appointed(claim: Claim, employers: dict[str, Entity], hired: dict[str, Entity]) -> Claim:
    """Complete an appointment by whom the person before worked for; keep whom it tells of.

    Args:
        employers: Person → for whom he works; added to.
        hired: Person → who gave a post to him; added to.
    """
    before = dict(claim.qualifiers).get(Qualifier.REPLACES)
    people = [person for person in (claim.object, before) if isinstance(person, Entity)]
    if claim.subject == NOBODY:
        known = [employers.get(people[-1].id), hired.get(people[0].id)]
        claim = replace(claim, subject=next(filter(None, known), NOBODY))
    if claim.subject != NOBODY and claim.subject.kind not in _APPOINT_OTHERS:
        hired.setdefault(people[0].id, claim.subject)
        for person in people:
            employers.setdefault(person.id, claim.subject)
    return claim


def _completed(claim: Claim, employers: dict[str, Entity]) -> Claim:
    missing = claim.predicate == Predicate.DEPARTS and claim.object is None
    employer = employers.get(claim.subject.id) if missing else None
    if employer is None:
        return claim
    derivation = tuple(sorted({*claim.derivation, _STEP}))
    return replace(claim, object=employer, derivation=derivation, confidence=confidence(derivation))
