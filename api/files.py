"""Files that a command writes."""

from collections.abc import Iterable
from pathlib import Path

from ontology.errors import InputError


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
