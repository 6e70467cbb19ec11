"""Fit the weights of confidence, and see on articles kept apart whether they mean it.

    python benchmarks/quality/confidence.py [--shared ../shared] [--write]

Fitted on the tuning articles and our own annotations, where a claim is right that matches a fact,
required or optional. Rules do better on articles that they were made with, so the intercept is then
moved to what the audit found right in articles that nobody had read. Ridge
logistic regression (Hoerl and Kennard 1970; fitted by Newton's method); the ridge is the one of
the least leave-one-article-out log loss. Printed: expected calibration error (Naeini et al. 2015,
ten bins of equal width) and the bins, for tuning (cross-validated) and held-out articles.
`--write` puts the weights into `extractors/claims/confidence.tsv`, the tables into docs/quality.md
and the plot into `docs/reliability.svg`.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.audit import drawn, verdicts
from benchmarks.quality.measure import (
    HERE,
    annotated,
    digest,
    extract,
    held_out,
    ours,
    scorer,
    texts,
)
from benchmarks.quality.report import write

type Array = NDArray[np.float64]

ROOT = HERE.parents[1]
RIDGES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
BINS = 10
RARE = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim: the steps of its derivation, and whether the annotation has it."""

    article: str
    steps: tuple[str, ...]
    right: bool


def judged(shared: Path, gold: Sequence[Path]) -> list[Judged]:
    """Extract the annotated articles, our own too, and judge each claim of the ontology."""
    rules = scorer(shared)
    with tempfile.TemporaryDirectory() as folder:
        every = (*gold, *ours(shared, Path(folder)))
        facts = {file.stem: list(rules.read(file)) for file in every}
        out = Path(folder) / "facts.jsonl.tmp"
        extract(texts(shared, facts), out)
        claims: list[dict[str, Any]] = [json.loads(line) for line in out.open(encoding="utf-8")]
    return [
        Judged(
            claim["article"],
            tuple(claim["derivation"]),
            any(rules.edge_matches(fact, claim) for fact in facts[claim["article"]]),
        )
        for claim in claims
        if ":" not in claim["predicate"] and claim["predicate"] not in rules.UNSCORED
    ]


def matrix(claims: Sequence[Judged], steps: Sequence[str]) -> Array:
    """Give a row a claim, a column a step, and a first column of ones."""
    rows = [[1.0, *(float(step in claim.steps) for step in steps)] for claim in claims]
    return np.array(rows, dtype=np.float64)


def fitted(x: Array, y: Array, ridge: float) -> Array:
    """Give the weights: the intercept first, which no ridge draws to zero."""
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = chances(x, weights)
        slope = x.T @ (y - p) - penalty * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        change = np.linalg.solve(curve, slope)
        weights = weights + change
        if float(np.abs(change).max()) < 1e-8:
            break
    return weights


def shifted(weights: Array, x: Array, right: float) -> Array:
    """Move the intercept until the mean chance of these rows is the share of them that is right."""
    moved = weights.copy()
    low, high = -6.0, 6.0
    for _ in range(60):
        middle = (low + high) / 2
        moved[0] = weights[0] + middle
        low, high = (middle, high) if chances(x, moved).mean() < right else (low, middle)
    return moved


def audited(shared: Path) -> list[Judged]:
    """Give the claims of the audit that have a verdict."""
    known = verdicts()
    return [
        Judged(claim["article"], tuple(claim["derivation"]), known[claim["key"]].edge == "right")
        for claim in drawn(shared)
        if claim["key"] in known
    ]


def chances(x: Array, weights: Array) -> Array:
    """Give the chance of each row to be right."""
    result: Array = 1 / (1 + np.exp(-(x @ weights)))
    return result


def crossed(claims: Sequence[Judged], x: Array, y: Array, ridge: float) -> Array:
    """Give each claim's chance by the weights fitted on all other articles."""
    articles = np.array([claim.article for claim in claims])
    found = np.zeros(len(y))
    for article in sorted(set(articles)):
        own = articles == article
        found[own] = chances(x[own], fitted(x[~own], y[~own], ridge))
    return found


def log_loss(p: Array, y: Array) -> float:
    """Give the mean log loss."""
    return float(-np.mean(np.where(y > 0, np.log(p), np.log(1 - p))))


def bins(p: Array, y: Array) -> list[tuple[float, float, int]]:
    """Give mean confidence, share of right claims and number for each bin that is not empty."""
    number = np.minimum((p * BINS).astype(int), BINS - 1)
    return [
        (float(p[number == i].mean()), float(y[number == i].mean()), int((number == i).sum()))
        for i in range(BINS)
        if (number == i).any()
    ]


def calibration_error(p: Array, y: Array) -> float:
    """Give the expected calibration error."""
    return sum(abs(said - true) * n for said, true, n in bins(p, y)) / len(y)


