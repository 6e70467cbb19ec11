"""Where articles come from: files, folders, addresses, and how their fields are called."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from api.watching.book import Book
from api.watching.fetching import Document, Fetcher
from api.watching.items import Items, items
from api.watching.robots import Robots
from extractors.articles import FIELDS, articles
from ontology.errors import ArticleError, FetchError, InputError, SettingsError
from ontology.records import Article


@dataclass(frozen=True, slots=True)
class Source:
    """The inputs of a build.

    Attributes:
        paths: Files, and folders of them.
        fields: For JSON: our name of a field to theirs.
        items: What was fetched.
    """

    paths: tuple[Path, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    items: Items = field(default_factory=Items)

    def check(self) -> None:
        """See that all paths are there, and that the fields are ours.

        Raises:
            InputError: one is not there.
            SettingsError: a field is none of ours.
        """
        unknown = sorted(self.fields.keys() - set(FIELDS))
        if unknown:
            raise SettingsError(f"unknown field {unknown[0]!r} (known: {', '.join(FIELDS)})")
        for path in self.paths:
            if not path.exists():
                raise InputError(f"there is no file or folder {path}")

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Read the articles; the order of `paths` changes nothing.

        An article of a file stands before one of the same id that was fetched.

        Args:
            failed: Is told of each input that can't be read.
        """
        fetched = {one.id for one in self.items.found}
        known: set[str] = set()
        for article in articles(sorted(self.paths), failed=failed, field_map=self.fields):
            known |= fetched & {article.id}
            yield article
        found = self.items.articles(failed=failed)
        yield from (article for article in found if article.id not in known)


def fetched(addresses: Iterable[str], fetcher: Fetcher) -> Items:
    """Fetch feeds, politely, each once; an error stands for one that can't be had."""
    robots = Robots(fetcher, Book(), lambda: datetime.now(UTC))
    documents: list[Document] = []
    failed: list[ArticleError] = []
    for address in addresses:
        try:
            documents.append(fetcher.fetch(address, {}, allowed=robots.allows))
        except FetchError as error:
            failed.append(ArticleError(str(error)).of(address))
    found = items(documents)
    failed += [ArticleError(why).of(address) for address, why in found.useless]
    return replace(found, unread=(*failed, *found.unread))
