"""Which words a phrase is."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractors.clauses.wordings import Words, each, whole, wording

pytestmark = pytest.mark.model


def text(doc: Doc, places: Words) -> str:
    return " ".join(doc[place].text for place in places)


def word(doc: Doc, wanted: str) -> Token:
    return next(token for token in doc if token.text == wanted)


def test_a_phrase_is_full_but_without_its_relative_clause(nlp: Language) -> None:
    doc = nlp("Siemens sold the large unit in Ohio that makes turbines.")
    assert text(doc, wording(word(doc, "unit"))).startswith("the large unit")
    assert "makes" not in text(doc, wording(word(doc, "unit")))


def test_a_phrase_can_leave_a_part_out(nlp: Language) -> None:
    doc = nlp("Siemens praised its new rival.")
    cut = frozenset((word(doc, "new").i,))
    assert text(doc, wording(word(doc, "rival"), cut)) == "its rival"


def test_coordinated_phrases_are_given_one_by_one(nlp: Language) -> None:
    doc = nlp("Siemens makes fast trains, turbines and scanners.")
    assert [text(doc, one) for one in each(word(doc, "trains"))] == [
        "fast trains",
        "turbines",
        "scanners",
    ]


def test_a_whole_clause_ends_before_the_full_stop(nlp: Language) -> None:
    doc = nlp("Siemens opened a plant.")
    assert text(doc, whole(doc[1])) == "Siemens opened a plant"
