"""The process that evaluates queries: started by `graph.query.pool`, killed when it takes too long.

Run as a file, so that it imports little but Oxigraph and starts in some 50 ms. A request is JSON:
`folder`, `query`, `base`, `prefixes`, `union`, `graphs` (named by FROM), `default` and `named`
(graphs in place of these; null if there are none), `solutions` and `triples` (media types),
`seconds`, `output` (bytes), `rows`. An answer is JSON (`kind` and `media_type`, or `error` and
`message`) and, in a second message, the body. With `ends` it asks where a query is wrong (`fault`).
"""

import ctypes
import errno
import fcntl
import json
import math
import os
import re
import resource
import signal
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from graph.query.behind import BEHIND, Behind

_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: the architecture as the kernel names it (linux/audit.h), and socket(2)'s number."""

type Request = dict[str, object]


class TooLargeError(Exception):
    """The answer has more bytes than it may have."""


class TooManyError(Exception):
    """The answer has more rows than it may have."""


class UnknownGraphError(Exception):
    """FROM names a graph that the store does not hold."""


_JSON = "application/sparql-results+json"
_ROWS = {
    _JSON: b'},{"',
    "application/sparql-results+xml": b"<result>",
    "text/csv": b"\r\n",
    "text/tab-separated-values": b"\n",
}
"""What stands with each row of a table that Oxigraph writes, and is escaped in its texts (in CSV it
may stand in one: that counts too much, never too little). In JSON it stands between rows."""

_HEADED = (b"\r\n", b"\n")
"""Those that stand behind the names of the variables as well."""


class _Bounded(BytesIO):
    """A buffer that takes so much and no more.

    Args:
        limit: Bytes.
        rows: How often `row` may come; 0 where that is not asked.
    """

    def __init__(self, limit: int, rows: int, row: bytes) -> None:
        super().__init__()
        self._limit, self._rows, self._row = limit, rows, row
        self._last = b""

    def write(self, content: bytes) -> int:  # type: ignore[override]  # Oxigraph gives bytes
        if self.tell() + len(content) > self._limit:
            raise TooLargeError
        if self._row:
            seen = self._last + content
            self._rows -= seen.count(self._row)
            self._last = seen[1 - len(self._row) :] if len(self._row) > 1 else b""
            if self._rows < 0:
                raise TooManyError
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
            self._lock = (Path(folder) / "readers").open("rb")
            fcntl.flock(self._lock, fcntl.LOCK_SH)
            self._store = ox.Store.read_only(folder)
        return self._store


