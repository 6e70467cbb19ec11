"""Particulars of deals: how phrases of places, of staff, of new goods and of one's own are read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OWNER
from extractors.scenes.scene import Scene
from ontology.lexicon import lexicon
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Form, Kind, Predicate

_SITED = (Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT)
_STAFF = (Kind.GROUP, Kind.POSITION, Kind.PERSON)
_OUTSIDERS = frozenset(
    "dealer customer supplier shareholder investor user subscriber passenger client partner "
    "creditor contractor vendor member".split()
)
"""Groups that are nobody's staff."""

_CUTTING = frozenset("eliminate abolish slash scrap trim ax chop reduce".split())
"""Verbs of which a bare number is the object of anything ("eliminate 789 of its dealers")."""

_UNPOSTED = frozenset(("DET", "PRON", "PUNCT", "PART", "ADP"))
_FRESH = frozenset("new next current first future".split())
_OF_STAFF = frozenset((Predicate.HIRES, Predicate.LAYS_OFF))
_OF_GOODS = frozenset(
    (
        Predicate.LAUNCHES, Predicate.ORDERS, Predicate.SUPPLIES, Predicate.WITHDRAWS,
        Predicate.DELAYS,
    )
)  # fmt: skip
_SOME = frozenset(("det", "poss", "nummod", "quantmod", "predet"))
_SOME_MORE = frozenset("new more fewer less other additional further such many several few".split())
_BACK = 2
"""How many sentences back the product may be named that a bare number counts."""

_DEALT = frozenset((Predicate.ORDERS, Predicate.SUPPLIES))
_SUNDRY = frozenset(
    "product products good goods service services item items thing things version versions model "
    "models brand brands plane planes jet jets aircraft car cars vehicle vehicles".split()
)
"""Goods of which a plural tells too little."""

_SERVING = frozenset("offer operate".split())
_SORTS = frozenset("brand variety".split())
_VERSIONS = frozenset("version edition variant model update".split())


def place(token: Token, scene: Scene) -> Value | None:
    """Give a place, a site, or who has his sites there: "at its Cupertino headquarters"."""
    found = scene.mentioned.entity_at(token.i)
    if found is not None and found.kind is not Kind.FACILITY:
        sited = any(scene.schema.is_a(found.kind, kind) for kind in _SITED)
        return found if sited else None
    for child in token.children:
        inner = scene.mentioned.entity_at(child.i)
        if inner is not None and scene.schema.is_a(inner.kind, Kind.PLACE):
            return inner
    city = next((c.text for c in token.children if c.ent_type_ == "GPE"), None)
    if city is not None and token.lemma_ in ("headquarters", "campus", "office"):
        return city  # the name of the site holds that of its town
    unnamed = found or scene.mentioned.nominal(token.i)
    return unnamed if unnamed is not None and unnamed.kind is Kind.FACILITY else None


_NO_POSTS = frozenset("vice deputy senior junior assistant acting interim".split())
"""Words that are no post without the one behind them."""


def post(token: Token, scene: Scene) -> Value | None:
    """Give the words of a post: "its new chief executive, who…" is "chief executive"."""
    if scene.mentioned.entity_at(token.i) is not None or token.i in scene.time_of:
        return None
    if token.pos_ == "ADJ" or token.lower_ in _NO_POSTS:
        return None  # "held various positions, most recently as vice president"
    first = token.left_edge.i
    doc = scene.reading.doc
    while first < token.i and (
        doc[first].pos_ in _UNPOSTED
        or doc[first].lower_ in _FRESH
        or _is_party(scene.mentioned.entity_at(first), scene)
    ):
        first += 1
    last = token.i
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for") and child.i > token.i:
            if any(_is_party(scene.named(c), scene) for c in child.children if c.dep_ == "pobj"):
                break  # "chief executive of Alpha" is "chief executive", at Alpha
            last = child.right_edge.i
    last = max(last, _also(token, last))
    return " ".join(scene.reading.text(first, last + 1).split())


