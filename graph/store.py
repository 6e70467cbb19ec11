"""The store: quads on disk, published as immutable versions.

    FOLDER/
      store/            the working store (`graph.working`); only a publisher opens it
      versions/<id>/    a checkpoint (hard links) and `about.json`, never changed; `<id>-2` and
                        so on where it was made anew
      current           the folder of the version that readers open
      keep              how many versions are kept besides it, where somebody has said so

To publish is to bring the working store to the new graph, to take a checkpoint, and to swing
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
from typing import BinaryIO, Self

from graph.about import FILE, About
from graph.iris import Iris
from graph.nquads import Quad, texts
from graph.query.damage import CORRUPT
from graph.query.snapshot import Snapshot
from graph.working import Working
from ontology.errors import StoreError

KEPT = 2
"""How many versions are kept besides the current one, where nobody says otherwise."""

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

    def kept(self) -> int:
        """Give how many versions are kept besides the current one.

        Raises:
            StoreError: The file that tells it holds something else.
            OSError: The disk fails.
        """
        place = self.folder / "keep"
        try:
            return int(place.read_text("ascii"))
        except FileNotFoundError:
            return KEPT
        except ValueError as error:
            raise StoreError(
                f"{place} tells no number of versions to keep; say it again: "
                f"newsgraph rebuild --keep {KEPT}"
            ) from error

    def keep(self, number: int) -> None:
        """Keep so many versions besides the current one from the next publication on.

        Raises:
            StoreError: The disk fails.
        """
        try:
            _write_whole(self.folder / "keep", f"{number}\n".encode())
        except OSError as error:
            raise StoreError(f"can't write to {self.folder}: {error}") from error

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
            anew: Whether to make it again where it is out already: it may be damaged.

        Returns:
            The current version; the one there was, if the digest is its own.

        Raises:
            StoreError: Somebody else is publishing to this folder, or the disk fails.
        """
        return self.publish_by(
            lambda working: working.fill(texts(quads)), digest, about=about, anew=anew
        )

    def publish_by(
        self,
        bring: Callable[[Working], None],
        digest: str,
        *,
        about: Callable[[], About],
        follow: Callable[[Working], None] = lambda working: None,
        anew: bool = False,
    ) -> Version:
        """Make what somebody brings into the working store the current version.

        Args:
            bring: Brings the store to the graph of the digest, whatever is in it; asked only if
                no version that is kept has that.
            follow: Asked if one has, when it is the current one already.

        As for the rest, see `publish`.
        """
        name = named(digest)
        working = Working(self.folder)
        try:
            spared = self.kept()
            with self._publishing():
                self._sweep()
                kept = [] if anew else [one for one in self.versions() if one.id == name]
                if not kept:
                    bring(working)
                version = kept[-1] if kept else self._check_out(working, name, about())
                _write_whole(self._pointer, f"{version.folder.name}\n".encode())
                self._remove_old(version, spared)
                if kept:
                    follow(working)
        except OSError as error:
            raise StoreError(f"can't publish to {self.folder}: {error}") from error
        except RuntimeError as error:
            if CORRUPT not in str(error):
                raise
            raise StoreError(
                f"the store in {self.folder} is damaged, and nothing is lost: newsgraph rebuild "
                f"makes the graph anew from the ledger ({error})"
            ) from error
        finally:
            working.close()
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

    def _check_out(self, working: Working, name: str, about: About) -> Version:
        """Make a new folder for a version; one of this name that is damaged stays where it is."""
        again = (f"{name}-{number}" for number in count(2))
        folder = next(
            place
            for place in (self._versions / one for one in chain([name], again))
            if not place.exists()
        )
        part = folder.with_suffix(".part")
        working.check_out(part)
        (part / "readers").touch()
        about.write(part)
        part.rename(folder)
        _sync_folder(self._versions)
        return Version(name, folder)

    def _remove_old(self, version: Version, spared: int) -> None:
        others = [folder for folder in self._versions.iterdir() if folder != version.folder]
        others.sort(key=lambda folder: (folder.stat().st_mtime_ns, folder.name))
        twins = [folder for folder in others if folder.name.startswith(version.id)]
        rest = [folder for folder in others if folder not in twins]
        for folder in [*twins, *rest[: max(0, len(rest) - spared)]]:
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
