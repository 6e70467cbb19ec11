"""Epithets: what a noun phrase says by itself: appositions, titles before a name, possession."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.parts import Part, Proposition
from extractors.clauses.phrases import NOUNS
from extractors.clauses.wordings import after_mark, wording


def of_noun(noun: Token) -> Iterator[Proposition]:
    """Yield what a noun says of the noun beside it."""
    above = noun.head
    if noun.dep_ == "appos" and above.pos_ in NOUNS and after_mark(noun):
        bearer, said = (noun, above) if noun.pos_ == "PROPN" != above.pos_ else (above, noun)
        cut = frozenset((noun.i,))
        subject = Part("subject", bearer, wording(bearer, cut - {bearer.i}))
        rest = Part("attr", said, wording(said, cut - {said.i}))
        added = "is in" if noun.ent_type_ == above.ent_type_ == "GPE" else "is"
        yield Proposition("appos", noun, (), added, subject, (rest,))
    if noun.pos_ == "PROPN" and noun.dep_ != "compound":
        yield from _titled(noun)
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ == "PROPN":
            marks = frozenset(c.i for c in child.children if c.dep_ == "case")
            owner = Part("subject", child, wording(child, marks))
            owned = Part("dobj", noun, wording(noun, frozenset((child.i,))))
            yield Proposition("has", noun, (), "has", owner, (owned,))


def _titled(name: Token) -> Iterator[Proposition]:
    """Yield what a title says of the name behind it ("show host Ryan Cameron")."""
    before = [c for c in name.children if c.dep_ in ("compound", "nmod", "amod") and c.i < name.i]
    title = next((c for c in reversed(before) if c.pos_ == "NOUN"), None)
    if title is None or title.dep_ == "amod":
        return
    words = tuple(sorted(i for c in before if c.i <= title.i for i in wording(c)))
    bearer = Part("subject", name, tuple(range(title.i + 1, name.i + 1)))
    yield Proposition("title", title, (), "is", bearer, (Part("attr", title, words),))
