"""Measures under their names: "US vehicle sales" are sales, "quarterly losses" a net loss."""

from spacy.tokens import Token

from ontology.lexicon import lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.schema import unit_class
from ontology.terms import Kind

_TRENDS = frozenset("growth increase rise gain decline drop fall decrease slump slide dip".split())
_SPANNING = frozenset(
    "annual yearly quarterly monthly half-year full-year record huge big large small massive first "
    "second third fourth quarter total overall".split()
)
_SHARE = "market share"
_CANONICAL = {
    "loss": "net loss", "losses": "net loss", "net losses": "net loss", "profit": "net profit",
    "profits": "net profit", "net profits": "net profit", "net income": "net profit",
    "net earnings": "net profit", "turnover": "revenue", "revenues": "revenue",
    "market cap": "market capitalization", "market capitalisation": "market capitalization",
    "eps": "earnings per share", "loss per share": "earnings per share",
    "profit per share": "earnings per share",
}  # fmt: skip
"""Figures under their usual name, so that two articles state one fact."""


_OPERATING = frozenset("income profit loss earnings".split())


def measure(token: Token, entity: Entity) -> Entity:
    """Name a measure as the lexicon does: "US vehicle sales" are sales (of US vehicles)."""
    nouns = lexicon().nouns
    if token.lower_ == "share":
        return Entity(slug(_SHARE), _SHARE, Kind.MEASURE)  # "its share of the car market"
    per = [c for c in token.children if c.lower_ == "per" and c.i == token.i + 1]
    if per and (unit := next((c for c in per[0].children if c.dep_ == "pobj"), None)) is not None:
        label = f"{token.lower_} per {unit.lower_}"
        return Entity(slug(label), label, Kind.MEASURE)
    if token.lemma_ in _OPERATING and _is_from_operations(token):
        label = f"operating {token.lower_}"
        return Entity(slug(label), label, Kind.MEASURE)
    phrase = [t for t in token.doc[token.left_edge.i : token.i + 1] if t.pos_ != "DET"]
    for first in range(len(phrase)):
        before = [t.lower_ for t in phrase[first:-1]]
        for last in (token.lower_, token.lemma_.casefold()):
            name = " ".join([*before, last])
            if nouns.get(name) is Kind.MEASURE:
                label = " ".join([*before, token.lower_])
                return Entity(slug(label), label, Kind.MEASURE)
    return entity


def _is_from_operations(figure: Token) -> bool:
    """Tell "income *from operations*", but not "from discontinued operations"."""
    behind = figure.doc[figure.i + 1 : figure.i + 3]
    return [t.lower_ for t in behind] == ["from", "operations"]


def trending(token: Token) -> Entity | None:
    """Give the measure whose change a noun names: "sales growth" is about sales."""
    if token.lemma_.casefold() not in _TRENDS:
        return None
    for child in token.children:
        if child.lower_ == "gdp" and token.lower_ == "growth":
            return Entity("gdp-growth", "GDP growth", Kind.MEASURE, ("economic growth", "gdp"))
        if child.dep_ == "compound" and lexicon().nouns.get(child.lower_) is Kind.MEASURE:
            label = longest(child, token)
            return canonical(Entity(slug(label), label, Kind.MEASURE))
    return None


def longest(figure: Token, trend: Token) -> str:
    """Give the longest name of a figure in a phrase: "*same-store sales* growth"."""
    words = [t.lower_ for t in figure.doc[trend.left_edge.i : figure.i + 1]]
    nouns = lexicon().nouns
    names = (" ".join(words[first:]).replace(" - ", "-") for first in range(len(words)))
    known = (n for n in names if nouns.get(n) is Kind.MEASURE and n.split()[0] not in _SPANNING)
    return next(known, figure.lower_)


def canonical(figure: Entity) -> Entity:
    """Give a measure under its usual name: "quarterly losses" are a net loss."""
    words = [w for w in figure.label.split() if w.casefold() not in _SPANNING]
    label = _CANONICAL.get(" ".join(words).casefold())
    if label is None or label == figure.label:
        return figure
    return Entity(slug(label), label, Kind.MEASURE, tuple(sorted({*figure.aliases, figure.label})))


def counts_goods(unit: str) -> bool:
    """Tell whether a counted noun is something that is made and sold ("truck", "Mac")."""
    kind = lexicon().nouns.get(unit.casefold())
    named = unit[:1].isupper() and unit_class(unit) == "quantity"
    if unit in ("brand", "model", "version", "line", "product"):
        return False
    return named or kind is Kind.PRODUCT or unit in ("vehicle", "aircraft", "unit")
