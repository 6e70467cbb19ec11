"""Facts that contradict each other, gathered: what is disputed, and who says what."""

from collections.abc import Iterable

from ontology.bearings import Bearing
from ontology.records import Fact


def disputes(facts: Iterable[Fact]) -> list[tuple[Fact, ...]]:
    """Gather facts with those that they conflict with.

    Returns:
        Groups of two or more: in each a fact with most articles comes first; by predicate and
        subject. A fact that two others contradict brings the three together.
    """
    told = {fact.id: fact for fact in facts}
    left = dict.fromkeys(sorted(name for name, fact in told.items() if _others(fact)))
    found: list[tuple[Fact, ...]] = []
    while left:
        group, waiting = set[str](), [next(iter(left))]
        while waiting:
            name = waiting.pop()
            if name in told and name not in group:
                group.add(name)
                waiting += _others(told[name])
        for name in group:
            left.pop(name, None)
        found.append(tuple(sorted((told[name] for name in group), key=_rank)))
    several = [group for group in found if len(group) > 1]
    return sorted(
        several, key=lambda group: (group[0].predicate, group[0].subject.label, _rank(group[0]))
    )


def _others(fact: Fact) -> list[str]:
    return [other for bearing, other in fact.links if bearing is Bearing.CONFLICTS_WITH]


def _rank(fact: Fact) -> tuple[int, float, str]:
    return -fact.independent, -fact.confidence, fact.id
