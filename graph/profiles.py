"""Profiles: the entities of all articles, gathered by name and kind before any rule looks at them.

A profile is what nobody would call two things without being told: one name, one kind. Some names
name something only within their article ("the plan", a surname alone): their profile has the
article as its scope, and no rule looks across scopes.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ontology.identifiers import clashing
from ontology.names import normalised, slug
from ontology.records import Claim, Entity, Extraction, article_key
from ontology.terms import Kind

SHARED = frozenset(
    (
        Kind.MEASURE,
        Kind.INDUSTRY,
        Kind.TECHNOLOGY,
        Kind.COMMODITY,
        Kind.GROUP,
        Kind.RATING,
        Kind.DIRECTION,
        Kind.POSITION,
        Kind.CURRENCY,
    )
)
"""Kinds of which a common noun means the same in every article ("net profit", "analysts")."""

SYMBOLS = frozenset((Kind.RATING, Kind.DIRECTION))
"""Kinds whose names are signs, not words: "A-" is not "A"."""


class Member(NamedTuple):
    """An entity of one article."""

    article: str
    entity: str

    @property
    def key(self) -> str:
        """How judgements name it."""
        return article_key(self.article, self.entity)


class ProfileKey(NamedTuple):
    """What the members of a profile have in common.

    Attributes:
        scope: "" for a name that holds everywhere, else the article that it holds in.
        name: The normalised label.
        apart: What a person told apart: a member's key or the slug of a label; or an identifier
            that shows that these members are not the others of this name; else "".
    """

    scope: str
    name: str
    kind: Kind
    apart: str


@dataclass(slots=True)
class Profile:
    """Entities of several articles with one name and kind.

    Attributes:
        members: Sorted; never empty.
        labels: How many articles write the name so.
        aliases: Other names, with the articles that use them so.
        identifiers: With the articles that tell them; none clashes with another.
    """

    key: ProfileKey
    members: list[Member] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    identifiers: dict[str, set[str]] = field(default_factory=dict)

    def add(self, entity: Entity, articles: Sequence[str]) -> None:
        """Add an entity that several articles have alike; one member for each."""
        self.members += [Member(article, entity.id) for article in articles]
        self.labels[entity.label] += len(articles)
        for alias in entity.aliases:
            self.aliases.setdefault(alias, set()).update(articles)
        for one in entity.identifiers:
            self.identifiers.setdefault(one, set()).update(articles)

    def take(self, other: "Profile") -> None:
        """Take over the members of another profile."""
        self.members += other.members
        self.labels.update(other.labels)
        for mine, others in ((self.aliases, other.aliases), (self.identifiers, other.identifiers)):
            for name, articles in others.items():
                mine.setdefault(name, set()).update(articles)

    @property
    def first(self) -> Member:
        """The member that stands for the profile in judgements."""
        return self.members[0]


def profiles(extractions: Iterable[Extraction], apart: Collection[str]) -> list[Profile]:
    """Gather the entities of all articles, in an order that does not depend on theirs.

    Args:
        apart: Keys of members, and slugs of labels, that have a profile of their own.
    """
    return gathered(
        (key_of(extraction.article.id, entity, apart), entity, (extraction.article.id,))
        for extraction in extractions
        for entity in entities_of(extraction)
    )


def gathered(told: Iterable[tuple[ProfileKey, Entity, Sequence[str]]]) -> list[Profile]:
    """Gather entities by their keys, as `key_of` gives them; with their articles, in any order.

    What becomes of those of one key depends on them alone.
    """
    found: dict[ProfileKey, Profile] = {}
    identified: dict[ProfileKey, dict[Member, Entity]] = {}
    for key, entity, articles in told:
        if entity.identifiers:
            members = dict.fromkeys((Member(one, entity.id) for one in articles), entity)
            identified.setdefault(key, {}).update(members)
            continue
        if key not in found:
            found[key] = Profile(key)
        found[key].add(entity, articles)
    for key, members in identified.items():
        for profile in _parted(key, members):
            plain = found.setdefault(profile.key, profile)
            if plain is not profile:
                plain.take(profile)
    for profile in found.values():
        profile.members.sort()
    return [profile for _, profile in sorted(found.items())]


def _parted(key: ProfileKey, members: Mapping[Member, Entity]) -> Iterator[Profile]:
    """Part entities of one name whose identifiers show that they are several.

    The one that most articles tell of comes first and takes those without identifiers.
    """
    parts: list[Profile] = []
    for member, entity in sorted(members.items()):
        told = entity.identifiers
        fits = [part for part in parts if not clashing(part.identifiers, told)]
        shares = [part for part in fits if any(one in part.identifiers for one in told)]
        if not fits:
            fits = [Profile(key)]
            parts += fits
        (shares or fits)[0].add(entity, (member.article,))
    parts.sort(key=lambda part: (-len(part.members), part.first))
    yield parts[0]
    for part in parts[1:]:
        part.key = key._replace(apart=f"{key.apart} {min(part.identifiers)}".strip())
        yield part


def entities_of(extraction: Extraction) -> Iterator[Entity]:
    """Give each entity of an article once, also one that only a claim has."""
    known = {entity.id: entity for entity in extraction.entities}
    for claim in extraction.claims:
        for entity in _ends(claim):
            known.setdefault(entity.id, entity)
    return iter(known.values())


def _ends(claim: Claim) -> Iterator[Entity]:
    values = (claim.subject, claim.object, claim.attributed_to, *(v for _, v in claim.qualifiers))
    return (value for value in values if isinstance(value, Entity))


def key_of(article: str, entity: Entity, apart: Collection[str]) -> ProfileKey:
    """Give the key of the profile of an entity of an article, as far as it alone tells it."""
    return ProfileKey(
        "" if holds_everywhere(entity.label, entity.kind) else article,
        entity.label.casefold() if entity.kind in SYMBOLS else _normalised(entity.label),
        entity.kind,
        _told_apart(article, entity, apart) if apart else "",
    )


_normalised = lru_cache(maxsize=65536)(normalised)


def _told_apart(article: str, entity: Entity, apart: Collection[str]) -> str:
    keys = (article_key(article, entity.id), slug(entity.label))
    return next((key for key in keys if key in apart), "")


def holds_everywhere(label: str, kind: Kind) -> bool:
    """Tell whether a name means the same in every article: no surname alone, no common noun."""
    if kind is Kind.PERSON:
        return " " in _normalised(label)
    return kind in SHARED or any(c.isdigit() or (c.isalpha() and not c.islower()) for c in label)
