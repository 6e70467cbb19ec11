"""Mentions of a sentence in their order, and the words between them."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from extractors.clauses import Clause
from extractors.drafts import Draft
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.records import Entity, Value
from ontology.terms import Form, Kind, Predicate


@dataclass(frozen=True, slots=True)
class Standing:
    """A mention where it stands: tokens [start, end), and its entity."""

    start: int
    end: int
    form: Form
    entity: Entity


def standing(sentence: Span, scene: Scene) -> list[Standing]:
    """Give the mentions of a sentence, pronouns left out, in order."""
    found: dict[int, Standing] = {}
    for token in sentence:
        mention = scene.mentioned.mention_at(token.i)
        entity = scene.mentioned.entity_at(token.i)
        if mention is None or entity is None or mention.form is Form.PRONOUN:
            continue
        found.setdefault(mention.start, Standing(mention.start, mention.end, mention.form, entity))
    return [found[start] for start in sorted(found)]


def neighbours(sentence: Span, scene: Scene) -> list[tuple[Standing, Standing]]:
    """Give each mention with the next one that does not overlap it."""
    return [(a, b) for a, b in pairwise(standing(sentence, scene)) if a.end <= b.start]


def between(one: Standing, other: Standing, scene: Scene) -> list[Token]:
    """Give the tokens between two mentions."""
    return list(scene.reading.doc[one.end : other.start])


def kind_of(tokens: list[Token], words: Lexicon) -> Kind | None:
    """Give the kind that a run of words names: that of its longest known ending."""
    for first in range(len(tokens)):
        rest = tokens[first:]
        for phrase in (
            " ".join(t.lower_ for t in rest),
            " ".join([*(t.lower_ for t in rest[:-1]), rest[-1].lemma_.casefold()]),
        ):
            if phrase in words.nouns:
                return words.nouns[phrase]
    return None


def is_a(entity: Entity, scene: Scene, *kinds: Kind) -> bool:
    """Tell whether an entity is of one of some kinds."""
    return any(scene.schema.is_a(entity.kind, kind) for kind in kinds)


def draft(
    edge: tuple[Entity, Predicate, Entity],
    at: tuple[Token, Token, Token],
    rule: str,
    *,
    qualifiers: tuple[tuple[str, Value], ...] = (),
    doubt: float = 0.0,
    ended: bool = False,
) -> Draft:
    """Make a draft of a rule: its clause is the word that joins the two, without arguments.

    Args:
        at: The heads of subject, joining word and object.
    """
    clause = Clause("is", at[1], at[1].lemma_.casefold(), ())
    return Draft(
        clause, edge[0], edge[1], edge[2], qualifiers, at[0], at[2], rule, rule,
        doubt=doubt, ended=ended, presupposed=True,
    )  # fmt: skip
