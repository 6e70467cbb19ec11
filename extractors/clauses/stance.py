"""Stance: whether and in which sense a clause is said to be so, from what governs it.

From the clause's head the walk climbs to the root: negation, modal verbs, the verbs, nouns,
adjectives and prepositions that take it as complement ("denies having", "plan to", "without") each
leave an effect; the table of words is `governors.lex`. Attribution ends the climb: what governs
"said" says nothing about what was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.constructions import lemma_of
from extractors.clauses.intents import foresees_own, is_arranged, is_run_on, with_object
from extractors.clauses.speakers import (
    SAID,
    Governors,
    according_to,
    inserted_speaker,
    speaker_of,
    teller_of,
)
from extractors.clauses.subjects import SUBJECT_LABELS, intends, is_passive
from ontology.terms import Modality, Polarity

FUTURE, NEGATIVE, ENDED = "future", "negative", "ended"

_PRECEDENCE = ("possible", "conditional", "target", "expected", "planned")
"""Of several effects the one that commits least counts."""

_MODAL_EFFECT = {
    "will": FUTURE, "'ll": FUTURE, "’ll": FUTURE, "wo": FUTURE, "shall": FUTURE,
    "may": "possible", "might": "possible", "could": "possible", "can": "possible",
    "should": "expected", "must": "possible",
}  # fmt: skip
_CONDITIONS = frozenset("if unless provided providing assuming".split())
_VERBAL = frozenset(("VERB", "AUX"))
_COMPLEMENTS = frozenset("xcomp ccomp acl pcomp pobj dobj prep oprd nsubjpass advmod".split())
"""Labels of what a word may govern; of the adverbs only those that a preposition hangs on."""

_FALLING_THROUGH = frozenset("fail collapse founder unravel".split()) | {
    "fall through", "break down", "fall apart",
}  # fmt: skip
_HEARSAY = frozenset("say report believe think rumour rumor allege claim understand".split())
"""Verbs that, passive and without an agent, leave open whether it is so."""


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
    denials = effects.count(NEGATIVE)
    certain = "possible" if denials and denials % 2 == 0 else "actual"  # "did not rule out"
    return Stance(
        Polarity.NEGATIVE if denials % 2 else Polarity.POSITIVE,
        Modality(next((e for e in _PRECEDENCE if e in effects), certain)),
        speaker or according_to(clause.head),
        ENDED in effects,
    )


def own_stance(clause: Clause, governors: Governors) -> Stance:
    """Tell how a noun phrase that is taken for granted is meant, by its own words only.

    "The filing does not cover Ford's business in Asia": there is such a business.
    """
    effects = list(_marks(clause.head, None, governors))
    modality = next((e for e in _PRECEDENCE if e in effects), "actual")
    negative = NEGATIVE in effects
    return Stance(
        Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        Modality(modality),
        according_to(clause.head),
        ENDED in effects,
    )


def _climb(head: Token, governors: Governors, effects: list[str]) -> Token | None:
    """Collect the effects from the head up to the root; give who says so, if anybody."""
    current, below, fresh, nominal = head, None, True, head.pos_ not in _VERBAL
    told: Token | None = None
    for _ in range(24):
        if fresh:
            marks = _marks(current, below, governors)
            untold = nominal and current.pos_ in _VERBAL and not _bears(current, governors)
            effects.extend(e for e in marks if not (untold and e == NEGATIVE))
            nominal = nominal and current.pos_ not in _VERBAL
        above, dep = current.head, current.dep_
        if above == current:
            return inserted_speaker(current, governors) or told
        if _ends_the_climb(current) or is_run_on(current, above):
            return told
        above_effects = _effects(above, current, governors)
        if dep == "acl" and _marked(current) and {SAID, "expected"} & {*above_effects}:
            told = told or teller_of(above)  # "its warning that profits would drop"
        if SAID in above_effects and _is_reported(current, above):
            effects.extend(_opinion(current, above, above_effects))
            return speaker_of(above) or told
        if dep in _COMPLEMENTS or _is_infinitive(current):
            if not (dep == "acl" and current.tag_ in ("VBN", "VBG")):
                effects.extend(e for e in above_effects if e != SAID)
        elif dep in SUBJECT_LABELS and lemma_of(above) in _FALLING_THROUGH and not _tells(below):
            effects.append(NEGATIVE)
        fresh = not (dep == "conj" and _stands_alone(current)) and dep not in ("poss", "compound")
        current, below = above, current
    return None


def _tells(below: Token | None) -> bool:
    """Tell whether a clause only tells of a thing: "plans *announced by Acme* have failed"."""
    return below is not None and below.dep_ == "acl" and below.tag_ in ("VBN", "VBG")


def _ends_the_climb(current: Token) -> bool:
    """Tell whether what governs a word says nothing about it: a relative clause, an apposition."""
    dep = current.dep_
    if dep == "relcl":
        return not _is_infinitive(current)
    return dep == "appos" or (dep == "advcl" and _marked(current))


def _is_infinitive(verb: Token) -> bool:
    """Tell "talks to buy" and "said to have bought" from relative and adverbial clauses."""
    if verb.dep_ == "relcl":
        bare = not any(child.tag_ in ("WDT", "WP", "WRB") for child in verb.children)
    else:
        bare = verb.dep_ == "advcl"
    to = next((c for c in verb.lefts if c.lower_ == "to" and c.dep_ == "aux"), None)
    if not bare or to is None or verb.dep_ == "relcl" or verb.head.tag_ == "VBN":
        return bare and to is not None
    return to.i > 0 and intends(to.nbor(-1))  # "back out of a deal to buy", parsed as a purpose


def _bears(verb: Token, governors: Governors) -> bool:
    """Tell whether not to do it denies the action that the verb's object or subject names."""
    lemma = lemma_of(verb)
    known = governors.get(lemma) or governors.get(verb.lemma_.casefold(), ())
    return verb.lemma_ == "be" or any(effect != SAID for effect in known)


