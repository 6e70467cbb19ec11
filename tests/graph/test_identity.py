"""Who is who: names of different articles that become one entity, and those that must not."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.canonical import Draft, allotted, dependent
from graph.identity import Identities, identities
from ontology.errors import UnknownEntityError
from ontology.names import slug
from ontology.records import RULE, Article, Claim, Entity, Evidence, Extraction, Judgement
from ontology.terms import Kind, Verdict

COMPANY, PERSON, PRODUCT = Kind.COMPANY, Kind.PERSON, Kind.PRODUCT
ORGANIZATION, UNIT, MINISTRY = Kind.ORGANIZATION, Kind.BUSINESS_UNIT, Kind.MINISTRY

type Named = tuple[str, Kind] | tuple[str, Kind, str]


def named(label: str, kind: Kind, aliases: str = "") -> Entity:
    other = sorted(filter(None, aliases.split("; ")))
    return Entity(slug(label), label, kind, tuple(other))


def telling(article: str, *entities: Named) -> Extraction:
    return Extraction(
        Article(article, article, article, ()),
        tuple(sorted((named(*e) for e in entities), key=lambda e: e.id)),
        (),
        (),
    )


def known(*articles: Iterable[Named], judgements: Iterable[Judgement] = ()) -> Identities:
    told = (telling(f"a{n}", *entities) for n, entities in enumerate(articles))
    return identities(told, judgements)


def are_one(first: Iterable[Named], second: Iterable[Named]) -> bool:
    """Tell whether the first entity of the one article is the first of the other."""
    first, second = list(first), list(second)
    found = known(first, second)
    a, b = (found.canonical(f"a{n}", slug(told[0][0])) for n, told in enumerate((first, second)))
    return a == b


ONE = [
    # name, kind, other names; in two articles
    (("Norden Air", COMPANY), ("Norden Air", COMPANY)),
    (("Norden Air", COMPANY), ("NORDEN AIR", ORGANIZATION)),
    (("Norden Air", ORGANIZATION), ("Norden Air AB", COMPANY)),
    (("The Norden Company", COMPANY), ("Norden", COMPANY)),
    (("Norden Group", COMPANY), ("Norden", COMPANY)),
    (("Norden Group Holding Limited", COMPANY), ("Norden", COMPANY)),
    (("JP Norden", COMPANY), ("J.P. Norden & Co.", COMPANY)),
    (("Nor-Den", COMPANY), ("Norden", COMPANY)),
    (("Nørden é Fils", COMPANY), ("NØRDEN E FILS", COMPANY)),
    (("Ada Lund", PERSON), ("Ada Lund", PERSON)),
    (("Ada Lund", PERSON, "Lund"), ("Ada Lund", PERSON)),
    (("Ministry of Fish and Ships", MINISTRY, "MFS"), ("MFS", ORGANIZATION)),
    (("Fish and Ships Authority", Kind.REGULATOR, "FSA"), ("FSA", Kind.GOVERNMENT_BODY)),
    (("Fell Capital Markets", COMPANY, "Fell"), ("Fell", COMPANY)),
    (("Fell Brothers", COMPANY, "Fell"), ("Fell Inc.", COMPANY)),
    (("machine translation", Kind.TECHNOLOGY, "MT"), ("MT", Kind.TECHNOLOGY)),
    (("net profit", Kind.MEASURE), ("net profit", Kind.MEASURE)),
    (("analysts", Kind.GROUP), ("analysts", Kind.GROUP)),
    (("Hold", Kind.RATING), ("Hold", Kind.RATING)),
    (("steel", Kind.COMMODITY), ("Steel", Kind.COMMODITY)),
    (("Tidal Plan 2030", Kind.POLICY), ("Tidal Plan 2030", Kind.POLICY)),
    (("Singapore", Kind.COUNTRY), ("Singapore", Kind.CITY)),
    (("Finch 70", PRODUCT), ("Finch-70", PRODUCT)),
    (("Finch Gliders", PRODUCT, "Finch Glider"), ("Finch Glider", PRODUCT)),
    (("Fell Motors Co.", COMPANY), ("Fell Motor Company", COMPANY)),
    (("US Fish Defense Agency", ORGANIZATION), ("U.S. Fish Defence Agency", ORGANIZATION)),
    (("United States Fish Force", ORGANIZATION), ("US Fish Force", ORGANIZATION)),
    (("東京電力", COMPANY), ("東京電力", COMPANY)),
    (("Lund's Nordic Foods", COMPANY), ("Lunds Nordic Foods", COMPANY)),
    (("Fjäll Käse", COMPANY), ("Fjaell Kaese AG", COMPANY)),
    (("Ørn", COMPANY), ("Oern", COMPANY)),
]
TWO = [
    # a distinctive word more, even where the text lends the short name
    (("Norden", COMPANY), ("Norden Cloud", COMPANY, "Norden")),
    (("Norden", COMPANY), ("Norden Music", UNIT, "Norden")),
    (("Norden", COMPANY), ("Norden Capital", UNIT, "Norden")),
    (("Finch 70", PRODUCT), ("Finch 71", PRODUCT)),
    (("Finch 70", PRODUCT), ("Finch 70neo", PRODUCT, "Finch 70")),
    (("Finch 7", PRODUCT), ("Finch 7s", PRODUCT, "Finch 7")),
    (("North Korea", Kind.COUNTRY, "Korea"), ("South Korea", Kind.COUNTRY, "Korea")),
    (("Korea", Kind.COUNTRY), ("South Korea", Kind.COUNTRY, "Korea")),
    # kinds that exclude each other
    (("Jobs", Kind.MEASURE), ("Steve Jobs", PERSON, "Jobs")),
    (("Apple", COMPANY), ("apple", Kind.COMMODITY)),
    (("Ada Lund", PERSON), ("Ada Lund", COMPANY)),
    (("Victoria", Kind.REGION), ("Victoria", PERSON)),
    (("Qatar", Kind.COUNTRY), ("Qatar Airways", COMPANY, "Qatar")),
    (("Hold", Kind.RATING), ("Hold", COMPANY)),
    # surnames alone
    (("Lund", PERSON), ("Lund", PERSON)),
    (("Lund", PERSON), ("Ada Lund", PERSON, "Lund")),
    (("Ada Lund", PERSON, "Lund"), ("Eva Lund", PERSON, "Lund")),
    # short names that nobody introduces
    (("Fell", COMPANY), ("Fell Capital Markets", COMPANY)),
    (("MFS", ORGANIZATION), ("Ministry of Fish and Ships", MINISTRY)),
    # other names that share no word: no rule is sure enough
    (("Norden", COMPANY), ("Zephyr", COMPANY, "Norden")),
    # a letter more, where nobody writes an apostrophe or an umlaut
    (("Lunds", COMPANY), ("Lund", COMPANY)),
    (("Fjaell", COMPANY), ("Fjall", COMPANY)),
    (("Lund's", PRODUCT), ("Lunds", PRODUCT)),
    # signs
    (("A-", Kind.RATING), ("A", Kind.RATING)),
    (("AA+", Kind.RATING), ("AA", Kind.RATING)),
    # common nouns that mean something else in each article
    (("the plan", Kind.POLICY), ("the plan", Kind.POLICY)),
    (("strike", Kind.EVENT), ("strike", Kind.EVENT)),
    (("new factory", Kind.FACILITY), ("new factory", Kind.FACILITY)),
    (("helicopters", PRODUCT), ("helicopters", PRODUCT)),
    (("General Motors", COMPANY, "General"), ("General Electric", COMPANY, "General")),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_these_are_one(a: Named, b: Named) -> None:
    assert are_one([a], [b])
    assert are_one([b], [a])


@pytest.mark.parametrize(("a", "b"), TWO)
def test_these_are_two(a: Named, b: Named) -> None:
    assert not are_one([a], [b])
    assert not are_one([b], [a])


def test_a_model_goes_by_its_number_if_its_maker_is_known() -> None:
    maker, model = ("Norden", COMPANY), ("Norden F70", PRODUCT)
    assert are_one([model, maker], [("F70", PRODUCT)])
    assert not are_one([model], [("F70", PRODUCT)]), "nobody called Norden makes anything"
    assert not are_one([model, maker], [("F71", PRODUCT)])
    many = ("Norden F70 Gliders", PRODUCT)
    assert are_one([many, maker], [("F70 Glider", PRODUCT)])
    assert not are_one([many, maker], [("F70", PRODUCT)])
    assert not are_one([model, maker, ("F70", PRODUCT)], [("F70", PRODUCT)])


def test_a_number_that_two_makers_use_is_given_to_neither() -> None:
    makers: list[Named] = [("Norden", COMPANY), ("Fell", COMPANY)]
    models: list[Named] = [("Norden F70", PRODUCT), ("Fell F70", PRODUCT)]
    assert len(known([*makers, *models], [("F70", PRODUCT)]).entities) == 5


def test_a_short_name_of_two_things_is_given_to_neither() -> None:
    found = known(
        [("Fell Capital Markets", COMPANY, "Fell")],
        [("Fell Motors", COMPANY, "Fell")],
        [("Fell", COMPANY)],
    )
    assert [e.id for e in found.entities] == ["fell", "fell-capital-markets", "fell-motors"]


def test_a_short_name_goes_to_what_most_articles_mean_by_it() -> None:
    markets, motors = ("Fell Markets", COMPANY, "Fell"), ("Fell Motors", COMPANY, "Fell")
    found = known([markets], [markets], [motors], [("Fell", COMPANY)])
    assert found.canonical("a3", "fell").label == "Fell Markets"
    assert len(found.entities) == 2


def test_an_article_that_tells_of_both_weighs_against_a_short_name() -> None:
    lent = [("Fell Markets", COMPANY, "Fell")]
    both: list[Named] = [("Fell Markets", COMPANY), ("Fell", COMPANY)]
    assert len(known(lent, both).entities) == 2
    assert len(known(lent, both, lent).entities) == 1, "two articles against one"


def test_a_group_and_its_firm_are_two_where_an_article_tells_of_both() -> None:
    both: list[Named] = [("Fell Group", COMPANY), ("Fell", COMPANY)]
    assert len(known(both).entities) == 2


def test_clusters_have_vetoes_and_no_chains() -> None:
    found = known(
        [("Norden", Kind.COUNTRY)],
        [("Norden", Kind.COUNTRY)],
        [("Norden", Kind.PLACE)],
        [("Norden", ORGANIZATION)],
    )
    assert [(e.id, e.kind) for e in found.entities] == [
        ("norden", Kind.COUNTRY),
        ("norden-organization", ORGANIZATION),
    ], "an Organization may be a Place, but no Country"


def test_the_label_is_the_most_used_and_no_acronym() -> None:
    full = ("Ministry of Fish and Ships", MINISTRY, "MFS")
    found = known([full], [("MFS", MINISTRY)], [("MFS", MINISTRY)])
    assert found.entities == (Entity("ministry-of-fish-and-ships", full[0], MINISTRY, ("MFS",)),)


def test_all_names_are_aliases() -> None:
    found = known(
        [("Norden AB", COMPANY, "the flyer")], [("Norden", COMPANY)], [("Norden", COMPANY)]
    )
    assert found.entities == (Entity("norden", "Norden", COMPANY, ("Norden AB", "the flyer")),)


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ([COMPANY, ORGANIZATION, ORGANIZATION], COMPANY),
        ([COMPANY] * 5 + [Kind.FINANCIAL_INSTITUTION], COMPANY),
        ([COMPANY] * 4 + [Kind.FINANCIAL_INSTITUTION], Kind.FINANCIAL_INSTITUTION),
        ([Kind.AGENT, ORGANIZATION], ORGANIZATION),
    ],
)
def test_the_kind_is_the_narrowest_that_enough_articles_see(kinds: list[Kind], kind: Kind) -> None:
    found = known(*([("Norden", seen)] for seen in kinds))
    assert [entity.kind for entity in found.entities] == [kind]


def test_things_of_one_name_have_ids_of_their_own() -> None:
    found = known(
        [("Apple", COMPANY), ("plan", Kind.POLICY)],
        [("Apple", COMPANY)],
        [("Apple", PRODUCT), ("plan", Kind.POLICY)],
    )
    ids = [entity.id for entity in found.entities]
    assert ids[:2] == ["apple", "apple-product"]
    assert len(set(ids)) == 4
    assert all(one.startswith("plan-") for one in ids[2:])


def test_the_order_of_articles_means_nothing() -> None:
    told = [
        telling("a", ("Fell Markets", COMPANY, "Fell"), ("Lund", PERSON)),
        telling("b", ("Fell", ORGANIZATION), ("Norden", COMPANY)),
        telling("c", ("Fell", PRODUCT), ("Norden Group", COMPANY)),
        telling("d", ("fell", Kind.COMMODITY), ("Norden", Kind.PLACE)),
    ]
    made = [identities(order) for order in permutations(told)]
    assert all(m.entities == made[0].entities for m in made)
    assert all(m.members == made[0].members for m in made)
    assert all(m.judgements == made[0].judgements for m in made)


def test_every_merge_is_a_judgement_with_its_reason() -> None:
    found = known(
        [("Ministry of Fish and Ships", MINISTRY, "MFS")],
        [("MFS", MINISTRY)],
        [("Norden", COMPANY)],
        [("Norden", ORGANIZATION)],
        [("Norden", ORGANIZATION)],
    )
    assert [(j.a, j.b, j.rule) for j in found.judgements] == [
        ("a0#ministry-of-fish-and-ships", "a1#mfs", "acronym"),
        ("a3#norden", "a2#norden", "exact-name"),
        ("a3#norden", "a4#norden", "exact-name"),
    ]
    assert {j.verdict for j in found.judgements} == {Verdict.SAME}
    assert found.judgements[0].why == 'a0 calls "Ministry of Fish and Ships" also "MFS"'


def test_an_entity_that_only_a_claim_has_is_known() -> None:
    article = Article("a", "", "Norden flies", ())
    who = Entity("norden", "Norden", COMPANY)
    said = Claim(who, "open:flies", None, (Evidence("a", 0, 6, "Norden", 0),))
    found = identities([Extraction(article, (), (), (said,))])
    assert found.canonical("a", "norden") == who


def test_an_entity_that_no_article_names_is_an_error() -> None:
    with pytest.raises(UnknownEntityError, match="names no entity 'zephyr'"):
        known([("Norden", COMPANY)]).canonical("a0", "zephyr")


# Identifiers


def coded(label: str, *identifiers: str, kind: Kind = COMPANY) -> Entity:
    return replace(named(label, kind), identifiers=tuple(sorted(identifiers)))


def held(*articles: Iterable[Entity], judgements: Iterable[Judgement] = ()) -> Identities:
    told = (
        Extraction(
            Article(f"a{n}", "", "", ()), tuple(sorted(entities, key=lambda e: e.id)), (), ()
        )
        for n, entities in enumerate(articles)
    )
    return identities(told, judgements)


NY, OSLO = "ticker:XNYS:NA", "ticker:XOSL:NORD"
FIRST, SECOND = "lei:529900T8BM49AURSDO55", "lei:549300GKFG0RYRRQ1414"


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        (coded("Norden", FIRST), coded("Zephyr", FIRST), 1),
        (coded("Norden", NY), coded("Zephyr", NY), 1),
        (coded("Norden", "isin:US0378331005"), coded("Zephyr", "cusip:037833100"), 1),
        (coded("Norden", NY), coded("Norden", OSLO), 1),
        (coded("Norden", "ticker:XNYS:NA.A"), coded("Norden", "ticker:XNYS:NA.B"), 1),
        (coded("Norden", "isin:US0378331005"), coded("Norden AB", "isin:DE0007236101"), 1),
        (coded("Norden", FIRST), coded("Norden"), 1),
        (coded("Norden", FIRST), coded("Norden", SECOND), 2),
        (coded("Norden", FIRST), coded("Norden AB", SECOND), 2),
        (coded("Norden", FIRST), coded("Norden Group", SECOND), 2),
        (coded("Norden", FIRST, NY), coded("Zephyr", SECOND, NY), 2),
        (coded("Norden", NY), coded("Norden", "ticker:XNYS:XX"), 2),
        (coded("Norden", "wikidata:Q1"), coded("Norden", "wikidata:Q2", kind=PRODUCT), 2),
        (coded("Norden", FIRST), coded("Norden", FIRST, kind=Kind.CITY), 2),
    ],
)
def test_one_identifier_is_one_thing_and_two_are_two(a: Entity, b: Entity, count: int) -> None:
    for found in (held([a], [b]), held([b], [a])):
        assert len(found.entities) == count


def test_an_entity_has_the_identifiers_of_all_its_articles() -> None:
    found = held([coded("Norden", FIRST)], [coded("Norden Group", NY)], [coded("Norden")])
    assert [entity.identifiers for entity in found.entities] == [(FIRST, NY)]


def test_a_merge_by_an_identifier_says_so() -> None:
    found = held([coded("Norden", NY)], [coded("Zephyr", NY)])
    assert [(j.rule, j.why) for j in found.judgements] == [
        ("identifier", 'both "Norden" and "Zephyr" are ticker:XNYS:NA')
    ]


def test_names_that_an_identifier_joins_do_not_stop_other_names() -> None:
    found = held(
        [coded("Norden", FIRST)], [coded("Zephyr", FIRST)], [coded("Zephyr")], [coded("Norden AB")]
    )
    assert len(found.entities) == 1


def test_a_symbol_that_an_article_gives_two_firms_joins_neither() -> None:
    both = [coded("Norden", NY), coded("Zephyr", NY)]
    assert len(held(both).entities) == 2
    assert len(held(both, [coded("Zephyr", NY)]).entities) == 2
    assert len(held([coded("Norden", FIRST), coded("Zephyr", FIRST)]).entities) == 1


def test_what_has_no_identifier_goes_to_whom_most_articles_mean() -> None:
    first, second = coded("Norden", FIRST), coded("Norden", SECOND)
    found = held([second], [first], [first], [coded("Norden")])
    assert found.canonical("a3", "norden") == found.canonical("a1", "norden")
    assert found.canonical("a3", "norden") != found.canonical("a0", "norden")


def test_a_clash_holds_through_third_names() -> None:
    found = held([coded("Norden", FIRST)], [coded("Norden AB", NY)], [coded("Zephyr", NY, SECOND)])
    assert found.canonical("a0", "norden") != found.canonical("a2", "zephyr")


def test_a_person_stands_above_identifiers() -> None:
    first, second = coded("Norden", FIRST), coded("Zephyr", SECOND)
    assert len(held([first], [second], judgements=[one("Norden", "Zephyr")]).entities) == 1
    same = coded("Zephyr", FIRST)
    assert len(held([first], [same], judgements=[two("Norden", "Zephyr")]).entities) == 2


# Persons


def one(a: str, b: str) -> Judgement:
    return Judgement(a, b, Verdict.SAME)


def two(a: str, b: str) -> Judgement:
    return Judgement(a, b, Verdict.DIFFERENT)


ZEPHYR: list[Named] = [("Zephyr", COMPANY)]
NORDEN: list[Named] = [("Norden", COMPANY)]


@pytest.mark.parametrize(
    "judgement",
    [
        one("Norden", "Zephyr"),
        one("zephyr", "norden"),
        one("Norden (Company)", "Zephyr (Company)"),
        one("a0#norden", "a1#zephyr"),
    ],
)
def test_a_person_makes_two_names_one(judgement: Judgement) -> None:
    found = known(NORDEN, ZEPHYR, NORDEN, judgements=[judgement])
    assert found.entities == (Entity("norden", "Norden", COMPANY, ("Zephyr",)),)
    assert judgement in found.judgements


@pytest.mark.parametrize("name", ["Norden", "NORDEN", "norden", "Zephyr"])
def test_judgements_are_found_by_any_name_of_the_entity_they_concern(name: str) -> None:
    fell: list[Named] = [("Fell", COMPANY)]
    given = [one("Norden (Company)", "a1#zephyr"), two("Fell", "Sund")]
    found = known(NORDEN, ZEPHYR, NORDEN, fell, fell, [("Sund", COMPANY)], judgements=given)
    assert {j.by for j in found.concerning(name)} == {"person", "rule"}
    assert given[0] in found.concerning(name)
    assert given[1] in found.concerning("Fell")
    assert found.concerning("Sund") == [given[1]]
    assert {*found.concerning(name)} | {*found.concerning("Fell")} == {*found.judgements}


def test_judgements_on_nobody_are_an_error_that_names_near_ones() -> None:
    with pytest.raises(UnknownEntityError, match=r"called 'Nordne'; did you mean Norden\?"):
        known(NORDEN, ZEPHYR).concerning("Nordne")


def test_a_person_stands_above_kinds() -> None:
    articles: list[list[Named]] = [NORDEN, [("Norden", PRODUCT)], NORDEN]
    assert len(known(*articles).entities) == 2
    found = known(*articles, judgements=[one("Norden (Company)", "Norden (Product)")])
    assert found.entities == (Entity("norden", "Norden", COMPANY),)


def test_what_a_person_makes_one_does_not_stop_the_rules() -> None:
    articles: list[list[Named]] = [NORDEN, [("Norden", PRODUCT)], NORDEN, [("Norden AB", COMPANY)]]
    found = known(*articles, judgements=[one("Norden (Company)", "Norden (Product)")])
    assert len(found.entities) == 1


@pytest.mark.parametrize(
    "judgement",
    [two("a0#springfield", "a1#springfield"), two("a1#springfield", "a0#springfield")],
)
def test_a_person_tells_two_of_one_name_apart(judgement: Judgement) -> None:
    city: list[Named] = [("Springfield", Kind.CITY)]
    found = known(city, city, city, judgements=[judgement])
    assert found.canonical("a0", "springfield") != found.canonical("a1", "springfield")
    assert len(found.entities) == 2
    assert found.entities[1].id.startswith("springfield-city")


def test_three_of_one_name_and_kind_have_three_ids() -> None:
    city: list[Named] = [("Springfield", Kind.CITY)]
    keys = [f"a{n}#springfield" for n in range(3)]
    apart = [two(a, b) for a in keys for b in keys if a < b]
    ids = [entity.id for entity in known(city, city, city, judgements=apart).entities]
    assert ids[:2] == ["springfield", "springfield-city"]
    assert ids[2].startswith("springfield-city-")


def test_a_person_takes_back_what_a_rule_joined() -> None:
    articles: list[list[Named]] = [[("Norden Group", COMPANY)], NORDEN]
    assert len(known(*articles).entities) == 1
    found = known(*articles, judgements=[two("Norden", "Norden Group")])
    assert [e.id for e in found.entities] == ["norden", "norden-group"]


def test_different_names_stay_apart_through_third_ones() -> None:
    articles: list[list[Named]] = [NORDEN, ZEPHYR, [("Fell", COMPANY)]]
    told = [one("Norden", "Fell"), one("Fell", "Zephyr"), two("Norden", "Zephyr")]
    found = known(*articles, judgements=told)
    assert found.canonical("a0", "norden") != found.canonical("a1", "zephyr")
    assert len(found.entities) == 2


def test_the_later_word_on_two_names_stands_and_unsure_takes_it_back() -> None:
    articles: list[list[Named]] = [NORDEN, ZEPHYR]
    same = one("Norden", "Zephyr")
    back = Judgement("Zephyr", "Norden", Verdict.UNSURE)
    assert len(known(*articles, judgements=[same]).entities) == 1
    assert known(*articles, judgements=[same, back]).entities == known(*articles).entities


def test_a_rule_has_no_say_where_a_person_has_spoken() -> None:
    articles: list[list[Named]] = [NORDEN, ZEPHYR]
    proposed = Judgement("Norden", "Zephyr", Verdict.SAME, "gazetteer", "one LEI", RULE)
    assert len(known(*articles, judgements=[proposed]).entities) == 1
    for order in permutations([proposed, two("Norden", "Zephyr")]):
        assert len(known(*articles, judgements=order).entities) == 2


def test_a_judgement_on_names_that_no_article_has_waits() -> None:
    found = known(NORDEN, judgements=[one("Norden", "Boreas"), two("a7#norden", "a0#norden")])
    assert found.entities == (Entity("norden", "Norden", COMPANY),)


# Links


def gazetteer(a: str, b: str, verdict: Verdict = Verdict.SAME) -> Judgement:
    return Judgement(a, b, verdict, "exact-name", "it has the name", "gazetteer:firms")


def test_a_judgement_links_a_name_with_an_identifier() -> None:
    found = known(NORDEN, ZEPHYR, judgements=[gazetteer("Norden (Company)", FIRST)])
    assert [(e.label, e.identifiers) for e in found.entities] == [
        ("Norden", (FIRST,)),
        ("Zephyr", ()),
    ]


def test_names_that_are_linked_with_one_identifier_are_one() -> None:
    links = [gazetteer("Norden", FIRST), gazetteer(FIRST, "Zephyr")]
    found = known(NORDEN, ZEPHYR, judgements=links)
    assert len(found.entities) == 1
    assert {j.rule for j in found.judgements if j.by == RULE} == {"identifier"}


def test_a_persons_word_on_an_identifier_stands_above_a_gazetteers() -> None:
    link, parted = gazetteer("Norden (Company)", FIRST), two("Norden", FIRST)
    for order in permutations([link, parted]):
        assert known(NORDEN, judgements=order).entities[0].identifiers == ()
    named_ = known(NORDEN, judgements=[one("Norden", SECOND), link])
    assert named_.entities[0].identifiers == (SECOND,)
    assert named_.persons("Norden (Company)", SECOND, Verdict.SAME) == (one("Norden", SECOND),)


def test_a_gazetteer_has_no_say_against_what_articles_tell() -> None:
    found = held([coded("Norden", FIRST)], judgements=[gazetteer("Norden", SECOND)])
    assert found.entities[0].identifiers == (FIRST,)


def test_what_a_gazetteer_links_persons_part() -> None:
    links = [gazetteer("Norden", FIRST), gazetteer("Zephyr", FIRST), two("Norden", "Zephyr")]
    assert len(known(NORDEN, ZEPHYR, judgements=links).entities) == 2


@pytest.mark.parametrize("name", ["lei:529900T8BM49AURSDO55", "LEI: 529900t8bm49aurSDO55"])
def test_an_identifier_means_who_has_it(name: str) -> None:
    found = held([coded("Norden", FIRST)], [coded("Zephyr")])
    assert found.reference(name) == FIRST
    assert found.entity(FIRST).label == "Norden"
    with pytest.raises(UnknownEntityError, match="no entity is lei:549"):
        found.entity(SECOND)


# What is refused


def test_what_a_rule_proposed_and_something_forbids_is_told_with_what_it_is() -> None:
    told = [
        (known(NORDEN, [("Norden", PRODUCT)]), "nothing is both Company and Product"),
        (
            known(NORDEN, [("Norden AB", COMPANY)], judgements=[two("Norden", "Norden AB")]),
            "a person says that they are two",
        ),
        (
            held([coded("Norden", FIRST)], [coded("Norden AB", SECOND)]),
            f"the one is {FIRST}, the other {SECOND}",
        ),
    ]
    for found, why in told:
        assert len(found.entities) == 2
        assert [(j.verdict, j.by) for j in found.refused] == [(Verdict.DIFFERENT, RULE)]
        assert found.refused[0].why.endswith(f"but {why}")
    assert known(NORDEN, NORDEN).refused == ()


BASES = st.sampled_from(
    ["fell", "fell-media", "fell-international", "fell-organization", "fell-media-organization"]
)


@given(st.lists(st.tuples(BASES, st.sampled_from(Kind), st.integers(1, 3)), max_size=6))
def test_ids_change_only_where_something_depends_on_what_came(
    told: list[tuple[str, Kind, int]],
) -> None:
    drafts = {
        number: Draft(base, kind, (), (), base, size, f"a{number}#{base}")
        for number, (base, kind, size) in enumerate(told)
    }

    def ids(some: Iterable[int]) -> dict[int, str]:
        bases = {drafts[number].base for number in some}
        made: dict[int, str] = {}
        for base in bases:
            of = {number: drafts[number] for number in some if drafts[number].base == base}
            made |= allotted(base, of, bases.__contains__)
        return made

    for number in drafts:
        before, after = ids(set(drafts) - {number}), ids(drafts)
        changed = {drafts[n].base for n in before if before[n] != after[n]}
        assert changed <= {*dependent(drafts[number].base)}
    assert len(set(ids(drafts).values())) == len(drafts)
