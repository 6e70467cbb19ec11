"""The phrasebook: sentences of our own, and the edges that each states.

A file of `phrasebook/` holds a family of predicates. A sentence stands unindented, with a `~`
before it if it is not understood yet; the edges that it states are indented below it:

    subject | predicate | object | planned negative ; qualifier=value ; by=speaker ; at=2009-06-17
    not predicate

Object, stance and details may be left out, and then they are not looked at. Every sentence is an
article of its own, published on Thursday 2009-06-18. `title:` before it makes it a headline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from extractors.pipeline import extractions
from ontology.names import normalised
from ontology.quantities import describe
from ontology.records import Article, Claim, Entity, Extraction, Quantity, TextBlock, Value
from ontology.schema import schema
from ontology.terms import Block, Modality, Polarity, Predicate

pytestmark = pytest.mark.model

BOOK = Path(__file__).parent / "phrasebook"
PUBLISHED = "2009-06-18"


@dataclass(frozen=True)
class Phrase:
    """A sentence of the phrasebook and the lines below it."""

    place: str
    text: str
    known: bool
    edges: tuple[str, ...]

    @property
    def article(self) -> Article:
        block = Block.TITLE if self.text.startswith("title:") else Block.PARAGRAPH
        text = self.text.removeprefix("title:").strip()
        return Article(self.place, "", text, (TextBlock(0, len(text), block),), PUBLISHED)


def phrases() -> Iterator[Phrase]:
    for file in sorted(BOOK.glob("*.txt")):
        sentence, place, edges = "", "", list[str]()
        for number, line in enumerate([*file.read_text("utf-8").splitlines(), "end"], 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line[0].isspace():
                edges.append(line.strip())
                continue
            if sentence:
                yield Phrase(place, sentence.lstrip("~ "), sentence[0] != "~", tuple(edges))
            sentence, place, edges = line, f"{file.stem}:{number}", []


PHRASES = tuple(phrases())


@cache
def understood(nlp: Language) -> dict[str, Extraction]:
    """Read the whole book at once: that is quicker than sentence by sentence."""
    return {x.article.id: x for x in extractions((p.article for p in PHRASES), nlp)}


def names(value: Value | None) -> set[str]:
    match value:
        case None:
            return {""}
        case Entity():
            return {normalised(name) for name in (value.label, *value.aliases)}
        case Quantity():
            return {describe(value)}
    return {normalised(str(value))}


def same(wanted: str, value: Value | None) -> bool:
    return wanted in names(value) or normalised(wanted) in names(value)


def has_details(claim: Claim, details: str) -> bool:
    for detail in filter(None, (part.strip() for part in details.split(";"))):
        name, _, wanted = (part.strip() for part in detail.partition("="))
        if name == "by":
            right = claim.attributed_to is not None and same(wanted, claim.attributed_to)
        elif name in ("at", "from", "to"):
            part = "start" if name == "from" else "end" if name == "to" else name
            right = str(getattr(claim.time, part, "")) == wanted
            right = right or any(n == name and same(wanted, v) for n, v in claim.qualifiers)
        else:
            right = any(n == name and same(wanted, v) for n, v in claim.qualifiers)
        if not right:
            return False
    return True


def joins(claim: Claim, subject: str, wanted: str) -> bool:
    """Tell whether a claim is about these two; a symmetric predicate may name either one first."""
    if same(subject, claim.subject) and (not wanted or same(wanted, claim.object)):
        return True
    either_way = schema().symmetric(Predicate(claim.predicate))
    return either_way and same(wanted, claim.subject) and same(subject, claim.object)


def states(extraction: Extraction, edge: str) -> bool:
    if edge.startswith("not "):
        return all(claim.predicate != edge.removeprefix("not ") for claim in extraction.claims)
    subject, predicate, wanted, rest = (*map(str.strip, edge.split("|")), "", "")[:4]
    stance, _, details = rest.partition(";")
    assert predicate in Predicate.__members__.values(), f"unknown predicate: {edge}"
    for claim in extraction.claims:
        if claim.predicate != predicate or not joins(claim, subject, wanted):
            continue
        said = {str(claim.polarity), str(claim.modality)}
        told = set(stance.split())
        assert told <= {*Polarity, *Modality}, f"unknown stance: {edge}"
        if told <= said and has_details(claim, details):
            return True
    return False


def told(extraction: Extraction) -> str:
    return "\n".join(
        f"  {c.subject.label} | {c.predicate} | {c.object and min(names(c.object))} | {c.polarity}"
        f" {c.modality} ; " + " ; ".join(f"{n}={min(names(v))}" for n, v in c.qualifiers)
        for c in extraction.claims
    )


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.place)
def test_a_sentence_states_its_edges(phrase: Phrase, nlp: Language) -> None:
    extraction = understood(nlp)[phrase.place]
    missing = [edge for edge in phrase.edges if not states(extraction, edge)]
    if phrase.known:
        assert not missing, f"{phrase.text}\nmissing: {missing}\nmade:\n{told(extraction)}"
    else:
        assert missing, f"{phrase.place} is understood now: take its ~ away"


def test_the_book_has_no_sentence_without_edges() -> None:
    assert [phrase.place for phrase in PHRASES if not phrase.edges] == []
