"""Clauses: who does what to whom, as the parse says it, whatever the construction.

THE intermediate form between spaCy and the lexicon. A clause has a head (a verb, a noun that names
an action, an adjective or adverb that says something of its subject) and arguments by slot. Active
and passive, relative and participial clauses, control, coordination, copulas and appositions all
come out alike, so that the lexicon needs one line for a way of saying.

The slots of arguments: `extractors.clauses.phrases`.
Forms: `verb`, `noun` (an action as a noun), `adj`, `is` (a noun said of a thing).

Dependency labels: the ClearNLP scheme that spaCy's English models use.
"""

from collections.abc import Callable, Iterator
from functools import partial

from spacy.tokens import Span, Token

from extractors.clauses.clause import Clause
from extractors.clauses.coordination import conjuncts
from extractors.clauses.gapping import around, second_objects
from extractors.clauses.phrases import (
    NOUNS,
    OBJECT,
    OWNER,
    QUANTITY,
    SUBJECT,
    THAT,
    TO_VERB,
    Argument,
    carried,
    compared,
    is_gloss,
    is_prefix,
    is_renamed,
    levelled,
    named_verb,
    numbers,
    owners,
    phrase,
    prepositional,
    shared,
    stray_agents,
    stray_objects,
    thing,
)
from extractors.clauses.predications import predication
from extractors.clauses.states import state
from extractors.clauses.subjects import (
    RELATIVE_TAGS,
    SUBJECT_LABELS,
    embedded_gap,
    governor,
    has_object_gap,
    is_passive,
    subjects,
)

_OBJECTS = frozenset(("dobj", "attr", "oprd"))
_DIRECTIONS = frozenset(
    "up down higher lower off flat unchanged ahead steady mixed firmer weaker stronger".split()
)
"""Adverbs and adjectives that say by themselves how a price moved."""

_OF_DIRECTIONS = frozenset("advmod prt prep acomp conj amod ROOT advcl ccomp relcl attr".split())
_LIGHT_VERBS = frozenset(
    "abandon announce be begin cancel complete conduct confirm consider contemplate deny do endure "
    "enjoy enter experience explore eye face finalise finalize finish get give have hold launch "
    "make mark mull negotiate offer plan post propose pursue reach record register report rule "
    "scrap seal see seek shelve show sign start strike suffer take think unveil want weigh "
    "witness".split()
)
"""Verbs whose subject is the doer of the action that their object names."""

_BRINGING = frozenset("bring drag leave lift pull push put send take".split())
SPANS = frozenset("day session week month quarter year trading".split())
"""Objects that only say when: "ended the day at 9,000"."""

_SEEING = frozenset(("see", "expect", "forecast"))  # "sees revenue up 5 percent"
_AIDING = frozenset("help aid assist enable".split())
_PARTICLES = frozenset("up down out off over back in on away through apart together".split())


def clauses(sentence: Span, knows: Callable[[Token], bool] | None = None) -> Iterator[Clause]:
    """Yield the clauses of a sentence in the order of their heads.

    Args:
        knows: Tells of which nouns anybody wants a clause of what they name; None for of all.
    """
    for token in sentence:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and _is_main(token)):
            yield verb_clause(token)
            for noun in second_objects(token):
                yield Clause("verb", token, lemma_of(token), partial(around, noun=noun))
        elif token.pos_ in NOUNS:
            if knows is None or knows(token):
                yield Clause("noun", token, token.lemma_.casefold(), _of_noun)
            if (said := predication(token)) is not None:
                yield said
        if _says_something(token):
            yield Clause("adj", token, lemma_of(token), _of_adjective)
        elif token.pos_ == "ADP" and (told := state(token)) is not None:
            yield told


def _is_main(token: Token) -> bool:
    return token.dep_ not in ("aux", "auxpass")


def _says_something(token: Token) -> bool:
    if token.dep_ in ("acomp", "oprd") and token.pos_ in ("ADJ", "ADV", "VERB"):
        return True
    if token.pos_ == "ADJ" and any(c.dep_ == "nsubjpass" for c in token.children):
        return True  # "was "terribly disappointed" by", where marks make the verb an adjective
    return token.lower_ in _DIRECTIONS and token.dep_ in _OF_DIRECTIONS


def lemma_of(token: Token) -> str:
    """Give a head's lemma in lower case, with its particle ("take over")."""
    lemma = token.lemma_.casefold()
    if token.pos_ in ("VERB", "AUX"):
        for child in token.children:
            near = 0 < child.i - token.i <= 4
            if child.dep_ == "prt" or (
                near and child.dep_ == "advmod" and child.lower_ in _PARTICLES
            ):
                return f"{lemma} {child.lower_}"
    return lemma


def verb_clause(verb: Token) -> Clause:
    """Give the clause of a verb, with what the construction lends it."""
    return Clause("verb", verb, lemma_of(verb), _around_verb)


def _around_verb(verb: Token) -> list[Argument]:
    passive = is_passive(verb)
    lent = subjects(verb)
    found = [a for t in lent for a in (thing(t) if passive else carried(SUBJECT, t))]
    if verb.dep_ == "relcl" and not passive and has_object_gap(verb):
        found.extend(Argument(OBJECT, token) for token in conjuncts(verb.head))
    behind = min((noun.i for noun in second_objects(verb)), default=len(verb.doc))
    for child in (*verb.children, *stray_objects(verb)):
        if child.i < behind:
            found.extend(_of_verb(child, passive))
    if passive and not any(child.dep_ == "agent" for child in verb.children):
        found.extend(stray_agents(verb))
    return found


