import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles.layout import LONGEST_BLOCK, lines, pieces, with_headings
from ontology.terms import Block


def laid_out(text: str) -> list[tuple[str, str]]:
    return [(b.block.value, text[b.start : b.end]) for b in with_headings(text, pieces(text))]


def test_a_line_is_a_paragraph() -> None:
    assert laid_out("One bank failed.\nAnother one was sold.\n") == [
        ("paragraph", "One bank failed."),
        ("paragraph", "Another one was sold."),
    ]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "– ", "1. ", "2) ", "  - "])
def test_items_come_without_their_marks(mark: str) -> None:
    assert laid_out(f"{mark}Sales rose.\n{mark}Profit fell.") == [
        ("item", "Sales rose."),
        ("item", "Profit fell."),
    ]


def test_a_short_line_without_a_stop_before_a_paragraph_is_a_heading() -> None:
    assert laid_out("Shares rise\nThe stock rose 3 percent.\nThe end of it") == [
        ("heading", "Shares rise"),
        ("paragraph", "The stock rose 3 percent."),
        ("paragraph", "The end of it"),
    ]


def test_a_line_that_ends_with_a_colon_is_no_heading() -> None:
    assert laid_out("What we know:\n- Sales rose.")[0][0] == "paragraph"


def test_marks_of_markdown_are_left_out() -> None:
    text = "## Shares rise\n\n> The stock rose.\n\n---\n***\nIt fell."
    assert laid_out(text) == [
        ("heading", "Shares rise"),
        ("paragraph", "The stock rose."),
        ("paragraph", "It fell."),
    ]


WRAPPED = """The carmaker said on Monday that it would build a second plant for
batteries in the north of the country, where power is cheap and where
it hopes to hire two thousand people.

- The plant opens in three years, if the council of the region and the
  owners of the land agree
- It costs a billion"""


def test_lines_that_were_broken_to_fit_a_width_are_one_paragraph() -> None:
    found = laid_out(WRAPPED)
    assert [kind for kind, _ in found] == ["paragraph", "item", "item"]
    assert found[0][1].endswith("two thousand people.")
    assert found[1][1].endswith("agree")


def test_short_sentences_on_their_own_lines_stay_apart() -> None:
    text = "The index of the exchange closed at its lowest in a decade.\nIt rose.\nIt fell again."
    assert len(pieces(text)) == 3


def test_every_kind_of_line_end_ends_a_line() -> None:
    text = "a\r\nb\rc\nd\u2028e"
    assert [text[start:end] for start, end in lines(text)] == ["a", "b", "c", "d", "e"]


def test_a_paragraph_that_is_too_long_is_cut_at_sentence_ends() -> None:
    found = laid_out("The price of the stock rose again. " * 1000)
    assert len(found) > 1
    assert all(words.endswith(".") for _, words in found)


@given(st.text(alphabet="ab A.?-*\n\r\t#>1 ", max_size=200) | st.text())
def test_pieces_are_ordered_apart_and_hold_words(text: str) -> None:
    place = 0
    for block in pieces(text):
        words = text[block.start : block.end]
        assert place <= block.start < block.end <= len(text)
        assert words == words.strip()
        assert any(c.isalnum() for c in words)
        assert len(words) <= LONGEST_BLOCK
        assert block.block is not Block.TITLE
        place = block.end


@given(st.text(alphabet="ab .\n", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(text[b.start : b.end] for b in pieces(text))
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("text", ["x" * 3_000_000, " " * 3_000_000 + "x", "> " * 1_000_000 + "x"])
def test_huge_lines_take_no_long_time(text: str) -> None:
    assert pieces(text)
