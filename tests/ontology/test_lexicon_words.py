"""The words of the lexicon: faults of the data that no loader can see."""

from collections import Counter

import pytest

from ontology.lexicon import LEXICON_FOLDER, NOUNS, lexicon
from ontology.terms import Kind, Modality, Predicate


@pytest.mark.parametrize("predicate", list(Predicate))
def test_every_predicate_can_be_said_with_a_verb_and_in_another_way(predicate: Predicate) -> None:
    forms = Counter(e.form for e in lexicon().entries if e.predicate is predicate)
    assert forms["verb"]
    assert len(forms) > 1


def test_a_line_names_each_head_once() -> None:
    doubled = [e for e in lexicon().entries if len(e.heads) != len(set(e.heads))]
    assert [f"{e.file}:{e.line}" for e in doubled] == []


def test_a_noun_stands_under_one_kind() -> None:
    listed = Counter(
        word.strip()
        for line in (LEXICON_FOLDER / NOUNS).read_text(encoding="utf-8").splitlines()
        if line.startswith(" ")
        for word in line.split(",")
    )
    assert [word for word, times in listed.items() if times > 1] == []


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("carmaker", Kind.COMPANY),
        ("investment bank", Kind.FINANCIAL_INSTITUTION),
        ("subsidiary", Kind.BUSINESS_UNIT),
        ("earnings per share", Kind.MEASURE),
        ("watchdog", Kind.REGULATOR),
        ("chief executive", Kind.POSITION),
        ("crude oil", Kind.COMMODITY),
        ("walkout", Kind.EVENT),
    ],
)
def test_common_nouns_have_the_kind_of_business_news(noun: str, kind: Kind) -> None:
    assert lexicon().nouns[noun] is kind


def test_no_way_of_moving_goes_up_and_down() -> None:
    ways: dict[str, set[str]] = {}
    for entry in lexicon().entries:
        if entry.predicate is Predicate.PRICE_CHANGE and not any(
            p.nouns or p.words for p in entry.arguments
        ):
            sign = dict(entry.constants).get("sign", "")
            for head in entry.heads:
                ways.setdefault(f"{entry.form} {head}", set()).add(sign)
    assert [head for head, signs in ways.items() if {"+", "-"} <= signs] == []


@pytest.mark.parametrize("modality", [m for m in Modality if m is not Modality.ACTUAL])
def test_every_modality_has_words_that_bring_it_about(modality: Modality) -> None:
    assert sum(modality.value in effects for effects in lexicon().effects.values()) > 5


def test_a_word_of_judgement_is_either_good_or_bad() -> None:
    opinions = lexicon().opinions
    assert (opinions["promising"], opinions["unacceptable"]) == ("positive", "negative")
    assert set(opinions.values()) == {"positive", "negative", "neutral"}
