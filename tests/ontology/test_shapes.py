"""The shapes admit a good graph, and say of each bad one what is wrong."""

import pyshacl
import pytest
from rdflib import Graph, Namespace

from ontology.schema import ONTOLOGY_FILE
from ontology.terms import NAMESPACE

NG = Namespace(NAMESPACE)

GOOD = """
@prefix ng: <https://newsgraph.example/ontology#> .
@prefix e: <https://newsgraph.example/entity/> .
@prefix q: <https://newsgraph.example/quantity/> .
@prefix x: <https://newsgraph.example/x/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

e:norden a ng:Company ; rdfs:label "Norden Air" ; skos:altLabel "Norden" .
e:fjordfly a ng:BusinessUnit ; rdfs:label "Fjordfly" .
e:holm a ng:Person ; rdfs:label "Per Holm" .
q:stake a ng:Quantity ; rdfs:label "21 %" ; ng:unit "percent" ; ng:bound ng:exact ; ng:value 21.0 .
q:range a ng:Quantity ; rdfs:label "3 to 5 %" ; ng:unit "percent" ; ng:bound ng:about ;
    ng:low 3.0 ; ng:high 5.0 .
x:fact a ng:Fact, rdf:Statement ;
    rdf:subject e:norden ; rdf:predicate ng:acquires ; rdf:object e:fjordfly ;
    ng:stake q:stake ; ng:amount q:range ;
    ng:polarity ng:positive ; ng:modality ng:planned ; ng:attributed_to e:holm ;
    ng:at "2021-05-04"^^xsd:date ; ng:precision "day" ;
    ng:support 1 ; ng:independent 1 ; ng:confidence 0.8 ;
    prov:wasDerivedFrom x:evidence .
x:rated a ng:Fact, rdf:Statement ;
    rdf:subject e:norden ; rdf:predicate ng:rates ; rdf:object ng:Hold ;
    ng:polarity ng:positive ; ng:modality ng:actual ;
    ng:from_time "2019"^^xsd:gYear ; ng:support 2 ; ng:independent 1 ; ng:confidence 1.0 ;
    prov:wasDerivedFrom x:evidence .
x:broke a ng:Fact, rdf:Statement ;
    rdf:subject e:fjordfly ; rdf:predicate ng:files_for_bankruptcy ;
    ng:polarity ng:negative ; ng:modality ng:actual ; ng:ended true ;
    ng:support 1 ; ng:independent 1 ; ng:confidence 0.5 ; prov:wasDerivedFrom x:evidence .
x:evidence a ng:Evidence, oa:SpecificResource ;
    oa:hasSource x:article ; oa:hasSelector x:place, x:words ; ng:sentence 0 ;
    ng:subject_at "char=0,10" .
x:place a oa:TextPositionSelector ; oa:start 0 ; oa:end 30 .
x:words a oa:TextQuoteSelector ; oa:exact "Norden Air to buy Fjordfly" .
x:article a ng:Article ; dcterms:title "Norden Air to buy Fjordfly" ; dcterms:language "en" ;
    ng:states x:fact, x:rated, x:broke .
"""


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """Give the ontology with one rating only: each one more is validated with every graph."""
    graph = Graph().parse(ONTOLOGY_FILE, format="turtle")
    for rating in set(graph.subjects(NG.scale)) - {NG.Hold}:
        graph.remove((rating, None, None))
    return graph


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ONTOLOGY_FILE.with_name("shapes.ttl"), format="turtle")


def report(turtle: str, shapes: Graph, ontology: Graph) -> str:
    """Give what is wrong with a graph, "" if nothing is."""
    data = ontology + Graph().parse(data=turtle, format="turtle")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    return "" if conforms else str(text)


def test_a_good_graph_conforms(shapes: Graph, ontology: Graph) -> None:
    assert report(GOOD, shapes, ontology) == ""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("a ng:Company ;", "a ng:Firm ;", "exactly one kind"),
        ("a ng:Company ;", "a ng:Company, ng:Product ;", "exactly one kind"),
        ('; rdfs:label "Fjordfly"', "", "An entity has a name"),
        ('"Fjordfly" .', '"Fjordfly", "FF" .', "one fullest name"),
        ('skos:altLabel "Norden"', "skos:altLabel e:holm", "An alias is text"),
        ("rdf:subject e:norden ; rdf:predicate ng:rates", "rdf:predicate ng:rates", "one subject"),
        ("rdf:object e:fjordfly", 'rdf:object "Fjordfly"', "never text"),
        ("ng:polarity ng:negative", "ng:polarity ng:planned", "one polarity"),
        ("; ng:modality ng:planned", "", "one modality"),
        ("ng:support 2", "ng:support 0", "by one article at least"),
        ("ng:independent 1 ; ng:confidence 1.0", "ng:confidence 1.0", "are no copies"),
        ("ng:confidence 0.8", "ng:confidence 1.2", "is a chance"),
        (
            "ng:confidence 0.8 ;\n    prov:wasDerivedFrom x:evidence .",
            "ng:confidence 0.8 .",
            "the sentences that say so",
        ),
        ('ng:precision "day"', 'ng:precision "days"', "as exact as a day"),
        ("ng:ended true", 'ng:ended "yes"', "true or false"),
        (
            'ng:precision "day"',
            'ng:to_time "2022"^^xsd:gYear',
            "no beginning and no end",
        ),
        ("ng:stake q:stake", "ng:period q:stake", "has no qualifier"),
        ("; rdf:object e:fjordfly", "", "can't do without an object"),
        ("oa:hasSource x:article ; ", "", "stands in one article"),
        ("oa:hasSelector x:place, x:words", "oa:hasSelector x:words", "has its place"),
        ("oa:hasSelector x:place, x:words", "oa:hasSelector x:place", "has its words"),
        ("ng:sentence 0", "ng:sentence -1", "has its number"),
        ("char=0,10", "0-10", "RFC 5147"),
        ("oa:end 30", "oa:end 0", "starts before it ends"),
        ('oa:exact "Norden Air to buy Fjordfly"', 'oa:exact ""', "A quote has its words"),
        ('ng:unit "percent" ; ng:bound ng:exact', "ng:bound ng:exact", "one unit"),
        ("ng:bound ng:exact", "ng:bound ng:planned", "how it stands to the true number"),
        ("ng:value 21.0", "ng:value 2.1e1", "one decimal number"),
        ("; ng:value 21.0", "", "a value, or the ends of a range"),
        ("ng:low 3.0", "ng:low 3.0 ; ng:value 4.0", "a value, or the ends of a range"),
        ("ng:low 3.0", "ng:low 6.0", "not above the upper end"),
        ('dcterms:title "Norden Air to buy Fjordfly" ; ', "", "one title"),
        ("ng:states x:fact", "ng:states e:holm", "states are facts"),
    ],
)
def test_a_bad_graph_is_told_what_is_wrong(
    shapes: Graph, ontology: Graph, old: str, new: str, message: str
) -> None:
    assert GOOD.count(old) == 1, "the fault must be put in one place"
    assert message in report(GOOD.replace(old, new), shapes, ontology)
