"""Identifiers: how they are written, checked, compared."""

import pytest

from ontology.identifiers import address, clashing, identifier, matched, parsed


@pytest.mark.parametrize(
    ("scheme", "written", "read"),
    [
        ("lei", "529900T8BM49AURSDO55", "lei:529900T8BM49AURSDO55"),
        ("lei", "5299 00t8 bm49 aurs do55", "lei:529900T8BM49AURSDO55"),
        ("isin", "US0378331005", "isin:US0378331005"),
        ("isin", "DE0007236101", "isin:DE0007236101"),
        ("isin", "nl0000235190", "isin:NL0000235190"),
        ("cusip", "17275R102", "cusip:17275R102"),
        ("figi", "BBG000B9XRY4", "figi:BBG000B9XRY4"),
        ("figi", "BBG000BLNNH6", "figi:BBG000BLNNH6"),
        ("wikidata", "q312", "wikidata:Q312"),
        ("wikidata", "http://www.wikidata.org/entity/Q312", "wikidata:Q312"),
        ("wikidata", "https://www.wikidata.org/wiki/Q312", "wikidata:Q312"),
        ("iri", "https://example.org/firms/7", "iri:https://example.org/firms/7"),
        ("ticker", "NYSE: BA", "ticker:XNYS:BA"),
        ("ticker", "NASDAQ:aapl", "ticker:XNAS:AAPL"),
        ("ticker", "Nasdaq GS: GOOGL", "ticker:XNAS:GOOGL"),
        ("ticker", "XNYS:BA", "ticker:XNYS:BA"),
        ("ticker", "NYSE: BRK/B", "ticker:XNYS:BRK.B"),
        ("ticker", "NYSE: BRK B", "ticker:XNYS:BRK.B"),
        ("ticker", "BRKb.N", "ticker:XNYS:BRK.B"),
        ("ticker", "BA.N", "ticker:XNYS:BA"),
        ("ticker", "0700.HK", "ticker:XHKG:700"),
        ("ticker", "HKEX: 00700", "ticker:XHKG:700"),
        ("ticker", "TSE: 7203", "ticker:XTKS:7203"),
        ("ticker", "TSE: BB", "ticker:XTSE:BB"),
    ],
)
def test_an_identifier_is_read_however_it_is_written(scheme: str, written: str, read: str) -> None:
    assert identifier(scheme, written) == read
    value = read.partition(":")[2]
    assert identifier(scheme, value) == read, "what is read is written so"
    assert parsed(read) == read


@pytest.mark.parametrize(
    ("scheme", "written", "complaint"),
    [
        ("lei", "529900T8BM49AURSDO56", "wrong check digit"),
        ("isin", "US0378331006", "wrong check digit"),
        ("isin", "US037833100", "has not the form"),
        ("cusip", "17275R103", "wrong check digit"),
        ("figi", "BBG000BLNNH7", "wrong check digit"),
        ("wikidata", "Apple", "no item of Wikidata"),
        ("iri", "example.org", "begins with http"),
        ("ticker", "BA", "no known exchange; write it as NYSE:BA"),
        ("ticker", "Moon: BA", "no known exchange"),
        ("ticker", "NYSE: Boeing and others", "no symbol"),
        ("duns", "123", "no sort of identifier; known are cusip, figi, iri"),
    ],
)
def test_what_is_none_is_told(scheme: str, written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        identifier(scheme, written)


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        (["lei:A"], ["lei:B"], True),
        (["lei:A"], ["lei:A"], False),
        (["lei:A", "isin:1"], ["lei:B", "isin:1"], True),
        (["wikidata:Q1"], ["wikidata:Q2"], True),
        (["isin:1"], ["isin:2"], False),
        (["lei:A"], ["wikidata:Q1"], False),
        (["ticker:XNYS:BA"], ["ticker:XNYS:GM"], True),
        (["ticker:XNYS:BA"], ["ticker:XNYS:BAC"], True),
        (["ticker:XNYS:BA"], ["ticker:XLON:GM"], False),
        (["ticker:XNYS:BA", "ticker:XLON:BOE"], ["ticker:XLON:BOE"], False),
        (["ticker:XNAS:GOOG"], ["ticker:XNAS:GOOGL"], False),
        (["ticker:XNYS:BRK.A"], ["ticker:XNYS:BRK.B"], False),
        ([], ["lei:A"], False),
    ],
)
def test_two_of_what_a_thing_has_one_of_are_two_things(
    a: list[str], b: list[str], *, clash: bool
) -> None:
    assert (clashing(a, b) is not None) is clash
    assert (clashing(b, a) is not None) is clash


def test_words_with_a_colon_are_no_identifiers() -> None:
    assert [parsed(text) for text in ("Fell: a history", "a0#norden", "lei:", "Norden")] == [
        None
    ] * 4


def test_a_cusip_is_part_of_an_american_isin() -> None:
    assert [*matched("isin:US0378331005")] == ["isin:US0378331005", "cusip:037833100"]
    assert [*matched("isin:DE0007236101")] == ["isin:DE0007236101"]


def test_items_and_concepts_have_addresses() -> None:
    assert address("wikidata:Q312") == "http://www.wikidata.org/entity/Q312"
    assert address("iri:https://example.org/7") == "https://example.org/7"
    assert address("lei:529900T8BM49AURSDO55") is None
