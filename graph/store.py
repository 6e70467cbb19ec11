"""The store: quads on disk, published as immutable versions.

    FOLDER/
      store/            the working RocksDB; only a publisher opens it
      store.nq          what is in it, sorted; there only while that is true
      versions/<id>/    a checkpoint (hard links) and `about.json`, never changed; `<id>-2` and
                        so on where it was made anew
      current           the folder of the version that readers open

To publish is to apply what differs to the working store, to take a checkpoint, and to swing
`current`: each step can be cut off, and the next run ends in the same place. A reader keeps the
version that it opened, whole, for as long as it likes. Oxigraph stays behind this module and
`graph.query`.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, Self

import pyoxigraph as ox

from graph.about import FILE, About
from graph.iris import Iris
from graph.nquads import Quad, line
from graph.query.snapshot import Snapshot
from graph.sorting import difference, sorted_lines
from ontology.errors import StoreError

KEPT = 2
"""How many versions are kept besides the current one."""

_ID = re.compile(r"([0-9a-f]{16})(-\d+)?")


@dataclass(frozen=True, slots=True)
class Version:
    """A published graph that never changes.

    Attributes:
        id: A hash of what it holds.
    """

    id: str
    folder: Path

    @property
    def about(self) -> About:
        """What it says of itself.

        Raises:
            StoreError: It was removed meanwhile, or is damaged.
        """
        return About.read(self.folder)

    @property
    def iris(self) -> Iris:
        """How it names things."""
        return Iris(self.about.base)

    def open(self) -> Snapshot:
        """Open it for reading; any number of processes may.

        Raises:
            StoreError: It was removed meanwhile, or is damaged.
        """
        return Snapshot(self.folder)


class Store:
    """A folder with the published graph."""

    def __init__(self, folder: Path) -> None:
        """Take the folder as it is; it is made when something is published."""
        self.folder = folder
        self._working = folder / "store"
        self._content = folder / "store.nq"
        self._versions = folder / "versions"
        self._pointer = folder / "current"

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Give the store of a folder; nothing is opened or made yet."""
        return cls(folder)

    def current(self) -> Version | None:
        """Give the version that readers should open; None if nothing was published.

        Raises:
            StoreError: What was published is damaged, or another version of newsgraph did it.
        """
        try:
            name = self._pointer.read_bytes().strip().decode("ascii", "replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(f"can't read {self._pointer}: {error.strerror}") from error
        match = _ID.fullmatch(name)
        if not match or not (self._versions / name).is_dir():
            raise StoreError(f"{self._pointer} names no version; run newsgraph build again")
        version = Version(match[1], self._versions / name)
        if not (version.folder / FILE).is_file():
            raise StoreError(
                f"the graph in {self.folder} was published by another version of newsgraph; "
                "run newsgraph build again"
            )
        return version

    def versions(self) -> tuple[Version, ...]:
        """List the versions that are kept and whole, the oldest first."""
        if not self._versions.is_dir():
            return ()
        matches = map(_ID.fullmatch, sorted(folder.name for folder in self._versions.iterdir()))
        found = [Version(match[1], self._versions / match[0]) for match in matches if match]
        found.sort(key=lambda version: version.folder.stat().st_mtime_ns)
        return tuple(version for version in found if _is_whole(version))

    def publish(
        self,
        quads: Iterable[Quad],
        digest: str,
        *,
        about: Callable[[], About] = About,
        anew: bool = False,
    ) -> Version:
        """Make these quads the current version.

        Args:
            quads: The whole graph, in any order; read only if it is not the current one.
            digest: Names all that the quads are made from; the same digest, the same quads.
            about: Gives what the version says of itself; asked when all quads were read.
            anew: Whether to put nothing on what is there: it may be damaged.

        Returns:
            The current version; the one there was, if the digest is its own.

        Raises:
            StoreError: Somebody else is publishing to this folder, or the disk fails.
        """
        name = named(digest)
        try:
            with self._publishing():
                self._sweep()
                kept = [] if anew else [one for one in self.versions() if one.id == name]
                if anew:
                    self._content.unlink(missing_ok=True)
                if not kept:
                    self._apply(quads)
                version = kept[-1] if kept else self._check_out(name, about())
                _write_whole(self._pointer, f"{version.folder.name}\n".encode())
                self._remove_old(version)
        except OSError as error:
            raise StoreError(f"can't publish to {self.folder}: {error}") from error
        return version

    @contextmanager
    def _publishing(self) -> Iterator[None]:
        self._versions.mkdir(parents=True, exist_ok=True)
        with (self.folder / "store.lock").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise StoreError(f"another process is publishing to {self.folder}") from error
            yield

    def _sweep(self) -> None:
        for left in self._versions.glob("*.*"):
            shutil.rmtree(left)

    def _apply(self, quads: Iterable[Quad]) -> None:
        coming, was = self.folder / "store.next.nq", self.folder / "store.was.nq"
        with coming.open("wb") as file:
            file.writelines(sorted_lines(f"{line(quad)}\n".encode() for quad in quads))
            _sync(file)
        if self._content.exists() and self._working.exists():
            self._content.replace(was)
        else:
            shutil.rmtree(self._working, ignore_errors=True)
            was.write_bytes(b"")
        with was.open("rb") as old, coming.open("rb") as new:
            _change(ox.Store(str(self._working)), old, new)
        coming.replace(self._content)
        was.unlink()

    def _check_out(self, name: str, about: About) -> Version:
        """Make a new folder for a version; one of this name that is damaged stays where it is."""
        again = (f"{name}-{number}" for number in count(2))
        folder = next(
            place
            for place in (self._versions / one for one in chain([name], again))
            if not place.exists()
        )
        part = folder.with_suffix(".part")
        ox.Store(str(self._working)).backup(str(part))
        (part / "readers").touch()
        about.write(part)
        part.rename(folder)
        _sync_folder(self._versions)
        return Version(name, folder)

    def _remove_old(self, version: Version) -> None:
        others = [folder for folder in self._versions.iterdir() if folder != version.folder]
        others.sort(key=lambda folder: (folder.stat().st_mtime_ns, folder.name))
        twins = [folder for folder in others if folder.name.startswith(version.id)]
        for folder in [*twins, *[one for one in others if one not in twins][:-KEPT]]:
            with (folder / "readers").open("ab") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:  # somebody reads it: the next one who publishes removes it
                    continue
                gone = folder.rename(folder.with_suffix(".gone"))
            shutil.rmtree(gone)


def named(digest: str) -> str:
    """Give the id of the version that is made from what a digest names."""
    return sha256(digest.encode()).hexdigest()[:16]


def _is_whole(version: Version) -> bool:
    try:
        About.read(version.folder)
    except StoreError:
        return False
    return True


def _change(store: ox.Store, old: BinaryIO, new: BinaryIO) -> None:
    with TemporaryFile() as added, TemporaryFile() as removed:
        for is_new, one in difference(old, new):
            (added if is_new else removed).write(one)
        removed.seek(0)
        for quad in ox.parse(removed, ox.RdfFormat.N_QUADS):
            store.remove(quad)
        added.seek(0)
        store.bulk_load(added, ox.RdfFormat.N_QUADS)
    store.flush()


def _write_whole(path: Path, content: bytes) -> None:
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        _sync(file)
    part.replace(path)
    _sync_folder(path.parent)


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
