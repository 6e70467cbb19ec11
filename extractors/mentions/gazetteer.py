"""What is known before reading: countries, indices, exchanges, designators, titles, common nouns.

General things only, from the data files beside the code; no company, person or product is in them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from ontology.lexicon import lexicon
from ontology.terms import Kind

_QUOTED = re.compile(r'"([^"]+)"|([^\s,"][^,"]*)')
_PART = re.compile(r"'s|/|[^\s/']+")
"""A word as spaCy cuts it: the possessive and the slash stand alone."""


@dataclass(frozen=True, slots=True)
class Known:
    """A thing that the gazetteer knows.

    Attributes:
        adjective: Whether the words found it as an adjective or inhabitant ("Chinese").
        capital: Whether they found a country by its seat of government ("Beijing").
    """

    label: str
    kind: Kind
    adjective: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The tables.

    Attributes:
        known: Folded name → what it is. A capital leads to a city of that name.
        seats: Folded capital → the country that it governs.
        aliases: Label → all its names.
        last, first: Folded words at the end (at the beginning before "of") of a name → its kind.
        maybe: Last words that are a weaker sign.
        phrases: First word → the names of several words that begin with it, longest first.
        titles: Words that make a person's title; `parts` only beside one of those.
        given: Folded given name → "he" or "she".
        nouns: Lemma or phrase → the kind that it stands for.
        noun_ends: Their last words.
        last_ends: The last words of `last`.
    """

    known: Mapping[str, Known]
    seats: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    last: Mapping[str, Kind]
    first: Mapping[str, Kind]
    maybe: Mapping[str, Kind]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    titles: frozenset[str]
    parts: frozenset[str]
    given: Mapping[str, str]
    nouns: Mapping[str, Kind]
    noun_ends: frozenset[str]
    last_ends: frozenset[str]

    def designated(self, lower: Sequence[str]) -> Kind | None:
        """Give the kind that the last words of a name tell; one word must not be all of it."""
        if not lower or lower[-1] not in self.last_ends:
            return None
        for size in (3, 2, 1):
            kind = self.last.get(" ".join(lower[-size:]))
            if kind is not None and len(lower) > size - (size > 1):
                return kind
        return None


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Give the form in which names are looked up: lower case, plain apostrophes, no dots."""
    return " ".join(name.casefold().replace("’", "'").replace(".", "").split())


@cache
def gazetteer() -> Gazetteer:
    """Read the tables, once."""
    known: dict[str, Known] = {}
    seats: dict[str, str] = {}
    aliases: dict[str, tuple[str, ...]] = {}
    for kind, line in _sections("places.txt"):
        _place(kind, line, known, seats, aliases)
    for kind, line in _sections("names.txt"):
        label, _, others = (part.strip() for part in line.partition("="))
        names = (label, *_items(others))
        aliases[label] = names
        for name in names:
            known[folded(name)] = Known(label, Kind(kind))
    last, first, maybe = _designators()
    titles = {section: _words("titles.txt", section) for section in ("core", "part")}
    parts = titles["part"]
    phrases = _phrases(known)
    given = {word: said for said in ("he", "she") for word in _words("given.txt", said)}
    return Gazetteer(
        known, seats, aliases, last, first, maybe, phrases,
        titles["core"], parts, given, lexicon().nouns, lexicon().noun_ends,
        frozenset(words.rpartition(" ")[2] for words in last),
    )  # fmt: skip


def _phrases(known: Mapping[str, Known]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        parts = tuple(_PART.findall(name))
        if len(parts) > 1:
            table.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(all_, key=lambda p: (-len(p), p))) for word, all_ in table.items()}


def _place(
    kind: str,
    line: str,
    known: dict[str, Known],
    seats: dict[str, str],
    aliases: dict[str, tuple[str, ...]],
) -> None:
    label, others, adjectives, capitals = (part.strip() for part in line.split(";"))
    names = (label, *_items(others))
    aliases[label] = names
    for name in names:
        known[folded(name)] = Known(label, Kind(kind))
    for word in _items(adjectives):
        known[folded(word)] = Known(label, Kind(kind), adjective=True)
        known[folded(word) + "s"] = Known(label, Kind(kind), adjective=True)
    for capital in _items(capitals):
        known.setdefault(folded(capital), Known(capital, Kind.CITY, capital=True))
        seats[folded(capital)] = label


def _designators() -> tuple[dict[str, Kind], ...]:
    tables: dict[str, dict[str, Kind]] = {"last": {}, "first": {}, "maybe": {}}
    for section, line in _sections("designators.txt"):
        kind, where = section.split()
        for word in _items(line):
            tables[where].setdefault(word, Kind(kind))
    return tuple(tables.values())


def _words(name: str, section: str) -> frozenset[str]:
    return frozenset(w for head, line in _sections(name) if head == section for w in _items(line))


def _items(line: str) -> tuple[str, ...]:
    return tuple((a or b).strip() for a, b in _QUOTED.findall(line))


def _sections(name: str) -> Iterator[tuple[str, str]]:
    """Yield (section, line) of a data file; a section's name stands alone, without ';' or ','."""
    text = (resources.files("extractors.mentions") / "data" / name).read_text(encoding="utf-8")
    indented = any(line.startswith("    ") for line in text.splitlines())
    section = ""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" ") if indented else ";" in line:
            yield section, line.strip()
        else:
            section = line.strip()
