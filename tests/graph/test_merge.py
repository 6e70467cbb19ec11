"""Claims that add up to facts, and claims that stay side by side."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from graph.identity import identities
from graph.merge import Merged, merged
from ontology.errors import UnknownEntityError
from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Fact,
    Mark,
    Quantity,
    TextBlock,
    TimeSpan,
)
from ontology.terms import Block, Bound, Kind, Modality, Polarity

NORDEN = Entity("norden-air", "Norden Air", Kind.COMPANY)
FJORD = Entity("fjordfly", "Fjordfly", Kind.COMPANY)
BANK = Entity("fell-bank", "Fell Bank", Kind.FINANCIAL_INSTITUTION)
ADA = Entity("ada-lund", "Ada Lund", Kind.PERSON)
HOLD = Entity("hold", "Hold", Kind.RATING)
MAY = TimeSpan(at="2024-05", precision="month")
JUNE = TimeSpan(at="2024-06", precision="month")
FIVE, SIX = (Quantity("SEK", Decimal(n), text=f"{n} kronor") for n in (5, 6))
PROOF = Evidence("", 0, 10, "Norden Air", 0, (Mark("subject", 0, 10),))
BUYS = Claim(NORDEN, "acquires", FJORD, (PROOF,), confidence=0.5)


def articles(*said: Sequence[Claim]) -> list[Extraction]:
    """One article for each list of claims; evidence is made theirs."""
    return [article(f"a{n}", claims) for n, claims in enumerate(said)]


def article(name: str, claims: Sequence[Claim]) -> Extraction:
    own = tuple(
        replace(claim, evidence=tuple(replace(e, article=name) for e in claim.evidence))
        for claim in claims
    )
    return Extraction(Article(name, name, "Norden Air and others", ()), (), (), own)


def added(*said: Sequence[Claim]) -> Merged:
    told = articles(*said)
    return merged(told, identities(told))


def only(*said: Sequence[Claim]) -> Fact:
    (fact,) = added(*said).facts
    return fact


def qualified(
    *qualifiers: tuple[str, Entity | Quantity | str], at: TimeSpan | None = None
) -> Claim:
    return replace(BUYS, qualifiers=qualifiers, time=at)


def test_two_articles_that_say_the_same_make_one_fact() -> None:
    fact = only([BUYS], [replace(BUYS, confidence=0.8)])
    assert (fact.support, fact.confidence) == (2, 0.9)
    assert [evidence.article for evidence in fact.evidence] == ["a0", "a1"]


def test_copies_support_it_and_do_not_make_it_surer() -> None:
    wire = "Norden Air and others met in Oslo on a wet day in May to look at jets that nobody needs"
    told = [
        replace(one, article=replace(one.article, text=text, blocks=(whole(text),)))
        for one, text in zip(
            articles([BUYS], [replace(BUYS, confidence=0.6)], [BUYS]),
            (wire, f"{wire}.", "Nothing of the kind stands in this article of its own"),
            strict=True,
        )
    ]
    (fact,) = merged(told, identities(told)).facts
    assert (fact.support, fact.independent, fact.confidence) == (3, 2, 0.8)


def whole(text: str) -> TextBlock:
    return TextBlock(0, len(text), Block.PARAGRAPH)


def test_a_fact_was_published_with_the_first_article_that_says_so() -> None:
    days = ("2024-05-02", None, "2024-05-01T07:00:00+00:00")
    told = [
        replace(one, article=replace(one.article, published=day))
        for one, day in zip(articles([BUYS], [BUYS], [BUYS]), days, strict=True)
    ]
    (fact,) = merged(told, identities(told)).facts
    assert fact.published == "2024-05-01"
    assert only([BUYS]).published is None


def test_an_article_that_says_it_twice_counts_once() -> None:
    again = replace(BUYS, evidence=(replace(PROOF, start=20, end=30),), confidence=0.9)
    fact = only([BUYS, again])
    assert (fact.support, fact.confidence) == (1, 0.9)
    assert [evidence.start for evidence in fact.evidence] == [0, 20]


def test_nothing_is_quite_certain() -> None:
    assert only(*([replace(BUYS, confidence=0.95)] for _ in range(9))).confidence == 0.9999


def test_a_sentence_counts_once_with_the_most_that_is_marked_in_it() -> None:
    bare = replace(BUYS, evidence=(replace(PROOF, marks=()),), confidence=0.7)
    (evidence,) = only([bare, BUYS]).evidence
    assert evidence.marks == PROOF.marks


@pytest.mark.parametrize(
    "more",
    [
        qualified(("amount", FIVE)),
        qualified(at=MAY),
        qualified(("amount", FIVE), at=MAY),
        qualified(("stake", Quantity("percent", Decimal(51))), ("amount", FIVE)),
    ],
)
def test_a_claim_joins_the_one_that_says_more(more: Claim) -> None:
    fact = only([BUYS], [more])
    assert fact.support == 2
    assert fact.time == more.time
    assert dict(fact.qualifiers) == dict(more.qualifiers)


def test_claims_that_each_say_something_more_are_two_facts() -> None:
    assert len(added([qualified(("amount", FIVE))], [qualified(at=MAY)]).facts) == 2


@pytest.mark.parametrize(
    "contrary",
    [
        [qualified(("amount", FIVE)), qualified(("amount", SIX))],
        [qualified(at=MAY), qualified(at=JUNE)],
    ],
)
def test_contradictions_stay_side_by_side_and_what_fits_both_stands_alone(
    contrary: list[Claim],
) -> None:
    found = added([contrary[0]], [contrary[1]], [BUYS]).facts
    assert [fact.support for fact in found] == [1, 1, 1]


def test_a_chain_of_more_and_more_detail_is_one_fact() -> None:
    fact = only([BUYS], [qualified(at=MAY)], [qualified(("amount", FIVE), at=MAY)])
    assert (fact.support, fact.time) == (3, MAY)


@pytest.mark.parametrize(
    "other",
    [
        replace(BUYS, polarity=Polarity.NEGATIVE),
        replace(BUYS, modality=Modality.PLANNED),
        replace(BUYS, object=BANK),
        replace(BUYS, subject=BANK),
        replace(BUYS, predicate="sells"),
        replace(BUYS, time=TimeSpan(ended=True)),
        replace(BUYS, time=TimeSpan(end="2020", precision="year")),
    ],
)
def test_stance_ends_and_being_over_tell_facts_apart(other: Claim) -> None:
    assert len(added([BUYS], [other]).facts) == 2


def test_reasons_are_gathered() -> None:
    shut = replace(BUYS, predicate="investigates")
    found = only(
        [replace(shut, qualifiers=(("allegation", "fraud"),))],
        [replace(shut, qualifiers=(("allegation", "bribes"),))],
        [shut],
    )
    assert found.qualifiers == (("allegation", "bribes"), ("allegation", "fraud"))


@pytest.mark.parametrize(
    "later",
    [
        BUYS,
        replace(BUYS, confidence=0.9),
        qualified(("from", BANK)),
        qualified(("amount", FIVE)),
        qualified(at=TimeSpan("2020", precision="year")),
    ],
)
def test_a_fact_keeps_its_id_whatever_later_articles_add_to_it(later: Claim) -> None:
    assert only([BUYS]).id == only([BUYS], [later]).id


def test_a_fact_keeps_its_id_whatever_its_entities_are_called() -> None:
    known = [replace(NORDEN, id="other"), replace(FJORD, id="another")]
    renamed = replace(BUYS, subject=known[0], object=known[1])
    assert only([BUYS]).id == only([renamed]).id


def test_the_article_that_was_published_first_names_a_fact() -> None:
    first, second, undated = articles([BUYS], [BUYS], [BUYS])
    told = [
        replace(first, article=replace(first.article, published="2021-05-02")),
        replace(second, article=replace(second.article, published="2021-05-01")),
        undated,
    ]
    (fact,) = merged(told, identities(told)).facts
    (alone,) = merged(told[1:2], identities(told[1:2])).facts
    assert fact.id == alone.id


def test_facts_that_share_a_sentence_have_ids_of_their_own() -> None:
    facts = added([BUYS, replace(BUYS, object=BANK), replace(BUYS, predicate="sells")]).facts
    assert len({fact.id for fact in facts}) == 3


def test_two_ratings_of_one_house_are_two_facts_if_about_two_firms() -> None:
    rates = Claim(BANK, "rates", HOLD, (PROOF,))
    about = [replace(rates, qualifiers=(("about", firm),)) for firm in (NORDEN, FJORD)]
    assert len(added(about).facts) == 2
    assert len(added([about[0]], [rates]).facts) == 1


def test_equal_numbers_are_one_however_they_are_written() -> None:
    ways = [
        Quantity("EUR", Decimal("145.80"), text="€145.80"),
        Quantity("EUR", Decimal("145.8"), text="145.8 euros"),
        Quantity("EUR", Decimal("1.458E+2"), text=""),
    ]
    for order in permutations(ways):
        fact = only(*([Claim(NORDEN, "trades_at", price, (PROOF,))] for price in order))
        assert isinstance(fact.object, Quantity)
        assert str(fact.object.value) == "145.8"
        assert fact.support == 3
    bound = replace(ways[0], bound=Bound.ABOUT)
    said = [Claim(NORDEN, "trades_at", price, (PROOF,)) for price in (ways[0], bound)]
    assert len(added(said).facts) == 2


def test_a_range_is_a_number_as_well() -> None:
    some = Quantity("percent", low=Decimal("3.0"), high=Decimal(5))
    fact = only([Claim(NORDEN, "price_change", some, (PROOF,))])
    assert fact.object == Quantity("percent", low=Decimal(3), high=Decimal(5))


def test_the_ends_of_a_symmetric_predicate_have_one_order() -> None:
    one = replace(BUYS, predicate="merges_with")
    marked = replace(PROOF, marks=(Mark("subject", 0, 3), Mark("object", 5, 9)))
    other = replace(one, subject=FJORD, object=NORDEN, evidence=(replace(marked, start=12),))
    fact = only([one], [other])
    assert (fact.subject, fact.object) == (FJORD, NORDEN)
    assert fact.evidence[1].marks == marked.marks
    turned = only([replace(one, evidence=(marked,))])
    assert turned.evidence[0].marks == (Mark("object", 0, 3), Mark("subject", 5, 9))


def test_all_speakers_are_named() -> None:
    said = [replace(BUYS, attributed_to=speaker) for speaker in (BANK, ADA, None)]
    assert only(*([claim] for claim in said)).attributed_to == (ADA, BANK)


def test_facts_have_the_entities_of_the_graph() -> None:
    short = Entity("norden-air-ab", "Norden Air AB", Kind.ORGANIZATION)
    fact = only([BUYS], [replace(BUYS, subject=short)], [BUYS])
    assert fact.subject == Entity("norden-air", "Norden Air", Kind.COMPANY, ("Norden Air AB",))


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        (replace(BUYS, object=HOLD), "object-kind"),
        (replace(BUYS, object=None), "object-missing"),
        (replace(BUYS, subject=HOLD), "subject-kind"),
        (replace(BUYS, object=FIVE), "object-unit"),
        (replace(BUYS, predicate="devours"), "unknown-predicate"),
        (qualified(("sentiment", "glad")), "unknown-qualifier"),
        (replace(BUYS, object=NORDEN), "same-ends"),
        (replace(BUYS, predicate="open:flies_with", object=NORDEN), "same-ends"),
    ],
)
def test_what_the_ontology_does_not_admit_is_kept_and_counted(claim: Claim, rule: str) -> None:
    found = added([claim], [BUYS])
    assert found.counts == ((rule, 1),)
    assert [(r.rule, r.article, r.claim.predicate) for r in found.rejected] == [
        (rule, "a0", claim.predicate)
    ]
    assert len(found.facts) == 1


def test_ends_that_become_one_are_no_fact() -> None:
    unit = Entity("norden-air-group", "Norden Air Group", Kind.COMPANY)
    found = added([replace(BUYS, subject=unit, object=NORDEN)])
    assert len(found.facts) == 1, "the article tells of both: they are two"
    held = replace(BUYS, subject=Entity("norden-air-ab", "Norden Air AB", Kind.COMPANY))
    assert added([replace(held, object=NORDEN)]).counts == (("same-ends", 1),)


def test_open_claims_are_facts() -> None:
    fact = only([replace(BUYS, predicate="open:bid_for", object=None, qualifiers=())])
    assert fact.predicate == "open:bid_for"


def test_facts_are_sorted_by_id() -> None:
    told = added([BUYS, replace(BUYS, object=BANK), replace(BUYS, subject=BANK)])
    found = [fact.id for fact in told.facts]
    assert found == sorted(found)
    assert len(set(found)) == 3


def test_identities_of_other_articles_are_an_error() -> None:
    with pytest.raises(UnknownEntityError):
        merged(articles([BUYS]), identities([]))
