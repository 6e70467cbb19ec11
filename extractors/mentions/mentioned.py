"""Who and what an article speaks of: its entities, and what each phrase stands for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from extractors.mentions.codes import codes
from extractors.mentions.coreference import resolved
from extractors.mentions.descriptions import core
from extractors.mentions.gazetteer import gazetteer
from extractors.mentions.grouping import entity, groups
from extractors.mentions.names import Name, TokenMention, names
from extractors.mentions.nominals import nominals
from extractors.mentions.parse import Parse, parse
from extractors.mentions.plurals import together
from extractors.mentions.quotations import voices
from extractors.reading import Reading
from ontology.records import Entity, Mention
from ontology.schema import schema
from ontology.terms import Form, Kind

_IDENTIFIED = (Kind.ORGANIZATION, Kind.INSTRUMENT)
"""What an identifier in a text may be meant of; kinds below them too."""


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
        together: For each head of a plural phrase the entities, two or more, that it stands for.
        voices: For each token of a quotation who says it, where that is told.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    references: Mapping[int, TokenMention]
    unnamed: Mapping[int, Entity]
    together: Mapping[int, tuple[Entity, ...]]
    voices: Mapping[int, Entity]

    def entity_at(self, token: int) -> Entity | None:
        """Give the entity that the phrase headed by, or around, a token stands for.

        Of several the first; the others are in `together`.
        """
        found = self.references.get(token)
        if found is None:
            return self.together[token][0] if token in self.together else None
        return found.entity

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
    scene = resolved(columns, named, known)
    heads = _unified(scene.heads, _identifiers(reading, scene.heads.values()))
    references = _innermost(list(heads.values()))
    unnamed = dict(nominals(columns, frozenset(references), taken, known))
    entities = {m.entity.id: m.entity for m in heads.values()}
    spans = sorted({span for m in heads.values() for span in _spans(columns, m)}, key=_place)
    return Mentioned(
        tuple(sorted(entities.values(), key=lambda e: e.id)),
        tuple(_mention(reading, *span) for span in spans),
        references,
        unnamed,
        {
            token: tuple(entities[e.id] for e in several)
            for token, several in together(scene).items()
            if token not in references
        },
        {i: speaker for i, speaker in voices(scene).items() if speaker is not None},
    )


def _identifiers(reading: Reading, mentions: Iterable[TokenMention]) -> dict[str, set[str]]:
    """Give what stands in parentheses behind the names of firms and of what is traded."""
    behind = dict(codes(reading.article.text))
    found: dict[str, set[str]] = {}
    for mention in mentions if behind else ():
        kinds = schema().ancestors[mention.entity.kind]
        if mention.form is Form.NAME and not kinds.isdisjoint(_IDENTIFIED):
            _, end = reading.chars(mention.start, mention.end)
            found.setdefault(mention.entity.id, set()).update(behind.get(end, ()))
    return found


def _unified(
    heads: Mapping[int, TokenMention], identifiers: Mapping[str, Collection[str]]
) -> dict[int, TokenMention]:
    """Let all mentions of an entity share one record, with all its aliases and identifiers."""
    aliases: dict[str, set[str]] = {}
    for mention in heads.values():
        aliases.setdefault(mention.entity.id, set()).update(mention.entity.aliases)
    whole: dict[str, Entity] = {}
    for mention in heads.values():
        entity = mention.entity
        if entity.id in whole:
            continue
        names_ = tuple(sorted(aliases[entity.id] - {entity.label}))
        codes_ = tuple(sorted(identifiers.get(entity.id, ())))
        whole[entity.id] = replace(entity, aliases=names_, identifiers=codes_)
    return {
        h: TokenMention(m.start, m.end, m.head, m.form, whole[m.entity.id], m.sieve)
        for h, m in sorted(heads.items())
    }


type _Span = tuple[int, int, Form, str]


def _spans(columns: Parse, mention: TokenMention) -> Iterator[_Span]:
    """Yield what to show of a mention: a name with its article, and the noun phrase around it."""
    start, end, entity = mention.start, mention.end, mention.entity.id
    if mention.form is not Form.NAME:
        yield start, end, mention.form, entity
        return
    low, _ = core(columns, mention.head)
    article = start > 0 and columns.lower[start - 1] == "the"
    article = article and columns.head[start - 1] == mention.head
    yield start - article, end, Form.NAME, entity
    if low < start - article:
        yield low, end, Form.NOMINAL, entity


def _place(span: _Span) -> tuple[int, int, str, str]:
    return span[0], -span[1], span[2], span[3]


def _mention(reading: Reading, first: int, last: int, form: Form, entity: str) -> Mention:
    start, end = reading.chars(first, last)
    return Mention(start, end, reading.article.text[start:end], form, entity)


def _innermost(mentions: list[TokenMention]) -> dict[int, TokenMention]:
    table: dict[int, TokenMention] = {}
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        # "a maker of cars": the cars are not who makes them
        end = mention.end if mention.form is Form.NAME else max(mention.head, mention.start) + 1
        for index in range(mention.start, end):
            table[index] = mention
    for mention in mentions:
        table[mention.head] = mention
    return dict(sorted(table.items()))
