"""Wordings: which words of a sentence a phrase is, whole, without what only adds to it."""

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts

type Words = tuple[int, ...]
"""Places of words in the document, in order; they need not stand side by side."""

_EDGES = frozenset((",", ";", ":", "-", "–", "—", "."))
_QUOTE = '"'
_LONGEST = 300
"""A phrase of more words is cut: what is longer is no phrase, and there may be many such."""


def wording(head: Token, without: frozenset[int] = frozenset()) -> Words:
    """Give a phrase without relative clauses and what stands in commas beside it.

    Args:
        head: The head of the phrase.
        without: Heads of the parts that are left out, with all that hangs on them.
    """
    return _trimmed(head, _kept(head, without))


def whole(head: Token, without: frozenset[int] = frozenset()) -> Words:
    """Give all that hangs on a word (a clause that somebody says)."""
    first = head.left_edge.i
    last = min(head.right_edge.i, first + _LONGEST)
    return _trimmed(head, [place for place in range(first, last + 1) if place not in without])


def each(head: Token) -> list[Words]:
    """Give the coordinated phrases one by one ("Boeing", "Airbus", "Embraer")."""
    found = []
    for token in conjuncts(head):
        others = (
            child.i
            for child in token.children
            if child.dep_ in ("conj", "cc", "preconj") and child.i > token.i
        )
        found.append(wording(token, frozenset(others)))
    return found


def _kept(head: Token, without: frozenset[int]) -> list[int]:
    found, waiting = list[int](), [head]
    while waiting and len(found) < _LONGEST:
        token = waiting.pop()
        found.append(token.i)
        for child in token.children:
            aside = child.dep_ in ("appos", "acl") and child.i > token.i and after_mark(child)
            if not (aside or child.i in without or child.dep_ in ("relcl", "parataxis")):
                waiting.append(child)
    return found


def after_mark(token: Token) -> bool:
    """Tell whether a comma, bracket or dash stands before a phrase."""
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].is_punct


def _trimmed(head: Token, places: list[int]) -> Words:
    doc = head.doc

    def is_edge(token: Token) -> bool:
        return token.text in _EDGES or token.dep_ == "cc"

    words = [doc[place] for place in sorted(places)]
    while words and is_edge(words[-1]):
        words.pop()
    while words and is_edge(words[0]):
        words.pop(0)
    last = len(words) - 1
    kept = [
        word.i
        for n, word in enumerate(words)
        if not (word.text == "," and n < last and words[n + 1].i != word.i + 1)
    ]
    return tuple(_quoted(head, kept))


def _quoted(head: Token, kept: list[int]) -> list[int]:
    """Take both marks of quotation or neither."""
    doc = head.doc
    marks = [place for place in kept if doc[place].text == _QUOTE]
    if not kept:
        return kept
    before, after = kept[0] - 1, kept[-1] + 1
    closes = after < len(doc) and doc[after].text == _QUOTE
    opens = before >= 0 and doc[before].text == _QUOTE
    if len(marks) % 2 == 0:
        return [before, *kept, after] if opens and closes and not marks else kept
    if closes:
        return [*kept, after]
    if opens:
        return [before, *kept]
    return [place for place in kept if place != marks[0]] if len(marks) == 1 else kept
