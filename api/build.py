"""From articles to a published graph: where extractors and graph meet.

    paths ─articles─> plan: new, changed, unchanged, failed
                        └─ new and changed ─extract─> ledger ─merge─> facts ─> a published version

Each article is one transaction of the ledger, and publishing is one atomic step after the last: a
run that is interrupted or killed leaves whole articles, and the graph as it was. The next run
does what is left.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from api.interrupt import Interrupt, interruptible
from api.lock import LEDGER, exclusive
from api.pipeline import Pipeline
from api.publishing import Publication, now, publish
from api.source import Source
from graph.iris import DEFAULT_BASE
from graph.ledger import Ledger
from ontology.errors import ArticleError
from ontology.records import Article

_log = logging.getLogger(__name__)

type Progress = Callable[[int, int], None]
"""Is told how many articles are done, of how many: first (0, n), then after each article."""


def quiet(done: int, total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do.

    Attributes:
        new: Ids of the articles that the ledger does not hold.
        changed: Ids of those that have another text now, or would be read otherwise now.
        unchanged: How many need no work.
        failed: One message for each input that can't be read.
    """

    new: frozenset[str]
    changed: frozenset[str]
    unchanged: int
    failed: tuple[str, ...]

    @property
    def work(self) -> frozenset[str]:
        """The ids of all articles to read."""
        return self.new | self.changed


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        done: How many of the new and changed articles were read; fewer if interrupted.
        claims: Claims of the articles read in this run.
        rejected: (rule, count) over the articles read in this run, sorted.
        publication: What is published now; None if the run was dry or interrupted.
    """

    plan: Plan
    done: int = 0
    claims: int = 0
    rejected: tuple[tuple[str, int], ...] = ()
    publication: Publication | None = None
    interrupted: bool = False


@dataclass(slots=True)
class _Tally:
    """Counts while a build runs."""

    done: int = 0
    claims: int = 0
    rejected: Counter[str] = field(default_factory=Counter)


def build(
    source: Source,
    folder: Path,
    *,
    pipeline: Pipeline,
    base: str = DEFAULT_BASE,
    progress: Progress = quiet,
    dry: bool = False,
) -> BuildReport:
    """Read articles into the ledger, and publish the graph that it then adds up to.

    Articles that the ledger holds as they are, read by the same pipeline, are not read again.
    Ctrl-C finishes the article in hand and publishes nothing; the same build resumes.

    Args:
        source: The articles.
        folder: The graph; made where there is none.
        dry: Only say what there is to do.

    Raises:
        InputError: a path is not there; nothing was done.
        LedgerError: another build works on this graph, or its ledger can't be opened.
        ModelError: there is work, and no language model to do it with.
    """
    source.check()
    with exclusive(folder), Ledger.open(folder / LEDGER) as ledger:
        made = plan(source, ledger, pipeline)
        _log.info(
            "%d articles new, %d changed, %d unchanged, %d failed",
            len(made.new), len(made.changed), made.unchanged, len(made.failed),
        )  # fmt: skip
        if dry:
            return BuildReport(made)
        with interruptible() as interrupt:
            tally = _read(source, made, ledger, pipeline, progress=progress, interrupt=interrupt)
        publication = None if interrupt.wished else publish(folder, ledger, base=base)
    return _report(made, tally, publication)


def _report(made: Plan, tally: _Tally, publication: Publication | None) -> BuildReport:
    return BuildReport(
        made,
        done=tally.done,
        claims=tally.claims,
        rejected=tuple(sorted(tally.rejected.items())),
        publication=publication,
        interrupted=publication is None,
    )


def plan(source: Source, ledger: Ledger, pipeline: Pipeline) -> Plan:
    """Compare the articles with the ledger."""
    failed: list[str] = []
    states: dict[str, set[str]] = {"new": set(), "changed": set(), "unchanged": set()}
    for article in source.articles(failed=lambda error: failed.append(str(error))):
        states[ledger.state(article, pipeline.fingerprint())].add(article.id)
    return Plan(
        new=frozenset(states["new"]),
        changed=frozenset(states["changed"]),
        unchanged=len(states["unchanged"]),
        failed=tuple(failed),
    )


def _read(
    source: Source,
    made: Plan,
    ledger: Ledger,
    pipeline: Pipeline,
    *,
    progress: Progress,
    interrupt: Interrupt,
) -> _Tally:
    """Extract what the plan names, and record each article as soon as it is read."""
    tally, total = _Tally(), len(made.work)
    if not total:
        return tally
    progress(0, total)
    fingerprint = pipeline.fingerprint()
    for extraction in pipeline.extractions(_wanted(source, made)):
        ledger.record(extraction, fingerprint, moment=now())
        tally.done += 1
        tally.claims += len(extraction.claims)
        tally.rejected.update(dict(extraction.rejected))
        progress(tally.done, total)
        if interrupt.wished:
            break
    return tally


def _wanted(source: Source, made: Plan) -> Iterator[Article]:
    work = made.work
    return (article for article in source.articles(failed=_told_before) if article.id in work)


def _told_before(error: ArticleError) -> None:
    """Pass over what the plan names already."""
