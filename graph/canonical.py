"""What a cluster of names is called in the graph: its label, kind, aliases and id."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from graph.likeness import abbreviates
from graph.profiles import SYMBOLS, Profile
from ontology.names import normalised, slug, words
from ontology.records import Entity
from ontology.schema import schema
from ontology.terms import Kind

NARROW_SHARE = 4
"""A narrower kind wins if it has a vote for each four of the wider kind."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entity before its id is known to be its alone."""

    label: str
    kind: Kind
    aliases: tuple[str, ...]
    identifiers: tuple[str, ...]
    base: str
    size: int
    first: str

    @property
    def rank(self) -> tuple[bool, int, str, str]:
        """Who keeps an id that several want: signs, then what more articles name."""
        return self.kind not in SYMBOLS, -self.size, self.kind.value, self.first


def entities(groups: Mapping[int, Sequence[Profile]]) -> dict[int, Entity]:
    """Name each group of profiles; no two groups get one id."""
    drafts = {number: _draft(group) for number, group in groups.items()}
    ids = _ids(drafts)
    return {
        number: Entity(ids[number], draft.label, draft.kind, draft.aliases, draft.identifiers)
        for number, draft in drafts.items()
    }


def _draft(group: Sequence[Profile]) -> _Draft:
    labels = Counter[str]()
    votes = Counter[Kind]()
    for profile in group:
        labels.update(profile.labels)
        votes[profile.key.kind] += len(profile.members)
    label = fullest(labels)
    names = {*labels, *(alias for profile in group for alias in profile.aliases)} - {label}
    scope = min(profile.key.scope for profile in group)
    return _Draft(
        label=label,
        kind=elected(votes),
        aliases=tuple(sorted(names)),
        identifiers=tuple(sorted({one for profile in group for one in profile.identifiers})),
        base=f"{slug(label)}-{_short(scope)}" if scope else slug(label),
        size=votes.total(),
        first=min(profile.first.key for profile in group),
    )


def fullest(labels: Mapping[str, int]) -> str:
    """Choose the label: the most used, then the longest; an acronym only if there is no other.

    Args:
        labels: How many articles use each.

    >>> fullest({"MIIT": 3, "Ministry of Industry and Information Technology": 1})
    'Ministry of Industry and Information Technology'
    """
    names = {label: normalised(label) for label in labels}

    def rank(label: str) -> tuple[bool, int, int, int, str]:
        short = any(abbreviates(names[label], name) for name in names.values())
        return short, -labels[label], -len(words(label)), -len(label), label

    return min(labels, key=rank)


def elected(votes: Mapping[Kind, int]) -> Kind:
    """Choose the kind: the narrowest that enough articles see.

    From the widest kinds down: votes for a narrower kind are votes for the wider one as well, and
    the narrower is taken if it has at least a fourth of the votes that go no further.

    >>> elected({Kind.ORGANIZATION: 5, Kind.COMPANY: 3, Kind.CITY: 1}).value
    'Company'
    >>> elected({Kind.COMPANY: 9, Kind.FINANCIAL_INSTITUTION: 1}).value
    'Company'
    """
    rules = schema()
    behind = {
        kind: sum(count for other, count in votes.items() if rules.is_a(other, kind))
        for kind in votes
    }

    def best(kinds: Iterable[Kind]) -> Kind | None:
        return min(kinds, key=lambda kind: (-behind[kind], kind.value), default=None)

    def tops(kinds: set[Kind]) -> set[Kind]:
        return {k for k in kinds if not any(rules.is_a(k, o) for o in kinds - {k})}

    chosen = best(tops(set(votes)))
    while chosen is not None:
        below = {kind for kind in votes if kind is not chosen and rules.is_a(kind, chosen)}
        narrower = best(tops(below))
        if narrower is None or behind[narrower] * NARROW_SHARE < votes[chosen]:
            return chosen
        chosen = narrower
    raise ValueError("nobody has voted")


def _ids(drafts: Mapping[int, _Draft]) -> dict[int, str]:
    """Give each its own id: the first of several keeps it, the others add their kind."""
    wanting: dict[str, list[int]] = {}
    for number, draft in drafts.items():
        wanting.setdefault(draft.base, []).append(number)
    ids: dict[int, str] = {}
    late: list[int] = []
    for _, numbers in sorted(wanting.items()):
        first, *others = sorted(numbers, key=lambda number: drafts[number].rank)
        ids[first] = drafts[first].base
        late += others
    taken = set(wanting)
    for number in late:
        draft = drafts[number]
        ids[number] = f"{draft.base}-{_HUMP.sub('-', draft.kind.value).lower()}"
        if ids[number] in taken:
            ids[number] += f"-{_short(draft.first)}"
        taken.add(ids[number])
    return ids


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
