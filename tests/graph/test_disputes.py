"""Facts that contradict each other come together."""

from graph.disputes import disputes
from ontology.bearings import Bearing
from ontology.records import Entity, Evidence, Fact
from ontology.terms import Kind, Modality, Polarity

NORDEN = Entity("norden", "Norden", Kind.COMPANY)


def fact(name: str, *others: str, independent: int = 1) -> Fact:
    return Fact(
        id=name,
        subject=NORDEN,
        predicate="acquires",
        object=NORDEN,
        qualifiers=(),
        polarity=Polarity.POSITIVE,
        modality=Modality.ACTUAL,
        attributed_to=(),
        time=None,
        evidence=(Evidence("a", 0, 1, "x", 0),),
        support=1,
        confidence=0.5,
        independent=independent,
        links=tuple((Bearing.CONFLICTS_WITH, other) for other in others),
    )


def test_what_contradicts_one_fact_comes_with_it_and_what_most_say_comes_first() -> None:
    told = [fact("a", "b"), fact("b", "a", "c", independent=3), fact("c", "b"), fact("d")]
    assert [[one.id for one in group] for group in disputes(told)] == [["b", "a", "c"]]


def test_a_fact_whose_others_are_not_shown_is_left_out() -> None:
    assert disputes([fact("a", "b"), fact("d")]) == []
