"""From articles to a published graph: where extractors and graph meet.

    input ─articles─> plan: new, changed, outdated, unchanged, in quarantine, failed
                        └─ the first three ─extract─> ledger ─merge─> facts ─> a published version

Each article is one transaction of the ledger, and publishing is one atomic step after the last: a
run that is interrupted or killed leaves whole articles, and the graph as it was. The next run
does what is left. An article that can't be read is put in quarantine, and the run goes on.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from math import nan
from pathlib import Path

from api.interrupt import Interrupt, interruptible
from api.lock import LEDGER, exclusive
from api.pipeline import Pipeline
from api.plan import REFRESHED, Articles, Plan, plan
from api.publishing import Publication, now, publish
from graph.iris import DEFAULT_BASE
from graph.journal import Journal
from graph.ledger import Ledger
from ontology.errors import ArticleError
from ontology.failures import Failure, Outcome
from ontology.records import Article

_log = logging.getLogger(__name__)

type Progress = Callable[[int, int], None]
"""Is told how many articles are done, of how many: first (0, n), then after each article."""


def quiet(done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a build is to go.

    Attributes:
        dry: Only say what there is to do.
        again: Try again what stands in quarantine.
        refresh: So many articles that are no input are read again, if another pipeline read them.
        wait: Seconds to wait for another process that changes the graph.
        keep: How many old versions are kept from now on; None leaves that as it is.
        clock: Seconds from anywhere, for the rate of reading.
    """

    dry: bool = False
    again: bool = False
    refresh: int = REFRESHED
    wait: float = 0.0
    keep: int | None = None
    clock: Callable[[], float] = time.monotonic


USUAL = Manner()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        done: How many of the articles to read were read; fewer if interrupted.
        claims: Claims of the articles read in this run.
        rejected: (rule, count) over the articles read in this run, sorted.
        failures: Articles that could not be read, put in quarantine by this run.
        publication: What is published now; None if the run was dry or interrupted.
    """

    plan: Plan
    done: int = 0
    claims: int = 0
    rejected: tuple[tuple[str, int], ...] = ()
    failures: tuple[Failure, ...] = ()
    publication: Publication | None = None
    interrupted: bool = False

    @property
    def whole(self) -> bool:
        """Whether all of the input is in the graph."""
        return not (self.plan.failed or self.plan.quarantined or self.failures)


@dataclass(slots=True)
class _Tally:
    """Counts while a build runs."""

    done: int = 0
    claims: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)


@dataclass(slots=True)
class _Pace:
    """Articles and characters since the first article was read: the model's start is no part."""

    clock: Callable[[], float]
    begun: float = nan
    articles: int = 0
    characters: int = 0

    def step(self, article: Article) -> None:
        if self.begun != self.begun:
            self.begun = self.clock()
        else:
            self.articles += 1
            self.characters += len(article.text)

    def keep(self, journal: Journal) -> None:
        seconds = self.clock() - self.begun
        if self.articles and seconds > 0:
            journal.ran(self.articles, self.characters, seconds, moment=now())


def build(
    source: Articles,
    folder: Path,
    *,
    pipeline: Pipeline,
    base: str = DEFAULT_BASE,
    progress: Progress = quiet,
    manner: Manner = USUAL,
) -> BuildReport:
    """Read articles into the ledger, and publish the graph that it then adds up to.

    Articles that the ledger holds as they are, read by the same pipeline, are not read again.
    Ctrl-C finishes the article in hand and publishes nothing; the same build resumes.

    Args:
        source: The articles.
        folder: The graph; made where there is none.

    Raises:
        InputError: a path is not there; nothing was done.
        LedgerError: another build works on this graph, or its ledger can't be opened.
        ModelError: there is work, and no language model to do it with.
    """
    source.check()
    place = folder / LEDGER
    with (
        exclusive(folder, wait=manner.wait),
        Ledger.open(place) as ledger,
        Journal.open(place) as journal,
    ):
        made = plan(source, ledger, journal, pipeline, refresh=manner.refresh, again=manner.again)
        _log.info(
            "%d articles new, %d changed, %d outdated, %d unchanged, %d failed",
            len(made.new), len(made.changed), len(made.outdated), made.unchanged, len(made.failed),
        )  # fmt: skip
        if manner.dry:
            return BuildReport(made)
        tally = _Tally()
        with interruptible() as interrupt:
            if made.total:
                work = _Work(made, ledger, journal, pipeline.fingerprint(), tally)
                pace = _Pace(manner.clock)
                _read(pipeline.outcomes(work.articles(source)), work, pace, progress, interrupt)
                pace.keep(journal)
        wished, keep = interrupt.wished, manner.keep
        publication = None if wished else publish(folder, ledger, base=base, keep=keep)
    return _report(made, tally, publication)


def _report(made: Plan, tally: _Tally, publication: Publication | None) -> BuildReport:
    return BuildReport(
        made,
        done=tally.done,
        claims=tally.claims,
        rejected=tuple(sorted(tally.rejected.items())),
        failures=tuple(tally.failures),
        publication=publication,
        interrupted=publication is None,
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be read, and where what comes of it goes."""

    plan: Plan
    ledger: Ledger
    journal: Journal
    fingerprint: str
    tally: _Tally

    def articles(self, source: Articles) -> Iterator[Article]:
        wanted = self.plan.new | self.plan.changed
        found = source.articles(failed=_told_before) if wanted else iter(())
        asked = (article for article in found if article.id in wanted)
        return chain(asked, map(self.ledger.article, self.plan.outdated))

    def keep(self, outcome: Outcome) -> None:
        """Record an article as soon as it is read, or that it can't be."""
        if isinstance(outcome, Failure):
            self.journal.fail(outcome, self.fingerprint, moment=now())
            self.tally.failures.append(outcome)
            return
        self.ledger.record(outcome, self.fingerprint, moment=now())
        self.tally.done += 1
        self.tally.claims += len(outcome.claims)
        self.tally.rejected.update(dict(outcome.rejected))


def _read(
    outcomes: Iterator[Outcome],
    work: _Work,
    pace: _Pace,
    progress: Progress,
    interrupt: Interrupt,
) -> None:
    progress(0, work.plan.total)
    for number, outcome in enumerate(outcomes, start=1):
        work.keep(outcome)
        pace.step(outcome.article)
        progress(number, work.plan.total)
        if interrupt.wished:
            return


def _told_before(error: ArticleError) -> None:
    """Pass over what the plan names already."""
