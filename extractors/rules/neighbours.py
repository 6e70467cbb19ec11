"""Mentions of a sentence in their order, and the words between them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon
from ontology.records import Entity, Value
from ontology.terms import Form, Kind, Predicate

POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_JOINTS = frozenset((",", "and", "or", "&", ", and", ", or", "and the", ", the", ", and the"))
"""What may stand between the names of a list."""

_EXAMPLES = (
    ("such", "as"), ("including",), ("like",), ("namely",), ("include",),
    (",",), (":",), ("--",), ("–",), ("—",),
)  # fmt: skip


def standing(sentence: Span, scene: Scene) -> list[TokenMention]:
    """Give the mentions of a sentence, pronouns left out, in order."""
    found: dict[int, TokenMention] = {}
    references = scene.mentioned.references
    for index in range(sentence.start, sentence.end):
        here = references.get(index)
        if here is not None and here.form is not Form.PRONOUN:
            found.setdefault(here.start, here)
    return [found[start] for start in sorted(found)]


def names_in(sentence: Span, scene: Scene) -> Iterator[TokenMention]:
    """Yield the names of a sentence, in order, as one comes upon them."""
    references = scene.mentioned.references
    index, end = sentence.start, sentence.end
    while index < end:
        here = references.get(index)
        index += 1
        if here is not None and here.form is Form.NAME:
            yield here
            index = max(index, here.end)


def standing_at(index: int, scene: Scene) -> TokenMention | None:
    """Give the innermost mention around a token."""
    return scene.mentioned.mention_at(index)


def name_at(index: int, scene: Scene) -> TokenMention | None:
    """Give the name that a token is part of."""
    here = standing_at(index, scene)
    return here if here is not None and here.form is Form.NAME else None


def nominal_at(index: int, scene: Scene) -> TokenMention | None:
    """Give the common-noun phrase that ends at a token and stands for something."""
    here = standing_at(index, scene)
    ends = here is not None and here.form is Form.NOMINAL and here.end == index + 1
    return here if ends else None


def name_from(index: int, scene: Scene) -> TokenMention | None:
    """Give the name that begins at a token, or behind the article that stands there."""
    doc = scene.reading.doc
    if index < len(doc) and doc[index].lower_ == "the":
        index += 1
    here = name_at(index, scene)
    return here if here is not None and here.start == index else None


def neighbours(sentence: Span, scene: Scene) -> list[tuple[TokenMention, TokenMention]]:
    """Give each mention with the next one that does not overlap it."""
    return [(a, b) for a, b in pairwise(standing(sentence, scene)) if a.end <= b.start]


def between(one: TokenMention, other: TokenMention, scene: Scene) -> list[Token]:
    """Give the tokens between two mentions."""
    return list(scene.reading.doc[one.end : other.start])


def owner_before(index: int, scene: Scene) -> TokenMention | None:
    """Give who owns the phrase that begins at a token: "Alpha's", "its", "the bank's", "Alpha".

    Without a possessive it owns what follows at once ("Alpha chairman", "company chairman").
    """
    doc = scene.reading.doc
    last = index - 1
    if last < 0 or doc[last].sent != doc[index].sent:
        return None
    owner = standing_at(last, scene)
    if doc[last].tag_ in ("PRP$", "WP$"):
        return owner
    if doc[last].lower_ in POSSESSIVES:
        inside = owner if owner is not None and owner.form is Form.NAME else None
        return inside or standing_at(last - 1, scene)
    return owner if owner is not None and owner.end == index and doc[last].pos_ in _NOUNS else None


def listed_from(index: int, scene: Scene) -> list[TokenMention]:
    """Give the names of the list that begins at a token ("Alpha, Beta and Gamma")."""
    doc = scene.reading.doc
    found: list[TokenMention] = []
    name = name_from(index, scene)
    while name is not None:
        found.append(name)
        end = name.end + (name.end < len(doc) and doc[name.end].lower_ in POSSESSIVES)
        name = None
        for size in (1, 2, 3):
            follower = name_at(end + size, scene)
            joint = " ".join(t.lower_ for t in doc[end : end + size])
            if joint in _JOINTS and follower is not None and follower.start == end + size:
                name = follower
                break
    return found


def examples_from(index: int, scene: Scene) -> list[TokenMention]:
    """Give the names that a plural stands before: "such as Alpha and Beta", or the names alone."""
    doc = scene.reading.doc
    direct = listed_from(index, scene)
    if direct:
        return direct
    start = index + (index < len(doc) and doc[index].text == ",")
    for opening in _EXAMPLES:
        size = len(opening)
        if tuple(t.lower_ for t in doc[start : start + size]) == opening:
            return listed_from(start + size, scene)
    return []


def kind_of(tokens: list[Token], words: Lexicon) -> Kind | None:
    """Give the kind that a run of words names: that of its longest known ending."""
    if not tokens:
        return None
    ends = (tokens[-1].lower_, tokens[-1].lemma_.casefold())
    if words.noun_ends.isdisjoint(ends):
        return None
    before = [t.lower_ for t in tokens[:-1]]
    for first in range(len(tokens)):
        for end in ends:
            kind = words.nouns.get(" ".join([*before[first:], end]))
            if kind is not None:
                return kind
    return None


def quantified(sentence: Span, scene: Scene) -> bool:
    """Tell whether there is any quantity in a sentence."""
    return not scene.quantity_of.keys().isdisjoint(range(sentence.start, sentence.end))


def is_a(entity: Entity, scene: Scene, *kinds: Kind) -> bool:
    """Tell whether an entity is of one of some kinds."""
    return not scene.schema.ancestors[entity.kind].isdisjoint(kinds)


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
    clause = bare_clause("is", at[1], at[1].lemma_.casefold())
    return Draft(
        clause, edge[0], edge[1], edge[2], qualifiers, at[0], at[2], rule, rule,
        doubt=doubt, ended=ended, asserted=False,
    )  # fmt: skip


def asserted(made: Draft, noun: Token) -> Draft:
    """Let a draft have stance and time of its sentence where its noun is the predicate of one.

    "Jane Roe, chief of Alpha," takes the post for granted; "Jane Roe is not chief of Alpha" and
    "has been chief of Alpha since 2003" speak about just that.
    """
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ != "attr" or noun.head.pos_ not in ("AUX", "VERB"):
        return made
    return replace(made, clause=bare_clause("is", noun, noun.lemma_.casefold()), asserted=True)
