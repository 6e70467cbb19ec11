"""Makers: "Boeing's 787", "its new iPad", "Airbus A320": who is named before a product makes it."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import (
    POSSESSIVES,
    draft,
    is_a,
    name_at,
    name_from,
    names_in,
    owner_before,
    standing_at,
)
from extractors.scenes.scene import Scene
from extractors.words import text_at, vocabulary
from ontology.lexicon import Lexicon
from ontology.names import LEGAL_FORMS
from ontology.names import words as name_words
from ontology.records import Entity
from ontology.terms import Form, Kind, Predicate

_WITHIN = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV", "PUNCT", "CCONJ"))
_CLOSING = frozenset((";", ":", ".", "?", "!", "—", "–"))
_USERS = frozenset(
    "airline carrier operator retailer lessor customer buyer dealer distributor supermarket "
    "store chain user broker brokerage airlines airways".split()
)
"""Nouns for firms whose things others have made: an airline's A380 is Airbus's."""

_ALONE = frozenset(("", ".", ",", '"', "”", "and", "is", "was", "has", "to", "in", "with"))
"""What follows a name that modifies nothing."""

_NOUNS = frozenset("maker manufacturer developer creator publisher producer builder".split())
_MAKING = frozenset("development production construction manufacture".split())
_WORDS = _NOUNS | _MAKING
_LONGEST = 9


def makers(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield which company makes which named product."""
    seen: set[str] = set()
    for product in names_in(sentence, scene):
        if not is_a(product.entity, scene, Kind.PRODUCT):
            continue
        if _is_common(product.entity.label, words):
            continue
        maker = _inside(product.entity, scene, words)
        if maker is not None:
            if product.entity.id not in seen:
                yield _made(maker, product, sentence.doc[product.start], scene, doubt=0.1)
            seen.add(product.entity.id)
            continue
        owner = _owner(product, sentence, scene, words)
        if owner is not None and _makes(owner.entity, scene, words):
            doubt = 0.0 if owner.form is Form.NAME else 0.05
            yield _made(owner.entity, product, sentence.doc[owner.end - 1], scene, doubt=doubt)
    if _WORDS.isdisjoint(vocabulary(sentence)):
        return
    for token in sentence:
        yield from _called_maker(token, sentence, scene, words)
        yield from _in_the_making(token, sentence, scene, words)


def _inside(product: Entity, scene: Scene, words: Lexicon) -> Entity | None:
    """Give the company whose name opens the product's ("Airbus A320")."""
    label = name_words(product.label)
    for entity in scene.mentioned.entities:
        for name in (entity.label, *entity.aliases):
            opening = _opening(name)
            if not opening or label[: len(opening)] != opening:
                continue
            rest = " ".join(label[len(opening) :])
            if rest and _makes(entity, scene, words):
                return None if _is_common(rest, words) else entity
    return None


@lru_cache(maxsize=8192)
def _opening(name: str) -> tuple[str, ...]:
    """Give the words by which a company's products begin: its name's, without legal form."""
    return tuple(word for word in name_words(name) if word not in LEGAL_FORMS)


def _is_listed(name: TokenMention, doc: Doc) -> bool:
    """Tell whether a list goes on behind a name ("Alpha's Foo, Bar and Baz")."""
    return name.end < len(doc) and doc[name.end].lower_ in (",", "and", "or", "&")


def _is_of_kind(doc: Doc, comma: int, words: Lexicon) -> bool:
    """Tell whether a list of goods follows its noun: "Alpha's drugs, Foo and Bar"."""
    before = doc[comma - 1]
    if before.pos_ == "PROPN":
        return True
    return words.nouns.get(before.lemma_.casefold()) is Kind.PRODUCT


