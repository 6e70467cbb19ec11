"""What can go wrong, as a tree.

NewsgraphError
├── InputError              an input that can't be read: names it and says what to do
│   ├── ArticleError        one article, or one record of a file of articles
│   ├── FetchError          a document that can't be had over the network
│   ├── SettingsError       a setting that is unknown or has a wrong value
│   └── TokenError          a token that is not there, or is already; or a damaged file of them
├── LexiconError            a line of the lexicon that does not fit the ontology
├── ModelError              no usable language model
├── WorkerError             a process that reads articles was killed
├── LedgerError             the ledger can't be opened, is locked, or is of another version
├── StoreError              no published graph, or one that can't be opened
├── UnknownArticleError     an article that the ledger does not hold
├── UnknownEntityError      an entity that the graph does not hold
├── UnknownFactError        a fact that the graph does not hold
├── UnknownJobError         a job that the queue does not hold
├── UnknownFormatError      an export or result format that does not exist
└── QueryError              a query that is not understood
    └── QueryRefusedError   a query that is understood and not allowed, or asks for too much
        └── QueryLimitError a query that was stopped: time, memory, size, or no process free
"""

from typing import Self


class NewsgraphError(Exception):
    """Base of all errors that a caller can act on."""


class InputError(NewsgraphError):
    """An input can't be read."""


class ArticleError(InputError):
    """One article, or one record of a file of articles, can't be read.

    Attributes:
        file: The input that it is about, as it was named; "" where that is not known.
    """

    file: str = ""

    def of(self, file: str) -> Self:
        """Say of which input it is, if that is not said yet."""
        self.file = self.file or file
        return self


class FetchError(InputError):
    """A document can't be had over the network, whole and within the limits.

    Attributes:
        status: What the server answered, if it did.
        after: Seconds after which the server wants to be asked again, if it said so.
    """

    def __init__(
        self, message: str, *, status: int | None = None, after: float | None = None
    ) -> None:
        super().__init__(message)
        self.status, self.after = status, after


class SettingsError(InputError):
    """A setting is unknown or has a wrong value."""


class TokenError(InputError):
    """A token does not exist, or exists already, or the file of tokens can't be used."""


class LexiconError(NewsgraphError):
    """A line of the lexicon does not fit the ontology; the message names file and line."""


class ModelError(NewsgraphError):
    """No usable language model is installed."""


class WorkerError(NewsgraphError):
    """A process that reads articles was killed."""


class LedgerError(NewsgraphError):
    """The ledger can't be opened, is locked, or is of another version."""


class StoreError(NewsgraphError):
    """There is no published graph, or it can't be opened."""


class UnknownArticleError(NewsgraphError):
    """The ledger does not hold this article."""


class UnknownEntityError(NewsgraphError):
    """The graph does not hold this entity."""


class UnknownFactError(NewsgraphError):
    """A fact that the graph does not hold."""


class UnknownJobError(NewsgraphError):
    """A job that the queue does not hold."""


class UnknownFormatError(NewsgraphError):
    """An export or result format that does not exist."""


class UnknownMeasureError(NewsgraphError):
    """A measure of the network that does not exist."""


class ExportError(NewsgraphError):
    """What is asked for can't be written in this format."""


class QueryError(NewsgraphError):
    """A query is not understood."""


class QueryRefusedError(QueryError):
    """A query is understood, but not allowed, or asks for too much."""


class QueryLimitError(QueryRefusedError):
    """A query was stopped: it took too long or too much, or no process was free for it.

    Attributes:
        limit: What stopped it: "seconds", "memory", "bytes", "rows" or "processes".
    """

    def __init__(self, message: str, limit: str) -> None:
        super().__init__(message)
        self.limit = limit
