"""What persons say of an article's entities and sentences, put over what was read out of it.

    extraction ─amendments─> entities with right names and kinds ─additions─> claims of persons

It depends on the article and on the words that concern it alone: an article that says something
else by a person's word is recorded anew, as one that was read anew, and what was read is kept.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from graph.profiles import entities_of
from graph.references import labelled
from ontology.corrections import Addition, Amendment, Word
from ontology.names import slug, words
from ontology.records import Claim, Entity, Evidence, Extraction, Quantity, Value
from ontology.terms import Kind

PERSON = "person"
"""The extractor of claims that persons add."""

SURE = 0.99
"""How sure a claim is that a person adds: people slip."""

_FROM = (
    "FROM live JOIN extraction AS said ON said.hash = live.extraction "
    "LEFT JOIN amended ON amended.extraction = said.hash "
    "JOIN extraction AS read ON read.hash = coalesce(amended.read, said.hash)"
)
_NAMES = f"SELECT live.article {_FROM}"
_READ = (
    f"SELECT content.body, read.fingerprint, read.body {_FROM} "
    "JOIN content ON content.hash = read.content"
)
_NUMBER = re.compile(r"([+-]?\d[\d,]*(?:\.\d+)?(?:[eE]\d+)?) ?(\S.*)?")
_END = re.compile(r"[.!?][\"”']?\s")


def amended(extraction: Extraction, said: Iterable[Word]) -> Extraction:
    """Put what persons said over what was read; the same extraction, if nothing concerns it."""
    told = list(said)
    renamed = [word for word in told if isinstance(word, Amendment)]
    if renamed:
        extraction = _renamed(extraction, renamed)
    for word in told:
        if isinstance(word, Addition) and word.article == extraction.article.id:
            extraction = _with(extraction, word)
    return extraction


def concerned(db: sqlite3.Connection, word: Word) -> Iterator[tuple[str, str, str]]:
    """Find the live articles that a person's word may concern.

    Returns:
        Of each its text, the pipeline that read it, and what was read before any word of a person.
    """
    if isinstance(word, Addition):
        keys = [word.article]
    elif isinstance(word, Amendment):
        keys = sorted({key for name in word.names for key in _holders(db, labelled(name)[0])})
    else:
        return
    for key in keys:
        yield from (tuple(row) for row in db.execute(f"{_READ} WHERE live.article = ?", [key]))


def _holders(db: sqlite3.Connection, label: str) -> list[str]:
    written = json.dumps(label, ensure_ascii=False)
    rows = db.execute(f"{_NAMES} WHERE instr(read.body, ?)", [written])
    return [str(row[0]) for row in rows]


def keep_read(db: sqlite3.Connection, read: str, said: str) -> None:
    """Keep which extraction was read, of one that a person's word has changed."""
    if read == said:
        db.execute("DELETE FROM amended WHERE extraction = ?", [said])
    else:
        db.execute("INSERT OR REPLACE INTO amended VALUES (?, ?)", [said, read])


def labels(said: Iterable[Amendment]) -> list[str]:
    """Give how articles call what persons amend, as amendments have it; sorted."""
    return sorted({word.label or labelled(name)[0] for word in said for name in word.names})


def renamed(
    extractions: Iterable[Extraction], said: Sequence[Amendment]
) -> dict[tuple[str, ...], set[str]]:
    """Give the articles in which each amendment mends an entity, by what it is about.

    Args:
        extractions: As amendments have them: old names are aliases there.
    """
    right: dict[tuple[str, Kind | None, str], Amendment] = {}
    for word in said:
        for label, kind in map(labelled, word.names):
            right[word.label or label, word.kind or kind, label] = word
    found: dict[tuple[str, ...], set[str]] = {}
    for extraction in extractions if said else ():
        for entity in entities_of(extraction):
            for old in (entity.label, *entity.aliases):
                mended = right.get((entity.label, entity.kind, old))
                if mended:
                    found.setdefault(mended.about, set()).add(extraction.article.id)
    return found


