"""Stance: whether and in which sense a clause is said to be so, from what governs it.

From the clause's head the walk climbs to the root: negation, modal verbs, the verbs, nouns,
adjectives and prepositions that take it as complement ("denies having", "plan to", "without") each
leave an effect; the table of words is `governors.lex`. Attribution ends the climb: what governs
"said" says nothing about what was said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.constructions import Clause, lemma_of
from extractors.clauses.subjects import SUBJECT_LABELS, is_passive, subjects
from ontology.terms import Modality, Polarity

FUTURE, NEGATIVE, ENDED, SAID = "future", "negative", "ended", "said"

_PRECEDENCE = ("possible", "conditional", "target", "expected", "planned")
"""Of several effects the one that commits least counts."""

_MODAL_EFFECT = {
    "will": FUTURE, "'ll": FUTURE, "’ll": FUTURE, "wo": FUTURE, "shall": FUTURE,
    "may": "possible", "might": "possible", "could": "possible", "can": "possible",
    "should": "expected", "must": "possible",
}  # fmt: skip
_CONDITIONS = frozenset("if unless provided providing assuming".split())
_VERBAL = frozenset(("VERB", "AUX"))

type Governors = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause is meant.

    Attributes:
        speaker: The head of the phrase that names who says so; None for the article itself.
        ended: The text calls it over ("former chief executive").
    """

    polarity: Polarity
    modality: Modality
    speaker: Token | None
    ended: bool


def stance(clause: Clause, governors: Governors, *, forecast: bool) -> Stance:
    """Tell how a clause is meant.

    Args:
        clause: Any clause of the sentence.
        governors: Word → effects, in lower case lemmas.
        forecast: Whether "will" foresees (prices, results) rather than announces (deals).
    """
    effects: list[str] = []
    speaker = _climb(clause.head, governors, effects)
    if FUTURE in effects:
        effects.append("expected" if forecast else "planned")
    modality = next((e for e in _PRECEDENCE if e in effects), "actual")
    negative = effects.count(NEGATIVE) % 2 == 1
    return Stance(
        Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        Modality(modality),
        speaker or _according_to(clause.head),
        ENDED in effects,
    )


def _climb(head: Token, governors: Governors, effects: list[str]) -> Token | None:
    """Collect the effects from the head up to the root; give who says so, if anybody."""
    current, fresh = head, True
    for _ in range(24):
        if fresh:
            effects.extend(_marks(current, governors))
        above = current.head
        if above == current:
            return _inserted_speaker(current, governors)
        dep = current.dep_
        above_effects = _effects(above, governors, infinitive=dep == "xcomp")
        if dep in ("ccomp", "parataxis") and SAID in above_effects:
            return _speaker(above)
        if dep == "relcl" or (dep == "advcl" and _marked(current)):
            return None
        if dep in ("xcomp", "ccomp", "acl", "pcomp", "pobj", "dobj", "prep", "oprd", "nsubjpass"):
            if not (dep == "acl" and current.tag_ in ("VBN", "VBG")):
                effects.extend(e for e in above_effects if e != SAID)
        elif dep in SUBJECT_LABELS and above.lemma_ in ("fail", "collapse"):
            effects.append(NEGATIVE)
        fresh = not (dep == "conj" and _stands_alone(current)) and dep not in ("poss", "compound")
        current = above
    return None


def _effects(token: Token, governors: Governors, *, infinitive: bool) -> tuple[str, ...]:
    """Look a governing word up: with "to" ("offer to"), with its particle ("give up"), bare."""
    lemma = token.lemma_.casefold()
    names = [f"{lemma} to"] if infinitive else []
    for name in (*names, lemma_of(token), lemma):
        if name in governors:
            return governors[name]
    return ()


def _marks(token: Token, governors: Governors) -> Iterator[str]:
    """Yield the effects of a token's own auxiliaries, negations, adverbs and conditions."""
    for child in token.children:
        lower = child.lower_
        if child.dep_ == "neg" or (child.dep_ == "det" and lower in ("no", "neither")):
            yield NEGATIVE
        elif child.dep_ == "aux":
            yield from _auxiliary(child, token)
        elif child.dep_ == "mark" and lower in _CONDITIONS:
            yield "conditional"
        elif child.dep_ in ("advmod", "amod", "acomp", "compound", "nmod") and child.i != token.i:
            found = governors.get(child.lemma_.casefold()) or governors.get(lower, ())
            yield from (e for e in found if e != SAID)
        elif child.dep_ == "advcl" and token.pos_ in _VERBAL and _is_condition(child):
            yield "conditional"


def _auxiliary(aux: Token, verb: Token) -> Iterator[str]:
    if aux.lower_ in _MODAL_EFFECT:
        yield _MODAL_EFFECT[aux.lower_]
    elif aux.lower_ in ("would", "'d", "’d"):
        # after a verb of saying in the past "would" is only "will" moved back (Quirk 1985, §14.31)
        yield (
            FUTURE if verb.dep_ in ("ccomp", "conj") and verb.head.tag_ == "VBD" else "conditional"
        )
    elif aux.lower_ == "to" and verb.tag_ in ("VB", "VBN") and _is_headline(verb):
        yield "planned"


def _is_headline(verb: Token) -> bool:
    """Tell whether an infinitive is the main verb of a headline ("GM to cut 10,000 jobs")."""
    own = any(child.dep_ in SUBJECT_LABELS for child in verb.children)
    if verb.dep_ == "ROOT" or verb.head.lemma_ == "be":
        return True
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN":
        return True
    return own and verb.dep_ in ("ccomp", "conj", "relcl", "acl") and verb.head.dep_ == "ROOT"


def _marked(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "advmod") and child.i < verb.i for child in verb.children)


def _is_condition(verb: Token) -> bool:
    if verb.lower_ in ("provided", "assuming", "providing"):
        return True
    return any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in verb.children)


def _stands_alone(verb: Token) -> bool:
    """Tell whether a coordinated verb has its own subject or auxiliary, so borrows none."""
    return any(child.dep_ in SUBJECT_LABELS or child.dep_ == "aux" for child in verb.children)


def _speaker(verb: Token) -> Token | None:
    found = subjects(verb)
    if is_passive(verb):
        agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children]
        return agents[0] if agents else None
    return found[0] if found else None


def _inserted_speaker(root: Token, governors: Governors) -> Token | None:
    """Give who speaks where the verb of saying hangs below what is said ("…, X said")."""
    for child in root.children:
        said = SAID in governors.get(child.lemma_.casefold(), ())
        if said and child.dep_ in ("parataxis", "advcl", "ccomp", "dep") and child.i > root.i:
            own = [c for c in child.children if c.dep_ == "nsubj"]
            if own:
                return own[0]
    return None


def _according_to(head: Token) -> Token | None:
    for token in head.sent:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            for child in token.doc[token.i + 1].children:
                if child.dep_ == "pobj":
                    return child
    return None