def told(name: str, p: Array, y: Array) -> str:
    """Write a column's bins and error."""
    return "\n".join(
        [
            f"{name}: {len(y)} claims, {y.mean():.3f} right, log loss {log_loss(p, y):.3f}, "
            f"expected calibration error {calibration_error(p, y):.3f}",
            "    said   true      n",
            *(f"    {said:.2f}   {true:.2f}   {n:4}" for said, true, n in bins(p, y)),
        ]
    )


def plot(columns: dict[str, tuple[Array, Array]]) -> str:
    """Draw what is said against what is true; a circle's area is the number of claims."""
    ticks = [_tick(tick) for tick in (0.0, 0.25, 0.5, 0.75, 1.0)]
    marks = [
        mark
        for row, (name, (p, right)) in enumerate(columns.items())
        for mark in _column(row, name, bins(p, right))
    ]
    return "\n".join((*_FRAME, *ticks, *marks, "</svg>", ""))


_SIZE, _EDGE = 320, 46
_COLOURS = ("#0072b2", "#d55e00")
_LOW, _HIGH = _EDGE, _SIZE - _EDGE
_FRAME = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" '
    'font-family="sans-serif" font-size="11" role="img">',
    "<title>Confidence against the share of right claims</title>",
    f'<rect width="{_SIZE}" height="{_SIZE}" fill="white"/>',
    f'<path d="M{_LOW},{_LOW}V{_HIGH}H{_HIGH}" fill="none" stroke="#333"/>',
    f'<path d="M{_LOW},{_HIGH}L{_HIGH},{_LOW}" stroke="#999" stroke-dasharray="4"/>',
    f'<text x="{_SIZE / 2}" y="{_SIZE - 10}" text-anchor="middle">confidence</text>',
    f'<text transform="translate(12 {_SIZE / 2}) rotate(-90)" text-anchor="middle">'
    "share that is right</text>",
)


def _at(said: float, true: float) -> tuple[float, float]:
    return _LOW + said * (_HIGH - _LOW), _HIGH - true * (_HIGH - _LOW)


def _tick(value: float) -> str:
    x, y = _at(value, value)
    return (
        f'<text x="{x}" y="{_HIGH + 15}" text-anchor="middle">{value}</text>'
        f'<text x="{_LOW - 6}" y="{y + 4}" text-anchor="end">{value}</text>'
    )


def _column(row: int, name: str, found: list[tuple[float, float, int]]) -> list[str]:
    colour = _COLOURS[row]
    total = sum(n for _, _, n in found)
    circles = []
    for said, true, n in found:
        x, y = _at(said, true)
        radius = 2 + (n / total) ** 0.5 * 14
        circles.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" '
            'fill-opacity="0.55"/>'
        )
    down = _LOW + 6 + 18 * row
    return [
        *circles,
        f'<circle cx="{_LOW + 14}" cy="{down}" r="5" fill="{colour}"/>',
        f'<text x="{_LOW + 24}" y="{down + 4}">{name}</text>',
    ]


def main() -> int:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    gold = annotated(arguments.shared)
    if not gold:
        print(f"no annotated articles under {arguments.shared}", file=sys.stderr)
        return 1
    held = held_out()
    claims = judged(arguments.shared, gold)
    tuning = [claim for claim in claims if digest(claim.article) not in held]
    test = [claim for claim in claims if digest(claim.article) in held]
    often = [step for claim in tuning for step in claim.steps]
    steps = sorted({step for step in often if often.count(step) >= RARE})
    x, y = matrix(tuning, steps), np.array([float(claim.right) for claim in tuning])
    ridge = min(RIDGES, key=lambda r: log_loss(crossed(tuning, x, y, r), y))
    unread = audited(arguments.shared)
    share = sum(claim.right for claim in unread) / len(unread)
    weights = shifted(fitted(x, y, ridge), matrix(unread, steps), share)
    print(
        f"{len(steps)} steps, ridge {ridge}; of {len(unread)} audited claims {share:.3f} are right"
    )
    columns = {
        "tried on, cross-validated": (crossed(tuning, x, y, ridge), y),
        "held out": (
            chances(matrix(test, steps), weights),
            np.array([float(claim.right) for claim in test]),
        ),
    }
    tables = "\n\n".join(told(name, p, right) for name, (p, right) in columns.items())
    print(tables)
    if arguments.write:
        write({"confidence": tables})
        rows = sorted(zip(["always", *steps], weights, strict=True), key=lambda row: row[0])
        lines = ["# fitted by benchmarks/quality/confidence.py: step, log-odds"]
        lines += [f"{step}\t{weight:.3f}" for step, weight in rows]
        into = ROOT / "extractors" / "claims" / "confidence.tsv"
        into.write_text("\n".join(lines) + "\n", encoding="utf-8")
        (ROOT / "docs" / "reliability.svg").write_text(plot(columns), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
