"""The fifty worst errors on the annotated articles, and what causes them.

    python benchmarks/quality/errors.py draw [--shared ../shared]     those without a cause, to read
    python benchmarks/quality/errors.py table                         the causes, counted

Worst are the wrong claims that the extractor is surest of, at most 20, and then facts that it
misses, in the order of their hashes. The causes, found by reading, are in `errors.tsv`: the error's
hash, its predicate, `wrong` or `missed`, the cause.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality.measure import HERE, annotated, extract, scorer, texts

WORST, WRONG = 50, 20
CAUSES = HERE / "errors.tsv"


@dataclass(frozen=True, slots=True)
class Error:
    """A wrong claim or a missed fact, told in a line for reading."""

    key: str
    predicate: str
    what: str
    told: str


def worst(shared: Path) -> list[Error]:
    """Find the fifty worst errors."""
    found = list(errors(shared))
    wrong = [error for error in found if error.what == "wrong"][:WRONG]
    missed = sorted((e for e in found if e.what == "missed"), key=lambda error: error.key)
    return wrong + missed[: WORST - len(wrong)]


def errors(shared: Path) -> Iterator[Error]:
    """Give all errors: the wrong claims, the surest first, then the missed facts."""
    rules = scorer(shared)
    facts = {file.stem: list(rules.read(file)) for file in annotated(shared)}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "claims.jsonl"
        extract(texts(shared, facts), out)
        claims: list[dict[str, Any]] = [json.loads(line) for line in out.open(encoding="utf-8")]
    made = [c for c in claims if ":" not in c["predicate"] and c["predicate"] not in rules.UNSCORED]
    for claim in sorted(made, key=lambda c: (-c["confidence"], json.dumps(c, sort_keys=True))):
        if not any(rules.edge_matches(fact, claim) for fact in facts[claim["article"]]):
            yield _error("wrong", claim["article"], claim, claim["evidence"][0]["quote"])
    for article, stated in facts.items():
        own = [claim for claim in made if claim["article"] == article]
        for fact in stated:
            found = any(rules.edge_matches(fact, claim) for claim in own)
            if not found and not fact.get("optional"):
                yield _error("missed", article, fact, f"sentences {fact['sent']} of {article}")


def _error(what: str, article: str, edge: dict[str, Any], where: str) -> Error:
    said = [article, edge["subject"], edge["predicate"], edge["object"]]
    key = hashlib.sha256(json.dumps([what, *said], sort_keys=True).encode()).hexdigest()[:12]
    ends = [end.get("label", end) if isinstance(end, dict) else end for end in (said[1], said[3])]
    told = f"{key}\t{edge['predicate']}\t{what}\n    {ends[0]} | {said[2]} | {ends[1]}\n    {where}"
    return Error(key, edge["predicate"], what, told)


def causes() -> list[list[str]]:
    """Read the causes that were found."""
    if not CAUSES.exists():
        return []
    rows = CAUSES.read_text(encoding="utf-8").splitlines()
    return [row.split("\t") for row in rows if row and not row.startswith("#")]


def table() -> str:
    """Write the causes, counted."""
    counted = Counter((row[2], row[3]) for row in causes())
    rows = sorted(counted.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0]))
    return "\n".join(
        [f"{'':8}{'cause':62}errors", *(f"{what:8}{cause:62}{n:6}" for (what, cause), n in rows)]
    )


def main() -> int:
    """Draw, or count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("draw", "table"))
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    arguments = parser.parse_args()
    if arguments.what == "table":
        print(table())
        return 0
    known = {row[0] for row in causes()}
    for error in worst(arguments.shared):
        if error.key not in known:
            print(error.told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
