"""Figures under one name."""

import pytest

from extractors.scenes.measures import canonical, counts_goods
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("quarterly losses", "net loss"),
        ("net income", "net profit"),
        ("annual turnover", "revenue"),
        ("market cap", "market capitalization"),
        ("EPS", "earnings per share"),
        ("sales", "sales"),
        ("operating profit", "operating profit"),
    ],
)
def test_a_figure_has_its_usual_name(words: str, name: str) -> None:
    assert canonical(Entity(slug(words), words, Kind.MEASURE)).label == name


def test_its_own_words_stay_another_name() -> None:
    made = canonical(Entity("net-income", "net income", Kind.MEASURE))
    assert "net income" in made.aliases


@pytest.mark.parametrize(
    ("unit", "goods"),
    [("truck", True), ("aircraft", True), ("iPod", False), ("Mac", True), ("model", False)],
)
def test_goods_are_counted_by_what_is_made(unit: str, goods: bool) -> None:
    assert counts_goods(unit) is goods
