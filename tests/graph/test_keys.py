"""Neighbourhoods: rules that look at one at a time come to the end of rules that look at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pairs import pairs
from graph.identity import identities
from graph.keys import keys, neighbourhoods
from graph.profiles import Profile, ProfileKey, profiles
from graph.variants import Member, numbered
from ontology.names import normalised
from ontology.records import Article, Entity, Extraction
from ontology.terms import Kind

PAIRS = pairs()
NAMED = sorted(
    {entity for pair in PAIRS for entity in (pair.a, pair.b, *pair.beside)},
    key=lambda entity: (entity.label, entity.kind, entity.aliases),
)


def telling(article: str, entities: Iterable[Entity]) -> Extraction:
    once = {entity.id: entity for entity in entities}
    ordered = tuple(sorted(once.values(), key=lambda entity: entity.id))
    return Extraction(Article(article, "", "", ()), ordered, (), ())


def groups(told: Iterable[Extraction]) -> set[frozenset[tuple[str, str]]]:
    """Which entities of articles are one."""
    found: dict[str, set[tuple[str, str]]] = {}
    for member, entity in identities(told).members.items():
        found.setdefault(entity.id, set()).add(member)
    return set(map(frozenset, found.values()))


def restricted(told: Iterable[Extraction], members: set[Member]) -> list[Extraction]:
    return [
        replace(
            one, entities=tuple(e for e in one.entities if Member(one.article.id, e.id) in members)
        )
        for one in told
    ]


def one_at_a_time(told: Sequence[Extraction]) -> set[frozenset[tuple[str, str]]]:
    found, articles = profiles(told, ())
    names = {number: name for name, number in articles.items()}
    joined: set[frozenset[tuple[str, str]]] = set()
    for numbers in neighbourhoods(found):
        members = members_of([found[number] for number in numbers], names)
        asked = {key for number in numbers for key in keys(found[number]).asked}
        others = [one for one in found if not asked.isdisjoint(keys(one).own)]
        made = groups(restricted(told, members | members_of(others, names)))
        joined |= {group for group in made if not group.isdisjoint(members)}
    return joined


def members_of(some: Iterable[Profile], names: Mapping[int, str]) -> set[Member]:
    variants = [variant for profile in some for variant in profile.variants]
    return {member for variant in variants for member in variant.members(names)}


def test_the_hard_pairs_come_out_the_same() -> None:
    told = [
        telling(f"{n}{side}", entities)
        for n, pair in enumerate(PAIRS)
        for side, entities in (("a", (pair.a, *pair.beside)), ("b", (pair.b,)))
    ]
    assert one_at_a_time(told) == groups(told)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.sampled_from(NAMED), max_size=6), max_size=8))
def test_any_articles_come_out_the_same(named: list[list[Entity]]) -> None:
    told = [telling(f"a{n}", entities) for n, entities in enumerate(named)]
    assert one_at_a_time(told) == groups(told)


def profile(label: str, kind: Kind, *aliases: str) -> Profile:
    key = ProfileKey("", normalised(label), kind, "")
    return Profile(key, aliases={alias: numbered([1]) for alias in aliases})


@pytest.mark.parametrize(
    ("a", "b", "linked"),
    [
        (profile("Norden AB", Kind.COMPANY), profile("Norden Group", Kind.COMPANY), True),
        (profile("Norden F70", Kind.PRODUCT), profile("F70", Kind.PRODUCT), True),
        (profile("Norden F70", Kind.PRODUCT), profile("Norden F80", Kind.PRODUCT), False),
        (profile("Ada M. Lund", Kind.PERSON), profile("Ada Lund", Kind.PERSON), True),
        (profile("Ada Lund", Kind.PERSON, "Lund"), profile("Eva Lund", Kind.PERSON, "Lund"), False),
        (profile("Fell Bank", Kind.COMPANY, "FB"), profile("FB", Kind.ORGANIZATION), True),
    ],
)
def test_what_may_be_one_is_linked(a: Profile, b: Profile, *, linked: bool) -> None:
    assert (len(neighbourhoods([a, b])) == 1) is linked


def test_keys_are_sorted_and_there_once() -> None:
    found = keys(profile("Norden F70", Kind.PRODUCT, "F70", "f70"))
    assert list(found.own) == sorted({*found.own})
    assert list(found.sought) == sorted({*found.sought})
    assert found.asked == ("maker norden",)


def test_what_only_asks_for_a_maker_is_not_linked_by_it() -> None:
    planes = [profile(f"Norden {model}", Kind.PRODUCT) for model in ("F70", "F80")]
    maker = profile("Norden", Kind.COMPANY)
    assert neighbourhoods([maker, *planes]) == [[0], [1], [2]]
    assert all({*keys(one).asked} <= {*keys(maker).own} for one in planes)
