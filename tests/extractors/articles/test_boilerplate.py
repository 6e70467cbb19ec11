import pytest

from extractors.articles import article_from_text
from extractors.articles.boilerplate import rule_of
from ontology.errors import ArticleError

CUT = [
    ("Ad", "advertising"),
    ("Advertisement", "advertising"),
    ("Sponsored content", "advertising"),
    ("Urgent: action needed for all Sample investors!", "call to act"),
    ("Find out why the experts are worried now.", "call to act"),
    ("Is it over? Find out in the free analysis of this week.", "call to act"),
    ("Get your free report on battery makers today.", "call to act"),
    ("Sample Motors: buy or sell?", "teaser"),
    ("Should you buy, hold or sell? Our new analysis has the answer:", "teaser"),
    ("Read more here...", "link"),
    ("Click here to see the chart", "link"),
    ("Continue reading", "link"),
    ("See also: Harbour Metals closes a mill", "link"),
    ("Sample Motors in detail: read more here »", "link"),
    ("https://daily.example/steel", "link"),
    ("![the plant](plant.png)", "link"),
    ("Sign up for our newsletter", "subscription"),
    ("Subscribe", "subscription"),
    ("Subscribe now to our daily briefing and never miss a story.", "subscription"),
    ("The news, delivered straight to your inbox every morning.", "subscription"),
    ("Share this article", "sharing"),
    ("Share on Facebook", "sharing"),
    ("Follow us on social media", "sharing"),
    ("© 2019 Example Daily", "copyright"),
    ("(c) 2019 Example Daily", "copyright"),
    ("Copyright 2019 Example Daily. All rights reserved.", "copyright"),
    ("This material may not be published, broadcast, rewritten or redistributed.", "copyright"),
    ("This article is not investment advice.", "disclaimer"),
    ("Nothing in this report constitutes financial advice.", "disclaimer"),
    ("The author has no position in any of the stocks mentioned.", "disclaimer"),
    ("Past performance is no guarantee of future results.", "disclaimer"),
    ("For information purposes only.", "disclaimer"),
    ("Image: Example Agency", "credit"),
    ("Photo credit: Jane Doe", "credit"),
    ("Photo by Jane Doe", "credit"),
    ("(Reporting by Jane Doe in Oslo; editing by John Roe)", "credit"),
    ("By Jane Doe and John Roe", "credit"),
    ("Story continues below", "furniture"),
    ("5 min read", "furniture"),
    ("Tags: steel, mergers", "furniture"),
    ("Is this the end? Or will the company recover?", "question"),
    ("“Who pays for it?”", "question"),
]

KEPT = [
    "Ads on the video service brought in $8 billion, 12 percent more than a year ago.",
    "Advertisement sales fell at the newspaper group.",
    "Share prices rose in Tokyo.",
    "Shares of the carmaker fell 4 percent.",
    "About 5 million people subscribe to the service.",
    "The network raised prices for subscribers in Canada.",
    "The company said users get a free trial of three months.",
    "Investors will find out on Tuesday whether the bank keeps its dividend.",
    "The regulator fined the firm for giving investment advice without a licence.",
    "Copyright claims against the studio were dismissed.",
    "Photographs by a satellite showed that the dam was empty.",
    "By Friday, the index had lost a tenth of its value.",
    "Trade now makes up half of the country's output.",
    "The report may not be published until May.",
    "UBS rates the stock a hold; its peers say buy.",
    "Should the bank have known? The judge said that it should.",
    "“What were they thinking?” asked the chairman.",
    "Sources close to the talks said that the price was $40 a share.",
    "The position in shares of its rival was sold.",
    "Climate talks: urgent action is needed, says the bank.",
    "Print sales of the magazine ended in March.",
    "The broker recommends that clients hold the stock.",
]


@pytest.mark.parametrize(("words", "rule"), CUT)
def test_boilerplate_is_known_by_its_wording(words: str, rule: str) -> None:
    assert rule_of(words) == rule


@pytest.mark.parametrize("words", KEPT)
def test_news_that_uses_such_words_is_kept(words: str) -> None:
    assert rule_of(words) is None


def _kept(*lines: str) -> tuple[list[str], int]:
    article = article_from_text("a", "\n".join(("Steelmaker buys rival", *lines)))
    return [article.text[b.start : b.end] for b in article.blocks[1:]], article.cut


NEWS = "Nordic Steel said that it would buy Harbour Metals for $2 billion in cash."
MORE = "Its shares rose 3 percent."


def test_an_advertisement_is_cut_up_to_its_last_call() -> None:
    lines = ("Ad", "The broker of the year", "Trade more and pay less!", "Open your account here")
    assert _kept(NEWS, *lines) == ([NEWS], 4)


def test_an_advertising_mark_between_paragraphs_is_cut_alone() -> None:
    assert _kept(NEWS, "Advertisement", MORE, NEWS) == ([NEWS, MORE, NEWS], 1)


def test_lists_of_links_are_cut_with_their_headings() -> None:
    lines = ("Related news", "Harbour closes a mill", "Sources", "* Jane Doe, “Steel” — Daily")
    assert _kept(NEWS, *lines) == ([NEWS], 4)


def test_a_list_of_links_ends_at_the_next_paragraph() -> None:
    assert _kept(NEWS, "Related articles", "Harbour closes a mill", NEWS) == ([NEWS, NEWS], 2)


def test_a_call_at_the_end_of_a_paragraph_is_cut_off_it() -> None:
    assert _kept(f"{NEWS} Read more here...") == ([NEWS], 1)


def test_a_title_is_never_cut() -> None:
    article = article_from_text("a", f"Should you buy or sell?\n{NEWS}")
    assert article.title == "Should you buy or sell?"
    assert len(article.blocks) == 2


@pytest.mark.parametrize(
    "place", ["OSLO (Reuters) - ", "Oslo, June 13 (AP) — ", "OSLO, June 13, 2005 /PRNewswire/ -- "]
)
def test_place_and_agency_are_no_part_of_the_first_sentence(place: str) -> None:
    assert _kept(place + NEWS, MORE) == ([NEWS, MORE], 0)


def test_an_abbreviation_before_a_dash_is_no_agency() -> None:
    words = "Nordic Steel (NS) - the largest of its kind - buys a rival."
    assert _kept(words) == ([words], 0)


def test_a_text_that_is_nothing_but_boilerplate_is_an_error() -> None:
    with pytest.raises(ArticleError, match="nothing but boilerplate"):
        article_from_text("a", "Is it over? " * 30)
