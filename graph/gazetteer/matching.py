"""Which entry of a gazetteer an entity of the graph is: by the rules of identity, surest first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.gazetteer.entries import Entry
from graph.gazetteer.index import Index
from graph.likeness import core, letters
from graph.profiles import SHARED, SYMBOLS
from ontology.identifiers import clashing, matched
from ontology.names import normalised, words
from ontology.records import Entity
from ontology.schema import schema
from ontology.terms import Kind


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a gazetteer may mean by an entity's names.

    Attributes:
        rule: The surest rule by which any entry fits.
        sureness: The place of the rule among all, the surest 0.
        entries: Those that fit by it, in the order of the file; several are not told apart.
    """

    entity: Entity
    rule: str
    sureness: int
    entries: tuple[Entry, ...]

    def why(self, gazetteer: str) -> str:
        """Say in a sentence what shows it, for an entry that alone fits."""
        one = self.entries[0]
        return f'{gazetteer} has "{one.name}" ({one.key}); {_WHY[self.rule]}'


def best(entity: Entity, labels: Sequence[str], index: Index) -> Match | None:
    """Find the entries that an entity may be, by the surest rule that finds any.

    No entry fits whose kind excludes the entity's, or whose identifiers do. Common nouns and signs
    are looked up in no gazetteer.

    Args:
        labels: What articles call it in full; short names that they introduce are not looked up.
    """
    if entity.kind in SHARED | SYMBOLS:
        return None
    near = index.alike(labels)
    if entity.identifiers:
        known = {one.key for one in near}
        near += [one for one in index.identified(entity.identifiers) if one.key not in known]
    fitting = [one for one in near if _may_be(entity, one)]
    for sureness, (rule, fits) in enumerate(_RULES.items()):
        found = tuple(one for one in fitting if fits(entity, labels, one))
        if found:
            return Match(entity, rule, sureness, found)
    return None


def settled(matches: Iterable[Match], together: Callable[[str, str], bool]) -> Iterator[Match]:
    """Let each entry be one thing: entities that match it are all it, if no article parts them.

    Of two of which an article tells as of two, the surer match is it; the other, or both if none
    is surer, match nothing for sure and are given with `sureness` -1.

    Args:
        together: Tells whether an article tells of two entities, by their ids.
    """
    given = list(matches)
    claims: dict[str, list[Match]] = {}
    for match in given:
        if len(match.entries) == 1:
            claims.setdefault(match.entries[0].key, []).append(match)
    for match in given:
        rivals = claims.get(match.entries[0].key, []) if len(match.entries) == 1 else []
        parted = any(
            one.sureness <= match.sureness and together(one.entity.id, match.entity.id)
            for one in rivals
            if one is not match
        )
        yield replace(match, sureness=-1) if parted else match


def _may_be(entity: Entity, entry: Entry) -> bool:
    if entry.kind is not None and not schema().compatible(entity.kind, entry.kind):
        return False
    return clashing(entity.identifiers, entry.identifiers) is None


def _identifier(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    theirs = {form for one in entry.identifiers for form in matched(one)}
    return any(form in theirs for one in entity.identifiers for form in matched(one))


def _whole_name(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    """Tell whether a name with its legal form is the entry's; "Fell AG" is not "Fell Inc"."""
    theirs = words(entry.name)
    return any(words(la) == theirs and " ".join(theirs) != normalised(la) for la in labels)


def _exact_name(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    return any(normalised(label) == normalised(entry.name) for label in labels)


def _spelling(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    theirs = letters(normalised(entry.name))
    return any(letters(normalised(label)) == theirs for label in labels)


def _designator(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    if not (schema().is_a(entity.kind, Kind.ORGANIZATION) or entity.kind is Kind.INDEX):
        return False
    theirs = core(normalised(entry.name))
    return any(core(normalised(label)) == theirs for label in labels)


def _alias(entity: Entity, labels: Sequence[str], entry: Entry) -> bool:
    theirs = {normalised(alias) for alias in entry.aliases}
    return any(normalised(label) in theirs for label in labels)


_RULES: dict[str, Callable[[Entity, Sequence[str], Entry], bool]] = {
    "identifier": _identifier,
    "whole-name": _whole_name,
    "exact-name": _exact_name,
    "spelling": _spelling,
    "designator": _designator,
    "alias": _alias,
}
_WHY = {
    "identifier": "it has the same identifier",
    "whole-name": "it is called so with its legal form",
    "exact-name": "no other is called so",
    "spelling": "no other is spelt so",
    "designator": "no other is called so but for words that only say what sort of thing it is",
    "alias": "no other is called so, there for short",
}
