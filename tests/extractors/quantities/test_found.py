from decimal import Decimal

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.quantities.atoms import BREAK, atoms
from extractors.quantities.found import FoundQuantity, quantities
from extractors.reading import Reading, readings
from ontology.quantities import describe
from ontology.records import Article, TextBlock
from ontology.terms import Block


def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


BLANK = blank()


def read(text: str, nlp: Language = BLANK) -> Reading:
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(TextBlock(at, at + len(line), Block.PARAGRAPH))
        at += len(line)
    article = Article("a", "", text, tuple(blocks))
    return next(readings([article], nlp), Reading(article, nlp(""), (), (), ()))


def said(found: tuple[FoundQuantity, ...]) -> list[str]:
    return [
        f"{'-+'[one.signed > 0] if one.signed else ''}{describe(one.quantity)}" for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mine cost US$40 billion.", ["40 billion USD"]),
        (
            "It paid $1.5bn, £1.5bn and €20m.",
            ["1.5 billion USD", "1.5 billion GBP", "20 million EUR"],
        ),
        (
            "A loan of 9.9 billion yuan (about US$1.4 billion)",
            ["9.9 billion CNY", "about 1.4 billion USD"],
        ),
        ("One share is worth €145.80, or 145.80 euros.", ["145.8 EUR", "145.8 EUR"]),
        ("C$5 million, A$6m, HK$7, NZ$ 8", ["5 million CAD", "6 million AUD", "7 HKD", "8 NZD"]),
        ("500 Canadian dollars and 20 Swiss francs", ["500 CAD", "20 CHF"]),
        ("They hold 300 Hong Kong dollars.", ["300 HKD"]),
        ("It lent $5 million Canadian.", ["5 million CAD"]),
        ("It earned 20 francs.", ["20 franc"]),
        ("Rs. 500 crore, ₹3 lakh, RMB 2bn", ["5 billion INR", "300,000 INR", "2 billion CNY"]),
        ("EUR 3.2m, 40 million USD", ["3.2 million EUR", "40 million USD"]),
        ("3 billion won", ["3 billion KRW"]),
        ("2.5 billion Brazilian reais", ["2.5 billion BRL"]),
        ("The home team of 11 won.", []),
        ("a 20 million-dollar plant", ["20 million USD"]),
        ("It saved #2.4 million and is #1 in tea.", ["2.4 million GBP"]),
        ("a $700-billion plan", ["700 billion USD"]),
        ("He is worth half a billion dollars.", ["500 million USD"]),
    ],
)
def test_money_is_read_in_all_its_spellings(text: str, expected: list[str]) -> None:
    assert said(quantities(read(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose to 50 cents.", ["50 cent"]),
        ("It rose from $1 to 50 cents.", ["1 USD", "0.5 USD"]),
        ("It is 1 euro here, $1 there and 50 cents over there.", ["1 EUR", "1 USD", "50 cent"]),
        ("It costs 20 pence.", ["0.2 GBP"]),
        ("It costs 20 Australian cents.", ["0.2 AUD"]),
        ("Canberra gives $7.5 million.\nThe AU$7.5 million will help.", ["7.5 million AUD"] * 2),
        (
            "Canberra gives $8 million.\nThe AU$7.5 million helps.",
            ["8 million USD", "7.5 million AUD"],
        ),
    ],
)
def test_a_currency_is_taken_from_the_article_and_never_guessed(
    text: str, expected: list[str]
) -> None:
    assert said(quantities(read(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3%, 4 percent, 5 per cent, six pct",
            ["3 percent", "4 percent", "5 percent", "6 percent"],
        ),
        ("The rate rose 0.25 percentage points.", ["0.25 percentage points"]),
        ("It cut by 25 basis points, then by 50bps.", ["25 basis points", "50 basis points"]),
        ("It cut by half a percentage point.", ["0.5 percentage points"]),
        ("It owns three quarters of its rival.", ["75 percent"]),
        ("The index added 48.3 points.", ["48.3 points"]),
        ("It tripled to 3 times sales, or 10.6x.", ["3 times", "10.6 times"]),
        ("It closed at 8,451.19.", ["8,451.19"]),
        ("It wrote a 4 1/2 percent bond.", ["4.5 percent"]),
    ],
)
def test_shares_and_points_are_read(text: str, expected: list[str]) -> None:
    assert said(quantities(read(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 3 and 5 percent", "3–5 percent"),
        ("3-5%", "3–5 percent"),
        ("8%-18%", "8–18 percent"),
        ("ranging from 8% to 18%", "8–18 percent"),
        ("$40-$45 billion", "40–45 billion USD"),
        ("at $1.5 to $2 billion", "1.5–2 billion USD"),
        ("US$3,000 to 5,000", "3,000–5,000 USD"),
        ("between $900,000 and $2 million", "900,000 to 2 million USD"),
        ("25,000 to 30,000 workers", "25,000–30,000 people"),
    ],
)
def test_a_range_is_one_quantity_of_two_ends(text: str, expected: str) -> None:
    assert said(quantities(read(text))) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3% to 5%", ["3 percent", "5 percent"]),
        ("from 3 to 5 percent", ["3 percent", "5 percent"]),
        ("1.5 and 3 percent", ["1.5 percent", "3 percent"]),
        ("rose $2.89 to $156.99", ["2.89 USD", "156.99 USD"]),
        ("lost 2 percent to 3 percent", ["2 percent", "3 percent"]),
    ],
)
def test_a_movement_between_two_levels_is_no_range(text: str, expected: list[str]) -> None:
    assert said(quantities(read(text))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 9%", "more than 9 percent"),
        ("well over 9%", "more than 9 percent"),
        ("at least 9%", "more than 9 percent"),
        ("9% or more", "more than 9 percent"),
        ("nearly 9%", "about 9 percent"),
        ("an estimated 9%", "about 9 percent"),
        ("~9%", "about 9 percent"),
        ("just under 9%", "less than 9 percent"),
        ("as much as 9%", "up to 9 percent"),
        ("no more than 9%", "up to 9 percent"),
        ("up to $9", "up to 9 USD"),
        ("a record 9%", "9 percent"),
    ],
)
def test_words_around_a_number_bound_it(words: str, expected: str) -> None:
    (found,) = quantities(read(f"It gave {words} ."))
    assert describe(found.quantity) == expected


