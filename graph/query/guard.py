"""What a query may ask for, decided on its tokens before the engine sees it.

Oxigraph follows SERVICE to any host, overflows its stack on deep nesting, and plans a few hundred
patterns for ten seconds; nothing of that can be stopped from within. So one pass over the tokens
counts and refuses, in some microseconds a token. Behind it, for what no count foresees, stands a
process that can be killed (`graph.query.pool`).

The tokens are read as Oxigraph reads them, which differs from the SPARQL grammar: its keywords
need no end (`SERVICE:a {}` calls the service `:a`), and "<" after an operand is less-than.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from ontology.errors import QueryError, QueryRefusedError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a query may ask for.

    Attributes:
        length: Bytes of UTF-8.
        depth: Brackets within brackets, of all sorts together; and operators in a row.
        squares: `[ ]` within `[ ]`, and `<< >>` in all.
        patterns: Triple patterns and path steps that are joined.
        branches: UNION, `||`, `&&`, `|`, `+`, `-` and `*` in all.
        values: Terms in VALUES, and commas, in all.
    """

    length: int = 32 * 1024
    depth: int = 64
    squares: int = 32
    patterns: int = 100
    branches: int = 500
    values: int = 5000


LIMITS = Limits()
"""Where Oxigraph 0.5.13 still answers within a second; it stalls or crashes at 5 to 50 times it."""

