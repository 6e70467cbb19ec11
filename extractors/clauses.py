"""Clauses: who does what to whom, as the parse says it, whatever the construction.

THE intermediate form between spaCy and the lexicon. A clause has a head (a verb, a noun that names
an action, an adjective or adverb that says something of its subject) and arguments by slot. Active
and passive, relative and participial clauses, control, coordination, copulas and appositions all
come out alike, so that the lexicon needs one line for a way of saying.

Slots: `subject`, `object`, `that` (a clause), `to-verb` (an infinitive), `quantity` (an adverbial
noun phrase: "rose *2 percent*"), `owner` (of a noun: possessor, compound, "by"), or a preposition.
Forms: `verb`, `noun` (an action as a noun), `adj`, `is` (a noun said of a thing).

Dependency labels: the ClearNLP scheme that spaCy's English models use.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extractors.subjects import (
    RELATIVE_TAGS,
    SUBJECT_LABELS,
    conjuncts,
    governor,
    has_object_gap,
    is_passive,
    subjects,
)

SUBJECT, OBJECT, OWNER, QUANTITY = "subject", "object", "owner", "quantity"
THAT, TO_VERB = "that", "to-verb"

_OBJECTS = frozenset(("dobj", "attr", "oprd"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_DIRECTIONS = frozenset(
    "up down higher lower off flat unchanged ahead steady mixed firmer weaker stronger".split()
)
"""Adverbs and adjectives that say by themselves how a price moved."""

_LIGHT_VERBS = frozenset(
    "announce be begin complete conduct confirm consider do endure enjoy enter experience face "
    "finalise finalize finish get give have hold launch make mark negotiate offer plan post "
    "propose reach record register report seal see show sign start strike suffer take unveil win "
    "witness".split()
)
"""Verbs whose subject is the doer of the action that their object names."""

_CARRIERS = frozenset(
    "all amount average cost figure half high last level lineup low majority most part peak price "
    "range rate record remainder rest series stake sum total value version".split()
)

_PARTICLES = frozenset("up down out off over back in on away through apart together".split())


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase in a slot of a clause.

    Attributes:
        slot: See the module.
        token: The head of the phrase.
        depth: 0 for the head's own, 1 and more for what hangs on one of its arguments.
    """

    slot: str
    token: Token
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """A head and its arguments, in order of depth and place."""

    form: str
    head: Token
    lemma: str
    arguments: tuple[Argument, ...]

    def tokens(self, *slots: str) -> list[Token]:
        """Give the heads of the phrases in any of the slots, nearest first."""
        return [a.token for a in self.arguments if a.slot in slots]


def clauses(sentence: Span) -> Iterator[Clause]:
    """Yield the clauses of a sentence in the order of their heads."""
    for token in sentence:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and _is_main(token)):
            yield verb_clause(token)
        elif token.pos_ in _NOUNS:
            yield _noun_clause(token)
            if (predication := _predicate_noun(token)) is not None:
                yield predication
        if _says_something(token):
            yield _adjective_clause(token)


def _is_main(token: Token) -> bool:
    return token.dep_ not in ("aux", "auxpass")


def _says_something(token: Token) -> bool:
    if token.dep_ in ("acomp", "oprd") and token.pos_ in ("ADJ", "ADV", "VERB"):
        return True
    return token.lower_ in _DIRECTIONS and token.dep_ in (
        "advmod",
        "prt",
        "prep",
        "acomp",
        "conj",
        "amod",
        "ROOT",
        "advcl",
        "ccomp",
        "relcl",
        "attr",
    )


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
    passive = is_passive(verb)
    lent = subjects(verb)
    found = [Argument(OBJECT if passive else SUBJECT, token) for token in lent]
    if verb.dep_ == "relcl" and not passive and has_object_gap(verb):
        found.extend(Argument(OBJECT, token) for token in conjuncts(verb.head))
    for child in verb.children:
        found.extend(_of_verb(child, passive))
    return Clause("verb", verb, lemma_of(verb), _ordered(found))


