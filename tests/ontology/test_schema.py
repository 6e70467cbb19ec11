import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from

from ontology.records import Claim, Entity, Evidence, Quantity
from ontology.schema import schema, unit_class
from ontology.terms import Direction, Kind, Predicate, Qualifier

kinds = sampled_from(Kind)
EVIDENCE = (Evidence("a", 0, 5, "Words", 0),)


def claim(
    subject: Kind,
    predicate: str,
    object_: Kind | str | None,
    *qualifiers: str,
    same: bool = False,
) -> Claim:
    value: Entity | Quantity | None
    if isinstance(object_, Kind):
        value = Entity("a" if same else "b", "B", object_)
    else:
        value = None if object_ is None else Quantity(object_)
    named = tuple((name, "x") for name in qualifiers)
    return Claim(Entity("a", "A", subject), predicate, value, EVIDENCE, named)


@pytest.mark.parametrize(
    ("narrow", "broad", "is_a"),
    [
        (Kind.CENTRAL_BANK, Kind.AGENT, True),
        (Kind.FINANCIAL_INSTITUTION, Kind.COMPANY, True),
        (Kind.COMPANY, Kind.COMPANY, True),
        (Kind.COMPANY, Kind.FINANCIAL_INSTITUTION, False),
        (Kind.CITY, Kind.AGENT, False),
    ],
)
def test_a_kind_is_what_stands_above_it(narrow: Kind, broad: Kind, is_a: bool) -> None:
    assert schema().is_a(narrow, broad) is is_a


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (Kind.COMPANY, Kind.ORGANIZATION, True),
        (Kind.COMPANY, Kind.BUSINESS_UNIT, True),
        (Kind.EXCHANGE, Kind.INDEX, True),
        (Kind.TECHNOLOGY, Kind.INDUSTRY, True),
        (Kind.COUNTRY, Kind.AGENT, True),
        (Kind.COMPANY, Kind.PRODUCT, False),
        (Kind.COMPANY, Kind.PERSON, False),
        (Kind.COUNTRY, Kind.GOVERNMENT, False),
        (Kind.CITY, Kind.COMPANY, False),
        (Kind.FINANCIAL_INSTITUTION, Kind.CENTRAL_BANK, False),
        (Kind.STOCK, Kind.COMPANY, False),
        (Kind.EVENT, Kind.MEASURE, False),
    ],
)
def test_kinds_go_together_unless_the_ontology_excludes_it(a: Kind, b: Kind, both: bool) -> None:
    assert schema().compatible(a, b) is both


@given(kinds, kinds)
def test_compatible_does_not_mind_the_order(a: Kind, b: Kind) -> None:
    assert schema().compatible(a, b) == schema().compatible(b, a)


@given(kinds, kinds)
def test_a_subclass_is_compatible_with_what_is_above_it(a: Kind, b: Kind) -> None:
    if schema().is_a(a, b):
        assert schema().compatible(a, b)
        assert schema().narrower(a, b) is a


@given(kinds, kinds, kinds)
def test_what_a_kind_excludes_its_subclasses_exclude(a: Kind, b: Kind, below: Kind) -> None:
    if schema().is_a(below, a) and not schema().compatible(a, b):
        assert not schema().compatible(below, b)


@given(kinds, kinds)
def test_the_narrower_kind_does_not_mind_the_order(a: Kind, b: Kind) -> None:
    if schema().compatible(a, b):
        assert schema().narrower(a, b) is schema().narrower(b, a) in (a, b)


def test_kinds_that_exclude_each_other_have_no_narrower_one() -> None:
    with pytest.raises(ValueError, match="nothing is both Company and Product"):
        schema().narrower(Kind.COMPANY, Kind.PRODUCT)


def test_the_kinds_that_a_predicate_asks_for_do_not_exclude_themselves() -> None:
    for predicate in Predicate:
        for kind in schema().domain(predicate) | schema().range(predicate):
            assert schema().compatible(kind, kind)


