from collections.abc import Iterator

import pytest

from graph.lookup import Lookup
from graph.query.explain import explain
from graph.query.pool import Bounds, Pool
from graph.query.snapshot import Snapshot
from graph.store import Version
from ontology.errors import QueryError


@pytest.fixture
def hasty() -> Iterator[Pool]:
    with Pool(1, Bounds(seconds=0.2)) as one:
        yield one


def test_it_tells_what_was_evaluated_and_what_that_used(
    version: Version, snapshot: Snapshot, pool: Pool
) -> None:
    query = 'SELECT ?who { ?who ng:search "norden" ; ng:acquires ?x }'
    told = explain(version, query, lookup=Lookup(snapshot), pool=pool, evidence=True)
    assert "VALUES" in told.evaluated
    assert "AS ?evidence" in told.evaluated
    assert (told.kind, told.rows, told.hints, told.stopped) == ("solutions", 1, (), "")
    assert (told.limits["length"].used, told.limits["length"].allowed) == (len(query), 32768)
    assert (told.limits["depth"].used, told.limits["patterns"].used) == (1, 2)
    assert 0 < (told.limits["seconds"].used or 0) < told.limits["seconds"].allowed == 10
    assert (told.limits["answer"].used or 0) > 50


@pytest.mark.parametrize(
    ("query", "kind", "rows"),
    [
        ("ASK {}", "boolean", 1),
        ("SELECT * { ?a ng:nothing ?b }", "solutions", 0),
        ("SELECT ?a { ?a a ng:Company }", "solutions", 2),
        ("CONSTRUCT WHERE { ?a ng:competes_with ?b }", "graph", 2),
    ],
)
def test_it_counts_rows_and_triples(
    version: Version, snapshot: Snapshot, pool: Pool, query: str, kind: str, rows: int
) -> None:
    told = explain(version, query, lookup=Lookup(snapshot), pool=pool)
    assert (told.kind, told.rows) == (kind, rows)


def test_it_tells_which_limit_stopped_a_query(
    version: Version, snapshot: Snapshot, hasty: Pool
) -> None:
    product = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(9))
    told = explain(
        version, f"SELECT (COUNT(*) AS ?n) {{ {product} }}", lookup=Lookup(snapshot), pool=hasty
    )
    assert told.stopped == "the query was stopped: it took longer than 0.2 s"
    assert (told.kind, told.rows, told.limits["answer"].used) == ("", 0, None)
    assert told.limits["patterns"].used == 10  # as the guard counts: dots, and the group


def test_a_query_that_is_wrong_is_refused_as_ever(
    version: Version, snapshot: Snapshot, pool: Pool
) -> None:
    with pytest.raises(QueryError, match="ends too early"):
        explain(version, "SELECT * {", lookup=Lookup(snapshot), pool=pool)
