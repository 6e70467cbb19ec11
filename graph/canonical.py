"""What a cluster of names is called in the graph: its label, kind, aliases and id."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
_SUFFIXES = {kind: _HUMP.sub("-", kind.value).lower() for kind in Kind}
_RESTS = sorted(
    long.removesuffix(f"-{short}")
    for long in _SUFFIXES.values()
    for short in _SUFFIXES.values()
    if long.endswith(f"-{short}")
)
"""What is in front of a kind in the name of another ("media" in "media-organization")."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity before its id is known to be its alone.

    Attributes:
        base: The id that it has if nobody else wants it.
        size: How many members it has.
        first: The key of its first member.
    """

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
    drafts = {number: draft(group) for number, group in groups.items()}
    ids = _ids(drafts)
    return {
        number: Entity(ids[number], one.label, one.kind, one.aliases, one.identifiers)
        for number, one in drafts.items()
    }


def draft(group: Sequence[Profile]) -> Draft:
    """Describe a group of profiles."""
    labels = Counter[str]()
    votes = Counter[Kind]()
    for profile in group:
        labels.update(profile.labels)
        votes[profile.key.kind] += profile.size
    label = fullest(labels)
    names = {*labels, *(alias for profile in group for alias in profile.aliases)} - {label}
    scope = min(profile.key.scope for profile in group)
    return Draft(
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


def _ids(drafts: Mapping[int, Draft]) -> dict[int, str]:
    wanting: dict[str, dict[int, Draft]] = {}
    for number, one in drafts.items():
        wanting.setdefault(one.base, {})[number] = one
    ids: dict[int, str] = {}
    for base, several in wanting.items():
        ids |= allotted(base, several, wanting.__contains__)
    return ids


def allotted(
    base: str, drafts: Mapping[int, Draft], is_base: Callable[[str], bool]
) -> dict[int, str]:
    """Give each of those that want one id its own: the first keeps it, the others add their kind.

    It depends on these drafts, and on whether some other bases are there: on those that have
    this one in their `dependent`.

    Args:
        drafts: All that have this base; at least one.
        is_base: Tells whether anything wants this id.
    """
    first, *others = sorted(drafts, key=lambda number: drafts[number].rank)
    ids = {first: base}
    for number in others:
        kind = drafts[number].kind
        name = f"{base}-{_SUFFIXES[kind]}"
        rivals = (name.removesuffix(f"-{one}") for one in _SUFFIXES.values())
        if name in ids.values() or any(is_base(one) for one in {name, *rivals} - {base}):
            name += f"-{_short(drafts[number].first)}"
        ids[number] = name
    return ids


def dependent(base: str) -> Iterator[str]:
    """Give the bases of which `allotted` may ask whether this one is there; itself is one."""
    yield base
    for suffix in (*_SUFFIXES.values(), *_RESTS):
        if base.endswith(f"-{suffix}"):
            yield base.removesuffix(f"-{suffix}")
    for rest in _RESTS:
        yield f"{base}-{rest}"


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
