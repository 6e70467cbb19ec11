"""Heights: highs and lows that a sentence only holds something against.

"The index stayed above its November low of 1,316", "the 5,350 high hit in September".
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.draft import Draft
from extractors.drafts.movements import pointed
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import is_a, names_in, quantified
from extractors.scenes.scene import Scene
from extractors.scenes.traded import shares_of, traded
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.records import Entity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_KINDS = dict.fromkeys("high peak".split(), "high") | dict.fromkeys("low trough".split(), "low")
_WORDS = frozenset(_KINDS)
_REACHED = frozenset("hit reached set touched seen recorded made posted last".split())
_OUTSIDE = frozenset("in on at during earlier since before last late early and".split())
_OF = frozenset(("of", "at", ",", "around", "near", "just"))


def heights(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the highs and lows that stand beside their number."""
    if not quantified(sentence, scene) or _WORDS.isdisjoint(vocabulary(sentence)):
        return
    for token in sentence:
        kind = _KINDS.get(token.lower_)
        level = _level(token, sentence, scene) if kind is not None else None
        thing = _thing(token, sentence, scene) if level is not None else None
        if kind is None or level is None or thing is None:
            continue
        made = Draft(
            bare_clause("noun", token, token.lower_), thing, Predicate.TRADES_AT, level.quantity,
            ((Qualifier.KIND.value, kind),), None, sentence.doc[level.head], "heights", "heights",
            doubt=0.1,
        )  # fmt: skip
        height = pointed(level.quantity, made)
        if height.unit:
            yield replace(made, object=height)


def _level(height: Token, sentence: Span, scene: Scene) -> FoundQuantity | None:
    """Give the number of a height: "low of 1,316", "the 5,350 high hit in September"."""
    doc, at = sentence.doc, height.i + 1
    while at < sentence.end - 1 and doc[at].lower_ in _OF:
        at += 1
    found = scene.quantity_of.get(at) if at > height.i + 1 else None
    if found is None and height.i > sentence.start:
        found = scene.quantity_of.get(height.i - 1)
        behind = doc[at].lower_ if at < sentence.end else ""
        if found is not None and behind not in _REACHED | _OUTSIDE:
            return None
    sort = unit_class(found.quantity.unit) if found is not None else ""
    return found if sort in ("points", "money", "number") else None


def _thing(height: Token, sentence: Span, scene: Scene) -> Entity | None:
    """Give what has been so high: its owner, who is compared, what is named behind."""
    doc = sentence.doc
    first = height.i
    while first > sentence.start and doc[first - 1].pos_ not in ("VERB", "AUX", "ADP", "PUNCT"):
        first -= 1
        if doc[first].tag_ == "PRP$" or doc[first + 1].tag_ == "POS":
            return _priced(doc[first], scene)
    verb = governor(height)
    while verb is not None and verb.i > height.i:
        verb = governor(verb)
    for doer in subjects(verb) if verb is not None and verb.sent == sentence else ():
        if (thing := _priced(doer, scene)) is not None:
            return thing
    named = {
        m.entity.id: m.entity for m in names_in(sentence, scene) if m.entity.kind is Kind.INDEX
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _priced(token: Token, scene: Scene) -> Entity | None:
    several = shares_of(token, scene)
    thing = several[0] if several else traded(token, scene)
    fits = thing is not None and is_a(thing, scene, Kind.INSTRUMENT, Kind.COMPANY)
    return thing if fits else None