def _of_verb(child: Token, passive: bool) -> Iterator[Argument]:
    dep = child.dep_
    if dep in _OBJECTS:
        if child.tag_ in RELATIVE_TAGS:
            return
        for token in conjuncts(child):
            carried = list(_carried(OBJECT, token, 0))
            yield from carried
            yield Argument(OBJECT, token, int(bool(carried)))
            yield from _prepositional(token, 1)
            yield from _numbers(token, 1)
            yield from (Argument(OWNER, a.token, 1) for a in _owners(token))
    elif dep == "dative" and child.pos_ != "ADP":
        yield from (Argument("to", token) for token in conjuncts(child))
    elif dep in ("prep", "dative"):
        yield from _phrase(child, 0)
    elif dep == "agent":
        for argument in _phrase(child, 0):
            yield Argument(SUBJECT, argument.token) if passive and argument.depth == 0 else argument
    elif dep in ("npadvmod", "advmod") and child.pos_ not in ("ADV", "SCONJ"):
        yield Argument(QUANTITY, child)
        yield from _prepositional(child, 1)
    elif dep in ("ccomp", "xcomp"):
        slot = TO_VERB if dep == "xcomp" else THAT
        yield from (Argument(slot, token) for token in conjuncts(child))
        if dep == "xcomp" and child.is_title and not child.is_sent_start:
            # "cut it to Hold": a capital says that it is a name, whatever the parse
            yield Argument("to", child)
    elif dep in ("advmod", "prt", "advcl") and child.lower_ in _DIRECTIONS:
        yield from _numbers(child, 1)
        yield from _prepositional(child, 1)


def _prepositional(token: Token, depth: int) -> Iterator[Argument]:
    for child in token.children:
        if child.dep_ == "prep":
            yield from _phrase(child, depth)


def _phrase(preposition: Token, depth: int) -> Iterator[Argument]:
    """Yield the objects of a preposition, and of those that hang on them ("to $3 from $2")."""
    name = preposition.lower_
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp") and child.pos_ != "ADP":
            for token in conjuncts(child):
                carried = list(_carried(name, token, depth))
                yield from carried
                yield Argument(name, token, depth + bool(carried))
                if name == "from" and (lower := _start_of_range(token)) is not None:
                    # "from $73 to $80" is parsed as one number phrase under "from"
                    yield Argument("from", lower, depth)
                    yield Argument("to", token, depth)
                if depth < 3:
                    yield from _prepositional(token, depth + 1)
        elif child.dep_ in ("prep", "pcomp") and child.pos_ == "ADP":
            inner = list(_phrase(child, depth))
            yield from inner
            yield from (
                Argument(f"{name} {a.slot}", a.token, depth)
                for a in inner
                if a.slot == child.lower_
            )


def _carried(slot: str, noun: Token, depth: int) -> Iterator[Argument]:
    """Look through a noun that only carries another: "a price of $20", "all of Wachovia"."""
    if noun.lemma_.casefold() not in _CARRIERS:
        return
    for of in noun.children:
        if of.dep_ == "prep" and of.lower_ in ("of", "at"):
            yield from (Argument(slot, c, depth) for c in of.children if c.dep_ == "pobj")


def _start_of_range(number: Token) -> Token | None:
    """Give the first number of a range whose last one is the head ("73 to 80")."""
    before = [t for t in number.lefts if t.i < number.i]
    if any(t.lower_ == "to" for t in before):
        return next((t for t in before if t.like_num), None)
    return None


def _numbers(token: Token, depth: int) -> Iterator[Argument]:
    for child in token.children:
        if child.dep_ in (
            "npadvmod",
            "nummod",
            "dobj",
            "amod",
            "compound",
            "nmod",
            "advmod",
            "pobj",
        ):
            yield Argument(QUANTITY, child, depth)


