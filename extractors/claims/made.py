"""Who makes a named product, told by what is done with it: launched, delivered, ordered from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.drafts.draft import NOBODY
from ontology.records import Claim, Entity
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_DOUBT = 0.1
_BY_MAKER = frozenset((Predicate.LAUNCHES, Predicate.DELAYS, Predicate.SUPPLIES))
"""What is done to a product by the firm that makes it."""

_SURE = frozenset((Modality.ACTUAL, Modality.PLANNED, Modality.EXPECTED))
_SERVICES = frozenset(
    "program programme store shop kit service services update plan project offer route routes "
    "network initiative site website".split()
)
"""Last words of names for what nobody manufactures."""

_FIRMS = frozenset((Kind.COMPANY, Kind.BUSINESS_UNIT))


def with_made(claims: Iterable[Claim]) -> list[Claim]:
    """Add who makes what was launched, delivered, delayed or ordered from him.

    Nothing is added about a product of which the article names a maker, nor about an unnamed one.
    """
    known = list(claims)
    made = {
        c.object.id
        for c in known
        if c.predicate == Predicate.PRODUCES and isinstance(c.object, Entity)
    }
    for claim in list(known):
        for maker, product in _makers(claim):
            if product.id not in made:
                known.append(_stated(claim, maker, product))
    return known


def _makers(claim: Claim) -> Iterator[tuple[Entity, Entity]]:
    thing = claim.object
    sure = claim.modality in _SURE and claim.polarity is Polarity.POSITIVE
    if not sure or not isinstance(thing, Entity) or not _is_named(thing):
        return
    seller = dict(claim.qualifiers).get(Qualifier.FROM)
    maker = seller if claim.predicate == Predicate.ORDERS else claim.subject
    if claim.predicate not in _BY_MAKER and claim.predicate != Predicate.ORDERS:
        return
    if isinstance(maker, Entity) and maker.kind in _FIRMS and maker != NOBODY:
        yield maker, thing


def _is_named(thing: Entity) -> bool:
    """Tell whether a product has a name ("787", "iPad Air"), and is no service ("App Store")."""
    first, last = (words := thing.label.split())[0], words[-1]
    named = first[:1].isupper() or first[:1].isdigit() or first[1:2].isupper()
    return thing.kind is Kind.PRODUCT and named and last.casefold() not in _SERVICES


def _stated(claim: Claim, maker: Entity, product: Entity) -> Claim:
    return replace(
        claim,
        subject=maker,
        predicate=Predicate.PRODUCES,
        object=product,
        qualifiers=(),
        modality=Modality.ACTUAL,
        time=None,
        confidence=max(0.2, round(claim.confidence - _DOUBT, 2)),
        extractor="made",
        entry="made",
    )
