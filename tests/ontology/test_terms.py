"""The terms are the ontology's, and the ontology's the terms: both ways."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.bearings import Bearing, Phase
from ontology.schema import ONTOLOGY_FILE, SHAPES_FILE
from ontology.terms import (
    NAMESPACE,
    Bound,
    CreditGrade,
    Direction,
    Kind,
    Modality,
    Polarity,
    Predicate,
    Qualifier,
    Rating,
    Term,
)

NG = Namespace(NAMESPACE)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ONTOLOGY_FILE, format="turtle")


def local(nodes: Iterable[Node | None]) -> set[str]:
    return {str(node).removeprefix(NAMESPACE) for node in nodes}


def values(terms: Iterable[Term]) -> set[str]:
    return {term.value for term in terms}


def test_kinds_are_the_classes_below_entity(graph: Graph) -> None:
    below = set(graph.transitive_subjects(RDFS.subClassOf, NG.Entity)) - {NG.Entity}
    assert values(Kind) == local(below)


def test_predicates_are_the_properties_that_have_kinds_of_subjects(graph: Graph) -> None:
    assert values(Predicate) == local(graph.subjects(NG.subjectKind))
    for predicate in Predicate:
        assert (URIRef(predicate.iri), RDF.type, OWL.ObjectProperty) in graph


def test_qualifiers_are_what_holds_something_and_what_predicates_use(graph: Graph) -> None:
    assert values(Qualifier) == local(graph.subjects(NG.holds))
    assert values(Qualifier) == local(graph.objects(None, NG.qualifier))


@pytest.mark.parametrize(
    ("terms", "scale"), [(Rating, "analyst_scale"), (CreditGrade, "credit_scale")]
)
def test_ratings_are_the_individuals_of_their_scale_best_first(
    graph: Graph, terms: type[Term], scale: str
) -> None:
    assert values(terms) == local(graph.subjects(NG.scale, NG[scale]))
    ranks = [int(str(graph.value(URIRef(term.iri), NG["rank"]))) for term in terms]
    assert all(above >= below for above, below in pairwise(ranks))
    for term in terms:
        assert (URIRef(term.iri), RDF.type, NG.Rating) in graph


def test_bearings_lead_from_facts_to_facts(graph: Graph) -> None:
    joins = set(graph.subjects(RDFS.domain, NG.Fact)) & set(graph.subjects(RDFS.range, NG.Fact))
    assert values(Bearing) == local(joins)


def test_states_have_beginnings_and_ends_that_are_predicates(graph: Graph) -> None:
    for term in (NG.begunBy, NG.endedBy):
        assert local(graph.objects(None, term)) <= values(Predicate)
        assert set(graph.subjects(term)) <= set(graph.subjects(NG.state))
    for iri, qualifier in graph.subject_objects(NG.latestWithin):
        assert (iri, NG.qualifier, qualifier) in graph


@pytest.mark.parametrize("terms", [Direction, Polarity, Modality, Bound, Phase])
def test_closed_lists_are_the_individuals_of_their_class(graph: Graph, terms: type[Term]) -> None:
    assert values(terms) == local(graph.subjects(RDF.type, NG[terms.__name__]))


def words_in(nodes: Iterable[object]) -> set[URIRef]:
    return {node for node in nodes if isinstance(node, URIRef) and node.startswith(NAMESPACE)}


def test_every_word_has_label_comment_and_example(graph: Graph) -> None:
    words = words_in(graph.subjects())
    assert len(words) > 200
    for word in sorted(words):
        for wanted in (RDFS.label, RDFS.comment, SKOS.example):
            found = list(graph.objects(word, wanted))
            assert len(found) == 1, f"{word} has {len(found)} {wanted}"
            assert isinstance(found[0], Literal)
            assert found[0].strip()


def test_no_word_is_used_that_is_not_defined(graph: Graph) -> None:
    defined = words_in(graph.subjects(RDF.type))
    shapes = Graph().parse(SHAPES_FILE, format="turtle")
    assert words_in(node for triple in graph for node in triple) <= defined
    asked = words_in(node for triple in shapes for node in triple)
    assert {word for word in asked if not word.endswith("Shape")} <= defined


@pytest.mark.parametrize("terms", [Kind, Polarity, Modality, Bound, Phase])
def test_shapes_list_the_whole_of_a_closed_list(terms: type[Term]) -> None:
    shapes = Graph().parse(SHAPES_FILE, format="turtle")
    lists = [local(Collection(shapes, found)) for found in shapes.objects(None, SH["in"])]
    assert values(terms) in lists


def test_domain_and_range_are_above_the_kinds_that_a_predicate_joins(graph: Graph) -> None:
    for predicate in Predicate:
        iri = URIRef(predicate.iri)
        for kinds, end in ((NG.subjectKind, RDFS.domain), (NG.objectKind, RDFS.range)):
            (above,) = graph.objects(iri, end)
            for kind in graph.objects(iri, kinds):
                assert above in set(graph.transitive_objects(kind, RDFS.subClassOf))


def test_symmetric_predicates_have_one_set_of_kinds_for_both_ends(graph: Graph) -> None:
    for iri in graph.subjects(RDF.type, OWL.SymmetricProperty):
        assert set(graph.objects(iri, NG.subjectKind)) == set(graph.objects(iri, NG.objectKind))


@pytest.mark.parametrize("path", [ONTOLOGY_FILE, SHAPES_FILE])
def test_both_readers_find_the_same_number_of_triples(path: Path) -> None:
    triples = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(Graph().parse(path, format="turtle")) == len({str(triple) for triple in triples})
