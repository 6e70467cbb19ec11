import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import Iris
from graph.query.ask import ask, table
from graph.query.pool import Pool
from graph.query.search import expanded, searches
from graph.store import Version
from ontology.errors import QueryError

PREFIXES = Iris().prefixes
NORDEN, BANK = "entity:norden-air", "entity:fell-bank"
FLY = "entity:fjordfly"  # of whom more is told


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('SELECT ?e { ?e ng:search "norden" }', [(NORDEN,)]),
        ('SELECT ?e { ?e ng:search "NORD" . ?e a ng:Company }', [(NORDEN,)]),
        ('SELECT ?e ?x { ?e ng:search "nord" ; ng:acquires ?x }', [(NORDEN, "entity:fjordfly")]),
        ('SELECT ?e { ?e a ng:Company ; ng:search "nord" }', [(NORDEN,)]),
        ('SELECT ?e { ?e a ng:Company , ?k ; ng:search "nord" ; ?p "Norden" }', [(NORDEN,)]),
        ('SELECT ?e ?n { (?e ?n) ng:search ("f" 10) } ORDER BY ?n LIMIT 1', [(FLY, "1")]),
        ('SELECT ?e { ?e ng:search ("f" 1) }', [(FLY,)]),
        ('SELECT ?e { ?x ng:rates ?y . OPTIONAL { ?e ng:search """fell bank""" } }', [(BANK,)]),
        ('SELECT ?e { ?e ng:search "nobody" }', []),
        ('ASK { { ?e ng:search "fell" } UNION { ?e ng:search "nobody" } }', [("true",)]),
        ('SELECT ?e { ?e ng:search "\\u0066ell" }', [(BANK,)]),
        ("SELECT ?e { ?e <https://newsgraph.example/ontology#search> 'fell' }", [(BANK,)]),
        ('ASK { ?e ng:search "fell" ; ng:rates ?x }', [("true",)]),
    ],
)  # fmt: skip
def test_a_pattern_finds_entities_by_their_names(
    version: Version, pool: Pool, query: str, expected: list[tuple[str, ...]]
) -> None:
    assert sorted(table(version, query, pool=pool).rows) == expected


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("entity:x ng:search 'a'", "what a variable stands for"),
        ("?e ng:search ?text", "it takes a text"),
        ("?e ng:search 5", "it takes a text"),
        ("?e ng:search ('a' 5000)", "1 to 1,000 entities"),
        ("?e ng:search ('a' 0)", "1 to 1,000 entities"),
        ("?e ng:search", "it takes a text"),
        ("(?e ?n) ng:search 'a' ; ng:owns ?x", "of two variables at once"),
    ],
)  # fmt: skip
def test_a_search_that_can_t_be_is_told_with_its_place(
    version: Version, pool: Pool, pattern: str, told: str
) -> None:
    with pytest.raises(QueryError, match=f"line 2, column .*{told}.*write "):
        ask(version, f"SELECT *\n{{ {pattern} }}", pool=pool)


def test_with_evidence(version: Version, pool: Pool) -> None:
    query = 'SELECT ?e { ?e ng:search "norden" ; ng:acquires ?x }'
    assert table(version, query, evidence=True, pool=pool).rows == ((NORDEN, "fact:f1"),)


@given(words=st.text(alphabet=st.characters(codec="utf-8"), max_size=20))
def test_any_text_is_looked_for_as_it_is(words: str) -> None:
    signs = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}
    written = "".join(signs.get(sign, sign) for sign in words)
    asked: list[str] = []
    query = f'SELECT * {{ ?e ng:search "{written}" }}'
    expanded(query, PREFIXES, lambda text, limit: asked.append(text) or [])  # type: ignore[func-returns-value]
    assert asked == [words]


@pytest.mark.parametrize(
    "query",
    ['SELECT * { ?e ng:owns "ng:search" } # ng:search', "SELECT * { ?search a ng:Fact }", "SELECT"],
)
def test_only_the_predicate_searches(query: str) -> None:
    assert not searches(query, PREFIXES)
