"""Measures by name over the small graph that is made by hand."""

import pytest

from api.measures import ANALYSES
from graph.measures.comention import comentions
from graph.measures.projection import Projection, projected
from graph.measures.report import NAMES, Asked, report
from graph.measures.trends import trends
from graph.query.snapshot import Snapshot
from ontology.errors import UnknownEntityError


def test_the_command_knows_all_measures() -> None:
    assert ANALYSES == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_was_computed_on(snapshot: Snapshot, name: str) -> None:
    found = report(snapshot, Asked(name, top=2))
    assert found.about["version"] == snapshot.folder.name
    assert found.about["measure"] == name
    assert found.about["method"]
    assert len(found.rows) <= 2
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_facts_between_two_are_one_tie(snapshot: Snapshot) -> None:
    made = projected(snapshot, Projection())
    norden, fjordfly = (f"https://newsgraph.example/entity/{n}" for n in ("norden-air", "fjordfly"))
    assert made.graph[norden][fjordfly] == {"weight": 3.0, "facts": 2}
    assert made.labels[norden] == "Norden Air"
    counted = projected(snapshot, Projection(weight="facts"))
    assert counted.graph[norden][fjordfly]["weight"] == 2.0


@pytest.mark.parametrize(
    ("projection", "ties"),
    [
        (Projection(predicates=("acquires",)), 1),
        (Projection(stances=("planned",)), 0),
        (Projection(since="2021-05", until="2021-05-04", predicates=("acquires",)), 1),
        (Projection(since="2022"), 0),
        (Projection(without=("Company",)), 1),
    ],
)
def test_a_projection_is_narrowed(snapshot: Snapshot, projection: Projection, ties: int) -> None:
    assert projected(snapshot, projection).graph.number_of_edges() == ties


def test_told_together_is_told_in_the_same_articles(snapshot: Snapshot) -> None:
    found = comentions(snapshot, least=1)
    pairs = {(one.a.rpartition("/")[2], one.b.rpartition("/")[2]) for one in found}
    assert ("fjordfly", "norden-air") in pairs
    assert all(one.articles >= 1 for one in found)


def test_what_is_new_rises(snapshot: Snapshot) -> None:
    found, last = trends(snapshot)
    assert last is not None
    assert {one.name.rpartition("/")[2] for one in found} == {"norden-air", "fjordfly"}
    assert all(one.recent > one.expected for one in found)


def test_an_unknown_entity_is_an_error(snapshot: Snapshot) -> None:
    with pytest.raises(UnknownEntityError, match="Nobody"):
        report(snapshot, Asked("suggestions", entity="Nobody"))
