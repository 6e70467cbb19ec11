"""Fixtures for reading text: the trained pipeline, and readings of texts written in a test."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from extractors.language import language
from extractors.pipeline import extractions
from extractors.reading import Reading, readings
from ontology.records import Article, Extraction, TextBlock
from ontology.terms import Block


@pytest.fixture(scope="session")
def nlp() -> Language:
    return language()


def article_of(text: str, *, published: str | None = None, title: bool = False) -> Article:
    """Make an article of a text with one block a line; with `title` the first is its title."""
    blocks: list[TextBlock] = []
    place = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = place + line.index(words)
            block = Block.TITLE if title and not blocks else Block.PARAGRAPH
            blocks.append(TextBlock(start, start + len(words), block))
        place += len(line)
    return Article("test", "", text, tuple(blocks), published=published)


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[..., Reading]:
    """Give a function that reads a text: `read(text, published="2009-06-18", title=False)`."""

    def reading(text: str, *, published: str | None = None, title: bool = False) -> Reading:
        return next(readings([article_of(text, published=published, title=title)], nlp))

    return reading


@pytest.fixture(scope="session")
def extract(nlp: Language) -> Callable[..., Extraction]:
    """Give a function that extracts from a text, with the arguments of `read`."""

    def extracted(text: str, *, published: str | None = None, title: bool = False) -> Extraction:
        return next(extractions([article_of(text, published=published, title=title)], nlp))

    return extracted
