"""Who and what an article speaks of: its entities, and what each phrase stands for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from extractors.coreference import resolved
from extractors.gazetteer import gazetteer
from extractors.grouping import entity, groups
from extractors.mentions import Name, TokenMention, names
from extractors.nominals import nominals
from extractors.parse import parse
from extractors.reading import Reading
from ontology.records import Entity, Mention


class Covered(Protocol):
    """Tokens [start, end) that are a quantity or a time, so no name."""

    @property
    def start(self) -> int:
        """The first token."""

    @property
    def end(self) -> int:
        """One past the last token."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What an article's phrases stand for.

    Attributes:
        entities: Each once, sorted by id.
        mentions: In reading order; a longer one before those inside it.
        references: For each token the mention that it is part of: the one that it heads, else
            the innermost around it.
        unnamed: For each head of a common-noun phrase that names nothing else: the thing itself.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    references: Mapping[int, TokenMention]
    unnamed: Mapping[int, Entity]

    def entity_at(self, token: int) -> Entity | None:
        """Give the entity that the phrase headed by, or around, a token stands for."""
        found = self.references.get(token)
        return found.entity if found is not None else None

    def mention_at(self, token: int) -> TokenMention | None:
        """Give the mention that a token heads, else the innermost around it."""
        return self.references.get(token)

    def nominal(self, token: int) -> Entity | None:
        """Give what an unnamed phrase speaks of ("net profit"), by its head; None if unknown."""
        return self.unnamed.get(token)


def mentioned(
    reading: Reading, quantities: Iterable[Covered], times: Iterable[Covered]
) -> Mentioned:
    """Find the entities of an article and all phrases that stand for them.

    Args:
        reading: The parsed article.
        quantities: Its quantities; they name nothing.
        times: Its expressions of time; neither do they.
    """
    known = gazetteer()
    columns = parse(reading)
    taken = frozenset(i for span in (*quantities, *times) for i in range(span.start, span.end))
    named: dict[Name, Entity] = {}
    for group in groups(columns, names(columns, taken, known), known):
        thing = entity(group)
        named.update((name, thing) for name in group.names)
    heads = resolved(columns, named, known)
    references = _innermost(list(heads.values()))
    unnamed = dict(nominals(columns, frozenset(references), taken, known))
    entities = {m.entity.id: m.entity for m in heads.values()}
    return Mentioned(
        tuple(sorted(entities.values(), key=lambda e: e.id)),
        tuple(_mention(reading, m) for m in sorted(heads.values(), key=_place)),
        references,
        unnamed,
    )


def _place(mention: TokenMention) -> tuple[int, int, int]:
    return mention.start, -mention.end, mention.head


def _mention(reading: Reading, found: TokenMention) -> Mention:
    start, end = reading.chars(found.start, found.end)
    return Mention(start, end, reading.article.text[start:end], found.form, found.entity.id)


def _innermost(mentions: list[TokenMention]) -> dict[int, TokenMention]:
    table: dict[int, TokenMention] = {}
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        for index in range(mention.start, mention.end):
            table[index] = mention
    for mention in mentions:
        table[mention.head] = mention
    return dict(sorted(table.items()))
