"""Slices: who has how much of a market, where no verb of its own says so.

"Acme held 38 percent of the market, with Beta at 21 percent, followed by Gamma at 12 percent."
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import (
    POSSESSIVES,
    is_a,
    listed_from,
    name_at,
    name_from,
    quantified,
)
from extractors.scenes.scene import Scene
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.records import Entity
from ontology.terms import Kind, Predicate, Qualifier

SHARE = Entity("market-share", "market share", Kind.MEASURE)

_HOLDERS = (Kind.ORGANIZATION, Kind.PRODUCT)
_WHOLE = 100
_MARKETS = frozenset(("market", "markets", "sales"))
_HAVING = frozenset("at with on had has have holds held takes took having".split())
_INSIDE = frozenset("a an the market share of about some only just around its".split())
_AFTER = frozenset(("for", "by", "held"))
_NEAR = 7
"""Tokens behind "38 percent of" within which the market is named."""


def slices(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the shares of a market that a sentence only lists."""
    if not quantified(sentence, scene) or not _speaks_of_shares(sentence, scene):
        return
    at = sentence.start
    while at < sentence.end:
        found = scene.quantity_of.get(at)
        at = found.end if found is not None else at + 1
        if found is not None and _is_share(found):
            held = _holders(found, sentence, scene)
            for holder in (h for h in held if is_a(h.entity, scene, *_HOLDERS)):
                yield _drafted(holder, found, scene)


def _speaks_of_shares(sentence: Span, scene: Scene) -> bool:
    """Tell whether it, or the sentence before, tells how a market is divided."""
    before = sentence.doc[sentence.start - 1].sent if sentence.start else sentence
    return any(_divides(s, scene) for s in (sentence, before))


def _divides(sentence: Span, scene: Scene) -> bool:
    if _MARKETS.isdisjoint(vocabulary(sentence)):
        return False
    doc = sentence.doc
    for index in range(sentence.start, sentence.end):
        found = scene.quantity_of.get(index)
        if found is None or found.end - 1 != index or not _is_share(found):
            continue
        behind = [t.lower_ for t in doc[found.end : min(found.end + _NEAR, sentence.end)]]
        before = [t.lower_ for t in doc[max(found.start - 3, sentence.start) : found.start]]
        of = behind[:1] in (["of"], ["share"]) and not _MARKETS.isdisjoint(behind)
        if of or ("market" in before and "share" in before):
            return True
    return False


def _is_share(found: FoundQuantity) -> bool:
    value = found.quantity.value
    return found.quantity.unit == "percent" and value is not None and 0 < value < _WHOLE


def _holders(found: FoundQuantity, sentence: Span, scene: Scene) -> list[TokenMention]:
    """Give who has a share, by the words around it."""
    doc, index = sentence.doc, found.start - 1
    behind = found.end + (found.end < sentence.end and doc[found.end].lower_ == "share")
    if behind < sentence.end and doc[behind].lower_ in _AFTER:
        index_of = behind + 1 + (doc[behind].lower_ == "held")
        if (name := name_from(index_of, scene)) is not None:
            return [name]
    if doc[index].lower_ in POSSESSIVES and (name := name_at(index - 1, scene)) is not None:
        return [name]  # "against Beta's 15 percent"
    if doc[index].text == "(" and (name := name_at(index - 1, scene)) is not None:
        return [name] if name.end == index else []
    while index > sentence.start and doc[index].lower_ in _INSIDE:
        index -= 1
    if doc[index].lower_ not in _HAVING:
        return []
    if doc[index].lower_ == "with" and index <= sentence.start + 1:
        return _after_comma(found.end, sentence, scene)
    return _before(index, sentence, scene)


def _after_comma(at: int, sentence: Span, scene: Scene) -> list[TokenMention]:
    """Read "With a 33 percent share of the market, *Acme* is the largest"."""
    doc = sentence.doc
    comma = next((i for i in range(at, sentence.end - 1) if doc[i].text == ","), None)
    name = name_from(comma + 1, scene) if comma is not None else None
    return [name] if name is not None else []


def _before(index: int, sentence: Span, scene: Scene) -> list[TokenMention]:
    """Give the names that end before a word: one, or a list that shares what follows."""
    last = index - 1
    if last > sentence.start and sentence.doc[last].text == ",":
        last -= 1
    name = name_at(last, scene)
    if name is None or name.end != last + 1 or last < sentence.start:
        return []
    each = any(t.lower_ == "each" for t in sentence.doc[index : min(index + 6, sentence.end)])
    start = name.start
    for first in range(sentence.start, start) if each else ():
        listed = listed_from(first, scene)
        if listed and listed[-1].end == name.end:
            return listed
    return [name]


def _drafted(holder: TokenMention, found: FoundQuantity, scene: Scene) -> Draft:
    doc = scene.reading.doc
    head: Token = doc[found.head]
    return Draft(
        bare_clause("noun", head, SHARE.label), holder.entity, Predicate.REPORTS, SHARE,
        ((Qualifier.VALUE.value, found.quantity),), doc[holder.head], head, "slices", "slices",
        doubt=0.1,
    )  # fmt: skip
