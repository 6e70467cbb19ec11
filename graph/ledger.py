"""The ledger: the only thing that is stored as truth.

    record(extraction) ─┐
    retract(article) ───┼─> events, appended and never rewritten ─> what is live now
    judge(judgement) ───┘

The graph is a pure function of what is live, and `digest` names that: the same articles, claims
and judgements have the same digest, in whatever order and after whatever detours they came.
Old texts and claims, and everything that was retracted, stay in the file as history.

It is one SQLite file in WAL mode: one process writes, others read meanwhile.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Self

from graph.amending import amended, concerned, keep_read
from graph.connection import connect, explained, transaction
from graph.hashes import content_hash, digest_of
from graph.naming import hint
from graph.rows import ArticleRow, State
from graph.totals import count_of, keep, total
from graph.words import Words
from ontology import corrections
from ontology.codec import (
    article_from_json,
    article_to_json,
    compact,
    from_json,
    judgement_to_json,
    to_json,
)
from ontology.errors import UnknownArticleError
from ontology.records import Article, Extraction, Judgement

PATIENCE = 5.0
"""Seconds to wait for another process that writes."""

_LIVE = (
    "live JOIN extraction ON extraction.hash = live.extraction "
    "JOIN content ON content.hash = extraction.content"
)


class Ledger:
    """An open ledger. Use it in `with`, in the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open connection to a file of the current version; `open` makes one."""
        self._path = path
        self._db = connection
        self._said = Words(self._rows)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        patience: float = PATIENCE,
        until: str | None = None,
    ) -> Self:
        """Open a ledger, make it where there is none, migrate it where it is older.

        Args:
            path: The file; its folder must be there.
            read_only: Change nothing, not even an older version.
            patience: Seconds to wait for another process that writes.
            until: For reading only: see only what was learned by then (ISO 8601 in UTC, as far
                as it is to count); None sees all.

        Raises:
            LedgerError: There is none to read, it is damaged, locked, or of a newer version.
        """
        return cls(path, connect(path, read_only=read_only, patience=patience, until=until))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # What happens

    def state(self, article: Article, fingerprint: str) -> State:
        """Tell whether an article needs to be read (again).

        It is `new` if it is not live, `changed` if it has another text or head, `outdated` if
        another pipeline read it.
        """
        query = (
            "SELECT content, fingerprint FROM live "
            "JOIN extraction ON extraction.hash = live.extraction WHERE live.article = ?"
        )
        live = [(content, pipeline) for content, pipeline in self._rows(query, article.id)]
        if not live:
            return "new"
        if live[0][0] != content_hash(article):
            return "changed"
        return "unchanged" if live[0][1] == fingerprint else "outdated"

    def record(
        self, extraction: Extraction, fingerprint: str, *, moment: str | None = None
    ) -> None:
        """Let an article say this, in place of what it said before; all of it or nothing.

        What persons said of its entities and sentences is put over it. What is live already is not
        recorded again.

        Args:
            fingerprint: Names the pipeline that read it.
            moment: When it was learned, ISO 8601; it is kept and changes no digest.

        Raises:
            LedgerError: Another process writes, or the disk fails.
            ArticleError: It can't be stored.
        """
        with transaction(self._db, self._path, durable=False):
            self._put(extraction, fingerprint, moment)

    def retract(self, article_id: str, *, moment: str | None = None) -> None:
        """Take back an article with all that it says.

        Raises:
            UnknownArticleError: It is not live.
            LedgerError: Another process writes, or the disk fails.
        """
        with transaction(self._db, self._path):
            self._text(article_id)
            with self._counting(article_id):
                self._add("event", None, "retract", article_id, None, None, moment)

    def judge(self, *judgements: Judgement, moment: str | None = None) -> None:
        """Add judgements, all or none; each stands in place of earlier ones on its two names.

        A person's stands in place of persons', a gazetteer's in place of its own.

        Raises:
            LedgerError: Another process writes, or the disk fails.
        """
        with transaction(self._db, self._path):
            for one in judgements:
                self._add("event", None, "judge", None, None, judgement_to_json(one), moment)

    def correct(self, *said: corrections.Word, moment: str | None = None) -> None:
        """Add what a person says, all or nothing; it stands in place of earlier words on the same.

        The live articles that it concerns say something else from now on. What stands already is
        not added again.

        Raises:
            LedgerError: Another process writes, or the disk fails.
        """
        with transaction(self._db, self._path):
            for word in said:
                if word in self.words():
                    continue
                self._add("correction", None, corrections.to_json(word), moment)
                for content, fingerprint, body in concerned(self._db, word):
                    self._put(from_json(body, article_from_json(content)), fingerprint, moment)

    # What is live

    def articles(self) -> Iterator[ArticleRow]:
        """List the live articles by id."""
        for row in self._rows(
            "SELECT live.article, title, published, source, url, extraction.content, claims "
            f"FROM {_LIVE} ORDER BY live.article"
        ):
            yield ArticleRow(*row)

    def article(self, article_id: str) -> Article:
        """Give a live article.

        Raises:
            UnknownArticleError: It is not live.
        """
        return article_from_json(self._text(article_id))

    def extractions(self, label: str = "") -> Iterator[Extraction]:
        """Give what all live articles say, by article id; one at a time is in memory.

        Args:
            label: Only of articles that call something so, and perhaps of some more.
        """
        for text, body in self.written(compact(label) if label else ""):
            yield from_json(body, article_from_json(text))

    def written(self, part: str = "") -> Iterator[tuple[str, str]]:
        """Give live articles and what they say, as `codec` writes both, where `part` is said."""
        query = f"SELECT content.body, extraction.body FROM {_LIVE} "
        query += "WHERE instr(extraction.body, ?) ORDER BY live.article"
        yield from ((str(text), str(body)) for text, body in self._rows(query, part))

    def said(self, article_id: str) -> Extraction | None:
        """Give what a live article says; None if it is not live."""
        query = f"SELECT content.body, extraction.body FROM {_LIVE} WHERE live.article = ?"
        rows = self._rows(query, article_id)
        return next((from_json(body, article_from_json(text)) for text, body in rows), None)

    def heads(self, article_id: str | None = None) -> Iterator[tuple[str, str, str]]:
        """Name what live articles are and say, or one: its id, hashes of content and extraction."""
        one = "" if article_id is None else " WHERE live.article = ?"
        asked = () if article_id is None else (article_id,)
        query = f"SELECT live.article, extraction.content, said FROM {_LIVE}{one}"
        yield from ((str(a), str(b), str(c)) for a, b, c in self._rows(query, *asked))

    def sequence(self) -> int:
        """Give the number of the last thing that happened to an article; 0 if nothing did."""
        return sum(int(row[0]) for row in self._rows("SELECT max(sequence) FROM event") if row[0])

    def touched(self, since: int) -> list[str]:
        """List the articles to which something happened after a `sequence`; sorted."""
        query = "SELECT DISTINCT article FROM event WHERE sequence > ? AND article <> '' ORDER BY 1"
        return [str(row["article"]) for row in self._rows(query, since)]

    def judgements(self) -> tuple[Judgement, ...]:
        """Give the judgements that stand, sorted; one that was taken back does not stand."""
        return self._said.judgements()

    def spoken(self) -> Iterator[tuple[Judgement, str | None]]:
        """Give all judgements that were ever added, with their moments, in their order."""
        return self._said.spoken()

    def words(self) -> tuple[corrections.Word, ...]:
        """Give what persons said that stands, sorted; what was taken back does not stand."""
        return self._said.corrections()

    def corrections(self) -> tuple[corrections.Correction, ...]:
        """Give what persons said is not so, and stands; sorted."""
        return tuple(word for word in self.words() if isinstance(word, corrections.Correction))

    def total(self) -> int:
        """Give the sum over all live articles of what each counts (`graph.totals`)."""
        with explained(self._path):
            return total(self._db)

    def digest(self) -> str:
        """Name what is live: equal content, equal digest, whatever came before (64 hex digits)."""
        return sha256(f"{self.total():064x}\n".encode() + self._said.written()).hexdigest()

    # How it is done

    def _put(self, read: Extraction, fingerprint: str, moment: str | None) -> None:
        """Record what was read, as persons' words have it; the one that was read is kept too."""
        article, content = read.article, content_hash(read.article)
        head = (article.id, article.title, article.published, article.source, article.url)
        self._add("content", content, *head, article_to_json(article))
        said = amended(read, self.words())
        keys = [
            self._keep(content, fingerprint, one)
            for one in ((read,) if said is read else (read, said))
        ]
        keep_read(self._db, keys[0], keys[-1])
        live = self._rows("SELECT extraction FROM live WHERE article = ?", article.id)
        if [row["extraction"] for row in live] != keys[-1:]:
            with self._counting(article.id):
                self._add("event", None, "record", article.id, keys[-1], None, moment)

    def _keep(self, content: str, fingerprint: str, said: Extraction) -> str:
        body = to_json(said)
        hashed = digest_of(body)
        key = digest_of(f"{content} {fingerprint} {hashed}")
        self._add("extraction", key, content, fingerprint, hashed, len(said.claims), body)
        return key

    def _text(self, article_id: str) -> str:
        query = f"SELECT content.body FROM {_LIVE} WHERE live.article = ?"
        bodies = [str(row["body"]) for row in self._rows(query, article_id)]
        if not bodies:
            known = [str(row[0]) for row in self._rows("SELECT article FROM live ORDER BY 1")]
            near = hint(article_id, known) or "; newsgraph articles lists them"
            raise UnknownArticleError(f"the ledger holds no article {article_id!r}{near}")
        return bodies[0]

    def _rows(self, query: str, *values: str | int) -> Iterator[sqlite3.Row]:
        with explained(self._path):
            yield from self._db.execute(query, values)

    @contextmanager
    def _counting(self, article: str) -> Iterator[None]:
        """Keep the sum over what is live while one article changes."""
        others = total(self._db) - count_of(self._db, article)
        yield
        keep(self._db, others + count_of(self._db, article))

    def _add(self, table: str, *row: str | int | None) -> None:
        places = ", ".join("?" * len(row))
        again = " ON CONFLICT (hash) DO NOTHING" if table in ("content", "extraction") else ""
        self._db.execute(f"INSERT INTO {table} VALUES ({places}){again}", row)
