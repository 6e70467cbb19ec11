from dataclasses import replace
from pathlib import Path

import pytest

from graph.iris import Iris
from graph.lookup import Lookup, Sentence, Side
from graph.quads import quads
from graph.query.snapshot import Snapshot
from graph.store import Store
from ontology.bearings import Bearing
from ontology.errors import UnknownEntityError
from ontology.records import Article, Entity, Fact, Quantity
from ontology.terms import Kind


@pytest.fixture
def lookup(snapshot: Snapshot) -> Lookup:
    return Lookup(snapshot)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("norden air", [("norden-air", "exact")]),
        ("NORDEN", [("norden-air", "exact")]),
        ("nor", [("norden-air", "prefix")]),
        ("air", [("norden-air", "word")]),
        ("PER Ør", [("per-ornulf", "prefix")]),
        ("Ørnulf", [("per-ornulf", "word")]),
        ("f", [("fjordfly", "prefix"), ("fell-bank", "prefix")]),
        ("fb", [("fell-bank", "exact")]),
        ("hold", [("ng:Hold", "exact")]),
        ("orden", []),
        ("million", []),
        ("", []),
    ],
)
def test_entities_are_found_by_name(
    lookup: Lookup, text: str, found: list[tuple[str, str]]
) -> None:
    assert [(hit.key, hit.match) for hit in lookup.search(text)] == found


def test_the_foremost_are_those_that_most_is_told_of(lookup: Lookup) -> None:
    found = lookup.foremost(2)
    assert [(hit.key, hit.facts) for hit in found] == [("norden-air", 6), ("fjordfly", 3)]


def test_a_search_gives_at_most_its_limit(lookup: Lookup) -> None:
    assert len(lookup.search("f", limit=1)) == 1


@pytest.mark.parametrize(
    "name", ["norden-air", "Norden Air", "norden", "The airline, of Oslo", "the airline"]
)
def test_an_entity_is_given_by_its_key_or_a_name(lookup: Lookup, name: str) -> None:
    view = lookup.entity(name)
    assert view.entity.label == "Norden Air"
    assert view.iri == "https://newsgraph.example/entity/norden-air"
    assert view.facts == 7
    assert ("subject", "acquires", 1) in view.counts
    assert ("about", "rates", 1) in view.counts


def test_an_individual_of_the_ontology_is_an_entity_too(lookup: Lookup) -> None:
    view = lookup.entity("ng:Hold")
    assert (view.entity.id, view.entity.label, view.facts) == ("hold", "Hold", 1)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Fjordfly Cargo", "$"),
        ("Fjord", "mean Fjordfly"),
        ("f", "mean Fjordfly, Fell Bank"),
        ("air", "mean Norden Air"),
        ("Fjordflie", "mean Fjordfly"),
        ("", "$"),
    ],
)
def test_an_unknown_entity_is_an_error_with_names_that_are_near(
    lookup: Lookup, name: str, hint: str
) -> None:
    with pytest.raises(UnknownEntityError, match=hint):
        lookup.entity(name)
    with pytest.raises(UnknownEntityError, match=hint):
        lookup.relations(name)


def test_relations_tell_all_of_a_fact(
    lookup: Lookup, facts: list[Fact], articles: list[Article]
) -> None:
    best = lookup.relations("norden-air")[0]
    assert best.fact == facts[0]
    assert (best.role, best.direction) == ("subject", "out")
    assert [sentence.source.id for sentence in best.sentences] == ["two", "one"]
    texts = {article.id: article.text for article in articles}
    for sentence in best.sentences:
        assert isinstance(sentence, Sentence)
        one = sentence.evidence
        assert texts[sentence.source.id][one.start : one.end] == one.quote


@pytest.mark.parametrize(
    ("direction", "ids"),
    [
        ("out", {"f1", "f3", "f5", "f6"}),
        ("in", {"f2", "f4", "f7"}),
        ("both", {"f1", "f2", "f3", "f4", "f5", "f6", "f7"}),
    ],
)
def test_relations_have_a_direction(lookup: Lookup, direction: Side, ids: set[str]) -> None:
    found = lookup.relations("Norden Air", direction)
    assert {relation.fact.id for relation in found} == ids


