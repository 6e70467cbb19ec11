"""The precision audit: claims drawn at random from articles that nobody annotated, and read.

    python benchmarks/quality/audit.py draw [--shared ../shared] [--all]     the claims to judge
    python benchmarks/quality/audit.py table                                 the verdicts, counted

`draw` takes the 150 claims whose hashes (of a fixed seed and what they say) are the smallest, and
prints those without a verdict; a change of the extractor changes only the part of the sample that
it touches. The verdicts are in `audit.tsv`: the claim's hash, its predicate, `right` or `wrong`
for the edge, `right` or `wrong` for stance, qualifiers and time together, the kind of error.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.measure import HERE, annotated, extract, ours

SEED = "audit-1"
SIZE = 150
VERDICTS = HERE / "audit.tsv"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader found about a claim."""

    key: str
    predicate: str
    edge: str
    details: str
    error: str


def verdicts() -> dict[str, Verdict]:
    """Read the verdicts, by the claim's hash."""
    if not VERDICTS.exists():
        return {}
    rows = VERDICTS.read_text(encoding="utf-8").splitlines()
    found = (Verdict(*row.split("\t")) for row in rows if row and not row.startswith("#"))
    return {verdict.key: verdict for verdict in found}


def key(claim: dict[str, Any]) -> str:
    """Name a claim by what it says and where."""
    said = [claim["article"], claim["subject"]["label"], claim["predicate"], claim["object"]]
    told = json.dumps([SEED, *said, claim["polarity"]], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def drawn(shared: Path) -> list[dict[str, Any]]:
    """Draw the claims to judge, each with its key."""
    files = sorted((shared / "corpus" / "wikinews").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "claims.jsonl.tmp"
        known = {file.stem for file in (*annotated(shared), *ours(shared, Path(folder)))}
        extract([file for file in files if file.stem not in known], out)
        claims = [json.loads(line) for line in out.open(encoding="utf-8")]
    facts = {key(claim): claim for claim in claims if ":" not in claim["predicate"]}
    return [{"key": name, **facts[name]} for name in sorted(facts)[:SIZE]]


def told(claim: dict[str, Any]) -> str:
    """Write a claim for reading: what it says, and the sentence."""
    thing = claim["object"] or {}
    end = thing.get("label") or {k: v for k, v in thing.items() if k not in ("bound", "text")}
    return (
        f"{claim['key']}\t{claim['subject']['label']} ({claim['subject']['kind']}) "
        f"| {claim['predicate']} | {end} ({thing.get('kind', '')}) | {claim['qualifiers']} "
        f"| {claim['polarity']} {claim['modality']} | by {claim['attributed_to']} "
        f"| {claim['time']}\n    [{claim['article']}] {claim['evidence'][0]['quote']}\n"
    )


def table() -> str:
    """Write the verdicts, counted by predicate and by kind of error."""
    judged = list(verdicts().values())
    right = sum(verdict.edge == "right" for verdict in judged)
    details = sum(verdict.edge == verdict.details == "right" for verdict in judged)
    made = Counter(verdict.predicate for verdict in judged)
    good = Counter(verdict.predicate for verdict in judged if verdict.edge == "right")
    errors = Counter(verdict.error for verdict in judged if verdict.error)
    return "\n".join(
        [
            f"{'claims judged':30}{len(judged):6}",
            f"{'edge right':30}{right:6}{right / len(judged):8.3f}",
            f"{'  and all details':30}{details:6}{details / len(judged):8.3f}",
            f"\n{'predicate':30}claims   right",
            *(f"{name:30}{made[name]:6}{good[name]:8}" for name in _by_count(made)),
            f"\n{'kind of error':30}claims",
            *(f"{name:30}{errors[name]:6}" for name in _by_count(errors)),
        ]
    )


def _by_count(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda name: (-counted[name], name))


def main() -> int:
    """Draw, or count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("draw", "table"))
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    parser.add_argument("--all", action="store_true", help="also claims that have a verdict")
    arguments = parser.parse_args()
    if arguments.what == "table":
        print(table())
        return 0
    known = {} if arguments.all else verdicts()
    for claim in drawn(arguments.shared):
        if claim["key"] not in known:
            print(told(claim))
    return 0


if __name__ == "__main__":
    sys.exit(main())
