from decimal import Decimal

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import Iris, escaped
from ontology.records import Entity, Quantity
from ontology.terms import Bound, Kind

IRIS = Iris("https://example.org/news/")
NAMES = st.text(min_size=1)


@given(NAMES)
def test_every_name_survives_the_way_into_an_iri_and_back(name: str) -> None:
    assert IRIS.local(IRIS.article(name)) == name
    assert IRIS.local(IRIS.fact(name)) == name
    assert IRIS.local(IRIS.predicate(f"open:{name}")) == f"open:{name}"


@given(NAMES)
def test_an_iri_is_valid_for_a_strict_parser(name: str) -> None:
    iri = IRIS.article(name)
    line = f"<{iri}> <{iri}> <{iri}> .".encode()
    (triple,) = pyoxigraph.parse(line, pyoxigraph.RdfFormat.N_TRIPLES)
    assert str(triple.subject) == f"<{iri}>"


@given(NAMES, NAMES)
def test_two_names_never_share_an_iri(one: str, other: str) -> None:
    assert (escaped(one) == escaped(other)) == (one == other)


@pytest.mark.parametrize(
    ("quantity", "name"),
    [
        (Quantity("USD", Decimal("4E+10")), "40000000000-USD"),
        (Quantity("percent", Decimal("9.0"), bound=Bound.MORE_THAN), "more_than-9-percent"),
        (Quantity("percent", low=Decimal(3), high=Decimal(5)), "3..5-percent"),
        (Quantity("percent", Decimal("-0.5")), "-0.5-percent"),
    ],
)
def test_a_quantity_is_named_by_its_value(quantity: Quantity, name: str) -> None:
    assert IRIS.quantity(quantity) == f"https://example.org/news/quantity/{name}"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4), st.integers(0, 4))
def test_equal_quantities_have_one_name(value: Decimal, zeros: int) -> None:
    longer = Decimal(f"{value:f}" + "0" * zeros)
    assert IRIS.quantity(Quantity("USD", longer)) == IRIS.quantity(Quantity("USD", value))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Hold", "ng:Hold"),
        ("Strong Buy", "ng:StrongBuy"),
        ("equal-weight", "ng:EqualWeight"),
        ("AA+", "ng:AA_plus"),
        ("AA-", "ng:AA_minus"),
        ("Speculative", "entity:x"),
    ],
)
def test_a_rating_of_the_ontology_is_its_individual(label: str, name: str) -> None:
    iri = IRIS.entity(Entity("x", label, Kind.RATING))
    assert IRIS.short(iri) == name
    assert IRIS.entity(IRIS.entity_id(iri)) == iri


def test_a_company_that_is_called_like_a_rating_stays_a_company() -> None:
    assert IRIS.short(IRIS.entity(Entity("hold", "Hold", Kind.COMPANY))) == "entity:hold"


def test_a_foreign_iri_has_no_local_name() -> None:
    with pytest.raises(ValueError, match="no name of the graph"):
        IRIS.local("https://elsewhere.example/entity/x")


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("https://newsgraph.example/ontology#rates", "ng:rates"),
        ("https://newsgraph.example/open#bid_for", "open:bid_for"),
        ("https://example.org/news/entity/alibaba", "entity:alibaba"),
        ("http://elsewhere.example/x", "<http://elsewhere.example/x>"),
    ],
)
def test_an_iri_is_shortened_for_people(iri: str, short: str) -> None:
    assert IRIS.short(iri) == short
