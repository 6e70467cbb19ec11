"""A SELECT over plain triples, with the facts behind each row in a column `?evidence`.

    SELECT ?who { ?who ng:owns ?what }
    →  SELECT ?who ?evidence {
         ?who ng:owns ?what BIND(<behind>(?who, ng:owns, ?what) AS ?evidence) }

The function is the worker's (`graph.query.behind`). In a branch of UNION it is asked there: only
the patterns of their branch are behind its rows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from graph.query.behind import BEHIND
from graph.query.declared import Token, declared, read
from graph.query.patterns import Group, Pattern, groups
from ontology.errors import QueryError

COLUMN: Final = "?evidence"
"""The column: IRIs of facts with a space between them; empty where no plain triple is behind."""

HIDDEN: Final = "?_behind"

_AGGREGATES = frozenset("COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT".split())

type _Change = tuple[int, int, str]
"""From where to where a text gives way to another."""


def with_evidence(text: str, prefixes: Mapping[str, str]) -> str:
    """Give the query that has the facts behind each row in a column more.

    Args:
        text: A query that the guard let pass; one with open brackets is given back as it is.
        prefixes: Those that need no declaration.

    Raises:
        QueryError: It is no SELECT of rows, or has no pattern of a plain triple, or has such a
            column already.
    """
    tokens = read(text)
    number, start = _form(tokens), _where(tokens)
    projection = tokens[number + 1 : start]
    top, rest = groups(tokens[start:], declared(tokens, prefixes))
    if top is None:
        return text
    _check(tokens, number, projection, rest)
    changes = list(_bound(top))
    if not changes:
        raise QueryError(
            "there is no evidence for these rows: no pattern is a plain triple such as "
            "?who ng:acquires ?what (paths, groups and sub-selects have none)"
        )
    changes.append(_projected(projection, tokens[start], top))
    for first, last, new in sorted(changes, reverse=True):
        text = text[:first] + new + text[last:]
    return text


def _form(tokens: Sequence[Token]) -> int:
    """Find the word that says which form the query has."""
    forms = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
    words = ((n, token.upper()) for n, (sort, token, _) in enumerate(tokens) if sort == "word")
    return next((n for n, word in words if word in forms), len(tokens))


def _where(tokens: Sequence[Token]) -> int:
    return next((n for n, (_, token, _) in enumerate(tokens) if token == "{"), len(tokens))


def _check(
    tokens: Sequence[Token], number: int, projection: Sequence[Token], rest: Iterable[Token]
) -> None:
    words = {token.upper() for sort, token, _ in (*projection, *rest) if sort == "word"}
    if tokens[number][1].upper() != "SELECT":
        raise QueryError("evidence is for the rows of a SELECT")
    if words & _AGGREGATES or "GROUP" in words:
        raise QueryError(
            "there is no evidence for rows that are counted together; select them singly"
        )
    if any(token == COLUMN for _, token, _ in tokens):
        raise QueryError(f"the query has a variable {COLUMN} of its own; call it otherwise")


def _projected(projection: Sequence[Token], brace: Token, top: Group) -> _Change:
    depth = 0
    for _, token, start in projection:
        depth += (token == "(") - (token == ")")
        if depth == 0 and token == "*":
            return start, start + 1, " ".join([*sorted(top.seen), COLUMN])
        if depth == 0 and token.upper() in ("FROM", "WHERE"):
            return start, start, f"{COLUMN} "
    return brace[2], brace[2], f" {COLUMN} "


def _bound(top: Group) -> Iterator[_Change]:
    """Give what asks for the facts: in each branch, and for all at the end."""
    given: list[str] = []
    whole: list[Pattern] = []
    for number, group in enumerate(one for one in top.walk() if one.plain and one.patterns):
        if not group.branched:
            whole += group.patterns
            continue
        name = f"{HIDDEN}{number}"
        yield group.end, group.end, f" BIND({_call(group.patterns)} AS {name}) "
        given.append(name)
    if given or whole:
        yield top.end, top.end, f" BIND({_call(whole, given)} AS {COLUMN}) "


def _call(patterns: Iterable[Pattern], given: Iterable[str] = ()) -> str:
    terms = [_argument(term) for pattern in patterns for term in pattern]
    terms += [term for name in given for term in ('""', '""', _argument(name))]
    return f"<{BEHIND}>({', '.join(terms)})"


def _argument(term: str) -> str:
    return f'COALESCE({term}, "")' if term[0] in "?$" else term
