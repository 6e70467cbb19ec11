"""Open claims: what a clause says where no predicate of the ontology fits."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractors.claims.scene import Scene
from extractors.clauses.constructions import Clause
from extractors.clauses.phrases import OBJECT, SUBJECT
from ontology.records import Claim, Entity
from ontology.terms import OPEN_PREFIX, Form

_EMPTY_VERBS = frozenset("be have do say tell add note".split())
_CONFIDENCE = 0.4


def open_claims(clause: Clause, scene: Scene) -> Iterator[Claim]:
    """Yield subject – verb (and preposition) – object where both ends are known entities.

    The stance is left to the caller.
    """
    if clause.form != "verb" or clause.head.lemma_.casefold() in _EMPTY_VERBS:
        return
    subject = next(iter(_known(clause.tokens(SUBJECT), scene)), None)
    if subject is None:
        return
    for slot, token in _ends(clause):
        thing = _entity(token, scene)
        if thing is not None and thing.id != subject[1].id:
            phrase = clause.lemma if slot == OBJECT else f"{clause.lemma} {slot}"
            yield Claim(
                subject[1],
                OPEN_PREFIX + re.sub(r"\W+", "_", phrase).strip("_"),
                thing,
                (scene.evidence(clause.head, subject=subject[0], object=token),),
                confidence=_CONFIDENCE,
                extractor="open",
                entry="open",
            )
            return


def _ends(clause: Clause) -> Iterator[tuple[str, Token]]:
    yield from ((OBJECT, token) for token in clause.tokens(OBJECT))
    for argument in clause.arguments:
        if argument.depth == 0 and argument.slot.isalpha() and argument.slot not in (
            SUBJECT, OBJECT, "that", "quantity"
        ):  # fmt: skip
            yield argument.slot, argument.token


def _known(tokens: list[Token], scene: Scene) -> Iterator[tuple[Token, Entity]]:
    for token in tokens:
        entity = _entity(token, scene)
        if entity is not None:
            yield token, entity


def _entity(token: Token, scene: Scene) -> Entity | None:
    mention = scene.mentioned.mention_at(token.i)
    if mention is None or mention.form is Form.PRONOUN:
        return None
    return scene.mentioned.entity_at(token.i)
