"""Copies of articles are one source; reports of their own are not."""

from collections.abc import Mapping
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.copies import SIZE, Sketch, copied, sketch, sources
from ontology.records import Article, TextBlock
from ontology.terms import Block

WIRE = (
    "Fell Ports will dredge the harbour of Sund for 90 million kronor, its board decided in May. "
    "Ships that draw eleven metres can then berth at the old grain pier whatever the tide is. "
    "Work begins after the herring season and takes until the autumn of the year after next. "
    "A Dutch firm with two suction dredgers was the cheapest of five that had sent in offers."
)
OWN = (
    "Sund gets its deeper harbour at last. Half the town came to the meeting, and most of those "
    "who spoke were for it; anglers fear for the eelgrass that grows along the northern mole. "
    "The port company pays NOK 90m, which it borrows, and hopes for grain ships from Riga. "
    "Where the mud shall go nobody could say when the mayor asked about it for a second time."
)
QUOTE = '"A harbour that cannot be reached at low tide is a pond with a view," said Tor Lie.'


def article(text: str, title: str = "Dredgers for Sund", name: str = "") -> Article:
    whole = f"{title}\n{text}"
    blocks = (
        TextBlock(0, len(title), Block.TITLE),
        TextBlock(len(title) + 1, len(whole), Block.PARAGRAPH),
    )
    return Article(name, title, whole, blocks)


def sketched(**texts: str) -> Mapping[str, Sketch]:
    return {name: sketch(article(text)) for name, text in texts.items()}


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper(),
        WIRE.partition("Work")[0],
        WIRE.replace("kronor", "crowns").replace("whatever", "no matter what"),
        f"{WIRE.partition('Work')[0]} {OWN.partition('The port')[2]}",
        f"The council had asked for it since 2019. {WIRE}",
    ],
)
def test_what_is_whole_cut_edited_or_gone_on_with_is_a_copy(copy: str) -> None:
    assert copied(sketch(article(WIRE)), sketch(article(copy, title="Another headline")))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (WIRE, OWN),
        (f"{WIRE} {QUOTE}", f"{OWN} {QUOTE}"),
        (QUOTE, f"{OWN} {QUOTE}"),
        (WIRE, ""),
        ("", ""),
        ("The harbour of Sund is shut.", "The harbour of Sund is shut."),
    ],
)
def test_what_people_said_and_single_phrases_make_no_copy(a: str, b: str) -> None:
    assert not copied(sketch(article(a)), sketch(article(b)))


def test_a_headline_does_not_count() -> None:
    title = "The headline of all these articles is the same, and longer than most of what they say"
    a, b = (sketch(article(text, title=title)) for text in (WIRE, OWN))
    assert not copied(a, b)


def test_a_long_article_is_compared_as_far_as_its_sketch_reaches() -> None:
    long = " ".join(
        f"Item {n} of the list costs {n * 7} kronor in {n % 5} shops." for n in range(99)
    )
    sketches = [sketch(article(text)) for text in (long, f"{long} {WIRE}", WIRE)]
    assert [len(one) for one in sketches[:2]] == [SIZE, SIZE]
    assert copied(sketches[0], sketches[1])
    assert not copied(sketches[0], sketches[2])


def test_a_chain_of_copies_is_one_source_only_if_all_its_links_say_so() -> None:
    told = sketched(wire=WIRE, own=OWN, digest=f"{WIRE} {OWN}")
    assert sources(["wire", "own", "digest"], told) == [("digest", "own", "wire")]
    assert sources(["wire", "own"], told) == [("own",), ("wire",)]


def test_an_article_without_words_is_a_source() -> None:
    assert sources(["b", "a", "b"], {}) == [("a",), ("b",)]
    assert sources([], {}) == []


def test_the_order_of_articles_changes_nothing() -> None:
    told = sketched(a=WIRE, b=OWN, c=WIRE.partition("Work")[0], d=QUOTE)
    assert {tuple(sources(order, told)) for order in permutations("abcd")} == {
        (("a", "c"), ("b",), ("d",))
    }


@settings(deadline=None)
@given(st.text(max_size=400), st.text(max_size=400))
def test_it_does_not_matter_which_is_the_copy(a: str, b: str) -> None:
    first, second = sketch(article(a)), sketch(article(b))
    assert copied(first, second) == copied(second, first)
