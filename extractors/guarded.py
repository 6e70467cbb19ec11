"""Articles read so that one that can't be read does not stop the others.

This is the one place where every exception is caught: what is wrong in a rule or in a parser shows
on one article in thousands, and the others must not wait for the mending. Nothing is hidden: the
article stands as a `Failure` with its traceback in the place of its extraction.
"""

import traceback
from collections.abc import Callable

from ontology.failures import Failure, Outcome, Reason
from ontology.records import Article, Extraction

type Read = Callable[[tuple[Article, ...]], list[Extraction]]
"""Reads a batch of articles; may raise anything."""


def guarded(batch: tuple[Article, ...], read: Read) -> list[Outcome]:
    """Read a batch together; if that raises, one article after the other."""
    try:
        return [*read(batch)]
    except Exception:
        if len(batch) == 1:
            return [Failure(batch[0], Reason.RAISED, traceback.format_exc())]
    return [outcome for article in batch for outcome in guarded((article,), read)]
