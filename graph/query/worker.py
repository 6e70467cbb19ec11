"""The process that evaluates queries: started by `graph.query.pool`, killed when it takes too long.

Run as a file, so that it imports nothing but Oxigraph and starts in some 50 ms. A request is JSON:
`folder`, `query`, `base`, `prefixes`, `union`, `graphs` (named by FROM), `solutions` and `triples`
(media types), `seconds`, `output` (bytes). An answer is JSON (`kind` and `media_type`, or `error`
and `message`) and, in a second message, the body.
"""

import fcntl
import json
import math
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

type Request = dict[str, object]


class TooLargeError(Exception):
    """The answer has more bytes than it may have."""


class UnknownGraphError(Exception):
    """FROM names a graph that the store does not hold."""


class _Bounded(BytesIO):
    """A buffer that takes so much and no more."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, content: bytes) -> int:  # type: ignore[override]  # Oxigraph gives bytes
        if self.tell() + len(content) > self._limit:
            raise TooLargeError
        return super().write(content)


class _Opened:
    """The version that was asked last: it is kept open."""

    def __init__(self) -> None:
        self._folder = ""
        self._store: ox.Store | None = None
        self._lock: BinaryIO | None = None

    def store(self, folder: str) -> ox.Store:
        """Give the store of a version."""
        if self._store is None or folder != self._folder:
            self._store, self._folder = None, folder
            if self._lock is not None:
                self._lock.close()
            _files(None)
            self._lock = (Path(folder) / "readers").open("rb")
            fcntl.flock(self._lock, fcntl.LOCK_SH)
            self._store = ox.Store.read_only(folder)
            _files(_lowest_free())
        return self._store


def _lowest_free() -> int:
    number = os.dup(0)
    os.close(number)
    return number


def _files(limit: int | None) -> None:
    """Allow no more files and sockets (so no other host), or as many as at the start."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    soft = limit if limit is not None else min(most, 4096) if most > 0 else 4096
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, most))


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Have the kernel end this process, should its parent be gone when the time is up."""
    signal.alarm(math.ceil(seconds) + 1)
    yield
    signal.alarm(0)


def evaluated(store: ox.Store, request: Request) -> tuple[dict[str, str], bytes]:
    """Evaluate one query.

    Returns:
        The head of the answer and its body.
    """
    prefixes = request["prefixes"]
    assert isinstance(prefixes, dict)
    for name in _strings(request["graphs"]):
        if not store.contains_named_graph(ox.NamedNode(name)):
            raise UnknownGraphError(f"FROM <{name}>: there is no such graph here")
    results = store.query(
        str(request["query"]),
        base_iri=str(request["base"]),
        prefixes=prefixes,
        use_default_graph_as_union=bool(request["union"]),
    )
    buffer = _Bounded(int(str(request["output"])))
    graph = isinstance(results, ox.QueryTriples)
    media_types = _strings(request["triples" if graph else "solutions"])
    if not media_types:
        wanted = "CONSTRUCT and DESCRIBE give a graph" if graph else "SELECT and ASK give a table"
        return {"error": "format", "message": f"{wanted}: none of the formats asked for fits"}, b""
    if isinstance(results, ox.QueryTriples):
        syntax = ox.RdfFormat.from_media_type(media_types[0])
        ox.serialize(results, buffer, syntax, prefixes=prefixes)
    else:
        results.serialize(buffer, ox.QueryResultsFormat.from_media_type(media_types[0]))
    boolean = isinstance(results, ox.QueryBoolean)
    kind = "graph" if graph else "boolean" if boolean else "solutions"
    return {"kind": kind, "media_type": media_types[0]}, buffer.getvalue()


def _strings(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(one) for one in value]


def _answer(opened: _Opened, request: Request) -> tuple[dict[str, str], bytes]:
    try:
        store = opened.store(str(request["folder"]))
    except OSError as error:
        return {"error": "store", "message": str(error)}, b""
    try:
        with _alarm(float(str(request["seconds"]))):
            return evaluated(store, request)
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, b""
    except TooLargeError:
        return {"error": "large", "message": ""}, b""
    except UnknownGraphError as error:
        return {"error": "graph", "message": str(error)}, b""
    except MemoryError:
        return {"error": "memory", "message": ""}, b""
    except (OSError, RuntimeError, ValueError) as error:
        return {"error": "failed", "message": str(error)}, b""


def main() -> None:
    """Answer requests until there are no more."""
    opened = _Opened()
    memory = int(sys.argv[1])
    with suppress(OSError, ValueError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    requests, answers = Connection(0, writable=False), Connection(1, readable=False)
    with suppress(EOFError):
        while True:
            head, body = _answer(opened, json.loads(requests.recv_bytes()))
            answers.send_bytes(json.dumps(head).encode())
            answers.send_bytes(body)


if __name__ == "__main__":
    main()
