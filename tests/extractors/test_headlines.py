"""Headlines in title case, as a sentence would be written."""

import pytest

from extractors.headlines import plain_case


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Skoda Unveils New Car in Prague", "Skoda unveils new car in Prague"),
        ("Skoda to Cut 300 Jobs at Prague Plant", "Skoda to cut 300 jobs at Prague plant"),
        ("Mercer Motors Posts Record Loss", "Mercer Motors posts record loss"),
        ("Why Iberia's Shares Fell on Monday", "Why Iberia's shares fell on Monday"),
    ],
)
def test_only_names_keep_their_capitals(headline: str, plain: str) -> None:
    assert plain_case(headline, headline) == plain


def test_the_article_tells_what_is_a_name() -> None:
    headline = "Why Target Opens Stores"
    article = f"{headline}\n\nThe first will open soon, said Target."
    assert plain_case(headline, article) == "Why Target opens stores"


@pytest.mark.parametrize("text", ["Skoda unveils a car in Prague", "Skoda", "", "SKODA CUTS JOBS"])
def test_what_is_not_in_title_case_stays_as_it_is(text: str) -> None:
    assert plain_case(text, text) == text


def test_every_character_keeps_its_place() -> None:
    headline = "Iberia’s New Straße Shop Opens: 30 Stores Planned"
    assert len(plain_case(headline, "")) == len(headline)
