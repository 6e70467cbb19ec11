"""Announcements of what has no name: troubles, and deeds told in a clause.

"Alpha confirmed that there was a glitch", "admitted a fault in the brakes"; "the bank announced
that reserve requirements would be cut" announces a cut in them.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, SUBJECT
from extractors.clauses.subjects import is_passive
from extractors.drafts.draft import Draft
from extractors.scenes.matters import trouble
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind, Predicate

_TELLING = frozenset(
    "announce confirm admit acknowledge disclose reveal concede report declare".split()
)
_ANNOUNCING = frozenset(("announce", "confirm", "disclose", "reveal", "declare"))
_DEEDS = {
    **dict.fromkeys(("cut", "slash", "lower", "reduce", "trim"), "cut in"),
    **dict.fromkeys(("raise", "increase", "lift", "double"), "increase in"),
    **dict.fromkeys(("ease", "relax", "loosen"), "easing of"),
    **dict.fromkeys(("tighten", "toughen"), "tightening of"),
    "suspend": "suspension of", "freeze": "freeze of", "extend": "extension of",
    "abolish": "abolition of", "scrap": "abolition of", "postpone": "postponement of",
    "change": "change of", "introduce": "introduction of", "reform": "reform of",
}  # fmt: skip
"""What is done to rules and the like → how that is called."""

_RULES = frozenset(
    "requirement rule regulation limit law restriction tax duty tariff levy fee subsidy standard "
    "benefit pension policy age quota guideline procedure ban programme program scheme".split()
)
_DOUBT = 0.15


def announcements(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield what a clause makes public that only a common noun, or a clause, tells of."""
    if clause.lemma not in _TELLING:
        return
    for told, at in _told(clause, scene):
        for token in clause.tokens(SUBJECT)[:1]:
            doer = scene.named(token)
            if doer is None or not scene.schema.admits(
                doer.kind, scene.schema.domain(Predicate.ANNOUNCES)
            ):
                continue
            yield Draft(
                clause, doer, Predicate.ANNOUNCES, told, (), token, at,
                "announcement", "", doubt=_DOUBT,
            )  # fmt: skip


def _told(clause: Clause, scene: Scene) -> Iterator[tuple[Entity, Token]]:
    for thing in clause.tokens(OBJECT)[:1]:
        wrong = trouble(thing, scene)
        if wrong is not None:
            yield wrong, thing
    for inner in clause.tokens("that")[:1]:
        for child in inner.children:
            wrong = trouble(child, scene) if child.dep_ == "attr" else None
            if wrong is not None and any(c.dep_ == "expl" for c in inner.children):
                yield wrong, child
            elif child.dep_ == "nsubjpass" and clause.lemma in _ANNOUNCING and is_passive(inner):
                yield from _deed(inner, child, scene)


def _deed(verb: Token, thing: Token, scene: Scene) -> Iterator[tuple[Entity, Token]]:
    name = _DEEDS.get(verb.lemma_.casefold())
    if name is None or thing.lemma_.casefold() not in _RULES or scene.named(thing) is not None:
        return
    label = f"{name} {scene.phrase(thing)}"
    yield Entity(slug(label), label, Kind.POLICY), verb
