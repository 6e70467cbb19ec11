"""The graph of another day: what held then, what was known by then.

Such a graph is made from the ledger, once, and kept beside the graph in `past/`, where any command
reads it as it reads the graph itself.
"""

import logging
import shutil
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

from api.lock import LEDGER
from api.publishing import digest_of, graph_of, program, published_base, reading
from graph.about import About
from graph.derived.copying import copied
from graph.derived.derivation import Derivation
from graph.derived.tables import FILE, is_damage, is_outside
from graph.learned import Learned
from graph.ledger import Ledger
from graph.merge import Merged
from graph.nquads import texts
from graph.store import Store, named
from graph.validity import span
from graph.working import Working
from ontology.errors import SettingsError

_log = logging.getLogger(__name__)

PAST = "past"
KEPT = 4
"""How many graphs of other days are kept; the least lately asked for go first."""


def moment(text: str) -> str:
    """Read until when something was learned, as the ledger compares it (UTC).

    Args:
        text: A year, month or day, all of which counts, or a time of day with or without a zone.

    Raises:
        SettingsError: It is none of these.
    """
    if "T" not in text and ":" not in text:
        day(text)
        return text
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise _no_time(text) from error
    return (given if given.tzinfo is None else given.astimezone(UTC)).isoformat()[:19]


def day(text: str) -> date:
    """Read a day; of a month, quarter or year it is the last.

    Raises:
        SettingsError: It is none of these.
    """
    found = span(text)
    if found is None or len(text) > len("2026-01-14"):
        raise _no_time(text)
    return found[1]


def _no_time(text: str) -> SettingsError:
    return SettingsError(f"{text!r} is no time; write it as 2026, 2026-01, 2026-Q1 or 2026-01-14")


def past(folder: Path, *, as_of: str | None = None, known_by: str | None = None) -> Path:
    """Give the folder of the graph of another day; it is made if it was not asked for lately.

    Args:
        folder: The graph of today.
        as_of: Only facts that held on this day, or had happened by then, as they are said.
        known_by: Only articles and judgements that were learned by then.

    Returns:
        `folder` itself, if nothing is asked for.

    Raises:
        SettingsError: A time is none.
        LedgerError: There is no ledger.
        StoreError: The disk fails, or another process makes the same.
    """
    if as_of is None and known_by is None:
        return folder
    on = None if as_of is None else day(as_of)
    until = None if known_by is None else moment(known_by)
    base = published_base(folder)
    with reading(folder, until=until) as ledger:
        digest = f"{digest_of(ledger, base)} {on}"
        place = folder / PAST / named(digest)
        told: list[About] = []

        def bring(working: Working) -> None:
            back = None
            if on is None and until is not None:
                back = _back(folder, place, ledger, until, working)
            told.append(back or _made(ledger, working, base, on))

        Store.open(place).publish_by(bring, digest, about=lambda: told[0])
    place.touch()
    _tidy(folder / PAST)
    return place


def _made(ledger: Ledger, working: Working, base: str, on: date | None) -> About:
    """Make a graph from its ledger."""
    added: list[Merged] = []
    working.fill(texts(graph_of(ledger, base=base, added=added.append, on=on)))
    return About(base, len(added[0].facts), added[0].counts)


def _back(folder: Path, place: Path, then: Ledger, until: str, working: Working) -> About | None:
    """Take from a copy of today's graph what was learned since; None if that is not the way."""
    version = Store.open(folder).current()
    if version is None:
        return None
    base = version.about.base
    derivation = Derivation(place, base, program())
    try:
        shutil.rmtree(place / "store", ignore_errors=True)
        with version.open():
            ledger = copied(version.folder, folder / FILE, place)
        with Learned.open(folder / LEDGER, until=until) as events:
            later = events.later()
        is_of_it = version.id == named(f"{ledger} {base} {program()}")
        if not is_of_it or len(later) > sum(1 for _ in then.heads()):
            return None
        return derivation.back(then, working, later)
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not (is_damage(error) or is_outside(error)):
            raise
        _log.info("the graph of %s is made from the ledger: %s", until, error)
        return None
    finally:
        for left in place.glob(f"{FILE}*"):
            left.unlink()


def _tidy(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda one: (one.stat().st_mtime_ns, one.name))
    for old in kept[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)  # another process may be quicker
