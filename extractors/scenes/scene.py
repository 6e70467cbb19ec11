"""An article as the claim makers see it: the parse with what its phrases stand for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from extractors.mentions.mentioned import Mentioned
from extractors.mentions.phrases import PORTIONED
from extractors.quantities.found import FoundQuantity
from extractors.reading import Reading
from extractors.times.found import FoundTime
from ontology.lexicon import lexicon
from ontology.names import slug
from ontology.records import Entity, Evidence, Mark, Value
from ontology.schema import Schema
from ontology.terms import Kind, Predicate

_NAMING = frozenset(("compound", "nmod", "amod", "appos"))
_MODELLING = _NAMING | {"nummod"}  # "30 737 MAX jets"
_EQUITY = frozenset("share stock equity adr adrs depositary depository security".split())
"""Nouns by which a company's price is spoken of: "Ford shares" is Ford, and a Stock."""

_CALLED = frozenset("called named dubbed branded codenamed code-named".split())
_OF_NOUN = _NAMING | {"poss"}
_PRICES = frozenset(("price", "value", "quote"))
_STAFF = frozenset("analyst economist strategist researcher".split())
"""Whose word, told in the plural, is that of the house they work for."""

_BODIES = frozenset("board panel committee commission".split())
"""What speaks for what it belongs to ("a panel of the World Bank ruled")."""

_PORTIONS = frozenset("first last one some most all rest half many several two".split())

