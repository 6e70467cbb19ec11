import pytest

from graph.iris import Iris
from graph.lookup import Lookup
from graph.query.hints import hints, nearby
from graph.query.snapshot import Snapshot
from ontology.terms import NAMESPACE

IRIS = Iris()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "SELECT * {\n  ?a ng:aquires ?b }",
            "line 2, column 6: ng:aquires is no word of its vocabulary; did you mean ng:acquires?",
        ),
        ("SELECT * { ?a a ng:company }", "did you mean ng:Company"),
        ("SELECT * { ?a rdfs:lable ?b }", "did you mean rdfs:label?"),
        ("SELECT * { ?a skos:altlabel ?b }", "did you mean skos:altLabel"),
        ("SELECT * { ?a oa:exakt ?b }", "did you mean oa:exact?"),
        (f"SELECT * {{ ?a <{NAMESPACE}aquires> ?b }}", "did you mean ng:acquires?"),
        (f"PREFIX x: <{NAMESPACE}> SELECT * {{ ?a x:aquires ?b }}", "x:aquires is no word"),
        ("SELECT * { ?a ng:zzzzzz ?b }", "line 1, column 15: ng:zzzzzz is no word of its"),
    ],
)  # fmt: skip
def test_a_slip_in_a_word_is_told_with_what_is_like_it(query: str, told: str) -> None:
    (hint,) = hints(query, IRIS)
    assert told in hint


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?a ng:acquires entity:x ; rdf:_1 ?x ; a ng:Fact ; ng:modality ng:planned }",
        "PREFIX ng: <https://newsgraph.example/ontology#> SELECT * { ?a open:bid_up ?b }",
        "PREFIX ng: <urn:x:> SELECT * { ?a ng:aquires ?b }",
        'SELECT * { ?a ng:search "ng:aquires" } # ng:aquires',
        f"PREFIX ex: <http://example.com/> SELECT * {{ ?a ex:p <{NAMESPACE}> }}",
    ],
)
def test_what_is_right_or_nobody_knows_gets_no_hint(query: str) -> None:
    assert hints(query, IRIS) == ()


def test_every_word_is_told_once() -> None:
    assert len(hints("SELECT * { ?a ng:aquires ?b . ?b ng:aquires ?c }", IRIS)) == 1


def test_an_entity_that_is_not_there_is_told_with_those_near_it(snapshot: Snapshot) -> None:
    near = nearby(Lookup(snapshot))
    (hint,) = hints("SELECT * { entity:norden-aire ?p entity:fjordfly }", IRIS, near)
    told = "no entity is called entity:norden-aire; did you mean entity:norden-air?"
    assert hint == f"line 1, column 12: {told}"
    (other,) = hints("SELECT * { entity:zzz ?p ?o }", IRIS, near)
    assert other.endswith("no entity is called entity:zzz")
