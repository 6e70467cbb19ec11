"""Yardsticks: what a level is set against, where it is said beside it.

"closed at 7,114, *its lowest level since October 1997*", "a figure *not seen since May*", "topped
100 euros *for the first time ever*", "fell to *a six-month low* of 3,588".
"""

from collections.abc import Iterable
from dataclasses import replace

from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from ontology.records import Claim, Quantity
from ontology.terms import Predicate, Qualifier

_SUPERLATIVES = dict.fromkeys("highest best strongest".split(), "high") | dict.fromkeys(
    "lowest worst weakest cheapest".split(), "low"
)
_HEIGHTS = {"high": "high", "peak": "high", "low": "low", "trough": "low"}
_LEVELS = frozenset(
    "level close closing finish point price value reading mark figure settlement rate intraday "
    "ever share stock trading".split()
)
_SINCE = frozenset("since in for of".split())
_UNITS = frozenset("week month year day decade quarter".split())
_SKIPPED = frozenset(", ( - – — a an the its their his at of".split())
_PER = frozenset(("a", "per"))
_BEHIND = 4
_LONGEST = 8
_BEFORE = 14


def with_yardsticks(claims: Iterable[Claim], scene: Scene) -> list[Claim]:
    """Add to levels what their sentence sets them against, and that they are a high or a low.

    Args:
        claims: Of one article, with one evidence each.
        scene: Of the article.
    """
    return [_measured(claim, scene) for claim in claims]


def _measured(claim: Claim, scene: Scene) -> Claim:
    level = claim.object
    if claim.predicate != Predicate.TRADES_AT or not isinstance(level, Quantity):
        return claim
    sentence = scene.reading.sentences[claim.evidence[0].sentence]
    found = _place(level, sentence.start, sentence.end, scene)
    told = _told(found, sentence.start, sentence.end, scene) if found is not None else None
    if told is None:
        return claim
    text, kind = told
    given = dict(claim.qualifiers)
    more = [(Qualifier.RELATIVE_TO.value, text)] if Qualifier.RELATIVE_TO not in given else []
    if kind and Qualifier.KIND not in given:
        more.append((Qualifier.KIND.value, kind))
    pairs = sorted((*claim.qualifiers, *more), key=lambda pair: pair[0])
    return replace(claim, qualifiers=tuple(pairs))


def _place(level: Quantity, start: int, end: int, scene: Scene) -> FoundQuantity | None:
    """Find the level's words in its sentence; none where two are alike."""
    found = {
        q.start: q
        for i in range(start, end)
        if (q := scene.quantity_of.get(i)) is not None
        and (q.quantity.value, q.quantity.low) == (level.value, level.low)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _told(found: FoundQuantity, start: int, end: int, scene: Scene) -> tuple[str, str] | None:
    """Give the words that a level is held against, and "high" or "low" if they come first."""
    doc = scene.reading.doc
    behind = found.end + 2 * (found.end + 1 < end and doc[found.end].lower_ in _PER)
    while behind < min(found.end + _BEHIND, end) and doc[behind].lower_ in _SKIPPED:
        behind += 1
    span = _superlative(behind, end, scene) or _not_seen(behind, end, scene)
    span = span or _first_time(found.end, end, scene) or _height_behind(behind, end, scene)
    if span is not None:
        return scene.reading.text(*span), ""
    for at in range(found.start - 1, max(found.start - _BEFORE, start - 1), -1):
        if at in scene.quantity_of and at not in scene.time_of:
            return None
        before = _superlative(at, found.start, scene) or _height(at, scene)
        if before is not None and _joins(before[1], found.start, scene):
            kind = _SUPERLATIVES.get(doc[at].lower_) or _HEIGHTS.get(doc[before[1] - 1].lower_, "")
            return scene.reading.text(*before), kind
    return None


def _joins(start: int, end: int, scene: Scene) -> bool:
    """Tell whether nothing but "of", "at", a comma stands between."""
    words = (scene.reading.doc[i].lower_ for i in range(start, end))
    return end - start <= _BEHIND and all(w in _SKIPPED or w in ("about", "just") for w in words)


def _superlative(at: int, end: int, scene: Scene) -> tuple[int, int] | None:
    """Read "lowest closing level since October 1997", "highest ever", "best finish in a year"."""
    doc = scene.reading.doc
    if at >= end or doc[at].lower_ not in _SUPERLATIVES:
        return None
    last = at + 1
    while last < end and doc[last].lower_ in _LEVELS:
        last += 1
    stretch = _stretch(last, end, scene)
    return (at, stretch or last) if stretch or doc[last - 1].lower_ == "ever" else None


def _stretch(at: int, end: int, scene: Scene) -> int | None:
    """Give where "since October 1997", "in more than five years" ends."""
    doc = scene.reading.doc
    if at >= end or doc[at].lower_ not in _SINCE:
        return None
    for index in range(at + 1, min(at + 6, end)):
        time = scene.time_of.get(index)
        if time is not None:
            return min(time.end, end)
        if doc[index].lower_ == "history":
            return index + 1
    return None


def _not_seen(at: int, end: int, scene: Scene) -> tuple[int, int] | None:
    """Read "level not seen since September", "level last reached in May"."""
    doc = scene.reading.doc
    if at + 3 >= end or doc[at].lower_ not in _LEVELS:
        return None
    words = (doc[at + 1].lower_, doc[at + 2].lower_)
    if words[0] not in ("not", "last") or words[1] not in ("seen", "reached", "touched", "hit"):
        return None
    stretch = _stretch(at + 3, end, scene)
    return (at, stretch) if stretch is not None else None


def _first_time(at: int, end: int, scene: Scene) -> tuple[int, int] | None:
    """Read "for the first time ever", "for the first time since 2008", "for the first time"."""
    doc = scene.reading.doc
    words = [doc[i].lower_ for i in range(at, min(at + 4, end))]
    if words != ["for", "the", "first", "time"]:
        return None
    last = at + 4
    if last < end and doc[last].lower_ == "ever":
        return at + 2, last + 1
    since = last < end and doc[last].lower_ == "since"
    return at + 2, (_stretch(last, end, scene) if since else None) or last


def _height_behind(at: int, end: int, scene: Scene) -> tuple[int, int] | None:
    for last in range(at, min(at + _LONGEST, end)):
        span = _height(last, scene)
        if span is not None:
            return span if span[0] <= at + 1 else None
    return None


def _height(at: int, scene: Scene) -> tuple[int, int] | None:
    """Read "six-month low", "52-week high", "two-and-a-half-year peak", from its end."""
    doc = scene.reading.doc
    if doc[at].lower_ not in _HEIGHTS or at < 3 or doc[at - 1].lower_ not in _UNITS:
        return None
    first = at - 1
    while first > 0 and (doc[first - 1].text == "-" or doc[first].text == "-"):
        first -= 1
    return (first, at + 1) if first < at - 1 else None
