"""Coordination: what is on a list with a word, wherever the parse hung it."""

from spacy.tokens import Token


def conjuncts(token: Token) -> list[Token]:
    """Give a token and what is coordinated with it on its right ("Boeing, Airbus and Embraer")."""
    found: list[Token] = []
    waiting = [token]  # no recursion: lists may be long
    while waiting:
        one = waiting.pop()
        before = [c for c in one.children if c.dep_ == "nmod" and c.i < one.i and _joins(c, one)]
        found.extend((*reversed(before), one))
        after = [c for c in one.children if c.dep_ == "conj" and c.i > one.i]
        waiting.extend((*reversed(after), *reversed(_strays(one))))
    return found


def _strays(noun: Token) -> list[Token]:
    """Give what goes on a list that the parse hung elsewhere: "a mill in Turin, *the plant*".

    It coordinates it with the place, or takes the rest of the list for an apposition.
    """
    if noun.pos_ != "NOUN" or not noun.n_rights:
        return []
    found = []
    for child in noun.rights:
        if child.dep_ == "appos" and any(c.dep_ == "conj" for c in child.rights):
            found.append(child)
        elif child.dep_ == "prep":
            places = (c for c in child.children if c.dep_ == "pobj" and c.pos_ == "PROPN")
            found.extend(c for place in places for c in place.rights if c.dep_ == "conj")
    return [c for c in found if c.pos_ == "NOUN" and _is_told(c)]


def _is_told(noun: Token) -> bool:
    return any(c.lower_ in ("the", "its", "their") for c in noun.lefts)


def _joins(name: Token, last: Token) -> bool:
    """Tell names that an "and" joins from one name: "Subaru and Hyundai Motor Company"."""
    both = name.pos_ == last.pos_ == "PROPN"
    words = {child.dep_ for child in name.children}
    return both and "cc" in words and "conj" not in words
