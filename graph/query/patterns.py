"""The groups of a query and their patterns of one triple, as its tokens show them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.query.declared import Token, meant
from graph.query.search import SEARCH
from ontology.terms import NAMESPACE

_SIMPLE = frozenset(("variable", "iri", "name", "string", "number"))
_STARTS = frozenset("OPTIONAL UNION GRAPH MINUS EXISTS VALUES SERVICE BIND FILTER SELECT".split())

type Pattern = tuple[str, str, str]
"""Subject, predicate, object, as they are written."""


@dataclass(slots=True)
class Group:
    """What stands between two braces.

    Attributes:
        plain: Whether its patterns are of the default graph and say what the rows of the query
            are: neither GRAPH, MINUS and EXISTS, nor a sub-select.
        branched: Whether it is a branch of UNION, or in one.
        seen: The variables that it gives, as far as tokens tell.
        end: Where its closing brace is.
    """

    plain: bool = True
    branched: bool = False
    patterns: list[Pattern] = field(default_factory=list)
    inner: list["Group"] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    end: int = -1

    def walk(self) -> Iterator["Group"]:
        """Give the group and all in it."""
        yield self
        for one in self.inner:
            yield from one.walk()

    def branch(self) -> None:
        """Make it a branch, with all in it."""
        for one in self.walk():
            one.branched = True


def groups(
    tokens: Sequence[Token], prefixes: Mapping[str, str]
) -> tuple[Group | None, Sequence[Token]]:
    """Read the group that a query's tokens begin with.

    Args:
        tokens: From the first brace on.
        prefixes: All that the query has.

    Returns:
        The group, and the tokens behind it; None if it is not closed.
    """
    reader = _Reader(tokens, prefixes)
    try:
        top = reader.group(Group())
    except IndexError:
        return None, ()
    return top, tokens[reader.at :]


class _Reader:
    def __init__(self, tokens: Sequence[Token], prefixes: Mapping[str, str]) -> None:
        self.tokens, self.prefixes, self.at = tokens, prefixes, 0

    def group(self, group: Group) -> Group:
        """Read from an opening brace to behind its closing one."""
        self.at += 1
        triples, word = _Triples(group, self.prefixes), ""
        while self.tokens[self.at][1] != "}":
            sort, token, _ = self.tokens[self.at]
            if token == "{":
                triples.cut()
                self._inner(group, word)
                word = ""
            elif token in ("(", "["):
                self._brackets(group, counted=word != "FILTER")
                triples.take("sign", token)
            else:
                if sort == "variable":
                    group.seen.add(f"?{token[1:]}")
                upper = token.upper()
                if sort == "word" and upper in _STARTS:
                    word = upper
                    triples.cut()
                else:
                    triples.take(sort, token)
                self.at += 1
        triples.cut()
        group.end = self.tokens[self.at][2]
        self.at += 1
        return group

    def _inner(self, group: Group, word: str) -> None:
        if word == "VALUES":
            while self.tokens[self.at][1] != "}":
                self.at += 1
            self.at += 1
            return
        select = self.tokens[self.at + 1][1].upper() == "SELECT"
        plain = group.plain and word in ("", "OPTIONAL", "UNION", "BIND", "FILTER") and not select
        inner = self.group(Group(plain, group.branched or word == "UNION"))
        group.inner.append(inner)
        if word not in ("MINUS", "EXISTS"):
            group.seen |= inner.seen
        if self.tokens[self.at][1].upper() == "UNION":
            inner.branch()

    def _brackets(self, group: Group, *, counted: bool) -> None:
        """Pass over brackets with all in them."""
        depth = 0
        while True:
            sort, token, _ = self.tokens[self.at]
            depth += (token in ("(", "[")) - (token in (")", "]"))
            if counted and sort == "variable":
                group.seen.add(f"?{token[1:]}")
            self.at += 1
            if depth == 0:
                return


class _Triples:
    """Puts the terms of a group together to triples, as far as they are simple."""

    def __init__(self, group: Group, prefixes: Mapping[str, str]) -> None:
        self.group, self.prefixes = group, prefixes
        self.part: list[Token] = []
        self.subject = self.predicate = ""

    def take(self, sort: str, token: str) -> None:
        """Read a token; a separator ends a triple."""
        if sort == "sign" and token in (".", ";", ","):
            self._end(token)
        else:
            self.part.append((sort, token, 0))

    def cut(self) -> None:
        """End what was begun, at a brace or a keyword."""
        self._end(".")

    def _end(self, sign: str) -> None:
        known = [self.subject, self.predicate][: 3 - len(self.part)]
        simple = all(sort in _SIMPLE for sort, _, _ in self.part)
        terms = [*known, *(token for _, token, _ in self.part)]
        if simple and self.part and len(terms) == 3 and all(terms) and self._plain(terms[1]):
            self.group.patterns.append((terms[0], terms[1], terms[2]))
        if len(self.part) > 2:
            first = self.part[0]
            self.subject = first[1] if first[0] in _SIMPLE else ""
        if sign == ",":
            self.predicate = terms[1] if len(terms) == 3 else ""
        elif sign == ".":
            self.subject = self.predicate = ""
        self.part = []

    def _plain(self, predicate: str) -> bool:
        if predicate[0] in "?$":
            return True
        sort = "iri" if predicate[0] == "<" else "name"
        iri = meant(sort, predicate, self.prefixes)
        return iri.startswith(NAMESPACE) and iri != SEARCH
