"""A published version with the working state that belongs to it, copied to where it may change.

Files of the store that never change are linked, so it costs the same however much is in them; the
state is copied page by page. Nobody waits: readers and publishers go on meanwhile.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from graph.about import FILE as ABOUT
from graph.derived import tables

_UNCHANGING = ".sst"
"""Files of RocksDB that are written once: https://github.com/facebook/rocksdb/wiki."""

_NOT_OF_THE_STORE = frozenset((ABOUT, "readers", "LOCK"))


def copied(version: Path, state: Path, to: Path) -> str:
    """Make a folder with a working store and its state.

    Args:
        version: The folder of a version that stays open meanwhile.
        state: The file of a working state, of the same graph.
        to: A folder; there is neither in it.

    Returns:
        The digest of the ledger that the state is of; the version must be of the same.

    Raises:
        OSError, sqlite3.Error: The disk fails, or the state is none.
    """
    store = to / "store"
    store.mkdir(parents=True)
    for file in sorted(version.iterdir()):
        if file.suffix == _UNCHANGING:
            os.link(file, store / file.name)
        elif file.name not in _NOT_OF_THE_STORE:
            shutil.copyfile(file, store / file.name)
    with closing(tables.reading(state)) as source, closing(sqlite3.connect(to / tables.FILE)) as db:
        source.backup(db)
        told = tables.stamps(db)
        (to / "store.mark").write_text(told.get("mark", ""), "ascii")
        return told.get("ledger", "")
