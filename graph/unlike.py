"""Which facts two versions have not in common, without reading what the others say."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from graph.query.snapshot import Snapshot
from graph.records import Records
from ontology.records import Fact


def unlike(old: Snapshot, new: Snapshot) -> tuple[list[Fact], list[Fact]]:
    """Give the facts of each of two versions that the other has not, or has otherwise.

    Sorted by id. What only calls its entities otherwise is the same.
    """
    lines = _only(*(one.lines(one.iris.facts) for one in (old, new)))
    subjects = {line.partition(b" ")[0].decode().strip("<>") for line in lines}
    names = tuple(one.iris.fact("") for one in (old, new))
    nodes = {one for one in subjects if one.startswith(names)}  # deals are none
    first, second = ([*_facts(Records(one), nodes)] for one in (old, new))
    return first, second


def _only(old: Iterable[bytes], new: Iterable[bytes]) -> set[bytes]:
    """Give the lines that only one of two streams has; each has a line once.

    Two stores have what they share in one order: few lines wait for their twin.
    """
    waiting: set[bytes] = set()
    for pair in zip_longest(old, new):
        if pair[0] != pair[1]:
            for line in pair:
                if line is not None:
                    waiting ^= {line}
    return waiting


def _facts(records: Records, nodes: Iterable[str]) -> Iterator[Fact]:
    for node in sorted(nodes):
        fact = records.fact(node)
        if fact is not None:
            yield fact
