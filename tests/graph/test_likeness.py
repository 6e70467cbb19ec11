"""Names that may be one, and names that never are."""

import pytest

from graph.likeness import abbreviates, core, letters, may_be_one, model_of, shortens
from ontology.names import normalised

NEVER = [
    # a distinctive word more
    ("Alibaba", "Alibaba Cloud"),
    ("Boeing", "Boeing Defense"),
    ("Sony", "Sony Music"),
    ("Ford", "Ford Europe"),
    ("Airbus", "Airbus Helicopters"),
    ("Bank of Ireland", "Bank of Northern Ireland"),
    # another number or letter
    ("A320", "A321"),
    ("A320", "A320neo"),
    ("Boeing 787-8", "Boeing 787-9"),
    ("iPhone 3G", "iPhone 3GS"),
    ("Windows 7", "Windows 8"),
    ("Model 3", "Model S"),
    ("Formula 1", "Formula 2"),
    ("ASR1603", "ASR1605"),
    # another quarter of the sky
    ("North Korea", "South Korea"),
    ("Korea", "South Korea"),
    ("East Timor", "West Timor"),
    ("Northrop", "Southrop"),
    # alike and not the same
    ("Stripe", "Strix"),
    ("Austria", "Australia"),
    ("Nokia", "Noka"),
    # one word in common
    ("General Motors", "General Electric"),
    ("Deutsche Bank", "Deutsche Telekom"),
    ("American Airlines", "American Express"),
    ("United Airlines", "United Technologies"),
    ("Bank of America", "Bank of China"),
    ("Royal Bank of Scotland", "Royal Bank of Canada"),
    ("Ministry of Finance", "Ministry of Defence"),
    ("Washington Post", "Washington Times"),
    # words in another order
    ("University of Washington", "Washington University"),
    # persons
    ("Steve Jobs", "Laurene Jobs"),
    ("George Bush", "Barbara Bush"),
    # an acronym of something else
    ("SEC", "Standard Oil Company"),
    ("IBM", "Indian Business Monthly Review"),
]
MAYBE = [
    ("Apple", "Apple Inc."),
    ("The Walt Disney Company", "Walt Disney Co."),
    ("Alibaba Group Holding Limited", "Alibaba"),
    ("Volkswagen Group", "Volkswagen AG"),
    ("JP Morgan", "J.P. Morgan"),
    ("JPMorgan", "JP Morgan"),
    ("Wal-Mart", "Walmart"),
    ("Standard & Poor's", "Standard and Poor’s"),
    ("Nestlé", "Nestle"),
    ("MIIT", "Ministry of Industry and Information Technology"),
    ("EADS", "European Aeronautic Defence and Space Company EADS N.V."),
    ("European Aeronautic Defence & Space", "European Aeronautic Defence and Space Company EADS"),
    ("GM", "General Motors Corporation"),
    ("AI", "artificial intelligence"),
    ("Freedom", "Freedom Capital Markets"),
    ("Lehman", "Lehman Brothers"),
    ("Samsung", "Samsung Electronics Co., Ltd."),
    ("A350", "Airbus A350"),
    ("U.S. Steel", "US Steel"),
    ("US Air Force", "United States Air Force"),
    ("Department of Defense", "Department of Defence"),
    ("Ford Motor Company", "Ford Motors Co."),
    ("USAF", "U.S. Air Force"),
]


@pytest.mark.parametrize(("a", "b"), NEVER)
def test_names_with_a_distinctive_word_that_differs_are_never_one(a: str, b: str) -> None:
    assert not may_be_one(normalised(a), normalised(b))
    assert not may_be_one(normalised(b), normalised(a))


@pytest.mark.parametrize(("a", "b"), MAYBE)
def test_names_without_one_may_be(a: str, b: str) -> None:
    assert may_be_one(normalised(a), normalised(b))
    assert may_be_one(normalised(b), normalised(a))


def test_digits_that_stand_apart_stay_apart() -> None:
    assert letters("boeing 7 47") == "boeing7 47"


def test_a_name_of_weak_words_alone_keeps_its_first() -> None:
    assert core("the group") == ("group",)
    assert core("the") == ("the",)


@pytest.mark.parametrize(
    ("short", "name", "does"),
    [
        ("miit", "ministry of industry and information technology", True),
        ("boa", "bank of america", True),
        ("ba", "bank of america", True),
        ("boa", "bank", False),
        ("b", "bank of america", False),
        ("general motors", "general motors", False),
    ],
)
def test_an_acronym_is_made_of_initials(short: str, name: str, does: bool) -> None:
    assert abbreviates(short, name) is does


@pytest.mark.parametrize(
    ("short", "name", "does"),
    [
        ("delta", "delta air lines", True),
        ("alibaba", "alibaba cloud", False),
        ("korea", "south korea", False),
        ("motors", "general motors", False),
        ("general", "general motors", True),
    ],
)
def test_a_short_name_leaves_out_only_the_trade(short: str, name: str, does: bool) -> None:
    assert shortens(short, name) is does


def test_a_model_is_named_by_its_number_behind_a_maker() -> None:
    assert model_of("a350", "airbus a350") == "airbus"
    assert model_of("max", "boeing 737 max") == ""
    assert model_of("a350", "a350") == ""
