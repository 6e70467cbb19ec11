"""Is a ledger whole? What a disk, a copy or a foreign hand may have done to it.

Nothing is changed, and what is found is told by rule: a fault in the file, a text or an extraction
that is not the one that was written, a state that does not follow from the events, a claim
without its sentence (law 3).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from graph.connection import connect, explained
from graph.hashes import digest_of
from graph.totals import kept, recounted
from ontology.codec import article_from_json, from_json
from ontology.errors import NewsgraphError
from ontology.records import Extraction


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written, or should never have been.

    Attributes:
        rule: `file`, `reference`, `content`, `extraction`, `live`, `sum` or `evidence`.
        what: Of which article or row, in words.
    """

    rule: str
    what: str


def faults(path: Path) -> Iterator[Fault]:
    """Check a ledger's file; other processes may write meanwhile, what they add is not seen.

    Raises:
        LedgerError: It can't be opened at all.
    """
    with closing(connect(path, read_only=True, patience=0)) as db, explained(path):
        found = [Fault("file", said) for (said,) in db.execute("PRAGMA integrity_check")]
        if found != [Fault("file", "ok")]:
            yield from found
            return  # whatever else is read may be nonsense
        for row in db.execute("PRAGMA foreign_key_check"):
            yield Fault("reference", f"a row of {row[0]} points to nothing in {row[2]}")
        yield from _texts(db)
        yield from _extractions(db)
        yield from _live(db)


def _texts(db: sqlite3.Connection) -> Iterator[Fault]:
    for row in db.execute("SELECT hash, article, body FROM content ORDER BY hash"):
        if digest_of(row["body"]) != row["hash"]:
            yield Fault("content", f"the text of {row['article']} is not the one that was read")


def _extractions(db: sqlite3.Connection) -> Iterator[Fault]:
    rows = db.execute(
        "SELECT extraction.*, content.body AS text, content.article FROM extraction "
        "JOIN content ON content.hash = extraction.content ORDER BY extraction.hash"
    )
    for row in rows:
        said = digest_of(row["body"])
        key = digest_of(f"{row['content']} {row['fingerprint']} {said}")
        if (said, key) != (row["said"], row["hash"]):
            yield Fault("extraction", f"what {row['article']} says is not what was written")
            continue
        try:
            extraction = from_json(row["body"], article_from_json(row["text"]))
        except (NewsgraphError, ValueError, KeyError, TypeError) as error:
            yield Fault("extraction", f"what {row['article']} says can't be read: {error}")
            continue
        if len(extraction.claims) != row["claims"]:
            yield Fault("extraction", f"{row['article']} has another number of claims than is told")
        yield from _evidence(extraction)


def _evidence(extraction: Extraction) -> Iterator[Fault]:
    article = extraction.article
    for claim in extraction.claims:
        said = [one for one in claim.evidence if article.text[one.start : one.end] == one.quote]
        if not said or len(said) < len(claim.evidence):
            what = f"{claim.subject.label} {claim.predicate}"
            yield Fault("evidence", f"{article.id}: {what} does not stand where it is said to")


def _live(db: sqlite3.Connection) -> Iterator[Fault]:
    """Compare what stands for each article with the last thing that happened to it."""
    happened = {
        row["article"]: row["extraction"]
        for row in db.execute(
            "SELECT article, extraction FROM event WHERE article IS NOT NULL ORDER BY sequence"
        )
    }
    should = {article: key for article, key in happened.items() if key is not None}
    live = dict(tuple(row) for row in db.execute("SELECT article, extraction FROM live"))
    for article in sorted(should.keys() | live.keys()):
        if should.get(article) != live.get(article):
            yield Fault("live", f"{article} is not as the last event left it")
    known = kept(db)
    if should == live and known is not None and known != recounted(db):
        yield Fault("sum", "the sum over what is live, which names the graph, is not its sum")