def test_the_text_and_the_tokens_take_in_the_bound_words() -> None:
    reading = read("It spent more than $1.5 billion on it.")
    (found,) = quantities(reading)
    assert found.quantity.text == "more than $1.5 billion"
    assert reading.text(found.start, found.end) == found.quantity.text


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("down 89.68 points", -1),
        ("down by about 3%", -1),
        ("a 3% drop", -1),
        ("a drop of 3%", -1),
        ("losing 3%", -1),
        ("-1.1%", -1),
        ("−0.5%", -1),
        ("minus 3%", -1),
        ("3 percent lower", -1),
        ("2.6% below the peak", -1),
        ("up 2%", 1),
        ("+2.3%", 1),
        ("a 54-point gain", 1),
        ("climbing more than 2%", 1),
        ("fell 3%", 0),
        ("a loss of $3 million", 0),
        ("they make up 3%", 0),
        ("falling below 8,000", 0),
    ],
)
def test_the_words_beside_a_quantity_give_its_sign(text: str, sign: int) -> None:
    (found,) = quantities(read(text))
    assert found.signed == sign
    assert found.quantity.value is not None
    assert found.quantity.value > 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 aircraft", "60 aircraft"),
        ("10,000 jobs", "10,000 people"),
        ("two dozen employees", "24 people"),
        ("789 dealerships", "789 dealership"),
        ("1,000,000 shares", "1 million shares"),
        ("25.3m customers", "25.3 million customer"),
        ("a 60-seat", "60 seat"),
        ("1,500 planes per month", "1,500 aircraft per month"),
    ],
)
def test_a_counted_noun_is_the_unit_in_the_singular(text: str, expected: str) -> None:
    assert said(quantities(read(text))) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 2009.",
        "on June 15 and on 16 July",
        "at 9:45 or 17:30 UTC",
        "an A320, a 787-9, a KC-30 and a 777-200LR",
        "the new Boeing 737 is here",
        "shares of the FTSE 100",
        "it sought Chapter 11 protection",
        "the 21st of its kind",
        "a 5G phone with 8GB",
        "published 14.01.2026 or 15/06/2009",
        "version 2.0 of it",
        "her 51-year-old rival",
        "a 52-week high",
        "At one point it fell.",
        "One company gave up.",
        "the Big Three",
    ],
)
def test_numbers_that_name_or_date_are_no_quantities(text: str) -> None:
    assert quantities(read(text)) == ()


