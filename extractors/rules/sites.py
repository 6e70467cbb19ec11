"""Sites: "the German state of Bavaria", "Germany's capital, Berlin": a place in a larger one.

"Flint, Michigan" only tells which Flint is meant, and states nothing.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import draft, is_a, name_at, name_from
from extractors.scenes.scene import Scene
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.terms import Kind, Predicate

_PARTS = frozenset("state province region county city town village island port capital".split())
_LARGER = (Kind.REGION, Kind.COUNTRY)


def sites(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield which place lies in which."""
    if _PARTS.isdisjoint(vocabulary(sentence)):
        return
    for token in sentence:
        if token.lemma_.casefold() in _PARTS and name_at(token.i, scene) is None:
            yield from _part(token, sentence, scene)


def _part(noun: Token, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Read "the German state of Bavaria", "Germany's capital, Berlin"."""
    doc = sentence.doc
    index = noun.i + 1
    if index + 1 >= sentence.end or doc[index].lower_ not in ("of", ","):
        return
    place = name_from(index + 1, scene)
    larger = name_at(noun.i - 1, scene)
    if larger is None and doc[noun.i - 1].lower_ in ("'s", "’s"):
        larger = name_at(noun.i - 2, scene)
    if place is None or larger is None or place.entity.id == larger.entity.id:
        return
    if is_a(place.entity, scene, Kind.PLACE) and is_a(larger.entity, scene, *_LARGER):
        yield _inside(place, larger, noun, scene)


def _inside(place: TokenMention, larger: TokenMention, at: Token, scene: Scene) -> Draft:
    doc = scene.reading.doc
    edge = (place.entity, Predicate.LOCATED_IN, larger.entity)
    return draft(edge, (doc[place.end - 1], at, doc[larger.end - 1]), "sites")
