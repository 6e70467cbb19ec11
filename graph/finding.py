"""Finding entities by their names: which fit, the best first, and where in the name."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from graph.directory import Directory
from graph.records import Records
from ontology.names import words
from ontology.records import Entity
from ontology.terms import Kind

_TOKEN = re.compile(r"\w+")


class Found(NamedTuple):
    """An entity whose name fits.

    Attributes:
        match: "exact", "prefix", "word" or "fuzzy".
        name: That name.
    """

    iri: str
    match: str
    name: str


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An entity that a search found.

    Attributes:
        key: What `Lookup.entity` and `Lookup.relations` take; the entity's id, but "ng:Hold" for
            an individual of the ontology.
        facts: How many facts have it at an end.
        match: "exact", "prefix", "word" or "fuzzy".
        name: Its name that fits.
    """

    key: str
    entity: Entity
    facts: int
    match: str
    name: str


class Finder:
    """Finds entities of one version that is open."""

    def __init__(self, records: Records, directory: Directory) -> None:
        """Find those that `records` can read."""
        self._records, self._directory = records, directory

    def found(self, text: str, *, kinds: Collection[Kind] = (), near: bool = False) -> list[Found]:
        """Find entities by their names, without regard to case and accents.

        Args:
            kinds: Only entities of these; none stands for all.
            near: Look also for slips of the pen, where nothing is called so.

        Returns:
            Whole names first, then beginnings of names, then beginnings of words, then names with
            few slips; each the most told-of first, then by name. Each entity once.
        """
        names = self._directory.names
        best = self._best([*names.found(text)], kinds)
        if not best and near:
            best = self._best([*names.near(text)], kinds)
        told = self._directory.several(best)
        ordered = sorted(best, key=lambda iri: (best[iri][0], -told[iri], best[iri][2], iri))
        return [Found(iri, *best[iri][1:]) for iri in ordered]

    def _best(
        self, fitting: list[tuple[int, str, str, str]], kinds: Collection[Kind]
    ) -> dict[str, tuple[int, str, str]]:
        known = self._directory.kinds({iri for *_, iri in fitting}) if kinds else {}
        best: dict[str, tuple[int, str, str]] = {}
        for rank, match, name, iri in fitting:
            if kinds and known.get(iri) not in kinds:
                continue
            if iri not in best or (rank, name) < (best[iri][0], best[iri][2]):
                best[iri] = (rank, match, name)
        return best

    def foremost(self, kinds: Collection[Kind] = ()) -> list[Found]:
        """Give the entities of some kinds, or all, of which something is told, the most first."""
        nodes = self._directory.foremost
        known = self._directory.kinds(nodes) if kinds else {}
        return [Found(iri, "exact", "") for iri in nodes if not kinds or known.get(iri) in kinds]

    def prepare(self) -> None:
        """Read all names and what is told of whom, which is done once."""
        self.found("a", near=True)
        self.foremost()

    def hit(self, found: Found) -> EntityHit:
        """Give an entity that was found."""
        entity = self._records.entity(found.iri)
        assert entity is not None  # what has a name has a kind
        key = self._records.iris.entity_id(found.iri)
        facts = self._directory.degree(found.iri)
        return EntityHit(key, entity, facts, found.match, found.name or entity.label)


def marks(name: str, asked: str) -> list[tuple[int, int]]:
    """Tell where in a name the words stand that were asked for, or beginnings of its words.

    Returns:
        (start, end) in characters, in order.

    >>> marks("Bank of Norden", "nor")
    [(8, 11)]
    """
    sought = words(asked)
    found = []
    for token in _TOKEN.finditer(name):
        folded = "".join(words(token.group()))
        fits = [word for word in sought if folded.startswith(word)]
        if fits:
            is_alike = len(folded) == len(token.group())
            end = token.start() + len(max(fits, key=len)) if is_alike else token.end()
            found.append((token.start(), end))
    return found
