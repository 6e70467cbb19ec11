"""What two facts of one id have not in common is told by their parts."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bearings import linked
from graph.iris import Iris
from graph.statements import exchanged, meant, own, stands
from ontology.records import Fact
from tests.graph.test_bearings import facts

IRIS = Iris()

several = st.lists(facts(), min_size=1, max_size=3, unique_by=lambda fact: fact.id).map(
    lambda told: list(linked(told))
)


@settings(deadline=None)
@given(several, several)
def test_parts_tell_what_two_facts_have_not_in_common(first: list[Fact], other: list[Fact]) -> None:
    old, new = first[0], replace(other[0], id=first[0].id)
    before, after = exchanged(old, new, IRIS)
    whole = [{*own(one, IRIS), *meant(one, IRIS)} - {*stands(one, IRIS)} for one in (old, new)]
    assert before - after == whole[0] - whole[1]
    assert after - before == whole[1] - whole[0]


@settings(deadline=None)
@given(several)
def test_a_fact_that_is_new_or_gone_says_all_or_nothing(told: list[Fact]) -> None:
    said = {*own(told[0], IRIS), *meant(told[0], IRIS)} - {*stands(told[0], IRIS)}
    assert exchanged(None, told[0], IRIS) == (set(), said)
    assert exchanged(told[0], None, IRIS) == (said, set())


@settings(deadline=None)
@given(several)
def test_no_quad_is_of_two_parts(told: list[Fact]) -> None:
    found = Counter((*own(told[0], IRIS), *meant(told[0], IRIS)))
    twice = [quad for quad, count in found.items() if count > 1]
    assert [quad for quad in twice if not quad.predicate.endswith("surface")] == []
