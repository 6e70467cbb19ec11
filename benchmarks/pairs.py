"""Hard pairs of names: which of them the rules of identity merge, and which they should.

    python benchmarks/pairs.py [--errors]

`pairs.tsv` has one pair a line: the verdict, the trap, and for each of the two its name, its kind
and the other names that its article uses for it; then what else the first article names, and the
identifiers of the two. Each pair is measured alone, as a graph of two articles, and all of them
together as one graph, in which the names of other pairs lie about. Nothing but names, kinds and
identifiers is given to the rules.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.identity import identities
from ontology.identifiers import parsed
from ontology.names import slug
from ontology.records import Article, Entity, Extraction
from ontology.terms import Kind, Verdict

PAIRS = Path(__file__).with_name("pairs.tsv")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of two articles.

    Attributes:
        verdict: What a careful reader says: same or different.
        trap: What makes it hard.
        beside: What else the article of `a` names.
    """

    verdict: Verdict
    trap: str
    a: Entity
    b: Entity
    beside: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How the rules do on some pairs.

    Attributes:
        right: Same, and merged.
        wrong: Different, and merged.
        missed: Same, and not merged.
        apart: How many are different, and not merged.
    """

    right: tuple[Pair, ...]
    wrong: tuple[Pair, ...]
    missed: tuple[Pair, ...]
    apart: int

    @property
    def precision(self) -> float:
        """The share of merges that are right; 1 if there are none."""
        merged = len(self.right) + len(self.wrong)
        return len(self.right) / merged if merged else 1.0

    @property
    def recall(self) -> float:
        """The share of equal pairs that are merged."""
        return len(self.right) / ((len(self.right) + len(self.missed)) or 1)


def pairs(path: Path = PAIRS) -> list[Pair]:
    """Read the pairs of a file, in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_pair(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _pair(row: dict[str, str]) -> Pair:
    a, b = (
        _entity(
            row[side],
            row[f"{side}_kind"],
            row[f"{side}_other_names"],
            row.get(f"{side}_identifiers") or "",
        )
        for side in "ab"
    )
    beside = (_entity(row["beside"], Kind.COMPANY, ""),) if row["beside"] else ()
    return Pair(Verdict(row["verdict"]), row["trap"], a, b, beside)


def _entity(name: str, kind: str, others: str, written: str = "") -> Entity:
    names = tuple(sorted(filter(None, others.split("; "))))
    codes = tuple(sorted(filter(None, map(parsed, written.split("; ")))))
    return Entity(slug(name), name, Kind(kind), names, codes)


def alone(given: Iterable[Pair]) -> Score:
    """Measure each pair as a graph of its own."""
    return _score((pair, merged) for pair in given for merged in _merged([pair]))


def together(given: Sequence[Pair]) -> Score:
    """Measure all pairs as one graph."""
    return _score(zip(given, _merged(given), strict=True))


def _merged(given: Sequence[Pair]) -> Iterator[bool]:
    """Tell for each pair of a graph whether its two names became one entity."""
    told = [
        _telling(f"{n}{side}", entities)
        for n, pair in enumerate(given)
        for side, entities in (("a", (pair.a, *pair.beside)), ("b", (pair.b,)))
    ]
    known = identities(told)
    for n, pair in enumerate(given):
        yield known.canonical(f"{n}a", pair.a.id) == known.canonical(f"{n}b", pair.b.id)


def _telling(article: str, entities: Iterable[Entity]) -> Extraction:
    named = tuple(sorted(entities, key=lambda entity: entity.id))
    return Extraction(Article(article, article, article, ()), named, (), ())


def _score(judged: Iterable[tuple[Pair, bool]]) -> Score:
    found: dict[tuple[Verdict, bool], list[Pair]] = {}
    for pair, merged in judged:
        found.setdefault((pair.verdict, merged), []).append(pair)
    right, wrong, missed = (
        tuple(found.get(key, ()))
        for key in ((Verdict.SAME, True), (Verdict.DIFFERENT, True), (Verdict.SAME, False))
    )
    return Score(right, wrong, missed, len(found.get((Verdict.DIFFERENT, False), ())))


def main() -> None:
    """Print the table, and the errors if they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="name the pairs that went wrong")
    args = parser.parse_args()
    given = pairs()
    counts = Counter(pair.verdict for pair in given)
    print(f"{len(given)} pairs: {counts[Verdict.SAME]} same, {counts[Verdict.DIFFERENT]} different")
    for name, score in (("alone", alone(given)), ("together", together(given))):
        print(
            f"{name:9} precision {score.precision:.4f} recall {score.recall:.4f}  "
            f"merged {len(score.right)} right, {len(score.wrong)} wrong; {len(score.missed)} missed"
        )
        if args.errors:
            for what, wrong in (("wrong", score.wrong), ("missed", score.missed)):
                for pair in wrong:
                    print(f"  {what}: {pair.trap}: {pair.a.label} / {pair.b.label}")


if __name__ == "__main__":
    main()
