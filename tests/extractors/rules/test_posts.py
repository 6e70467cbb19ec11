"""Person, post and organization side by side, in every order that news uses."""

from collections.abc import Callable

import pytest

from ontology.records import Claim
from ontology.terms import Modality, Polarity

pytestmark = pytest.mark.model

type Claims = Callable[[str, str], list[Claim]]
type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "person", "org", "role"),
    [
        ("Northwind chief executive Jane Roe spoke.", "Jane Roe", "Northwind", "chief executive"),
        ("Jane Roe, Northwind's CEO, spoke.", "Jane Roe", "Northwind", "CEO"),
        ("Jane Roe, Northwind CEO, spoke.", "Jane Roe", "Northwind", "CEO"),
        ("Jane Roe (Northwind CEO) spoke.", "Jane Roe", "Northwind", "CEO"),
        (
            "Jane Roe, the chief executive of Northwind, spoke.",
            "Jane Roe",
            "Northwind",
            "chief executive",
        ),
        (
            "Jane Roe, chief executive and chairman of Northwind, resigned.",
            "Jane Roe",
            "Northwind",
            "chief executive and chairman",
        ),
        (
            "The plan failed, said chief economist Jane Roe of Northwind Bank.",
            "Jane Roe",
            "Northwind Bank",
            "chief economist",
        ),
        (
            '"It is over," said John Smith, the Vice Chairman of Northwind Motors.',
            "John Smith",
            "Northwind Motors",
            "Vice Chairman",
        ),
        (
            "Northwind Bank lost money. The bank's CEO, John Smith, resigned.",
            "John Smith",
            "Northwind Bank",
            "CEO",
        ),
        (
            "Northwind is losing money. Its chairman John Smith resigned.",
            "John Smith",
            "Northwind",
            "chairman",
        ),
        (
            "Northwind is losing money, company president John Smith said.",
            "John Smith",
            "Northwind",
            "president",
        ),
        (
            "Prices fell, said the vice president and chairman of Northwind Motors John Smith.",
            "John Smith",
            "Northwind Motors",
            "vice president and chairman",
        ),
        (
            "Sales will grow, according to Jane Roe, an analyst for Edmunds.",
            "Jane Roe",
            "Edmunds",
            "analyst",
        ),
        (
            "That fails, said the general secretary of the British union Prospect, Ann Smith.",
            "Ann Smith",
            "Prospect",
            "general secretary",
        ),
        (
            "Apple's vice president of marketing for the iPod, Jane Roe, spoke.",
            "Jane Roe",
            "Apple",
            "vice president of marketing for the iPod",
        ),
        (
            "Northwind announced head of finance Jane Roe as its new president.",
            "Jane Roe",
            "Northwind",
            "head of finance",
        ),
        (
            "Jane Roe, who has been chairman of Northwind since 2003, resigned.",
            "Jane Roe",
            "Northwind",
            "chairman",
        ),
        (
            "Northwind reported a loss. Chief executive John Smith blamed the weather.",
            "John Smith",
            "Northwind",
            "Chief executive",
        ),
        ("Bank of England governor Jane Roe spoke.", "Jane Roe", "Bank of England", "governor"),
    ],
)
def test_a_post_is_held_by_a_person_at_an_organization(
    claims_of: Claims, text: str, person: str, org: str, role: str
) -> None:
    made = [c for c in claims_of("posts", text) if c.predicate == "works_for"]
    assert [(c.subject.label, getattr(c.object, "label", "")) for c in made] == [(person, org)]
    assert dict(made[0].qualifiers)["role"] == role


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "Citigroup analysts John Smith and Jane Roe cut the stock.",
            {("John Smith", "Citigroup"), ("Jane Roe", "Citigroup")},
        ),
        (
            "Citigroup's John Smith and Jane Roe cut the stock.",
            {("John Smith", "Citigroup"), ("Jane Roe", "Citigroup")},
        ),
        ("It failed, said Jane Roe of Consumer Reports.", {("Jane Roe", "Consumer Reports")}),
        (
            "Northwind chief financial officer Jane Roe and chief executive John Smith left.",
            {("Jane Roe", "Northwind"), ("John Smith", "Northwind")},
        ),
        (
            "Northwind spokesman John Smith and analyst Jane Roe of Citigroup spoke.",
            {("John Smith", "Northwind"), ("Jane Roe", "Citigroup")},
        ),
    ],
)
def test_several_persons_have_their_own_organization(
    edges_of: Edges, text: str, edges: set[tuple[str, str]]
) -> None:
    assert edges_of("posts", text) == {(a, "works_for", b) for a, b in edges}


def test_posts_on_both_sides_of_a_name_share_the_organization(claims_of: Claims) -> None:
    text = '"Great," said Scott Miller, 797 project manager and Boeing vice president.'
    roles = {dict(c.qualifiers)["role"] for c in claims_of("posts", text)}
    assert roles == {
        "797 project manager",
        "vice president",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Former Northwind chairman John Smith was arrested.",
        "John Smith, a former Northwind executive, was arrested.",
        "John Smith, formerly chief executive of Northwind, was arrested.",
        "The other plaintiff is John Smith, a former Northwind executive.",
    ],
)
def test_a_former_post_is_over(claims_of: Claims, text: str) -> None:
    (made,) = claims_of("posts", text)
    assert made.time is not None
    assert made.time.ended


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Jane Roe is the chief executive of Northwind.", Polarity.POSITIVE, Modality.ACTUAL),
        ("Jane Roe is not the chief executive of Northwind.", Polarity.NEGATIVE, Modality.ACTUAL),
        ("Jane Roe may be Northwind's next chief executive.", Polarity.POSITIVE, Modality.POSSIBLE),
        ("Northwind chief Jane Roe may not resign.", Polarity.POSITIVE, Modality.ACTUAL),
    ],
)
def test_a_post_takes_the_stance_of_its_own_predication_only(
    claims_of: Claims, text: str, polarity: Polarity, modality: Modality
) -> None:
    (made,) = claims_of("posts", text)
    assert (made.polarity, made.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Northwind founder John Smith spoke.", None),
        ("John Smith, founder and chief executive of Northwind, spoke.", "chief executive"),
    ],
)
def test_a_founder_founded_and_holds_only_the_other_post(
    claims_of: Claims, text: str, role: str | None
) -> None:
    made = {c.predicate: c for c in claims_of("posts", text)}
    assert "founded" in made
    assert ("works_for" in made) is (role is not None)
    if role:
        assert dict(made["works_for"].qualifiers)["role"] == role


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, a Northwind customer, complained.",
        "Northwind customers such as Jane Roe complained.",
        '"No," a Northwind spokesman said.',
        "Jane Roe met John Smith at Northwind's office.",
        "The chairman said nothing about Northwind.",
        "Northwind sold shares to its largest shareholder, Jane Roe.",
    ],
)
def test_neither_customers_nor_visitors_nor_the_unnamed_hold_a_post(
    edges_of: Edges, text: str
) -> None:
    assert edges_of("posts", text) == set()
