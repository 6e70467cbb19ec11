"""How fast the extractor is against bare spaCy with the same components, in one run.

    python benchmarks/extract.py PATH... [--repeat 3]

Both read the same articles in the same batches in one process; the ratio is what counts, the rates
are this machine's.
"""

import argparse
import time
from pathlib import Path

from extractors.articles import articles
from extractors.language import language
from extractors.pipeline import extractions
from extractors.reading import readings


def seconds(run: object) -> float:
    """Exhaust an iterator and give how long it took."""
    begun = time.perf_counter()
    for _ in run:  # type: ignore[attr-defined]
        pass
    return time.perf_counter() - begun


def main() -> None:
    """Print articles per second of both, best of the repetitions, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    found = list(articles(arguments.paths, failed=print))
    nlp = language()
    for _ in extractions(found[:3], nlp):
        pass
    bare, whole = [], []
    for _ in range(arguments.repeat):
        texts = [article.text[b.start : b.end] for article in found for b in article.blocks]
        bare.append(seconds(nlp.pipe(texts, batch_size=64)))
        whole.append(seconds(extractions(found, nlp)))
    parsing = seconds(readings(found, nlp))
    print(f"articles                    {len(found)}")
    print(f"bare nlp.pipe, articles/s   {len(found) / min(bare):.1f}")
    print(f"parsed readings, articles/s {len(found) / parsing:.1f}")
    print(f"whole extractor, articles/s {len(found) / min(whole):.1f}")
    print(f"whole / bare                {min(bare) / min(whole):.2f}")


if __name__ == "__main__":
    main()
