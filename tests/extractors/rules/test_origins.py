"""Places that modify the name of an organization, or the words that describe it."""

from collections.abc import Callable

import pytest

from ontology.records import Claim
from ontology.terms import Polarity

pytestmark = pytest.mark.model

type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "org", "place"),
    [
        ("US automaker GM will cut jobs.", "GM", "United States"),
        ("American automobile manufacturer Chrysler LLC fell.", "Chrysler LLC", "United States"),
        ("Ford and the Japanese Toyota reported losses.", "Toyota", "Japan"),
        ("Japan's (ANA) will receive the aircraft.", "ANA", "Japan"),
        ("France's Thales will supply electronics.", "Thales", "France"),
        ("Charlotte-based Wachovia was sold.", "Wachovia", "Charlotte"),
        ("The Tokyo-based carmaker Nissan rose.", "Nissan", "Tokyo"),
        ("The Irish national airline Aer Lingus ordered jets.", "Aer Lingus", "Ireland"),
        ("GM will not sell to Magna, a Canadian car parts company.", "Magna", "Canada"),
        ("Commerzbank, Germany's second-largest bank, fell.", "Commerzbank", "Germany"),
        ("Commerzbank is a German bank.", "Commerzbank", "Germany"),
        ("She studied at Kettering University in Flint.", "Kettering University", "Flint"),
        ("Northwind met reporters at its Cupertino headquarters.", "Northwind", "Cupertino"),
        ("Boeing and its European rival Airbus rose.", "Airbus", "Europe"),
        ("The British union Unite protested.", "Unite", "United Kingdom"),
        (
            "China Eastern grew. The airline, the second largest of China, hired pilots.",
            "China Eastern",
            "China",
        ),
    ],
)
def test_a_place_beside_an_organization_is_its_home(
    edges_of: Edges, text: str, org: str, place: str
) -> None:
    assert edges_of("origins", text) == {(org, "based_in", place)}


@pytest.mark.parametrize(
    ("text", "orgs", "place"),
    [
        (
            "Silicon Valley companies such as Google, Amazon and Apple are watched.",
            {"Google", "Amazon", "Apple"},
            "Silicon Valley",
        ),
        (
            "Japanese carmakers Toyota, Honda and Nissan fell.",
            {"Toyota", "Honda", "Nissan"},
            "Japan",
        ),
    ],
)
def test_a_place_before_a_plural_holds_for_all_that_are_listed(
    edges_of: Edges, text: str, orgs: set[str], place: str
) -> None:
    assert edges_of("origins", text) == {(org, "based_in", place) for org in orgs}


def test_each_of_several_firms_has_the_place_before_its_own_name(edges_of: Edges) -> None:
    text = (
        "The New York-based bank Citigroup, the San Francisco lender Wells Fargo and Seattle "
        "coffee chain Starbucks fell."
    )
    assert edges_of("origins", text) == {
        ("Citigroup", "based_in", "New York"),
        ("Wells Fargo", "based_in", "San Francisco"),
        ("Starbucks", "based_in", "Seattle"),
    }


def test_a_firm_of_two_nations_has_two_homes(edges_of: Edges) -> None:
    made = edges_of("origins", "British and American airline Virgin Atlantic bought six jets.")
    assert {place for _, _, place in made} == {"United Kingdom", "United States"}


def test_a_denied_origin_is_negative(claims_of: Callable[[str, str], list[Claim]]) -> None:
    (made,) = claims_of("origins", "Commerzbank is not a Swiss bank.")
    assert made.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "London-listed miner Rio Tinto rose.",
        "In London, Barclays fell 2 percent.",
        "Investors in China bought Boeing stock.",
        "Chinese regulators approved the Boeing deal.",
        "American investors sold Barclays shares.",
        "Northwind, a Swiss-owned bank, fell.",
        "China's Boeing deal failed.",
        "The US government sued Wells Fargo.",
        "Barclays is the largest foreign bank in China.",
    ],
)
def test_places_of_listings_owners_and_customers_are_no_home(edges_of: Edges, text: str) -> None:
    assert edges_of("origins", text) == set()
