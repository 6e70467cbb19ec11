import pytest

from graph.network import QUANTITY, network, when
from ontology.records import Fact, TimeSpan


def test_what_holds_is_in_the_network(facts: list[Fact]) -> None:
    made = network(facts)
    assert {key for _, _, key in made.edges(keys=True)} == {"f1", "f2", "f5", "f6"}


def test_plans_denials_and_open_facts_are_there_on_request(facts: list[Fact]) -> None:
    made = network(facts, everything=True)
    edges = {key: data for _, _, key, data in made.edges(keys=True, data=True)}
    assert edges.keys() == {f"f{n}" for n in range(1, 8)}
    assert (edges["f3"]["polarity"], edges["f3"]["modality"]) == ("negative", "planned")
    assert edges["f4"]["time"] == "2021-Q1/.."


def test_an_edge_tells_its_fact(facts: list[Fact]) -> None:
    edge = network(facts).get_edge_data("norden-air", "fjordfly", "f1")
    assert edge == {
        "predicate": "acquires",
        "polarity": "positive",
        "modality": "actual",
        "confidence": 0.91,
        "support": 2,
        "independent": 2,
        "time": "2021-05-04",
        "qualifiers": "amount: more than 4.5 million NOK",
        "links": "",
        "deal": "completed",
        "article": "one",
        "sentence": facts[0].evidence[0].quote,
    }


def test_a_node_has_label_and_kind_and_a_number_is_one_too(facts: list[Fact]) -> None:
    made = network(facts)
    assert made.nodes["norden-air"] == {"label": "Norden Air", "kind": "Company"}
    assert made.nodes["ng:Hold"]["kind"] == "Rating"
    (fall,) = [name for name in made if made.nodes[name]["kind"] == QUANTITY]
    assert fall == "quantity/-5..-3-percent"


def test_a_fact_without_an_object_is_a_node_and_no_edge(facts: list[Fact]) -> None:
    made = network(facts[7:])
    assert (list(made), made.number_of_edges()) == (["fjordfly"], 0)


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (None, ""),
        (TimeSpan("2021"), "2021"),
        (TimeSpan(start="2020", end="2021-05"), "2020/2021-05"),
        (TimeSpan(end="2021-05"), "../2021-05"),
        (TimeSpan(ended=True), ""),
    ],
)
def test_a_time_is_written_as_an_interval(time: TimeSpan | None, text: str) -> None:
    assert when(time) == text