@pytest.mark.parametrize("predicate", Predicate)
def test_a_predicate_takes_an_object_and_identifies_by_its_own_qualifiers(
    predicate: Predicate,
) -> None:
    rules = schema()
    assert rules.domain(predicate)
    assert rules.range(predicate) or rules.units(predicate)
    assert rules.identifying(predicate) <= rules.qualifiers(predicate)
    assert rules.units(predicate) <= {unit_class(u) for u in ("EUR", "bps", "points", "people")} | {
        "quantity",
        "number",
    }
    for name in rules.qualifiers(predicate):
        if rules.words(predicate, name):
            assert "word" in rules.holds(Qualifier(name))


def test_rules_of_single_predicates() -> None:
    rules = schema()
    assert rules.domain(Predicate.TRADES_AT) == {Kind.COMPANY, Kind.INSTRUMENT}
    assert rules.units(Predicate.SETS_RATE) == {"percent"}
    assert rules.range(Predicate.SETS_RATE) == frozenset()
    assert rules.qualifiers(Predicate.RATES) == {"about", "action", "previous"}
    assert rules.identifying(Predicate.REPORTS) == {"period", "of"}
    assert rules.words(Predicate.AFFECTS, "direction") == {"benefit", "harm"}
    assert rules.words(Predicate.AFFECTS, "reason") == frozenset()
    optional = {p for p in Predicate if rules.object_optional(p)}
    assert optional == {Predicate.FILES_FOR_BANKRUPTCY}
    assert {p.value for p in Predicate if rules.symmetric(p)} == {
        "competes_with",
        "meets",
        "merges_with",
        "partners_with",
        "settles_with",
    }


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("USD", "money"),
        ("percent", "percent"),
        ("percentage_points", "percent"),
        ("points", "points"),
        ("people", "people"),
        ("shares", "quantity"),
        ("jet", "quantity"),
        ("", "number"),
    ],
)
def test_units_have_classes(unit: str, found: str) -> None:
    assert unit_class(unit) == found


@pytest.mark.parametrize(
    ("stated", "rule"),
    [
        (claim(Kind.COMPANY, "acquires", Kind.COMPANY, "amount"), None),
        (claim(Kind.AGENT, "acquires", Kind.ORGANIZATION), None),
        (claim(Kind.COUNTRY, "restricts", Kind.PRODUCT), None),
        (claim(Kind.PERSON, "works_for", Kind.COUNTRY, "role"), None),
        (claim(Kind.EXCHANGE, "price_change", Kind.DIRECTION), None),
        (claim(Kind.COMPANY, "price_change", "percent", "period"), None),
        (claim(Kind.COMPANY, "files_for_bankruptcy", None), None),
        (claim(Kind.PRODUCT, "open:run_on", Kind.PRODUCT, "whatever"), None),
        (claim(Kind.COMPANY, "aquires", Kind.COMPANY), "unknown-predicate"),
        (claim(Kind.PRODUCT, "acquires", Kind.COMPANY), "subject-kind"),
        (claim(Kind.PERSON, "price_change", "percent"), "subject-kind"),
        (claim(Kind.COMPANY, "acquires", None), "object-missing"),
        (claim(Kind.COMPANY, "acquires", Kind.PERSON), "object-kind"),
        (claim(Kind.COMPANY, "based_in", Kind.COMPANY), "object-kind"),
        (claim(Kind.CENTRAL_BANK, "sets_rate", "USD"), "object-unit"),
        (claim(Kind.COMPANY, "acquires", "USD"), "object-unit"),
        (claim(Kind.COMPANY, "part_of", Kind.COMPANY, same=True), "same-ends"),
        (claim(Kind.COMPANY, "acquires", Kind.COMPANY, "until"), "unknown-qualifier"),
    ],
)
def test_claims_that_do_not_fit_are_rejected_by_a_named_rule(
    stated: Claim, rule: str | None
) -> None:
    assert schema().rejects(stated) == rule


def test_directions_are_entities_of_their_kind() -> None:
    up = Entity(Direction.UP, Direction.UP, Kind.DIRECTION)
    moved = Claim(Entity("a", "A", Kind.STOCK), "price_change", up, EVIDENCE)
    assert schema().rejects(moved) is None
