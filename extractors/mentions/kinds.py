"""Kinds: how the kinds of the ontology stand to each other, and how votes decide on one.

Votes for a narrow kind count for the wider ones above it; the families (Person, Organization,
Place, …) are compared first, then the strongest branch is followed down.
"""

from collections.abc import Mapping
from functools import cache

from ontology.schema import schema
from ontology.terms import Kind

_DEFAULTS = {Kind.ORGANIZATION: Kind.COMPANY, Kind.PLACE: Kind.CITY}
"""What an organisation or place is in business news where nothing tells it more narrowly."""


@cache
def wider(kind: Kind) -> frozenset[Kind]:
    """Give a kind and all above it, but for Agent, which says nothing."""
    rules = schema()
    return frozenset(k for k in Kind if rules.is_a(kind, k)) - {Kind.AGENT}


@cache
def _parent(kind: Kind) -> Kind | None:
    above = wider(kind) - {kind}
    return max(above, key=lambda k: len(wider(k))) if above else None


@cache
def related(a: Kind, b: Kind) -> bool:
    """Tell whether one kind is the other or lies above it."""
    return a in wider(b) or b in wider(a)


def decided(counted: Mapping[Kind, float]) -> Kind:
    """Decide by the votes: the strongest family, then its strongest branch, down to a leaf.

    Args:
        counted: Votes by kind; without any it is an organisation of some kind.
    """
    sums: dict[Kind, int] = {}
    for kind, count in counted.items():
        for above in wider(kind):
            sums[above] = sums.get(above, 0) + int(count * 100)
    families = [k for k in sums if _parent(k) is None]
    best = max(families, key=lambda k: (sums[k], k.value), default=Kind.ORGANIZATION)
    while True:
        below = [k for k in sums if _parent(k) is best and 4 * sums[k] > sums[best] * _HALF[best]]
        if not below:
            return _DEFAULTS.get(best, best)
        best = max(below, key=lambda k: (sums[k], k.value))


class _Shares(dict[Kind, float]):
    """How large a part of a kind's votes, in quarters, the narrower kind needs."""

    def __missing__(self, kind: Kind) -> float:
        return 1.0


_HALF = _Shares({Kind.ORGANIZATION: 0.6, Kind.PLACE: 0.4})
