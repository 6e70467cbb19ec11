"""What a build has to do: each article of its input held against the ledger.

    new, changed     to be read from the input, first
    outdated         read by another pipeline; read again from the ledger, behind the others
    quarantined      this pipeline could not read this text before; not tried again

Of the articles that another pipeline read, those of the input are all read again: it is what was
asked for. Of the others, so many as the build is to refresh on the way, the longest ago first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from api.pipeline import Pipeline
from graph.hashes import content_hash
from graph.journal import Journal, Quarantined
from graph.ledger import Ledger
from ontology.errors import ArticleError
from ontology.records import Article

REFRESHED = 100
"""Articles that are no input of a build and that it reads again, if another pipeline read them."""


class Articles(Protocol):
    """Where the articles of a build come from; they are asked for twice."""

    def check(self) -> None:
        """See that there is something to read.

        Raises:
            InputError: it is not there.
        """

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Read the articles, in an order that does not change.

        Args:
            failed: Is told of each input that can't be read.
        """


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do.

    Attributes:
        new: Ids of the articles that the ledger does not hold.
        changed: Ids of those that have another text now.
        outdated: Ids of live articles to be read again, because another pipeline read them; in
            the order in which they are.
        behind: How many more of these there are, left to later builds.
        unchanged: How many need no work.
        quarantined: Articles of the input that are not tried again.
        failed: One error for each input that can't be read.
        characters: Of all articles to read.
        seconds: How long that will take at the rate of the last builds; None if not known.
    """

    new: frozenset[str]
    changed: frozenset[str]
    outdated: tuple[str, ...]
    behind: int
    unchanged: int
    quarantined: tuple[Quarantined, ...]
    failed: tuple[ArticleError, ...]
    characters: int = 0
    seconds: float | None = None

    @property
    def total(self) -> int:
        """How many articles are to be read."""
        return len(self.new) + len(self.changed) + len(self.outdated)


@dataclass(slots=True)
class _Sorted:
    """The articles of the input, as they are found."""

    new: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    outdated: set[str] = field(default_factory=set)
    unchanged: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    failed: list[ArticleError] = field(default_factory=list)
    characters: int = 0


def plan(
    source: Articles,
    ledger: Ledger,
    journal: Journal,
    pipeline: Pipeline,
    *,
    refresh: int = REFRESHED,
    again: bool = False,
) -> Plan:
    """Compare the articles with the ledger.

    Args:
        refresh: So many articles that are not of the input are read again for being outdated.
        again: Whether to try again what stands in quarantine.
    """
    fingerprint = pipeline.fingerprint()
    standing = {one.id: one for one in journal.quarantined() if one.fingerprint == fingerprint}
    found = _Sorted()
    for article in source.articles(failed=found.failed.append):
        _sort(article, ledger.state(article, fingerprint), {} if again else standing, found)
    waiting = [
        article_id
        for article_id in journal.outdated(fingerprint)
        if article_id not in standing and article_id not in found.changed
    ]
    others = [one for one in waiting if one not in found.outdated]
    behind = set(others[refresh:])
    outdated = tuple(one for one in waiting if one not in behind)
    found.characters += sum(len(ledger.article(one).text) for one in outdated)
    rate = journal.rate()
    return Plan(
        frozenset(found.new),
        frozenset(found.changed),
        outdated,
        len(behind),
        found.unchanged,
        tuple(found.quarantined),
        tuple(found.failed),
        found.characters,
        found.characters / rate if rate else None,
    )


def _sort(article: Article, state: str, standing: dict[str, Quarantined], found: _Sorted) -> None:
    failure = standing.get(article.id)
    if state == "unchanged":
        found.unchanged += 1
    elif failure and failure.content_hash == content_hash(article):
        found.quarantined.append(failure)
    elif state == "outdated":
        found.outdated.add(article.id)
    else:
        (found.new if state == "new" else found.changed).add(article.id)
        found.characters += len(article.text)
