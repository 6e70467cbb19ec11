"""A graph that goes out while it is made is the one that is made at once."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from api.lock import LEDGER
from api.publishing import publish
from graph.ledger import Ledger
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Mark, Quantity
from ontology.terms import Kind
from tests.graph.test_derived import at_once, dumped

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
FELL = Entity("fell", "Fell", Kind.COMPANY)
FIVE, SIX = (("amount", Quantity("SEK", Decimal(number))) for number in (5, 6))
BARE = Evidence("a", 0, 6, "Norden", 0)
MARKED = replace(BARE, marks=(Mark("subject", 0, 6),))
OTHERWISE = replace(BARE, marks=(Mark("subject", 0, 3),))


def claim(evidence: Evidence, *qualifiers: tuple[str, Quantity]) -> Claim:
    return Claim(NORDEN, "acquires", FELL, (evidence,), qualifiers)


@pytest.mark.parametrize(
    "made",
    [
        (claim(BARE), claim(MARKED)),
        (claim(MARKED), claim(OTHERWISE), claim(BARE, FIVE)),
        (claim(MARKED, FIVE), claim(OTHERWISE, SIX)),
        (claim(BARE), replace(claim(MARKED), predicate="competes_with")),
        (claim(BARE), replace(claim(MARKED), object=NORDEN)),
    ],
    ids=["one fact", "joined", "two facts", "two groups", "one rejected"],
)
def test_a_sentence_with_other_words_marked_is_written_as_facts_have_it(
    made: tuple[Claim, ...], tmp_path: Path
) -> None:
    article = Article("a", "", "Norden", ())
    for number, claims in enumerate(permutations(made)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with Ledger.open(folder / LEDGER) as ledger:
            ledger.record(Extraction(article, (FELL, NORDEN), (), claims), "p1")
            publish(folder, ledger)
            assert dumped(folder) == at_once(ledger)
            assert any("#Evidence>" in quad for quad in dumped(folder))
