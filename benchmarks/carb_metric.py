"""The metric of CaRB, written anew after its paper and the behaviour of its published scorer.

Bhardwaj, Aggarwal, Mausam: CaRB: A Crowdsourced Benchmark for Open IE, EMNLP 2019. Words are
compared as they stand, between the same parts of two tuples: relation with relation, first argument
with first, all the others joined with all the others joined.

* Precision: one to one. In each sentence the pair with the highest precision is taken, then the
  next of those that are left; what is predicted and finds no partner counts 0.
* Recall: many to one. Each gold tuple counts with the best recall that any prediction gives it.

Both at every threshold of confidence; the figures are those of the threshold with the best F1, and
the area under the curve that begins at (recall 0, precision 1).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SAYING = ("said", "told", "added", "adds", "says")
"""Gold relations with one of these may have what is said and who says it in either order."""

_FORMS_OF_BE = frozenset("be is am are was were been being".split())


@dataclass(frozen=True, slots=True)
class Tuple:
    """What a sentence says: a relation phrase and two or more arguments, words apart by blanks."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Point:
    """Precision and recall of all predictions of at least this confidence."""

    precision: float
    recall: float
    threshold: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """The point with the best F1, and the area under the whole curve."""

    best: Point
    auc: float


type Match = tuple[float, float]
"""How much of the prediction is in the gold (precision), and the other way round (recall)."""


def match(gold: Tuple, predicted: Tuple) -> Match:
    """Compare two tuples; (0, 0) unless their relations share a word."""
    first = _binary(predicted.arguments)
    straight = _match(gold, predicted.relation, first)
    if any(word in gold.relation for word in _SAYING) and len(first) == 2:
        return max(straight, _match(gold, predicted.relation, (first[1], first[0])))
    return straight


def _binary(arguments: Sequence[str]) -> tuple[str, ...]:
    return (arguments[0], " ".join(arguments[1:])) if len(arguments) > 1 else tuple(arguments)


def _match(gold: Tuple, relation: str, arguments: tuple[str, ...]) -> Match:
    wanted = Counter(gold.relation.split())
    made = Counter(relation.split())
    common = (wanted & made).total()
    if (made - wanted)["be"] and _FORMS_OF_BE & set(wanted):
        common += 1
    if not common:
        return 0.0, 0.0
    in_gold, in_made = wanted.total(), made.total()
    parts = _binary(gold.arguments)
    if len(arguments) < len(parts):
        return 0.0, 0.0
    for part, ours in zip(parts, arguments, strict=False):
        wanted, made = Counter(part.split()), Counter(ours.split())
        common += (wanted & made).total()
        in_gold, in_made = in_gold + wanted.total(), in_made + made.total()
    return common / in_made, common / in_gold


def curve(
    gold: Mapping[str, Sequence[Tuple]], predicted: Mapping[str, Sequence[Tuple]]
) -> list[Point]:
    """Give precision and recall at each confidence that occurs, the lowest first.

    Args:
        gold: Tuples by sentence; what is predicted of other sentences does not count.
        predicted: Tuples by the same sentences.
    """
    thresholds = sorted({t.confidence for s in gold for t in predicted.get(s, ())})
    right, made, found = ([0.0] * len(thresholds) for _ in range(3))
    for sentence, wanted in gold.items():
        ours = sorted(predicted.get(sentence, ()), key=lambda t: -t.confidence)
        table = [[match(g, p) for p in ours] for g in wanted]
        low = 0
        for confidence in sorted({t.confidence for t in ours}):
            count = sum(t.confidence >= confidence for t in ours)
            precise, complete = sum(_paired(table, count)), _best(table, count)
            here = bisect_left(thresholds, confidence)
            for index in range(low, here + 1):
                right[index] += precise
                made[index] += count
                found[index] += complete
            low = here + 1
    total = sum(len(tuples) for tuples in gold.values())
    return [
        Point(right[i] / made[i] if made[i] else 1.0, found[i] / total, threshold)
        for i, threshold in enumerate(thresholds)
    ]


def precisions(gold: Sequence[Tuple], predicted: Sequence[Tuple]) -> list[float]:
    """Give each prediction of a sentence its precision, with a gold tuple of its own; 0 if none."""
    return _paired([[match(g, p) for p in predicted] for g in gold], len(predicted))


def _paired(table: list[list[Match]], count: int) -> list[float]:
    """Pair the first `count` predictions, the highest precision first."""
    pairs = sorted(
        ((row[j][0], -i, -j) for i, row in enumerate(table) for j in range(count)), reverse=True
    )
    rows, found = set[int](), dict[int, float]()
    for precision, i, j in pairs:
        if i not in rows and j not in found:
            rows.add(i)
            found[j] = precision
    return [found.get(-j, 0.0) for j in range(count)]


def _best(table: list[list[Match]], count: int) -> float:
    return sum(max(recall for _, recall in row[:count]) for row in table)


def figures(points: Sequence[Point]) -> Figures:
    """Sum a curve up: its best point, and the area under it."""
    if not points:
        return Figures(Point(0.0, 0.0, 1.0), 0.0)
    ends = [*((p.recall, p.precision) for p in points), (0.0, 1.0)]
    area = sum((right[0] - left[0]) * (right[1] + left[1]) / 2 for right, left in pairwise(ends))
    return Figures(max(points, key=lambda p: p.f1), area)
