"""What a ledger tells of an article without reading it."""

from dataclasses import dataclass
from typing import Literal

type State = Literal["new", "changed", "outdated", "unchanged"]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A live article, without its text.

    Attributes:
        claims: How many claims it makes.
    """

    id: str
    title: str
    published: str | None
    source: str | None
    url: str | None
    content_hash: str
    claims: int
