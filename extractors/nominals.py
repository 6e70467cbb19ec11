"""Nominals: entities of their own for common-noun phrases ("net profit", "analysts")."""

from collections.abc import Iterator

from extractors.gazetteer import Gazetteer
from extractors.parse import Parse
from extractors.votes import noun_kind
from ontology.names import slug
from ontology.records import Entity

_KEPT = frozenset(("amod", "compound", "nmod"))


def nominals(
    parse: Parse, named: frozenset[int], taken: frozenset[int], known: Gazetteer
) -> Iterator[tuple[int, Entity]]:
    """Yield (head, entity) of each common-noun phrase whose kind the lexicon knows.

    Args:
        named: Heads of mentions: they stand for something already.
        taken: Tokens of quantities and times.
    """
    for index, pos in enumerate(parse.pos):
        if pos != "NOUN" or index in named or parse.dep[index] == "compound":
            continue
        kind = noun_kind(parse, index, known)
        if kind is None:
            continue
        start = index
        while start and _belongs(parse, start - 1, index) and start - 1 not in taken:
            start -= 1
        label = _words(parse, start, index)
        yield index, Entity(slug(label), label, kind)


def _belongs(parse: Parse, i: int, head: int) -> bool:
    if parse.dep[i] == "punct" and parse.text[i] == "-":
        return True
    current = i
    while parse.head[current] < head and parse.head[current] != current:
        if parse.dep[current] not in (*_KEPT, "advmod", "punct"):
            return False
        current = parse.head[current]
    return parse.head[current] == head and parse.dep[current] in _KEPT


def _words(parse: Parse, start: int, end: int) -> str:
    parts: list[str] = []
    for i in range(start, end + 1):
        opens = i == start and parse.text[i].istitle() and parse.pos[i] != "PROPN"
        parts.append(parse.lower[i] if opens else parse.text[i])
        if i < end and not parse.tight[i]:
            parts.append(" ")
    return "".join(parts)
