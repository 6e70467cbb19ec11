"""Sorting more lines than memory holds."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import batched, groupby
from tempfile import TemporaryFile

RUN = 500_000
"""Lines sorted at once: about 150 MB of a graph's lines."""


def sorted_lines(lines: Iterable[bytes], *, run: int = RUN) -> Iterator[bytes]:
    """Give each distinct line once, in the order of its bytes (so of its code points).

    Args:
        lines: Each with its line's end; may be endless only in theory.
        run: How many lines are held in memory at once.
    """
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        for batch in batched(lines, run):
            ordered = sorted(set(batch))
            if len(batch) < run:
                runs.append(ordered)
                break
            file = stack.enter_context(TemporaryFile())
            file.writelines(ordered)
            file.seek(0)
            runs.append(file)
        yield from (line for line, _ in groupby(heapq.merge(*runs)))
