"""What happened, in order."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.lookup import Relation, Sentence
from graph.records import ArticleHead
from graph.timeline import timeline
from ontology.records import Entity, Evidence, Fact, Quantity, TimeSpan
from ontology.terms import Kind, Modality, Polarity

NORDEN = Entity("norden", "Norden", Kind.COMPANY)


def relation(
    name: str,
    published: str | None,
    *,
    time: TimeSpan | None = None,
    modality: Modality = Modality.ACTUAL,
    value: Entity | Quantity | None = None,
) -> Relation:
    evidence = Evidence(name, 0, 5, "quote", 0)
    fact = Fact(
        id=name,
        subject=NORDEN,
        predicate="acquires",
        object=value or Entity("fell", "Fell", Kind.COMPANY),
        qualifiers=(),
        polarity=Polarity.POSITIVE,
        modality=modality,
        attributed_to=(),
        time=time,
        evidence=(evidence,),
        support=1,
        confidence=0.5,
    )
    return Relation(fact, "subject", (Sentence(evidence, ArticleHead(name, name, published)),))


RUMOUR = relation("a", "2019-03-01", modality=Modality.POSSIBLE)
PLAN = relation(
    "b", "2019-05-04", modality=Modality.PLANNED, time=TimeSpan(end="2020", precision="year")
)
DEED = relation("c", "2020-02-01", time=TimeSpan(at="2019-Q4", precision="quarter"))


@given(st.permutations([RUMOUR, PLAN, DEED]))
def test_rumour_plan_and_deed_are_steps_of_one_event_in_order(given: list[Relation]) -> None:
    (event,) = timeline(given)
    assert [step.relation for step in event.steps] == [RUMOUR, PLAN, DEED]
    assert [step.said for step in event.steps] == ["2019-03-01", "2019-05-04", "2019-Q4"]
    assert [step.told for step in event.steps] == [False, False, True]
    assert event.steps[-1].day == date(2019, 10, 1)
    assert event.fact == DEED.fact


def test_events_come_by_their_first_day_and_what_nobody_dates_comes_last() -> None:
    other = Entity("gorm", "Gorm", Kind.COMPANY)
    undated, early = relation("d", None, value=other), relation("e", "2001-01-01", value=NORDEN)
    found = timeline([undated, DEED, early])
    assert [event.fact.id for event in found] == ["e", "c", "d"]
    assert (found[2].steps[0].day, found[2].steps[0].said) == (None, "")


def test_numbers_of_different_days_are_events_apart() -> None:
    falls = [relation(name, "2019-05-04", value=Quantity("percent")) for name in ("f", "g")]
    assert len(timeline(falls)) == 2


def test_nothing_happened_to_nobody() -> None:
    assert timeline([]) == ()
