"""What persons said is not so: put over the facts, and listed where new articles say it again.

A correction names what it rejects by words, not by the id of a fact: it holds whatever details an
article tells, for articles to come, and after entities were merged or parted.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.amending import renamed
from graph.details import value_key
from graph.known import Known
from ontology.bearings import Bearing
from ontology.codec import compact
from ontology.corrections import Addition, Amendment, Correction, Word
from ontology.errors import UnknownEntityError
from ontology.records import Entity, Extraction, Fact

type About = tuple[str, str, str]
"""Subject, predicate and object of facts: ids, or a number as text, or ""."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A person's word, and what the articles say against it.

    Attributes:
        facts: The facts that it rejects or adds; none, if no article says so any more.
        fresh: Articles that speak against it and were not known to whoever said it, sorted: that
            say again what is rejected, call an entity so again, or deny what was added.
    """

    correction: Word
    facts: tuple[Fact, ...]
    fresh: tuple[str, ...]


def rejection(facts: Sequence[Fact], known: Known, *, why: str, by: str) -> Correction:
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


def _named(fact: Fact, known: Known) -> str:
    if isinstance(fact.object, Entity):
        return known.reference(fact.object.id)
    return "" if fact.object is None else compact(value_key(fact.object))


def corrected(
    facts: Iterable[Fact], corrections: Iterable[Correction], known: Known
) -> Iterator[Fact]:
    """Mark the facts that persons reject.

    Args:
        facts: What the claims add up to.
        corrections: Those that stand; whose names no article has any more, reject nothing.
    """
    return marked(facts, rejected(corrections, known))


def rejected(corrections: Iterable[Correction], known: Known) -> frozenset[About]:
    """Give what the facts are about that persons reject."""
    return frozenset(key for one in corrections if (key := meant(one, known)) is not None)


def marked(facts: Iterable[Fact], rejected: Collection[About]) -> Iterator[Fact]:
    """Mark the facts that are about what is rejected."""
    for fact in facts:
        yield replace(fact, rejected=True) if rejected and about(fact) in rejected else fact


def against(
    facts: Sequence[Fact], corrections: Iterable[Correction], known: Known
) -> list[Corrected]:
    """Tell for each rejection what the articles say against it."""
    told: dict[About, list[Fact]] = {}
    for fact in facts:
        told.setdefault(about(fact), []).append(fact)
    found = []
    for one in corrections:
        key = meant(one, known)
        said = told.get(key, []) if key else []
        articles = {evidence.article for fact in said for evidence in fact.evidence}
        fresh = tuple(sorted(articles - set(one.articles)))
        found.append(Corrected(one, tuple(said), fresh))
    return found


def disagreeing(
    facts: Sequence[Fact], words: Iterable[Word], extractions: Iterable[Extraction]
) -> list[Corrected]:
    """Tell for each amendment and addition what the articles say against it.

    Args:
        extractions: Of all live articles, as persons' words have them.
    """
    told = list(words)
    names = [word for word in told if isinstance(word, Amendment)]
    again = renamed(extractions, names)
    found = []
    for word in told:
        if isinstance(word, Amendment):
            fresh = again.get(word.about, set()) - set(word.articles)
            found.append(Corrected(word, (), tuple(sorted(fresh))))
        elif isinstance(word, Addition):
            made = tuple(fact for fact in facts if adds(word, fact))
            found.append(Corrected(word, made, tuple(sorted(_deniers(word, made, facts)))))
    return found


def adds(word: Addition, fact: Fact) -> bool:
    """Tell whether a fact is, or has as its evidence, what a person added."""
    places = ((one.article, one.quote) for one in fact.evidence)
    return fact.predicate == word.predicate and (word.article, word.quote) in places


def _deniers(word: Addition, made: Sequence[Fact], facts: Sequence[Fact]) -> set[str]:
    """Give the articles that say the opposite of what a person added, or another number."""
    said = {about(fact) for fact in made}
    others = {
        other for fact in made for bearing, other in fact.links if bearing is Bearing.CONFLICTS_WITH
    }
    against = [
        fact
        for fact in facts
        if fact.id in others or (about(fact) in said and fact.polarity is not word.polarity)
    ]
    return {one.article for fact in against for one in fact.evidence}


def about(fact: Fact) -> About:
    """Give what a fact is about: its subject, predicate and object."""
    value = fact.object
    if isinstance(value, Entity):
        return fact.subject.id, fact.predicate, value.id
    return fact.subject.id, fact.predicate, "" if value is None else compact(value_key(value))


def meant(one: Correction, known: Known) -> About | None:
    """Give what a rejection means now; None if no article has its names any more."""
    try:
        subject = known.entity(known.reference(one.subject)).id
        is_entity = one.object and not one.object.startswith("[")
        thing = known.entity(known.reference(one.object)).id if is_entity else one.object
    except UnknownEntityError:
        return None
    return subject, one.predicate, thing
