"""Claims of one group → its facts: those whose details fit are of one.

    claims of a group ─details─> claims of each fact ─> support, witnesses, confidence

They depend on the claims, and on the texts and dates of their articles.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from math import prod
from operator import itemgetter
from typing import NamedTuple

from graph.copies import Sketch, sources
from graph.details import Details, Key, details_of, hosts, value_key
from graph.phases import phases
from ontology.codec import compact
from ontology.quantities import plain
from ontology.records import Claim, Entity, Evidence, Fact, Quantity, TimeSpan, Value

MOST_SURE = 0.9999
"""No number of articles makes a fact certain."""


class Said(NamedTuple):
    """A claim, with the graph's entities, by its place: the n-th of an article.

    Attributes:
        again: How many earlier claims of the article have its sentence and its predicate.
    """

    article: str
    number: int
    claim: Claim
    again: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """What counts of an article, besides its claims."""

    published: str | None
    sketch: Sketch


def parted(said: Sequence[Said], told: Mapping[str, Source]) -> Iterable[Sequence[Said]]:
    """Part the claims of one group into those of each fact."""
    if len(said) == 1:
        return (said,)
    parts: dict[Details, list[Said]] = {}
    for one in said:
        parts.setdefault(details_of(one.claim, told[one.article].published), []).append(one)
    joined: dict[Details, list[Said]] = {}
    for details, host in hosts(parts).items():
        joined.setdefault(host, []).extend(parts[details])
    return joined.values()


def facts_of_group(said: Sequence[Said], told: Mapping[str, Source]) -> Iterator[Fact]:
    """Add up all claims of one group, as `facts_of` does."""
    return (fact_of(claims, told) for claims in parted(said, told))


def with_others(fact: Fact, others: Mapping[Entity, Entity]) -> Fact:
    """Give the fact that its claims add up to with others in place of those whom they name.

    Args:
        fact: Without links, of a predicate of which the ends keep their places.
        others: For each whom the claims of its group name, another for each.
    """

    def value(held: Value) -> Value:
        return others[held] if isinstance(held, Entity) else held

    qualifiers = ((name, value(held)) for name, held in fact.qualifiers)
    return replace(
        fact,
        subject=others[fact.subject],
        object=others[fact.object] if isinstance(fact.object, Entity) else fact.object,
        qualifiers=tuple(sorted(qualifiers, key=lambda one: (one[0], value_key(one[1])))),
        attributed_to=tuple(sorted((others[one] for one in fact.attributed_to), key=_id)),
        rejected=False,
    )


def _id(entity: Entity) -> str:
    return entity.id


def _named(said: Sequence[Said], told: Mapping[str, Source]) -> str:
    """Name a fact by who said it first: it keeps its name whatever its entities are called.

    So two entities that become one change what their facts say, and not which facts there are.
    """

    def age(one: Said) -> tuple[bool, str, str, int]:
        published = told[one.article].published
        return published is None, (published or "")[:10], one.article, one.number

    article, _, claim, again = min(said, key=age)
    sentence = claim.evidence[0]
    place = [article, sentence.start, sentence.end, claim.predicate, again]
    return sha256(compact(place).encode()).hexdigest()[:20]


def fact_of(said: Sequence[Said], told: Mapping[str, Source]) -> Fact:
    """Add up the claims of one fact; those with all its details are among them.

    It depends on these claims, and on the texts and dates of their articles.
    """
    if len(said) == 1:
        return _alone(said[0], told)
    ordered = sorted(said, key=itemgetter(0, 1))
    claims = [claim for _, _, claim, _ in ordered]
    articles = {article: told[article] for article, *_ in ordered}
    witnesses = _witnesses(articles)
    days = [one.published[:10] for one in articles.values() if one.published]
    first = claims[0]
    speakers = {c.attributed_to.id: c.attributed_to for c in claims if c.attributed_to}
    return Fact(
        id=_named(ordered, told),
        subject=first.subject,
        predicate=first.predicate,
        object=None if first.object is None else _plain(first.object),
        qualifiers=_qualifiers(claims),
        polarity=first.polarity,
        modality=first.modality,
        attributed_to=tuple(speaker for _, speaker in sorted(speakers.items())),
        time=_time(claims),
        evidence=_evidence(claims),
        support=len(articles),
        confidence=_confidence(ordered, witnesses),
        independent=len(witnesses),
        published=min(days, default=None),
        phases=phases((claim, told[article].published) for article, _, claim, _ in ordered),
    )


def _alone(said: Said, told: Mapping[str, Source]) -> Fact:
    """Give the fact of one claim, as most are: nothing has to be put in order or counted."""
    claim, published = said.claim, told[said.article].published
    speaker = claim.attributed_to
    return Fact(
        id=_named((said,), told),
        subject=claim.subject,
        predicate=claim.predicate,
        object=None if claim.object is None else _plain(claim.object),
        qualifiers=_qualifiers((claim,)) if claim.qualifiers else (),
        polarity=claim.polarity,
        modality=claim.modality,
        attributed_to=() if speaker is None else (speaker,),
        time=claim.time,
        evidence=_evidence((claim,)),
        support=1,
        confidence=min(MOST_SURE, round(1.0 - (1.0 - claim.confidence), 4)),
        published=published[:10] if published else None,
        phases=phases(((claim, published),)),
    )


def _witnesses(articles: Mapping[str, Source]) -> Sequence[tuple[str, ...]]:
    if len(articles) == 1:
        return (tuple(articles),)
    return sources(articles, {name: one.sketch for name, one in articles.items()})


def _plain[V: Value](value: V) -> V | Quantity:
    """Write equal numbers alike: 145.80 as 145.8."""
    if not isinstance(value, Quantity):
        return value
    ends = (_short(value.value), _short(value.low), _short(value.high))
    return Quantity(value.unit, *ends, value.bound, value.text)


def _short(number: Decimal | None) -> Decimal | None:
    return None if number is None else Decimal(plain(number))


def _qualifiers(claims: Sequence[Claim]) -> tuple[tuple[str, Value], ...]:
    """Gather all values, sorted; of quantities that are equal the first is shown."""
    found: dict[tuple[str, Key], Value] = {}
    for claim in claims:
        for name, value in claim.qualifiers:
            found.setdefault((name, value_key(value)), value)
    return tuple(
        (name, _plain(value)) for (name, _), value in sorted(found.items(), key=itemgetter(0))
    )


def _time(claims: Sequence[Claim]) -> TimeSpan | None:
    """Give the one time that the claims tell; "over" alone only if none has a date."""
    times = [claim.time for claim in claims if claim.time is not None]
    return min(times, key=lambda t: (not (t.at or t.start or t.end), repr(t)), default=None)


def _evidence(claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    """Gather the sentences, each once, with the most that is marked in it."""
    if len(claims) == len(claims[0].evidence) == 1:
        return claims[0].evidence
    found: dict[tuple[str, int, int], Evidence] = {}
    for evidence in (evidence for claim in claims for evidence in claim.evidence):
        place = evidence.article, evidence.start, evidence.end
        known = found.get(place)
        if known is None or len(evidence.marks) > len(known.marks):
            found[place] = evidence
    return tuple(evidence for _, evidence in sorted(found.items(), key=itemgetter(0)))


def _confidence(said: Sequence[Said], witnesses: Sequence[tuple[str, ...]]) -> float:
    """Give the chance that one witness at least is right, each by its surest claim."""
    best: dict[str, float] = {}
    for article, _, claim, _ in said:
        best[article] = max(best.get(article, 0.0), claim.confidence)
    wrong = prod(1.0 - max(best[article] for article in copies) for copies in witnesses)
    return min(MOST_SURE, round(1.0 - wrong, 4))
