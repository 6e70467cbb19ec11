"""Bodies that come slowly: whoever takes too long to send one is cut off.

A worker answers few requests at a time, and the server gives no time limit for reading a body: a
client that sends a byte and waits would hold one of them. What ends such a read is the end of the
connection, and of that the server tells the address alone; so the connections of this address
that were open when the read began are ended. Behind a proxy that reads requests whole
(docs/http.md) it never comes to that.
"""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

PATIENCE: Final = 3.0
"""Seconds for a body, and"""
RATE: Final = 256 * 1024
"""a second more for so many bytes that it is said to have."""

LONGEST: Final = 8 * 1024 * 1024
SOON: Final = 0.2
"""Seconds that nearly every body takes less than."""

type Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application (PEP 3333)."""


def impatient(application: Application) -> Application:
    """Let an application wait so long for a body, and no longer."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        environ["wsgi.input"] = _Body(environ)
        return application(environ, start)

    return answer


class _Body:
    """A request's body, and the seconds that are left to read it."""

    def __init__(self, environ: dict[str, Any]) -> None:
        self._body = environ["wsgi.input"]
        self._client = str(environ.get("REMOTE_ADDR", ""))
        length = str(environ.get("CONTENT_LENGTH") or "0")
        size = min(int(length), LONGEST) if length.isascii() and length.isdigit() else 0
        self._left = PATIENCE + size / RATE

    def read(self, *size: int) -> bytes:
        """Read as much, or all."""
        return self._timed(self._body.read, *size)

    def readline(self, *size: int) -> bytes:
        """Read a line."""
        return self._timed(self._body.readline, *size)

    def _timed(self, read: Callable[..., bytes], *size: int) -> bytes:
        begun = time.monotonic()
        with _watched(self._client, self._left):
            got = bytes(read(*size))
        self._left = max(0.0, self._left - (time.monotonic() - begun))
        return got


@contextmanager
def _watched(client: str, seconds: float) -> Iterator[None]:
    done = threading.Event()
    threading.Thread(target=_watch, args=(done, client, seconds), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _watch(done: threading.Event, client: str, seconds: float) -> None:
    """End the connections that a client has now, unless its body comes in time."""
    if done.wait(SOON):
        return
    before = {name for name, _ in _connections(client)}
    if done.wait(seconds):
        return
    for name, connection in _connections(client):
        if name in before:
            connection.shutdown(socket.SHUT_RDWR)


def _connections(client: str) -> Iterator[tuple[tuple[Any, ...], socket.socket]]:
    """Give the connections of this process with a client; Linux tells which they are."""
    for place in Path("/proc/self/fd").iterdir():
        try:
            if not place.is_socket():
                continue
            copy = socket.socket(fileno=os.dup(int(place.name)))
        except OSError:  # it is closed by now
            continue
        with copy:
            try:
                internet = copy.family in (socket.AF_INET, socket.AF_INET6)
                if internet and copy.getpeername()[0] == client:
                    yield copy.getpeername(), copy
            except OSError:  # it listens, or has ended
                continue
