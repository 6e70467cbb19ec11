"""Score the extractor on the annotated articles beside the project, and hold the floors.

    python benchmarks/quality/floors.py [--shared ../shared] [--errors N]

Extracts every annotated article through the command line, scores all of them, then the tuning and
the held-out ones apart, and exits with 1 where a figure is below its floor (floors.toml). Without
the annotated articles it says so and exits with 0.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
TEXTS = ("corpus/wikinews", "corpus/finance", "seeds")
FIGURES = (
    "precision", "recall", "f1", "stance", "qualifier_precision", "qualifier_recall", "time",
)  # fmt: skip


def digest(name: str) -> str:
    """Give the digits by which `held_out.txt` names an article: ids are headlines of others."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def texts(shared: Path, ids: Iterable[str]) -> list[Path]:
    """Find the text of each annotated article."""
    found = [shared / folder / f"{name}.txt" for name in ids for folder in TEXTS]
    return [path for path in found if path.exists()]


def extract(paths: list[Path], into: Path) -> None:
    """Run the command line over the articles; its JSON lines go to a file."""
    newsgraph = Path(sys.executable).with_name("newsgraph")
    command = [str(newsgraph), "extract", "--format", "jsonl", *map(str, paths)]
    with into.open("w", encoding="utf-8") as out:
        subprocess.run(command, stdout=out, check=True)


def score(shared: Path, gold: Iterable[Path], facts: Path, *, errors: int = 0) -> dict[str, float]:
    """Score extracted facts against some gold files; prints the scorer's table if errors > 0."""
    with tempfile.TemporaryDirectory() as folder:
        for file in gold:
            (Path(folder) / file.name).symlink_to(file.resolve())
        result = Path(folder) / "result.json.tmp"
        scorer = shared / "eval" / "score_facts.py"
        command = [sys.executable, str(scorer), folder, str(facts), "--json", str(result)]
        told = subprocess.run(
            [*command, "--errors", str(errors)], check=True, capture_output=True, text=True
        )
        if errors:
            print(told.stdout)
        scores: dict[str, float] = json.loads(result.read_text(encoding="utf-8"))
    return scores


def main() -> int:
    """Print the figures and compare them with the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    gold = sorted((arguments.shared / "gold" / "facts").glob("*.jsonl"))
    if not gold:
        print(f"no annotated articles under {arguments.shared}: quality is not measured")
        return 0
    held = set((HERE / "held_out.txt").read_text(encoding="utf-8").split("\n")[1:])
    parts = {
        "all": gold,
        "tuning": [file for file in gold if digest(file.stem) not in held],
        "held out": [file for file in gold if digest(file.stem) in held],
    }
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.jsonl"
        extract(texts(arguments.shared, [file.stem for file in gold]), facts)
        scores = {
            name: score(
                arguments.shared, files, facts, errors=arguments.errors if name == "all" else 0
            )
            for name, files in parts.items()
        }
    print(f"{'':22}" + "".join(f"{name:>10}" for name in parts))
    for figure in FIGURES:
        print(f"{figure:22}" + "".join(f"{scores[name][figure]:10.3f}" for name in parts))
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    low = [f"{k} {scores['all'][k]:.3f} < {v}" for k, v in floors.items() if scores["all"][k] < v]
    if low:
        print("below the floor: " + ", ".join(low), file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
