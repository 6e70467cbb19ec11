"""What became of a query: what was evaluated, how long it took, and which limits apply."""

import time
from dataclasses import asdict, dataclass

from graph.lookup import Lookup
from graph.query.ask import Dataset, Readable, ask
from graph.query.guard import LIMITS, used
from graph.query.hints import hints, nearby
from graph.query.pool import Bounds, Pool
from graph.query.search import finder
from ontology.errors import QueryLimitError


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit.

    Attributes:
        used: None where it can't be told.
    """

    used: float | None
    allowed: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of a query.

    Attributes:
        evaluated: As it was evaluated, with what was searched and its evidence; "" if it was
            stopped.
        kind: As `graph.query.ask.Answer.kind`; "" if it was stopped.
        rows: Of a table, or triples of a graph; 1 of ASK.
        hints: Words in it that nothing is called by.
        stopped: By which limit, in words; "" if it was not.
        limits: By what they limit: those of `graph.query.guard.Limits` (length in bytes), `seconds`
            (of waiting for a process and evaluating), `answer` (bytes), `memory` (bytes).
    """

    evaluated: str
    kind: str
    rows: int
    hints: tuple[str, ...]
    stopped: str
    limits: dict[str, Limit]


def explain(
    version: Readable,
    text: str,
    *,
    lookup: Lookup,
    pool: Pool,
    union: bool = False,
    dataset: Dataset | None = None,
    evidence: bool = False,
) -> Explanation:
    """Evaluate a query, and tell of it in place of its answer.

    Args:
        lookup: Of the same version.

    As for the rest, see `graph.query.ask.ask`.

    Raises:
        NewsgraphError: As `ask` does; but a query that a limit stopped is told of.
    """
    begun, stopped, answer = time.perf_counter(), "", None
    try:
        answer = ask(
            version,
            text,
            formats=("tsv", "ntriples"),
            union=union,
            dataset=dataset,
            evidence=evidence,
            search=finder(lookup),
            pool=pool,
        )
    except QueryLimitError as error:
        stopped = str(error)
    seconds = round(time.perf_counter() - begun, 6)
    body = answer.body if answer else b""
    limits = _limits(text, pool.bounds, seconds, len(body) if answer else None)
    kind = answer.kind if answer else ""
    rows = 1 if kind == "boolean" else body.count(b"\n") - (kind == "solutions")
    return Explanation(
        answer.evaluated if answer else "",
        kind,
        rows,
        hints(text, version.iris, nearby(lookup)),
        stopped,
        limits,
    )


def _limits(text: str, bounds: Bounds, seconds: float, size: int | None) -> dict[str, Limit]:
    counted = used(text)
    return {name: Limit(counted[name], most) for name, most in asdict(LIMITS).items()} | {
        "seconds": Limit(seconds, bounds.seconds),
        "answer": Limit(size, bounds.output),
        "memory": Limit(None, bounds.memory),
    }