def _noun_clause(noun: Token) -> Clause:
    found = [*_owners(noun), *_numbers(noun, 0), *_prepositional(noun, 0)]
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
    above = noun.head
    if noun.dep_ in _OBJECTS | {"conj"} and above.pos_ in ("VERB", "AUX"):
        if above.lemma_.casefold() in _LIGHT_VERBS:
            found.extend(Argument(SUBJECT, token, 1) for token in _doers(above))
        found.extend(
            Argument(a.slot, a.token, a.depth + 1)
            for child in above.children
            if child.dep_ == "prep"
            for a in _phrase(child, 0)
        )
    elif noun.dep_ == "appos":
        found.append(Argument(SUBJECT, above, 1))
    if noun.dep_ in ("appos", "npadvmod", "dep") and (verb := governor(noun)) is not None:
        # "finished at 756, a gain of 6 points": the gain is the finisher's
        found.extend(Argument(SUBJECT, token, 2) for token in _doers(verb))
    elif noun.dep_ in SUBJECT_LABELS and above.lemma_ == "be":
        found.extend(Argument(OBJECT, c, 1) for c in above.children if c.dep_ == "attr")
    return Clause("noun", noun, lemma_of(noun), _ordered(found))


def _predicate_noun(noun: Token) -> Clause | None:
    """Give what a noun says of a thing: "X is a unit of Y", "X, a unit of Y", "Y's unit X"."""
    above = noun.head
    things: list[Token] = []
    owners = [a for a in _owners(noun) if a.token.pos_ != "ADJ"]
    if noun.dep_ == "attr" and above.lemma_ == "be":
        things = subjects(above)
    elif noun.dep_ == "appos":
        things = [above]
    elif noun.dep_ in ("compound", "nmod") and above.pos_ == "PROPN" and noun.pos_ == "NOUN":
        things = [above]
        owners.extend(a for a in _owners(above) if a.token.i < noun.i)
    elif noun.pos_ == "NOUN":
        things = [c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if not things:
        return None
    found = [Argument(SUBJECT, t) for thing in things for t in conjuncts(thing)]
    return Clause("is", noun, lemma_of(noun), _ordered([*found, *owners, *_prepositional(noun, 0)]))


def _doers(verb: Token) -> list[Token]:
    """Give the agents of a verb, active or passive."""
    if not is_passive(verb):
        return subjects(verb)
    agents = (child for child in verb.children if child.dep_ == "agent")
    return [a.token for agent in agents for a in _phrase(agent, 0)]


def _owners(noun: Token) -> Iterator[Argument]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield from (Argument(OWNER, token) for token in conjuncts(child))
        elif child.dep_ in ("compound", "nmod", "amod") and child.pos_ in (*_NOUNS, "ADJ"):
            yield Argument(OWNER, child, 1)
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            yield from (Argument(OWNER, a.token) for a in _phrase(child, 0) if a.slot == "by")


def _adjective_clause(token: Token) -> Clause:
    above = token.head
    found = [*_numbers(token, 0), *_prepositional(token, 0)]
    if above.pos_ in ("VERB", "AUX"):
        found.extend(Argument(SUBJECT, subject) for subject in subjects(above))
        for child in above.children:
            if child.dep_ == "prep":
                found.extend(_phrase(child, 1))
            elif child.dep_ in ("npadvmod", "attr") and child != token:
                found.append(Argument(QUANTITY, child, 1))
    elif above.pos_ in _NOUNS and above != token:
        found.append(Argument(SUBJECT, above))
    elif token.dep_ == "ROOT":
        found.extend(Argument(SUBJECT, c) for c in token.children if c.dep_ in SUBJECT_LABELS)
    return Clause("adj", token, lemma_of(token), _ordered(found))


def _ordered(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    seen: dict[tuple[str, int], Argument] = {}
    for argument in sorted(arguments, key=lambda a: (a.depth, a.token.i)):
        seen.setdefault((argument.slot, argument.token.i), argument)
    return tuple(seen.values())
