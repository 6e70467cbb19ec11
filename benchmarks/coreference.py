"""Coreference, sieve by sieve: how many of the links that each sieve makes are right.

    python benchmarks/coreference.py [--shared ../shared] [--errors N]

Two measures, on texts that are not part of the project. On the mentions of 80 annotated articles a
link is right if the phrase is annotated with the entity that most of the linked entity's names are
annotated with; a phrase or an entity without annotation is not judged. On GAP's development half
(Webster et al. 2018: 2,000 snippets of Wikipedia, each with a pronoun and two names) it is F1 over
the names, overall and by gender, as GAP's own scorer has it. The same input gives the same figures.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from extractors.articles import articles
from extractors.language import language
from extractors.mentions.mentioned import Mentioned, mentioned
from extractors.quantities.found import quantities
from extractors.reading import Reading, readings
from extractors.times.found import times
from ontology.records import Article, TextBlock
from ontology.terms import Block

_OVERLAP = 0.5
_SHE = frozenset(("she", "her", "hers"))

type Span = tuple[int, int]
type Table = dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase (characters of the text) and the entity that it stands for."""

    start: int
    end: int
    entity: str
    sieve: str


def links(reading: Reading) -> list[Link]:
    """Give the links of an article, names among them."""
    found: Mentioned = mentioned(reading, quantities(reading), times(reading))
    once = {m.head: m for m in found.references.values()}
    return [
        Link(*reading.chars(m.start, m.end), m.entity.id, m.sieve) for _, m in sorted(once.items())
    ]


def overlap(a: Span, b: Span) -> float:
    """Give how much of two spans they share, from 0 to 1."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def annotated(span: Span, gold: Iterable[tuple[Span, str | None]]) -> tuple[bool, str | None]:
    """Give whether a phrase is annotated, and with which entity (None: one without a name)."""
    best = max(gold, key=lambda g: (overlap(span, g[0]), g[0]), default=None)
    if best is None or overlap(span, best[0]) < _OVERLAP:
        return False, None
    return True, best[1]


def judged(found: list[Link], gold: list[tuple[Span, str | None]]) -> Iterator[tuple[Link, bool]]:
    """Yield the links of an article that the annotation judges, and whether each is right."""
    names: dict[str, Counter[str]] = {}
    for link in found:
        known, entity = annotated((link.start, link.end), gold)
        if link.sieve == "name" and known and entity:
            names.setdefault(link.entity, Counter())[entity] += 1
    for link in found:
        known, entity = annotated((link.start, link.end), gold)
        if link.sieve == "name" or not known or link.entity not in names:
            continue
        votes = names[link.entity]
        yield link, entity == max(votes, key=lambda e: (votes[e], e))


def by_sieve(shared: Path, nlp: Language, errors: int) -> Table:
    """Count the right and wrong links of each sieve in the annotated articles."""
    table: Table = {}
    texts = [
        shared / "corpus" / "wikinews" / f"{gold.stem}.txt"
        for gold in sorted((shared / "gold" / "mentions").glob("*.jsonl"))
    ]
    for reading in readings(articles(texts, failed=print), nlp):
        article = reading.article
        lines = (shared / "gold" / "mentions" / f"{article.id}.jsonl").read_text(encoding="utf-8")
        rows = [json.loads(line) for line in lines.splitlines()]
        gold = [((row["start"], row["end"]), row["entity"]) for row in rows]
        found = links(reading)
        for link in found:
            table.setdefault(link.sieve, Counter())["links"] += 1
        for link, right in judged(found, gold):
            table[link.sieve]["right" if right else "wrong"] += 1
            if not right and errors > 0:
                errors -= 1
                around = " ".join(article.text[max(link.start - 80, 0) : link.end + 40].split())
                print(f"{link.sieve}: {article.text[link.start : link.end]!r} is no {link.entity}")
                print(f"    {around}")
    return table


def precision(n: Counter[str]) -> float:
    """Give the share of right links among the judged; below 0 where none is judged."""
    told = n["right"] + n["wrong"]
    return n["right"] / told if told else -1.0


def gap(file: Path, nlp: Language) -> dict[str, Counter[str]]:
    """Count true and false links of GAP's pronouns to its names, by gender."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = {row["ID"]: row for row in csv.DictReader(lines, delimiter="\t")}
    texts = (
        Article(key, "", row["Text"], (TextBlock(0, len(row["Text"]), Block.PARAGRAPH),), None)
        for key, row in rows.items()
    )
    counts: dict[str, Counter[str]] = {"he": Counter(), "she": Counter()}
    for reading in readings(texts, nlp):
        row = rows[reading.article.id]
        found = links(reading)
        at = int(row["Pronoun-offset"])
        meant = {link.entity for link in found if link.start == at and link.sieve != "name"}
        gender = "she" if row["Pronoun"].casefold() in _SHE else "he"
        for name in ("A", "B"):
            start = int(row[f"{name}-offset"])
            end = start + len(row[name])
            told = any(
                link.entity in meant and link.start < end and start < link.end
                for link in found
                if link.sieve == "name"
            )
            counts[gender][f"{told} {row[f'{name}-coref'].upper() == 'TRUE'}"] += 1
    return counts


def scores(counted: Counter[str]) -> tuple[float, float, float]:
    """Give precision, recall, F1 of counted decisions, in percent."""
    right, wrong, missed = counted["True True"], counted["True False"], counted["False True"]
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    both = precision + recall
    return 100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0


def main() -> None:
    """Print both tables; says so where the texts are not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong links")
    arguments = parser.parse_args()
    nlp = language()
    if (arguments.shared / "gold" / "mentions").is_dir():
        table = by_sieve(arguments.shared, nlp, arguments.errors)
        print(f"{'sieve':18}{'links':>7}{'judged':>8}{'right':>7}{'precision':>11}")
        for name, n in sorted(table.items(), key=lambda row: (-precision(row[1]), row[0])):
            told = n["right"] + n["wrong"]
            if name != "name":
                share = f"{n['right'] / told:.3f}" if told else "-"
                print(f"{name:18}{n['links']:7}{told:8}{n['right']:7}{share:>11}")
    else:
        print(f"no annotated mentions in {arguments.shared}")
    file = arguments.shared / "data" / "gap" / "gap-development.tsv"
    if not file.is_file():
        print(f"GAP is not there: {file}")
        return
    counts = gap(file, nlp)
    print(f"\n{'GAP development':18}{'P':>7}{'R':>8}{'F1':>7}")
    both = counts["he"] + counts["she"]
    for name, counted in (("masculine", counts["he"]), ("feminine", counts["she"]), ("all", both)):
        right, recall, f1 = scores(counted)
        print(f"{name:18}{right:7.1f}{recall:8.1f}{f1:7.1f}")


if __name__ == "__main__":
    main()
