"""Phrases: what the parse tells of a stretch of words, and the lexicon of its noun."""

from collections.abc import Iterator

from extractors.mentions.gazetteer import Gazetteer
from extractors.mentions.parse import Parse
from ontology.terms import Kind

PORTIONED = frozenset("market revenue sale profit vote blame work cost total".split())
"""Of what a share is no firm's: "its share of the market"."""

_RELATIONS = frozenset("part component share member unit piece stake item good".split())
"""Nouns of a part or share, which say what stands to a name rather than what it is."""


def head_of(parse: Parse, start: int, end: int) -> int:
    """Give the token of a span through which the parse reaches it: whose head is outside."""
    for i in range(end - 1, start - 1, -1):
        if not start <= parse.head[i] < end or parse.head[i] == i:
            return i
    return end - 1


def noun_kind(parse: Parse, noun: int, known: Gazetteer) -> Kind | None:
    """Give what a common noun stands for, by the longest phrase that the lexicon has."""
    if noun not in parse.kinds:
        parse.kinds[noun] = _noun_kind(parse, noun, known)
    return parse.kinds[noun]


def is_portion(parse: Parse, noun: int) -> bool:
    """Tell a share of something sold from one of a firm: "market share", "share of the market"."""
    if parse.lemma[noun] != "share" or parse.tag[noun] != "NN":
        return False
    if noun and parse.lower[noun - 1] in PORTIONED:
        return True
    of = next((c for c in parse.children[noun] if parse.lower[c] == "of"), noun)
    return any(parse.lemma[c] in PORTIONED for c in parse.children[of] if of != noun)


def _noun_kind(parse: Parse, noun: int, known: Gazetteer) -> Kind | None:
    lemma = parse.lemma[noun]
    if is_portion(parse, noun):
        return Kind.MEASURE
    for first in range(max(noun - 3, 0), noun) if lemma in known.noun_ends else ():
        if parse.head[noun - 1] != noun and first == noun - 1 and parse.tag[first] != "HYPH":
            continue
        phrase = " ".join((*parse.lower[first:noun], lemma))
        if phrase in known.nouns:
            return known.nouns[phrase]
    # a plural may be more than its members: "prosecutors" act as an office does
    return known.nouns.get(parse.lower[noun]) or known.nouns.get(lemma)


def beside(parse: Parse, start: int) -> int | None:
    """Give the common noun right before a name that says what it is ("the carmaker Skoda")."""
    noun = start - 1
    if noun < 1 or parse.pos[noun] != "NOUN" or parse.tag[noun] != "NN":
        return None
    if parse.lemma[noun] in _RELATIONS:
        return None
    return noun if parse.sentence[noun] == parse.sentence[start] else None


def headed(parse: Parse, start: int, head: int) -> Iterator[int]:
    """Yield the nouns on which a name hangs by mistake: "*head* of finance Jane Roe".

    Args:
        start: The first token of the name.
        head: The token through which the parse reaches it.
    """
    if not start or parse.pos[start - 1] not in ("NOUN", "PROPN"):
        return
    node = head
    for _ in range(2):
        above = parse.head[node]
        if parse.dep[node] != "pobj" or parse.lower[above] not in ("of", "for"):
            return
        node = parse.head[above]
        yield node
