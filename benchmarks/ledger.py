"""How long a graph takes as it grows: built, added to, taken back from, judged, built again.

    python benchmarks/ledger.py [--claims N ...] [--folder FOLDER] [--seed 1]

Articles are made by `newsroom`, ten claims each, and take the way of `newsgraph build` from the
ledger on: recorded, merged, published. The time that making them takes is not counted. For each
size a process of its own prints a row; at the end stands the exponent of the fit.
"""

import argparse
import json
import math
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from api.build import build
from api.judging import judge
from api.pipeline import Pipeline
from api.publishing import retract
from api.source import Source
from benchmarks.newsroom import CLAIMS, Newsroom
from ontology.errors import ArticleError
from ontology.records import Article, Extraction, Judgement
from ontology.terms import Verdict

STEPS = ("build", "again", "one more", "retract", "judge", "undo")


@dataclass(slots=True)
class Clock:
    """Seconds of a step, without those that the newsroom takes.

    Attributes:
        away: Seconds that do not count, so far; on the clock and of the processor.
        seconds: By step.
        processor: Seconds of the processor, by step.
    """

    away: tuple[float, float] = (0.0, 0.0)
    seconds: dict[str, float] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Do not count what happens here."""
        start, spent = time.perf_counter(), time.process_time()
        yield
        away, apart = self.away
        self.away = away + time.perf_counter() - start, apart + time.process_time() - spent

    def step(self, name: str, work: Callable[[], object]) -> None:
        """Do something and keep how long it took."""
        self.away, start, spent = (0.0, 0.0), time.perf_counter(), time.process_time()
        work()
        self.seconds[name] = time.perf_counter() - start - self.away[0]
        self.processor[name] = time.process_time() - spent - self.away[1]
        took = f"{self.seconds[name]:.1f} s, of the processor {self.processor[name]:.1f} s"
        print(f"{name}: {took}", file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class Synthetic(Source):
    """Articles of a newsroom in place of files; those of the numbers `range`."""

    newsroom: Newsroom = field(default_factory=lambda: Newsroom(1))
    clock: Clock = field(default_factory=Clock)
    range: range = range(0)

    def check(self) -> None:
        """Find nothing missing."""

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Make them."""
        for number in self.range:
            with self.clock.apart():
                article = self.newsroom.extraction(number).article
            yield article

    def pipeline(self) -> Pipeline:
        """Give what reads them."""
        return Pipeline(lambda: "synthetic-1", self._extractions)

    def _extractions(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            with self.clock.apart():
                extraction = self.newsroom.extraction(int(article.id.rpartition("-")[2]))
            yield extraction


def measured(claims: int, folder: Path, seed: int) -> dict[str, object]:
    """Do all steps on a graph of this size."""
    count = claims // CLAIMS
    newsroom, clock, graph = Newsroom(count, seed=seed), Clock(), folder / f"graph-{claims}"
    shutil.rmtree(graph, ignore_errors=True)

    def read(start: int, end: int) -> None:
        source = Synthetic(newsroom=newsroom, clock=clock, range=range(start, end))
        build(source, graph, pipeline=source.pipeline())

    clock.step("build", lambda: read(0, count))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    clock.step("again", lambda: read(0, count))
    clock.step("one more", lambda: read(count, count + 1))
    clock.step("retract", lambda: retract(f"2025-{count // 2:07d}", graph))
    a, b = (f"{n.forms[0][0]} ({n.kind.value})" for n in newsroom.companies.names[4:9:4])
    said = Judgement(a, b, Verdict.SAME, why="to see how long it takes")
    clock.step("judge", lambda: judge(graph, said))
    back = Judgement(a, b, Verdict.DIFFERENT, why="to see how long it takes")
    clock.step("undo", lambda: judge(graph, back))
    size = sum(one.stat().st_size for one in graph.glob("*.sqlite"))
    return {
        "claims": claims, "seconds": clock.seconds, "processor": clock.processor, "peak": peak,
        "ledger": size // 2**20,
    }  # fmt: skip


def _row(told: dict[str, dict[str, float]], claims: int) -> str:
    seconds, processor = told["seconds"], told["processor"]
    cells = "".join(f"{seconds[step]:9.1f} ({processor[step]:5.1f})" for step in STEPS)
    return f"{claims:9,}{cells}{told['peak']:>9} MB"


def _exponent(points: list[tuple[int, float]]) -> float:
    """Fit seconds = a · claims^x by least squares over the logarithms."""
    logs = [(math.log(claims), math.log(seconds)) for claims, seconds in points]
    x, y = (sum(column) / len(logs) for column in zip(*logs, strict=True))
    return float(sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs))


def main() -> None:
    """Print a row for each size, and how time grows with it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.alone:
        print(json.dumps(measured(args.claims[0], args.folder, args.seed)))
        return
    print("seconds on the clock (of the processor)")
    print(f"{'claims':>9}" + "".join(f"{step:>17}" for step in STEPS) + f"{'peak':>12}", flush=True)
    points = []
    with TemporaryDirectory() as temporary:
        for claims in args.claims:
            command = [sys.executable, __file__, "--alone", "--claims", str(claims)]
            command += ["--folder", str(args.folder or temporary), "--seed", str(args.seed)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            told = json.loads(done.stdout)
            points.append((claims, told["seconds"]["build"]))
            print(_row(told, claims), flush=True)
    if len(points) > 1:
        print(f"seconds of a build grow with claims to the power of {_exponent(points):.2f}")


if __name__ == "__main__":
    main()
