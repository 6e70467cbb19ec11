"""One document by HTTP, within limits: of time, size and redirections."""

import http
import http.client
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ontology.errors import FetchError

AGENT = f"newsgraph/{version('newsgraph')}"
"""How requests are signed, and what robots.txt may call us: newsgraph."""

_CHUNK = 65_536
_ZIPPED = 15 + 32  # zlib's window, with a header of gzip or of its own


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take.

    Attributes:
        silence: Seconds without a byte.
        whole: Seconds from the first request to the last byte.
        size: Bytes, unpacked.
        redirections: How many.
    """

    silence: float = 20.0
    whole: float = 60.0
    size: int = 20_000_000
    redirections: int = 5


@dataclass(frozen=True, slots=True)
class Document:
    """What was fetched.

    Attributes:
        address: Where it was asked for.
        data: Unpacked; None if it has not changed since (304).
        etag: What the server calls this state of it, "" if nothing.
        modified: When it was last changed, as the server writes it.
    """

    address: str
    data: bytes | None
    etag: str = ""
    modified: str = ""


type Allowed = Callable[[str], bool]
"""Tells whether an address may be fetched."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches documents.

    Attributes:
        clock: Seconds from anywhere, never going back.
        now: The time, for a Retry-After that is a date.
    """

    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def fetch(
        self, address: str, headers: Mapping[str, str], *, allowed: Allowed = lambda address: True
    ) -> Document:
        """Fetch a document.

        Args:
            headers: Further ones: conditions, mostly.
            allowed: Is asked for the address and for each that it leads to.

        Raises:
            FetchError: It could not be had, whole and within the limits.
        """
        until = self.clock() + self.limits.whole
        place, been = address, set[str]()
        while True:
            _check(place, address)
            if place in been or len(been) > self.limits.redirections:
                what = "in a circle" if place in been else "on and on"
                raise FetchError(f"{address}: it leads {what} (to {place})")
            been.add(place)
            if not allowed(place):
                raise FetchError(f"{address}: robots.txt of {urlsplit(place).netloc} asks not to")
            try:
                answer = self._asked(place, headers)
                if isinstance(answer, str):
                    place = urljoin(place, answer)
                    continue
                with answer:
                    return self._read(answer, address, until)
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise FetchError(f"{address}: {_reason(error)}") from error

    def _asked(self, place: str, headers: Mapping[str, str]) -> Any:
        """Ask for a document: give the answer, or where else it is."""
        signed = {"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers}
        try:
            return _OPENER.open(Request(place, headers=signed), timeout=self.limits.silence)  # noqa: S310 - _check has looked at it
        except HTTPError as answer:
            if answer.code == http.HTTPStatus.NOT_MODIFIED:
                return answer
            with answer:
                where = answer.headers.get("Location", "")
                if answer.code in (301, 302, 303, 307, 308) and where:
                    return str(where)
                raise FetchError(
                    f"{place}: {answer.code} {answer.reason}",
                    status=answer.code,
                    after=self._after(answer.headers.get("Retry-After", "")),
                ) from answer

    def _read(self, answer: Any, address: str, until: float) -> Document:
        etag, modified = (answer.headers.get(name, "") for name in ("ETag", "Last-Modified"))
        if answer.status == http.HTTPStatus.NOT_MODIFIED:
            return Document(address, None, etag, modified)
        packed = answer.headers.get("Content-Encoding", "").strip().lower()
        if packed not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise FetchError(f"{address}: it is packed in a way that nobody asked for ({packed})")
        chunks = self._chunks(answer, address, until)
        if packed in ("", "identity"):
            return Document(address, b"".join(chunks), etag, modified)
        return Document(address, self._unpacked(chunks, address), etag, modified)

    def _chunks(self, answer: Any, address: str, until: float) -> Iterator[bytes]:
        told = answer.headers.get("Content-Length", "")
        size = 0
        while chunk := answer.read1(_CHUNK):
            size += len(chunk)
            if size > self.limits.size:
                raise FetchError(f"{address}: it has more than {self.limits.size:,} bytes")
            if self.clock() > until:
                raise FetchError(f"{address}: it takes more than {self.limits.whole:g} seconds")
            yield chunk
        if told.isdigit() and size < int(told):
            raise FetchError(f"{address}: it ends after {size:,} of {int(told):,} bytes")

    def _unpacked(self, chunks: Iterator[bytes], address: str) -> bytes:
        unpacker = zlib.decompressobj(_ZIPPED)
        data = bytearray()
        try:
            for chunk in chunks:
                data += unpacker.decompress(chunk, self.limits.size + 1 - len(data))
                if len(data) > self.limits.size:
                    raise FetchError(f"{address}: it has more than {self.limits.size:,} bytes")
        except zlib.error as error:
            raise FetchError(f"{address}: it can't be unpacked: {error}") from error
        if not unpacker.eof:
            raise FetchError(f"{address}: it ends before its end")
        return bytes(data)

    def _after(self, told: str) -> float | None:
        """Read Retry-After, seconds or a date; give seconds."""
        if told.strip().isdigit():
            return float(told)
        try:
            when = parsedate_to_datetime(told)
        except ValueError:
            return None
        when = when if when.tzinfo else when.replace(tzinfo=UTC)
        return max(0.0, (when - self.now()).total_seconds())


class _Still(HTTPRedirectHandler):
    """Follows no redirection: each is looked at first."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


_OPENER = build_opener(_Still)


def _check(place: str, address: str) -> None:
    parts = urlsplit(place)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"{address}: only http and https addresses are fetched, not {place}")


def _reason(error: Exception) -> str:
    if isinstance(error, URLError):
        return _reason(error.reason) if isinstance(error.reason, Exception) else str(error.reason)
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, http.client.IncompleteRead):
        return "it ends before its end"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
