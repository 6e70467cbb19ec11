"""Phrases: what hangs on a word, as arguments by slot, however deep.

Slots: `subject`, `object`, `that` (a clause), `to-verb` (an infinitive), `quantity` (an adverbial
noun phrase: "rose *2 percent*"), `owner` (of a noun: possessor, compound, "by"), or a preposition.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.carriers import examples, inside, is_copy
from extractors.clauses.coordination import conjuncts

SUBJECT, OBJECT, OWNER, QUANTITY = "subject", "object", "owner", "quantity"
THAT, TO_VERB = "that", "to-verb"
NOUNS = frozenset(("NOUN", "PROPN"))

_BEFORE_AGENTS = frozenset("as for of over to with".split())
"""Prepositions of a passive verb's arguments, behind which its agent may stand."""

_YEARLY = frozenset(("year", "quarter", "month", "week"))
_SHARES = frozenset(("%", "percent", "per cent", "cent", "pct"))

_OF_PREPOSITIONS = frozenset("favour favor".split())
"""Nouns that are part of a preposition ("in favour of"), so no thing."""


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


def prepositional(token: Token, depth: int) -> Iterator[Argument]:
    """Yield the objects of all prepositions that hang on a token."""
    for child in token.children:
        if child.dep_ == "prep":
            yield from phrase(child, depth)
        elif child.lower_ == "worth" and child.dep_ in ("amod", "acl", "advmod"):
            # "loans worth $4 billion from the state": an adjective with a preposition's manners
            sums = (c for c in child.children if c.dep_ in ("npadvmod", "dobj"))
            yield from (Argument("worth", c, depth) for c in sums)
            yield from prepositional(child, depth)


def shared(noun: Token) -> Iterator[Argument]:
    """Yield what two coordinated nouns are of: "the sale or closure *of three plants*"."""
    first = noun.head
    if noun.dep_ != "conj" or first.pos_ != "NOUN" or noun.n_rights or noun.pos_ != "NOUN":
        return
    for child in first.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > noun.i:
            yield from phrase(child, 0)


def phrase(preposition: Token, depth: int) -> Iterator[Argument]:
    """Yield the objects of a preposition, and of those that hang on them ("to $3 from $2")."""
    name = preposition.lower_
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp") and child.pos_ != "ADP":
            for token in conjuncts(child):
                carried = [Argument(name, t, depth) for t in inside(token)]
                yield from carried
                if token.lower_ not in _OF_PREPOSITIONS:
                    yield Argument(name, token, depth + bool(carried))
                if name == "from" and (lower := _start_of_range(token)) is not None:
                    # "from $73 to $80" is parsed as one number phrase under "from"
                    yield Argument("from", lower, depth)
                    yield Argument("to", token, depth)
                if name == "as":
                    # "resigned as Alpha's chief" is "as chief of Alpha"
                    yield from (Argument("of", a.token, depth + 1) for a in owners(token))
                if depth < 3:
                    yield from _behind(token, name, depth)
        elif child.dep_ in ("prep", "pcomp") and child.pos_ == "ADP":
            inner = list(phrase(child, depth))
            yield from inner
            yield from (
                Argument(f"{name} {a.slot}", a.token, depth)
                for a in inner
                if a.slot == child.lower_
            )


def _behind(noun: Token, name: str, depth: int) -> Iterator[Argument]:
    """Yield what hangs on a preposition's noun, also as behind them both ("in favour of")."""
    for found in prepositional(noun, depth + 1):
        yield found
        if found.depth == depth + 1 and _is_bare(noun):
            yield Argument(f"{name} {noun.lower_} {found.slot}", found.token, depth)


def _is_bare(noun: Token) -> bool:
    """Tell whether a noun may be part of a preposition of several words ("in favour of")."""
    return noun.tag_ == "NN" and all(c.dep_ == "prep" for c in noun.children)


def carried(slot: str, noun: Token) -> Iterator[Argument]:
    """Yield a doer, and before it what it is only a version or a number of."""
    inner: list[Argument] = []
    if is_copy(noun) or noun.pos_ == "NUM" or noun.lower_ == "first":
        inner = [
            Argument(slot, c)
            for of in noun.children
            if of.dep_ == "prep" and of.lower_ == "of"
            for c in of.children
            if c.dep_ == "pobj"
        ]
    inner.extend(Argument(slot, c) for c in examples(noun))
    yield from inner
    yield Argument(slot, noun, int(bool(inner)))


def levelled(number: Token, depth: int) -> Iterator[Argument]:
    """Yield both numbers of "rose *3,000 to 608,000*", which the parse takes for one.

    Also the share in "rose *8 percent* year on year", which it takes for a sort of year.
    """
    if number.lower_ in _YEARLY:
        yield from (Argument(QUANTITY, c, depth) for c in number.children if c.lower_ in _SHARES)
    lower = _start_of_range(number) if number.pos_ == "NUM" else None
    if lower is not None:
        yield Argument(QUANTITY, lower, depth)
        yield Argument("to", number, depth)


def _start_of_range(number: Token) -> Token | None:
    """Give the first number of a range whose last one is the head ("73 to 80")."""
    before = number.doc[number.left_edge.i : number.i]
    if any(t.lower_ == "to" for t in before):
        return next((t for t in before if t.like_num), None)
    return None