def test_relations_can_be_asked_by_predicate(lookup: Lookup) -> None:
    (one,) = lookup.relations("norden-air", predicate="price_change")
    assert isinstance(one.fact.object, Quantity)
    (other,) = lookup.relations("norden-air", "in", predicate="open:bid_up")
    assert other.role == "object"
    assert lookup.relations("norden-air", predicate="owns") == []


@pytest.mark.parametrize("direction", ["both", "out", "in"])
def test_pages_of_relations_are_cut_out_of_one_order(lookup: Lookup, direction: Side) -> None:
    whole = lookup.relations("norden-air", direction)
    ranks = [(-one.fact.support, -one.fact.confidence, one.fact.id) for one in whole]
    assert ranks == sorted(ranks)
    assert lookup.count("norden-air", direction) == len(whole)
    pages = [
        lookup.relations("norden-air", direction, limit=2, offset=start)
        for start in range(0, len(whole) + 2, 2)
    ]
    assert [one for page in pages for one in page] == whole
    assert lookup.relations("norden-air", direction, offset=1) == whole[1:]


def test_relations_are_counted_by_predicate(lookup: Lookup) -> None:
    assert lookup.count("norden-air", predicate="acquires") == 1
    assert lookup.count("norden-air", "in", predicate="acquires") == 0


def test_who_says_so_has_the_fact_among_its_relations(lookup: Lookup) -> None:
    roles = {relation.role for relation in lookup.relations("per-ornulf")}
    assert roles == {"attributed_to", "subject"}


def test_a_fact_is_given_by_its_id(lookup: Lookup, facts: list[Fact]) -> None:
    found = lookup.fact("f2")
    assert found is not None
    assert found.fact == facts[1]
    assert lookup.fact("x") is None


def test_facts_of_a_predicate_are_those_among_all(lookup: Lookup) -> None:
    for predicate in ("acquires", "open:bid_up", "owns"):
        among = [fact for fact in lookup.facts() if fact.predicate == predicate]
        assert list(lookup.facts(predicate)) == among


def test_what_is_disputed_is_told_with_the_days_of_its_articles(
    facts: list[Fact], tmp_path: Path
) -> None:
    one, other, *rest = facts
    told = [
        replace(one, links=((Bearing.CONFLICTS_WITH, other.id),)),
        replace(other, links=((Bearing.CONFLICTS_WITH, one.id),)),
        *rest,
    ]
    version = Store.open(tmp_path).publish(quads(told, [], [], Iris()), "x")
    with version.open() as snapshot:
        lookup = Lookup(snapshot)
        assert [fact.id for fact in lookup.disputed()] == sorted([one.id, other.id])
        assert one.id in {fact.id for fact in lookup.disputed(one.subject.label)}
        assert list(lookup.disputed("analysts")) == []
        assert lookup.dates(lookup.disputed()).keys() == {
            proof.article for fact in (one, other) for proof in fact.evidence
        }


def test_a_name_is_first_whoever_bears_it_as_it_is_spelt(tmp_path: Path) -> None:
    told = [Entity("big", "ACME", Kind.COMPANY), Entity("small", "Acme", Kind.COMPANY)]
    version = Store.open(tmp_path).publish(quads([], told, [], Iris()), "x")
    with version.open() as snapshot:
        lookup = Lookup(snapshot)
        assert [lookup.entity(name).key for name in ("Acme", "ACME")] == ["small", "big"]


def test_counts_say_how_much_there_is(lookup: Lookup, snapshot: Snapshot) -> None:
    counts = lookup.counts()
    assert (counts.articles, counts.entities, counts.facts) == (2, 6, 8)
    assert counts.quads == len(snapshot)
    assert counts.kinds[0] == ("Company", 2)
    assert ("open:bid_up", 1) in counts.predicates
    assert [source.id for source in lookup.articles()] == ["one", "two"]
    assert [fact.id for fact in lookup.facts()] == [f"f{n}" for n in range(1, 9)]
