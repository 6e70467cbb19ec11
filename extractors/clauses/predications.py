"""Predications: what a noun says of a thing: "X is a unit of Y", "X, a unit of Y", "Y's unit X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.coordination import conjuncts
from extractors.clauses.phrases import SUBJECT, Argument, owners, prepositional
from extractors.clauses.subjects import subjects


def predication(noun: Token) -> Clause | None:
    """Give what a noun says of a thing: "X is a unit of Y", "X, a unit of Y", "Y's unit X"."""
    above = noun.head
    things: list[Token] = []
    beside: list[Argument] = []
    if noun.dep_ == "attr" and above.lemma_ == "be":
        things = subjects(above)
    elif noun.dep_ == "appos":
        things = [above]
    elif noun.dep_ in ("compound", "nmod") and above.pos_ == "PROPN" and noun.pos_ == "NOUN":
        things = [above]
        beside = [a for a in owners(above) if a.token.i < noun.i]
    elif noun.pos_ == "NOUN":
        things = [c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if not things:
        return None
    return Clause("is", noun, noun.lemma_.casefold(), lambda _: _said_of(noun, things, beside))


def _said_of(noun: Token, things: list[Token], beside: list[Argument]) -> Iterator[Argument]:
    yield from (Argument(SUBJECT, t) for thing in things for t in conjuncts(thing))
    yield from (a for a in owners(noun) if a.token.pos_ != "ADJ")
    yield from beside
    yield from prepositional(noun, 0)
