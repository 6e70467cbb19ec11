"""Speakers: who says so, from the verb of saying, wherever it stands."""

from collections.abc import Mapping

from spacy.tokens import Token

from extractors.clauses.subjects import is_passive, subjects
from extractors.words import vocabulary

SAID = "said"
"""The effect of a word of saying (`governors.lex`)."""

_CONTRASTS = frozenset("while whereas though although when because if before after".split())

type Governors = Mapping[str, tuple[str, ...]]

_VOICES = frozenset(
    "account announcement article data document executive figure filing letter memo note official "
    "paper poll report representative release research review source spokesman spokesperson "
    "spokeswoman statement statistic story study survey transcript".split()
)
"""Nouns that speak for whoever made or sent them: "a report by Reuters said"."""


_GIVING = frozenset("issue release publish send post make give write put".split())


def speaker_of(verb: Token) -> Token | None:
    """Give the head of the phrase that names who does the saying of a verb."""
    if is_passive(verb):
        agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children]
        return voice(agents[0]) if agents else None
    found = subjects(verb)
    return voice(found[0]) if found else None


def teller_of(saying: Token) -> Token | None:
    """Give whose a warning or a belief is: its owner's, else who issues or holds it."""
    for child in saying.children:
        if child.dep_ == "poss":
            return child
    verb = saying.head
    if saying.dep_ != "dobj" or verb.pos_ != "VERB":
        return None
    found = subjects(verb)
    return voice(found[0]) if found else None


def voice(noun: Token) -> Token:
    """Give for whom a report or an official speaks; other nouns as they are."""
    if noun.lemma_.casefold() not in _VOICES:
        return noun
    for child in noun.children:
        if child.dep_ in ("poss", "compound") and child.pos_ == "PROPN":
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of", "for", "at"):
            return next((c for c in child.children if c.dep_ == "pobj"), noun)
    for child in noun.children:  # "research done by X"
        if child.dep_ == "acl" and child.tag_ == "VBN":
            agents = (g for c in child.children if c.dep_ == "agent" for g in c.children)
            return next(agents, noun)
    if noun.dep_ == "dobj" and noun.head.lemma_ in _GIVING:  # "the union issued a statement saying"
        return next(iter(subjects(noun.head)), noun)
    return noun


def inserted_speaker(root: Token, governors: Governors) -> Token | None:
    """Give who speaks where the verb of saying hangs below what is said ("…, X said")."""
    for child in root.children:
        said = SAID in governors.get(child.lemma_.casefold(), ())
        behind = child.i > root.i or _is_aside(child)
        if said and child.dep_ in ("parataxis", "advcl", "ccomp", "dep") and behind:
            if any(c.dep_ == "mark" and c.lower_ in _CONTRASTS for c in child.children):
                continue  # "…, while analysts expected 95 cents"
            own = [c for c in child.children if c.dep_ == "nsubj"]
            if own:
                return voice(own[0])
    return None


def _is_aside(saying: Token) -> bool:
    """Tell whether words stand between commas: "since then, she says, the jet has flown"."""
    doc = saying.doc
    words = [saying.i, *(c.i for c in saying.children if c.pos_ != "PUNCT")]
    first, last = min(words), max(words)
    if saying.dep_ != "parataxis" or first == 0 or last + 1 >= len(doc):
        return False
    return doc[first - 1].text == doc[last + 1].text == ","


def according_to(head: Token) -> Token | None:
    """Give whom a sentence names as its source ("according to X")."""
    if "according" not in vocabulary(head.sent):
        return None
    for token in head.sent:
        if token.lower_ == "according" and token.i + 1 < len(token.doc):
            for child in token.doc[token.i + 1].children:
                if child.dep_ == "pobj":
                    return voice(child)
    return None
