"""Several reading processes: the same answer, and no hang when one dies."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace

import pytest
from spacy.language import Language

from extractors.parallel import parallel_outcomes
from extractors.pipeline import extractions
from ontology.errors import ModelError
from ontology.records import Article, TextBlock
from ontology.terms import Block

pytestmark = pytest.mark.model

TEXT = "Siemens bought Alstom for $3 billion. Toyota plans to build a plant in Texas. "


def articles(count: int) -> Iterator[Article]:
    for number in range(count):
        text = TEXT * (number % 7)
        yield Article(
            f"a{number:03}", "", text, (TextBlock(0, len(text), Block.PARAGRAPH),), "2009-06-18"
        )


def test_several_processes_give_what_one_gives_in_its_order(nlp: Language) -> None:
    some = list(articles(80))
    assert list(parallel_outcomes(some, processes=2)) == list(extractions(some, nlp))


def test_a_stream_is_read_only_so_far_as_it_is_needed() -> None:
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for article in articles(2000):
            taken += 1
            yield article

    stream = parallel_outcomes(counted(), processes=1)
    next(stream)
    stream.close()
    assert taken < 500


def test_a_killed_process_is_replaced(nlp: Language) -> None:
    def disturbed() -> Iterator[Article]:
        yield from articles(200)
        for child in multiprocessing.active_children():
            child.kill()
        yield from (replace(article, id=f"b{article.id}") for article in articles(50))

    once = list(disturbed())
    assert list(parallel_outcomes(disturbed(), processes=1)) == list(extractions(once, nlp))


def test_a_missing_model_is_named_before_any_process_starts() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        list(parallel_outcomes(articles(1), "no_such_model", processes=1))
