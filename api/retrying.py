"""Articles in quarantine, tried again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from api.lock import LEDGER, exclusive
from api.publishing import now
from graph.journal import Journal, Quarantined
from ontology.errors import ArticleError, LedgerError
from ontology.records import Article


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The articles of a graph that could not be read, as the input of a build.

    Attributes:
        folder: The graph.
        ids: Which of them; none for all.
    """

    folder: Path
    ids: tuple[str, ...] = ()

    def check(self) -> None:
        """See that the articles are in quarantine.

        Raises:
            LedgerError: There is no ledger.
            UnknownArticleError: An article is not.
        """
        if not (self.folder / LEDGER).exists():
            raise LedgerError(f"there is no graph in {self.folder}; newsgraph build makes one")
        with Journal.open(self.folder / LEDGER) as journal:  # an older ledger is brought up to date
            for article_id in self.ids:
                journal.article(article_id)

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Give the articles with the texts that could not be read, by id."""
        wanted = set(self.ids)
        with Journal.open(self.folder / LEDGER, read_only=True) as journal:
            for one in journal.quarantined():
                if not wanted or one.id in wanted:
                    yield journal.article(one.id)


def drop(article_id: str, folder: Path, *, wait: float = 0.0) -> None:
    """Take an article out of quarantine without reading it.

    Raises:
        UnknownArticleError: It is not in quarantine.
        LedgerError: There is no ledger, or another process changes the graph.
    """
    with exclusive(folder, wait=wait), Journal.open(folder / LEDGER) as journal:
        journal.drop(article_id, moment=now())


def quarantined(folder: Path) -> tuple[Quarantined, ...]:
    """List the articles of a graph that are in quarantine, by id.

    Raises:
        LedgerError: There is no ledger, or it can't be opened.
    """
    with Journal.open(folder / LEDGER, read_only=True) as journal:
        return journal.quarantined()
