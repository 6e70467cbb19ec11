"""The stream from articles to extractions, and the laws of evidence."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from extractors.articles import article_from_text
from extractors.pipeline import extractions
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
