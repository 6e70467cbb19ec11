"""Variants: an entity as several articles write it, alike to the letter.

A name that ten thousand articles bear is written in a few ways, and who is who is found out by the
way, not by the article. So articles are numbered, and those of a variant are a compressed bitmap of
numbers (S. Chambi, D. Lemire et al., Better bitmap performance with Roaring bitmaps, 2016).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pyroaring import BitMap

from ontology.records import Entity, article_key

Articles = BitMap
"""Numbers of articles; whoever holds some changes none: they are held by others as well."""


class Member(NamedTuple):
    """An entity of one article."""

    article: str
    entity: str

    @property
    def key(self) -> str:
        """How judgements name it."""
        return article_key(self.article, self.entity)


@dataclass(frozen=True, slots=True)
class Variant:
    """An entity as several articles write it.

    Attributes:
        number: Its own among those that are looked at; it means nothing else.
        articles: Not empty.
        first: The id of the first of its articles, by id.
    """

    number: int
    entity: Entity
    articles: Articles
    first: str

    @property
    def member(self) -> Member:
        """The first of its members."""
        return Member(self.first, self.entity.id)

    def members(self, names: Mapping[int, str]) -> Iterator[Member]:
        """Give its members, by the ids of the articles; in no order."""
        return (Member(names[number], self.entity.id) for number in self.articles)


def joined(several: Sequence[Articles]) -> Articles:
    """Give the articles that are in any of several sets."""
    return several[0] if len(several) == 1 else BitMap.union(*several) if several else BitMap()


def written(articles: Articles) -> bytes:
    """Write articles down: in the portable form of Roaring bitmaps."""
    return articles.serialize()


def read(body: bytes) -> Articles:
    """Read articles that were written down."""
    return BitMap.deserialize(body)


def numbered(numbers: Iterable[int]) -> Articles:
    """Give the articles of some numbers."""
    return BitMap(numbers)
