"""The facts of a published version that persons' words are about, and those that speak against."""

from collections.abc import Iterable, Iterator

from graph.corrections import adds, meant
from graph.known import Known
from graph.lookup import Lookup
from ontology.bearings import Bearing
from ontology.corrections import Addition, Correction, Word
from ontology.records import Fact


def concerned(lookup: Lookup, words: Iterable[Word], known: Known) -> Iterator[Fact]:
    """Give the facts that rejections and additions are about, or that contradict these; each once.

    Args:
        known: Who is who among the names in the rejections.
    """
    found: dict[str, Fact] = {}
    for word in words:
        some: Iterable[Fact] = ()
        if isinstance(word, Correction):
            some = _rejected(lookup, word, known)
        elif isinstance(word, Addition):
            some = _added(lookup, word)
        found.update((fact.id, fact) for fact in some)
    return iter(found.values())


def _rejected(lookup: Lookup, word: Correction, known: Known) -> Iterator[Fact]:
    key = meant(word, known)
    if key is not None:
        who = next(one for one in known.entities if one.id == key[0])
        yield from lookup.said_of(who, word.predicate)


def _added(lookup: Lookup, word: Addition) -> Iterator[Fact]:
    for fact in lookup.stated(word.article):
        if adds(word, fact):
            yield fact
            yield from lookup.said_of(fact.subject, fact.predicate)
            for bearing, other in fact.links:
                against = lookup.fact(other) if bearing is Bearing.CONFLICTS_WITH else None
                if against is not None:
                    yield against.fact
