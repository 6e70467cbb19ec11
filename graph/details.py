"""What tells two facts apart, and which claims are of one.

group      subject, predicate, object, polarity, modality, over or not: always the same
details    time, identifying qualifiers, quantities: a claim may leave some out
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ontology.quantities import plain
from ontology.records import Claim, Entity, Fact, Quantity, Value
from ontology.schema import schema
from ontology.terms import Predicate

type Key = tuple[str, ...]
"""A value as text: equal values have equal keys, and keys can be sorted."""

type Details = frozenset[tuple[str, Key]]


class Group(NamedTuple):
    """What claims must share to be of one fact.

    `over` keeps "is chief executive" and "was chief executive" two facts.
    """

    subject: str
    predicate: str
    object: Key
    polarity: str
    modality: str
    over: bool


def group_of(claim: Claim | Fact) -> Group:
    """Give the group of a claim whose entities are the graph's, or of what claims add up to."""
    time = claim.time
    return Group(
        claim.subject.id,
        claim.predicate,
        () if claim.object is None else value_key(claim.object),
        claim.polarity.value,
        claim.modality.value,
        time is not None and (time.ended or time.end is not None),
    )


def value_key(value: Value) -> Key:
    """Give a value as text; quantities that are equal have one key, however they are written.

    >>> from decimal import Decimal
    >>> value_key(Quantity("EUR", Decimal("145.80")))
    ('quantity', 'EUR', 'exact', '145.8', '', '')
    """
    match value:
        case Entity():
            return "entity", value.id
        case Quantity():
            ends = (value.value, value.low, value.high)
            numbers = ("" if end is None else plain(end) for end in ends)
            return "quantity", value.unit, value.bound.value, *numbers
    return "text", value


def details_of(claim: Claim | Fact, published: str | None) -> Details:
    """Give what tells two facts of one group apart.

    What happens again and again (a price falls) and has no time is taken to be of the day on
    which it was published: two such claims of different days are two facts.

    Args:
        published: When the claim's article was published; None if unknown.
    """
    known = claim.predicate in Predicate
    identifying = schema().identifying(Predicate(claim.predicate)) if known else frozenset()
    details = {
        (name, value_key(value))
        for name, value in claim.qualifiers
        if name in identifying or isinstance(value, Quantity)
    }
    time = claim.time
    if time is not None and (time.at or time.start or time.end):
        parts = (time.at, time.start, time.end, time.precision)
        details.add(("time", tuple(part or "" for part in parts)))
    elif known and published and schema().recurrent(Predicate(claim.predicate)):
        details.add(("time", (published[:10], "", "", "day")))
    return frozenset(details)


def hosts(said: Iterable[Details]) -> dict[Details, Details]:
    """Find for the details of each claim of a group those of the fact that it joins.

    Args:
        said: Each once.

    Returns:
        What says all that and more, if at last only one does; else the details themselves.
    """
    known = tuple(said)
    holders: dict[tuple[str, Key], list[Details]] = {}
    for details in known:
        for one in details:
            holders.setdefault(one, []).append(details)
    wider = {
        details: [other for other in _fewest(details, holders, known) if details < other]
        for details in known
    }
    found = {
        details: [other for other in others if not wider[other]]
        for details, others in wider.items()
    }
    return {details: one[0] if len(one) == 1 else details for details, one in found.items()}


def _fewest(
    details: Details, holders: Mapping[tuple[str, Key], list[Details]], known: Sequence[Details]
) -> Sequence[Details]:
    """Give those among which all are that say as much and more: by what fewest say."""
    return min((holders[one] for one in details), key=len, default=known)
