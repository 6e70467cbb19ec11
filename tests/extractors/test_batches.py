"""A stream of articles leaves nothing behind but what it found."""

import gc
from itertools import chain

import pytest
from spacy.language import Language

from extractors.articles import article_from_text
from extractors.batches import batches
from extractors.language import forget_words
from extractors.pipeline import extractions
from extractors.words import Words
from ontology.records import Article

pytestmark = pytest.mark.model


def _articles(count: int) -> list[Article]:
    text = "Contoso buys Fabrikam\nJune 15, 2009\n\nContoso said that it had bought Fabrikam.\n"
    return [article_from_text(f"story-{number}", text) for number in range(count)]


def test_batches_hold_all_articles_in_order_and_grow() -> None:
    found = _articles(100)
    cut = list(batches(found))
    assert list(chain.from_iterable(cut)) == found
    assert len(cut[0]) < len(cut[1]) < len(cut[2])


def test_the_words_of_a_batch_are_freed_without_a_look_at_all_objects(nlp: Language) -> None:
    stream = extractions(_articles(60), nlp)
    gc.collect()
    before = _words_alive()
    assert sum(bool(extraction.claims) for extraction in stream) == 60
    assert _words_alive() <= before


def _words_alive() -> int:
    return sum(type(thing) is Words for thing in gc.get_objects())


def test_words_of_the_model_are_kept_and_names_are_not(nlp: Language) -> None:
    text = "Quolmrex buys Fabrikam\nJune 15, 2009\n\nQuolmrex overpaid handsomely.\n"
    list(extractions([article_from_text("story", text)], nlp))
    assert "handsomely" in nlp.vocab
    assert "Quolmrex" not in nlp.vocab


def test_a_large_memory_of_words_is_emptied_and_a_small_one_kept(nlp: Language) -> None:
    known: dict[object, object] = vars(nlp.get_pipe("lemmatizer"))["cache"]
    kept = dict(known)
    forget_words(nlp)
    assert known == kept
    known.update({("word", number): ["word"] for number in range(60_000)})
    forget_words(nlp)
    assert not known
    known.update(kept)
