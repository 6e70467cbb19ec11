"""What persons said is not so: put over the facts, and listed where new articles say it again.

A correction names what it rejects by words, not by the id of a fact: it holds whatever details an
article tells, for articles to come, and after entities were merged or parted.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.details import value_key
from graph.identity import Identities
from ontology.codec import compact
from ontology.corrections import Correction
from ontology.errors import UnknownEntityError
from ontology.records import Entity, Fact

type About = tuple[str, str, str]
"""Subject, predicate and object of facts: ids, or a number as text, or ""."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction, and what the articles say against it.

    Attributes:
        facts: The facts that it rejects; none, if no article says so any more.
        fresh: Articles that say so and were not known to whoever rejected it, sorted.
    """

    correction: Correction
    facts: tuple[Fact, ...]
    fresh: tuple[str, ...]


def rejection(facts: Sequence[Fact], known: Identities, *, why: str, by: str) -> Correction:
    """Say that what some facts have in common, their subject, predicate and object, is not so.

    Args:
        facts: With one subject, predicate and object; at least one.
    """
    first = facts[0]
    articles = {one.article for fact in facts for one in fact.evidence}
    return Correction(
        subject=known.reference(first.subject.id),
        predicate=first.predicate,
        object=_named(first, known),
        articles=tuple(sorted(articles)),
        why=why,
        by=by,
    )


def _named(fact: Fact, known: Identities) -> str:
    if isinstance(fact.object, Entity):
        return known.reference(fact.object.id)
    return "" if fact.object is None else compact(value_key(fact.object))


def corrected(
    facts: Iterable[Fact], corrections: Iterable[Correction], known: Identities
) -> Iterator[Fact]:
    """Mark the facts that persons reject.

    Args:
        facts: What the claims add up to.
        corrections: Those that stand; whose names no article has any more, reject nothing.
    """
    return marked(facts, rejected(corrections, known))


def rejected(corrections: Iterable[Correction], known: Identities) -> frozenset[About]:
    """Give what the facts are about that persons reject."""
    return frozenset(key for one in corrections if (key := _key(one, known)) is not None)


def marked(facts: Iterable[Fact], rejected: Collection[About]) -> Iterator[Fact]:
    """Mark the facts that are about what is rejected."""
    for fact in facts:
        yield replace(fact, rejected=True) if rejected and about(fact) in rejected else fact


def against(
    facts: Sequence[Fact], corrections: Iterable[Correction], known: Identities
) -> list[Corrected]:
    """Tell for each correction what the articles say against it."""
    told: dict[About, list[Fact]] = {}
    for fact in facts:
        told.setdefault(about(fact), []).append(fact)
    found = []
    for one in corrections:
        key = _key(one, known)
        said = told.get(key, []) if key else []
        articles = {evidence.article for fact in said for evidence in fact.evidence}
        fresh = tuple(sorted(articles - set(one.articles)))
        found.append(Corrected(one, tuple(said), fresh))
    return found


def about(fact: Fact) -> About:
    """Give what a fact is about: its subject, predicate and object."""
    value = fact.object
    if isinstance(value, Entity):
        return fact.subject.id, fact.predicate, value.id
    return fact.subject.id, fact.predicate, "" if value is None else compact(value_key(value))


def _key(one: Correction, known: Identities) -> About | None:
    try:
        subject = known.entity(known.reference(one.subject)).id
        is_entity = one.object and not one.object.startswith("[")
        thing = known.entity(known.reference(one.object)).id if is_entity else one.object
    except UnknownEntityError:
        return None
    return subject, one.predicate, thing
