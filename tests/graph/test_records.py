import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.iris import Iris
from graph.quads import quads
from graph.query.snapshot import Snapshot
from graph.records import NOT_QUALIFIERS, ArticleHead, Records
from graph.store import Store
from ontology.records import Article, Entity, Evidence, Fact, Mark, Quantity, TimeSpan
from ontology.terms import Bound, Kind, Modality, Polarity, Qualifier

LABELS = st.text(min_size=1, max_size=8)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2)
QUANTITIES = st.one_of(
    st.builds(Quantity, LABELS, value=NUMBERS, bound=st.sampled_from(Bound)),
    st.builds(Quantity, LABELS, low=NUMBERS, high=NUMBERS),
)
TIMES = st.sampled_from(
    [
        None,
        TimeSpan(ended=True),
        TimeSpan("2021-05", precision="month"),
        TimeSpan("2021-Q2"),
        TimeSpan(start="2020", end="2021-05-04", precision="day", ended=True),
    ]
)
KINDS = st.sampled_from([kind for kind in Kind if kind not in (Kind.RATING, Kind.DIRECTION)])
ENTITIES = st.builds(
    lambda label, kind: Entity(f"{label} {kind}", label, kind, (f"{label} too",)), LABELS, KINDS
)
ROLES = st.frozensets(st.sampled_from(["object", "predicate", "subject"]))


def evidence(article: str, start: int, roles: frozenset[str]) -> Evidence:
    marks = tuple(Mark(role, start + n, start + 9) for n, role in enumerate(sorted(roles)))
    return Evidence(article, start, start + 9, f"{article} {start}", start, marks)


EVIDENCE = st.lists(
    st.builds(evidence, LABELS, st.integers(0, 50), ROLES),
    min_size=1,
    max_size=3,
    unique_by=lambda e: (e.article, e.start),
).map(lambda found: tuple(sorted(found, key=lambda e: (e.article, e.start))))


FACTS = st.builds(
    Fact,
    id=st.uuids().map(str),
    subject=ENTITIES,
    predicate=st.sampled_from(["acquires", "price_change", "open:bid_for", "open:50/50 ü"]),
    object=st.one_of(st.none(), ENTITIES, QUANTITIES),
    qualifiers=st.lists(
        st.tuples(st.sampled_from([q.value for q in Qualifier]), LABELS), unique=True, max_size=3
    ).map(lambda found: tuple(sorted(found))),
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from(Modality),
    attributed_to=st.lists(ENTITIES, max_size=1).map(tuple),
    time=TIMES,
    evidence=EVIDENCE,
    support=st.integers(1, 9),
    confidence=st.integers(1, 9999).map(lambda n: n / 10_000),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(FACTS, max_size=3, unique_by=lambda fact: fact.id))
def test_facts_come_back_as_they_were_published(
    tmp_path_factory: pytest.TempPathFactory, facts: list[Fact]
) -> None:
    store = Store.open(tmp_path_factory.mktemp("graph"))
    with store.publish(quads(facts, [], [], Iris()), "x").open() as snapshot:
        assert list(Records(snapshot).facts()) == sorted(facts, key=lambda fact: fact.id)


def test_the_facts_made_by_hand_come_back(facts: list[Fact], snapshot: Snapshot) -> None:
    assert list(Records(snapshot).facts()) == facts


def test_articles_come_back_without_their_text(articles: list[Article], snapshot: Snapshot) -> None:
    one, two = Records(snapshot).sources()
    assert one == ArticleHead(
        "one",
        articles[0].title,
        published="2021-05-04T06:00:00Z",
        source="The <Daily> Fjord",
        url="https://news.example/a?b=1&c=2",
        licence="CC0",
    )
    assert (two.id, two.published, two.url) == ("two", "2021-05-05", None)


def test_what_is_not_there_is_none(snapshot: Snapshot) -> None:
    records = Records(snapshot)
    assert records.fact(Iris().fact("x")) is None
    assert records.entity(Iris().entity("x")) is None
    assert records.source("x") is None


def test_no_qualifier_bears_the_name_of_another_part_of_a_statement() -> None:
    assert not NOT_QUALIFIERS & {qualifier.value for qualifier in Qualifier}
