"""Words answer as spaCy's own tokens do."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractors.words import words

TEXT = (
    "Ford, which makes cars, said on Monday that it would buy 3 plants from Mr. Smith's firm. "
    "What it pays for them it did not say: \u201cno comment\u201d."
)

SIMPLE = (
    "i text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ shape_ "
    "is_title is_alpha is_punct is_stop like_num"
).split()
PLACES = "head left_edge right_edge".split()
MANY = "children lefts rights subtree ancestors sent".split()


@pytest.mark.parametrize("name", SIMPLE)
def test_a_word_has_the_properties_of_its_token(name: str, nlp: Language) -> None:
    doc = nlp(TEXT)
    numbers = [number for number, span in enumerate(doc.sents) for _ in span]
    found = [getattr(word, name) for word in words([doc], numbers)]
    assert found == [getattr(token, name) for token in doc]


@pytest.mark.parametrize("name", [*SIMPLE, *PLACES])
def test_words_of_several_texts_are_those_of_one_after_the_other(name: str, nlp: Language) -> None:
    parts = [nlp(text) for text in ("Ford grew", "It builds cars. ", "GM fell 3 percent.")]
    whole = Doc.from_docs(parts)
    assert whole is not None
    numbers = [number for number, span in enumerate(whole.sents) for _ in span]
    found = [getattr(word, name) for word in words(parts, numbers)]
    wanted = [getattr(token, name) for token in whole]
    if name in PLACES:
        assert [word.i for word in found] == [token.i for token in wanted]
    else:
        assert found == wanted


@pytest.mark.parametrize("name", PLACES)
def test_a_word_leads_to_the_words_to_which_its_token_leads(name: str, nlp: Language) -> None:
    doc = nlp(TEXT)
    numbers = [number for number, span in enumerate(doc.sents) for _ in span]
    found = [getattr(word, name).i for word in words([doc], numbers)]
    assert found == [getattr(token, name).i for token in doc]


@pytest.mark.parametrize("name", MANY)
def test_what_is_around_a_word_comes_in_the_order_of_spacy(name: str, nlp: Language) -> None:
    doc = nlp(TEXT)
    numbers = [number for number, span in enumerate(doc.sents) for _ in span]
    found = [[w.i for w in getattr(word, name)] for word in words([doc], numbers)]
    assert found == [[t.i for t in getattr(token, name)] for token in doc]


def test_a_slice_has_the_words_of_spacys(nlp: Language) -> None:
    doc = nlp(TEXT)
    plain = words([doc], [number for number, span in enumerate(doc.sents) for _ in span])
    for start, end in ((0, 3), (4, 4), (-3, 100), (7, 2)):
        span, stretch = doc[start:end], plain[start:end]
        assert [word.i for word in stretch] == [token.i for token in span]


def test_words_of_one_sentence_share_it(nlp: Language) -> None:
    doc = nlp(TEXT)
    plain = words([doc], [number for number, span in enumerate(doc.sents) for _ in span])
    assert plain[0].sent == plain[1].sent
    assert plain[0].sent != plain[len(plain) - 1].sent