_TOKEN = re.compile(
    r"""
      (?P<space>   [ \t\r\n]++ | \#[^\r\n]*+ )
    | (?P<iri>     <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+> )
    | (?P<string>  \"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*+\"\"\" | '''(?:'{0,2}(?:[^'\\]|\\.))*+'''
                 | "(?:[^"\\\r\n]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+' )
    | (?P<variable>[?$]\w++ )
    | (?P<blank>   _:[\w.\-]*+ )
    | (?P<name>    (?:[^\W\d_][\w.\-]*+)?:(?:[\w:\-]|%[0-9A-Fa-f]{2}|\\.|\.(?=[\w:\-%\\.]))*+ )
    | (?P<tag>     @[A-Za-z][A-Za-z0-9\-]*+ )
    | (?P<word>    [^\W\d]\w*+ )
    | (?P<number>  \.?\d[\d.]*+(?:[eE][+-]?\d+)? )
    | (?P<sign>    \|\| | && | \^\^ | != | <= | >= | << | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_BRANCHES = frozenset(("||", "&&", "|", "+", "-", "*"))
_BEFORE_TERM = frozenset("( , = && || ! + - * / | ^ ^^ < > <= >= != <<".split())
_TERMS = frozenset(("iri", "name", "string", "number", "word"))
_CLOSES = {")": "(", "]": "[", "}": "{"}


@dataclass(slots=True)
class _Bracket:
    """An open bracket: what was counted in it."""

    sign: str
    union: bool = False
    values: bool = False
    patterns: int = 0
    chain: int = 0


def guarded(
    text: str, *, prefixes: Mapping[str, str] | None = None, limits: Limits = LIMITS
) -> tuple[str, ...]:
    """Check that a query is one that may be evaluated.

    Args:
        text: The query; it need not be valid, that is the engine's part.
        prefixes: Those that need no declaration.
        limits: How much it may ask for.

    Returns:
        The IRIs of all graphs that FROM and FROM NAMED name, in order.

    Raises:
        QueryRefusedError: It asks for too much, for another host, or for a change.
        QueryError: A string has no end, or a prefix in FROM is unknown.
    """
    size = len(text.encode(errors="replace"))
    if size > limits.length:
        raise QueryRefusedError(f"the query has {size:,} bytes; {limits.length:,} are allowed")
    reader = _Reader(text, limits)
    for sort, token, start in tokens(text):
        reader.take(sort, token, start)
    return reader.graphs(prefixes or {})


def used(text: str) -> dict[str, int]:
    """Count what `Limits` limits, by the names of its attributes, in a query that it lets pass."""
    reader = _Reader(text, LIMITS)
    for sort, token, start in tokens(text):
        reader.take(sort, token, start)
    counts = {"depth": reader.deepest, "patterns": reader.open[0].patterns, **reader.counts}
    return {"length": len(text.encode(errors="replace")), **counts}


def place(text: str, offset: int) -> tuple[int, int]:
    """Give line and column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Give the tokens of a query: sort (a group of `_TOKEN`), text, and where it starts."""
    for match in _TOKEN.finditer(text):
        sort = match.lastgroup
        assert sort is not None  # every alternative has a name
        yield sort, match.group(), match.start()


class _Reader:
    """Counts what comes by, and stops at what is too much."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text, self.limits = text, limits
        self.open = [_Bracket("")]
        self.counts = {"branches": 0, "values": 0, "squares": 0}
        self.last: list[tuple[str, str]] = [("sign", "")] * 3  # the three tokens before this one
        self.row = 0  # operators in a row
        self.deepest = 0
        self.form = ""
        self.union = self.values = False
        self.doubtful = self.hidden = False
        self.prefixes: dict[str, str] = {}
        self.base = ""
        self.sources: list[str] = []

    def take(self, sort: str, token: str, start: int) -> None:
        """Read one token."""
        if sort in ("space", "string", "iri") and "service" in token.casefold():
            self.hidden = True
        if sort == "iri" and self._may_be_less_than() and ("#" in token or "'" in token):
            self.doubtful = True
        if self.hidden and self.doubtful:
            raise QueryRefusedError('put a space after the "<" of a comparison')
        if sort == "space":
            return
        if sort == "word":
            self._word(token.upper())
        elif sort == "sign":
            self._sign(token, start)
        elif sort in ("iri", "name"):
            self._name(sort, token)
        if self.open[-1].values and sort in _TERMS:
            self._count("values", "terms in VALUES")
        self.row = self.row + 1 if sort == "sign" and token not in "()[]{}.;," else 0
        if self.row > self.limits.depth:
            raise QueryRefusedError(f"more than {self.limits.depth} operators in a row")
        self.last = [*self.last[1:], (sort, token)]

    def _may_be_less_than(self) -> bool:
        sort, token = self.last[-1]
        return self.open[-1].sign == "(" and not (sort == "sign" and token in _BEFORE_TERM)

    def _word(self, word: str) -> None:
        if "SERVICE" in word:
            raise QueryRefusedError("SERVICE is not allowed: a query is answered from this graph")
        if not self.form and word not in ("PREFIX", "BASE", "VERSION"):
            self.form = word
            if word in _UPDATES:
                raise QueryRefusedError(f"{word} is not allowed: the graph is read-only")
        if word == "UNION":
            self.union = True
            self._count("branches", "branches")
        self.values = self.values or word == "VALUES"

    def _name(self, sort: str, token: str) -> None:
        (_, before), (_, previous) = self.last[-2:]
        if before.upper() == "PREFIX" and sort == "iri":
            self.prefixes[previous.removesuffix(":")] = urljoin(self.base, token[1:-1])
        elif previous.upper() == "BASE":
            self.base = urljoin(self.base, token[1:-1])
        elif previous.upper() == "FROM" or (before.upper(), previous.upper()) == ("FROM", "NAMED"):
            self.sources.append(token)

    def _sign(self, token: str, start: int) -> None:
        bracket = self.open[-1]
        if token in ("(", "[", "{"):
            self._opened(token)
        elif token in _CLOSES:
            self._closed(token)
        elif token in (".", ";", "/") or (token == "," and bracket.sign != "("):
            self._pattern(bracket, 1)
        elif token in _BRANCHES:
            self._count("branches", "branches")
        elif token == "<<":
            self._count("squares", "<< >>")
        elif token in ("'", '"'):
            line, column = place(self.text, start)
            raise QueryError(f"line {line}, column {column}: a string that has no end")
        if token == ",":
            self._count("values", "items in lists")

    def _opened(self, sign: str) -> None:
        if sign == "{" and self._calls_service():
            raise QueryRefusedError("SERVICE is not allowed: a query is answered from this graph")
        values = sign == "{" and self.values
        self.open.append(_Bracket(sign, union=self.union, values=values))
        if sign == "(" and self.open[-2].values:
            self.open[-1].values = True
        if sign == "{":
            self.union = self.values = False
        self.deepest = max(self.deepest, len(self.open) - 1)
        if self.deepest > self.limits.depth:
            raise QueryRefusedError(f"brackets nested deeper than {self.limits.depth}")
        if sum(one.sign == "[" for one in self.open) > self.limits.squares:
            raise QueryRefusedError(f"[ ] nested deeper than {self.limits.squares}")

    def _calls_service(self) -> bool:
        """Tell whether the last name is a keyword and a name to Oxigraph: `SERVICE:a {}`."""
        (_, before), (sort, token) = self.last[-2:]
        prefix = token.partition(":")[0].casefold()
        return sort == "name" and "service" in prefix and before.upper() != "GRAPH"

    def _closed(self, sign: str) -> None:
        if self.open[-1].sign != _CLOSES[sign]:
            return  # the engine will say where
        bracket = self.open.pop()
        found = bracket.patterns + (sign in "]}" and not bracket.values)
        parent = self.open[-1]
        if bracket.union:
            more, parent.chain = max(0, found - parent.chain), max(found, parent.chain)
            self._pattern(parent, more)
        else:
            parent.chain = found
            self._pattern(parent, found)

    def _pattern(self, bracket: _Bracket, more: int) -> None:
        bracket.patterns += more
        if bracket.patterns > self.limits.patterns:
            raise QueryRefusedError(
                f"more than {self.limits.patterns} triple patterns and path steps together"
            )

    def _count(self, name: str, what: str) -> None:
        self.counts[name] += 1
        limit = getattr(self.limits, name)
        if self.counts[name] > limit:
            raise QueryRefusedError(f"more than {limit:,} {what}")

    def graphs(self, prefixes: Mapping[str, str]) -> tuple[str, ...]:
        """Give the IRIs that FROM and FROM NAMED name."""
        return tuple(self._resolved(source, prefixes) for source in self.sources)

    def _resolved(self, source: str, prefixes: Mapping[str, str]) -> str:
        if source.startswith("<"):
            return urljoin(self.base, source[1:-1])
        prefix, _, local = source.partition(":")
        namespace = self.prefixes.get(prefix, prefixes.get(prefix))
        if namespace is None:
            raise QueryError(f"FROM {source}: the prefix {prefix}: is not declared")
        return namespace + local
