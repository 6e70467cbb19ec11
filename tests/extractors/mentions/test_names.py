"""Names: what is one, where it begins and ends."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.mentions.mentioned import Mentioned, mentioned
from extractors.reading import Reading
from ontology.terms import Form

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def found(read: Read, text: str) -> Mentioned:
    return mentioned(read(text), (), ())


def named(read: Read, text: str) -> set[str]:
    thing = found(read, text)
    return {label for e in thing.entities for label in (e.label,)}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Volvo and Scania raised prices on Monday.", {"Volvo", "Scania"}),
        ("The Bank of America and Johnson & Johnson agreed.", {"Bank of America"}),
        ("Procurement at Johnson & Johnson was slow.", {"Johnson & Johnson"}),
        ("Lufthansa ordered twelve Airbus A321 jets last year.", {"Lufthansa", "Airbus A321"}),
        ("The Boeing 787 Dreamliner flew to Oslo.", {"Boeing 787 Dreamliner", "Oslo"}),
        (
            "Mr. Peter Lindqvist met President Maria Costa in Lisbon.",
            {"Peter Lindqvist", "Maria Costa"},
        ),
        ("Siemens chief executive Roland Busch spoke.", {"Siemens", "Roland Busch"}),
        ("The Department of Justice sued Visa.", {"Department of Justice", "Visa"}),
        ("Shares in Tokyo fell as the Nikkei 225 lost ground.", {"Nikkei 225", "Tokyo"}),
        ("The Dow Jones Industrial Average and the S&P 500 rose.", {"S&P 500"}),
        ("The ministry presented its “Clean Harbour Future” plan.", {"Clean Harbour Future"}),
        ("McDonald's opened twenty restaurants in Italy.", {"McDonald's", "Italy"}),
        ("Boeing's 787 was late. The airline ordered its 777 airliner.", {"787", "777"}),
        ("Sony sold the PlayStation 3 in Japan.", {"PlayStation 3", "Japan"}),
        ("Workers at All Nippon Airways struck.", {"All Nippon Airways"}),
        ("Take-Two Interactive agreed.", {"Take-Two Interactive"}),
        ("The chief executive Jan Koum left.", {"Jan Koum"}),
        ("ByteDance of China owns the app.", {"ByteDance", "China"}),
        ("Ex-Northwind manager Ann Berg sued.", {"Northwind", "Ann Berg"}),
        ("Customers in Spain queued for the iPhone 9.", {"iPhone 9", "Spain"}),
        ("Lufthansa bought 30 737 MAX 8 jets from Boeing.", {"737 MAX 8", "Boeing"}),
        ("Iberia flies 130 Embraer jets and 210 Boeing 737-800s.", {"Embraer", "Boeing 737-800"}),
        ("Toyota shows the RAV4 EV in Canada.", {"RAV4 EV", "Canada"}),
        ('Robert "Bob" Lindqvist led Talanx.', {'Robert "Bob" Lindqvist', "Talanx"}),
        ("Rival Kontron gave 24 plants back to Siemens.", {"Kontron", "Siemens"}),
        ("China Unicom agreed with Nokia.", {"China Unicom", "Nokia"}),
    ],
)
def test_a_name_is_found_whole(read: Read, text: str, labels: set[str]) -> None:
    assert labels <= named(read, text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Board member Ann Berg left Skoda.", {"Board"}),
        ("On Monday the price rose to US$ 30 in June.", {"Monday", "June", "US$"}),
        ("Siemens CEO Roland Busch spoke.", {"Siemens CEO Roland Busch", "CEO"}),
        ("Analysts kept a “Moderate Buy” rating on Tesla.", {"Moderate Buy", "Buy"}),
        ("However, the company grew. Profit rose.", {"However", "Profit"}),
        ("Renault's board met.", {"Renault's"}),
        ("The Minister of Industry, Carla Ruiz, resigned.", {"Industry"}),
        ("The Oslo, Norway-based firm grew.", {"Norway-based"}),
        ("They valued it at a P / E ratio of 19.", {"P", "E"}),
    ],
)
def test_what_only_looks_like_a_name_is_none(read: Read, text: str, absent: set[str]) -> None:
    assert not absent & named(read, text)


def test_a_headline_in_title_case_repeats_names_only(read: Read) -> None:
    text = (
        "Volkswagen Profit Beats Market Forecasts Again\nVolkswagen earned more than last year.\n"
    )
    things = mentioned(read(text, title=True), (), ())
    assert {e.label for e in things.entities} == {"Volkswagen"}


def test_what_a_quantity_covers_names_nothing(read: Read) -> None:
    reading = read("They paid 40 Million Pounds to Unilever.")
    words = [t.text for t in reading.doc]
    covered = [_Covered(words.index("40"), words.index("Pounds") + 1)]
    assert {e.label for e in mentioned(reading, covered, ()).entities} == {"Unilever"}


class _Covered:
    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def test_short_forms_and_acronyms_are_aliases_of_the_fullest_name(read: Read) -> None:
    text = (
        "The European Rail Traffic Agency (ERTA) fined Stadler Rail AG in Bern. "
        "Stadler Rail said that it would appeal. ERTA declined to comment.\n"
        "Katharina Brunner leads Stadler. Brunner joined in May."
    )
    labels = {e.label: e.aliases for e in found(read, text).entities}
    assert "ERTA" in labels["European Rail Traffic Agency"]
    assert "Stadler Rail" in labels["Stadler Rail AG"]
    assert "Brunner" in labels["Katharina Brunner"]


def test_an_acronym_that_the_text_does_not_give_is_derived(read: Read) -> None:
    text = "The Ministry of Transport and Public Works opened the bridge."
    (ministry,) = (e for e in found(read, text).entities if e.label.startswith("Ministry"))
    assert "MTPW" in ministry.aliases


def test_no_acronym_is_derived_for_a_company(read: Read) -> None:
    text = "Analysts at Liberty Capital Markets kept the rating."
    (firm,) = (e for e in found(read, text).entities if e.label.startswith("Liberty"))
    assert "LCM" not in firm.aliases


def test_a_symbol_bare_behind_a_name_is_the_companys(read: Read) -> None:
    text = "Among them were Northbridge Lifesciences NBL, Gilead Sciences GILD and others."
    labels = {e.label: e.aliases for e in found(read, text).entities}
    assert "GILD" in labels["Gilead Sciences"]


@pytest.mark.parametrize("noun", ["economy", "segment", "driver"])
def test_a_vague_noun_stands_for_nothing_of_its_own(read: Read, noun: str) -> None:
    things = found(read, f"The {noun} of growth was strong.")
    assert not things.unnamed or noun not in {e.label for e in things.unnamed.values()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tencent", "Tencent Cloud"),
        ("China", "China Southern Airlines"),
        ("A330", "A350"),
        ("Daimler", "Daimler Financial Services"),
    ],
)
def test_names_that_differ_in_a_distinctive_word_stay_apart(
    read: Read, one: str, other: str
) -> None:
    text = f"The report speaks of {one} in detail. The report also speaks of {other} in detail."
    things = found(read, text)
    ids = {m.entity for m in things.mentions if m.text.removeprefix("the ") in (one, other)}
    assert len(ids) == 2


def test_each_token_of_a_name_stands_for_it_but_for_names_inside(read: Read) -> None:
    reading = read("Qatar Airways bought Airbus A350 jets from Airbus.")
    things = mentioned(reading, (), ())
    labels = {t.text: e.label for t in reading.doc if (e := things.entity_at(t.i)) is not None}
    assert labels["Qatar"] == labels["Airways"] == "Qatar Airways"
    assert labels["A350"] == labels["jets"] == "Airbus A350"


def test_mentions_stand_where_they_say(read: Read) -> None:
    text = "  Nestlé said so.\r\n\tIts shares rose; the company’s chairman, Paul Bulcke, left.\n"
    reading = read(text)
    things = mentioned(reading, (), ())
    assert things.mentions
    ids = {e.id for e in things.entities}
    for mention in things.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.entity in ids


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(min_size=1, max_size=120).filter(lambda t: bool(t.strip())))
def test_no_text_breaks_it(read: Read, text: str) -> None:
    try:
        reading = read(text)
    except StopIteration:
        return
    things = mentioned(reading, (), ())
    for mention in things.mentions:
        assert text[mention.start : mention.end] == mention.text
    assert things == mentioned(reading, (), ())


def test_names_have_the_form_name(read: Read) -> None:
    things = found(read, "Ericsson said it would hire.")
    assert [(m.text, m.form) for m in things.mentions] == [
        ("Ericsson", Form.NAME),
        ("it", Form.PRONOUN),
    ]


def test_a_longer_name_that_comes_late_is_another(read: Read) -> None:
    text = (
        "Nokia grew. Nokia hired staff in May. Last year Nokia was slow. "
        "Nokia still owns half of Nokia Siemens Networks."
    )
    assert {"Nokia", "Nokia Siemens Networks"} <= named(read, text)
