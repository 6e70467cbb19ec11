"""Carriers: nouns that only carry another: "a *price* of $20", "the new *version* of Windows"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts

_CARRIERS = frozenset(
    "all amount average batch cost couple dozen figure fleet half high last level lineup low "
    "majority most part peak price range rate record remainder rest score series stake sum total "
    "value version variety assortment array selection brand".split()
)

_VERSIONS = frozenset("version edition variant model series lineup copy".split())
_REMADE = frozenset(
    "edition variant model design redesign re-design incarnation iteration update upgrade revamp "
    "refresh generation prototype family".split()
)
"""Nouns that carry a name behind "of": "a white edition *of the Droid*"."""

_LINES = frozenset("line range lineup line-up family series".split())
"""Nouns beside the name of the goods in them: "the new *Galaxy* line"."""

_HOLDING = frozenset("include comprise feature contain span encompass".split())
_BRANDS = frozenset("brand unit division subsidiary arm marque label group business".split())
"""Nouns that stand beside the name of what they are ("the Volvo brand")."""


_GENERIC = frozenset(
    "challenge concern delay difficulty event factor glitch hurdle issue mishap obstacle problem "
    "setback trouble woe".split()
)
"""Nouns that say nothing where what they are is listed ("issues including strikes")."""


def inside(noun: Token) -> Iterator[Token]:
    """Look through a noun that only carries another: "a price of $20", "all of Wachovia"."""
    lemma = noun.lemma_.casefold()
    if lemma in _BRANDS:
        yield from _borne(noun)
    yield from examples(noun)
    if lemma in _LINES:
        yield from _in_line(noun)
    if lemma in _REMADE or lemma in _LINES:
        for name in _named_behind(noun):
            yield from _in_line(name) if name.lemma_.casefold() in _LINES else ()
            yield name
    if lemma in _CARRIERS or noun.pos_ == "NUM":
        for of in noun.children:
            if of.dep_ == "prep" and of.lower_ in ("of", "at"):
                yield from (c for c in of.children if c.dep_ == "pobj")


def is_copy(noun: Token) -> bool:
    """Tell whether a noun stands for what it is a copy of: "the latest *version* of Windows"."""
    return noun.lemma_.casefold() in _VERSIONS


def examples(noun: Token) -> Iterator[Token]:
    """Yield what a noun that says nothing by itself sums up: "issues including *strikes*"."""
    if noun.lemma_.casefold() in _GENERIC:
        yield from _listed(noun)


def _named_behind(noun: Token) -> Iterator[Token]:
    """Yield the name behind "of": "a cheaper model *of the Kindle*", "a line *of Foo laptops*"."""
    for of in (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"):
        for thing in (c for c in of.children if c.dep_ == "pobj"):
            if thing.pos_ == "PROPN" or any(c.pos_ == "PROPN" for c in thing.children):
                yield thing


def _in_line(noun: Token) -> Iterator[Token]:
    """Yield the names of a line of goods, and of what it holds: "its Foo line, with the Foo 2"."""
    for child in noun.children:
        if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN":
            yield from conjuncts(child)
        elif child.dep_ in ("relcl", "acl") and child.lemma_.casefold() in _HOLDING:
            for member in (c for c in child.children if c.dep_ == "dobj"):
                yield from (m for m in conjuncts(member) if m.pos_ == "PROPN")
    yield from (m for m in _listed(noun) if m.pos_ == "PROPN")


def _listed(noun: Token) -> Iterator[Token]:
    """Yield what a noun sums up: "issues *including strikes and delays*", "such as …"."""
    for child in noun.children:
        such = child.lower_ == "as" and any(c.lower_ == "such" for c in child.children)
        if child.dep_ == "prep" and (such or child.lower_ in ("including", "like")):
            for member in (c for c in child.children if c.dep_ == "pobj"):
                yield from conjuncts(member)


def _borne(noun: Token) -> Iterator[Token]:
    """Yield the names that a brand or unit bears: "the Hummer and Saab vehicle brands"."""
    children = list(noun.children)
    if not any(c.lower_ == "the" or c.dep_ == "poss" for c in children) and noun.tag_ != "NNS":
        return  # "a GM unit" is not GM
    for child in children:
        if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN":
            yield from conjuncts(child)
