"""Hard pairs of names: the floors of automatic merging."""

from collections import Counter

import pytest

from benchmarks.pairs import Pair, Score, alone, pairs, together
from ontology.terms import Verdict

PAIRS = pairs()


@pytest.mark.parametrize("measure", [alone, together])
def test_what_is_merged_is_one_and_most_of_what_is_one_is_merged(measure: object) -> None:
    score = measure(PAIRS)  # type: ignore[operator]
    assert isinstance(score, Score)
    assert score.precision >= 0.995, [(p.trap, p.a.label, p.b.label) for p in score.wrong]
    assert score.recall >= 0.95, [(p.trap, p.a.label, p.b.label) for p in score.missed]


def test_there_are_enough_pairs_of_both_sorts_and_none_twice() -> None:
    counts = Counter(pair.verdict for pair in PAIRS)
    assert len(PAIRS) >= 400
    assert min(counts[Verdict.SAME], counts[Verdict.DIFFERENT]) >= 200
    assert len(set(map(_named, PAIRS))) == len(PAIRS)


def test_every_pair_names_its_trap() -> None:
    assert all(pair.trap for pair in PAIRS)


def _named(pair: Pair) -> tuple[object, ...]:
    return pair.a.label, pair.a.kind, pair.b.label, pair.b.kind
