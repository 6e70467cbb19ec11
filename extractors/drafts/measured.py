"""Measured: which figure a company's bare move is of: its share price, or what was told of before.

"Sales of cars fell. GM reported a 49 percent decline, Nissan dropped 30 percent.": those are sales.
"""

from dataclasses import replace

from spacy.tokens import Token

from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene, is_equity
from ontology.names import slug
from ontology.records import Entity, Quantity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate

_FIGURES = frozenset(
    "sale delivery shipment production output revenue profit earnings order traffic turnover loss "
    "income export import registration volume".split()
)
_TRADING = frozenset(
    "share stock index market trading investor nasdaq dow equity exchange bourse close".split()
)
_ABOUT = frozenset(("nsubj", "nsubjpass"))
_REACH = 90
"""How many tokens before a move tell what it is of."""


def measured(draft: Draft, scene: Scene) -> Draft:
    """Make the move of a company without "shares" a report, if figures were just spoken of.

    Args:
        draft: A move in price; others come back unchanged.
    """
    told = draft.object
    if draft.predicate is not Predicate.PRICE_CHANGE or not isinstance(told, Quantity):
        return draft
    company = scene.schema.is_a(draft.subject.kind, Kind.COMPANY)
    token = draft.subject_at
    if not company or unit_class(told.unit) != "percent" or (token is not None and _equity(token)):
        return draft
    market = any(e.kind is Kind.INDEX for e in scene.mentioned.entities)
    figure = _figure(draft.clause.head, leading=market)
    if figure is None:
        return draft
    named = Entity(slug(figure), figure, Kind.MEASURE)
    return replace(
        draft, predicate=Predicate.REPORTS, object=named, object_at=None,
        qualifiers=(("change", told),), sign=draft.sign or "0",
    )  # fmt: skip


def of_figure(draft: Draft) -> Draft | None:
    """Give what a loss or gain in percent is of: "both reported a 39 percent loss" of sales."""
    value = dict(draft.qualifiers).get("value")
    token = draft.object_at
    way = _WAYS.get(token.lemma_.casefold()) if token is not None else None
    if way is None or not isinstance(value, Quantity) or value.unit != "percent":
        return None
    figure = _figure(draft.clause.head)
    if figure is None:
        return None
    named = Entity(slug(figure), figure, Kind.MEASURE)
    return replace(draft, object=named, qualifiers=(("change", value),), sign=way)


_WAYS = {"loss": "-", "gain": "+", "decline": "-", "increase": "+"}


def _equity(token: Token) -> bool:
    """Tell whether a name stands for its shares by the words around ("Ford's stock")."""
    return is_equity(token) or any(is_equity(t) for t in (token.head, *token.children))


def _figure(head: Token, *, leading: bool = False) -> str | None:
    """Give the figure that was spoken of last before a word; None where the talk is of markets.

    Args:
        leading: Only one that a sentence is about, as in reports that tell of shares, too.
    """
    doc = head.doc
    inside = [t for c in head.children if c.lower_ in ("in", "of") for t in c.children]
    own = next((t for t in inside if t.lemma_.casefold() in _FIGURES), None)
    if own is not None:
        return own.lower_
    for index in range(head.i - 1, max(head.i - _REACH, -1), -1):
        lemma = doc[index].lemma_.casefold()
        if lemma in _TRADING and doc[index].pos_ in ("NOUN", "PROPN"):
            return None
        if leading and doc[index].dep_ not in _ABOUT:
            continue
        if lemma in _FIGURES and doc[index].pos_ == "NOUN":
            return doc[index].lower_
    return None
