"""The working store: the quads that are published next, where they can still change.

    fill       a new store from a stream of quads, in bounded memory
    change     some quads out, others in
    check_out  a checkpoint: hard links, so it costs the same however much is in it

What fails leaves the store that was there, or is told by `mark`: it names the state from which the
next changes may begin, and is gone while a store is being made.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from graph.nquads import DEFAULT_GRAPH, Node, Quad
from graph.query.snapshot import matching

_BUFFER = 1 << 20

_SORTED = 1_000_000
"""Quads that Oxigraph sorts at once, each million into files of its own."""

_MANY = 50_000
"""Quads that are written faster into files of their own than one by one; measured."""


class Working:
    """The working store of a folder; only a publisher opens it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of a graph; nothing is opened yet."""
        self._place = folder / "store"
        self._part = folder / "store.part"
        self._mark = folder / "store.mark"
        self._store: ox.Store | None = None

    @property
    def mark(self) -> str:
        """What whoever filled it called its content; "" if it is not known."""
        try:
            return self._mark.read_text("ascii") if self._place.is_dir() else ""
        except (OSError, ValueError):
            return ""

    def fill(
        self,
        quads: Iterable[str],
        mark: str = "",
        *,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        """Hold these quads and no others.

        Args:
            quads: As lines of N-Quads, whole ones, some at a time. In any order; one may come more
                than once.
            mark: What `mark` is to be from now on.
            meanwhile: Asked when all quads are written, while the store still orders them.

        Raises:
            OSError: The disk fails.
        """
        self._mark.unlink(missing_ok=True)
        shutil.rmtree(self._part, ignore_errors=True)
        for left in self._place.parent.glob("store.*nq"):  # of earlier versions of newsgraph
            left.unlink()
        store = ox.Store(str(self._part))
        _load(store, quads, meanwhile)
        del store
        self.close()
        shutil.rmtree(self._place, ignore_errors=True)
        self._part.rename(self._place)
        if mark:
            self._mark.write_text(mark, "ascii")

    def change(self, removed: Iterable[bytes], added: Iterable[bytes]) -> None:
        """Take lines of N-Quads out, and put others in; doing it twice is doing it once."""
        store = self._opened()
        for quad in ox.parse(b"".join(removed), ox.RdfFormat.N_QUADS):
            store.remove(quad)
        new = list(ox.parse(b"".join(added), ox.RdfFormat.N_QUADS))
        (store.bulk_extend if len(new) > _MANY else store.extend)(new)
        store.flush()

    def match(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        value: Node | None = None,
        graph: str | None = DEFAULT_GRAPH,
    ) -> Iterator[Quad]:
        """Give the quads that fit, as `Snapshot.match` does."""
        return matching(self._opened(), subject, predicate, value, graph)

    def check_out(self, folder: Path) -> None:
        """Make a folder that holds what is in the store now.

        Raises:
            OSError: The disk fails.
        """
        self._opened().backup(str(folder))

    def close(self) -> None:
        """Let go of the store."""
        self._store = None

    def _opened(self) -> ox.Store:
        if self._store is None:
            self._store = ox.Store(str(self._place))
        return self._store


def _load(store: ox.Store, lines: Iterable[str], meanwhile: Callable[[], object]) -> None:
    """Load lines while they are made: through a pipe, which Oxigraph reads in its own thread.

    When all are there it has yet to sort what it read last, and to put together what it sorted.
    That is waited for: else one of the next changes, however small, would have to do it.
    """
    count = 0
    end, start = os.pipe()
    failed: list[BaseException] = []

    def load() -> None:
        try:
            kind = ox.RdfFormat.N_QUADS
            try:
                store.bulk_load(path=f"/dev/fd/{end}", format=kind, lenient=True)
            finally:
                os.close(end)  # whoever still writes is told
            (store.optimize if count > _SORTED else store.flush)()
        except (OSError, RuntimeError, SyntaxError, ValueError) as error:
            failed.append(error)

    loader = threading.Thread(target=load)
    loader.start()
    try:
        with os.fdopen(start, "wb", buffering=_BUFFER) as pipe:
            for some in lines:
                pipe.write(some.encode())
                count += some.count("\n")
        meanwhile()
    except BrokenPipeError:
        pass  # the loader knows why
    finally:
        loader.join()
    if failed:
        raise OSError(f"quads can't be loaded: {failed[0]}") from failed[0]