def numbers(token: Token, depth: int) -> Iterator[Argument]:
    """Yield what may be a number beside a token: "*a 9 percent* fall", "down *3 points*"."""
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


def owners(noun: Token) -> Iterator[Argument]:
    """Yield whose a noun is: possessors and "by" phrases first, then modifiers."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield from (Argument(OWNER, token) for token in conjuncts(child))
        elif child.dep_ in ("compound", "nmod", "amod") and child.pos_ in (*NOUNS, "ADJ"):
            yield Argument(OWNER, child, 1)
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            yield from (Argument(OWNER, a.token) for a in phrase(child, 0) if a.slot == "by")


def stray_agents(verb: Token) -> Iterator[Argument]:
    """Yield the agents that the parse hangs on a later noun: "fined a million euros *by* X"."""
    for child in verb.children:
        nouns = [child] if child.dep_ in ("dobj", "attr", "oprd") else []
        if child.dep_ == "prep" and child.lower_ in _BEFORE_AGENTS:
            nouns = [c for c in child.children if c.dep_ == "pobj"]
        for noun in nouns:
            for by in noun.children:
                if by.lower_ == "by" and by.dep_ in ("prep", "agent"):
                    agents = (a for a in phrase(by, 0) if a.slot == "by" and a.depth == 0)
                    yield from (Argument(SUBJECT, a.token, 1) for a in agents)


def stray_objects(verb: Token) -> Iterator[Token]:
    """Yield objects that the parser gave to the verb above: "seeks to sell X, *Y and Z*".

    No verb has its object behind its infinitive; numbers in apposition go on a list too.
    """
    if verb.dep_ == "xcomp":
        yield from (c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i)
    for thing in verb.children:
        if thing.dep_ == "dobj" and any(c.dep_ == "nummod" for c in thing.children):
            yield from (c for c in thing.children if c.dep_ == "appos" and c.pos_ == "NUM")


def is_renamed(thing: Token) -> bool:
    """Tell whether a name for a thing follows it: "its latest addition, *the Foo*"."""
    if thing.pos_ != "NOUN":
        return False
    behind = (c for c in thing.head.children if c.dep_ == "dobj" and c.i > thing.i)
    behind = (c for c in behind if c.pos_ == "PROPN")
    return any(c.left_edge.i and c.left_edge.nbor(-1).text == "," for c in behind)


def is_gloss(thing: Token) -> bool:
    """Tell whether an object only says what the name before it is: "Foo 9, *its new browser*"."""
    if thing.pos_ != "NOUN" or not thing.left_edge.i or thing.left_edge.nbor(-1).text != ",":
        return False
    before = [c for c in thing.head.children if c.dep_ == "dobj" and c.i < thing.i]
    told = any(c.dep_ in ("det", "poss") for c in thing.children)
    if told and thing.left_edge.nbor(-2).pos_ == "NUM":
        return True  # "ended the day at 7,114, its lowest level since May"
    return told and any(c.pos_ in ("PROPN", "NUM", "SYM") for c in before)


def is_prefix(word: Token) -> bool:
    """Tell whether an object is but a prefix, or its hyphen: "several *re*-designs"."""
    following = word.nbor(1).text if word.i + 1 < len(word.doc) else ""
    return word.text == "-" or (following == "-" and not word.whitespace_ and word.is_lower)


def thing(token: Token, depth: int = 0) -> Iterator[Argument]:
    """Yield what something is done to, and what hangs on it."""
    inner = [Argument(OBJECT, t) for t in inside(token)]
    yield from (*inner, Argument(OBJECT, token, depth + bool(inner)))
    if (receiver := receiver_in(token)) is not None:
        yield from (Argument("to", receiver), Argument(OBJECT, receiver, 1))
    yield from prepositional(token, 1)
    yield from numbers(token, 1)
    yield from (Argument(OWNER, a.token, 1) for a in owners(token))


def receiver_in(thing: Token) -> Token | None:
    """Give whom the parse takes for part of a given sum ("fined *Alpha* 1 billion euros")."""
    if thing.tag_ not in ("NNS", "NN") or thing.head.pos_ != "VERB":
        return None
    number = next((c for c in thing.children if c.dep_ == "nummod"), None)
    if number is None:
        return None
    for child in thing.children:
        before = child.i < number.left_edge.i and child.left_edge.i == thing.left_edge.i
        if child.pos_ == "PROPN" and child.dep_ in ("nmod", "compound") and before:
            return child
    return None


def named_verb(name: Token, *, passive: bool) -> Iterator[Argument]:
    """Yield the name in "cut it to Hold": a capital says that it is one, whatever the parse."""
    yield Argument("to", name)
    yield from prepositional(name, 1)
    for agent in (c for c in name.children if c.dep_ == "agent" and passive):
        yield from (Argument(SUBJECT, a.token) for a in phrase(agent, 0) if a.slot == "by")


def compared(noun: Token, ways: Container[str]) -> Iterator[Argument]:
    """Yield what a thing was before: "a Buy rating, *up from Hold*"."""
    for way in noun.children:
        if way.lower_ in ways:
            yield from prepositional(way, 2)
