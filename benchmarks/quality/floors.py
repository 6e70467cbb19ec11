"""Measure the extractor on the annotated articles, write the figures down, and hold the floors.

    python benchmarks/quality/floors.py [--shared ../shared] [--errors N]

Extracts every annotated article through the command line; scores all of them, then the tuning and
the held-out ones apart; puts the tables into docs/quality.md; exits with 1 where a figure is below
its floor (floors.toml). Without the annotated articles it says so and exits with 0.
"""

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

from benchmarks.quality import audit, errors
from benchmarks.quality.measure import (
    HERE,
    Scores,
    annotated,
    digest,
    evidence,
    extract,
    held_out,
    identity,
    ours,
    score,
    texts,
    unread,
    written,
)
from benchmarks.quality.report import write

FIGURES = (
    "precision", "recall", "f1", "stance", "qualifier_precision", "qualifier_recall", "time",
)  # fmt: skip


def measured(shared: Path, gold: list[Path], *, errors: int) -> tuple[dict[str, Scores], float]:
    """Give the figures of each part of the articles; the share of true evidence."""
    held = held_out()
    with tempfile.TemporaryDirectory() as folder:
        parts = {
            "all": gold,
            "tuning": [file for file in gold if digest(file.stem) not in held],
            "held out": [file for file in gold if digest(file.stem) in held],
            "unread": unread(shared, Path(folder)),
            "ours": ours(shared, Path(folder)),
            "written": written(),
        }
        apart = ("all", "unread", "ours", "written")
        ids = [file.stem for name in apart for file in parts[name]]
        paths = texts(shared, ids)
        facts = Path(folder) / "facts.jsonl.tmp"
        extract(paths, facts)
        scores = {
            name: score(shared, files, facts, errors=errors if name == "all" else 0)
            for name, files in parts.items()
        }
        return scores, evidence(paths, facts)


def columns(scores: Mapping[str, Scores]) -> str:
    """Write the figures, a column for each part of the articles."""
    lines = [f"{'':22}" + "".join(f"{name:>10}" for name in scores)]
    lines.append(f"{'articles':22}" + "".join(f"{s['articles']:10}" for s in scores.values()))
    lines.append(f"{'facts marked':22}" + "".join(f"{s['gold_facts']:10}" for s in scores.values()))
    for figure in FIGURES:
        told = "".join(f"{s[figure]:10.3f}" for s in scores.values())  # type: ignore[literal-required]
        lines.append(f"{figure.replace('_', ' '):22}{told}")
    return "\n".join(lines)


def predicates(scores: Mapping[str, Scores]) -> str:
    """Write the figures of each predicate: all articles, then recall of the two parts."""
    every, tuning, held = (scores[name]["predicates"] for name in ("all", "tuning", "held out"))
    lines = [f"{'predicate':22}{'gold':>6}{'made':>7}{'P':>7}{'R':>7}   R tuning  R held out"]
    for name, row in sorted(every.items(), key=lambda pair: (-pair[1]["gold"], pair[0])):
        apart = "".join(
            f"{part[name]['recall']:12.2f}" if part.get(name, {"gold": 0})["gold"] else f"{'-':>12}"
            for part in (tuning, held)
        )
        lines.append(
            f"{name:22}{row['gold']:6}{row['found']:7}"
            f"{row['precision']:7.2f}{row['recall']:7.2f}{apart}"
        )
    return "\n".join(lines)


def main() -> int:
    """Measure, print, write, and compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    gold = annotated(arguments.shared)
    if not gold:
        print(f"no annotated articles under {arguments.shared}: quality is not measured")
        return 0
    scores, proved = measured(arguments.shared, gold, errors=arguments.errors)
    who = identity(arguments.shared)
    reached = {figure: scores["all"][figure] for figure in FIGURES}  # type: ignore[literal-required]
    rest = {"evidence": proved, "identity_named": who["named"], "identity_all": who["all"]}
    lines = [f"{name.replace('_', ' '):22}{value:10.3f}" for name, value in rest.items()]
    tables = {
        "figures": "\n".join((columns(scores), *lines)),
        "predicates": predicates(scores),
        "audit": audit.table(),
        "errors": errors.table(),
    }
    print("\n\n".join(tables.values()))
    write(tables)
    reached |= rest
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    low = [
        f"{name} {reached[name]:.3f} < {floor}"
        for name, floor in floors.items()
        if reached[name] < floor
    ]
    if low:
        print("below the floor: " + ", ".join(low), file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
