"""The names in a query, with the IRIs that they stand for."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin

from graph.query.guard import tokens

type Token = tuple[str, str, int]
"""Sort, text, and where it starts, as `graph.query.guard.tokens` gives them."""


def read(text: str) -> list[Token]:
    """Give the tokens of a query without the space between them."""
    return [token for token in tokens(text) if token[0] != "space"]


def declared(found: Iterable[Token], known: Mapping[str, str]) -> dict[str, str]:
    """Give the prefixes of a query: those that are known beforehand, and its own."""
    names, before, last, base = dict(known), "", "", ""
    for _, token, _ in found:
        if last.upper() == "BASE":
            base = urljoin(base, token[1:-1])
        elif before.upper() == "PREFIX":
            names[last.removesuffix(":")] = urljoin(base, token[1:-1])
        before, last = last, token
    return names


def meant(sort: str, token: str, prefixes: Mapping[str, str]) -> str:
    """Give the IRI that a token stands for; "" if it is no name, or its prefix is not known."""
    if sort == "iri":
        return token[1:-1]
    prefix, _, local = token.partition(":")
    if sort != "name" or prefix not in prefixes:
        return ""
    return prefixes[prefix] + local.replace("\\", "")


def resolved(text: str, known: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    """Give all names of a query: as they are written, their IRIs, and where they start."""
    found = read(text)
    prefixes, last = declared(found, known), ""
    for sort, token, start in found:
        iri = meant(sort, token, prefixes)
        if iri and last.upper() != "PREFIX":
            yield token, iri, start
        last = token
