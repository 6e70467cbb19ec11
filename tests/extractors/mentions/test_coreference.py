"""Coreference: what common nouns and pronouns stand for."""

from collections.abc import Callable

import pytest

from extractors.mentions.mentioned import mentioned
from extractors.reading import Reading
from ontology.terms import Kind

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def meant(read: Read, text: str, word: str, nth: int = 0) -> str | None:
    """Give the label of what the nth token with this text stands for."""
    reading = read(text)
    places = [t.i for t in reading.doc if t.text == word]
    entity = mentioned(reading, (), ()).entity_at(places[nth])
    return entity.label if entity is not None else None


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Iberia ordered jets. The airline will pay later.", "airline", "Iberia"),
        ("Skoda grew. The company hired more staff.", "company", "Skoda"),
        ("The DAX lost ground. The index had risen before.", "index", "DAX"),
        ("Iberia ordered the Airbus A321. The planes will arrive in May.", "planes", "Airbus A321"),
        ("Skoda said it would close a plant.", "it", "Skoda"),
        ("Skoda raised its forecast.", "its", "Skoda"),
        ("Skoda, which builds cars in Bohemia, grew.", "which", "Skoda"),
        ("Clara Hopkins resigned. She had led Skoda.", "She", "Clara Hopkins"),
        ("Peter Marsh left Skoda after he had lost his seat.", "he", "Peter Marsh"),
        ("Shares of Skoda rose.", "Shares", "Skoda"),
        ("Skoda's shares rose.", "shares", "Skoda"),
        ("Skoda shares rose on Monday.", "shares", "Skoda"),
        ("Skoda published results and its shares jumped.", "shares", "Skoda"),
        ("Skoda shares rose. Barclays upgraded the stock.", "stock", "Skoda"),
        ("The carmaker Skoda grew.", "carmaker", "Skoda"),
        ("Skoda, the carmaker, grew.", "carmaker", "Skoda"),
        ("Skoda is a carmaker.", "carmaker", "Skoda"),
        ("Iberia bought Airbus A321 jets.", "jets", "Airbus A321"),
        (
            "Tencent hired staff for its cloud division. Tencent Cloud grew.",
            "division",
            "Tencent Cloud",
        ),
        ("Skoda chief executive Clara Hopkins resigned.", "executive", "Clara Hopkins"),
        ("Unite sued Skoda and its bank unit.", "its", "Skoda"),
        ("Skoda grew. The Czech carmaker hired staff.", "carmaker", "Skoda"),
        ("Merck paid Pfizer. It also bought half of the firm.", "firm", "Pfizer"),
        ("Fiat, which bought half of the company, met Skoda.", "company", None),
        (
            "Nordwind, a carrier, met Boeing. Boeing jets fly. The airline paid.",
            "airline",
            "Nordwind",
        ),
        ("Skoda met Fiat. Iberia left, too. It paid.", "It", "Iberia"),
        ("The FAA grounded Skoda. Batteries burned in its cars.", "its", "Skoda"),
        ("The Japanese government objected.", "government", "Japanese government"),
        ("Beijing announced a tariff.", "Beijing", "Chinese government"),
        ("They met in Beijing.", "Beijing", "Beijing"),
        ("The Ohio government paid. The government will act.", "government", "Ohio government"),
        ("Skoda chairman Peter Marsh said his company grew.", "company", "Skoda"),
        (
            "European Trade Commissioner Clara Hopkins spoke. The Commission met.",
            "Commission",
            "European Commission",
        ),
        (
            "The Thatcher administration lent them money.",
            "administration",
            "Thatcher administration",
        ),
        ("The Treasury Department objected. The department sued.", "department", "US Treasury"),
        ("Embraer builds planes. Skoda sued it. The planemaker paid.", "planemaker", "Embraer"),
        ("Skoda and the Union of Welders met. The union agreed.", "union", "Union of Welders"),
        ('"We will grow," said Skoda in a statement.', "We", "Skoda"),
        ('"I am glad," Clara Hopkins said.', "I", "Clara Hopkins"),
    ],
)
def test_a_phrase_stands_for_what_it_refers_to(
    read: Read, text: str, word: str, label: str
) -> None:
    assert meant(read, text, word) == label


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Skoda grew. It is likely that prices will rise.", "It"),
        ("Skoda grew. The company that built the bridge failed.", "company"),
        ("The company grew.", "company"),
        ("Skoda and Iberia grew. The companies hired staff.", "companies"),
        ("Skoda grew. A company failed.", "company"),
        ("Skoda downgraded the stock.", "stock"),
        ("The Skoda CEO resigned.", "CEO"),
        ("Skoda grew, but the Italian carmaker shrank.", "carmaker"),
        ("Peter Marsh praised Skoda. His company will buy it.", "company"),
        ("Iberia flies planes to Lima. The carmaker grew.", "carmaker"),
        ("The European Commission sued Skoda. It went to the court.", "court"),
    ],
)
def test_where_nothing_fits_nothing_is_meant(read: Read, text: str, word: str) -> None:
    assert meant(read, text, word) is None


def test_conjuncts_answer_each_for_itself(read: Read) -> None:
    text = "Skoda and Iberia grew."
    assert meant(read, text, "Skoda") == "Skoda"
    assert meant(read, text, "Iberia") == "Iberia"


def test_an_unnamed_phrase_is_a_thing_of_its_own(read: Read) -> None:
    reading = read("The net profit of Skoda rose, and analysts were glad.")
    things = mentioned(reading, (), ())
    profit, analysts = (
        things.nominal(next(t.i for t in reading.doc if t.text == word))
        for word in ("profit", "analysts")
    )
    assert profit is not None
    assert (profit.label, profit.kind) == ("net profit", Kind.MEASURE)
    assert analysts is not None
    assert (analysts.label, analysts.kind) == ("analysts", Kind.GROUP)
    assert things.nominal(0) is None


def test_the_noun_behind_a_quoted_name_stands_for_it(read: Read) -> None:
    text = 'The ministry announced a "Clean Harbour Future" action plan.'
    assert meant(read, text, "plan") == "Clean Harbour Future"
