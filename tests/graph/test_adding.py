"""Facts of a group depend on its claims alone, whatever the way in which they are made."""

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.adding import Said, Source, with_others
from graph.details import group_of
from graph.merge import facts_of
from graph.resolution import is_symmetric, resolved
from ontology.records import Entity
from ontology.terms import Kind
from tests.graph.test_laws import ARTICLES, claims

KNOWN = [Entity(name, name, Kind.COMPANY) for name in ("norden", "fell", "hold", "mfs")]
OTHERS = [Entity(name, name.upper(), Kind.COMPANY) for name in ("aa", "mm", "zz", "zzz")]


@settings(deadline=None)
@given(st.data())
def test_facts_whose_ends_are_others_are_those_of_claims_whose_ends_are_others(
    data: st.DataObject,
) -> None:
    others = dict(zip(KNOWN, data.draw(st.permutations([*OTHERS, *KNOWN])), strict=False))
    names = {one.id: other for one, other in others.items()}
    said, moved, told = [], [], {}
    for article in ARTICLES:
        told[article] = Source(data.draw(st.sampled_from([None, "2026-01-02"])), array("I"))
        raw = data.draw(st.lists(claims(article, KNOWN), max_size=4))
        for number, claim in enumerate(one for one in raw if not is_symmetric(one.predicate)):
            said.append(Said(article, number, claim))
            moved.append(Said(article, number, resolved(claim, names.__getitem__)))
    now = {fact.id: fact for fact in facts_of(moved, told)}
    assert {one.id: with_others(one, others) for one in facts_of(said, told)} == now
    assert len({group_of(one.claim) for one in said}) == len({group_of(o.claim) for o in moved})


@settings(deadline=None)
@given(st.data())
def test_a_claim_alone_adds_up_to_what_it_and_its_copy_in_the_article_add_up_to(
    data: st.DataObject,
) -> None:
    claim = resolved(data.draw(claims("a", KNOWN)), {one.id: one for one in KNOWN}.__getitem__)
    told = {"a": Source(data.draw(st.sampled_from([None, "2026-01-02T10:00Z"])), array("I"))}
    (alone,) = facts_of([Said("a", 0, claim)], told)
    assert [alone] == [*facts_of([Said("a", 0, claim), Said("a", 1, claim)], told)]
