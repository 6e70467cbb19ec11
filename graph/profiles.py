"""Profiles: the entities of all articles, gathered by name and kind before any rule looks at them.

A profile is what nobody would call two things without being told: one name, one kind. Some names
name something only within their article ("the plan", a surname alone): their profile has the
article as its scope, and no rule looks across scopes.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

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
        apart: What a person told apart: a member's key or the slug of a label; else "".
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
    """

    key: ProfileKey
    members: list[Member] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, set[str]] = field(default_factory=dict)

    @property
    def first(self) -> Member:
        """The member that stands for the profile in judgements."""
        return self.members[0]


def profiles(extractions: Iterable[Extraction], apart: Collection[str]) -> list[Profile]:
    """Gather the entities of all articles, in an order that does not depend on theirs.

    Args:
        apart: Keys of members, and slugs of labels, that have a profile of their own.
    """
    found: dict[ProfileKey, Profile] = {}
    for extraction in extractions:
        article = extraction.article.id
        for entity in _entities(extraction):
            key = _key(article, entity, apart)
            profile = found.setdefault(key, Profile(key))
            profile.members.append(Member(article, entity.id))
            profile.labels[entity.label] += 1
            for alias in entity.aliases:
                profile.aliases.setdefault(alias, set()).add(article)
    for profile in found.values():
        profile.members.sort()
    return [profile for _, profile in sorted(found.items())]


def _entities(extraction: Extraction) -> Iterator[Entity]:
    """Give each entity of an article once, also one that only a claim has."""
    known = {entity.id: entity for entity in extraction.entities}
    for claim in extraction.claims:
        for entity in _ends(claim):
            known.setdefault(entity.id, entity)
    return iter(known.values())


def _ends(claim: Claim) -> Iterator[Entity]:
    values = (claim.subject, claim.object, claim.attributed_to, *(v for _, v in claim.qualifiers))
    return (value for value in values if isinstance(value, Entity))


def _key(article: str, entity: Entity, apart: Collection[str]) -> ProfileKey:
    return ProfileKey(
        "" if _holds_everywhere(entity.label, entity.kind) else article,
        entity.label.casefold() if entity.kind in SYMBOLS else _normalised(entity.label),
        entity.kind,
        _told_apart(article, entity, apart) if apart else "",
    )


_normalised = lru_cache(maxsize=65536)(normalised)


def _told_apart(article: str, entity: Entity, apart: Collection[str]) -> str:
    keys = (article_key(article, entity.id), slug(entity.label))
    return next((key for key in keys if key in apart), "")


def _holds_everywhere(label: str, kind: Kind) -> bool:
    if kind is Kind.PERSON:
        return " " in _normalised(label)
    return kind in SHARED or any(c.isdigit() or (c.isalpha() and not c.islower()) for c in label)