def _owner(
    product: TokenMention, sentence: Span, scene: Scene, words: Lexicon
) -> TokenMention | None:
    """Give who stands as possessor before a product: "Alpha's new twin-deck 797", "its 797"."""
    noun = sentence.doc[product.end - 1]
    if noun.dep_ == "appos" and noun.head.pos_ == "NOUN" and noun.head.i < product.start:
        return owner_before(noun.head.left_edge.i, scene) or _possessor(noun.head, scene)
    doc, index = sentence.doc, product.start - 1
    while index >= sentence.start and product.start - index <= _LONGEST:
        token = doc[index]
        if token.tag_ in ("PRP$", "WP$") or token.lower_ in POSSESSIVES:
            here = standing_at(index, scene)
            if token.tag_ == "WP$":
                return here
            inside = here is not None and here.form is Form.NAME
            if token.tag_ == "PRP$":
                return here if token.lower_ == "its" else None
            if inside:
                return here
            return standing_at(index - 1, scene)
        name = name_at(index, scene)
        if name is not None and is_a(name.entity, scene, Kind.PRODUCT) and _is_listed(name, doc):
            index = name.start - 1
            continue
        if name is not None or token.pos_ not in _WITHIN or token.text in _CLOSING:
            return None
        if (
            token.text == ","
            and doc[index + 1].pos_ != "ADJ"
            and not _is_of_kind(doc, index, words)
        ):
            return None
        index -= 1
    return None


def _possessor(noun: Token, scene: Scene) -> TokenMention | None:
    """Give who owns what a product is called: "Alpha's next jet, the Foo"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return standing_at(owner.i, scene) if owner is not None and owner.lower_ != "their" else None


def _makes(entity: Entity, scene: Scene, words: Lexicon) -> bool:
    """Tell whether an entity is a company that may make things, not one that buys them."""
    if not is_a(entity, scene, Kind.COMPANY, Kind.BUSINESS_UNIT):
        return False
    if is_a(entity, scene, Kind.FINANCIAL_INSTITUTION):
        return False
    label = [w for w in name_words(entity.label) if w not in LEGAL_FORMS]
    if not label or label[-1] in _USERS or _is_common(entity.label, words):
        return False
    if any(word[:1].islower() for word in entity.label.split()[:1]):
        return False  # "iPod Software": brands of products begin so, firms do not
    return not _described(entity, scene) & _USERS and not _has_article(entity, scene)


def _is_common(label: str, words: Lexicon) -> bool:
    """Tell whether a "name" is a common noun with a capital ("Analysts")."""
    lower = label.casefold().replace(".", "")
    return lower in words.nouns or lower.removesuffix("s") in words.nouns


def _has_article(entity: Entity, scene: Scene) -> bool:
    """Tell whether one word names it, and is used with "the" ("the Mac"): firms have no article."""
    if len(entity.label.split()) > 1:
        return False
    doc = scene.reading.doc
    return any(
        mention.form is Form.NAME
        and mention.start
        and mention.entity.id == entity.id
        and doc[mention.start - 1].lower_ == "the"
        and text_at(doc, mention.end).casefold() in _ALONE
        for mention in scene.mentioned.references.values()
    )


def _described(entity: Entity, scene: Scene) -> set[str]:
    """Give the nouns that the article uses for an entity ("the airline")."""
    doc = scene.reading.doc
    return {
        doc[mention.head].lemma_.casefold()
        for mention in scene.mentioned.references.values()
        if mention.form is Form.NOMINAL and mention.entity.id == entity.id
    }


def _called_maker(noun: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "Foo maker Alpha": whose noun a product stands before."""
    if noun.lemma_.casefold() not in _NOUNS or not sentence.start < noun.i < sentence.end - 1:
        return
    product, maker = name_at(noun.i - 1, scene), name_at(noun.i + 1, scene)
    if product is None or maker is None or not is_a(product.entity, scene, Kind.PRODUCT):
        return
    if _makes(maker.entity, scene, words):
        yield _made(maker.entity, product, noun, scene, doubt=0.0)


def _in_the_making(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "a new design under development by Alpha", said of a named product."""
    if token.lemma_.casefold() not in _MAKING or token.i + 2 >= sentence.end:
        return
    if token.nbor(1).lower_ not in ("by", "at"):
        return
    maker = name_from(token.i + 2, scene)
    if maker is None or not _makes(maker.entity, scene, words):
        return
    for index in range(token.i - 1, max(token.i - 8, sentence.start - 1), -1):
        product = standing_at(index, scene)
        if product is not None and is_a(product.entity, scene, Kind.PRODUCT):
            yield _made(maker.entity, product, sentence.doc[maker.end - 1], scene, doubt=0.05)
            return


def _made(maker: Entity, product: TokenMention, at: Token, scene: Scene, *, doubt: float) -> Draft:
    last = scene.reading.doc[product.end - 1]
    edge = (maker, Predicate.PRODUCES, product.entity)
    return draft(edge, (at, last, last), "makers", doubt=doubt)