def _also(noun: Token, last: int) -> int:
    """Give where a second post ends that is held with the first: "president *and chairman*"."""
    others = (c for c in noun.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN"))
    other = next((c for c in others if _names_post(c)), None)
    if other is None:
        return last
    between = noun.doc[last + 1 : other.i]
    joined = all(t.pos_ in ("CCONJ", "ADJ", "NOUN", "PROPN") for t in between)
    return other.i if joined else last


def _names_post(noun: Token) -> bool:
    """Tell whether a noun ends the name of a post, by itself or with the words before it."""
    words = [t.lower_ for t in noun.doc[max(noun.i - 2, 0) : noun.i]] + [noun.lemma_.casefold()]
    names = (" ".join(words[size:]) for size in range(len(words)))
    return any(lexicon().nouns.get(name) is Kind.POSITION for name in names)


def _is_party(entity: Entity | None, scene: Scene) -> bool:
    """Tell whether this is who holds a post, or at whom: no part of its name."""
    parties = (Kind.ORGANIZATION, Kind.PERSON)
    return entity is not None and any(scene.schema.is_a(entity.kind, kind) for kind in parties)


def many(things: Entity | None, noun: Token) -> Entity | None:
    """Give the group that a plural tells by itself ("hurt airlines"); None for "the firms"."""
    beside = {c.dep_ for c in noun.children}
    pointing = "poss" in beside or ("det" in beside and not beside & {"compound", "nmod"})
    if things is None or noun.tag_ != "NNS" or pointing:
        return None
    return replace(things, kind=Kind.GROUP)


def people(noun: Token, quantity: Quantity, predicate: Predicate) -> Quantity:
    """Count as people whoever is hired or dismissed by another name ("300 engineers")."""
    if predicate not in _OF_STAFF:
        return quantity
    sort = unit_class(quantity.unit)
    lemma = noun.lemma_.casefold()
    staff = sort == "quantity" and lexicon().nouns.get(lemma) in _STAFF and lemma not in _OUTSIDERS
    bare = sort == "number" and not quantity.unit  # "job cuts of 10,000", "laid off 200"
    staff = staff or (bare and noun.head.lemma_ not in _CUTTING)
    return replace(quantity, unit="people") if staff else quantity


def says_little(thing: Entity | None, predicate: Predicate, *, counted: bool, plural: bool) -> bool:
    """Tell whether an unnamed good is not worth a fact: "a new airliner", "a version".

    Args:
        plural: Goods of a sort: "buys batteries from Acme" tells who supplies it.
        counted: A number stands before it: so many airliners are an order.
    """
    if thing is None:
        return False
    words = thing.label.split()
    if predicate is Predicate.ANNOUNCES and words[-1] in _SUNDRY:
        return True
    if predicate not in _OF_GOODS or counted:
        return False
    dealt = predicate in _DEALT and plural and words[-1] not in _SUNDRY
    return (len(words) < 2 and not dealt) or words[-1] in _VERSIONS


def latest_model(number: Token, scene: Scene) -> Entity | None:
    """Give the product that a bare number counts: the last one named in this or the last sentences.

    "The 787 is late. ANA has ordered 55, Qantas 20 of them."
    """
    of = next((c for c in number.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if of is not None and not any(c.lower_ in ("them", "these", "those") for c in of.children):
        return None
    here = scene.reading.sentence(number)
    first = scene.reading.sentences[max(here.number - _BACK, 0)].start
    for index in range(number.i - 1, first - 1, -1):
        found = scene.mentioned.references.get(index)
        if found is not None and found.form is Form.NAME and found.entity.kind is Kind.PRODUCT:
            return found.entity
    return None


def in_general(noun: Token, predicate: Predicate) -> bool:
    """Tell whether somebody's goods are told by their sort: "makes laptops", "army trucks".

    A number, an article or a comparison speaks of some of them instead: "built more cars".
    """
    if predicate is not Predicate.PRODUCES or noun.pos_ != "NOUN" or noun.head.lemma_ in _SERVING:
        return False
    defined = any(child.dep_ == "acl" and child.tag_ == "VBN" for child in noun.children)
    some = _SOME - {"det"} if defined else _SOME  # "the laptops built by Acme"
    plain = noun.tag_ == "NNS" or any(child.dep_ == "compound" for child in noun.children)
    plain = plain or (noun.dep_ == "pobj" and noun.head.head.lemma_ in _SORTS)
    told = any(child.dep_ in some or child.lower_ in _SOME_MORE for child in noun.children)
    return plain and not told


def named_span(token: Token, scene: Scene) -> str | None:
    """Give the span that a phrase names, in the words of its date; None for other phrases."""
    found = scene.time_of.get(token.i)
    return (found.label or found.text) if found is not None else None


class _Valued(Protocol):
    """What fills a role."""

    @property
    def value(self) -> Value:
        """Give what it is."""


def its_own(doers: Iterable[_Valued], clause: Clause, scene: Scene) -> set[int]:
    """Give where an object's owner is the doer himself: "raised *its* stake in Ford"."""
    ids = {doer.value.id for doer in doers if isinstance(doer.value, Entity)}
    owners = (a.token for a in clause.arguments if a.slot == OWNER)
    named = ((token.i, scene.mentioned.entity_at(token.i)) for token in owners)
    return {i for i, entity in named if entity is not None and entity.id in ids}
