"""What is wrong with a query, for the person who wrote it.

Oxigraph says how far it came, which is often some letters past the fault, and lists characters of
its grammar. So the place is found by trial (`graph.query.worker`): the fault is the first token
that no query begins with, and what could stand there instead is what a query may go on with.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from graph.query.guard import place, tokens
from ontology.terms import Kind, Predicate

CANDIDATES = {
    "?x": "a variable",
    "<x:y>": "a name (ng:acquires, <iri>)",
    '"x"': "a text",
    "1": "a number",
    **{sign: f'"{sign}"' for sign in "} ) . ; , { ( =".split()},
    **{
        word: word
        for word in "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM AS BY FILTER OPTIONAL GRAPH UNION "
        "BIND VALUES ORDER GROUP LIMIT OFFSET".split()
    },
}
"""What may be expected: as it is tried, and as it is told; the most likely first."""

MOST = 6
"""How many expected things are told."""

WIDTH = 76
"""How much of a long line is shown."""

_RULE = re.compile(r"\b[A-Z]\w* [\w ]*[a-z][\w ]*")

type Trial = Callable[[list[int], list[str]], tuple[int, Iterable[int]]]
"""Is given the ends of all tokens and things to try behind the last good one; gives the number of
the first bad token (their count, if all are good), and the numbers of the things that fit."""


def explained(text: str, message: str, *, prefixes: Mapping[str, str], trial: Trial) -> str:
    """Say where a query is wrong, show the line, and say what was expected.

    Args:
        text: A query that Oxigraph does not understand.
        message: What Oxigraph says.
        prefixes: Those that need no declaration.
    """
    found = [token for token in tokens(text) if token[0] != "space"]
    number, fitting = trial([start + len(token) for _, token, start in found], list(CANDIDATES))
    told = list(CANDIDATES.values())
    expected = "\nexpected: " + ", ".join(told[n] for n in islice(fitting, MOST))
    if number < len(found):
        sort, token, start = found[number]
        known = {**prefixes, **_declared(found)}
        if sort == "name" and token.partition(":")[0] not in known:
            return _shown(text, start, _undeclared(token, known))
        return _shown(text, start, f"{token} can't stand here") + expected
    end = len(text.rstrip())
    if _open(found):
        return _shown(text, end, "the query ends too early") + expected
    rule = _RULE.search(message)
    reason = rule[0] if rule else "is a variable set twice, or not grouped by?"
    return _shown(text, end, f"the query can't be understood as a whole: {reason}")


def _declared(found: Iterable[tuple[str, str, int]]) -> dict[str, str]:
    names: dict[str, str] = {}
    last = before = ""
    for _, token, _ in found:
        if last.upper() == "PREFIX":
            names[token.removesuffix(":")] = ""
        elif before.upper() == "PREFIX":
            names[last.removesuffix(":")] = token[1:-1]
        before, last = last, token
    return names


def _undeclared(token: str, known: Mapping[str, str]) -> str:
    prefix, _, local = token.partition(":")
    ours = local in Predicate or local in Kind
    near = ["ng"] if ours else difflib.get_close_matches(prefix, known, n=1, cutoff=0.5)
    hint = (
        f"did you mean {near[0]}:{local}?"
        if near
        else f"known are {', '.join(f'{name}:' for name in known)}"
    )
    return f"the prefix {prefix}: is not declared; {hint}"


def _open(found: Iterable[tuple[str, str, int]]) -> bool:
    """Tell whether a bracket is open, or there is no bracket at all."""
    signs = [token for sort, token, _ in found if sort == "sign"]
    opened = sum(signs.count(sign) for sign in "({[")
    return not opened or opened > sum(signs.count(sign) for sign in ")}]")


def _shown(text: str, offset: int, what: str) -> str:
    """Point at a place of a query: line and column, from 1, and a caret under it."""
    line, column = place(text, offset)
    whole, at = text.split("\n")[line - 1].rstrip("\r"), column - 1
    first = max(0, at - WIDTH // 2) if len(whole) > WIDTH else 0
    blank = re.sub(r"[^\t]", " ", whole[first:at])
    return f"line {line}, column {column}: {what}\n  {whole[first : first + WIDTH]}\n  {blank}^"
