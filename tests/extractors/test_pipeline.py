"""The stream from articles to extractions, and the laws of evidence."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.articles import article_from_text
from extractors.pipeline import extractions, fingerprint
from ontology.records import Extraction

pytestmark = pytest.mark.model

STORY = """Contoso buys Fabrikam
June 15, 2009

Contoso said on Monday that it had bought Fabrikam for $3 billion.
The company's shares rose 4 percent.

Should you sell? Contoso plans to close a plant in Lyon.
It denied rumours of a merger with Northwind.
"""


def test_evidence_is_what_the_text_says_at_its_place(nlp: Language) -> None:
    (extraction,) = extractions([article_from_text("story", STORY)], nlp)
    assert extraction.claims
    for claim in extraction.claims:
        for evidence in claim.evidence:
            assert STORY[evidence.start : evidence.end] == evidence.quote
            for mark in evidence.marks:
                assert evidence.start <= mark.start < mark.end <= evidence.end
    for mention in extraction.mentions:
        assert STORY[mention.start : mention.end] == mention.text


def test_claims_use_the_entities_of_their_article(nlp: Language) -> None:
    (extraction,) = extractions([article_from_text("story", STORY)], nlp)
    known = {entity.id: entity for entity in extraction.entities}
    assert list(known) == sorted(known)
    for claim in extraction.claims:
        assert known[claim.subject.id] == claim.subject


def test_questions_are_passed_over_and_counted(extract: Callable[..., Extraction]) -> None:
    extraction = extract("Will Nestle buy Gerber? Nestle bought Gerber.")
    assert ("question", 1) in extraction.rejected


@pytest.mark.parametrize(
    "text",
    [
        "Der Autobauer hat am Montag einen neuen Vorstand berufen und zugleich die Prognose für "
        "das laufende Jahr gesenkt. Die Aktie verlor daraufhin mehr als drei Prozent. Analysten "
        "zeigten sich enttäuscht, weil der Konzern in China weniger Wagen verkauft hat als vorher.",
        "阿里巴巴集团周一宣布任命新的首席执行官。公司股价下跌超过百分之三。",
    ],
)
def test_another_language_makes_no_claims_and_is_counted(
    extract: Callable[..., Extraction], text: str
) -> None:
    extraction = extract(text)
    assert extraction.claims == ()
    assert extraction.rejected == (("not-english", 1),)


def test_a_short_text_is_read_whatever_it_looks_like(extract: Callable[..., Extraction]) -> None:
    assert extract("Siemens kauft Mentor.").rejected == ()


def test_articles_keep_their_order_and_an_empty_stream_is_empty(nlp: Language) -> None:
    stories = [article_from_text(name, STORY) for name in ("b", "a", "c")]
    assert [e.article.id for e in extractions(stories, nlp, batch_size=2)] == ["b", "a", "c"]
    assert list(extractions([], nlp)) == []


def test_the_same_article_gives_the_same_extraction_in_any_company(nlp: Language) -> None:
    story = article_from_text("story", STORY)
    other = article_from_text("other", "Nestle bought Gerber.\n\nShares of Nestle fell 2 percent.")
    (alone,) = extractions([story], nlp)
    together = list(extractions([other, story, other], nlp, batch_size=3))
    assert together[1] == alone


def test_the_fingerprint_is_stable_and_short() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1, max_size=300))
def test_no_text_breaks_the_extractor(extract: Callable[..., Extraction], text: str) -> None:
    for claim in extract(text or "x").claims if text.strip() else ():
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
