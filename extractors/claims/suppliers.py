"""Suppliers: who delivered, launched or delayed a product, where only another sentence says it.

"The A380 was delivered to Lufthansa" is a delivery by whom the article names as its maker.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.drafts.draft import NOBODY
from ontology.names import slug
from ontology.records import Claim, Entity
from ontology.terms import Kind, Modality, Predicate, Qualifier

_DOUBT = 0.1
_SAID = frozenset((Predicate.LAUNCHES, Predicate.LAYS_OFF, Predicate.CLOSES))
"""What firms tell of themselves: who says so is the doer ("1,000 jobs will go, Nokia said")."""

_OWN = frozenset((Predicate.LAYS_OFF, Predicate.CLOSES))
"""What a company does to its own jobs and sites."""

_FIRMS = frozenset((Kind.COMPANY, Kind.FINANCIAL_INSTITUTION, Kind.BUSINESS_UNIT))
_BUYING = Predicate.ORDERS
_BESIDE = "makers"
"""The rule that reads makers from possessives: an airline's A380 is not of its making."""


def with_suppliers(claims: Iterable[Claim], topic: Entity | None = None) -> list[Claim]:
    """Complete claims about products by the maker that the article names.

    What has no known doer stays with `NOBODY`; so does a product that is only called its buyer's.

    Args:
        topic: The company that the article is about: it cuts jobs and closes sites where nobody
            else is said to.
    """
    known = list(claims)
    bought = {(_id(buyer), _id(c.object)) for c in known for buyer in _buyers(c)}
    stated = [replace(c, subject=NOBODY) if _is_buyers_own(c, bought) else c for c in known]
    only, sellers = _makers(stated), _sole_sellers(stated)
    ready = (_sold(_owned(claim, topic), sellers) for claim in stated)
    return [_completed(claim, only) for claim in ready]


def _makers(claims: list[Claim]) -> dict[str, Entity]:
    """Give the maker of each product of which the article names just one."""
    makers: dict[str, dict[str, Entity]] = {}
    for claim in claims:
        if claim.subject == NOBODY:
            continue
        if claim.predicate == Predicate.PRODUCES and isinstance(claim.object, Entity):
            makers.setdefault(claim.object.id, {})[claim.subject.id] = claim.subject
    return {product: next(iter(by.values())) for product, by in makers.items() if len(by) == 1}


def _owned(claim: Claim, topic: Entity | None) -> Claim:
    """Let jobs and sites that nobody is said to cut be those of the article's company."""
    if claim.subject != NOBODY or claim.predicate not in _OWN or topic is None:
        return claim
    speaker = claim.attributed_to
    judged = claim.predicate == Predicate.CLOSES and speaker is not None
    if speaker is not None and not (judged and speaker.kind is Kind.PERSON):
        return claim
    decided = claim.modality is Modality.EXPECTED  # "jobs should go": its own decision
    modality = Modality.PLANNED if decided else claim.modality
    return replace(claim, subject=topic, modality=modality, confidence=_doubted(claim))


def _sole_sellers(claims: Iterable[Claim]) -> dict[str, Entity]:
    """Give of whom each buyer buys, if it is one alone."""
    sellers: dict[str, dict[str, Entity]] = {}
    for claim in claims:
        seller = dict(claim.qualifiers).get(Qualifier.FROM)
        if claim.predicate == _BUYING and isinstance(seller, Entity):
            sellers.setdefault(claim.subject.id, {})[seller.id] = seller
    return {buyer: next(iter(of.values())) for buyer, of in sellers.items() if len(of) == 1}


def _sold(claim: Claim, sellers: dict[str, Entity]) -> Claim:
    """Let what a buyer receives come from the one he buys of."""
    seller = sellers.get(_id(dict(claim.qualifiers).get(Qualifier.TO)))
    if claim.subject != NOBODY or claim.predicate != Predicate.SUPPLIES or seller is None:
        return claim
    return replace(claim, subject=seller, confidence=_doubted(claim))


def with_sellers(claims: Iterable[Claim], hero: Entity | None) -> list[Claim]:
    """Let makers report what their products sell: "Mac sales rose" are Apple's Mac sales.

    Args:
        hero: Whom the article is about; the seller where nobody is named as maker.
    """
    known = list(claims)
    only = _makers(known)
    made = {_id(c.object) for c in known if c.predicate == Predicate.PRODUCES}
    return [_of_maker(c, only.get(c.subject.id) or _seller(c, made, hero)) for c in known]


def _seller(claim: Claim, made: set[str], hero: Entity | None) -> Entity | None:
    return hero if claim.subject.kind is Kind.PRODUCT and claim.subject.id not in made else None


def _of_maker(claim: Claim, maker: Entity | None) -> Claim:
    figure = claim.object
    if claim.predicate != Predicate.REPORTS or maker is None or not isinstance(figure, Entity):
        return claim
    label = f"{claim.subject.label} {figure.label}"
    return replace(claim, subject=maker, object=Entity(slug(label), label, Kind.MEASURE))


def _id(value: object) -> str:
    return value.id if isinstance(value, Entity) else ""


def _buyers(claim: Claim) -> Iterator[object]:
    if claim.predicate == _BUYING:
        yield claim.subject
    elif claim.predicate == Predicate.SUPPLIES:
        yield dict(claim.qualifiers).get(Qualifier.TO)


def _is_buyers_own(claim: Claim, bought: set[tuple[str, str]]) -> bool:
    """Tell whether a product is only called somebody's because he bought it."""
    if claim.predicate != Predicate.PRODUCES or claim.extractor != _BESIDE:
        return False
    return (claim.subject.id, _id(claim.object)) in bought


def _maker(product: str, makers: dict[str, Entity]) -> Entity | None:
    """Give who makes a product, or the family that its name opens with: "iPhone" of "iPhone 4"."""
    while product and product not in makers:
        product = product.rpartition("-")[0]
    return makers.get(product)


def _completed(claim: Claim, makers: dict[str, Entity]) -> Claim:
    maker = _maker(_id(claim.object), makers)
    if claim.subject == NOBODY and claim.predicate != Predicate.PRODUCES:
        if claim.predicate in _SAID:
            maker = maker or claim.attributed_to
        if maker is None or maker.kind not in _FIRMS or maker in dict(claim.qualifiers).values():
            return claim
        return replace(claim, subject=maker, confidence=_doubted(claim))
    names = {name for name, _ in claim.qualifiers}
    if claim.predicate != _BUYING or maker is None or Qualifier.FROM in names:
        return claim
    if maker.id == claim.subject.id:
        return claim
    found = (*claim.qualifiers, (Qualifier.FROM.value, maker))
    return replace(claim, qualifiers=tuple(sorted(found, key=lambda pair: pair[0])))


def _doubted(claim: Claim) -> float:
    return max(0.2, round(claim.confidence - _DOUBT, 2))
