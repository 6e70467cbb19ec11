"""What a doer means to do, said with words that otherwise tell of facts or forecasts."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.constructions import lemma_of
from extractors.clauses.subjects import is_passive

_FORESEEING = frozenset(("expect", "anticipate"))
_NOW = frozenset(("is", "are", "'s", "’s", "'re", "’re"))
_AHEAD = frozenset(("next", "tomorrow", "later"))
_TIMES = frozenset(("npadvmod", "advmod", "prep"))
_BOUNDS = frozenset("until till to by for".split())
"""Before a time that is not when it is done: "is delaying the start until next year"."""


def foresees_own(above: Token, current: Token) -> bool:
    """Tell whether who foresees it does it: "Acme expects to cut 200 jobs"."""
    return (
        current.dep_ == "xcomp"
        and lemma_of(above) in _FORESEEING
        and not is_passive(above)
        and above.pos_ == "VERB"
    )


def is_arranged(aux: Token, verb: Token) -> bool:
    """Recognise the present that means the future: "she is leaving next summer"."""
    if verb.tag_ != "VBG" or aux.lower_ not in _NOW:
        return False
    return any(
        child.dep_ in _TIMES
        and child.lower_ not in _BOUNDS
        and any(word.lower_ in _AHEAD for word in child.subtree)
        for child in verb.children
    )


def is_run_on(current: Token, above: Token) -> bool:
    """Recognise a sentence that only a comma parts from the next: "It won, but it had to pay"."""
    if current.dep_ != "ccomp" or current.i > above.i:
        return False
    between = current.doc[current.i : above.i]
    return any(word.lower_ in ("however", "but", ";") for word in between)


def with_object(lemma: str, noun: Token) -> Iterator[str]:
    """Name a verb with its object, the fullest first: "announce job cut", "announce cut"."""
    bare = noun.lemma_.casefold()
    before = noun.nbor(-1) if noun.i else noun
    if before.dep_ == "compound" and before.head == noun:
        yield f"{lemma} {before.lemma_.casefold()} {bare}"
    yield f"{lemma} {bare}"
