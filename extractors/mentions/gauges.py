"""Gauges: which index "the index" is: that which a sentence was about last, whatever its name."""

from extractors.mentions.definites import definite_kind
from extractors.mentions.discourse import SUBJECTS, Discourse
from ontology.names import words
from ontology.records import Entity
from ontology.terms import Kind

_LEADING = SUBJECTS | {"poss"}
_NOUNS = frozenset(("index", "benchmark", "gauge"))


def gauge(scene: Discourse, index: int) -> Entity | None:
    """Give the index that a definite phrase means; a subject's before others."""
    parse = scene.parse
    if parse.lemma[index] not in _NOUNS or definite_kind(scene, index) is None:
        return None
    if any(parse.dep[c] in ("amod", "compound", "nmod") for c in parse.children[index]):
        return None  # "the Japanese index" is told from others by its words
    told = [m for m in scene.before(index) if _is_gauge(m.entity)]
    led = [m for m in told if parse.dep[m.head] in _LEADING]
    return next((m.entity for m in (*led, *told)), None)


def _is_gauge(entity: Entity) -> bool:
    """Tell an index, or an exchange whose name stands for one: the Nasdaq."""
    tracked = entity.kind is Kind.EXCHANGE and "exchange" not in words(entity.label)
    return entity.kind is Kind.INDEX or tracked
