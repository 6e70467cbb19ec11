"""What stands in the place of an extraction where an article could not be read."""

from dataclasses import dataclass
from enum import StrEnum

from ontology.records import Article, Extraction


class Reason(StrEnum):
    """How reading an article ended without an extraction."""

    RAISED = "raised"
    """A fault of the program: an exception."""
    KILLED = "killed"
    """The process that read it died, by a fault in native code or for want of memory."""
    SLOW = "slow"
    """It took longer than an article may take, and was stopped."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the pipeline could not read.

    Attributes:
        trace: The traceback, or what else is known of the end of it.
    """

    article: Article
    reason: Reason
    trace: str

    @property
    def told(self) -> str:
        """What happened, in a line: the last one of the traceback."""
        return self.trace.strip().rpartition("\n")[2]


type Outcome = Extraction | Failure
"""What comes of reading an article."""