_TRIMMED = frozenset(("DET", "PUNCT", "SPACE"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading and all that was found in it.

    Attributes:
        quantity_of: For each token inside a quantity, that quantity.
        time_of: For each token inside an expression of time, that time.
        times: All expressions of time, in order.
        read: What phrases were read as so far: (role, token, predicate) → values.
        reached: Token → the times below it, by `claims.circumstances`; empty until one asks.
    """

    reading: Reading
    mentioned: Mentioned
    quantity_of: dict[int, FoundQuantity]
    time_of: dict[int, FoundTime]
    times: tuple[FoundTime, ...]
    schema: Schema
    read: dict[tuple[str, int, Predicate], tuple[Value, ...]] = field(default_factory=dict)
    reached: dict[int, list[tuple[int, FoundTime]]] = field(default_factory=dict)

    def entity(self, token: Token) -> Entity | None:
        """Give what a phrase stands for: a named entity, what it refers to, or an unnamed thing."""
        if token.i in self.quantity_of and token.pos_ == "NUM":
            return None
        return self.named(token) or self.mentioned.nominal(token.i) or _abbreviated(token)

    def named(self, token: Token) -> Entity | None:
        """Give the named entity that a phrase stands for, itself or by reference.

        A common noun that a fitting name modifies stands for what bears the name ("the Alpha
        action plan").
        """
        entity = self.mentioned.entity_at(token.i)
        if entity is None and token.lower_ in _PORTIONS:
            return self._portioned(token)
        if entity is not None or token.pos_ != "NOUN":
            return entity
        if token.lemma_.casefold() in _PRICES:
            return next(iter(self.priced(token)), None)
        unnamed = self.mentioned.nominal(token.i)
        for child in token.children:
            several = token.tag_ == "NNS" and child.dep_ != "appos"  # "Acme trusts" are not Acme
            if unnamed is not None and child.dep_ in _NAMING and not several:
                inner = self.mentioned.entity_at(child.i)
                if inner is not None and self.schema.is_a(inner.kind, unnamed.kind):
                    return inner
            elif unnamed is not None and child.dep_ in _MODELLING and several:
                below = next((c for c in child.children if c.dep_ == "compound"), child)
                at = below if child.lemma_ in ("family", "series", "class") else child
                model = self.mentioned.entity_at(at.i)
                if model is not None and model.kind is unnamed.kind is Kind.PRODUCT:
                    return model  # "30 A320 jets"
            elif child.dep_ == "appos" and child.pos_ == "PROPN":
                # "its latest addition, the Foo"
                return self.mentioned.entity_at(child.i)
            elif child.dep_ == "acl" and child.lower_ in _CALLED and unnamed is not None:
                return self._called(child, unnamed)
        return None

    def _called(self, word: Token, unnamed: Entity) -> Entity | None:
        """Give the name that a thing is given: "a new phone *called the Foo*"."""
        names = [c for c in word.children if c.dep_ in ("oprd", "dobj", "attr") and c.i > word.i]
        found = self.mentioned.entity_at(names[0].i) if len(names) == 1 else None
        return found if found is not None and self.schema.is_a(found.kind, unnamed.kind) else None

    def _portioned(self, part: Token) -> Entity | None:
        """Give what a part is of, if it is a good: "the first of the new airliners"."""
        of = next((c for c in part.children if c.lower_ == "of"), None)
        whole = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        thing = self.mentioned.entity_at(whole.i) if whole is not None else None
        return thing if thing is not None and thing.kind is Kind.PRODUCT else None

    def priced(self, price: Token) -> list[Entity]:
        """Give what has a price: "oil and gas prices", "the value of the dollar"."""
        if price.lemma_.casefold() not in _PRICES:
            return []
        found: dict[str, Entity] = {}
        for token in (t for modifier in _modifiers(price) for t in _joined(modifier)):
            if token.lemma_.casefold() in _EQUITY:
                continue  # "the company's share price" is the company's
            thing = self.mentioned.entity_at(token.i) or self.mentioned.nominal(token.i)
            thing = thing or _commodity(token)
            if thing is not None and self.schema.is_a(thing.kind, Kind.INSTRUMENT):
                found.setdefault(thing.id, thing)
        return list(found.values())

    def represented(self, token: Token) -> Entity | None:
        """Give the organization that unnamed officers act for ("analysts at Nomura")."""
        unnamed = self.mentioned.nominal(token.i)
        if token.lemma_.casefold() == "economy":
            return self._country_of(token)
        if unnamed is not None and unnamed.kind is Kind.GOVERNMENT:
            return self._governs(token)
        if unnamed is None or (token.dep_ == "pobj" and token.head.dep_ != "agent"):
            return None
        lemma = token.lemma_.casefold()
        if unnamed.kind is not Kind.POSITION and lemma not in _STAFF | _BODIES:
            return None
        for modifier in (*_modifiers(token), *(_of_directors(token) if lemma == "board" else ())):
            entity = self.mentioned.entity_at(modifier.i)
            if entity is not None and self.schema.is_a(entity.kind, Kind.ORGANIZATION):
                return entity
        return None

    def _governs(self, government: Token) -> Entity | None:
        """Give whose government it is: "the country's government", "the government of Turkey"."""
        for token in _modifiers(government):
            place = self.mentioned.entity_at(token.i)
            if place is not None and self.schema.is_a(place.kind, Kind.COUNTRY):
                label = f"government of {place.label}"
                return Entity(slug(label), label, Kind.GOVERNMENT, (place.label,))
        return None

    def _country_of(self, economy: Token) -> Entity | None:
        """Give whose economy it is: "the Spanish economy", "Spain's economy"."""
        for child in economy.children:
            place = self.mentioned.entity_at(child.i) if child.dep_ in _OF_NOUN else None
            if place is not None and self.schema.is_a(place.kind, Kind.COUNTRY):
                return place
        return None

    def quantity(self, token: Token) -> FoundQuantity | None:
        """Give the quantity that a token is part of."""
        return self.quantity_of.get(token.i)

    def phrase(self, token: Token, *, limit: int = 25) -> str:
        """Give the words of a whole phrase, without its article and outer punctuation.

        Args:
            token: The head of the phrase.
            limit: A longer phrase is cut after this many tokens.
        """
        first, last = token.left_edge.i, token.right_edge.i
        doc = self.reading.doc
        while first < last and doc[first].pos_ in _TRIMMED:
            first += 1
        last = min(last, first + limit - 1)
        while last > first and doc[last].pos_ in _TRIMMED:
            last -= 1
        return " ".join(self.reading.text(first, last + 1).split())

    def evidence(self, head: Token, **roles: Token | None) -> Evidence:
        """Make the evidence of a claim: the sentence of its head, with its parts marked."""
        sentence = self.reading.sentence(head)
        start, end = self.reading.chars(sentence.start, sentence.end)
        marks = [self._mark("predicate", head)]
        for role, token in sorted(roles.items()):
            if token is not None and sentence.start <= token.i < sentence.end:
                marks.append(self._mark(role, token))
        article = self.reading.article.id
        marks.sort(key=_place)
        return Evidence(article, start, end, sentence.quote, sentence.number, tuple(marks))

    def _mark(self, role: str, token: Token) -> Mark:
        found = self.mentioned.mention_at(token.i)
        quantity = self.quantity_of.get(token.i)
        if role != "predicate" and quantity is not None:
            start, end = quantity.start, quantity.end
        elif role != "predicate" and found is not None:
            start, end = found.start, found.end
        else:
            start, end = token.i, token.i + 1
        return Mark(role, *self.reading.chars(start, end))


def _of_directors(board: Token) -> Iterator[Token]:
    """Yield whose directors a board is of: "the board of directors of Acme"."""
    for seated in _modifiers(board):
        if seated.lemma_.casefold() == "director":
            yield from _modifiers(seated)


def _modifiers(noun: Token) -> Iterator[Token]:
    """Yield what a noun is of: "oil price", "Ford's chief", "price of oil", "chief at Ford"."""
    for child in noun.children:
        if child.dep_ in ("compound", "poss", "nmod"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "at", "for"):
            yield from (c for c in child.children if c.dep_ == "pobj")


def _joined(noun: Token) -> Iterator[Token]:
    """Yield a modifier with those that are coordinated with it ("*oil and gas* prices")."""
    yield noun
    for child in noun.children:
        if child.dep_ == "conj":
            yield from _joined(child)


def _commodity(token: Token) -> Entity | None:
    """Give what a common noun before "prices" names by itself ("gold prices")."""
    kind = lexicon().nouns.get(token.lower_)
    return Entity(slug(token.lower_), token.lower_, kind) if kind is not None else None


def _abbreviated(token: Token) -> Entity | None:
    """Give the thing that a common abbreviation in capitals stands for ("AI"); None for others."""
    kind = lexicon().nouns.get(token.lower_) if token.is_upper else None
    return Entity(slug(token.text), token.text, kind) if kind is not None else None


def is_equity(token: Token) -> bool:
    """Tell whether a phrase speaks of a company's shares ("shares of Ford")."""
    if token.lower_ == "share" and token.tag_ == "NN":
        of = (c for c in token.children if c.lower_ == "of")
        things = (thing for prep in of for thing in prep.children)
        if any(thing.lemma_ in PORTIONED for thing in (*things, *token.lefts)):
            return False  # "its share of the market"
    return token.lemma_.casefold() in _EQUITY


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.role
