"""Comparisons: what a result is held against is one too: "compared with $3 a year earlier"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from extractors.times.found import FoundTime
from extractors.times.labels import label_of_span
from ontology.names import slug
from ontology.records import Claim, Entity, Quantity, TimeSpan
from ontology.schema import unit_class
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_LINKS = frozenset(("from", "with", "to", "against", "versus"))
_MEASURING = frozenset("up down compared compares comparison fell rose".split())
_FILLING = frozenset("a an the net profit loss of about nearly just only some".split())
_WAYS = {"loss": "net loss", "profit": "net profit"}
_SPAN = 7
"""Tokens behind an amount within which the time stands that it is of."""

_DOUBT = 0.05


def with_comparisons(claims: Iterable[Claim], scene: Scene) -> list[Claim]:
    """Add the results that others are compared with, with the period that they are of.

    Args:
        claims: Of one article, dated, with one evidence each.
    """
    known = list(claims)
    return [*known, *(earlier for claim in known for earlier in _earlier(claim, scene))]


def _earlier(claim: Claim, scene: Scene) -> Iterator[Claim]:
    value = dict(claim.qualifiers).get(Qualifier.VALUE)
    if claim.predicate != Predicate.REPORTS or not isinstance(value, Quantity):
        return
    if claim.modality is not Modality.ACTUAL or claim.polarity is not Polarity.POSITIVE:
        return
    found = _compared(value, claim, scene)
    time = _time_behind(found, scene) if found is not None else None
    if found is None or time is None:
        return
    span = time.span if _is_whole(time.span) else _year_before(claim.time)
    period = label_of_span(span) if span is not None and span.at else time.label or time.text
    pairs = ((Qualifier.PERIOD.value, period), (Qualifier.VALUE.value, found.quantity))
    at = scene.reading.doc[found.head]
    yield replace(
        claim,
        evidence=(scene.evidence(at, object=at),),
        object=_figure(found, claim, scene),
        qualifiers=pairs,
        time=span,
        confidence=max(0.2, round(claim.confidence - _DOUBT, 2)),
    )


def _is_whole(span: TimeSpan | None) -> bool:
    return span is not None and span.precision not in (None, "day", "year")


def _compared(value: Quantity, claim: Claim, scene: Scene) -> FoundQuantity | None:
    """Find the amount behind a result's own that it is compared with."""
    number, behind = claim.evidence[0].sentence, False
    at, end = scene.reading.sentences[number].start, _end(number, scene)
    while at < end:
        found = scene.quantity_of.get(at)
        if found is None:
            at += 1
            continue
        if behind and found.quantity.unit == value.unit and _is_linked(found, scene):
            return found if unit_class(value.unit) in ("money", "quantity") else None
        behind = behind or found.quantity == value
        at = found.end
    return None


def _end(number: int, scene: Scene) -> int:
    """Give where a sentence ends, with the next one that only compares: "That compares with …"."""
    sentences, doc = scene.reading.sentences, scene.reading.doc
    if number + 1 < len(sentences):
        words = doc[sentences[number + 1].start : sentences[number + 1].start + 3]
        pointing = bool(words) and words[0].lower_ in ("that", "this", "it")
        if pointing and any(token.lemma_ == "compare" for token in words):
            return sentences[number + 1].end
    return sentences[number].end


def _is_linked(found: FoundQuantity, scene: Scene) -> bool:
    doc, at = scene.reading.doc, found.start - 1
    while at > 0 and doc[at].lower_ in _FILLING:
        at -= 1
    if at < 1 or doc[at].lower_ not in _LINKS:
        return False
    bare = doc[at].lower_ in ("from", "against", "versus")
    return bare or doc[at - 1].lower_ in _MEASURING


def _time_behind(found: FoundQuantity, scene: Scene) -> FoundTime | None:
    doc = scene.reading.doc
    for at in range(found.end, min(found.end + _SPAN, doc[found.start].sent.end)):
        if doc[at].text in (",", ";") or at in scene.quantity_of:
            break
        if (time := scene.time_of.get(at)) is not None:
            return time
    return None


def _year_before(span: TimeSpan | None) -> TimeSpan | None:
    """Give the same month, quarter, half or year of the year before."""
    if span is None or span.at is None or span.precision in (None, "day", "week"):
        return None
    return TimeSpan(f"{int(span.at[:4]) - 1}{span.at[4:]}", precision=span.precision)


def _figure(found: FoundQuantity, claim: Claim, scene: Scene) -> Entity | Quantity | None:
    """Give the figure: another where the words say so ("compared with a loss of $2 million")."""
    doc = scene.reading.doc
    for token in doc[max(found.start - 3, 0) : found.start]:
        label = _WAYS.get(token.lower_)
        earned = isinstance(claim.object, Entity) and claim.object.label in _WAYS.values()
        if label is not None and earned:
            return Entity(slug(label), label, Kind.MEASURE)
    return claim.object
