"""Grouping: which names of one article name the same thing.

By form alone: equal but for case and legal form, acronym, short form. Never where a distinctive
word differs, or where the kinds exclude each other.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.gazetteer import Gazetteer, folded
from extractors.kinds import decided, related, votes
from extractors.mentions import Name
from extractors.parse import Parse
from ontology.names import LEGAL_FORMS, initials, is_acronym_of, normalised, slug, words
from ontology.records import Entity
from ontology.terms import Kind

_PRODUCT_LIKE = frozenset((Kind.PRODUCT, Kind.TECHNOLOGY))
_UNIT_WORDS = frozenset(
    "cloud financial finance credit capital europe asia america american north south china india "
    "japan international canada uk usa germany mexico australia commercial airplanes defense "
    "defence space services store stores".split()
)
"""Words that make of a company's name the name of another: a unit, a subsidiary, a shop."""


@dataclass(slots=True)
class Group:
    """Names taken for one thing, while the grouping goes on."""

    key: tuple[str, ...]
    names: list[Name]
    surfaces: Counter[str]
    counted: Counter[Kind]
    known: str | None = None
    merged: list["Group"] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind that the votes so far decide."""
        return decided(self.counted)


def surface(parse: Parse, name: Name) -> str:
    """Give a name's words as written, without the space that a line break or comma leaves."""
    parts: list[str] = []
    for i in range(name.start, name.end):
        parts.append(parse.text[i])
        if i + 1 < name.end and not parse.tight[i]:
            parts.append(" ")
    return " ".join("".join(parts).split()).strip(",;")


def groups(parse: Parse, names: Iterable[Name], known: Gazetteer) -> list[Group]:
    """Group the names of an article, in the order of first mention."""
    found = _same_words(parse, names, known)
    for group in found:
        group.counted = votes(parse, group.names, known)
    _join_parenthetical(parse, found)
    for rule in (
        _acronym,
        _short_person,
        _short_organization,
        _part_of_product,
        _clipped,
        _after_place,
    ):
        _join(found, rule)
    return found


def _same_words(parse: Parse, names: Iterable[Name], known: Gazetteer) -> list[Group]:
    table: dict[tuple[str, ...], Group] = {}
    for name in names:
        text = surface(parse, name)
        what = known.known.get(folded(text))
        key = tuple(normalised(what.label if what else text).split()) or (text,)
        singular = (*key[:-1], key[-1].removesuffix("s"))
        if key not in table and singular in table:
            key = singular
        group = table.get(key)
        if group is None:
            group = table[key] = Group(key, [], Counter(), Counter())
        group.names.append(name)
        group.surfaces[text] += 1
        if what is not None:
            group.known = what.label
    return list(table.values())


def _absorb(found: list[Group], target: Group, other: Group) -> None:
    found.remove(other)
    target.names.extend(other.names)
    target.surfaces.update(other.surfaces)
    target.counted.update(other.counted)
    target.known = target.known or other.known
    target.merged.append(other)


def _join_parenthetical(parse: Parse, found: list[Group]) -> None:
    """Join "Full Name (FN)" and "Company (TICK)"."""
    by_end = {name.end: group for group in found for name in group.names}
    for group in list(found):
        for name in list(group.names):
            opener = name.start - 1
            if opener > 2 and parse.text[opener] == ":":
                opener -= 2
            if opener < 1 or parse.text[opener] != "(":
                continue
            target = by_end.get(opener)
            text = surface(parse, name)
            explicit = name.ticker or is_acronym_of(text, max(target.surfaces)) if target else False
            if target is None or target is group or group not in found or not explicit:
                continue
            if text.isupper() and target in found:
                _absorb(found, target, group)
                by_end.update({n.end: target for n in group.names})


def _join(found: list[Group], rule: "object") -> None:
    """Join each group with the one other group that a rule finds for it; two are too many."""
    for group in sorted(found, key=lambda g: len(g.key)):
        if group not in found:
            continue
        fits = [g for g in found if g is not group and callable(rule) and rule(group, g)]
        if len(fits) > 1:
            longest = max(fits, key=lambda g: len(g.key))
            fits = [longest] if all(set(g.key) <= set(longest.key) for g in fits) else []
        if len(fits) == 1:
            _absorb(found, fits[0], group)


def _agree(a: Group, b: Group) -> bool:
    return related(a.kind, b.kind)