def _renamed(extraction: Extraction, said: Sequence[Amendment]) -> Extraction:
    right = {
        (slug(label), kind): word for word in said for label, kind in map(labelled, word.names)
    }

    def mended(entity: Entity) -> Entity:
        word = right.get((slug(entity.label), entity.kind))
        if word is None:
            return entity
        label = word.label or entity.label
        aliases = {*entity.aliases, entity.label} - {label}
        kind = word.kind or entity.kind
        return replace(entity, label=label, kind=kind, aliases=tuple(sorted(aliases)))

    def value[V: Value](held: V) -> V | Entity:
        return mended(held) if isinstance(held, Entity) else held

    if all(mended(one) is one for one in entities_of(extraction)):
        return extraction
    claims = tuple(
        replace(
            claim,
            subject=mended(claim.subject),
            object=None if claim.object is None else value(claim.object),
            qualifiers=tuple((name, value(held)) for name, held in claim.qualifiers),
            attributed_to=None if claim.attributed_to is None else mended(claim.attributed_to),
        )
        for claim in extraction.claims
    )
    return replace(extraction, entities=tuple(map(mended, extraction.entities)), claims=claims)


def _with(extraction: Extraction, word: Addition) -> Extraction:
    claim = claim_of(extraction, word)
    if claim is None:
        return extraction
    entities = {entity.id: entity for entity in extraction.entities}
    for end in (claim.subject, claim.object, *(held for _, held in claim.qualifiers)):
        if isinstance(end, Entity):
            entities.setdefault(end.id, end)
    known = tuple(entity for _, entity in sorted(entities.items()))
    return replace(extraction, entities=known, claims=(*extraction.claims, claim))


def claim_of(extraction: Extraction, word: Addition) -> Claim | None:
    """Make the claim that a person adds; None if the article does not have the words any more."""
    article = extraction.article
    start = word.start
    if article.text[start : start + len(word.quote)] != word.quote:
        start = article.text.find(word.quote)
    if start < 0:
        return None
    end = start + len(word.quote)
    proof = Evidence(article.id, start, end, word.quote, _sentence(extraction, start, end))
    thing = value_of(word.object, extraction.entities) if word.object else None
    return Claim(
        subject=entity_of(word.subject, extraction.entities),
        predicate=word.predicate,
        object=None if isinstance(thing, str) else thing,
        evidence=(proof,),
        qualifiers=tuple((n, value_of(v, extraction.entities)) for n, v in word.qualifiers),
        polarity=word.polarity,
        modality=word.modality,
        confidence=SURE,
        extractor=PERSON,
        entry=word.by,
    )


def _sentence(extraction: Extraction, start: int, end: int) -> int:
    """Give the number of a sentence: as a claim has it that stands there, else counted."""
    for evidence in _evidence(extraction):
        if evidence.start < end and start < evidence.end:
            return evidence.sentence
    return len(_END.findall(extraction.article.text[:start]))


def _evidence(extraction: Extraction) -> Iterator[Evidence]:
    return (one for claim in extraction.claims for one in claim.evidence)


def value_of(text: str, known: Iterable[Entity]) -> Value:
    """Read a value as a person writes it: "Apple (Company)", "4.5 percent", or a word."""
    if labelled(text)[1] is not None:
        return entity_of(text, known)
    number = _NUMBER.fullmatch(text)
    if number:
        return Quantity(number[2] or "", Decimal(number[1].replace(",", "")), text=text)
    return text


def entity_of(name: str, known: Iterable[Entity]) -> Entity:
    """Give the entity of an article that a label with its kind means; a new one, if it has none."""
    label, kind = labelled(name)
    asked = words(label)
    for entity in known:
        names = map(words, (entity.label, *entity.aliases))
        if asked in names and kind in (None, entity.kind):
            return entity
    return Entity(slug(label), label, kind or Kind.AGENT)
