"""The form by which a name is found among a million: a key that all of its spellings share."""

from graph.likeness import core
from ontology.names import normalised


def form(name: str) -> str:
    """Give the key of a name: names that rules take for one by their words alone share it.

    Those are names that are equal, spelt alike, or differ in weak words; others may share it too.

    >>> form("J.P. Morgan Chase & Co.") == form("JPMorgan Chase"), form("Alibaba Cloud")
    (True, 'alibabacloud')
    """
    return "".join(core(normalised(name)))
