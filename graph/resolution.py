"""Claims with the graph's entities in place of those of their article."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from ontology.records import Claim, Entity, Evidence, Mark, Value
from ontology.schema import Schema, schema
from ontology.terms import OPEN_PREFIX, Predicate

_SWAPPED = {"subject": "object", "object": "subject"}


def counted(claims: Iterable[Claim]) -> Iterator[tuple[int, Claim]]:
    """Give the claims of an article, each with how many before it share sentence and predicate."""
    known = list(claims)
    places = ((one.evidence[0].start, one.evidence[0].end, one.predicate) for one in known)
    return zip(repeated(places), known, strict=True)


def repeated(places: Iterable[tuple[int, int, str]]) -> Iterator[int]:
    """Tell of the sentence and predicate of each claim how many before it have the same."""
    told = Counter[tuple[int, int, str]]()
    for place in places:
        yield told[place]
        told[place] += 1


def resolved(claim: Claim, who: Callable[[str], Entity]) -> Claim:
    """Put the graph's entities in place of the article's; order the ends of a symmetric claim.

    Args:
        who: Gives the graph's entity for the id of an entity of the claim's article.
    """

    def value(held: Value) -> Value:
        return who(held.id) if isinstance(held, Entity) else held

    thing, speaker = claim.object, claim.attributed_to
    made = replace(
        claim,
        subject=who(claim.subject.id),
        object=who(thing.id) if isinstance(thing, Entity) else thing,
        qualifiers=tuple((name, value(held)) for name, held in claim.qualifiers),
        attributed_to=None if speaker is None else who(speaker.id),
    )
    return ordered(made)


def ordered(claim: Claim) -> Claim:
    """Order the ends of a symmetric claim by their ids."""
    thing = claim.object
    if not isinstance(thing, Entity) or claim.subject.id <= thing.id:
        return claim
    if not is_symmetric(claim.predicate):
        return claim
    evidence = tuple(map(_turned, claim.evidence))
    return replace(claim, subject=thing, object=claim.subject, evidence=evidence)


@cache
def is_symmetric(predicate: str) -> bool:
    """Tell whether the ends of a claim may change places."""
    return predicate in Predicate and schema().symmetric(Predicate(predicate))


def _turned(evidence: Evidence) -> Evidence:
    marks = (Mark(_SWAPPED.get(m.role, m.role), m.start, m.end) for m in evidence.marks)
    return replace(evidence, marks=tuple(sorted(marks, key=_mark_place)))


def _mark_place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.role


def rejects(claim: Claim, rules: Schema) -> str | None:
    """Name the rule by which a resolved claim is no fact; None where it may be one."""
    if claim.predicate.startswith(OPEN_PREFIX):
        same = isinstance(claim.object, Entity) and claim.object.id == claim.subject.id
        return "same-ends" if same else None
    return rules.rejects(claim)
