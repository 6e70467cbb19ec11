"""Search by name in SPARQL: a pattern `?who ng:search "bank of"` finds entities that are called so.

    ?who ng:search "bank of"                   the best 100, by any of their names
    (?who ?rank) ng:search ("bank of" 20)      the best 20, numbered from 1: ORDER BY ?rank

The words are those of the search box, and so is the index: whole names first, then beginnings of
names, then beginnings of their words. What was found stands as VALUES in the query that is
evaluated. Why no filter, and no index of triples: docs/decisions/0018-search-in-sparql.md.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from graph.lookup import Lookup
from graph.query.declared import Token, declared, meant, read
from graph.query.guard import place
from ontology.errors import QueryError
from ontology.terms import NAMESPACE

SEARCH = f"{NAMESPACE}search"
"""The predicate; no fact has it."""

USUAL, MOST = 100, 1000
"""How many are found where the query says nothing, and at most."""

HOW = '; write ?who ng:search "text", or (?who ?rank) ng:search ("text" 20)'

_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}

type Found = Callable[[str, int], Sequence[str]]
"""Is given words and a number; gives the IRIs of at most so many entities, the best first."""

type _Change = tuple[int, int, str]
"""From where to where a text gives way to another."""


def finder(lookup: Lookup) -> Found:
    """Search as the search box does."""

    def found(text: str, limit: int) -> list[str]:
        return [lookup.records.iris.entity(hit.key) for hit in lookup.search(text, limit)]

    return found


def searches(text: str, prefixes: Mapping[str, str]) -> bool:
    """Tell whether a query searches by name."""
    return "search" in text and bool(_places(read(text), prefixes))


def expanded(text: str, prefixes: Mapping[str, str], found: Found) -> str:
    """Put what was found in place of each search.

    Args:
        text: A query that the guard let pass.
        prefixes: Those that need no declaration.
        found: Searches.

    Raises:
        QueryError: A search is written in a way that it can't be.
    """
    tokens = read(text)
    changes: list[_Change] = []
    for at in _places(tokens, prefixes):
        reader = _Search(text, tokens, at)
        changes += reader.changes(found(reader.words, reader.most))
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _places(tokens: Sequence[Token], prefixes: Mapping[str, str]) -> list[int]:
    known = declared(tokens, prefixes)
    return [n for n, (sort, token, _) in enumerate(tokens) if meant(sort, token, known) == SEARCH]


class _Search:
    """One search: its variables, what it looks for, and where it stands."""

    def __init__(self, text: str, tokens: Sequence[Token], at: int) -> None:
        self.text, self.tokens, self.at = text, tokens, at
        self.last = at + 1
        self.words, self.most = self._asked()
        self.first, self.variables = self._subject()

    def changes(self, rows: Sequence[str]) -> list[_Change]:
        """Give what makes the search one for the entities that it found."""
        start, (_, _, end) = self.tokens[self.first][2], self._token(self.last)
        end += len(self._token(self.last)[1])
        values = f"VALUES ({' '.join(self.variables)}) {{ {self._rows(rows)} }} "
        if self._sign(self.at - 1) == ";":
            return [(start, start, values), (self._token(self.at - 1)[2], end, "")]
        if self._sign(self.last + 1) != ";":
            return [(start, end, values)]
        if len(self.variables) > 1:
            raise self._wrong("nothing more can be said of two variables at once")
        return [
            (start, start, values),
            (self._token(self.at)[2], self._token(self.last + 1)[2] + 1, ""),
        ]

    def _rows(self, rows: Sequence[str]) -> str:
        ranked = len(self.variables) > 1
        return " ".join(f"(<{iri}>{f' {n}' if ranked else ''})" for n, iri in enumerate(rows, 1))

    def _asked(self) -> tuple[str, int]:
        sort, token, _ = self._token(self.last)
        if sort == "string":
            return _plain(token), USUAL
        inner = self.tokens[self.last + 1 : self.last + 4]
        if token != "(" or [one[0] for one in inner] != ["string", "number", "sign"]:
            raise self._wrong("it takes a text")
        self.last += 3
        number = inner[1][1]
        if not number.isdigit() or not 0 < int(number) <= MOST:
            raise self._wrong(f"it finds 1 to {MOST:,} entities")
        return _plain(inner[0][1]), int(number)

    def _subject(self) -> tuple[int, tuple[str, ...]]:
        before = self.at - 1
        if self._sign(before) == ";":
            before = self._begun()
        if self._token(before)[0] == "variable":
            return before, (self._token(before)[1],)
        pair = self.tokens[max(0, before - 3) : before + 1]
        if [one[0] for one in pair] != ["sign", "variable", "variable", "sign"]:
            raise self._wrong("it finds what a variable stands for")
        return before - 3, (pair[1][1], pair[2][1])

    def _begun(self) -> int:
        """Find the subject of a list of predicates, from its last ";"."""
        depth, at = 0, self.at - 1
        while at >= 0:
            sign = self._sign(at)
            if depth == 0 and sign in (".", "{", "}", "("):
                break
            depth += (sign in (")", "]")) - (sign in ("(", "["))
            at -= 1
        return at + 1

    def _token(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else ("", "", len(self.text))

    def _sign(self, at: int) -> str:
        sort, token, _ = self._token(at)
        return token if sort == "sign" else ""

    def _wrong(self, why: str) -> QueryError:
        line, column = place(self.text, self._token(self.at)[2])
        return QueryError(f"line {line}, column {column}: {self._token(self.at)[1]}: {why}{HOW}")


def _plain(string: str) -> str:
    """Give what a string in quotes says."""
    marks = 3 if string[:3] in ('"""', "'''") and len(string) > 5 else 1
    return _ESCAPE.sub(_unescaped, string[marks:-marks])


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    if len(sign) > 1:
        number = int(sign[1:], 16)
        return chr(number) if number < 0x110000 else ""
    return _ESCAPED.get(sign, sign)
