"""What has changed in a graph: between two published versions, or since a day."""

from pathlib import Path

from api.past import past
from graph.changes import Change, changes
from graph.store import Store, Version
from graph.unlike import unlike
from ontology.errors import StoreError

CURRENT, PREVIOUS = "current", "previous"
"""Names of the version that readers see, and of the last other one that is kept."""


def between(folder: Path, old: str, new: str) -> list[Change]:
    """Compare two published versions.

    Args:
        old: The id of a version, its beginning, `CURRENT` or `PREVIOUS`.
        new: The same.

    Raises:
        StoreError: There is no such version, or it can't be opened.
    """
    return _compared(_version(folder, old), _version(folder, new))


def since(folder: Path, start: str, end: str | None = None) -> list[Change]:
    """Compare what was known by two moments.

    Args:
        start: What was learned by then is the graph before; ISO 8601 in UTC.
        end: What was learned by then is the graph after; None: all.

    Raises:
        LedgerError: There is no ledger.
        StoreError: Nothing is published.
    """
    before, after = past(folder, known_by=start), past(folder, known_by=end)
    return _compared(_version(before, CURRENT), _version(after, CURRENT))


def _compared(old: Version, new: Version) -> list[Change]:
    with old.open() as before, new.open() as after:
        return changes(*unlike(before, after))


def _version(folder: Path, name: str) -> Version:
    store = Store.open(folder)
    versions, current = store.versions(), store.current()
    others = [version for version in versions if current is None or version.id != current.id]
    if name == CURRENT and current is not None:
        return current
    if name == PREVIOUS and others:
        return others[-1]
    found = [version for version in versions if version.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(version.id for version in versions) or "none: build a graph first"
    what = "several versions begin" if found else "no version is kept that begins"
    raise StoreError(f"{what} with {name!r}; kept are, the oldest first: {known}")
