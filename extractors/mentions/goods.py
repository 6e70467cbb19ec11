"""Goods: what the words around a name tell of it that only a product can be.

The roles of the verbs and nouns of making, selling, recalling: their object is a good, and the
name of a good has no other clue ("the Kindle", "Minecraft").
"""

from collections.abc import Iterator

from extractors.mentions.parse import Parse
from ontology.terms import Kind

_OBJECTS = frozenset(
    "unveil release recall discontinue withdraw roll manufacture assemble install download debut "
    "showcase redesign preview play wear commercialize commercialise uninstall relaunch".split()
)
"""Verbs whose object is a good whatever the subject is."""

_SUBJECTS = frozenset("cost retail seat weigh debut ship sell".split())
"""Verbs whose subject is a good where no other thing is their object ("the Kindle costs $299")."""

_HANDLED = frozenset(
    "sell offer buy use make build produce drive fly order develop design deliver introduce launch "
    "create market test price fit replace".split()
)
"""Verbs whose object is a good if it has an article, as firms have none ("sells the Golf")."""

_MADE = frozenset("develop design create introduce launch".split())
_COMING = frozenset(("go", "come"))
_PUTTING = frozenset("put pull take remove withdraw bring".split())
_ON_SALE = frozenset(("sale", "market", "shelf"))
_MAKERS = frozenset(
    "maker manufacturer developer creator publisher designer inventor builder".split()
)
_ACTIONS = frozenset(
    "launch release version copy edition model redesign re-design generation incarnation iteration "
    "recall rollout roll-out unveiling introduction delivery "
    "shipment production user prototype variant sequel successor predecessor beta owner price "
    "buyer".split()
)
"""Nouns whose "of" a good follows."""

_SURE, _LIKELY, _PERHAPS = 3.0, 1.8, 0.8


def of_goods(parse: Parse, head: int) -> Iterator[tuple[Kind, float]]:
    """Yield Product where a name stands as a good does.

    Args:
        head: The token through which the parse reaches the name.
    """
    weight = _weight(parse, _first_of_list(parse, head), head)
    if weight:
        yield Kind.PRODUCT, weight


def _weight(parse: Parse, first: int, head: int) -> float:
    above, dep = parse.head[first], parse.dep[first]
    if dep == "dobj" and parse.tag[head] == "NNPS" and parse.child(head, "nummod") is not None:
        return _SURE  # "sold 2 million Macs"
    if parse.pos[above] == "VERB":
        return _of_verb(parse, above, dep, head)
    if dep == "pobj" and parse.lower[above] in ("of", "for"):
        return _of_noun(parse, parse.head[above], head)
    if dep in ("compound", "nmod") and (
        (parse.lemma[above] in _MAKERS and parse.pos[above] == "NOUN")
        or _is_maker_before_name(parse, first)
    ):
        return _SURE
    return 0.0


def _of_verb(parse: Parse, verb: int, dep: str, head: int) -> float:
    lemma = parse.lemma[verb]
    if dep == "nsubj":
        sold = lemma in _SUBJECTS and _costs(parse, verb) and not _deals_in(parse, verb)
        return _SURE * (sold or _has_price(parse, verb) or _goes_on_sale(parse, verb, _COMING))
    if dep not in ("dobj", "nsubjpass"):
        return 0.0
    if lemma in _OBJECTS:
        return _LIKELY
    if _goes_on_sale(parse, verb, _PUTTING):
        return _SURE
    if lemma not in _HANDLED:
        return 0.0
    lone = _articled(parse, head) and parse.child(head, "compound") is None
    return _LIKELY if lone else _PERHAPS * (lemma in _MADE)


def _first_of_list(parse: Parse, head: int) -> int:
    while parse.dep[head] == "conj" and parse.head[head] < head:
        head = parse.head[head]
    return head


def _costs(parse: Parse, verb: int) -> bool:
    """Tell whether a verb has no object, or only a number ("costs $299", "seats 300 people")."""
    things = [c for c in parse.children[verb] if parse.dep[c] in ("dobj", "dative", "ccomp")]
    numbered = (parse.pos[t] in ("NUM", "SYM") or parse.child(t, "nummod") for t in things)
    return all(numbered)


def _deals_in(parse: Parse, verb: int) -> bool:
    """Tell whether a seller's goods are counted ("sold 220,000 cars"), not the good's copies."""
    thing = parse.child(verb, "dobj")
    if thing is None or parse.lemma[verb] not in ("sell", "ship"):
        return False
    return parse.pos[thing] == "NOUN" and parse.lemma[thing] not in ("copy", "unit", "dollar")


def _has_price(parse: Parse, verb: int) -> bool:
    """Tell whether a verb gives its subject a price ("carries a price tag of $299")."""
    if parse.lemma[verb] not in ("have", "carry", "bear"):
        return False
    thing = parse.child(verb, "dobj")
    if thing is None or parse.lemma[thing] not in ("price", "tag"):
        return False
    return any(parse.lower[c] == "of" for c in parse.children[thing])


def _goes_on_sale(parse: Parse, verb: int, verbs: frozenset[str]) -> bool:
    """Tell whether a verb has "on sale", "on the market", "from the shelves" below it."""
    return parse.lemma[verb] in verbs and any(
        parse.dep[c] == "prep"
        and parse.lower[c] in ("on", "onto", "from", "off", "to")
        and any(parse.lemma[t] in _ON_SALE for t in parse.children[c])
        for c in parse.children[verb]
    )


def _of_noun(parse: Parse, noun: int, head: int) -> float:
    if parse.lemma[noun] in _MAKERS:
        return _SURE
    if parse.lemma[noun] in _ACTIONS:
        return _LIKELY if _articled(parse, head) else _PERHAPS
    return 0.0


def _articled(parse: Parse, head: int) -> bool:
    return any(parse.lower[c] in ("the", "its", "a", "new", "their") for c in parse.children[head])


def _is_maker_before_name(parse: Parse, i: int) -> bool:
    """Tell whether a maker's noun and a name follow: "Wii maker Nintendo"."""
    return i + 2 < len(parse) and parse.lemma[i + 1] in _MAKERS and parse.text[i + 2][:1].isupper()
