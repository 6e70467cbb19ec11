"""Gapping: a verb that is not said again: "bought Alpha in 2006 and Beta in 2007"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts
from extractors.clauses.phrases import (
    NOUNS,
    SUBJECT,
    Argument,
    carried,
    phrase,
    prepositional,
    thing,
)
from extractors.clauses.subjects import is_passive, subjects


def second_objects(verb: Token) -> list[Token]:
    """Give the nouns that the parse coordinates with a verb: objects of the verb left out.

    Only where a preposition behind one of them repeats one behind the first object, which tells
    them from verbs that were taken for nouns.
    """
    nouns = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in NOUNS and c.i > verb.i]
    nouns = nouns or list(_behind_numbers(verb))
    if not nouns or is_passive(verb):
        return []
    first = next((c.i for c in verb.children if c.dep_ == "dobj"), nouns[0].i)
    links = [c for n in (verb, *nouns) for c in n.children if c.dep_ == "prep" and c.i > first]
    before = {c.lower_ for c in links if c.i < nouns[0].i}
    behind = {c.lower_ for c in links if c.i > nouns[0].i}
    return [n for n in nouns if n.i > first] if before & behind else []


def _behind_numbers(verb: Token) -> Iterator[Token]:
    """Yield names that the parse coordinates with a number: "for $3 million and *Beta* for $4"."""
    for link in verb.children:
        if link.dep_ == "prep" and link.i > verb.i:
            numbers = (c for c in link.children if c.dep_ == "pobj" and c.pos_ == "NUM")
            yield from (c for n in numbers for c in n.children if _is_named(c))


def _is_named(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ == "PROPN"


def around(verb: Token, noun: Token) -> Iterator[Argument]:
    """Yield the arguments of the verb left out: its subject, the noun, and what stands behind it.

    Args:
        noun: One of `second_objects`.
    """
    for subject in subjects(verb):
        yield from carried(SUBJECT, subject)
    for token in conjuncts(noun):
        yield from thing(token)
        yield from prepositional(token, 0)
    ends = [other.i for other in second_objects(verb) if other.i > noun.i]
    for child in verb.children:
        if child.dep_ == "prep" and noun.i < child.i < min(ends, default=len(verb.doc)):
            yield from phrase(child, 0)
