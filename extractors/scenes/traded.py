"""Traded things: what has a price or a level where a sentence names something beside it.

"Shares in Ford and GM" are Ford's and GM's price, "the Nasdaq" that falls is its index, "Tokyo"
that closes lower its stock market, "European stocks" themselves.
"""

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts
from extractors.clauses.subjects import subjects
from extractors.mentions.gazetteer import gazetteer
from extractors.scenes.scene import Scene, is_equity
from extractors.scenes.topics import topic
from extractors.words import vocabulary
from ontology.names import normalised, slug
from ontology.records import Entity
from ontology.terms import Form, Kind

_TOLD_OF = 3
"""How often an article must name a company for "shares" to be its."""

_OF = frozenset(("of", "in", "for"))
_NAMING = frozenset(("poss", "compound", "nmod", "amod"))
_GAUGES = frozenset("index average benchmark gauge barometer indicator".split())
_BESIDE = frozenset(("compound", "appos", "nmod"))
_PLACES = (Kind.COUNTRY, Kind.CITY, Kind.REGION)
_MARKETS = frozenset("market bourse indicator average index".split())
_SECURITIES = frozenset("stock share equity bond future treasury".split())
_TRADING = frozenset("stock index investor trader bourse".split())
_UNITS = frozenset("barrel ounce tonne ton bushel gallon pound kilo".split())
"""What a commodity is priced by: "a barrel of crude" costs what crude costs."""

_AROUND = 60
_WIDE = frozenset(
    "global world worldwide international financial stock stocks equity share bond emerging "
    "overseas foreign regional major main leading other most key exchange".split()
)
"""What may stand before "markets" for them to be those of shares ("global stock markets")."""


def shares_of(token: Token, scene: Scene) -> list[Entity]:
    """Give the companies whose shares a phrase speaks of ("shares in Ford and GM").

    Args:
        token: The head of the phrase; [] where it is no word for shares or nobody is named.
    """
    if not is_equity(token):
        return []
    named: list[Entity] = []
    for holder in _holders(token) or _seers(token):
        one = scene.mentioned.entity_at(holder.i)
        named.extend(scene.mentioned.together.get(holder.i) or ([one] if one is not None else []))
    found = [e for e in named if scene.schema.is_a(e.kind, Kind.COMPANY)]
    return list({entity.id: entity for entity in found}.values())


def _holders(noun: Token) -> list[Token]:
    """Give the names beside "shares": "Ford's and GM's", "of Ford", "in the carmakers Ford, GM"."""
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ in _NAMING:
            found.extend(conjuncts(child))
        elif child.dep_ == "prep" and child.lower_ in _OF:
            for thing in (c for c in child.children if c.dep_ == "pobj"):
                found.extend(conjuncts(thing))
                beside = ("poss",) if is_equity(thing) else ("appos",)
                found.extend(t for c in thing.children if c.dep_ in beside for t in conjuncts(c))
    return found


def _seers(noun: Token) -> list[Token]:
    """Give who sees "shares" fall, whose they are then: "Ford saw shares fall 3 percent"."""
    above = noun.head.head
    seen = noun.dep_ == "nsubj" and noun.head.dep_ in ("ccomp", "xcomp")
    return subjects(above) if seen and above.lemma_ in ("see", "watch") else []


def traded(token: Token, scene: Scene) -> Entity | None:
    """Give what has the price of which a subject tells, None where it is none.

    Args:
        token: The head of the subject.
    """
    if token.lemma_.casefold() in _UNITS:
        of = (c for child in token.children if child.lower_ == "of" for c in child.children)
        return next((thing for t in of if (thing := scene.entity(t)) is not None), None)
    named = scene.named(token)
    if named is not None and not _is_several(token, named, scene):
        if named.kind is Kind.EXCHANGE:
            return priced_as(named, scene)
        if any(scene.schema.is_a(named.kind, kind) for kind in _PLACES):
            return _market_of(named) if token.pos_ == "PROPN" else None
        return named
    beside = _beside(token, scene)
    if beside is not None:
        return beside
    return _unnamed_market(token, scene) or _bare_shares(token, scene)


def _is_several(token: Token, named: Entity, scene: Scene) -> bool:
    """Tell whether a plural is more than the index that was spoken of last ("both indexes")."""
    if token.tag_ != "NNS" or named.kind not in (Kind.INDEX, Kind.INSTRUMENT):
        return False
    mention = scene.mentioned.mention_at(token.i)
    return mention is not None and mention.form is Form.NOMINAL


def _beside(token: Token, scene: Scene) -> Entity | None:
    """Give the name beside an index: "the main UK index, the FTSE 100,", "the ABC-40 index"."""
    if token.lemma_.casefold() not in _GAUGES:
        return None
    for child in token.children:
        named = scene.mentioned.entity_at(child.i) if child.dep_ in _BESIDE else None
        if named is None:
            continue
        if named.kind is Kind.INDEX:
            return named
        if child.dep_ == "compound" and not any(
            scene.schema.is_a(named.kind, kind) for kind in _PLACES
        ):
            return Entity(f"{named.id}-index", named.label, Kind.INDEX, named.aliases)
    return None


