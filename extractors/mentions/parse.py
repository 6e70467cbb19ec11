"""A parse as plain columns: what the finders of names and references read, without spaCy's costs.

Reading an attribute of a spaCy token makes a string each time; here each is made once.
"""

from dataclasses import dataclass, field
from operator import eq

from extractors.reading import Reading
from extractors.words import column
from ontology.terms import Block, Kind


@dataclass(frozen=True, slots=True)
class Parse:
    """One row a token of the article.

    Attributes:
        tight: Whether the next token follows without a space.
        entity: The label that spaCy's NER gave, "" for none.
        begins: Whether the token is the first of such an entity.
        children: Dependents, in order.
        left, right: First and last token of the whole phrase below the token.
        sentence: The sentence's number.
        first, last: For each sentence its first token, and one past its last.
        heading: For each sentence whether it is a title or heading.
        kinds: What the lexicon has of each noun that was asked for (`phrases.noun_kind`).
    """

    text: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    entity: tuple[str, ...]
    begins: tuple[bool, ...]
    tight: tuple[bool, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    heading: tuple[bool, ...]
    kinds: dict[int, Kind | None] = field(default_factory=dict)

    def __len__(self) -> int:
        """Give the number of tokens."""
        return len(self.text)

    def child(self, index: int, *labels: str) -> int | None:
        """Give the first dependent with one of the labels."""
        return next((c for c in self.children[index] if self.dep[c] in labels), None)

    def words(self, start: int, end: int) -> str:
        """Give the words of tokens [start, end) with single spaces where there are any."""
        if end - start == 1:
            return self.text[start].strip(",; ")
        parts: list[str] = []
        for i in range(start, end):
            parts.append(self.text[i])
            if i + 1 < end and not self.tight[i]:
                parts.append(" ")
        return " ".join("".join(parts).split()).strip(",;")

    def edges(self, index: int) -> tuple[int, int]:
        """Give first token and one past the last of the whole phrase below a token."""
        return self.left[index], self.right[index] + 1


def parse(reading: Reading) -> Parse:
    """Copy what is needed out of spaCy's document."""
    tokens, doc = list(reading.doc), reading.doc
    texts = tuple(column(doc, "ORTH"))
    begins = reading.offsets
    ends = [begin + len(text) for begin, text in zip(begins, texts, strict=True)]
    return Parse(
        text=texts,
        lower=tuple([text.casefold() for text in texts]),
        lemma=tuple([lemma.casefold() for lemma in column(doc, "LEMMA")]),
        pos=tuple(column(doc, "POS")),
        tag=tuple(column(doc, "TAG")),
        dep=tuple(column(doc, "DEP")),
        head=tuple([token.head.i for token in tokens]),
        entity=tuple(column(doc, "ENT_TYPE")),
        begins=tuple([token.ent_iob_ == "B" for token in tokens]),
        tight=(*map(eq, ends, begins[1:]), *(False for _ in ends[-1:])),
        children=tuple([tuple([c.i for c in token.children]) for token in tokens]),
        left=tuple([token.left_edge.i for token in tokens]),
        right=tuple([token.right_edge.i for token in tokens]),
        sentence=reading.sentence_of,
        first=tuple(sentence.start for sentence in reading.sentences),
        last=tuple(sentence.end for sentence in reading.sentences),
        heading=tuple(s.block in (Block.TITLE, Block.HEADING) for s in reading.sentences),
    )
