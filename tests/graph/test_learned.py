"""When facts were learned, whatever happened to their articles on the way."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.learned import Learned
from graph.ledger import Ledger
from ontology.errors import LedgerError
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Fact, TextBlock
from ontology.terms import Block, Kind, Modality, Polarity

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
FELL = Entity("fell", "Fell", Kind.COMPANY)

type Step = tuple[str, str]
"""What happens to an article on one day: its text ("" takes it back), and what is read of it."""


def proof(article: str, text: str) -> Evidence:
    return Evidence(article, 0, len(text), text, 0)


def reading(article: str, text: str, predicates: str) -> Extraction:
    claims = tuple(
        Claim(NORDEN, name, FELL, (proof(article, text),)) for name in predicates.split()
    )
    block = TextBlock(0, len(text), Block.TITLE)
    return Extraction(Article(article, text, text, (block,)), (FELL, NORDEN), (), claims)


def fact(predicate: str, *proofs: Evidence) -> Fact:
    stance = (Polarity.POSITIVE, Modality.ACTUAL)
    return Fact("f", NORDEN, predicate, FELL, (), *stance, (), None, proofs, len(proofs), 0.9)


def happened(path: Path, article: str, steps: Sequence[Step]) -> None:
    with Ledger.open(path) as ledger:
        for day, (text, predicates) in enumerate(steps, start=1):
            moment = f"2026-01-{day:02}T12:00:00+00:00"
            if text:
                ledger.record(reading(article, text, predicates), f"p{day}", moment=moment)
            else:
                ledger.retract(article, moment=moment)


def day(path: Path, told: Fact, until: str | None = None) -> int | None:
    with Learned.open(path, until=until) as ledger:
        moment = ledger.when(told)
    return None if moment is None else int(moment[8:10])


ONE, OTHER, GONE = ("Norden buys Fell", "acquires"), ("Norden bought Fell", "acquires"), ("", "")


@pytest.mark.parametrize(
    ("steps", "learned"),
    [
        ([ONE], 1),
        ([ONE, (ONE[0], "acquires supports")], 1),
        ([(ONE[0], "supports"), (ONE[0], "acquires supports")], 2),
        ([ONE, OTHER, ONE], 3),
        ([ONE, (ONE[0], ""), ONE], 3),
        ([ONE, GONE, ONE], 3),
        ([ONE, GONE, ONE, (ONE[0], "acquires supports")], 3),
        ([ONE, GONE], 1),
    ],
)
def test_it_was_learned_when_every_reading_since_says_so(
    tmp_path: Path, steps: list[Step], learned: int
) -> None:
    happened(tmp_path / "l", "a", steps)
    assert day(tmp_path / "l", fact("acquires", proof("a", ONE[0]))) == learned


def test_the_first_of_its_articles_tells(tmp_path: Path) -> None:
    happened(tmp_path / "l", "a", [ONE, GONE, ONE])
    happened(tmp_path / "l", "b", [OTHER, OTHER])
    both = fact("acquires", proof("a", ONE[0]), proof("b", OTHER[0]))
    assert day(tmp_path / "l", both) == 1
    assert day(tmp_path / "l", fact("acquires", proof("a", ONE[0]))) == 3


def test_what_happened_later_does_not_count_on_another_day(tmp_path: Path) -> None:
    happened(tmp_path / "l", "a", [ONE, GONE, ONE])
    told = fact("acquires", proof("a", ONE[0]))
    assert day(tmp_path / "l", told, until="2026-01-02") == 1
    assert day(tmp_path / "l", told, until="2025") is None


def test_what_no_ledger_has_is_not_known(tmp_path: Path) -> None:
    happened(tmp_path / "l", "a", [ONE])
    assert day(tmp_path / "l", fact("acquires", proof("z", ONE[0]))) is None
    with pytest.raises(LedgerError):
        Learned.open(tmp_path / "none")


steps = st.lists(st.sampled_from([ONE, OTHER, (ONE[0], ""), GONE]), max_size=6)


@settings(deadline=None, max_examples=30)
@given(steps)
def test_it_agrees_with_what_was_known_on_each_day(told: list[Step]) -> None:
    pairs = zip([GONE, *told], told, strict=False)
    live = [step for before, step in pairs if step[0] or before[0]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l"
        happened(path, "a", [*live, ONE])
        learned = day(path, fact("acquires", proof("a", ONE[0])))
        assert learned is not None
        known = [_says_so(path, number) for number in range(1, len(live) + 2)]
    assert all(known[learned - 1 :])
    assert learned == 1 or not known[learned - 2]


def _says_so(path: Path, number: int) -> bool:
    with Ledger.open(path, read_only=True, until=f"2026-01-{number:02}") as ledger:
        return any(
            (claim.predicate, one.quote) == ("acquires", ONE[0])
            for extraction in ledger.extractions()
            for claim in extraction.claims
            for one in claim.evidence
        )