def is_place(token: Token | None, scene: Scene) -> bool:
    """Tell whether a phrase names a place, which has a price only as its stock market."""
    named = scene.named(token) if token is not None else None
    return named is not None and any(scene.schema.is_a(named.kind, kind) for kind in _PLACES)


def speaks_of_markets(token: Token, scene: Scene) -> bool:
    """Tell whether a sentence, or its article by the indices it names, is about markets."""
    kinds = (Kind.INDEX, Kind.EXCHANGE)
    if any(entity.kind in kinds for entity in scene.mentioned.entities):
        return True
    words = _SECURITIES | _MARKETS
    return not words.isdisjoint(vocabulary(token.sent)) and any(
        t.lemma_.casefold() in words for t in token.sent
    )


def amid_trading(token: Token) -> bool:
    """Tell whether the words around speak of stocks: "biotech stocks … Amgen has fallen"."""
    near = token.doc[max(token.i - _AROUND, 0) : token.i + _AROUND]
    return any(t.lemma_.casefold() in _TRADING for t in near)


def priced_as(exchange: Entity, scene: Scene) -> Entity:
    """Give the index that bears an exchange's name, the article's own if it names one.

    Others come back as they are.
    """
    if exchange.kind is not Kind.EXCHANGE:
        return exchange
    name = normalised(exchange.label)
    for entity in scene.mentioned.entities:
        if entity.kind is Kind.INDEX and normalised(entity.label).startswith(f"{name} "):
            return entity
    return Entity(f"{exchange.id}-index", exchange.label, Kind.INDEX, exchange.aliases)


def _market_of(place: Entity) -> Entity:
    label = f"{place.label} stock market"
    names = tuple(sorted({place.label, *place.aliases}))
    return Entity(slug(label), label, Kind.INDEX, names)


def _unnamed_market(token: Token, scene: Scene) -> Entity | None:
    """Give the market that a plural speaks of: "Asian markets", "technology stocks"."""
    lemma = token.lemma_.casefold()
    if token.tag_ not in ("NNS", "NNPS") or lemma not in _MARKETS | _SECURITIES:
        return None
    before = [c for c in token.children if c.dep_ in _NAMING and c.i < token.i]
    inner = [t for t in token.doc[token.left_edge.i : token.i] if t.pos_ not in ("DET", "PUNCT")]
    if lemma in _MARKETS and not (before and all(_is_wide(t, scene) for t in inner)):
        return None
    if not before and not _placed(token, scene):
        return None
    if any(_is_owner(t, scene) for t in inner) or shares_of(token, scene):
        return None
    words = [t.text for t in inner if t.tag_ != "POS"]
    label = " ".join([*words, token.text])
    return Entity(slug(label), label, Kind.INDEX, _longer(token, label, scene))


def _placed(noun: Token, scene: Scene) -> bool:
    """Tell whether a place is told: "stocks in Frankfurt"."""
    of = (c for c in noun.children if c.lower_ in ("in", "on") and c.dep_ == "prep")
    return any(is_place(t, scene) for prep in of for t in prep.children)


def _is_wide(token: Token, scene: Scene) -> bool:
    if token.lower_ in _WIDE or token.pos_ in ("ADP", "CCONJ", "PART") or token.text in "/-":
        return True
    named = scene.mentioned.entity_at(token.i)
    if named is not None and any(scene.schema.is_a(named.kind, kind) for kind in _PLACES):
        return True
    known = gazetteer().known.get(token.lower_.replace(".", ""))
    return known is not None and known.kind in _PLACES


def _is_owner(token: Token, scene: Scene) -> bool:
    """Tell whether a word before "shares" is whose they are, or makes something else of them."""
    if token.pos_ == "PRON" or token.like_num:
        return True
    mention = scene.mentioned.mention_at(token.i)
    company = mention is not None and scene.schema.is_a(mention.entity.kind, Kind.ORGANIZATION)
    return company and mention is not None and mention.form is Form.NAME


def _longer(noun: Token, label: str, scene: Scene) -> tuple[str, ...]:
    """Give the phrase with its place as one more name ("stocks in Frankfurt")."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "on", "around", "across"):
            end = child.right_edge.i + 1
            return (f"{label} {scene.reading.text(child.i, end)}",)
    return ()


def _bare_shares(token: Token, scene: Scene) -> Entity | None:
    """Give whose "shares" fell where the text leaves it out: those of the article's company."""
    whose = any(c.dep_ in (*_NAMING, "prep", "nummod") for c in token.children)
    if token.lemma_.casefold() not in ("share", "stock") or token.lower_ == "stocks" or whose:
        return None
    return topic(scene, least=_TOLD_OF)
