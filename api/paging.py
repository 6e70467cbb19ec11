"""Pages of a list: a cursor says where the next begins, in the version that the first was of."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from flask import Response, jsonify, request, url_for

from api.errors import ParameterError
from api.parameters import limit
from ontology.encoding import Json

NAME = "cursor"


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted.

    Attributes:
        start: How many are passed over.
        size: How many there are on the page at most.
    """

    version: str
    start: int
    size: int

    @property
    def end(self) -> int:
        """Where the next page begins."""
        return self.start + self.size


def page(version: str, size: int = 20) -> Page:
    """Read `limit` and `cursor`.

    Args:
        version: Of the graph, which the list is of.
        size: The default of `limit`.

    Raises:
        ParameterError: A value is wrong, or the cursor is of another version.
    """
    given = request.args.get(NAME)
    start = 0 if given is None else _start(given, version)
    return Page(version, start, limit(size))


def paged(part: Page, total: int, **members: Json) -> Response:
    """Answer a page, with `total`, `next` (a cursor, or null), and a `Link` to the next page."""
    following = _cursor(part.version, part.end) if part.end < total else None
    answer = jsonify(version=part.version, total=total, **members, next=following)
    if following is not None and request.endpoint is not None:
        asked: dict[str, Any] = {**request.args.to_dict(flat=False), NAME: following}
        place = url_for(request.endpoint, **(request.view_args or {}), **asked)
        answer.headers["Link"] = f'<{place}>; rel="next"'
    return answer


def _cursor(version: str, start: int) -> str:
    return urlsafe_b64encode(f"{version}:{start}".encode()).decode().rstrip("=")


def _start(given: str, version: str) -> int:
    try:
        text = urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode()
        known, _, start = text.rpartition(":")
        number = int(start)
    except (ValueError, UnicodeDecodeError) as error:
        raise ParameterError(NAME, "this is no cursor that a page gave as its next") from error
    if known != version:
        raise ParameterError(NAME, "the graph has changed since that page: begin with the first")
    return max(0, number)
