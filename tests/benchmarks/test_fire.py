"""FIRE's sentences as we read them, and when a claim states one of its relations."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.fire import Named, Sentence, extra, pairs, sentences
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Mark, Quantity, Value
from ontology.terms import Kind

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
ALMA = Entity("alma", "Alma Works", Kind.COMPANY, aliases=("Alma",))
TEXT = "Norden bought Alma for $3 million"
FIRMS = (Named("Company", "Norden", 0, 6), Named("Company", "Alma", 14, 18))


def _said(
    predicate: str, subject: Entity, target: Value, *qualifiers: tuple[str, Value]
) -> Extraction:
    evidence = Evidence("a", 0, len(TEXT), TEXT, 1, (Mark("subject", 0, 6),))
    assert not isinstance(target, str)
    claim = Claim(subject, predicate, target, (evidence,), qualifiers)
    return Extraction(Article("a", "", TEXT, ()), (), (), (claim,))


def test_a_sentence_is_printed_and_its_entities_keep_their_places(tmp_path: Path) -> None:
    given = {
        "tokens": ["Norden", "s", "", "profit", "fell", "3", "%"],
        "entities": [
            {"type": "Company", "start": 0, "end": 1},
            {"type": "FinancialEntity", "start": 3, "end": 4},
            {"type": "Quantity", "start": 5, "end": 7},
        ],
        "relations": [
            {"type": "Propertyof", "head": 1, "tail": 0},
            {"type": "ValueChangeDecreaseby", "head": 1, "tail": 2},
        ],
        "orig_id": 7,
    }
    (tmp_path / "f.json").write_text(json.dumps([given]), encoding="utf-8")
    (one,) = sentences(tmp_path / "f.json")
    assert one.text == "Norden's profit fell 3%"
    assert [one.text[n.start : n.end] for n in one.named] == ["Norden", "profit", "3%"]
    assert one.relations == (("ValueChangeDecreaseby", (1, 2)),)


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        (("ActionBuy", (0, 1)), _said("acquires", NORDEN, ALMA)),
        (("ActionSell", (0, 1)), _said("sells", NORDEN, ALMA)),
        (("ActionBuy", (1, 0)), _said("sells", ALMA, NORDEN, ("to", ALMA))),
        (("Subsidiaryof", (1, 0)), _said("owns", NORDEN, ALMA)),
    ],
)
def test_a_relation_is_found_in_the_roles_that_mean_it(
    relation: tuple[str, tuple[int, int]], said: Extraction
) -> None:
    sentence = Sentence(1, TEXT, FIRMS, (relation,))
    assert pairs(said, sentence) == {relation}
    assert not list(extra(said, sentence))


def test_a_relation_is_not_found_the_other_way_round() -> None:
    sentence = Sentence(1, TEXT, FIRMS, (("ActionBuy", (1, 0)),))
    assert not pairs(_said("acquires", NORDEN, ALMA), sentence)


@pytest.mark.parametrize(("words", "found"), [("$3 million", True), ("$30 million", False)])
def test_numbers_are_compared_with_their_scale(words: str, found: bool) -> None:
    figure, amount = Named("FinancialEntity", "profit", 0, 6), Named("Money", words, 14, 20)
    sentence = Sentence(1, TEXT, (figure, amount), (("Value", (0, 1)),))
    profit = Entity("net-profit", "net profit", Kind.MEASURE, aliases=("profit",))
    said = _said("reports", NORDEN, profit, ("value", Quantity("USD", Decimal(3_000_000))))
    assert bool(pairs(said, sentence)) is found


def test_a_claim_between_two_that_fire_does_not_relate_is_told() -> None:
    sentence = Sentence(1, TEXT, FIRMS, ())
    assert [c.predicate for c in extra(_said("acquires", NORDEN, ALMA), sentence)] == ["acquires"]