def _is_reported(current: Token, above: Token) -> bool:
    """Tell whether a clause is what a verb of saying says."""
    if current.dep_ in ("ccomp", "parataxis"):
        return True
    return current.dep_ in ("xcomp", "advcl") and is_passive(above) and _has_agent(above)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def _opinion(current: Token, above: Token, effects: tuple[str, ...]) -> Iterator[str]:
    """Yield what the word of saying itself does: it denies, foresees, guesses what is not past."""
    past = current.tag_ == "VBD" or any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "has", "have", "was", "were")
        for child in current.children
    )
    for effect in effects:
        if effect == NEGATIVE or (effect in ("expected", "possible") and not past):
            yield effect
    if any(child.dep_ == "neg" for child in above.children) and NEGATIVE in effects:
        yield NEGATIVE  # "does not deny that"


def _effects(above: Token, current: Token, governors: Governors) -> tuple[str, ...]:
    """Look a word up: with what hangs on it ("offer to", "drop plan", "give up"), bare."""
    if foresees_own(above, current):
        return (FUTURE,)
    lemma, word = above.lemma_.casefold(), above.lower_
    names = list(_pairs(above, current))
    for name in (*names, lemma_of(above), lemma, word):
        if name in governors:
            return governors[name]
    if lemma in _HEARSAY and current.dep_ in ("xcomp", "advcl") and is_passive(above):
        return () if _has_agent(above) else ("possible",)
    return ()


def _pairs(above: Token, current: Token) -> Iterator[str]:
    """Yield the names of a governing word together with what hangs on it."""
    lemma = above.lemma_.casefold()
    if current.dep_ == "xcomp" or _is_infinitive(current):
        yield from (f"{c.lower_} to" for c in above.children if c.dep_ == "advmod")
        if lemma != "have" or above.nbor(1).lower_ == "to":  # not "had a gain to end the day"
            yield f"{lemma} to"
            yield f"{above.lower_} to"
    owned = any(child.dep_ == "poss" for child in current.children)
    if current.dep_ in ("dobj", "attr") or (current.dep_ == "pobj" and not owned):
        yield from with_object(lemma, current)
    elif current.dep_ in ("prep", "advmod"):
        yield f"{lemma} {current.lower_}"
    elif current.dep_ == "acl":
        yield from (f"{lemma} {c.lower_}" for c in above.children if c.dep_ == "prep")
    if above.pos_ in _VERBAL:
        for child in above.children:
            if child.dep_ in ("advmod", "prep", "prt") and child.i > above.i:
                yield f"{lemma} {child.lower_}"


