"""One report of all that could not be read: which file, which line, which article, why."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from api.build import BuildReport
from ontology.errors import ArticleError
from ontology.failures import Failure

_PLACED = re.compile(
    r"(?P<member>/.+?)?(?::(?P<line>\d+))?: "
    r"(?:(?P<item>(?:item|record|row) \d+): )?(?P<why>.+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why an input is not in the graph.

    Attributes:
        file: The input, with the member of an archive; or the address of a feed.
        line: Of the file, from 1.
        item: Which one of the file, where it has no lines: "record 3".
        article: Its id, where it was an article and the pipeline could not read it.
        trace: The traceback of that.
    """

    why: str
    file: str | None = None
    line: int | None = None
    item: str | None = None
    article: str | None = None
    trace: str | None = None

    @property
    def told(self) -> str:
        """The complaint in a line, for people."""
        if self.article is not None:
            return f"article {self.article} can't be read, it is in quarantine: {self.why}"
        line = f":{self.line}" if self.line is not None else ""
        place = f"{self.file}{line}: " if self.file else ""
        return f"{place}{self.item + ': ' if self.item else ''}{self.why}"


def complaints(report: BuildReport) -> Iterator[Complaint]:
    """Give all that a build could not read, inputs first."""
    yield from map(of_input, report.plan.failed)
    for quarantined in report.plan.quarantined:
        why = f"{quarantined.told} (tried before, newsgraph retry tries it again)"
        yield Complaint(why, article=quarantined.id, trace=quarantined.trace)
    yield from map(of_article, report.failures)


def of_input(error: ArticleError) -> Complaint:
    """Take an error about an input apart."""
    message, file = str(error), error.file
    if not message.startswith(file) or not file:
        return Complaint(message, file or None)
    placed = _PLACED.fullmatch(message, len(file))
    if placed is None:
        return Complaint(message, file)
    line = placed["line"]
    whole = file + (placed["member"] or "")
    return Complaint(placed["why"], whole, int(line) if line else None, placed["item"])


def of_article(failure: Failure) -> Complaint:
    """Say which article failed, and how."""
    return Complaint(failure.told, article=failure.article.id, trace=failure.trace)


def lines(found: Iterator[Complaint]) -> Iterator[bytes]:
    """Give complaints as JSON, an object a line."""
    for one in found:
        yield f"{json.dumps(asdict(one), ensure_ascii=False)}\n".encode(errors="replace")
