"""One sentence a construction: who does what to whom comes out alike."""

import pytest
from spacy.language import Language

from extractors.clauses.clause import Clause
from extractors.clauses.constructions import clauses

pytestmark = pytest.mark.model


def clause(nlp: Language, text: str, lemma: str, form: str = "verb") -> Clause:
    found = [c for c in clauses(next(nlp(text).sents)) if c.lemma == lemma and c.form == form]
    assert found, f"no {form} clause of {lemma!r} in {text!r}"
    return found[0]


def words(made: Clause, slot: str) -> list[str]:
    return [token.text for token in made.tokens(slot)]


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "thing"),
    [
        ("Contoso bought Fabrikam.", "buy", "Contoso", "Fabrikam"),
        ("Fabrikam was bought by Contoso.", "buy", "Contoso", "Fabrikam"),
        ("Contoso, which bought Fabrikam, is large.", "buy", "Contoso", "Fabrikam"),
        ("Fabrikam, which was bought by Contoso, is large.", "buy", "Contoso", "Fabrikam"),
        ("The unit that Contoso sold is small.", "sell", "Contoso", "unit"),
        ("Contoso plans to buy Fabrikam.", "buy", "Contoso", "Fabrikam"),
        ("Contoso signed a contract to purchase Fabrikam.", "purchase", "Contoso", "Fabrikam"),
        ("Regulators asked Contoso to sell Fabrikam.", "sell", "Contoso", "Fabrikam"),
        ("Contoso grew after buying Fabrikam.", "buy", "Contoso", "Fabrikam"),
        ("Contoso closed a plant and bought Fabrikam.", "buy", "Contoso", "Fabrikam"),
        ("Contoso to buy Fabrikam", "buy", "Contoso", "Fabrikam"),
        ("Contoso took over Fabrikam.", "take over", "Contoso", "Fabrikam"),
    ],
)
def test_a_verb_finds_its_subject_and_object_in_every_construction(
    nlp: Language, text: str, lemma: str, subject: str, thing: str
) -> None:
    made = clause(nlp, text, lemma)
    assert subject in words(made, "subject")
    assert thing in words(made, "object")


def test_coordinated_arguments_are_all_there(nlp: Language) -> None:
    made = clause(nlp, "Contoso and Fabrikam bought Northwind and Tailspin.", "buy")
    assert words(made, "subject") == ["Contoso", "Fabrikam"]
    assert words(made, "object") == ["Northwind", "Tailspin"]


def test_prepositions_are_slots_however_deep_they_hang(nlp: Language) -> None:
    made = clause(nlp, "Shares of Contoso rose 2 percent to 31 dollars from 30 dollars.", "rise")
    assert "dollars" in words(made, "to")
    assert "dollars" in words(made, "from")


def test_a_nominalisation_has_owner_and_object(nlp: Language) -> None:
    made = clause(nlp, "Contoso's acquisition of Fabrikam failed.", "acquisition", "noun")
    assert words(made, "owner") == ["Contoso"]
    assert words(made, "of") == ["Fabrikam"]


def test_the_possessor_of_an_action_by_somebody_is_its_object(nlp: Language) -> None:
    made = clause(nlp, "Fabrikam's purchase by Contoso failed.", "purchase", "noun")
    assert words(made, "of") == ["Fabrikam"]
    assert words(made, "owner") == ["Contoso"]


@pytest.mark.parametrize(
    "text",
    ["Fabrikam is a subsidiary of Contoso.", "Fabrikam, a subsidiary of Contoso, grew."],
)
def test_a_predicate_noun_is_said_of_its_thing(nlp: Language, text: str) -> None:
    made = clause(nlp, text, "subsidiary", "is")
    assert words(made, "subject") == ["Fabrikam"]
    assert words(made, "of") == ["Contoso"]


def test_an_adverb_of_direction_is_a_clause_with_its_number(nlp: Language) -> None:
    made = clause(nlp, "Contoso shares were down 3 percent.", "down", "adj")
    assert "shares" in words(made, "subject")
    assert "percent" in words(made, "quantity")
