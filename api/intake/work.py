"""What the process does that carries jobs out: builds and retractions, as the commands do them.

Many small jobs are one build: the model is loaded once, and the graph published once.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from api.build import Manner, build
from api.errors import rule
from api.intake.queue import Queue
from api.intake.records import Job, Sort
from api.pipeline import Pipeline
from api.publishing import retract
from api.retrying import drop, quarantined
from api.watching.items import Items
from graph.store import Store
from ontology.errors import NewsgraphError, UnknownArticleError
from ontology.failures import Failure, Outcome
from ontology.records import Article

WAIT = 600.0
"""Seconds to wait for another process that changes the graph."""

_log = logging.getLogger(__name__)


def work(folder: Path, pipeline: Pipeline, base: str) -> bool:
    """Do what comes next in the queue of a graph; tell whether it was done, or interrupted.

    Args:
        base: What the IRIs begin with.
    """
    queue = Queue(folder)
    jobs = queue.take()
    if not jobs:
        return True
    try:
        if jobs[0].sort is Sort.RETRACT:
            return _retract(queue, jobs[0], folder)
        return _ingest(queue, jobs, folder, pipeline, base)
    except NewsgraphError as error:
        _log.error("jobs failed: %s", error)
        for job in jobs:
            queue.end(job, problem=rule(error).name)
        return True


def _ingest(queue: Queue, jobs: Sequence[Job], folder: Path, pipeline: Pipeline, base: str) -> bool:
    owner = {piece.article: job for job in jobs for piece in job.pieces}

    def noted(articles: Iterable[Article]) -> Iterator[Outcome]:
        for outcome in pipeline.outcomes(articles):
            yield outcome  # it is in the ledger when the next one is asked for
            name = outcome.article.id
            if name not in owner:
                continue
            if isinstance(outcome, Failure):
                queue.note(owner[name], name, "quarantined")
            else:
                queue.note(owner[name], name, "read", len(outcome.claims))

    brought = tuple(article for job in jobs for article in queue.articles(job))
    report = build(
        Items(brought),
        folder,
        pipeline=Pipeline(pipeline.fingerprint, noted),
        base=base,
        manner=Manner(wait=WAIT, refresh=0),
    )
    if report.interrupted:
        queue.wait_again(jobs)
        return False
    standing = {one.id for one in report.plan.quarantined}
    version = report.publication.version.id if report.publication else None
    for job in jobs:
        for piece in queue.job(job.id).pieces:
            if piece.outcome == "waiting":
                became = "quarantined" if piece.article in standing else "unchanged"
                queue.note(job, piece.article, became)
        queue.end(job, version=version)
    return True


def _retract(queue: Queue, job: Job, folder: Path) -> bool:
    for piece in job.pieces:
        try:
            version = retract(piece.article, folder, wait=WAIT).version.id
        except UnknownArticleError:
            if all(one.id != piece.article for one in quarantined(folder)):
                raise
            drop(piece.article, folder, wait=WAIT)
            current = Store.open(folder).current()
            version = current.id if current else ""
        queue.note(job, piece.article, "retracted")
        queue.end(job, version=version)
    return True
