"""The articles of fetched documents, as the input of a build."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from api.watching.fetching import Document
from extractors.articles.documents import xml_articles
from extractors.articles.feeds import address_id
from ontology.errors import ArticleError
from ontology.records import Article


@dataclass(frozen=True, slots=True)
class Items:
    """What some documents hold.

    Attributes:
        found: Each article once, by id.
        unread: An error for each item that can't be read.
        useless: (address, why) of each document that can't be read at all.
        twice: How many items several documents, or one, carry: the longest text of them is kept.
    """

    found: tuple[Article, ...] = ()
    unread: tuple[ArticleError, ...] = ()
    useless: tuple[tuple[str, str], ...] = ()
    twice: int = 0

    def check(self) -> None:
        """Nothing can be missing."""

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Give the articles, by id."""
        for error in self.unread:
            failed(error)
        yield from self.found


def items(documents: Iterable[Document]) -> Items:
    """Read documents, feeds mostly; their order changes nothing."""
    found: dict[str, Article] = {}
    unread: list[ArticleError] = []
    useless: list[tuple[str, str]] = []
    twice = 0
    for document in sorted(documents, key=lambda one: one.address):
        try:
            read = _read(document)
        except ArticleError as error:
            useless.append((document.address, _told(error, document.address)))
            continue
        unread += [one.of(document.address) for one in read if isinstance(one, ArticleError)]
        for one in (one for one in read if isinstance(one, Article)):
            other = found.get(one.id)
            twice += other is not None
            if other is None or len(other.text) < len(one.text):
                found[one.id] = one
    articles = tuple(one for _, one in sorted(found.items()))
    return Items(articles, tuple(unread), tuple(useless), twice)


def _read(document: Document) -> list[Article | ArticleError]:
    address, data = document.address, document.data or b""
    if not data.strip():
        raise ArticleError("the document is empty")
    return list(xml_articles(data, address, address_id(address)))


def _told(error: ArticleError, address: str) -> str:
    return str(error) if str(error).startswith(address) else f"{address}: {error}"
