"""Open claims: what a clause says where no predicate of the ontology fits.

From the propositions of the clause's verb, as far as both ends are known: a subject that is a
named entity, and an object that is one, or a thing of a known kind that its words tell apart ("an
all-Airbus fleet"; "flights" of ten articles would become one thing). The relation is normalised:
dictionary form with particle and preposition, a passive with its doer turned round, the object that
stands between ("halt_withdrawal_from"). Tense, negation and governing verbs are the stance's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extractors.claims.circumstances import span_of, times_of
from extractors.clauses.certainty import certainty, features
from extractors.clauses.clause import Clause
from extractors.clauses.constructions import lemma_of
from extractors.clauses.coordination import conjuncts
from extractors.clauses.parts import Proposition
from extractors.clauses.phrases import OBJECT, SUBJECT
from extractors.clauses.propositions import of_verb
from extractors.clauses.speakers import Governors
from extractors.clauses.stance import stance
from extractors.clauses.subjects import is_passive
from extractors.scenes.scene import Scene
from ontology.records import Claim, Entity
from ontology.terms import OPEN_PREFIX, Form

OPEN_FORMS = frozenset(("verb", "adj"))
"""Forms of clauses that may be open claims."""

_EMPTY_VERBS = frozenset("accord add be do have note say tell".split())
_CIRCUMSTANCES = frozenset(
    "according after amid among as before by despite due during except following given including "
    "like per since than throughout until without".split()
)
"""Prepositions that say when, why or how, not what is related to what."""

_TIGHT = frozenset("against from into of to with".split())
"""Prepositions that relate to what has no name, too; the others often give place and manner."""

_OBJECTS = frozenset(("dobj", "oprd", "attr"))
_LEAST = 0.35
"""The certainty below which a proposition is more often wrong than of use (docs/quality.md)."""


@dataclass(frozen=True, slots=True)
class _Link:
    """Two phrases and the normalised relation between them.

    Attributes:
        tight: Whether the object may be a thing without a name.
    """

    subject: Token
    relation: str
    object: Token
    tight: bool = True


def open_claims(clause: Clause, scene: Scene, governors: Governors) -> Iterator[Claim]:
    """Yield subject – relation – object where both ends are known.

    Args:
        clause: One of which the lexicon made nothing.
        scene: The article around it.
        governors: Word → effects on the stance.
    """
    if not any(_named(token, scene) for token in clause.tokens(SUBJECT, OBJECT)):
        return
    for proposition in _propositions(clause):
        for link in _links(proposition, scene):
            subject, thing = _named(link.subject, scene), _object(link, scene)
            if subject is None or thing is None or thing.id == subject.id:
                continue
            if (chance := certainty(proposition)) >= _LEAST:
                made = _claim(clause, link, (subject, thing), scene, governors)
                steps = tuple(sorted(features(proposition)))
                yield replace(made, confidence=round(chance, 2), derivation=steps)


def _propositions(clause: Clause) -> Iterator[Proposition]:
    """Yield what a clause's own verb says; of an adjective, what its copula says with it."""
    if clause.form == "verb" and clause.head.lemma_.casefold() not in _EMPTY_VERBS:
        yield from of_verb(clause.head, joined=False)
    elif clause.form == "adj" and clause.head.dep_ == "acomp":
        for made in of_verb(clause.head.head, joined=False):
            if clause.head.i in made.relation:
                yield made


def _links(made: Proposition, scene: Scene) -> Iterator[_Link]:
    """Yield the pairs that a proposition relates, its object's before those of prepositions."""
    if made.form != "verb":
        return
    name = _name(made)
    between = ""
    for part in made.rest:
        if part.slot in _OBJECTS:
            things = conjuncts(part.head)
            for thing in things:
                yield _Link(made.subject.head, name, thing)
            if any(_named(thing, scene) is not None for thing in things):
                return
            if part.slot == "dobj" and part.head.pos_ == "NOUN":
                between = f" {part.head.lemma_.casefold()}"
                whole = scene.mentioned.nominal(part.head.i)
                for child in part.head.children:
                    if whole is None or f" {child.lower_} " not in whole.label:
                        yield from _prepositional(made, name + between, child)
        elif part.slot == "pobj":
            yield from _prepositional(made, name, part.head.head)
        else:
            yield from _prepositional(made, name + between, part.head)


def _name(made: Proposition) -> str:
    """Give the relation in its dictionary form: "take over", "be fined", "be dependent"."""
    verb = made.head
    if verb.lemma_.casefold() == "be":
        doc = verb.doc
        said = (doc[place] for place in made.relation if doc[place].dep_ == "acomp")
        return " ".join(("be", *(adjective.lower_ for adjective in said)))
    return f"be {verb.lower_}" if is_passive(verb) else lemma_of(verb)


def _prepositional(made: Proposition, name: str, preposition: Token) -> Iterator[_Link]:
    """Yield the links to what a preposition governs; the doer of a passive is the subject."""
    word = preposition.lower_
    if preposition.pos_ != "ADP" or word in _CIRCUMSTANCES - {"by"}:
        return
    governed = (child for child in preposition.children if child.dep_ == "pobj")
    for thing in (token for child in governed for token in conjuncts(child)):
        if preposition.dep_ == "agent":
            yield _Link(thing, lemma_of(made.head), made.subject.head)
        elif word != "by":
            yield _Link(made.subject.head, f"{name} {word}", thing, tight=word in _TIGHT)


def _named(token: Token, scene: Scene) -> Entity | None:
    mention = scene.mentioned.mention_at(token.i)
    if mention is not None and mention.form is Form.PRONOUN:
        return None
    return scene.mentioned.entity_at(token.i)


def _object(link: _Link, scene: Scene) -> Entity | None:
    named = _named(link.object, scene)
    if named is not None or not link.tight:
        return named
    unnamed = scene.mentioned.nominal(link.object.i)
    return unnamed if unnamed is not None and " " in unnamed.label else None


def _claim(
    clause: Clause,
    link: _Link,
    ends: tuple[Entity, Entity],
    scene: Scene,
    governors: Governors,
) -> Claim:
    said = stance(clause, governors, forecast=False)
    speaker = scene.entity(said.speaker) if said.speaker is not None else None
    return Claim(
        ends[0],
        OPEN_PREFIX + re.sub(r"\W+", "_", link.relation).strip("_"),
        ends[1],
        (scene.evidence(clause.head, subject=link.subject, object=link.object),),
        polarity=said.polarity,
        modality=said.modality,
        attributed_to=speaker if speaker is not None and speaker.id != ends[0].id else None,
        time=span_of(times_of(clause, scene), ended=said.ended),
        extractor="open",
        entry="open",
    )
