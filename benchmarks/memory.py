"""How much memory the extractor takes as the stream of articles goes on, with ever new names.

    python benchmarks/memory.py PATH... [--articles 10000]

The articles are read again and again, with half of their capitalised words replaced by words that
were never seen: what grows with the vocabulary would show. Linux only (/proc).
"""

import argparse
import random
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from extractors.articles import articles
from extractors.language import language
from extractors.pipeline import extractions
from ontology.records import Article

EVERY = 1000
LETTERS = "bcdfgklmnprstaeiou"


def renamed(found: list[Article], count: int) -> Iterator[Article]:
    """Give so many articles; new names are as long as the old, so that blocks keep their place."""
    dice = random.Random(1)
    for number in range(count):
        article = found[number % len(found)]
        text = article.text
        for name in sorted(set(re.findall(r"\b[A-Z][a-z]{4,}\b", text)))[::2]:
            new = "".join(dice.choice(LETTERS) for _ in name).capitalize()
            text = re.sub(rf"\b{name}\b", new, text)
        yield replace(article, id=f"{article.id}-{number}", text=text)


def megabytes() -> int:
    """Give the resident memory of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found is not None
    return int(found[1]) // 1024


def main() -> None:
    """Print the resident memory after every 1,000 articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    arguments = parser.parse_args()
    found = list(articles(arguments.paths, failed=print))
    nlp = language()
    begun = time.perf_counter()
    claims = 0
    print("articles   claims      MB   seconds")
    for number, extraction in enumerate(
        extractions(renamed(found, arguments.articles), nlp), start=1
    ):
        claims += len(extraction.claims)
        if number % EVERY == 0:
            took = time.perf_counter() - begun
            print(f"{number:8} {claims:8} {megabytes():7} {took:9.0f}", flush=True)


if __name__ == "__main__":
    main()
