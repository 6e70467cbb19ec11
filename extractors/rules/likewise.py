"""Those who did the same: "The Dow fell, as did the S&P 500", "Ford gained, and so did Fiat"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.clauses.coordination import conjuncts
from extractors.drafts.draft import Draft
from extractors.rules.neighbours import is_a
from extractors.scenes.scene import Scene
from extractors.scenes.traded import amid_trading, shares_of, traded
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.records import Entity
from ontology.terms import Direction, Kind, Predicate

_DID = frozenset(("did", "do", "does"))
_SO = frozenset(("so", "as"))
_SHARES = frozenset(("share",))
_SUFFERED = {"gain": 1, "rise": 1, "rally": 1, "loss": -1, "fall": -1, "decline": -1, "drop": -1}
"""Nouns that tell which way a price went ("had some gains"), not in a figure."""


def likewise(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the moves of what is only said to have done as others did."""
    here = vocabulary(sentence)
    if _DID.isdisjoint(here) or _SO.isdisjoint(here):
        return
    if _SHARES.isdisjoint(here) and not amid_trading(sentence[0]):
        return
    way = 0
    for token in sentence:
        if way and token.lower_ in _DID and sentence.doc[max(token.i - 1, 0)].lower_ in _SO:
            yield from _moved(token, way, scene)
        elif token.pos_ == "VERB":
            way = _way_of(token, words)
        elif token.dep_ == "dobj" and not any(c.dep_ == "prep" for c in token.children):
            way = _SUFFERED.get(token.lemma_.casefold(), way)


def _way_of(verb: Token, words: Lexicon) -> int:
    signs = {
        dict(entry.constants).get("sign")
        for entry in words.entries_of("verb", verb.lemma_.casefold())
        if entry.predicate is Predicate.PRICE_CHANGE and entry.left == "SUBJECT"
    }
    return {"+": 1, "-": -1}.get(next(iter(signs)) or "", 0) if len(signs) == 1 else 0


def _moved(did: Token, way: int, scene: Scene) -> Iterator[Draft]:
    name = next((t for t in did.doc[did.i + 1 : did.i + 6] if t.pos_ in ("PROPN", "NOUN")), None)
    mention = scene.mentioned.mention_at(name.i) if name is not None else None
    head = did.doc[mention.head] if mention is not None else name
    direction = Direction.UP if way > 0 else Direction.DOWN
    told = Entity(direction.value, direction.value, Kind.DIRECTION)
    for token in conjuncts(head) if head is not None else ():
        several = shares_of(token, scene)
        one = None if several else traded(token, scene)
        for thing in several or ([one] if one is not None else []):
            if is_a(thing, scene, Kind.COMPANY, Kind.INSTRUMENT):
                yield Draft(
                    bare_clause("adj", did, ""), thing, Predicate.PRICE_CHANGE, told, (),
                    token, did, "likewise", "likewise", doubt=0.15,
                )  # fmt: skip
