"""Records as JSON, losslessly: what the ledger keeps of an article and of what was read out of it.

    article_to_json(article)   <-> article_from_json(text)
    to_json(extraction)        <-> from_json(text, article)

An extraction is one JSON object: a list of entities, mentions, claims. A claim names its entities
by their number in the list. Equal records give equal bytes.
"""

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from sys import intern
from typing import NotRequired, TypedDict

from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Judgement,
    Mark,
    Mention,
    Quantity,
    TextBlock,
    TimeSpan,
    Value,
)
from ontology.terms import Block, Bound, Form, Kind, Modality, Polarity, Verdict

type EntityRow = tuple[str, str, str, list[str]] | tuple[str, str, str, list[str], list[str]]
"""Identifiers stand last, where there are any."""

type QuantityRow = tuple[str, str | None, str | None, str | None, str, str]
type TimeRow = tuple[str | None, str | None, str | None, str | None, bool]
type MarkRow = tuple[str, int, int]
type EvidenceRow = tuple[str, int, int, str, int, list[MarkRow]]
type MentionRow = tuple[int, int, str, str, str]
type BlockRow = tuple[int, int, str]
type ValueRow = int | str | QuantityRow


class ClaimRow(TypedDict):
    """A claim; its entities by number."""

    subject: int
    predicate: str
    object: int | QuantityRow | None
    qualifiers: list[tuple[str, ValueRow]]
    polarity: str
    modality: str
    speaker: int | None
    time: TimeRow | None
    confidence: float
    extractor: str
    entry: str
    derivation: NotRequired[list[str]]
    evidence: list[EvidenceRow]


class ExtractionRow(TypedDict):
    """An extraction without its article.

    Attributes:
        own: How many of `entities`, from the first, are the extraction's; the rest only claims
            have.
    """

    own: int
    entities: list[EntityRow]
    mentions: list[MentionRow]
    claims: list[ClaimRow]
    rejected: list[tuple[str, int]]


class ArticleRow(TypedDict):
    """An article."""

    id: str
    title: str
    text: str
    blocks: list[BlockRow]
    published: str | None
    source: str | None
    url: str | None
    licence: str | None
    language: str
    cut: int


