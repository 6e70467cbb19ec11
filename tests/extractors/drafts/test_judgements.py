"""Whose opinion a judgement is, and of what."""

from collections.abc import Callable

import pytest

from ontology.records import Entity, Extraction

pytestmark = pytest.mark.model


def views(extraction: Extraction) -> set[tuple[str, str, str]]:
    return {
        (c.subject.label, c.object.label, str(dict(c.qualifiers)["sentiment"]))
        for c in extraction.claims
        if c.predicate == "views" and isinstance(c.object, Entity)
    }


def test_a_quotation_is_its_speakers_opinion(extract: Callable[..., Extraction]) -> None:
    text = '"The bailout is simply a disaster," said Ron Gettelfinger.'
    assert views(extract(text)) == {("Ron Gettelfinger", "bailout", "negative")}


def test_a_quotation_goes_on_in_the_next_sentence(extract: Callable[..., Extraction]) -> None:
    text = '"We met today," said Ron Gettelfinger. "The bailout is a great success."'
    assert views(extract(text)) == {("Ron Gettelfinger", "bailout", "positive")}


def test_a_negation_turns_the_sentiment(extract: Callable[..., Extraction]) -> None:
    text = 'Ron Gettelfinger told reporters: "The bailout is not a mistake."'
    assert views(extract(text)) == {("Ron Gettelfinger", "bailout", "positive")}


def test_behaviour_stands_for_its_owner(extract: Callable[..., Extraction]) -> None:
    text = '"Toyota\'s behaviour is shameful," Ray LaHood told the BBC.'
    assert views(extract(text)) == {("Ray LaHood", "Toyota", "negative")}


def test_what_nobody_says_is_no_opinion(extract: Callable[..., Extraction]) -> None:
    assert views(extract("The bailout is a great success.")) == set()


def test_a_company_that_praises_its_product_advertises(
    extract: Callable[..., Extraction],
) -> None:
    assert views(extract("Toyota said that the Prius is a great car.")) == set()
