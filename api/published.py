"""The graph as the web application sees it: always the current version, opened once a thread."""

import threading
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Self

from flask import current_app

from api.settings import Settings
from graph.census import Counts
from graph.directory import Once
from graph.iris import Iris
from graph.listing import listed
from graph.lookup import Lookup
from graph.query.pool import Bounds, Pool
from graph.relations import Relations
from graph.slices import Slices
from graph.store import Store, Version
from ontology.errors import StoreError

NAME: Final = "published"

PROCESSES: Final = 3
"""How many queries run at once, at most, in a process of the server: fewer than it has threads, so
that look-ups and health are answered beside them."""


@dataclass
class _Held:
    """A version that is open, and what was once counted in it."""

    version: str
    lookup: Lookup
    lists: dict[tuple[frozenset[str], bool], list[str]] = field(default_factory=dict)

    @cached_property
    def relations(self) -> Relations:
        return Relations(self.lookup.records.snapshot)

    @cached_property
    def slices(self) -> Slices:
        return Slices(self.lookup.records.snapshot, self.lookup)

    @cached_property
    def counts(self) -> Counts:
        return self.lookup.counts()

    @property
    def counted(self) -> str:
        counts = self.counts
        return f"{counts.articles:,} articles, {counts.entities:,} entities, {counts.facts:,} facts"


class Published:
    """The published graph of a folder.

    A request works on the version that is current when it begins; the next request sees what
    was published meanwhile. An open version is for one thread at a time, so each has its own.

    Attributes:
        folder: Of the graph.
        pool: The processes that evaluate queries; each is started when it is needed.
    """

    def __init__(self, settings: Settings) -> None:
        """Take the folder as it is; nothing need be published yet."""
        self.folder = settings.graph
        self.pool = Pool(PROCESSES, Bounds(seconds=settings.timeout))
        self._store = Store.open(settings.graph)
        self._own = threading.local()
        self._lock = threading.Lock()
        self._once = "", Once()
        self._is_eager = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the query processes, and close this thread's version."""
        self.pool.close()
        self._let_go()

    def version(self) -> Version:
        """Give the current version.

        Raises:
            StoreError: nothing is published, or it is damaged.
        """
        version = self._store.current()
        if version is None:
            raise StoreError(
                f"nothing is published in {self.folder}; build a graph there "
                "(newsgraph build PATH…), or name another --graph"
            )
        return version

    @property
    def iris(self) -> Iris:
        """How the current version names things.

        Raises:
            StoreError: nothing is published, or it can't be opened.
        """
        return self.lookup().records.iris

    def lookup(self) -> Lookup:
        """Open the current version for look-ups, or give it as it is open.

        Raises:
            StoreError: nothing is published, or it can't be opened.
        """
        return self._opened().lookup

    def relations(self) -> Relations:
        """Give what finds relations in the current version.

        Raises:
            StoreError: nothing is published, or it can't be opened.
        """
        return self._opened().relations

    def listed(self, predicates: frozenset[str], *, newest: bool) -> list[str]:
        """List the ids of all facts, or of those of some predicates.

        Args:
            newest: By the day of their first article, the newest first; else by id.
        """
        held = self._opened()
        key = (predicates, newest)
        if key not in held.lists:
            held.lists.clear()  # one list at a time: each may have a million names
            held.lists[key] = listed(held.lookup.records.snapshot, predicates, newest=newest)
        return held.lists[key]

    def slices(self) -> Slices:
        """Give what cuts slices out of the current version.

        Raises:
            StoreError: nothing is published, or it can't be opened.
        """
        return self._opened().slices

    def counts(self) -> Counts:
        """Count what the current version holds; it is counted once."""
        return self._opened().counts

    def counted(self) -> str:
        """Say how much the current version holds."""
        return self._opened().counted

    def _opened(self) -> _Held:
        version = self.version()
        held: _Held | None = getattr(self._own, "held", None)
        if held and held.version == version.id:
            return held
        snapshot = version.open()
        self._let_go()
        self._own.held = _Held(version.id, Lookup(snapshot, self._shared(version)))
        return self._own.held  # type: ignore[no-any-return]  # a thread-local has no types

    def _shared(self, version: Version) -> Once:
        """Give what all threads share of a version: a new one begins with nothing."""
        with self._lock:
            if self._once[0] != version.id:
                self._once = version.id, Once()
                if self._is_eager:
                    threading.Thread(target=self._prepare, daemon=True).start()
            return self._once[1]

    def prepare(self) -> None:
        """Make the index of names before somebody searches, for this version and later ones."""
        self._is_eager = True
        try:
            self._shared(self.version())
        except StoreError:  # whoever asks is told
            return

    def _prepare(self) -> None:
        try:
            self.lookup().finder.prepare()
        except StoreError:
            return
        finally:
            self._let_go()

    def _let_go(self) -> None:
        held: _Held | None = getattr(self._own, "held", None)
        if held:
            held.lookup.records.snapshot.close()
            del self._own.held


def published() -> Published:
    """Give the published graph of the application that answers this request."""
    found = current_app.extensions[NAME]
    assert isinstance(found, Published)  # create_app put it there
    return found
