import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles import article_from_text
from ontology.errors import ArticleError
from ontology.records import Article
from ontology.terms import Block

BODY = "Nordic Steel will buy Harbour Metals.\nThe price is $2 billion."


def words(article: Article) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks]


def test_the_first_line_is_the_title() -> None:
    article = article_from_text("a", f"\nSteelmaker buys rival\n\n{BODY}")
    assert article.title == "Steelmaker buys rival"
    assert article.blocks[0].block is Block.TITLE
    assert words(article)[1:] == BODY.split("\n")
    assert article.published is None


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n"])
def test_the_date_line_is_no_part_of_the_article(gap: str) -> None:
    article = article_from_text("a", f"Steelmaker buys rival{gap}June 13, 2005{gap}{BODY}")
    assert article.published == "2005-06-13"
    assert words(article)[1:] == BODY.split("\n")


def test_a_block_begins_behind_a_date_that_is_glued_to_it() -> None:
    article = article_from_text("a", f"Steelmaker buys rival\n14.01.2026 - 05:32:04{BODY}")
    assert article.published == "2026-01-14T05:32:04"
    assert words(article)[1:] == BODY.split("\n")


def test_of_several_date_lines_the_first_counts() -> None:
    text = f"Title\nPublished: June 13, 2005\nUpdated: June 15, 2005\n{BODY}"
    article = article_from_text("a", text)
    assert (article.published, len(article.blocks)) == ("2005-06-13", 3)


def test_a_date_may_stand_above_the_title() -> None:
    article = article_from_text("a", f"June 13, 2005\nSteelmaker buys rival\n{BODY}")
    assert (article.title, article.published) == ("Steelmaker buys rival", "2005-06-13")


def test_the_hash_of_a_markdown_title_is_left_out() -> None:
    article = article_from_text("a", f"# Steelmaker buys rival\n\n{BODY}")
    assert article.title == words(article)[0] == "Steelmaker buys rival"


def test_a_long_first_line_is_a_paragraph_of_an_article_without_title() -> None:
    article = article_from_text("a", "The price of steel rose again. " * 20)
    assert article.title == ""
    assert article.blocks[0].block is Block.PARAGRAPH


HEAD = (
    "title: Steelmaker buys rival\ndate: 13 June 2005\nsource: Example Daily\n"
    'licence: "CC0-1.0"\nurl: https://daily.example/steel\n'
)


@pytest.mark.parametrize(
    "text", [f"{HEAD}\n{BODY}", f"---\n{HEAD}---\n{BODY}", f"\n{HEAD}\n{BODY}"]
)
def test_a_head_tells_title_date_source_licence_and_address(text: str) -> None:
    article = article_from_text("a", text)
    assert article.text == text
    assert article.title == words(article)[0] == "Steelmaker buys rival"
    assert article.published == "2005-06-13"
    assert article.source == "Example Daily"
    assert article.licence == "CC0-1.0"
    assert article.url == "https://daily.example/steel"
    assert words(article)[1:] == BODY.split("\n")


def test_a_title_that_the_body_says_again_is_one_block() -> None:
    article = article_from_text("a", f"{HEAD}\n# Steelmaker buys rival\n\n{BODY}")
    assert len(article.blocks) == 3


def test_lines_with_colons_and_no_title_are_no_head() -> None:
    article = article_from_text("a", f"Source: prices doubled\n\n{BODY}")
    assert article.title == "Source: prices doubled"


def test_the_given_date_counts_where_the_text_has_none() -> None:
    assert article_from_text("a", BODY, published="2005-06-13").published == "2005-06-13"
    dated = f"Title\n2004-01-02\n{BODY}"
    assert article_from_text("a", dated, published="2005-06-13").published == "2004-01-02"


@pytest.mark.parametrize("text", ["", "  \n", "---\n***\n", "…"])
def test_a_text_without_a_word_is_an_error(text: str) -> None:
    with pytest.raises(ArticleError, match="a: there is no word"):
        article_from_text("a", text)


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "title: x",
                "---",
                "",
                "Ad",
                "June 13, 2005",
                "- item",
                "Read more here",
                "Why?",
                "It is.",
            ]
        )
    ).map("\n".join)
)
def test_blocks_are_ordered_apart_and_hold_words(text: str) -> None:
    try:
        article = article_from_text("a", text)
    except ArticleError:
        return
    place = 0
    for block in article.blocks:
        assert place <= block.start < block.end <= len(text)
        assert any(c.isalnum() for c in text[block.start : block.end])
        place = block.end
    assert article.text == text
    assert article.cut >= 0
