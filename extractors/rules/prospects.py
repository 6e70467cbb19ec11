"""Prospects: further amounts of a forecast: "expects revenue of $3 and earnings of $2 a share"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.actors import actor
from extractors.drafts.draft import Draft
from extractors.drafts.shares import PER_SHARE
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import is_a, quantified
from extractors.scenes.measures import canonical, measure
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_FORESEEING = frozenset("expect forecast predict project estimate anticipate foresee guide".split())
_FIGURES = frozenset("profit loss income earnings revenue turnover sale sales ebitda eps".split())
_EACH = (["per", "share"], ["a", "share"], ["each", "share"])
_ROUGHLY = frozenset("about around nearly almost roughly approximately over some".split())
_STEPS = 4


def prospects(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield what is expected of each figure that a forecast gives as "figure of amount"."""
    if _FORESEEING.isdisjoint(vocabulary(sentence)) or not quantified(sentence, scene):
        return
    at = sentence.start
    while at < sentence.end:
        found = scene.quantity_of.get(at)
        if found is not None and unit_class(found.quantity.unit) == "money":
            yield from _foretold(found, scene)
        at = found.end if found is not None else at + 1


def _foretold(found: FoundQuantity, scene: Scene) -> Iterator[Draft]:
    noun = _figure(found, scene)
    verb = _forecast(scene.reading.doc[found.head]) if noun is not None else None
    doers = subjects(verb) if verb is not None else []
    holder = actor(doers[0], Predicate.EXPECTS, scene) if doers else None
    if noun is None or verb is None or holder is None or not _can_expect(holder, scene):
        return
    own = is_a(holder, scene, Kind.COMPANY) and not is_a(holder, scene, Kind.FINANCIAL_INSTITUTION)
    about = None if own else topic(scene, besides=holder.id, banks=True)
    told = [(Qualifier.VALUE.value, found.quantity)]
    named = [(Qualifier.ABOUT.value, about)] if about is not None else []
    yield Draft(
        bare_clause("noun", noun, noun.lower_), holder, Predicate.EXPECTS, _measure(noun, found),
        (*named, *told), doers[0], noun, "prospects", "prospects", doubt=0.15,
    )  # fmt: skip


def _figure(found: FoundQuantity, scene: Scene) -> Token | None:
    """Give the figure that "of" ties to an amount: "earnings per share of about $2"."""
    doc, at = scene.reading.doc, found.start - 1
    at -= at > 0 and doc[at].lower_ in _ROUGHLY
    if at < 1 or doc[at].lower_ != "of":
        return None
    at -= 1
    while at > 0 and doc[at].lower_ in ("share", "per", "a"):
        at -= 1
    known = doc[at].lower_ in _FIGURES or doc[at].lemma_.casefold() in _FIGURES
    return doc[at] if known else None


def _measure(noun: Token, found: FoundQuantity) -> Entity:
    doc = noun.doc
    behind = [t.lower_ for t in doc[found.end : found.end + 2]]
    if behind in _EACH or doc[noun.i + 1].lower_ in ("per", "a"):
        return PER_SHARE
    label = noun.lower_
    return canonical(measure(noun, Entity(slug(label), label, Kind.MEASURE)))


def _forecast(token: Token) -> Token | None:
    """Give the verb of foreseeing that an amount hangs on, not through another finite verb."""
    verb = governor(token)
    for _ in range(_STEPS):
        if verb is None:
            return None
        if verb.lemma_.casefold() in _FORESEEING:
            than = verb.i and verb.nbor(-1).lower_ in ("than", "-")
            return None if than else verb  # "a better than expected profit of $3"
        if verb.tag_ in ("VBD", "VBZ", "VBP"):
            return None
        verb = governor(verb)
    return None


def _can_expect(holder: Entity, scene: Scene) -> bool:
    return scene.schema.admits(holder.kind, scene.schema.domain(Predicate.EXPECTS))