def _acronym(short: Group, long: Group) -> bool:
    if len(short.key) != 1 or short.known or len(long.key) < 2:
        return False
    kinds = (long.kind, short.kind)
    if Kind.PERSON in kinds[:1] or Kind.PRODUCT in kinds[:1]:
        return False
    return any(
        s.replace(".", "").isupper() and is_acronym_of(s, name)
        for s in short.surfaces
        for name in long.surfaces
    )


def _short_person(short: Group, long: Group) -> bool:
    if long.kind is not Kind.PERSON or len(short.key) >= len(long.key) or short.known:
        return False
    if len(short.key) == 1:
        last = [w for w in long.key if w not in ("jr", "sr", "ii", "iii")][-1]
        return short.key[0] in (last, long.key[0])
    return set(short.key) < set(long.key) and short.key[-1] == long.key[-1]


def _first(group: Group) -> int:
    return min(name.start for name in group.names)


def _short_organization(short: Group, long: Group) -> bool:
    if short.known or long.known or len(short.key) >= len(long.key):
        return False
    if Kind.ORGANIZATION not in _wide(long) or long.kind is Kind.BUSINESS_UNIT:
        return False
    if short.kind is Kind.PERSON and _strength(short) > 300:
        return False
    if (
        short.kind in (Kind.COUNTRY, Kind.PRODUCT, Kind.INDEX)
        or long.key[: len(short.key)] != short.key
    ):
        return False
    rest = long.key[len(short.key) :]
    return not any(word in _UNIT_WORDS for word in rest)


def _wide(group: Group) -> set[Kind]:
    return {Kind.ORGANIZATION} if related(group.kind, Kind.ORGANIZATION) else {group.kind}


def _strength(group: Group) -> int:
    return max(group.counted.values(), default=0)


def _part_of_product(short: Group, long: Group) -> bool:
    if long.kind not in _PRODUCT_LIKE or short.known or len(short.key) >= len(long.key):
        return False
    places = range(len(long.key) - len(short.key) + 1)
    at = next((i for i in places if long.key[i : i + len(short.key)] == short.key), None)
    if at is None:
        return False
    numbered = any(c.isdigit() for w in short.key for c in w)
    rest = (*long.key[:at], *long.key[at + len(short.key) :])
    if any(c.isdigit() for w in rest for c in w):
        return not numbered and at > 0
    return numbered or (at > 0 and at + len(short.key) == len(long.key))


def _clipped(short: Group, long: Group) -> bool:
    if len(short.key) != 1 or len(long.key) < 2 or not 3 <= len(short.key[0]) <= 4 or short.known:
        return False
    return long.key[0].startswith(short.key[0]) and Kind.GOVERNMENT_BODY in _wide(long)


def _after_place(short: Group, long: Group) -> bool:
    """Tell whether the long name only puts a country before the short one."""
    if len(short.key) < 2 or long.key[-len(short.key) :] != short.key or not _agree(short, long):
        return False
    rest = " ".join(long.key[: len(long.key) - len(short.key)])
    return rest in ("us", "united states", "uk", "united kingdom") or rest.endswith(
        ("an", "ese", "ish")
    )


def entity(group: Group) -> Entity:
    """Make the entity of a group: its fullest name, its kind, its other names."""
    kind = group.kind
    full = [s for s in group.surfaces if not _is_short(s)] or list(group.surfaces)
    label = group.known or max(full, key=lambda s: (len(words(s)), group.surfaces[s], s))
    others = {s for s in group.surfaces if s != label and not _is_adjective(s, group)}
    letters = initials(_without_form(label))
    organization = related(kind, Kind.ORGANIZATION) and kind is not Kind.ORGANIZATION
    if organization and len(letters) >= 3 and not label.isupper():
        others.add(letters)
    return Entity(slug(label), label, kind, tuple(sorted(others - {label})))


def _is_adjective(text: str, group: Group) -> bool:
    return (
        group.known is not None
        and group.kind in (Kind.COUNTRY, Kind.REGION)
        and text.endswith(("an", "ese", "ish", "ch", "ans", "i"))
    )


def _is_short(text: str) -> bool:
    return text.isupper() and len(text) <= 5


def _without_form(label: str) -> str:
    kept = label.split()
    while len(kept) > 1 and kept[-1].strip(".,").casefold() in LEGAL_FORMS:
        kept.pop()
    return " ".join(kept)
