from decimal import Decimal

import pytest
import spacy

from extractors.quantities.atoms import Atoms, atoms
from extractors.quantities.numerals import numeral
from extractors.reading import readings
from ontology.records import Article, TextBlock
from ontology.terms import Block

BLANK = spacy.blank("en")
BLANK.add_pipe("sentencizer")


def cut(text: str) -> Atoms:
    article = Article("a", "", text, (TextBlock(0, len(text), Block.PARAGRAPH),))
    return atoms(next(readings([article], BLANK)))


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("1,234.5", "1234.5", 1),
        ("1,00,000", "100000", 1),
        ("25.3m", "25300000", 2),
        ("1.5bn", "1500000000", 2),
        ("40-billion", "40000000000", 3),
        ("5 lakh crore", "5000000000000", 3),
        ("4 1/2", "4.5", 4),
        ("twenty-five", "25", 3),
        ("twenty new", "20", 1),
        ("one hundred and twenty", "120", 4),
        ("two million three hundred thousand", "2300000", 5),
        ("one and a half million", "1500000", 5),
        ("half a billion", "500000000", 3),
        ("a quarter of a million", "250000", 5),
        ("a dozen", "12", 2),
        ("a score of", "20", 2),
        ("zero", "0", 1),
    ],
)
def test_a_number_is_read_with_its_scale(text: str, value: str, length: int) -> None:
    found = numeral(cut(text), 0)
    assert found is not None
    assert (str(found.value), found.end) == (value, length)


@pytest.mark.parametrize("text", ["14.01.2026", "a", "half", "hundred", "many", "a few", "1.2.3"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert numeral(cut(text), 0) is None


def test_a_number_without_sign_or_scale_is_plain() -> None:
    plain, scaled, grouped = (numeral(cut(text), 0) for text in ("737", "7 million", "7,370"))
    assert [one and one.plain for one in (plain, scaled, grouped)] == [True, False, False]
    assert Decimal(7370) == (grouped.value if grouped else None)


def test_atoms_are_cut_where_digits_and_letters_meet() -> None:
    assert cut("US$1.4billion 8%-18% 1Q18").raws == "US $ 1.4 billion 8 % - 18 % 1 Q 18".split()
    assert cut("U.S. sales in Sept. rose").raws == ["U.S.", "sales", "in", "Sept.", "rose"]
