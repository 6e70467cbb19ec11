"""Copies of articles: which are found, and which reports of their own are taken for copies.

    python benchmarks/copies.py [--errors]

Reports of agencies and, of the same event and with the same words of the same people, reports of
others lie in `copies/`; all articles of `seeds/` are reports of their own as well. Copies are made
of them as papers do: whole under another headline, cut, edited sentence by sentence, and the first
sentences of an agency before words of one's own. Shares of the shorter text that stand in the
other are printed for each sort, so that the threshold (`graph.copies.SHARE`) can be seen to lie
between.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from graph.copies import SHARE, copied, sketch
from ontology.records import Article, TextBlock
from ontology.terms import Block

COPIES = Path(__file__).with_name("copies")
SEEDS = Path(__file__).parents[1] / "seeds"

EDITS = (
    (r"\bpercent\b", "per cent"),
    (r"\bon (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "yesterday"),
    (r"\bsaid\b", "stated"),
    (r"(\d) (million|billion)\b", r"\1\2"),
    (r"\bthe company\b", "the group"),
    (r"\bwill\b", "is to"),
    (r"\bbecause\b", "since"),
)
"""What a desk changes in an agency's report: a word here and there."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“])")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, and whether one is a copy of the other."""

    sort: str
    copy: bool
    a: str
    b: str
    name: str


def pairs() -> Iterator[Pair]:
    """Make all pairs."""
    agency = {path.name.split(".")[0]: _text(path) for path in COPIES.glob("*.agency.txt")}
    others = {path.name.split(".")[0]: _text(path) for path in COPIES.glob("*.other.txt")}
    seeds = {path.stem: _text(path) for path in SEEDS.glob("*.txt")}
    reports = sorted((agency | seeds).items())
    for name, text in reports:
        yield from _copies(name, text)
    for name, text in sorted(agency.items()):
        for lead in (2, 3, 4):
            mixed = f"{_first(text, lead)} {_rest(others[name], 4)}"
            yield Pair(f"lead of {lead} sentences and own text", True, text, mixed, name)
        yield Pair("another report, same event and quotation", False, text, others[name], name)
    for (name, a), (other, b) in combinations(reports, 2):
        yield Pair("another event", False, a, b, f"{name} / {other}")


def _copies(name: str, text: str) -> Iterator[Pair]:
    yield Pair("whole", True, text, text, name)
    for part in (75, 50, 33):
        sentences = _SENTENCE.split(text)
        kept = max(2, len(sentences) * part // 100)
        yield Pair(f"cut to {part} %", True, text, " ".join(sentences[:kept]), name)
    yield Pair("without each third sentence", True, text, " ".join(_thinned(text)), name)
    edited = text
    for pattern, put in EDITS:
        edited = re.sub(pattern, put, edited)
    yield Pair("edited", True, text, edited, name)
    yield Pair("edited and cut to 50 %", True, text, _first(edited, 8), name)


def _thinned(text: str) -> list[str]:
    return [one for number, one in enumerate(_SENTENCE.split(text)) if number % 3 != 2]


def _first(text: str, count: int) -> str:
    return " ".join(_SENTENCE.split(text)[:count])


def _rest(text: str, start: int) -> str:
    return " ".join(_SENTENCE.split(text)[start:])


def _text(path: Path) -> str:
    """Read a report without its head: its headline, and what stands with it."""
    return path.read_text("utf-8").partition("\n\n")[2]


def article(text: str) -> Article:
    """Make an article of a text."""
    return Article("", "", text, (TextBlock(0, len(text), Block.PARAGRAPH),))


def share(pair: Pair) -> float:
    """Give the part of the shorter text that stands in the other, as the sketches have it."""
    first, second = (set(sketch(article(text))) for text in (pair.a, pair.b))
    return len(first & second) / max(1, min(len(first), len(second)))


def main() -> None:
    """Print a line a sort; with --errors the pairs that are judged wrongly."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args()
    sorts: dict[tuple[str, bool], list[tuple[float, bool]]] = {}
    for pair in pairs():
        found = copied(sketch(article(pair.a)), sketch(article(pair.b)))
        sorts.setdefault((pair.sort, pair.copy), []).append((share(pair), found))
        if asked.errors and found is not pair.copy:
            print(f"{pair.sort}: {pair.name} ({share(pair):.2f})")
    print(f"threshold {SHARE}\n{'':42}{'pairs':>7}{'lowest':>8}{'highest':>9}{'copies':>8}")
    for (sort, copy), told in sorts.items():
        shares = [one for one, _ in told]
        called = sum(found for _, found in told)
        mark = "" if (called == len(told)) is copy and called in (0, len(told)) else "  !"
        row = f"{len(told):>7}{min(shares):>8.2f}{max(shares):>9.2f}{called:>8}"
        print(f"{sort:42}{row}{mark}")


if __name__ == "__main__":
    main()
