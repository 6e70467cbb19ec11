"""Files that a command writes, and what it reads in the place of one."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ontology.errors import InputError

_INPUT = Path("-")


def written(chunks: Iterable[bytes], output: Path) -> int:
    """Write a file, whole or not at all, and give its size; a device or a pipe is written to.

    Raises:
        InputError: its folder is not there.
    """
    if not output.parent.is_dir():
        raise InputError(f"can't write {output}: there is no folder {output.parent}")
    if output.exists() and not output.is_file():
        with output.open("wb") as file:
            return sum(map(file.write, chunks))
    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as file:
            size = sum(map(file.write, chunks))
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
    return size


@contextmanager
def with_standard_input(paths: tuple[Path, ...]) -> Iterator[tuple[Path, ...]]:
    """Give the paths with a file of what comes on standard input in the place of "-"."""
    if _INPUT not in paths:
        yield paths
        return
    with TemporaryDirectory() as folder:
        file = Path(folder, "standard-input.txt")
        with file.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        yield tuple(file if path == _INPUT else path for path in paths)
