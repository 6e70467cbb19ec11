"""Kinds: what sort of thing a name names."""

from collections.abc import Callable

import pytest

from extractors.mentions.kinds import decided, related
from extractors.mentions.mentioned import mentioned
from extractors.reading import Reading
from ontology.terms import Kind

Read = Callable[..., Reading]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Kontron AG grew.", "Kontron AG", Kind.COMPANY),
        ("Shares of Baidu fell in Hong Kong. Baidu said so.", "Baidu", Kind.COMPANY),
        ("The insurer Talanx paid.", "Talanx", Kind.FINANCIAL_INSTITUTION),
        ("The British bank Northwick lent more.", "Northwick", Kind.FINANCIAL_INSTITUTION),
        ("Tencent Cloud grew faster than Tencent.", "Tencent Cloud", Kind.BUSINESS_UNIT),
        ("The Ministry of Finance objected.", "Ministry of Finance", Kind.MINISTRY),
        ("The European Central Bank met.", "European Central Bank", Kind.CENTRAL_BANK),
        ("They went to the Federal Patent Court in Munich.", "Federal Patent Court", Kind.COURT),
        ("Traders on the London Stock Exchange sold.", "London Stock Exchange", Kind.EXCHANGE),
        ("The CAC 40 rose.", "CAC 40", Kind.INDEX),
        ("She visited Norway.", "Norway", Kind.COUNTRY),
        ("The Irish carrier grew.", "Ireland", Kind.COUNTRY),
        ("A plant in Ohio closed.", "Ohio", Kind.REGION),
        ("Analyst Clara Hopkins said so.", "Clara Hopkins", Kind.PERSON),
        ("Embraer delivered the E195-E2 jet.", "E195-E2", Kind.PRODUCT),
        ("Great Wall sold 220,000 cars. Chery sold 90,000 cars.", "Chery", Kind.COMPANY),
        ("Kontron doubled shipments of its Aurora chips.", "Aurora", Kind.PRODUCT),
        ("The Larkford-based company grew.", "Larkford", Kind.CITY),
        ("Merck withdrew its asthma inhaler Airolin.", "Airolin", Kind.PRODUCT),
        ("Ford disposed of Aston Martin.", "Aston Martin", Kind.COMPANY),
        (
            'They agreed on the "Clean Harbour Future" programme.',
            "Clean Harbour Future",
            Kind.POLICY,
        ),
        ("Skoda and the Union of Welders met.", "Skoda", Kind.COMPANY),
        ("Republican Senator Clara Hopkins objected.", "Republican Party", Kind.POLITICAL_PARTY),
        ("Pentagon Acquisition Director Peter Marsh said so.", "Pentagon", Kind.GOVERNMENT_BODY),
        ("The Corvo 25 index fell.", "Corvo 25", Kind.INDEX),
        ("The Commission sued Skoda.", "Commission", Kind.REGULATOR),
        ("Nokia sells the Nokia Lumia 800. Nokia Lumia sales rose.", "Nokia Lumia", Kind.PRODUCT),
        ("Lund University published it.", "Lund University", Kind.EDUCATIONAL_INSTITUTION),
        ("AOL's AIM messenger lost users.", "AIM", Kind.PRODUCT),
        ("Toyota's Prius was recalled.", "Prius", Kind.PRODUCT),
        ("The Spotify app was popular.", "Spotify", Kind.PRODUCT),
        ("France's Renault grew.", "Renault", Kind.COMPANY),
        ("The part Takata supplied was faulty.", "Takata", Kind.COMPANY),
        ("The offices in Ashford, Kansas closed.", "Ashford", Kind.CITY),
        ("The North Harbour, Ill.-based company Halver grew.", "North Harbour", Kind.CITY),
        (
            "The Ministry of Industry and Technology (MIT) presented a plan.",
            "Ministry of Industry and Technology",
            Kind.MINISTRY,
        ),
        ("The Justice Department sued the bank.", "Justice Department", Kind.MINISTRY),
        ("J.P. Morgan raised its price target.", "J.P. Morgan", Kind.FINANCIAL_INSTITUTION),
        (
            "Berkshire Hathaway owns a stake in Pepsi. Berkshire Hathaway raised its stake again.",
            "Berkshire Hathaway",
            Kind.COMPANY,
        ),
        ("The engineers of Unite Union struck.", "Unite Union", Kind.LABOR_UNION),
        ("It vies with JD.com and Tencent.", "JD.com", Kind.COMPANY),
    ],
)
def test_a_kind_is_decided_by_all_that_speaks_for_it(
    read: Read, text: str, label: str, kind: Kind
) -> None:
    kinds = {e.label: e.kind for e in mentioned(read(text), (), ()).entities}
    assert kinds[label] is kind


@pytest.mark.model
def test_a_company_that_ner_takes_for_a_place_is_a_company(read: Read) -> None:
    text = (
        "Alibaba is expanding. The company raised its budget, and Alibaba shares rose. "
        "Investors in Alibaba's stock were pleased."
    )
    kinds = {e.label: e.kind for e in mentioned(read(text), (), ()).entities}
    assert kinds["Alibaba"] is Kind.COMPANY


def test_votes_for_narrow_kinds_count_for_the_wide_one() -> None:
    assert decided({Kind.COURT: 2, Kind.MINISTRY: 2, Kind.PERSON: 3}) in (Kind.COURT, Kind.MINISTRY)


def test_without_a_vote_a_name_is_a_company() -> None:
    assert decided({}) is Kind.COMPANY


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Kind.COMPANY, Kind.ORGANIZATION, True),
        (Kind.FINANCIAL_INSTITUTION, Kind.COMPANY, True),
        (Kind.PERSON, Kind.ORGANIZATION, False),
        (Kind.CITY, Kind.COUNTRY, False),
    ],
)
def test_kinds_are_related_where_one_holds_the_other(a: Kind, b: Kind, expected: bool) -> None:
    assert related(a, b) is expected
    assert related(b, a) is expected
