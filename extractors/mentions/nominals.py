"""Nominals: entities of their own for common-noun phrases ("net profit", "analysts")."""

from collections.abc import Iterator

from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from ontology.names import slug
from ontology.records import Entity

_VAGUE = frozenset(
    "economy economies segment segments operation operations driver part component good".split()
)
"""Nouns that alone seldom stand for what the lexicon says ("the main driver of growth")."""

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
        if kind is None or parse.lower[index] in _VAGUE:
            continue
        start = index
        while start and _belongs(parse, start - 1, index) and start - 1 not in taken:
            start -= 1
        while start < index and parse.pos[start] == "PUNCT":
            start += 1
        label = _words(parse, start, index, known)
        yield index, Entity(slug(label), label, kind)


def _belongs(parse: Parse, i: int, head: int) -> bool:
    if parse.pos[i] == "PUNCT":
        return parse.text[i] == "-" and parse.tight[i] and i > 0 and parse.tight[i - 1]
    current = i
    while parse.head[current] < head and parse.head[current] != current:
        if parse.dep[current] not in (*_KEPT, "advmod", "punct"):
            return False
        current = parse.head[current]
    return parse.head[current] == head and parse.dep[current] in _KEPT


def _words(parse: Parse, start: int, end: int, known: Gazetteer) -> str:
    """Give a phrase as a label: a capital that only the sentence's beginning gave is taken away."""
    label = parse.words(start, end + 1)
    opens = start == parse.first[parse.sentence[start]] and parse.text[start].istitle()
    if opens and parse.pos[start] != "PROPN" and folded(parse.text[start]) not in known.known:
        return label[0].lower() + label[1:]
    return label
