"""What a published version says of itself, beside its quads."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from graph.iris import DEFAULT_BASE
from ontology.errors import StoreError

FILE = "about.json"


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of a version must know, and what its publisher wants to be told again.

    Attributes:
        base: What its IRIs begin with; ends in "/".
        facts: How many it holds.
        rejected: (rule, count): claims that are no facts, sorted.
    """

    base: str = DEFAULT_BASE
    facts: int = 0
    rejected: tuple[tuple[str, int], ...] = ()

    @classmethod
    def read(cls, version: Path) -> Self:
        """Read what the version in this folder says.

        Raises:
            StoreError: It was removed meanwhile, or is damaged.
        """
        try:
            told = json.loads((version / FILE).read_text("utf-8"))
            rejected = tuple((str(rule), int(count)) for rule, count in told["rejected"])
            return cls(str(told["base"]), int(told["facts"]), rejected)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"can't open the published graph in {version}: {error}") from error

    def write(self, version: Path) -> None:
        """Write it into the folder of a version.

        Raises:
            OSError: The disk fails.
        """
        (version / FILE).write_text(json.dumps(asdict(self)) + "\n", "utf-8")
