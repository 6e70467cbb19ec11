"""Reads XML: which kind of document it is, its outermost element tells."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from extractors.articles.feeds import feed_articles
from extractors.articles.files import contents
from extractors.articles.markup import root_of
from extractors.articles.newsml import agency_articles
from ontology.errors import ArticleError
from ontology.records import Article

_AGENCIES = frozenset({"newsItem", "newsMessage", "packageItem", "nitf", "NewsML"})


def read_xml(path: Path, name: str, _fields: Mapping[str, str]) -> Iterator[Article | ArticleError]:
    """Read a file of a feed (RSS, Atom) or of an agency (NewsML-G2, NITF).

    Raises:
        ArticleError: the file is empty, declares entities of its own, or is none of these.
    """
    yield from xml_articles(contents(path), str(path), name)


def xml_articles(data: bytes, where: str, name: str) -> Iterator[Article | ArticleError]:
    """Read the articles of a feed or of an agency's document.

    Args:
        data: The document as it came.
        where: What errors call it.
        name: What the ids of articles without one begin with.

    Raises:
        ArticleError: it declares entities of its own, or is none of these.
    """
    read = agency_articles if root_of(data) in _AGENCIES else feed_articles
    yield from read(data, where, name)
