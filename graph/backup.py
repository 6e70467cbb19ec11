"""A copy of a ledger, made while others may go on writing to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from graph.connection import connect, explained
from ontology.errors import LedgerError


def copy(ledger: Path, to: Path) -> None:
    """Write the whole ledger to another file.

    Args:
        to: A new file; it appears when it is whole.

    Raises:
        LedgerError: There is no ledger, `to` is there already, or the disk fails.
    """
    if to.exists():
        raise LedgerError(f"{to} is there already; name another place")
    part = to.with_name(f"{to.name}.part")
    with closing(connect(ledger, read_only=True, patience=0)) as source, explained(part):
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, which can be carried away
        part.replace(to)
