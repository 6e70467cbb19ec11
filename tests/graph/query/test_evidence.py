import json

import pytest

from graph.iris import Iris
from graph.query.ask import ask, table
from graph.query.pool import Pool
from graph.store import Version
from ontology.errors import QueryError
from ontology.records import Fact

IRIS = Iris()
NORDEN, FJORDFLY, BANK = "entity:norden-air", "entity:fjordfly", "entity:fell-bank"


def rows(version: Version, pool: Pool, query: str) -> list[tuple[str, ...]]:
    """Answer a query with evidence: rows of short names, in order."""
    return sorted(table(version, query, evidence=True, pool=pool).rows)


def test_every_plain_triple_has_the_facts_that_are_so_behind_it(
    version: Version, pool: Pool, facts: list[Fact]
) -> None:
    found = rows(
        version, pool, "SELECT ?s ?p ?o { ?s ?p ?o FILTER(STRSTARTS(STR(?o), STR(entity:))) }"
    )
    assert all(evidence for *_, evidence in found)
    told = {name for *_, evidence in found for name in evidence.split()}
    plain = [one for one in facts if one.direct and one.object is not None]
    ended_in_entities = {"f1", "f6"}
    assert told == {f"fact:{one.id}" for one in plain if one.id in ended_in_entities}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?who { ?who ng:acquires ?what }", [(NORDEN, "fact:f1")]),
        ("SELECT ?who WHERE { ?who ng:acquires ?what . }", [(NORDEN, "fact:f1")]),
        ("SELECT * { ?who ng:acquires ?what }", [(FJORDFLY, NORDEN, "fact:f1")]),
        ("SELECT DISTINCT ?b { ?a ng:acquires ?b ; a ng:Company }", [(FJORDFLY, "fact:f1")]),
        ("SELECT ?a { ?a ng:acquires ?b ; ng:competes_with ?b }", [(NORDEN, "fact:f1 fact:f6")]),
        (
            "SELECT ?a { ?a ng:competes_with ?b } ORDER BY ?a",
            [(FJORDFLY, "fact:f6"), (NORDEN, "fact:f6")],
        ),
        ("SELECT ?who { ?who ng:rates ng:Hold , ng:Hold }", [(BANK, "fact:f2")]),
        (
            "SELECT ?a ?r { ?a a ng:Company OPTIONAL { ?a ng:acquires ?r } }",
            [(FJORDFLY, "", ""), (NORDEN, FJORDFLY, "fact:f1")],
        ),
        (
            "SELECT ?a { { ?a ng:acquires ?b } UNION { ?b ng:competes_with ?a } }",
            [(FJORDFLY, "fact:f6"), (NORDEN, "fact:f1"), (NORDEN, "fact:f6")],
        ),
        (
            "SELECT ?a ?l { ?a rdfs:label ?l . { ?a ng:acquires ?b } UNION { ?a ng:rates ?b } }",
            [(BANK, "Fell Bank", "fact:f2"), (NORDEN, "Norden Air", "fact:f1")],
        ),
        (
            "SELECT ?a { ?a ng:acquires ?b FILTER NOT EXISTS { ?a ng:rates ?c } "
            "MINUS { ?a ng:owns ?d } FILTER(?a != ?b) BIND(STR(?a) AS ?x) "
            "VALUES ?b { entity:fjordfly } }",
            [(NORDEN, "fact:f1")],
        ),
        (
            "PREFIX n: <https://newsgraph.example/ontology#> "
            "SELECT ?a FROM graph:facts { ?a n:owns ?b }",
            [],
        ),
    ],
)  # fmt: skip
def test_a_row_has_the_facts_of_its_own_patterns(
    version: Version, pool: Pool, query: str, expected: list[tuple[str, ...]]
) -> None:
    assert rows(version, pool, query) == expected


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("ASK { ?a ng:acquires ?b }", "rows of a SELECT"),
        ("CONSTRUCT { ?a ng:owns ?b } { ?a ng:acquires ?b }", "rows of a SELECT"),
        ("SELECT (COUNT(*) AS ?n) { ?a ng:acquires ?b }", "counted together"),
        ("SELECT ?a { ?a ng:acquires ?b } GROUP BY ?a", "counted together"),
        ("SELECT ?evidence { ?evidence ng:acquires ?b }", r"a variable \?evidence of its own"),
        ("SELECT ?a { ?a rdfs:label ?b }", "no pattern is a plain triple"),
        ("SELECT ?a { ?a ng:owns+ ?b }", "no pattern is a plain triple"),
        ("SELECT ?a { GRAPH graph:facts { ?a ng:about ?b } }", "no pattern is a plain triple"),
        ("SELECT ?a { { SELECT ?a { ?a ng:owns ?b } } }", "no pattern is a plain triple"),
        ("SELECT ?a { ?a ng:owns ?b", "ends too early"),
        ("SELECT ?a { ?a ng:owns ?b } ?c", r"\?c can't stand here"),
    ],
)  # fmt: skip
def test_what_has_no_evidence_is_told(version: Version, pool: Pool, query: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        ask(version, query, evidence=True, pool=pool)


def test_the_number_of_rows_stays(version: Version, pool: Pool) -> None:
    query = (
        "SELECT ?a { ?a a ng:Company OPTIONAL { ?a ng:acquires|ng:competes_with ?b ; ng:owns ?c } }"
    )
    plain = json.loads(ask(version, query, pool=pool).body)["results"]["bindings"]
    with_it = json.loads(ask(version, query, evidence=True, pool=pool).body)["results"]["bindings"]
    assert [row["a"] for row in with_it] == [row["a"] for row in plain]
