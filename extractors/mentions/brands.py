"""Brands: names that stand before goods ("its Foo range", "the Foo browser"), and are no firm's."""

from extractors.mentions.parse import Parse
from ontology.terms import Kind

OFFERED = frozenset(
    "unveil launch release introduce ship recall discontinue manufacture use build make produce "
    "assemble install download update redesign showcase preview demonstrate market".split()
)
"""Verbs of which goods are the object."""

OF_GOODS = frozenset(
    "user player version edition launch release copy sequel successor variant model debut redesign "
    "re-design incarnation iteration update upgrade revamp generation prototype predecessor".split()
)
"""Nouns of which goods stand behind "of"."""

_LINES = frozenset("line range lineup line-up family series".split())
_SORTED = OF_GOODS | _LINES
"""Nouns behind whose "of" a brand's goods stand: "a new line of Foo laptops"."""

_MAKING = frozenset("make build assemble manufacture produce".split())
_BRANDED = frozenset(
    "app application drug medicine vaccine browser messenger console player software system "
    "handset reader jet airliner sedan hatchback minivan suv".split()
)
"""Nouns that a brand stands before more often than a maker."""

_FLEETS = frozenset("jet airliner sedan hatchback minivan suv".split())
"""Goods that stand in the plural behind their maker: "Alpha jets", but "the Foo jet"."""


def is_branded(parse: Parse, noun: int, kind: Kind | None) -> bool:
    """Tell whether a noun has a brand before it: software, one good of somebody's, a range."""
    return _is_own(parse, noun, kind) or _is_in_line(parse, noun, kind)


def _is_in_line(parse: Parse, noun: int, kind: Kind | None) -> bool:
    """Tell whether a noun stands for goods of one name: "its popular Foo range"."""
    above = parse.head[noun]
    if parse.lemma[noun] in _LINES:
        goods = (
            k for c in parse.children[noun] if parse.lower[c] == "of" for k in parse.children[c]
        )
        made = parse.dep[noun] == "dobj" and parse.lemma[above] in OFFERED
        return (
            made
            or parse.child(noun, "poss") is not None
            or any(parse.tag[g] == "NNS" for g in goods)
        )
    behind = parse.lower[above] == "of" and parse.lemma[parse.head[above]] in _SORTED
    return behind and kind is Kind.PRODUCT


def _is_own(parse: Parse, noun: int, kind: Kind | None) -> bool:
    """Tell whether a noun of software or medicine, or one product somebody owns, has a brand."""
    if parse.lemma[noun] in _BRANDED:
        return parse.tag[noun] == "NN" or parse.lemma[noun] not in _FLEETS
    owner = parse.child(noun, "poss")
    its = owner is not None and parse.lower[owner] == "its"  # "its Aurora chips"
    owned = its or (parse.tag[noun] == "NN" and owner is not None)
    return (owned or _is_made(parse, noun)) and kind is Kind.PRODUCT


def _is_made(parse: Parse, noun: int) -> bool:
    """Tell whether goods are what somebody makes of a name: "builds the Foo and Bar cars"."""
    article = parse.child(noun, "det")
    made = parse.dep[noun] == "dobj" and parse.lemma[parse.head[noun]] in _MAKING
    return made and article is not None and parse.lower[article] == "the"
