"""Everything that can be checked of a graph: its ledger, and what is published of it."""

from collections.abc import Iterator
from pathlib import Path

from api.lock import LEDGER
from api.publishing import is_behind
from graph.soundness import Fault, faults
from graph.store import Store
from ontology.errors import StoreError


def faults_of(folder: Path, *, shapes: bool = False) -> Iterator[Fault]:
    """Tell what is not whole in a graph; what can be mended says how.

    Args:
        shapes: Whether to hold the published graph against the shapes, which takes memory.

    Raises:
        LedgerError: There is no ledger, or it can't be opened at all.
        NewsgraphError: The shapes are asked for, and pySHACL is not installed.
    """
    damaged = False
    for fault in faults(folder / LEDGER):
        damaged = True
        yield fault
    try:
        if not damaged and is_behind(folder):
            what = "is not what the ledger adds up to; newsgraph build, or rebuild, publishes that"
            yield Fault("published", f"the graph {what}")
        _read_through(folder)
        if shapes:
            yield from _unfit(folder)
    except StoreError as error:
        advice = "" if "rebuild" in str(error) else "; newsgraph rebuild makes it anew"
        yield Fault("published", f"{error}{advice}")


def _read_through(folder: Path) -> None:
    version = Store.open(folder).current()
    if version is not None:
        with version.open() as snapshot:
            snapshot.read_through()


def _unfit(folder: Path) -> Iterator[Fault]:
    from graph.conformity import nonconforming  # rdflib takes its time

    version = Store.open(folder).current()
    if version is None:
        return
    with version.open() as snapshot:
        said = nonconforming(snapshot)
    if said:
        yield Fault("shapes", " ".join(said.split()))
