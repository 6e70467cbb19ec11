"""Ratings: the words of analysts' verdicts, whatever their spelling."""

import re
from functools import lru_cache

from ontology.terms import CreditGrade, Rating

_SPELLINGS = {
    Rating.STRONG_BUY: "strong buy, conviction buy, top pick, conviction list",
    Rating.BUY: "buy, speculative buy, add to portfolio, long-term buy",
    Rating.MODERATE_BUY: "moderate buy",
    Rating.OUTPERFORM: "outperform, market outperform, sector outperform, out-perform, positive",
    Rating.OVERWEIGHT: "overweight, over-weight",
    Rating.ACCUMULATE: "accumulate, add",
    Rating.HOLD: "hold, strong hold",
    Rating.NEUTRAL: "neutral",
    Rating.EQUAL_WEIGHT: "equal weight, equalweight, sector weight, market weight, in-line, inline",
    Rating.MARKET_PERFORM: (
        "market perform, marketperform, sector perform, peer perform, perform, sector performer, "
        "market performer"
    ),
    Rating.MODERATE_SELL: "moderate sell",
    Rating.UNDERPERFORM: (
        "underperform, market underperform, sector underperform, under-perform, negative"
    ),
    Rating.UNDERWEIGHT: "underweight, under-weight",
    Rating.REDUCE: "reduce, trim, lighten",
    Rating.SELL: "sell",
    Rating.STRONG_SELL: "strong sell, conviction sell",
}
"""As the houses write them; "sector weight" and "in line" mean the index's own weight."""

_NOISE = re.compile(r"[^\w\s]|_")
_EDGE = frozenset(
    "a an the its his her their earlier previous prior former current rating ratings "
    "recommendation stance rated status".split()
)


def _folded(text: str) -> tuple[str, ...]:
    words = _NOISE.sub(" ", text.casefold()).split()
    while words and words[0] in _EDGE:
        del words[0]
    while words and words[-1] in _EDGE:
        del words[-1]
    return tuple(words)


_RATINGS = {
    "".join(_folded(spelling)): rating
    for rating, spellings in _SPELLINGS.items()
    for spelling in spellings.split(",")
}


@lru_cache(maxsize=8192)
def rating(text: str) -> Rating | None:
    """Give the rating that words mean ("market perform", “Hold”, 'a Moderate Buy rating').

    Args:
        text: A phrase alone; in running text most of these words are plain verbs.
    """
    return _RATINGS.get("".join(_folded(text)))


_GRADES = {grade.value.replace("_plus", "+").replace("_minus", "-"): grade for grade in CreditGrade}
_SIGNED = re.compile(r"[\s-]*(plus|minus)$", re.IGNORECASE)


def credit_grade(text: str) -> str | None:
    """Give the sign of a credit grade ("BBB+", "B-minus"); None for a lone letter.

    Args:
        text: A phrase alone.
    """
    bare = text.strip("\"'“”‘’ ").removesuffix(" rating").strip("\"'“”‘’ ")
    sign = _SIGNED.sub(lambda m: "+" if m[1].casefold() == "plus" else "-", bare)
    return sign if len(sign) > 1 and sign in _GRADES else None
