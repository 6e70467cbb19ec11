from pathlib import Path

from ontology.reference import reference
from ontology.terms import CreditGrade, Kind, Predicate, Qualifier, Rating

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_the_page_is_the_one_made_from_the_ontology() -> None:
    made = reference()
    assert PAGE.read_text(encoding="utf-8") == made, (
        "docs/ontology.md is old; run python -m ontology.reference docs/ontology.md"
    )


def test_every_term_stands_on_the_page() -> None:
    page = reference()
    for terms in (Kind, Predicate, Qualifier, Rating, CreditGrade):
        for term in terms:
            assert f"`{term}`" in page
