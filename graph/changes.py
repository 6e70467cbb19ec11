"""What two states of a graph have not in common: new, gone, changed, moved, merged facts."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.details import Details, Group, Key, details_of, group_of, value_key
from ontology.records import Fact


class Sort(StrEnum):
    """What became of a fact.

    A fact has moved if its ends are others now, or another one with the same predicate is new and
    has one of its sentences: its entities were merged or parted, or its sentence is read in
    another way. It is merged if another one has all its sentences now that had others before, and
    parted the other way round. One that says what it said is changed, even if another article
    says it first now.
    """

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    MOVED = "moved"
    MERGED = "merged"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact before and after; the one that is not there is None."""

    sort: Sort
    before: Fact | None
    after: Fact | None


def changes(before: Iterable[Fact], after: Iterable[Fact]) -> list[Change]:
    """Compare two graphs.

    Returns:
        In the order of `Sort`, each by subject and predicate.
    """
    old, new = ({fact.id: fact for fact in facts} for facts in (before, after))
    fresh = [fact for name, fact in new.items() if name not in old]
    lost = [fact for name, fact in old.items() if name not in new]
    pairs = [(old[name], fact) for name, fact in new.items() if name in old]
    same = {_said(fact): fact for fact in lost}
    pairs += [(same.pop(key), fact) for fact in fresh if (key := _said(fact)) in same]
    left = {id(one) for pair in pairs for one in pair}
    lost, fresh = ([one for one in some if id(one) not in left] for some in (lost, fresh))
    changed = [
        Change(Sort.MOVED if _ends(one) != _ends(other) else Sort.CHANGED, one, other)
        for one, other in pairs
        if _ends(one) != _ends(other) or _grounds(one) != _grounds(other)
    ]
    moved = list(_moved(lost, fresh))
    left = {id(one) for change in moved for one in (change.before, change.after)}
    merged = [Change(Sort.MERGED, *pair) for pair in _joined(lost, new, left)]
    parted = [Change(Sort.PARTED, whole, one) for one, whole in _joined(fresh, old, left)]
    left |= {id(change.before) for change in merged} | {id(change.after) for change in parted}
    found = [
        *(Change(Sort.NEW, None, fact) for fact in fresh if id(fact) not in left),
        *changed,
        *moved,
        *merged,
        *parted,
        *(Change(Sort.GONE, fact, None) for fact in lost if id(fact) not in left),
    ]
    return sorted(found, key=_place)


def _said(fact: Fact) -> tuple[Group, Details]:
    """Give what tells a fact from all others of one graph."""
    return group_of(fact), details_of(fact, fact.published)


def _ends(fact: Fact) -> tuple[str, Key]:
    return fact.subject.id, () if fact.object is None else value_key(fact.object)


def _grounds(fact: Fact) -> tuple[object, ...]:
    """Give what may differ in one fact; other names of its entities are none of its own."""
    qualifiers = [(name, value_key(value)) for name, value in fact.qualifiers]
    speakers = [speaker.id for speaker in fact.attributed_to]
    weights = (
        fact.links,
        fact.since,
        fact.until,
        fact.support,
        fact.independent,
        fact.confidence,
        fact.rejected,
    )
    return qualifiers, speakers, fact.time, fact.evidence, weights


def _moved(lost: Sequence[Fact], fresh: Sequence[Fact]) -> Iterator[Change]:
    """Pair facts that are gone with those that took over their sentences; each once."""
    taken: dict[tuple[str, str, int, int], Fact] = {}
    for fact in sorted(fresh, key=lambda fact: fact.id, reverse=True):
        taken.update(dict.fromkeys(_places(fact), fact))
    used: set[str] = set()
    for fact in sorted(lost, key=lambda fact: fact.id):
        heirs = [taken[place] for place in _places(fact) if place in taken]
        heir = next((one for one in heirs if one.id not in used), None)
        if heir:
            used.add(heir.id)
            yield Change(Sort.MOVED, fact, heir)


def _joined(
    some: Iterable[Fact], others: Mapping[str, Fact], left: Container[int]
) -> Iterator[tuple[Fact, Fact]]:
    """Pair facts that only one graph has with those of the other that have all their sentences."""
    holders: dict[tuple[str, str, int, int], set[str]] = {}
    for fact in others.values():
        for place in _places(fact):
            holders.setdefault(place, set()).add(fact.id)
    for fact in some:
        heirs = set.intersection(*(holders.get(place, set()) for place in _places(fact)))
        if heirs and id(fact) not in left:
            yield fact, others[min(heirs)]


def _places(fact: Fact) -> list[tuple[str, str, int, int]]:
    return [(fact.predicate, one.article, one.start, one.end) for one in fact.evidence]


def _place(change: Change) -> tuple[int, str, str, str]:
    fact = change.after or change.before
    assert fact is not None  # one of them is there
    return list(Sort).index(change.sort), fact.subject.label, fact.predicate, fact.id