def confine(memory: int) -> None:
    """Give up what evaluation does not need: sockets (Linux), core dumps, more memory than that."""
    with suppress(OSError, ValueError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux" and os.uname().machine in _SOCKET:
        _forbid_sockets(*_SOCKET[os.uname().machine])


def _forbid_sockets(architecture: int, number: int) -> None:
    """Have the kernel answer EPERM to socket(2), for good: seccomp(2), mode filter.

    A limit on open files would do too, but RocksDB opens its files when it comes to them.
    """
    load, equal, give = 0x20, 0x15, 0x06  # linux/bpf_common.h: LD W ABS, JMP JEQ K, RET K
    steps = (
        (load, 0, 0, 4),  # seccomp_data.arch
        (equal, 0, 3, architecture),
        (load, 0, 0, 0),  # seccomp_data.nr
        (equal, 0, 1, number),
        (give, 0, 0, 0x00050000 | errno.EPERM),  # SECCOMP_RET_ERRNO
        (give, 0, 0, 0x7FFF0000),  # SECCOMP_RET_ALLOW
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("@HP", len(steps), ctypes.addressof(code))
    libc = ctypes.CDLL(None)
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
    libc.prctl(22, 2, ctypes.c_char_p(program))  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER


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
    _known(store, _strings(request["graphs"]), "FROM ")
    results = store.query(
        str(request["query"]),
        base_iri=str(request["base"]),
        prefixes=prefixes,
        use_default_graph_as_union=bool(request["union"]),
        default_graph=_chosen(store, request.get("default")),
        named_graphs=_chosen(store, request.get("named")),
        custom_functions={ox.NamedNode(BEHIND): Behind(store, str(request["base"]))},
    )
    graph = isinstance(results, ox.QueryTriples)
    media_types = _strings(request["triples" if graph else "solutions"])
    if not media_types:
        wanted = "CONSTRUCT and DESCRIBE give a graph" if graph else "SELECT and ASK give a table"
        return {"error": "format", "message": f"{wanted}: none of the formats asked for fits"}, b""
    buffer = _buffer(request, media_types[0])
    if isinstance(results, ox.QueryTriples):
        syntax = ox.RdfFormat.from_media_type(media_types[0])
        ox.serialize(results, buffer, syntax, prefixes=prefixes)
    else:
        results.serialize(buffer, ox.QueryResultsFormat.from_media_type(media_types[0]))
    boolean = isinstance(results, ox.QueryBoolean)
    kind = "graph" if graph else "boolean" if boolean else "solutions"
    return {"kind": kind, "media_type": media_types[0]}, buffer.getvalue()


def _buffer(request: Request, media_type: str) -> _Bounded:
    row = _ROWS.get(media_type, b"")
    rows = int(str(request["rows"])) + (row in _HEADED) - (row == _ROWS[_JSON])
    return _Bounded(int(str(request["output"])), rows, row)


def _chosen(store: ox.Store, names: object) -> Any:  # lists of names are no lists of nodes to mypy
    """Give the graphs that take the place of those of the query; None if none do."""
    if names is None:
        return None
    _known(store, _strings(names), "")
    return [ox.NamedNode(one) for one in _strings(names)]


def _known(store: ox.Store, names: list[str], where: str) -> None:
    for name in names:
        if not store.contains_named_graph(ox.NamedNode(name)):
            raise UnknownGraphError(f"{where}<{name}>: there is no such graph here")


PADDING = 32
"""More letters than the longest keyword: so far past a fault may Oxigraph say that it is."""

_PLACE = re.compile(r"error at (\d+):(\d+)")


def fault(request: Request) -> tuple[dict[str, str], bytes]:
    """Find the first token that no query can have there.

    Args:
        request: `ends`: where each token of `query` ends; `candidates`: what may be expected.

    Returns:
        As the body in JSON: the number of the token, and of the candidates that could stand there.
    """
    text, ends, candidates = str(request["query"]), request["ends"], request["candidates"]
    assert isinstance(ends, list)
    good, bad = 0, len(ends) + 1  # how many tokens are surely good, and surely too many
    while bad - good > 1:
        middle = (good + bad) // 2
        if _begins(text[: ends[middle - 1]], request):
            good = middle
        else:
            bad = middle
    start = text[: ends[good - 1]] if good else ""
    fitting = [
        number
        for number, candidate in enumerate(_strings(candidates))
        if _begins(f"{start} {candidate}", request)
    ]
    return {"kind": "fault"}, json.dumps([good, fitting]).encode()


def _begins(text: str, request: Request) -> bool:
    """Tell whether a query may begin so: then Oxigraph complains of its end, if of anything."""
    padded = text + " " * PADDING
    prefixes = request["prefixes"]
    assert isinstance(prefixes, dict)
    try:
        ox.Store().query(padded, base_iri=str(request["base"]), prefixes=prefixes)
    except SyntaxError as error:
        place = _PLACE.match(str(error))
        line = padded.rpartition("\n")[2]
        return place is not None and (int(place[1]), int(place[2])) == (
            padded.count("\n") + 1,
            len(line) + 1,
        )
    return True


def _strings(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(one) for one in value]


def _answer(opened: _Opened, request: Request) -> tuple[dict[str, str], bytes]:
    if "ends" in request:
        with _alarm(float(str(request["seconds"]))):
            return fault(request)
    try:
        store = opened.store(str(request["folder"]))
    except (OSError, RuntimeError):
        return {"error": "store", "message": "it is gone, or damaged"}, b""
    try:
        with _alarm(float(str(request["seconds"]))):
            return evaluated(store, request)
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, b""
    except TooLargeError:
        return {"error": "large", "message": ""}, b""
    except TooManyError:
        return {"error": "rows", "message": f"{int(str(request['rows'])):,}"}, b""
    except UnknownGraphError as error:
        return {"error": "graph", "message": str(error)}, b""
    except MemoryError:
        return {"error": "memory", "message": ""}, b""
    except OSError:  # its message may name files
        return {"error": "store", "message": "it can't be read"}, b""
    except (RuntimeError, ValueError) as error:
        if "Corruption" in str(error):  # as RocksDB says; the rest of it names files
            return {"error": "store", "message": "it is damaged"}, b""
        return {"error": "failed", "message": str(error)}, b""


def main() -> None:
    """Answer requests until there are no more."""
    opened = _Opened()
    confine(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    requests, answers = Connection(0, writable=False), Connection(1, readable=False)
    with suppress(EOFError):
        while True:
            head, body = _answer(opened, json.loads(requests.recv_bytes()))
            answers.send_bytes(json.dumps(head).encode())
            answers.send_bytes(body)


if __name__ == "__main__":
    main()
