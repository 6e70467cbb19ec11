"""Explanations: the same claims as the extraction, and a reason for each clause that makes none."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from extractors.articles import article_from_text
from extractors.explaining import explanations
from extractors.explanation import Explanation, Outcome, SeenClause
from extractors.pipeline import extractions

pytestmark = pytest.mark.model

type Explain = Callable[[str], Explanation]

STORY = """Contoso and Fabrikam
June 15, 2009

Contoso Corp. bought Fabrikam Inc. on Monday for $3 billion. The plan fell.
Contoso Corp. mulled Fabrikam Inc.

Should you sell? Contoso is said to be cheap.

Contoso bought Fabrikam for cash.
"""


@pytest.fixture
def explain(nlp: Language) -> Explain:
    """Explain a text as one article."""
    return lambda text: next(explanations([article_from_text("story", text)], nlp))


def clause(explanation: Explanation, lemma: str) -> SeenClause:
    """Give the first verb clause of a lemma."""
    clauses = (c for sentence in explanation.sentences for c in sentence.clauses)
    return next(c for c in clauses if c.form == "verb" and c.lemma == lemma)


def test_the_extraction_is_the_same_as_without_explaining(explain: Explain, nlp: Language) -> None:
    (alone,) = extractions([article_from_text("story", STORY)], nlp)
    assert explain(STORY).extraction == alone


def test_every_claim_is_made_by_some_clause_or_rule(explain: Explain) -> None:
    explanation = explain(STORY)
    made = [
        m.claim.predicate
        for sentence in explanation.sentences
        for m in (*sentence.beside, *(m for c in sentence.clauses for m in c.made))
        if m.outcome in (Outcome.CLAIMS, Outcome.OPEN)
    ]
    assert sorted(made) == sorted(c.predicate for c in explanation.extraction.claims)


def test_a_claim_names_the_line_of_the_lexicon_that_made_it(explain: Explain) -> None:
    bought = clause(explain(STORY), "buy")
    assert bought.outcome is Outcome.CLAIMS
    made = bought.made[0]
    assert made.claim.predicate == "acquires"
    assert made.claim.entry.startswith("deals.lex:")
    assert "buy" in made.line


def test_a_value_of_the_wrong_kind_is_the_reason(explain: Explain) -> None:
    fell = clause(explain(STORY), "fall")
    assert fell.outcome is Outcome.UNBOUND
    assert fell.failures[0].code == "no-subject"
    assert "needs Instrument" in fell.why
    assert '"plan" is an unnamed Policy' in fell.why


def test_a_verb_without_a_line_makes_an_open_claim_or_none(explain: Explain) -> None:
    assert clause(explain(STORY), "mull").outcome is Outcome.OPEN
    nobody = clause(explain("It was raining. Contoso frobnicated."), "frobnicate")
    assert nobody.outcome is Outcome.NO_ENTRY
    assert "no line of the lexicon" in nobody.why


def test_a_claim_that_is_stated_better_elsewhere_says_where(explain: Explain) -> None:
    sentences = explain(STORY).sentences
    again = [c for s in sentences for c in s.clauses if c.lemma == "buy"]
    assert sorted(c.outcome for c in again) == [Outcome.CLAIMS, Outcome.JOINED]
    joined = next(c for c in again if c.outcome is Outcome.JOINED)
    assert "stated better in sentence" in joined.why


def test_a_word_that_governs_others_is_told_apart(explain: Explain) -> None:
    plans = clause(explain("Contoso plans to frobnicate the market."), "plan")
    assert plans.outcome is Outcome.GOVERNS


def test_questions_are_marked_and_have_no_clauses(explain: Explain) -> None:
    asked = [s for s in explain(STORY).sentences if s.asks]
    assert [s.text for s in asked] == ["Should you sell?"]
    assert asked[0].clauses == ()


def test_phrases_stand_where_they_say_and_tell_what_they_mean(explain: Explain) -> None:
    explanation = explain(STORY)
    phrases = [p for s in explanation.sentences for p in s.phrases]
    assert all(STORY[p.start : p.end] == p.text for p in phrases)
    told = {(p.sort, p.text, p.means) for p in phrases}
    assert ("quantity", "$3 billion", "3 billion USD") in told
    assert ("time", "Monday", "2009-06-15") in told


def test_another_language_has_no_sentences_but_a_count(explain: Explain) -> None:
    german = (
        "Der Autobauer hat am Montag einen neuen Vorstand berufen und die Prognose gesenkt. " * 4
    )
    explanation = explain(german)
    assert explanation.sentences == ()
    assert explanation.extraction.rejected