def _of_verb(child: Token, passive: bool) -> Iterator[Argument]:
    dep = child.dep_
    if dep in ("xcomp", "advcl") and child.is_title and any(c.lower_ == "to" for c in child.lefts):
        yield from named_verb(child, passive=passive)
    if dep in _OBJECTS or (dep == "appos" and child.pos_ == "NUM"):
        if child.tag_ in RELATIVE_TAGS:
            yield from (Argument(OBJECT, token) for token in embedded_gap(child))
            return
        if is_gloss(child) or is_prefix(child):
            return
        for token in conjuncts(child):
            yield from thing(token, int(is_renamed(child)))
            yield from compared(token, _DIRECTIONS)
    elif dep == "dative" and child.pos_ != "ADP":
        for token in conjuncts(child):
            yield from (Argument("to", token), Argument(OBJECT, token, 1))
    elif dep in ("prep", "dative"):
        yield from phrase(child, 0)
    elif dep == "agent":
        for argument in phrase(child, 0):
            yield Argument(SUBJECT, argument.token) if passive and argument.depth == 0 else argument
    elif dep in ("npadvmod", "advmod") and child.pos_ not in ("ADV", "SCONJ"):
        parts = list(levelled(child, 0))
        yield from parts or (Argument(QUANTITY, child),)
        yield from prepositional(child, 1)
    elif dep == "ccomp" and child.pos_ == "ADJ" and child.i > child.head.i:
        # "found Alpha guilty of fraud"
        yield from (Argument(OBJECT, c) for c in child.children if c.dep_ == "nsubj")
        yield from prepositional(child, 1)
    elif dep in ("ccomp", "xcomp"):
        if child.head.lemma_ in _AIDING:  # "helps Alpha to expand"
            yield from (Argument(OBJECT, c) for c in child.children if c.dep_ == "nsubj")
        slot = TO_VERB if dep == "xcomp" else THAT
        yield from (Argument(slot, token) for token in conjuncts(child))
    elif dep in ("advmod", "prt", "advcl") and child.lower_ in _DIRECTIONS:
        yield from numbers(child, 1)
        yield from prepositional(child, 1)


def _of_noun(noun: Token) -> list[Argument]:
    found = [*owners(noun), *numbers(noun, 0), *prepositional(noun, 0), *shared(noun)]
    first = next((a for a in found if a.slot == "between" and a.depth == 0), None)
    if first is not None:
        found.append(Argument(SUBJECT, first.token, 1))
    if any(child.lower_ == "by" and child.dep_ in ("prep", "agent") for child in noun.children):
        # "its purchase by Y": the possessor is what is bought
        found = [
            Argument("of", a.token) if a.slot == OWNER and a.token.dep_ == "poss" else a
            for a in found
        ]
    found.extend(
        Argument(TO_VERB, child)
        for child in noun.children
        if child.dep_ == "acl" and child.tag_ == "VB"
    )
    above = noun.head.head if noun.dep_ == "conj" and noun.head.dep_ == "dobj" else noun.head
    if noun.dep_ in _OBJECTS | {"conj"} and above.pos_ in ("VERB", "AUX"):
        if above.lemma_.casefold() in _LIGHT_VERBS:
            found.extend(Argument(SUBJECT, token, 1) for token in _doers(above))
        found.extend(
            Argument(a.slot, a.token, a.depth + 1)
            for child in above.children
            if child.dep_ == "prep"
            for a in phrase(child, 0)
        )
    elif noun.dep_ == "appos":
        found.append(Argument(SUBJECT, above, 1))
    if noun.dep_ in ("appos", "npadvmod", "dep") and (verb := governor(noun)) is not None:
        # "finished at 756, a gain of 6 points": the gain is the finisher's
        found.extend(Argument(SUBJECT, token, 2) for token in _doers(verb))
        if verb.lemma_.casefold() in _BRINGING:  # "left the index at 9,000, a fall of 2 percent"
            found.extend(Argument(SUBJECT, c, 3) for c in verb.children if c.dep_ == "dobj")
    elif noun.dep_ in SUBJECT_LABELS and above.lemma_ == "be":
        found.extend(Argument(OBJECT, c, 1) for c in above.children if c.dep_ == "attr")
    return found


def _doers(verb: Token) -> list[Token]:
    """Give the agents of a verb, active or passive."""
    if not is_passive(verb):
        return subjects(verb)
    agents = (child for child in verb.children if child.dep_ == "agent")
    return [a.token for agent in agents for a in phrase(agent, 0)]


def _of_adjective(token: Token) -> list[Argument]:
    above = token.head
    if above.lemma_ in SPANS and above.dep_ in ("dobj", "npadvmod"):
        above = above.head  # "finished the day 41 points lower"
    found = [*numbers(token, 0), *prepositional(token, 0)]
    own = [c for c in token.children if c.dep_ == "nsubjpass"]
    if own:
        found.extend(a for subject in own for a in carried(SUBJECT, subject))
        found.extend(a for c in token.children if c.dep_ == "agent" for a in phrase(c, 0))
    elif above.pos_ in ("VERB", "AUX"):
        seen = [c for c in above.children if c.dep_ == "dobj" and above.lemma_ in _SEEING]
        found.extend(a for t in seen or subjects(above) for a in carried(SUBJECT, t))
        found.extend(a for c in token.children if c.dep_ == "agent" for a in phrase(c, 0))
        for child in above.children:
            if child.dep_ == "prep":
                found.extend(phrase(child, 1))
            elif child.dep_ in ("npadvmod", "attr") and child != token:
                found.append(Argument(QUANTITY, child, 1))
    elif above.pos_ in NOUNS and above != token:
        found.append(Argument(SUBJECT, above))
    elif token.dep_ == "ROOT":
        found.extend(Argument(SUBJECT, c) for c in token.children if c.dep_ in SUBJECT_LABELS)
    return found
