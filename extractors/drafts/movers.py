"""Movers: what has a price that can move; a company itself neither rises nor falls."""

from decimal import Decimal

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, SUBJECT, THAT, TO_VERB
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene, is_equity
from extractors.scenes.traded import amid_trading, is_place, speaks_of_markets
from ontology.records import Quantity
from ontology.schema import unit_class
from ontology.terms import Kind

_MOTIONS = frozenset(
    (
        "rise fall gain drop slip climb jump decline advance tumble surge plunge slide rally soar "
        "sink slump dip plummet rebound down off up lower higher flat"
    ).split()
) | {"sell off", "trade up", "trade down"}
"""Verbs that, said of a company alone, mean its shares."""

_PRICES = frozenset(("price", "quote"))
_ELSEWHERE = ("to", "behind", "into", "out", "of", "under", "through", "short", "for", "within")
"""Where a company comes to that rises or falls otherwise: "to the challenge", "out of favour"."""

_STANDING = frozenset("be close end finish open remain settle stand stay trade".split())
SESSION = frozenset("close open end finish".split())
"""Verbs of the end of a trading day, or of its beginning."""

MOST = Decimal(10**6)
"""A share moves by less than this, in whatever money; a company loses more."""


def is_mover(draft: Draft, scene: Scene) -> bool:
    """Tell whether the subject is something with a price, or its verb gives a percentage."""
    token = draft.subject_at
    if draft.clause.head.dep_ == "appos" and not isinstance(draft.object, Quantity):
        return False  # "was down 3 percent, a slight increase from the morning"
    if draft.clause.form == "adj" and draft.clause.head.dep_ == "prt":
        return False  # "gave up 46 points"
    if is_place(token, scene):
        told = isinstance(draft.object, Quantity) and unit_class(draft.object.unit) != "money"
        ended = draft.clause.lemma.partition(" ")[0] in SESSION
        spoken = ended or speaks_of_markets(draft.clause.head, scene)
        return told and draft.clause.form != "noun" and spoken
    if scene.schema.is_a(draft.subject.kind, Kind.INSTRUMENT):
        return True
    if token is not None and _is_anothers(token, draft.clause):
        return False
    if isinstance(draft.object, Quantity) and abs(draft.object.value or Decimal(0)) >= MOST:
        return False
    named = (token, *_apposed(token)) if token is not None else ()
    priced = any(t.lemma_ in _PRICES for t in draft.clause.tokens(SUBJECT))
    if priced or any(is_equity(t) for t in named):
        return True
    if token is None:
        return amid_trading(draft.clause.head)  # taken over from a movement before
    if draft.clause.form not in ("verb", "adj"):
        return False
    head = draft.clause.head
    if draft.clause.form == "adj" and head.head.lemma_.casefold() not in _STANDING:
        return False
    if isinstance(draft.object, Quantity):
        return unit_class(draft.object.unit) == "percent"
    gone = any(c.lower_ in _ELSEWHERE for c in head.children)
    alone = not gone and not draft.clause.tokens(OBJECT, TO_VERB, THAT, *_ELSEWHERE)
    return alone and draft.clause.lemma in _MOTIONS and amid_trading(head)


def _apposed(name: Token) -> list[Token]:
    """Give what stands beside a name: "Ford (NYSE: F) shares"."""
    return [c for c in name.children if c.dep_ == "appos"]


def _is_anothers(token: Token, clause: Clause) -> bool:
    """Tell whether the shares that stand before the verb are not those of its subject."""
    before = clause.head.i - 1
    if clause.form != "verb" or before < 0 or before <= token.i:
        return False
    beside = clause.head.doc[before]
    return is_equity(beside) and beside.dep_ != "pobj" and beside not in token.subtree
