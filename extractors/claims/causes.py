"""Causes: why something is so, in the words of the text.

A preposition ("after", "amid", "thanks to", "on" of a price), a clause ("because …", "as …"), a
participle ("hurt by", "citing"), a purpose ("to reduce costs"). Classes of causal link: Altenberg
1984, "Causal linking in spoken and written English".
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import NOUNS
from extractors.clauses.subjects import SUBJECT_LABELS
from extractors.scenes.scene import Scene
from ontology.terms import Kind, Predicate

_MARKERS = frozenset(("because", "after", "as"))
_PREPOSITIONS = frozenset("after amid amidst following given".split())
_PHRASES = frozenset(
    "due to|because of|thanks to|owing to|as result of|as result|as consequence of|in wake of|"
    "in response to|in reaction to|on back of|on heels of|on account of|in light of|in view of|"
    "on strength of|on news of|on fear of|for fear of|for reason of|under weight of|"
    "under pressure of|under pressure from|in face of|in aftermath of|as part of".split("|")
)
_PUSHED = frozenset(
    "aid assist bolster boost bring buoy cause damage dent drag drive encourage force fuel hamper "
    "hammer help hit hurt inspire knock lift plague press pressure prompt propel push rattle send "
    "spark spook spur support trigger underpin undermine unsettle weigh".split()
)
"""Verbs of which the agent of a participle is a cause: "fell, hurt by weak demand"."""

_LED = frozenset(("lead", "head"))
_CITED = frozenset("cite blame quote".split())
_HOURS = frozenset("bell close closing day hour open opening session start trading now".split())
"""Nouns behind "after" that make it a time and not a reason."""

_MOVES = frozenset(
    "advance climb close decline dip drop ease fall finish gain gallop go hit jump lose loss open "
    "peak post rally rebound reach rise slide slip slump soar surge top touch trade tumble".split()
)
"""What a price did before, and so no cause of what it does."""

_NO_CAUSE_ON = frozenset(
    "average balance basis board bourse date day daily exchange floor index list market nasdaq "
    "nyse point scale session side street thursday trading volume wall website week".split()
)
_PURPOSEFUL = frozenset(
    (
        Predicate.LAYS_OFF, Predicate.HIRES, Predicate.CLOSES, Predicate.WITHDRAWS,
        Predicate.DELAYS, Predicate.CHANGES_OUTPUT, Predicate.DEPARTS, Predicate.RESTRICTS,
    )
)  # fmt: skip
"""Deeds whose infinitive says what they are done for."""

_REPORTED = frozenset("news announcement report move decision statement revelation".split())
_TRIMMED = frozenset(("DET", "PUNCT", "SPACE"))


def causes_of(clause: Clause, predicate: Predicate, scene: Scene) -> tuple[str, ...]:
    """Give why a clause is so: the strongest sign of a cause that it has, nothing if it has none.

    Args:
        clause: Of the claim.
        predicate: What is claimed: prices have other causes than deeds.
    """
    for child in _hanging(clause.head):
        thing = _cause(child, predicate, scene)
        if thing is not None:
            return _told(thing, scene)
    return ()


def _told(thing: Token, scene: Scene) -> tuple[str, ...]:
    """Give a cause in words: a clause without its conjunction, coordinated nouns one by one."""
    if thing.pos_ not in NOUNS:
        return (_clause_text(thing, scene),)
    things = [thing]
    while (more := _conjunct(things[-1])) is not None:
        things.append(more)
    if len(things) == 1 or any(t.left_edge.i == t.i for t in things):
        return (scene.phrase(thing),)  # "weak demand and prices" is one thing
    texts = [_up_to(a, b, scene) for a, b in pairwise(things)]
    return (*texts, scene.phrase(things[-1]))


def _conjunct(noun: Token) -> Token | None:
    return next((c for c in noun.children if c.dep_ == "conj" and c.pos_ in NOUNS), None)


def _up_to(noun: Token, other: Token, scene: Scene) -> str:
    doc = scene.reading.doc
    first, last = noun.left_edge.i, other.left_edge.i - 1
    while first < last and doc[first].pos_ in _TRIMMED:
        first += 1
    while last > first and (doc[last].pos_ in _TRIMMED or doc[last].pos_ == "CCONJ"):
        last -= 1
    return " ".join(scene.reading.text(first, last + 1).split())


def _hanging(head: Token) -> Iterator[Token]:
    """Yield what may tell a cause: beside the head, its objects, the verb that it is of."""
    yield from head.children
    for child in head.children:
        if child.dep_ in ("dobj", "npadvmod", "advmod", "attr", "prep", "acomp", "oprd", "prt"):
            yield from child.children
    if head.pos_ in NOUNS and head.dep_ in ("dobj", "attr") and head.head.pos_ == "VERB":
        yield from (c for c in head.head.children if c != head)


def _cause(child: Token, predicate: Predicate, scene: Scene) -> Token | None:
    """Give the head of the cause that a word introduces."""
    if child.dep_ in ("advcl", "acl"):
        return _causal_clause(child, predicate)
    if child.dep_ == "xcomp" and predicate in _PURPOSEFUL and _is_purpose(child):
        return child
    if child.dep_ not in ("prep", "mark", "advmod", "amod", "npadvmod", "acomp"):
        return None
    thing, words = _governed(child)
    if thing is None or thing.i in scene.time_of or scene.quantity(thing) is not None:
        return None
    lemma = thing.lemma_.casefold()
    if lemma in _HOURS or (predicate is Predicate.PRICE_CHANGE and lemma in _MOVES):
        return None
    if _points_back(thing, scene) or (words == "after" and _ranks(child)):
        return None
    if words in _PHRASES:
        return thing
    if words in ("on", "upon"):
        return thing if predicate is Predicate.PRICE_CHANGE and _moves(thing, scene) else None
    if words in _PREPOSITIONS and thing.pos_ in (*NOUNS, "VERB"):
        return thing
    if words == "for" and predicate in _PURPOSEFUL and lemma == "reason" and _has_words(thing):
        return thing
    return None


def _points_back(noun: Token, scene: Scene) -> bool:
    """Recognise "the news", "this announcement": what it was another sentence says."""
    only = [c for c in noun.children if c.dep_ != "punct" and not _is_of_number(c, scene)]
    return noun.lemma_.casefold() in _REPORTED and len(only) == 1 and only[0].dep_ == "det"


def _is_of_number(word: Token, scene: Scene) -> bool:
    """Tell what the move is from or to: "rose after the decision *from $1.33*"."""
    inner = [c for c in word.children if c.dep_ == "pobj"]
    return word.lower_ in ("from", "to", "by") and any(scene.quantity(c) for c in inner)


def _ranks(after: Token) -> bool:
    """Tell "the second largest after X" from what happened after X."""
    doc = after.doc
    return any(t.tag_ == "JJS" for t in doc[max(after.i - 12, after.sent.start) : after.i])


def _has_words(noun: Token) -> bool:
    return any(child.dep_ in ("compound", "amod") for child in noun.children)


def _moves(thing: Token, scene: Scene) -> bool:
    """Tell "fell on weak demand" from "fell on the Tokyo exchange"."""
    if thing.pos_ != "NOUN" or thing.lemma_.casefold() in _NO_CAUSE_ON:
        return False
    entity = scene.named(thing)
    places = (Kind.EXCHANGE, Kind.PLACE, Kind.INDEX)
    return entity is None or not any(scene.schema.is_a(entity.kind, kind) for kind in places)


def _causal_clause(verb: Token, predicate: Predicate) -> Token | None:
    """Give the cause that an adverbial clause or participle tells."""
    lemma = verb.lemma_.casefold()
    marker = next((c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")), "")
    if marker in _MARKERS and verb.pos_ in ("VERB", "AUX"):
        return verb if _explains(marker, verb, predicate) else None
    if verb.tag_ == "VBN" and (lemma in _PUSHED or lemma in _LED):
        agents = (c for c in verb.children if c.dep_ in ("agent", "prep") and c.lower_ == "by")
        thing = next((g for a in agents for g in a.children if g.dep_ == "pobj"), None)
        named = thing is not None and lemma in _LED and thing.pos_ == "PROPN"
        return None if named else thing
    if verb.tag_ == "VBG" and lemma in _CITED:
        return next((c for c in verb.children if c.dep_ == "dobj"), None)
    return verb if predicate in _PURPOSEFUL and _is_purpose(verb) else None


def _explains(marker: str, verb: Token, predicate: Predicate) -> bool:
    """Tell whether "after" and "as" give a reason and not only a time."""
    if marker == "because":
        return True
    own = [c for c in verb.children if c.dep_ in SUBJECT_LABELS]
    if marker == "as" and predicate is Predicate.REPORTS:
        return False  # "fell in May, as carmakers told their figures"
    if marker == "as" and verb.lemma_ == "do":
        return False  # "fell, as did the Nasdaq"
    if marker == "as":
        # of the same thing "as" tells what goes on beside: "fell as it neared its low"
        return any(c.pos_ in NOUNS for c in own)
    before = predicate is Predicate.PRICE_CHANGE and verb.lemma_.casefold() in _MOVES
    return not (before and not own)


def _is_purpose(verb: Token) -> bool:
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return to and verb.tag_ == "VB" and verb.i > verb.head.i


def _governed(word: Token) -> tuple[Token | None, str]:
    """Give what a preposition governs, and the whole preposition ("in the wake of")."""
    words, current = [word.lower_], word
    for _ in range(3):
        inner = [c for c in current.children if c.dep_ in ("pobj", "pcomp", "prep")]
        if not inner and words[-1] == "thanks":
            inner = [c for c in current.head.children if c.dep_ == "prep" and c.i == current.i + 1]
        joint = next((c for c in inner if c.pos_ in ("ADP", "SCONJ") and not any(c.children)), None)
        if joint is not None:  # "due to", "because of": the noun hangs on the first word
            words.append(joint.lower_)
            inner.remove(joint)
        if not inner:
            return None, " ".join(words)
        current = inner[0]
        deeper = next((c for c in current.children if c.dep_ == "prep"), None)
        if current.pos_ in ("ADP", "SCONJ"):
            words.append(current.lower_)
        elif deeper is not None and _idiom(words, current, deeper):
            words.extend((current.lemma_.casefold(), deeper.lower_))
            current = deeper
        else:
            return current, " ".join(words)
    return None, " ".join(words)


def _idiom(words: list[str], noun: Token, deeper: Token) -> bool:
    return " ".join((*words, noun.lemma_.casefold(), deeper.lower_)) in _PHRASES


def _clause_text(clause: Token, scene: Scene) -> str:
    """Give the words of a clause without what introduces it."""
    words = scene.phrase(clause).split(" ")
    while len(words) > 1 and words[0].casefold() in (*_MARKERS, "in", "order", "to", "the", "a"):
        words = words[1:]
    return " ".join(words)
