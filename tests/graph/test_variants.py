"""Sets of articles as bitmaps are sets; a variant stands for all of its members."""

from hypothesis import assume, given
from hypothesis import strategies as st

from graph.profiles import entities_of, profiles
from graph.variants import Variant, joined, numbered, read, written
from ontology.codec import to_json
from ontology.pieces import entities_in
from ontology.records import Article, Entity, Extraction
from ontology.terms import Kind
from tests.ontology.test_codec import extractions

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
some = st.sets(st.integers(0, 2**32 - 1) | st.integers(0, 200))


@given(some)
def test_what_is_written_down_is_read(numbers: set[int]) -> None:
    assert {*read(written(numbered(numbers)))} == numbers


@given(st.lists(some, max_size=4))
def test_joined_are_all_that_are_in_any(several: list[set[int]]) -> None:
    made = [numbered(one) for one in several]
    assert {*joined(made)} == set().union(*several)
    assert [{*one} for one in made] == several


@given(some, some)
def test_what_two_have_in_common_is_counted(a: set[int], b: set[int]) -> None:
    assert numbered(a).intersection_cardinality(numbered(b)) == len(a & b)


def test_a_variant_stands_for_its_members() -> None:
    one = Variant(7, NORDEN, numbered([1, 3]), "a")
    assert one.member.key == "a#norden"
    assert {*one.members({1: "a", 3: "b"})} == {("a", "norden"), ("b", "norden")}


def test_articles_that_write_alike_are_one_variant() -> None:
    short = Entity("norden", "Norden", Kind.COMPANY, ("ND",))
    told = [
        Extraction(Article(name, "", "", ()), (entity,), (), ())
        for name, entity in (("c", NORDEN), ("a", NORDEN), ("b", short), ("d", NORDEN))
    ]
    (profile,), numbers = profiles(told, ())
    assert [one.member.article for one in profile.variants] == ["a", "b"]
    assert [len(one.articles) for one in profile.variants] == [3, 1]
    assert (profile.size, profile.labels["Norden"]) == (4, 4)
    assert {*profile.aliases["ND"]} == {numbers["b"]}
    assert {*profile.articles} == {*numbers.values()}


@given(extractions)
def test_what_is_written_of_an_article_has_its_entities_in_their_order(
    extraction: Extraction,
) -> None:
    names = [one.id for one in extraction.entities]
    assume(len(set(names)) == len(names))  # an article's entities have names of their own
    assert entities_in(to_json(extraction)) == [*entities_of(extraction)]
