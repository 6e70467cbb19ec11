"""Whether what is said about a time lies behind or ahead of the publication."""

from collections.abc import Sequence

from spacy.tokens import Token

_WILL = frozenset("will shall ll 'll ’ll wo may might can could should would".split())
_AHEAD = frozenset(
    "plan expect schedule intend aim hope set due likely propose upcoming slate forecast project "
    "predict want coming deadline agree".split()
)
_AHEAD_WORDS = frozenset(
    "will shall 'll ’ll expected scheduled due upcoming planned plans plan expects intends coming"
    "".split()
)
_PAST = frozenset(("VBD", "VBN"))
_STEPS = 12
_WINDOW = 12


def tense(token: Token) -> int:
    """Tell the tense of the clause that a token stands in.

    Returns:
        -1 past, +1 future (a modal, an infinitive, a governor such as `plan`), 0 unknown.
    """
    if not token.doc.has_annotation("DEP"):
        return _by_words([word.lower_ for word in token.doc[max(0, token.i - _WINDOW) : token.i]])
    current = token
    for _ in range(_STEPS):
        if (current.i != token.i or current.pos_ in ("VERB", "AUX")) and not _beside(current):
            verdict = _verdict(current)
            if verdict:
                return verdict
        if current.head is current:
            break
        current = current.head
    return 0


def _beside(token: Token) -> bool:
    """Tell that a clause is of its governor's time: "would be invested when it opens on Friday"."""
    return token.dep_ == "advcl" and any(child.lower_ == "when" for child in token.children)


def _verdict(token: Token) -> int:
    """Judge by one governor; 0 sends the search on to the next."""
    if token.pos_ in ("NOUN", "PROPN"):
        return int(any(child.lower_ in _AHEAD_WORDS for child in token.children))
    if token.pos_ == "ADJ":
        return int(token.lemma_ in _AHEAD)
    if token.pos_ not in ("VERB", "AUX"):
        return 0
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    lower = {helper.lower_ for helper in helpers}
    if "have" in lower and token.tag_ in _PAST:
        return -1  # is said to have fallen
    if lower & _WILL:
        return 1
    if "to" in lower:
        return -1 if _forced(token) else 1
    if token.lemma_ in _AHEAD and token.tag_ != "VBD":
        return 1
    past = token.tag_ in _PAST or any(helper.tag_ == "VBD" for helper in helpers)
    return -1 if past else 0


def _forced(token: Token) -> bool:
    """Tell what was done (`it had to file`) from what was meant (`it planned to file`)."""
    governor = token.head
    past = governor.tag_ == "VBD" or any(child.tag_ == "VBD" for child in governor.children)
    return (
        governor is not token and past and governor.lemma_ not in _AHEAD and governor.pos_ == "VERB"
    )


def lasting(token: Token) -> bool:
    """Say whether the clause of a token tells what has been so until now (present perfect)."""
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return any(child.lower_ in ("has", "have", "'ve") for child in token.children)
        if token.head is token:
            return False
        token = token.head
    return False


def _by_words(words: Sequence[str]) -> int:
    return int(any(word in _AHEAD_WORDS for word in words))