def _marks(token: Token, below: Token | None, governors: Governors) -> Iterator[str]:
    """Yield the effects of a token's own auxiliaries, negations, adverbs and conditions.

    What the climb came from (`below`) has had its say.
    """
    for child in token.children:
        lower = child.lower_
        if child == below:
            continue
        if child.dep_ == "neg" or (child.dep_ == "det" and lower in ("no", "neither")):
            yield NEGATIVE
        elif child.dep_ == "aux":
            yield from _auxiliary(child, token, governors)
        elif child.dep_ in ("mark", "prep") and lower in _CONDITIONS:
            yield "conditional"
        elif lower == "whether" and child.dep_ == "mark":
            yield "possible"
        elif child.dep_ in ("advmod", "amod", "acomp", "compound", "nmod"):
            yield from _modifier(child, governors)
        elif child.dep_ == "advcl" and token.pos_ in _VERBAL and _is_condition(child):
            yield "conditional"


def _modifier(child: Token, governors: Governors) -> Iterator[str]:
    if child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
        return iter((NEGATIVE,))
    found = governors.get(child.lemma_.casefold()) or governors.get(child.lower_, ())
    return (e for e in found if e != SAID)


def _auxiliary(aux: Token, verb: Token, governors: Governors) -> Iterator[str]:
    if aux.lower_ in _MODAL_EFFECT:
        yield _MODAL_EFFECT[aux.lower_]
    elif aux.lower_ in ("would", "'d", "’d"):
        # after a verb of saying in the past "would" is only "will" moved back (Quirk 1985, §14.31)
        yield FUTURE if _moved_back(verb, governors) else "conditional"
    elif aux.lower_ == "to" and verb.tag_ in ("VB", "VBN") and _is_headline(verb):
        yield "planned"
    elif is_arranged(aux, verb):
        yield FUTURE


def _moved_back(verb: Token, governors: Governors) -> bool:
    """Tell whether a clause stands in the scope of something said or thought in the past."""
    if verb.dep_ in ("ccomp", "conj") and verb.head.tag_ == "VBD":
        return not any(child.dep_ == "advcl" and _is_condition(child) for child in verb.children)
    if verb.dep_ == "relcl":  # "a plan which would close three plants"
        return "planned" in governors.get(verb.head.lemma_.casefold(), ())
    if verb.dep_ not in ("ccomp", "acl", "advcl", "conj"):
        return False
    return SAID in governors.get(verb.head.lemma_.casefold(), ()) or verb.head.pos_ == "NOUN"


def _is_headline(verb: Token) -> bool:
    """Tell whether an infinitive is the main verb of a headline ("GM to cut 10,000 jobs")."""
    own = any(child.dep_ in SUBJECT_LABELS for child in verb.children)
    if verb.dep_ == "ROOT" or verb.head.lemma_ == "be":
        return True
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN":
        return True
    below = verb.dep_ in ("conj", "relcl", "acl") or (verb.dep_ == "ccomp" and verb.head.i > verb.i)
    return own and below and verb.head.dep_ == "ROOT"


def _marked(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "advmod") and child.i < verb.i for child in verb.children)


def _is_condition(verb: Token) -> bool:
    given = verb.lower_ in ("provided", "assuming", "providing")
    return given or any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in verb.children)


def _stands_alone(verb: Token) -> bool:
    """Tell whether a coordinated verb has its own subject or auxiliary, so borrows none."""
    return any(child.dep_ in SUBJECT_LABELS or child.dep_ == "aux" for child in verb.children)
