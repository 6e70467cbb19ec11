"""What names have in common before a rule looks at them: keys to find candidates by.

Whatever a rule merges, and whatever it looks at to decide, lies in one neighbourhood: profiles
that are linked by keys. So the rules may look at one neighbourhood at a time and come to the same
end, and one more article need only recompute the neighbourhoods that its names fall into.

    "Airbus A350"            ──seeks "model a350"───> "A350"
                             ──asks "maker airbus"──> is there any "Airbus"?
    "Fell Bank", alias "FB"  ──seeks "called fb"────> "FB"

What two only seek does not link them: two men called Smith for short have nothing in common. What
one only asks for does not either: whether there is an Airbus decides about its planes, but nothing
that is told of a plane decides about Airbus, or about another plane of its.
The words of persons link what they name, whatever its keys; they are no keys of a profile.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.likeness import core, initialled, letters, model_of, plural_of, respellings
from graph.profiles import SYMBOLS, Profile
from ontology.identifiers import matched
from ontology.names import normalised
from ontology.schema import schema
from ontology.terms import Kind


class Keys(NamedTuple):
    """The keys of a profile; sorted, without repetitions.

    Attributes:
        own: Profiles that have one of them in common are linked.
        sought: Links it to those that have one of them as their own.
        asked: What becomes of it depends on whether anything has one of them as its own.
    """

    own: tuple[str, ...]
    sought: tuple[str, ...]
    asked: tuple[str, ...]


def keys(profile: Profile) -> Keys:
    """Give the keys of a profile.

    They depend on its key, its labels, its aliases and its identifiers alone: more articles that
    tell the same change none.
    """
    several = (_own(profile), _sought(profile), _asked(profile))
    return Keys(*(tuple(sorted({*some})) for some in several))


def _own(profile: Profile) -> Iterator[str]:
    scope, name, kind, apart = profile.key
    yield f"name {scope} {name}"
    for one in profile.identifiers:
        yield from matched(one)
    if scope:
        return
    for spelt in spellings(profile):
        yield f"letters {spelt}"
    organization = schema().is_a(kind, Kind.ORGANIZATION)
    if organization or kind is Kind.INDEX:
        yield f"core {' '.join(core(name))}"
    if organization:
        yield f"maker {name}"
    if kind is Kind.PRODUCT:
        yield f"model {name}"
    if kind is not Kind.PERSON:
        yield f"called {name}"
    elif not apart:
        yield f"person {without_initials(name)}"


def _sought(profile: Profile) -> Iterator[str]:
    scope, name, kind, _ = profile.key
    if scope:
        return
    for alias in profile.aliases:
        yield f"called {normalised(alias)}"
    if kind is Kind.PRODUCT:
        yield from (f"model {model}" for _, model in models(name))


def _asked(profile: Profile) -> Iterator[str]:
    scope, name, kind, _ = profile.key
    if kind is Kind.PRODUCT and not scope:
        yield from (f"maker {maker}" for maker, _ in models(name))


def spellings(profile: Profile) -> list[str]:
    """Give the letters of a name in its spellings, sorted; none of what holds in one article."""
    scope, name, kind, _ = profile.key
    if scope or kind in SYMBOLS:
        return []
    if not schema().is_a(kind, Kind.ORGANIZATION):
        return [letters(name)]
    others = (spelt for label in profile.labels for spelt in respellings(label))
    return sorted({letters(name), *others})


def without_initials(name: str) -> str:
    """Give a person's name without single letters in its middle; as it is if it has none.

    >>> without_initials("warren e buffett")
    'warren buffett'
    """
    first, *others = name.split()
    short = " ".join((first, *(w for w in others[:-1] if len(w) > 1), *others[-1:]))
    return short if initialled(short, name) else name


def models(name: str) -> Iterator[tuple[str, str]]:
    """Split the name of a product into what may be its maker and its model, in all ways.

    The model is given in the singular too.

    >>> list(models("airbus a350"))
    [('airbus', 'a350')]
    """
    words = name.split()
    for place in range(1, len(words)):
        short = " ".join(words[place:])
        maker = model_of(short, name)
        if maker:
            yield maker, short
            if plural_of(short, short[:-1]):
                yield maker, short[:-1]


def neighbourhoods(profiles: Sequence[Profile]) -> list[list[int]]:
    """Part profiles into those that are linked by keys.

    Returns:
        Numbers of profiles; each list sorted, and the lists by their first. Rules come to the same
        end for those of a list as among all, if they also see what these ask for.
    """
    parents = list(range(len(profiles)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    def link(a: int, b: int) -> None:
        first, second = sorted((root(a), root(b)))
        parents[second] = first

    found = [keys(profile) for profile in profiles]
    owners: dict[str, int] = {}
    for number, one in enumerate(found):
        for key in one.own:
            link(owners.setdefault(key, number), number)
    for number, one in enumerate(found):
        for key in one.sought:
            if key in owners:
                link(owners[key], number)
    linked: dict[int, list[int]] = {}
    for number in range(len(profiles)):
        linked.setdefault(root(number), []).append(number)
    return list(linked.values())
