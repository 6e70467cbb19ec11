"""An article being read: its blocks parsed, as one document whose offsets lead back to the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extractors.headlines import plain_case
from extractors.words import words
from ontology.records import Article, TextBlock
from ontology.terms import Block

_CONTROLS = (
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)),
    *"\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
)  # fmt: skip
_BLANKS = str.maketrans(dict.fromkeys(_CONTROLS, " "))
"""Line breaks, control characters, marks of direction: no word has them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article.

    Attributes:
        number: 0 for the first (the title, where there is one).
        start: Its first token in the document.
        end: One past its last token.
        block: The kind of block it stands in.
        quote: Its words as they stand in the article.
    """

    number: int
    start: int
    end: int
    block: Block
    quote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article.

    Attributes:
        doc: All blocks one after the other; NOT the article's text: use `chars` for offsets.
        sentences: In order; they cover the document without gaps.
        offsets: For each token where it begins in `article.text`.
        sentence_of: For each token the number of its sentence.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    offsets: tuple[int, ...]
    sentence_of: tuple[int, ...]

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Give the characters of `article.text` that the tokens [start, end) stand on."""
        return self.offsets[start], self.offsets[end - 1] + len(self.doc[end - 1])

    def text(self, start: int, end: int) -> str:
        """Give the words of the tokens [start, end) as they stand in the article."""
        first, last = self.chars(start, end)
        return self.article.text[first:last]

    def sentence(self, token: Token) -> Sentence:
        """Give the sentence that a token stands in."""
        return self.sentences[self.sentence_of[token.i]]

    def span(self, sentence: Sentence) -> Span:
        """Give a sentence as spaCy's span."""
        return self.doc[sentence.start].sent


def readings(
    articles: Iterable[Article], nlp: Language, *, batch_size: int = 64
) -> Iterator[Reading]:
    """Parse articles, in order. Blocks without a word are left out.

    Args:
        articles: Read as they are needed, some blocks ahead.
        nlp: A pipeline with tagger, parser, lemmatizer and NER.
        batch_size: How many blocks spaCy parses together.
    """
    stream = (
        (_plain(article, block), (article, index))
        for article in articles
        for index, block in enumerate(article.blocks or ())
    )
    current: Article | None = None
    docs: list[tuple[int, Doc]] = []
    for doc, (article, index) in nlp.pipe(stream, as_tuples=True, batch_size=batch_size):
        if current is not None and article is not current:
            yield _reading(current, docs)
            docs = []
        current = article
        docs.append((index, doc))
    if current is not None:
        yield _reading(current, docs)


def _plain(article: Article, block: TextBlock) -> str:
    """Give a block as the parser shall see it, of the same length.

    Line breaks become blanks, since a hard-wrapped line is no sentence; a headline loses the
    capitals that only headlines have.
    """
    text = article.text[block.start : block.end].translate(_BLANKS)
    if block.block not in (Block.TITLE, Block.HEADING):
        return text
    return plain_case(text, article.text)


def _reading(article: Article, docs: list[tuple[int, Doc]]) -> Reading:
    filled = [(index, doc) for index, doc in docs if len(doc)]
    sentences: list[Sentence] = []
    offsets: list[int] = []
    sentence_of: list[int] = []
    for index, part in filled:
        block = article.blocks[index]
        first = len(offsets)
        places = part.to_array(["IDX"]).tolist()
        offsets.extend(block.start + place for place in places)
        starts = [i for i, mark in enumerate(part.to_array(["SENT_START"]).tolist()) if mark == 1]
        for start, end in pairwise((0, *(i for i in starts if i), len(part))):
            number = len(sentences)
            sentence_of.extend([number] * (end - start))
            begin = block.start + places[start]
            quote = article.text[begin : block.start + places[end - 1] + len(part[end - 1])]
            sentences.append(Sentence(number, first + start, first + end, block.block, quote))
    plain = words([doc for _, doc in filled], sentence_of)
    return Reading(article, plain, tuple(sentences), tuple(offsets), tuple(sentence_of))
