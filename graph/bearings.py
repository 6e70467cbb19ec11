"""What facts of all articles mean for each other: begun, ended, contradicted, fulfilled.

    facts ─keys─> neighbourhoods ─rules─> links ─> facts with their links

A fact stands in few neighbourhoods (a person at a firm, a house and the stock that it rates), and
its links depend on nothing but the facts in them. So a fact that is new or gone changes the links
only of its neighbours: `linked` may be called with whole neighbourhoods, and gives the same; those
where nobody tells anything, or nobody hears it, may be left out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph import conflicts, deals, states
from graph.neighbours import EQUAL, Key, Link, Voice
from ontology.records import Evidence, Fact


class Rule(NamedTuple):
    """A way in which facts bear on each other.

    Attributes:
        keys: The neighbourhoods that a fact is in; none, if it bears on nothing.
        links: What the facts of one neighbourhood, in any order, are to each other.
        voice: What a fact does in its neighbourhoods.
    """

    keys: Callable[[Fact], Iterable[Key]]
    links: Callable[[Sequence[Fact]], Iterable[Link]]
    voice: Callable[[Fact], Voice] = lambda _: EQUAL


RULES: tuple[Rule, ...] = (
    Rule(states.keys, states.links, states.voice),
    Rule(conflicts.keys, conflicts.links),
    Rule(deals.keys, deals.links),
)


type Home = tuple[int, Key]
"""A neighbourhood of a rule, by its number in `RULES`."""

type Rooms = dict[Home, list[Fact]]
"""The facts of neighbourhoods."""


def homes(fact: Fact) -> Iterator[Home]:
    """Give all neighbourhoods that a fact is in."""
    if not fact.rejected:
        for number, rule in enumerate(RULES):
            for key in rule.keys(fact):
                yield number, key


def voice(home: Home, fact: Fact) -> Voice:
    """Tell what a fact does in one of its neighbourhoods."""
    return RULES[home[0]].voice(fact)


def linked(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Tell each fact what the others mean for it; what persons reject means nothing.

    Args:
        facts: All, or all of whole neighbourhoods, as corrections have them; links that they
            have are made anew.
    """
    known = [_bare(fact) if fact.links or fact.deal else fact for fact in facts]
    rooms: Rooms = {}
    for fact in known:
        for home in homes(fact):
            rooms.setdefault(home, []).append(fact)
    found = meaning(rooms)
    return (found.told(fact) for fact in known)


class Gathering:
    """Facts that come one by one: those that bear on others wait until all are there."""

    def __init__(self) -> None:
        """Begin with none."""
        self._rooms: Rooms = {}
        self._waiting: dict[str, Fact] = {}

    def take(self, fact: Fact) -> bool:
        """Take a fact that has no links yet; tell whether it bears on any others.

        One that bears on none is not kept, nor is what is marked in the sentences of one that does.
        """
        found = [*homes(fact)]
        if found:
            fact = replace(fact, evidence=tuple(map(_unmarked, fact.evidence)))
            self._waiting[fact.id] = fact
            for home in found:
                self._rooms.setdefault(home, []).append(fact)
        return bool(found)

    def rooms(self) -> Iterator[tuple[Key, Voice, str]]:
        """Give neighbourhoods with the ids of the facts in them, and what each does there."""
        for (number, key), near in self._rooms.items():
            yield from ((key, RULES[number].voice(fact), fact.id) for fact in near)

    def linked(self) -> Iterator[Fact]:
        """Give the facts that waited, with their links; none waits any more."""
        found = meaning(self._rooms)
        while self._waiting:
            yield found.told(self._waiting.popitem()[1])


class Meant(NamedTuple):
    """What facts mean for each other, by the id of whom it is meant for."""

    links: dict[str, set[Link]]
    parts: dict[str, deals.Part]

    def of(self, name: str) -> tuple[set[Link] | None, deals.Part | None]:
        """Give what is meant for a fact."""
        return self.links.get(name), self.parts.get(name)

    def add(self, other: "Meant") -> None:
        """Add what facts mean in other neighbourhoods."""
        for name, links in other.links.items():
            self.links.setdefault(name, set()).update(links)
        self.parts.update(other.parts)

    def told(self, fact: Fact) -> Fact:
        """Give a fact that has no links yet with what is meant for it."""
        return _with(fact, self.links.get(fact.id, ()), self.parts.get(fact.id))


def meaning(rooms: Rooms) -> Meant:
    """Find out what facts mean for each other; the rooms are empty afterwards."""
    found = Meant({}, {})
    while rooms:
        (number, key), near = rooms.popitem()
        for link in RULES[number].links(near) if len(near) > 1 else ():
            found.links.setdefault(link.fact, set()).add(link)
        if RULES[number].keys is deals.keys:
            found.parts.update((part.fact, part) for part in deals.parts(key, near))
    return found


def _unmarked(evidence: Evidence) -> Evidence:
    return Evidence(
        evidence.article, evidence.start, evidence.end, evidence.quote, evidence.sentence
    )


def _bare(fact: Fact) -> Fact:
    return replace(fact, links=(), since=None, until=None, deal=None)


def _with(fact: Fact, links: Iterable[Link], part: deals.Part | None) -> Fact:
    if part:
        fact = replace(fact, deal=(part.deal, part.stands), phases=part.phases)
    if not links:
        return fact
    ordered = sorted(links)
    since = min((link.since for link in ordered if link.since), default=None)
    until = min((link.until for link in ordered if link.until), default=None)
    told = tuple((link.bearing, link.other) for link in ordered)
    return replace(fact, links=told, since=since, until=until)
