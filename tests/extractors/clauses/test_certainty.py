"""How sure a proposition is, from how it came about."""

import pytest
from spacy.language import Language

from extractors.clauses.certainty import certainty, features
from extractors.clauses.parts import Proposition
from extractors.clauses.propositions import propositions

pytestmark = pytest.mark.model


def one(nlp: Language, text: str) -> Proposition:
    return next(propositions(next(nlp(text).sents)))


def test_a_certainty_is_a_share(nlp: Language) -> None:
    assert 0 < certainty(one(nlp, "Siemens opened a plant in Ohio.")) < 1


def test_a_plain_sentence_is_surer_than_a_possession(nlp: Language) -> None:
    plain = one(nlp, "Siemens opened a plant in Ohio.")
    assert certainty(plain) > certainty(one(nlp, "Siemens's plant closed."))


def test_the_features_tell_the_derivation(nlp: Language) -> None:
    known = set(features(one(nlp, "She was born in Hamburg.")))
    assert {"form=verb", "first=pobj", "own subject", "subject is a pronoun"} <= known