_kind, _bound = cache(Kind), cache(Bound)
_polarity, _modality = cache(Polarity), cache(Modality)
"""Terms by their names: millions are read, and an enum is slow to tell."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact(value: object) -> str:
    """Write JSON on one line, without spaces, keys in the order in which they stand."""
    return _ENCODER.encode(value)


def judgement_to_json(judgement: Judgement) -> str:
    """Write a judgement so that `judgement_from_json` gives it back."""
    j = judgement
    return compact([j.a, j.b, j.verdict.value, j.rule, j.why, j.by])


def judgement_from_json(text: str) -> Judgement:
    """Read what `judgement_to_json` wrote."""
    a, b, verdict, rule, why, by = json.loads(text)
    return Judgement(a, b, Verdict(verdict), rule, why, by)


def article_to_json(article: Article) -> str:
    """Write an article so that `article_from_json` gives it back."""
    return compact(
        ArticleRow(
            id=article.id,
            title=article.title,
            text=article.text,
            blocks=[(block.start, block.end, block.block.value) for block in article.blocks],
            published=article.published,
            source=article.source,
            url=article.url,
            licence=article.licence,
            language=article.language,
            cut=article.cut,
        )
    )


def article_from_json(text: str) -> Article:
    """Read what `article_to_json` wrote."""
    row: ArticleRow = json.loads(text)
    return Article(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        blocks=tuple(TextBlock(start, end, Block(block)) for start, end, block in row["blocks"]),
        published=row["published"],
        source=row["source"],
        url=row["url"],
        licence=row["licence"],
        language=row["language"],
        cut=row["cut"],
    )


def to_json(extraction: Extraction) -> str:
    """Write all that was read out of an article, but not the article."""
    numbers = {entity: number for number, entity in enumerate(extraction.entities)}
    claims = [claim_row(claim, numbers) for claim in extraction.claims]
    return compact(
        ExtractionRow(
            own=len(extraction.entities),
            entities=[*map(entity_row, numbers)],
            mentions=[
                (m.start, m.end, m.text, m.form.value, m.entity) for m in extraction.mentions
            ],
            claims=claims,
            rejected=list(extraction.rejected),
        )
    )


def from_json(text: str, article: Article) -> Extraction:
    """Read what `to_json` wrote; entities that are equal are one record."""
    row: ExtractionRow = json.loads(text)
    entities = [entity_of(*entity) for entity in row["entities"]]
    return Extraction(
        article=article,
        entities=tuple(entities[: row["own"]]),
        mentions=tuple(
            Mention(start, end, words, Form(form), entity)
            for start, end, words, form, entity in row["mentions"]
        ),
        claims=tuple(claim_of(claim, entities) for claim in row["claims"]),
        rejected=tuple((rule, count) for rule, count in row["rejected"]),
    )


def entity_row(entity: Entity) -> EntityRow:
    """Write an entity as a row."""
    row = (entity.id, entity.label, entity.kind.value, list(entity.aliases))
    return (*row, list(entity.identifiers)) if entity.identifiers else row


def entity_of(
    id_: str, label: str, kind: str, aliases: list[str], identifiers: Sequence[str] = ()
) -> Entity:
    """Read a row that `entity_row` wrote."""
    return Entity(id_, label, _kind(kind), tuple(aliases), tuple(identifiers))


def claim_row(claim: Claim, numbers: dict[Entity, int]) -> ClaimRow:
    """Write a claim; an entity that has no number yet gets one."""

    def number(entity: Entity) -> int:
        return numbers.setdefault(entity, len(numbers))

    def end(held: Entity | Quantity) -> int | QuantityRow:
        return number(held) if isinstance(held, Entity) else _quantity_row(held)

    def value(held: Value) -> ValueRow:
        return held if isinstance(held, str) else end(held)

    thing = claim.object
    return ClaimRow(
        subject=number(claim.subject),
        predicate=claim.predicate,
        object=None if thing is None else end(thing),
        qualifiers=[(name, value(held)) for name, held in claim.qualifiers],
        polarity=claim.polarity.value,
        modality=claim.modality.value,
        speaker=None if claim.attributed_to is None else number(claim.attributed_to),
        time=None if claim.time is None else _time_row(claim.time),
        confidence=claim.confidence,
        extractor=claim.extractor,
        entry=claim.entry,
        derivation=list(claim.derivation),
        evidence=[_evidence_row(evidence) for evidence in claim.evidence],
    )


def claim_of(row: ClaimRow, entities: list[Entity]) -> Claim:
    """Read a claim whose entities are of a list."""
    thing, speaker, time = row["object"], row["speaker"], row["time"]
    return Claim(
        subject=entities[row["subject"]],
        predicate=intern(row["predicate"]),
        object=_end(thing, entities),
        evidence=tuple(_evidence(*evidence) for evidence in row["evidence"]),
        qualifiers=tuple(
            (intern(name), _value(held, entities)) for name, held in row["qualifiers"]
        ),
        polarity=_polarity(row["polarity"]),
        modality=_modality(row["modality"]),
        attributed_to=None if speaker is None else entities[speaker],
        time=None if time is None else TimeSpan(*time),
        confidence=row["confidence"],
        extractor=row["extractor"],
        entry=row["entry"],
        derivation=tuple(row.get("derivation", ())),
    )


def _end(row: int | QuantityRow | None, entities: list[Entity]) -> Entity | Quantity | None:
    if row is None:
        return None
    return entities[row] if isinstance(row, int) else _quantity(*row)


def _value(row: ValueRow, entities: list[Entity]) -> Value:
    if isinstance(row, str):
        return row
    return entities[row] if isinstance(row, int) else _quantity(*row)


def _quantity_row(quantity: Quantity) -> QuantityRow:
    value, low, high = (
        None if end is None else str(end) for end in (quantity.value, quantity.low, quantity.high)
    )
    return quantity.unit, value, low, high, quantity.bound.value, quantity.text


def _quantity(
    unit: str, value: str | None, low: str | None, high: str | None, bound: str, text: str
) -> Quantity:
    ends = (_decimal(value), _decimal(low), _decimal(high))
    return Quantity(intern(unit), *ends, _bound(bound), text)


def _decimal(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


def _time_row(time: TimeSpan) -> TimeRow:
    return time.at, time.start, time.end, time.precision, time.ended


def _evidence_row(evidence: Evidence) -> EvidenceRow:
    marks = [(mark.role, mark.start, mark.end) for mark in evidence.marks]
    return evidence.article, evidence.start, evidence.end, evidence.quote, evidence.sentence, marks


def _evidence(
    article: str, start: int, end: int, quote: str, sentence: int, marks: list[MarkRow]
) -> Evidence:
    places = tuple(Mark(intern(role), first, last) for role, first, last in marks)
    return Evidence(intern(article), start, end, quote, sentence, places)
