"""What a sentence says in its own words, one construction a sentence."""

import pytest
from spacy.language import Language

from extractors.clauses.parts import Proposition
from extractors.clauses.propositions import of_verb, propositions
from extractors.clauses.wordings import Words

pytestmark = pytest.mark.model


def said(nlp: Language, text: str) -> set[tuple[str, ...]]:
    """Give what is said, as "subject | relation | the rest" in words of the text."""
    doc = nlp(text)

    def words(places: Words) -> str:
        return " ".join(doc[place].text for place in places)

    def row(made: Proposition) -> tuple[str, ...]:
        relation = f"{made.added} {words(made.relation)}".strip()
        return (words(made.subject.words), relation, *(words(part.words) for part in made.rest))

    return {row(made) for sentence in doc.sents for made in propositions(sentence)}


@pytest.mark.parametrize(
    ("text", "proposition"),
    [
        ("Siemens opened a plant.", ("Siemens", "opened", "a plant")),
        ("The plant was opened by Siemens.", ("The plant", "was opened by", "Siemens")),
        ("Merkel was born in Hamburg.", ("Merkel", "was born in", "Hamburg")),
        ("Merkel met Putin in Moscow.", ("Merkel", "met", "Putin", "in Moscow")),
        ("Siemens did not open a plant.", ("Siemens", "did not open", "a plant")),
        ("Siemens wants to sell its unit.", ("Siemens", "wants to sell", "its unit")),
        ("Siemens is able to sell the unit.", ("Siemens", "is able to sell", "the unit")),
        ("Prices rose.", ("Prices", "rose")),
        ("The deal is subject to approval.", ("The deal", "is subject to", "approval")),
        ("Demand relies heavily on exports.", ("Demand", "relies heavily on", "exports")),
        ("The unit, which Siemens sold, is small.", ("Siemens", "sold", "The unit")),
        ("The unit that makes trains is small.", ("The unit", "makes", "trains")),
        ("The unit sold by Siemens is small.", ("The unit", "is sold by", "Siemens")),
        ("Merkel praised Siemens and visited Toyota.", ("Merkel", "visited", "Toyota")),
        ("There are two plants in Ohio.", ("two plants", "are", "in Ohio")),
        ("Merkel, the chancellor, resigned.", ("Merkel", "is", "the chancellor")),
        ("The chancellor, Merkel, resigned.", ("Merkel", "is", "The chancellor")),
        ("He left Tampa, Florida, in May.", ("Tampa", "is in", "Florida")),
        ("Siemens's rival won the order.", ("Siemens", "has", "rival")),
        ("Show host Angela Merkel resigned.", ("Angela Merkel", "is", "Show host")),
    ],
)
def test_every_construction_is_said_in_its_own_words(
    nlp: Language, text: str, proposition: tuple[str, ...]
) -> None:
    assert proposition in said(nlp, text)


def test_what_somebody_says_is_whole_and_stands_alone_too(nlp: Language) -> None:
    found = said(nlp, "Merkel said that Siemens opened a plant.")
    assert ("Merkel", "said", "that Siemens opened a plant") in found
    assert ("Siemens", "opened", "a plant") in found


def test_a_long_list_of_objects_is_said_one_by_one(nlp: Language) -> None:
    found = said(nlp, "Siemens makes trains, turbines and scanners.")
    assert {row[2] for row in found} == {"trains", "turbines", "scanners"}


def test_a_clause_behind_a_comma_is_no_argument(nlp: Language) -> None:
    assert ("Siemens", "opened", "a plant") in said(
        nlp, "Siemens opened a plant, while Toyota closed one."
    )


def test_marks_of_quotation_come_in_pairs(nlp: Language) -> None:
    (row,) = said(nlp, 'Siemens unveiled "Velaro".')
    assert row == ("Siemens", "unveiled", '" Velaro "')


def test_an_infinitive_may_be_kept_apart_from_its_verb(nlp: Language) -> None:
    verb = nlp("Siemens wants to sell its unit.")[1]
    (made,) = of_verb(verb, joined=False)
    assert [verb.doc[place].text for place in made.relation] == ["wants"]
