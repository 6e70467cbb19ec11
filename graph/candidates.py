"""Names that may be one thing and that no rule is sure of: proposed to a person, never merged.

They are looked for in four ways, and ranked by how rare the words are that they share, and by what
the articles tell: the same neighbours speak for one thing, an article that tells of both speaks
against it. Nothing is proposed that something forbids: kinds, identifiers, numbers that differ, a
name that is the other's with a distinctive word more (a part of it), a person's word.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from rapidfuzz.distance import OSA

from graph.likeness import abbreviates, acronyms, core, letters, may_be_one, shortens
from graph.profiles import SHARED, SYMBOLS, holds_everywhere
from ontology.identifiers import clashing
from ontology.names import normalised
from ontology.records import Entity
from ontology.schema import schema

_SURENESS = {
    "the one is called as the other is": 0.8,
    "they are spelt nearly alike": 0.7,
    "the one may be the other for short": 0.6,
    "the one may be the other's initials": 0.4,
}
"""How likely each way is right for the rarest words; estimates, which only rank."""

_A_NEIGHBOUR = 0.1
_MOST_NEIGHBOURS = 3
_SHORTEST = 5
"""Letters of names that are compared letter by letter."""

_LONG = 9
"""Letters of words that may differ in two."""

_COMMON, _ENDING = 40, 400
"""Names that share a key, or an end, at most; what more share tells nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one.

    Attributes:
        likeness: In (0, 1]; it ranks, and is no chance.
        why: What their names have in common.
        shared: Neighbours of both, with what joins them: they speak for one thing.
        together: Articles that tell of both, as of two: they speak against it.
    """

    a: Entity
    b: Entity
    likeness: float
    why: str
    shared: tuple[str, ...] = ()
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles tell of entities, by their ids.

    Attributes:
        neighbours: With what joins them ("works_for of Ada Lund").
        articles: Those that name it.
    """

    neighbours: Mapping[str, Collection[str]]
    articles: Mapping[str, Collection[str]]


def candidates(
    entities: Iterable[Entity],
    told: Callable[[Collection[str]], Told],
    parted: Callable[[Entity, Entity], bool],
    only: Entity | None = None,
) -> list[Candidate]:
    """Propose entities that may be one, the likeliest first.

    Args:
        entities: Sorted by id.
        told: Gives what articles tell of entities, by their ids.
        parted: Tells whether a person has said that two are two.
        only: Propose only what may be this one; None for all.
    """
    named = [
        one
        for one in entities
        if one.kind not in SHARED | SYMBOLS and holds_everywhere(one.label, one.kind)
    ]
    spread = Counter(word for one in named for word in {*core(normalised(one.label))})
    found: dict[tuple[int, int], tuple[str, float]] = {}
    for a, b, why in _pairs(named, only):
        one, other = named[a], named[b]
        if (a, b) not in found and not _forbidden(one, other) and not parted(one, other):
            found[a, b] = why, _rarity(one, other, spread, len(named))
    known = told({named[place].id for pair in found for place in pair})
    made = (_candidate(named[a], named[b], *how, known) for (a, b), how in found.items())
    return sorted(made, key=lambda c: (-c.likeness, c.a.id, c.b.id))


def _candidate(a: Entity, b: Entity, why: str, rarity: float, told: Told) -> Candidate:
    shared = sorted({*told.neighbours.get(a.id, ())} & {*told.neighbours.get(b.id, ())})
    together = sorted({*told.articles.get(a.id, ())} & {*told.articles.get(b.id, ())})
    likeness = _SURENESS[why] * rarity + _A_NEIGHBOUR * min(len(shared), _MOST_NEIGHBOURS)
    if together:
        likeness /= 2
    return Candidate(a, b, round(min(likeness, 1.0), 3), why, tuple(shared), tuple(together))


def _forbidden(a: Entity, b: Entity) -> bool:
    if not schema().compatible(a.kind, b.kind) or clashing(a.identifiers, b.identifiers):
        return True
    first, second = (frozenset(core(normalised(one.label))) for one in (a, b))
    parts = (first < second or second < first) and not may_be_one(
        normalised(a.label), normalised(b.label)
    )
    return parts or _numbers(a.label) != _numbers(b.label)


def _numbers(label: str) -> list[str]:
    return sorted(word for word in normalised(label).split() if any(c.isdigit() for c in word))


def _rarity(a: Entity, b: Entity, spread: Mapping[str, int], among: int) -> float:
    """Give the inverse document frequency of the rarest word they share, in (0, 1].

    Of names that share none, being spelt alike or initials, it is the rarest of all.
    """
    first, second = ({*core(normalised(one.label))} for one in (a, b))
    fewest = min(spread[word] for word in first & second or first | second)
    return max(log((among + 1) / fewest) / log(among + 1), 0.05)


def _pairs(named: Sequence[Entity], only: Entity | None) -> Iterator[tuple[int, int, str]]:
    """Give numbers of two entities and how their names are alike, the surest way first."""
    names = [normalised(one.label) for one in named]
    plain = [letters(name) for name in names]
    others = [sorted({normalised(alias) for alias in one.aliases}) for one in named]
    sought: list[Callable[[int], Iterable[str]]] = [
        lambda n: (names[n], *others[n]),
        lambda n: _ends(plain[n]),
        lambda n: (core(names[n])[0],),
        lambda n: (*acronyms(names[n]), names[n]),
    ]
    fits: list[Callable[[int, int], bool]] = [
        lambda a, b: names[a] in others[b] or names[b] in others[a],
        lambda a, b: _nearly(plain[a], plain[b]) and _slips(names[a], names[b]),
        lambda a, b: shortens(names[a], names[b]) or shortens(names[b], names[a]),
        lambda a, b: abbreviates(names[a], names[b]) or abbreviates(names[b], names[a]),
    ]
    most = (_COMMON, _ENDING, _COMMON, _COMMON)

    def only_of(a: int, b: int) -> bool:
        return only is None or only in (named[a], named[b])

    for why, key, fit, common in zip(_SURENESS, sought, fits, most, strict=True):
        blocks: dict[str, list[int]] = {}
        for number in range(len(named)):
            for one in sorted({*key(number)}):
                blocks.setdefault(one, []).append(number)
        for block in blocks.values():
            if len(block) <= common:
                pairs = combinations(block, 2)
                yield from ((a, b, why) for a, b in pairs if only_of(a, b) and fit(a, b))


def _ends(word: str) -> Iterator[str]:
    """Give the first and the last letters of a word; one of them a misspelling mostly leaves."""
    if _SHORTEST <= len(word) <= _LONG:
        yield from (f"{word[:2]}…", f"…{word[-2:]}")
    if len(word) >= _LONG - 1:
        yield from (f"{word[:3]}…", f"…{word[-3:]}")


def _nearly(a: str, b: str) -> bool:
    """Tell whether two names without blanks differ in one letter or two, or in neighbours' places.

    Short ones in one.
    """
    short = min(len(a), len(b))
    most = 1 if short < _LONG else 2
    near = a != b and max(len(a), len(b)) - short <= most
    return near and OSA.distance(a, b, score_cutoff=most) <= most


def _slips(a: str, b: str) -> bool:
    """Tell whether names that differ so little may be slips of the pen.

    Two letters make another word of a short one: North, South.
    """
    if OSA.distance(letters(a), letters(b), score_cutoff=1) <= 1:
        return True
    pairs = zip(a.split(), b.split(), strict=False)
    return a.count(" ") == b.count(" ") and all(
        OSA.distance(*pair) <= (1 if min(map(len, pair)) < _LONG else 2) for pair in pairs
    )
