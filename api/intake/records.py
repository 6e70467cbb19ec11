"""What is to be done, and how far it is."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a job does."""

    INGEST = "ingest"
    RETRACT = "retract"


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done.

    Attributes:
        articles: (id, the article as `ontology.codec` writes it; "" to take it back).
        bearer: The id of the token that sent it.
        key: The Idempotency-Key; "" if there is none.
        digest: Of all that was sent.
    """

    sort: Sort
    articles: tuple[tuple[str, str], ...]
    bearer: str
    key: str
    digest: str


@dataclass(frozen=True, slots=True)
class Piece:
    """How far one article of a job is: `waiting`, or what became of it."""

    article: str
    outcome: str
    claims: int | None


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it is now; moments are ISO 8601 in UTC.

    Attributes:
        version: What was published when it was done.
        problem: Why it failed: the name of a problem of docs/http.md.
    """

    id: str
    sort: Sort
    state: State
    bearer: str
    made: str
    begun: str | None
    ended: str | None
    version: str | None
    problem: str | None
    pieces: tuple[Piece, ...]
