"""States: what a phrase says of its subject: "is *under investigation*", "*behind schedule*"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import NOUNS, SUBJECT, Argument, phrase, prepositional
from extractors.clauses.subjects import subjects

_COPULAS = frozenset("be become come go remain stay".split())


def state(preposition: Token) -> Clause | None:
    """Give what a phrase says of its subject: "X is *under investigation* by Y"."""
    above = preposition.head
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or noun.pos_ != "NOUN":
        return None
    if above.pos_ in ("VERB", "AUX") and above.lemma_ in _COPULAS:
        things = subjects(above)
        behind = [c for c in above.children if c.dep_ == "prep" and c.i > noun.i]
    elif above.pos_ in NOUNS and preposition.dep_ == "prep" and _is_set_off(preposition):
        things, behind = [above], []
    else:
        return None
    lemma = f"{preposition.lower_} {noun.lemma_.casefold()}"
    return Clause("adj", noun, lemma, lambda _: _of_state(noun, things, behind))


def _is_set_off(phrase_: Token) -> bool:
    """Tell whether a comma stands before a phrase: "the jet, *two years behind schedule*,"."""
    first = phrase_.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def _of_state(noun: Token, things: list[Token], behind: list[Token]) -> Iterator[Argument]:
    yield from (Argument(SUBJECT, thing) for thing in things)
    yield from prepositional(noun, 0)
    yield from (a for c in behind for a in phrase(c, 1))
