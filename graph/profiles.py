"""Profiles: the entities of all articles, gathered by name and kind before any rule looks at them.

A profile is what nobody would call two things without being told: one name, one kind. Some names
name something only within their article ("the plan", a surname alone): their profile has the
article as its scope, and no rule looks across scopes.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from graph.variants import Articles, Member, Variant, joined, numbered
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
        variants: The ways in which articles write it, sorted by their first members; never empty.
        size: How many members it has.
        labels: How many articles write the name so.
        aliases: Other names, with the articles that use them so.
        identifiers: None clashes with another.
    """

    key: ProfileKey
    variants: list[Variant] = field(default_factory=list)
    size: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, Articles] = field(default_factory=dict)
    identifiers: set[str] = field(default_factory=set)

    def add(self, variant: Variant) -> None:
        """Add a variant; those that are there already come before it."""
        self.variants.append(variant)
        many = len(variant.articles)
        self.size += many
        self.labels[variant.entity.label] += many
        for alias in variant.entity.aliases:
            known = self.aliases.get(alias)
            self.aliases[alias] = variant.articles if known is None else known | variant.articles
        self.identifiers.update(variant.entity.identifiers)

    def take(self, other: "Profile") -> None:
        """Take over the variants of another profile."""
        for variant in other.variants:
            self.add(variant)
        self.variants.sort(key=lambda one: one.member)

    @property
    def articles(self) -> Articles:
        """The articles that have any of its members."""
        return joined([variant.articles for variant in self.variants])

    @property
    def first(self) -> Member:
        """The member that stands for the profile in judgements."""
        return self.variants[0].member


def profiles(
    extractions: Iterable[Extraction], apart: Collection[str]
) -> tuple[list[Profile], dict[str, int]]:
    """Gather the entities of all articles, in an order that does not depend on theirs.

    Args:
        apart: Keys of members, and slugs of labels, that have a profile of their own.

    Returns:
        The profiles, and the numbers that the articles have there, by their ids.
    """
    numbers: dict[str, int] = {}
    told: dict[tuple[ProfileKey, Entity], list[str]] = {}
    for extraction in extractions:
        name = extraction.article.id
        numbers.setdefault(name, len(numbers))
        for entity in entities_of(extraction):
            told.setdefault((key_of(name, entity, apart), entity), []).append(name)
    variants = (
        (key, Variant(place, entity, numbered(numbers[name] for name in names), min(names)))
        for place, ((key, entity), names) in enumerate(told.items())
    )
    return gathered(variants), numbers


def gathered(told: Iterable[tuple[ProfileKey, Variant]]) -> list[Profile]:
    """Gather variants by their keys, as `key_of` gives them; in any order.

    What becomes of those of one key depends on them alone.
    """
    found: dict[ProfileKey, list[Variant]] = {}
    for key, variant in told:
        found.setdefault(key, []).append(variant)
    made: dict[ProfileKey, Profile] = {}
    for key, variants in found.items():
        for profile in _parted(key, sorted(variants, key=lambda one: one.member)):
            known = made.setdefault(profile.key, profile)
            if known is not profile:
                known.take(profile)
    return [profile for _, profile in sorted(made.items())]


def _parted(key: ProfileKey, variants: Sequence[Variant]) -> Iterator[Profile]:
    """Part variants of one name whose identifiers show that they are several.

    The one that most articles tell of comes first and takes those without identifiers.
    """
    parts = [*_identified(key, variants)]
    parts.sort(key=lambda part: (-part.size, part.first))
    main = {variant.number for part in parts[:1] for variant in part.variants}
    whole = Profile(key)
    for variant in variants:
        if not variant.entity.identifiers or variant.number in main:
            whole.add(variant)
    yield whole
    for part in parts[1:]:
        part.key = key._replace(apart=f"{key.apart} {min(part.identifiers)}".strip())
        yield part


def _identified(key: ProfileKey, variants: Iterable[Variant]) -> Iterator[Profile]:
    """Put variants together whose identifiers do not clash; those that share one, first."""
    parts: list[Profile] = []
    for variant in variants:
        told = variant.entity.identifiers
        if not told:
            continue
        fits = [part for part in parts if not clashing(part.identifiers, told)]
        shares = [part for part in fits if not part.identifiers.isdisjoint(told)]
        if not fits:
            fits = [Profile(key)]
            parts += fits
        (shares or fits)[0].add(variant)
    return iter(parts)


def entities_of(extraction: Extraction) -> Iterator[Entity]:
    """Give each entity of an article once, also one that only a claim has.

    They come in the order in which `codec.to_json` writes them.
    """
    known = {entity.id: entity for entity in extraction.entities}
    for claim in extraction.claims:
        for entity in _ends(claim):
            known.setdefault(entity.id, entity)
    return iter(known.values())


def _ends(claim: Claim) -> Iterator[Entity]:
    values = (claim.subject, claim.object, *(v for _, v in claim.qualifiers), claim.attributed_to)
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
