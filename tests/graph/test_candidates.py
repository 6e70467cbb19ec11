"""What may be one, and no rule is sure of: proposed, ranked, with what speaks for and against."""

import pytest

from graph.candidates import Candidate, Told, candidates
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind

COMPANY = Kind.COMPANY
NOTHING = Told({}, {})


def entity(label: str, kind: Kind = COMPANY, aliases: str = "", *identifiers: str) -> Entity:
    return Entity(slug(label), label, kind, tuple(filter(None, aliases.split("; "))), identifiers)


def proposed(*entities: Entity, told: Told = NOTHING, parted: bool = False) -> list[Candidate]:
    ordered = sorted(entities, key=lambda one: one.id)
    return candidates(ordered, lambda _: told, lambda a, b: parted)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (entity("Norden"), entity("Zephyr", COMPANY, "Norden"), "the one is called as the other"),
        (entity("Volkshagen"), entity("Volkshagon"), "spelt nearly alike"),
        (entity("Mac Donalds"), entity("MacDonald"), "spelt nearly alike"),
        (entity("Vestergaard Maritime"), entity("Vestegard Maritime"), "spelt nearly alike"),
        (entity("Halvorsen Bank"), entity("Hlavorsen Bank"), "spelt nearly alike"),
        (entity("Deutsche Sünde"), entity("Deutsche Suende"), "spelt nearly alike"),
        (entity("Fell"), entity("Fell Capital Markets"), "for short"),
        (entity("MFS"), entity("Ministry of Fish and Ships", Kind.MINISTRY), "initials"),
    ],
)
def test_names_that_are_alike_in_one_of_four_ways_are_proposed(
    a: Entity, b: Entity, why: str
) -> None:
    if a.label == "MFS":
        a = Entity(a.id, a.label, Kind.ORGANIZATION)
    for found in (proposed(a, b), proposed(b, a)):
        assert [{one.a, one.b} for one in found] == [{a, b}]
        assert why in found[0].why
        assert 0 < found[0].likeness <= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (entity("Norden"), entity("Norden Cloud", COMPANY, "Norden")),
        (entity("Finch 70", Kind.PRODUCT), entity("Finch 71", Kind.PRODUCT)),
        (entity("Finch 70", Kind.PRODUCT), entity("Finch", Kind.PRODUCT, "Finch 70")),
        (entity("Volkshagen"), entity("Volkshagon", Kind.CITY)),
        (entity("Volkshagen", COMPANY, "", "lei:A"), entity("Volkshagon", COMPANY, "", "lei:B")),
        (entity("North Korea", Kind.COUNTRY), entity("South Korea", Kind.COUNTRY)),
        (entity("factory", Kind.FACILITY), entity("factories", Kind.FACILITY, "factory")),
        (entity("Hold", Kind.RATING), entity("Holds", Kind.RATING)),
        (entity("Norden"), entity("Zephyr")),
        (entity("Norden"), entity("Nordic")),
        (entity("Fell"), entity("Hell")),
    ],
)
def test_nothing_is_proposed_that_something_forbids(a: Entity, b: Entity) -> None:
    assert proposed(a, b) == []


def test_a_persons_word_ends_the_proposal() -> None:
    assert proposed(entity("Volkshagen"), entity("Volkshagon"), parted=True) == []


def test_neighbours_speak_for_one_thing_and_an_article_of_both_against_it() -> None:
    a, b = entity("Volkshagen"), entity("Volkshagon")
    (plain,) = proposed(a, b)
    told = Told({a.id: {"Ada works_for", "x"}, b.id: {"Ada works_for"}}, {a.id: {"1"}, b.id: {"2"}})
    (better,) = proposed(a, b, told=told)
    assert better.shared == ("Ada works_for",)
    assert better.together == ()
    assert better.likeness > plain.likeness or plain.likeness == 1
    (worse,) = proposed(a, b, told=Told({}, {a.id: {"1", "2"}, b.id: {"2"}}))
    assert worse.together == ("2",)
    assert worse.likeness < plain.likeness


def test_rare_words_count_more_than_common_ones() -> None:
    common = [entity(f"Fell {word}") for word in "Alba Bora Cima Dune Eros".split()]
    rare = [entity("Zephyr"), entity("Zephyr Capital")]
    found = proposed(*common, entity("Fell"), entity("Fell Capital"), *rare)
    assert [one.a.label for one in found] == ["Zephyr", "Fell"]
