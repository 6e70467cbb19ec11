"""Listings: "General Motors (NYSE: GM)", "Nasdaq-listed Apple", "shares on the Irish exchange"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import (
    draft,
    is_a,
    name_at,
    name_from,
    neighbours,
    standing_at,
)
from extractors.scenes.scene import Scene
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.terms import Kind, Predicate

_BRACKETS = frozenset(("(", "["))
_LISTED = frozenset(("listed", "traded", "quoted"))
_COMPONENTS = frozenset(("component", "constituent"))
_EQUITY = frozenset(("share", "stock"))
_WORDS = _LISTED | _COMPONENTS | _EQUITY | {f"-{word}" for word in _LISTED}
_STOPS = frozenset("while but whereas ; announced results report said".split())
_REACH = 18
"""Tokens behind "shares" within which the exchange is named on which they move."""


def listings(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield where a company is listed, and under which ticker."""
    doc = scene.reading.doc
    bracketed = not _BRACKETS.isdisjoint(vocabulary(sentence))
    for company, exchange in neighbours(sentence, scene) if bracketed else ():
        opened = exchange.start == company.end + 1 and doc[company.end].text in _BRACKETS
        if not opened or not is_a(exchange.entity, scene, Kind.EXCHANGE):
            continue
        if not is_a(company.entity, scene, Kind.COMPANY) or exchange.end + 1 >= len(doc):
            continue
        if doc[exchange.end].text == ":":
            ticker = doc[exchange.end + 1]
            yield _listed(company, exchange, ticker, scene, ticker=ticker.text)
    for token in sentence if not _WORDS.isdisjoint(vocabulary(sentence)) else ():
        if token.lemma_.casefold() in _EQUITY:
            yield from _shares(token, sentence, scene)
        elif (
            token.lemma_.casefold() in _COMPONENTS
            or token.lower_ in _LISTED
            or token.lower_.removeprefix("-") in _LISTED
        ):
            yield from _attribute(token, sentence, scene)


def _shares(token: Token, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Read "Alpha shares on the Irish Stock Exchange", "Alpha's Nasdaq shares"."""
    company = standing_at(token.i, scene) or name_at(token.i - 1, scene)
    if company is None or not is_a(company.entity, scene, Kind.COMPANY):
        return
    for at in range(token.i + 1, min(token.i + _REACH, sentence.end - 1)):
        word = sentence.doc[at]
        if word.lower_ in _STOPS or (at > token.i + 1 and word.lemma_.casefold() in _EQUITY):
            return
        if word.lower_ not in ("on", "at"):
            continue
        exchange = name_from(at + 1, scene)
        if exchange is not None and is_a(exchange.entity, scene, Kind.EXCHANGE):
            yield _listed(company, exchange, token, scene)
            return


def _attribute(token: Token, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Read "Nasdaq-listed software maker Alpha", "Dow Jones component Alpha"."""
    doc = sentence.doc
    exchange = name_at(token.i - 1 - (doc[token.i - 1].text == "-"), scene) if token.i else None
    if exchange is None or not is_a(exchange.entity, scene, Kind.EXCHANGE, Kind.INDEX):
        return
    owner = name_at(token.head.i, scene) if token.dep_ == "appos" else None
    if owner is not None and is_a(owner.entity, scene, Kind.COMPANY):
        yield _listed(owner, exchange, token, scene)
        return
    index = token.i + 1
    while index < sentence.end and index - token.i < 6:
        company = name_at(index, scene)
        if company is not None:
            if is_a(company.entity, scene, Kind.COMPANY):
                yield _listed(company, exchange, token, scene)
            return
        if doc[index].pos_ not in ("NOUN", "ADJ"):
            return
        index += 1


def _listed(
    company: TokenMention, exchange: TokenMention, at: Token, scene: Scene, *, ticker: str = ""
) -> Draft:
    doc = scene.reading.doc
    return draft(
        (company.entity, Predicate.LISTED_ON, exchange.entity),
        (doc[company.end - 1], at, doc[exchange.end - 1]),
        "listings",
        qualifiers=(("ticker", ticker),) if ticker else (),
    )
