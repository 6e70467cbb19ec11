"""Predicates as people write them: which are known, and which one was meant."""

import difflib

from ontology.terms import OPEN_PREFIX, Predicate


def complaint(given: str) -> str:
    """Say what is wrong with the name of a predicate; "" for one of the ontology or an open one."""
    known = [one.value for one in Predicate]
    if given in known or given.startswith(OPEN_PREFIX):
        return ""
    near = difflib.get_close_matches(given, known)
    hint = f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(known)}"
    return f"unknown predicate {given!r}; {hint}"