def test_quantities_do_not_run_across_blocks() -> None:
    assert said(quantities(read("Sales rose 3\npercent of buyers left"))) == []
    assert said(quantities(read("It will end by 2012\nShares fell"))) == []
    assert BREAK in atoms(read("One\nTwo")).raws


def test_an_empty_article_has_no_quantities() -> None:
    assert quantities(read("")) == ()


def test_without_a_parse_the_head_is_the_last_token() -> None:
    (found,) = quantities(read("about 3 percent"))
    assert found.head == found.end - 1


SNIPPETS = st.sampled_from(
    (
        "$ US$ € 1 2.5 1,000 1.5bn 3-5% 8%-18% 40-$45 A320 -9 − + to and between million "
        "dozen half a of the percent points % cents crore dollars June 2009 14.01.2026 1Q18 "
        "up down more than , . ( ) / : # Rs "
        "\n"
    ).split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(SNIPPETS, max_size=20).map(" ".join),
    st.lists(SNIPPETS, max_size=12).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_sorted_quantities_that_do_not_overlap(text: str) -> None:
    reading = read(text)
    last = 0
    for found in quantities(reading):
        assert last <= found.start <= found.head < found.end <= len(reading.doc)
        last = found.end
        quantity = found.quantity
        assert (quantity.value is None) != (quantity.low is None)
        assert "E" not in str(quantity.value if quantity.value is not None else quantity.high)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The carrier will buy twenty new Sukhoi passenger jets.", [("20 aircraft", "jets")]),
        ("The bank announced 10,000 job cuts in May.", [("10,000 people", "cuts")]),
        ("It has sold 60 of its planes to a rival.", [("60 aircraft", "60")]),
        ("It owns eleven K310s. The K310 freighter is old.", [("11 freighter", "K310s")]),
        ("It ordered five new Antonov 148 aircraft.", [("5 aircraft", "aircraft")]),
        ("Sales saw a 9% year-on-year rise.", [("+9 percent", "%")]),
        ("The board paid 3 billion yuan for it.", [("3 billion CNY", "yuan")]),
        ("The S&P 500 lost 2.99 percent.", [("2.99 percent", "percent")]),
        ("It dismissed 2000 workers in 2009.", [("2,000 people", "workers")]),
    ],
)
def test_the_parse_finds_what_is_counted_and_the_head(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    reading = read(text, nlp)
    found = quantities(reading)
    assert [
        (words, reading.doc[one.head].text) for words, one in zip(said(found), found, strict=True)
    ] == expected


def test_values_are_written_without_exponent_and_zeros() -> None:
    (found,) = quantities(read("$40.50 billion"))
    assert str(found.quantity.value) == "40500000000"
    assert found.quantity.value == Decimal("40.5") * 10**9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Losses of US$40 billion", ["40 billion USD"]),
        ("£1.5bn of orders", ["1.5 billion GBP"]),
        ("nearly €145.80", ["about 145.8 EUR"]),
        ("a record £9 billion", ["9 billion GBP"]),
        ("up to US$40 billion", ["up to 40 billion USD"]),
        ("at least 50,000 workers", ["more than 50,000 people"]),
        ("at least 20 aircraft", ["more than 20 aircraft"]),
        ("It fell 1.16 %.", ["1.16 percent"]),
        ("It was down 89.68 points.", ["-89.68 points"]),
        ("It rose from 7,463.00 to 7,552.29.", ["7,463", "7,552.29"]),
        ("It rose by 3 percent to $67.", ["3 percent", "67 USD"]),
        ("It is 25 to 30 percent dearer.", ["25–30 percent"]),
        ("Sales doubled and costs halved.", []),
    ],
)
def test_news_spells_its_numbers_in_many_ways(text: str, expected: list[str]) -> None:
    assert said(quantities(read(text))) == expected
