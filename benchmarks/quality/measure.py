"""What the extractor reaches on the annotated articles: facts, evidence, who is who."""

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TypedDict

HERE = Path(__file__).parent
TEXTS = ("corpus/wikinews", "corpus/finance", "seeds")
WRITTEN = HERE / "written"
_IDENTITY = re.compile(r"^(all|named)\s.*\s([01]\.\d+)$", re.MULTILINE)


class Row(TypedDict):
    """The figures of one predicate: how many facts are marked and made, how many of them right."""

    precision: float
    recall: float
    f1: float
    gold: int
    found: int


class Scores(TypedDict):
    """The figures of some articles, each between 0 and 1, as the scorer gives them."""

    articles: int
    gold_facts: int
    precision: float
    recall: float
    f1: float
    stance: float
    qualifier_precision: float
    qualifier_recall: float
    time: float
    predicates: dict[str, Row]


def digest(name: str) -> str:
    """Give the digits by which `held_out.txt` names an article: ids are headlines of others."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def held_out() -> frozenset[str]:
    """Give the digits of the articles that are kept apart for testing."""
    lines = (HERE / "held_out.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def annotated(shared: Path) -> list[Path]:
    """Find the annotations of facts, a file an article; none where they are not at hand."""
    return sorted((shared / "gold" / "facts").glob("*.jsonl"))


def ours(shared: Path, into: Path) -> list[Path]:
    """Put our own annotations of articles that rules were tried on into a folder, by their ids."""
    return _linked(HERE / "annotations", shared, into)


def unread(shared: Path, into: Path) -> list[Path]:
    """Put our own annotations of articles that no writer of rules has read into a folder."""
    return _linked(HERE / "unread", shared, into)


def _linked(annotations: Path, shared: Path, into: Path) -> list[Path]:
    """Put annotations into a folder, each under its article's id.

    They lie under digits like those of `held_out.txt`; one whose article is not at hand is left
    out.
    """
    texts_at_hand = (path for folder in TEXTS for path in sorted((shared / folder).glob("*.txt")))
    by_digits = {digest(path.stem): path.stem for path in texts_at_hand}
    found = []
    for file in sorted(annotations.glob("*.jsonl")):
        if file.stem in by_digits:
            link = into / f"{by_digits[file.stem]}.jsonl"
            link.symlink_to(file.resolve())
            found.append(link)
    return found


def written() -> list[Path]:
    """Find the annotations of articles that we wrote ourselves to measure with."""
    return sorted((WRITTEN / "gold").glob("*.jsonl"))


def texts(shared: Path, ids: Iterable[str]) -> list[Path]:
    """Find the text of each annotated article."""
    folders = [*(shared / folder for folder in TEXTS), WRITTEN / "text"]
    found = [folder / f"{name}.txt" for name in ids for folder in folders]
    return [path for path in found if path.exists()]


def extract(paths: Sequence[Path], into: Path) -> None:
    """Run the command line over the articles; its JSON lines go to a file."""
    into.write_bytes(_newsgraph("extract", "--format", "jsonl", *map(str, paths)))


def scorer(shared: Path) -> ModuleType:
    """Load the scorer: what matches is for it to say."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score_facts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(shared: Path, gold: Iterable[Path], facts: Path, *, errors: int = 0) -> Scores:
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
        scores: Scores = json.loads(result.read_text(encoding="utf-8"))
    return scores


def evidence(paths: Iterable[Path], facts: Path) -> float:
    """Give the share of pieces of evidence whose offsets give their quote in the file's text."""
    stored = {path.stem: path.read_bytes().decode("utf-8") for path in paths}
    right = [
        stored[claim["article"]][proof["start"] : proof["end"]] == proof["quote"]
        for claim in map(json.loads, facts.open(encoding="utf-8"))
        for proof in claim["evidence"]
    ]
    return sum(right) / len(right) if right else 0.0


def identity(shared: Path) -> dict[str, float]:
    """Build one graph of all articles with marked mentions; give B-cubed F1, `all` and `named`."""
    gold = shared / "gold" / "mentions"
    with tempfile.TemporaryDirectory() as folder:
        graph, mentions = Path(folder) / "graph", Path(folder) / "mentions.jsonl"
        _newsgraph("build", str(shared / "corpus" / "wikinews"), "--graph", str(graph))
        _newsgraph(
            "export", "--format", "mentions", "--graph", str(graph), "--output", str(mentions)
        )
        scorer = [sys.executable, str(shared / "eval" / "score_identity.py")]
        told = subprocess.run(
            [*scorer, str(gold), str(mentions)], check=True, capture_output=True, text=True
        )
    return {name: float(f1) for name, f1 in _IDENTITY.findall(told.stdout)}


def _newsgraph(*arguments: str) -> bytes:
    command = Path(sys.executable).with_name("newsgraph")
    return subprocess.run([str(command), *arguments], stdout=subprocess.PIPE, check=True).stdout
