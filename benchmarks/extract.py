"""How fast the extractor is against bare spaCy with the same components, in one run.

    python benchmarks/extract.py PATH... [--repeat 3] [--processes 2]

Both read the same articles in the same batches in one process; the ratio is what counts, the rates
are this machine's. Where others use the machine too, the ratio in seconds of the
processor (medians) is steadier. With `--processes` the same articles, several times over, are also
read by so many processes, against one. At last: how long a new process takes to its first claim.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median

from extractors.articles import articles
from extractors.language import language
from extractors.parallel import parallel_outcomes
from extractors.pipeline import extractions
from extractors.reading import readings
from ontology.records import Article

MANY = 400
"""Articles for the comparison of one process with several: enough to forget their start."""


def seconds(run: Iterable[object]) -> float:
    """Exhaust an iterator and give how long it took."""
    return both_seconds(run)[0]


def both_seconds(run: Iterable[object]) -> tuple[float, float]:
    """Exhaust an iterator and give how long it took: by the clock, and of the processor."""
    begun, used = time.perf_counter(), time.process_time()
    for _ in run:
        pass
    return time.perf_counter() - begun, time.process_time() - used


def repeated(found: list[Article], count: int) -> list[Article]:
    """Give so many articles, with ids of their own."""
    return [
        replace(found[i % len(found)], id=f"{found[i % len(found)].id}-{i}") for i in range(count)
    ]


def rate(articles_read: list[Article], processes: int) -> float:
    """Give articles per second of so many processes, their start left out."""
    warm = len(articles_read) // 4
    stream = parallel_outcomes(articles_read, processes=processes)
    for _ in range(warm):
        next(stream)
    return (len(articles_read) - warm) / seconds(stream)


def first_claim(file: Path) -> float:
    """Give the seconds from starting the command line to its first claim."""
    begun = time.perf_counter()
    command = [str(Path(sys.executable).with_name("newsgraph")), "extract", "--format", "jsonl"]
    with subprocess.Popen([*command, str(file)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return time.perf_counter() - begun


def main() -> None:
    """Print articles per second of both, best of the repetitions, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1)
    arguments = parser.parse_args()
    found = list(articles(arguments.paths, failed=print))
    nlp = language()
    for _ in extractions(found[:3], nlp):
        pass
    bare, whole = [], []
    for _ in range(arguments.repeat):
        texts = [article.text[b.start : b.end] for article in found for b in article.blocks]
        bare.append(both_seconds(nlp.pipe(texts, batch_size=64)))
        whole.append(both_seconds(extractions(found, nlp)))
    parsing = seconds(readings(found, nlp))
    print(f"articles                    {len(found)}")
    print(f"bare nlp.pipe, articles/s   {len(found) / min(bare)[0]:.1f}")
    print(f"parsed readings, articles/s {len(found) / parsing:.1f}")
    print(f"whole extractor, articles/s {len(found) / min(whole)[0]:.1f}")
    print(f"whole / bare                {min(bare)[0] / min(whole)[0]:.2f}")
    used, of_all = median(b for _, b in bare), median(w for _, w in whole)
    print(f"whole / bare, processor     {used / of_all:.2f}")
    if arguments.processes > 1:
        many = repeated(found, MANY)
        one, several = rate(many, 1), rate(many, arguments.processes)
        print(f"one process, articles/s     {one:.1f}")
        print(f"{arguments.processes} processes, articles/s    {several:.1f}")
        print(f"several / one               {several / one:.2f}")
    file = next(f for p in arguments.paths for f in ([p] if p.is_file() else sorted(p.iterdir())))
    print(f"start to first claim, s     {min(first_claim(file) for _ in range(3)):.1f}")


if __name__ == "__main__":
    main()
