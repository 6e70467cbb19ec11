from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.quantities import describe, number, plain
from ontology.records import Quantity
from ontology.terms import Bound


def value(unit: str, amount: str, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(unit, Decimal(amount), bound=bound)


def between(unit: str, low: str, high: str) -> Quantity:
    return Quantity(unit, low=Decimal(low), high=Decimal(high))


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (value("percent", "9", Bound.MORE_THAN), "more than 9 percent"),
        (value("USD", "40000000000"), "40 billion USD"),
        (value("USD", "1500000000.00", Bound.ABOUT), "about 1.5 billion USD"),
        (value("EUR", "145.80"), "145.8 EUR"),
        (value("points", "-344.65"), "-344.65 points"),
        (value("points", "11188.23", Bound.LESS_THAN), "less than 11,188.23 points"),
        (value("USD", "-0.26"), "-0.26 USD"),
        (value("people", "10000", Bound.UP_TO), "up to 10,000 people"),
        (value("people", "1"), "1 person"),
        (value("percentage_points", "1"), "1 percentage point"),
        (value("bps", "25"), "25 basis points"),
        (value("aircraft", "60"), "60 aircraft"),
        (value("", "8451.19"), "8,451.19"),
        (between("percent", "3", "5"), "3–5 percent"),
        (between("percent", "-3", "5"), "-3 to 5 percent"),
        (between("USD", "40000000000", "45000000000"), "40–45 billion USD"),
        (between("USD", "900000", "2000000"), "900,000 to 2 million USD"),
        (Quantity("percent", low=Decimal(3)), "3 percent"),
        (Quantity("percent"), "percent"),
    ],
)
def test_a_quantity_reads_as_words(quantity: Quantity, words: str) -> None:
    assert describe(quantity) == words


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15
    )
)
def test_plain_writes_the_same_number_without_an_exponent(amount: Decimal) -> None:
    assert Decimal(plain(amount)) == amount
    assert "E" not in plain(amount)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**13), max_value=10**13
    )
)
def test_a_number_in_words_keeps_its_value(amount: Decimal) -> None:
    digits, _, scale = number(amount).partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(digits.replace(",", "")) * factor == amount
