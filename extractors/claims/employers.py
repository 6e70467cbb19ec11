"""Employers: whom somebody leaves, where only another sentence says for whom he works."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.claims.confidence import confidence
from ontology.records import Claim, Entity
from ontology.terms import Predicate

_STEP = "object:other-sentence"


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
        elif claim.predicate == Predicate.APPOINTS and isinstance(claim.object, Entity):
            employers.setdefault(claim.object.id, claim.subject)
    return [_completed(claim, employers) for claim in stated]


def _completed(claim: Claim, employers: dict[str, Entity]) -> Claim:
    missing = claim.predicate == Predicate.DEPARTS and claim.object is None
    employer = employers.get(claim.subject.id) if missing else None
    if employer is None:
        return claim
    derivation = tuple(sorted({*claim.derivation, _STEP}))
    return replace(claim, object=employer, derivation=derivation, confidence=confidence(derivation))
