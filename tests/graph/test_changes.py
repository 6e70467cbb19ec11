"""What two states of a graph have not in common."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.changes import Change, Sort, changes
from ontology.records import Entity, Evidence, Fact
from ontology.terms import Kind, Modality, Polarity

GOES = (Sort.GONE, Sort.MOVED, Sort.MERGED)
COMES = (Sort.NEW, Sort.MOVED, Sort.PARTED)


def fact(name: str, subject: str = "norden", place: int = 0, support: int = 1) -> Fact:
    return Fact(
        id=name,
        subject=Entity(subject, subject.title(), Kind.COMPANY),
        predicate="acquires",
        object=Entity("fell", "Fell", Kind.COMPANY),
        qualifiers=(),
        polarity=Polarity.POSITIVE,
        modality=Modality.ACTUAL,
        attributed_to=(),
        time=None,
        evidence=(Evidence("a", place, place + 5, "quote", 0),),
        support=support,
        confidence=0.5,
    )


facts = st.lists(
    st.builds(
        lambda name, place, support: fact(name, f"firm-{name}", place, support),
        st.sampled_from("abcdef"),
        st.integers(0, 3),
        st.integers(1, 2),
    ),
    unique_by=lambda one: one.id,
)


def test_nothing_changes_between_equal_graphs() -> None:
    assert changes([fact("a"), fact("b")], [fact("b"), fact("a")]) == []


def test_new_gone_and_changed_facts_are_told() -> None:
    more = replace(fact("b", place=9), support=2)
    new = fact("c", "fjord", place=5)
    found = changes([fact("a"), fact("b", place=9)], [more, new])
    assert found == [
        Change(Sort.NEW, None, new),
        Change(Sort.GONE, fact("a"), None),
        Change(Sort.CHANGED, fact("b", place=9), more),
    ]


def test_a_fact_whose_sentence_another_one_took_over_has_moved() -> None:
    old, new = fact("a", "norden"), fact("b", "norden-air")
    assert changes([old], [new]) == [Change(Sort.MOVED, old, new)]


def test_a_fact_of_which_an_entity_is_another_now_has_moved() -> None:
    old, new = fact("a", "norden"), fact("a", "norden-air")
    assert changes([old], [new]) == [Change(Sort.MOVED, old, new)]


def test_a_fact_that_another_article_says_first_is_none_that_is_new() -> None:
    old, new = fact("a"), replace(fact("b", place=7), support=2)
    assert changes([old], [new]) == [Change(Sort.CHANGED, old, new)]


def test_facts_whose_entities_become_one_are_merged_and_the_way_back_parted() -> None:
    first, second = fact("a", "norden"), fact("b", "norden-air", place=9)
    both = replace(first, evidence=(*first.evidence, *second.evidence), support=2)
    there = changes([first, second], [both])
    assert there == [Change(Sort.CHANGED, first, both), Change(Sort.MERGED, second, both)]
    back = changes([both], [first, second])
    assert back == [Change(Sort.CHANGED, both, first), Change(Sort.PARTED, both, second)]


def test_another_name_of_an_entity_changes_no_fact() -> None:
    renamed = replace(fact("a"), subject=Entity("norden", "Norden Air", Kind.COMPANY, ("Norden",)))
    assert changes([fact("a")], [renamed]) == []


@given(facts, facts)
def test_every_difference_is_told_once_and_the_way_back_is_the_mirror(
    before: list[Fact], after: list[Fact]
) -> None:
    found = changes(before, after)
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    lost = sorted(c.before.id for c in found if c.before and c.sort in GOES)
    fresh = sorted(c.after.id for c in found if c.after and c.sort in COMES)
    assert lost == sorted(old.keys() - new.keys())
    assert fresh == sorted(new.keys() - old.keys())
    changed = {c.after.id for c in found if c.after and c.sort is Sort.CHANGED}
    assert changed == {name for name in old.keys() & new.keys() if old[name] != new[name]}
    back = changes(after, before)
    for there, here in ((Sort.MOVED, Sort.MOVED), (Sort.MERGED, Sort.PARTED)):
        assert len([c for c in back if c.sort is there]) == len(
            [c for c in found if c.sort is here]
        )
