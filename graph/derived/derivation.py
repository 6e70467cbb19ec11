"""From a ledger to the quads in the working store: all at once, or what one event changes.

    event ─> articles ─> names ─> neighbourhoods ─> groups of claims ─> facts ─> quads out and in

Beside the ledger lies a file of working state (`graph.derived.tables`). It says of which ledger,
program and store it is; where that is not so, all is made anew. What an event changes is written
into the file in one transaction, together with the quads that have to go and to come; then these
are put into the store, and then they are taken off the file. So a kill at any moment leaves a
file that knows what is left to do, and doing it twice is doing it once.
"""

import gc
import logging
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from graph.about import About
from graph.derived import claims, facts, tables
from graph.derived.changing import change
from graph.derived.making import Making
from graph.iris import Iris
from graph.ledger import Ledger
from graph.working import Working

_log = logging.getLogger(__name__)


class Derivation:
    """The working state of a graph's folder; one publisher at a time."""

    def __init__(self, folder: Path, base: str, program: str) -> None:
        """Take the folder of a graph.

        Args:
            base: What its IRIs begin with.
            program: Names the code and the words that make facts of claims.
        """
        self._path = folder / tables.FILE
        self._base, self._program = base, program

    def bring(self, ledger: Ledger, working: Working, *, anew: bool = False) -> About:
        """Bring the working store to the graph that a ledger adds up to.

        Args:
            anew: Whether to make all of it again.

        Returns:
            What there is to say of the graph.

        Raises:
            OSError: The disk fails.
        """
        with _uncollected():
            about = None if anew or not self._path.exists() else self._changed(ledger, working)
            return self._make(ledger, working) if about is None else about

    def follow(self, ledger: Ledger, working: Working) -> None:
        """Bring state and working store where a ledger is whose graph is published already.

        What can't be brought there by changes is left: the next new graph is made anew.
        """
        with _uncollected():
            try:
                if self._path.exists():
                    self._changed(ledger, working)
            except OSError as error:
                _log.warning("the state stays behind: %s", error)

    def _changed(self, ledger: Ledger, working: Working) -> About | None:
        """Do what is left to do, and what events change; None if only making it anew will do.

        Raises:
            OSError: The state is whole and can't be read or written.
            sqlite3.Error: A mistake of this program.
        """
        try:
            with closing(tables.opened(self._path)) as db:
                told = self._usable(db, ledger, working)
                if not told:
                    return None
                self._finish(db, working)
                if told["ledger"] != ledger.digest():
                    touched = ledger.touched(int(told["sequence"]))
                    change(db, ledger, working, Iris(self._base), told, touched)
                    self._finish(db, working)
                is_whole = int(tables.stamps(db)["total"]) == ledger.total()
                return self._about(db) if is_whole else None
        except (sqlite3.DatabaseError, OSError) as error:
            if isinstance(error, sqlite3.Error) and not tables.is_damage(error):
                if tables.is_outside(error):
                    raise OSError(f"{self._path} can't be used: {error}") from error
                raise
            _log.warning("the graph is made anew, %s can't be used: %s", self._path, error)
            return None

    def back(self, ledger: Ledger, working: Working, later: Sequence[str]) -> About | None:
        """Bring state and working store back to where a ledger was.

        Args:
            ledger: As it was known then.
            later: Articles to which something happened since.

        Returns:
            What there is to say of the graph of then; None if this state is not of that ledger.

        Raises:
            OSError, sqlite3.Error: The disk fails, or the state is damaged.
        """
        with _uncollected(), closing(tables.opened(self._path)) as db:
            told = tables.stamps(db)
            if (told.get("program"), told.get("base")) != (self._program, self._base):
                return None
            self._finish(db, working)
            change(db, ledger, working, Iris(self._base), told, later)
            self._finish(db, working)
            is_whole = int(tables.stamps(db)["total"]) == ledger.total()
            return self._about(db) if is_whole else None

    def ask[T](self, ledger: Ledger, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """Ask the state something; None if it can't tell.

        Any process may ask; it sees one state, whole.

        Args:
            ledger: Its state is asked, and no other.
        """
        try:
            with _uncollected(), closing(tables.reading(self._path)) as db:
                told = tables.stamps(db)
                wanted = (self._program, self._base, ledger.digest())
                if tuple(map(told.get, ("program", "base", "ledger"))) != wanted:
                    return None
                return question(db)
        except sqlite3.Error as error:
            if not tables.is_damage(error) and not tables.is_outside(error):
                raise
            _log.info("%s can't be asked: %s", self._path, error)
            return None

    def _usable(self, db: sqlite3.Connection, ledger: Ledger, working: Working) -> dict[str, str]:
        """Give the stamps of a state from which this ledger can be reached; or nothing."""
        told = tables.stamps(db)
        same = {"program": self._program, "base": self._base, "mark": working.mark}
        if any(told.get(name) != value for name, value in same.items()):
            return {}
        return told if int(told["sequence"]) <= ledger.sequence() else {}

    def _finish(self, db: sqlite3.Connection, working: Working) -> None:
        """Put into the store what is on its way there."""
        gone, new = (
            [row[0] for row in db.execute("SELECT lines FROM change WHERE added = ?", [added])]
            for added in (0, 1)
        )
        if gone or new:
            working.change(gone, new)
            db.execute("DELETE FROM change")

    def _make(self, ledger: Ledger, working: Working) -> About:
        part, mark = self._path.with_suffix(".part"), secrets.token_hex(8)
        try:
            with closing(tables.made(part)) as db:
                making = Making(db, ledger, Iris(self._base))
                working.fill(making.lines(), mark, meanwhile=making.finish)
                tables.stamp(db, program=self._program, base=self._base, mark=mark)
                about = self._about(db)
        except sqlite3.DatabaseError as error:
            raise OSError(f"{part} can't be written: {error}") from error
        _sync(part)
        for left in ("-wal", "-shm"):
            self._path.with_name(f"{self._path.name}{left}").unlink(missing_ok=True)
        part.replace(self._path)
        return about

    def _about(self, db: sqlite3.Connection) -> About:
        return About(self._base, facts.count(db), claims.rejections(db))


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let no garbage be collected: there are no cycles, and millions of records to look through."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()
