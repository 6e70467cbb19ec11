"""Tenures: the post of those who come and go, where another sentence tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ontology.records import Claim, Entity, Value
from ontology.terms import Polarity, Predicate, Qualifier

_COMES_OR_GOES = frozenset((Predicate.APPOINTS.value, Predicate.DEPARTS.value))
_WORKS = frozenset((Predicate.WORKS_FOR.value, *_COMES_OR_GOES))

type _Posts = dict[tuple[str, str], dict[str, Value]]
"""Person and organization → the posts that the article tells, by their words."""


def with_posts(claims: Iterable[Claim]) -> list[Claim]:
    """Complete those who leave, and those who replace them, by the one post that is told of them.

    "Tom Roe, chief executive of Acme, will step down; Ann Lee replaces him.": both are of the
    chief executive. Of two posts neither is taken.

    Args:
        claims: Of one article.
    """
    stated = list(claims)
    posts: _Posts = {}
    for claim in stated:
        role = dict(claim.qualifiers).get(Qualifier.ROLE)
        if claim.predicate in _WORKS and role is not None and _is_stated(claim):
            for ends in _tenures(claim):
                posts.setdefault(ends, {})[str(role).casefold()] = role
    for index, claim in enumerate(stated):
        stated[index] = after = _completed(claim, posts)
        if after is not claim:
            role = dict(after.qualifiers)[Qualifier.ROLE]
            for ends in _tenures(after):
                posts.setdefault(ends, {str(role).casefold(): role})
    return stated


def _is_stated(claim: Claim) -> bool:
    return claim.polarity is Polarity.POSITIVE


def _tenures(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield whose post at whom a claim is about: also of him who is replaced."""
    if not isinstance(claim.object, Entity):
        return
    if claim.predicate != Predicate.APPOINTS:
        yield claim.subject.id, claim.object.id
        return
    yield claim.object.id, claim.subject.id
    before = dict(claim.qualifiers).get(Qualifier.REPLACES)
    if isinstance(before, Entity):
        yield before.id, claim.subject.id


def _completed(claim: Claim, posts: _Posts) -> Claim:
    if claim.predicate not in _COMES_OR_GOES or Qualifier.ROLE in dict(claim.qualifiers):
        return claim
    ends = list(_tenures(claim))
    told = posts.get(ends[-1], {}) if ends else {}
    new = claim.predicate == Predicate.APPOINTS
    if len(told) != 1 or (new and (len(ends) == 1 or ends[0] in posts)):
        return claim  # what somebody was before is not what he is appointed to
    (role,) = told.values()
    pairs = (*claim.qualifiers, (Qualifier.ROLE.value, role))
    return replace(claim, qualifiers=tuple(sorted(pairs, key=lambda pair: pair[0])))
