"""Employers: whom somebody leaves, where only another sentence says for whom he works."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.claims.binding import Filled, Roles
from extractors.claims.confidence import confidence
from extractors.claims.scene import Scene
from extractors.claims.topics import topic
from ontology.lexicon import Entry
from ontology.records import Claim, Entity
from ontology.terms import Kind, Predicate, Qualifier

_STEP = "object:other-sentence"
_FAR = 3
"""How doubtful an employer is whom only the article's topic tells, as a depth."""

_APPOINT_OTHERS = (Kind.GOVERNMENT, Kind.GOVERNMENT_BODY, Kind.MINISTRY)
"""Who gives posts at other organizations."""


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
        elif claim.predicate == Predicate.APPOINTS and claim.subject.kind not in _APPOINT_OTHERS:
            for person in (claim.object, dict(claim.qualifiers).get(Qualifier.REPLACES)):
                if isinstance(person, Entity):
                    employers.setdefault(person.id, claim.subject)
    return [_completed(claim, employers) for claim in stated]


def _completed(claim: Claim, employers: dict[str, Entity]) -> Claim:
    missing = claim.predicate == Predicate.DEPARTS and claim.object is None
    employer = employers.get(claim.subject.id) if missing else None
    if employer is None:
        return claim
    derivation = tuple(sorted({*claim.derivation, _STEP}))
    return replace(claim, object=employer, derivation=derivation, confidence=confidence(derivation))


def appoint(entry: Entry, roles: Roles, scene: Scene) -> None:
    """Let a successor be appointed by the article's company where the sentence names none."""
    if entry.predicate is not Predicate.APPOINTS or not {"OBJECT", "REPLACES"} <= roles.keys():
        return
    company = topic(scene) if "SUBJECT" not in roles else None
    if company is not None:
        roles["SUBJECT"] = [Filled(company, None, _FAR)]
    if roles["REPLACES"][0].value == roles["OBJECT"][0].value:
        del roles["REPLACES"]  # "his successor" is somebody else's
