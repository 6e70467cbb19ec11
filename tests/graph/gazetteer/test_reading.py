"""Gazetteers from disk: formats, columns, and what can't be used."""

import gzip
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.gazetteer.entries import Entry, Tally, kind_called
from graph.gazetteer.reading import entries
from ontology.errors import InputError, NewsgraphError, SettingsError
from ontology.terms import Kind

LEI, SECOND = "529900T8BM49AURSDO55", "W38RGI023J3WT1HWRP32"
NORDEN = Entry("7", "Norden AB", Kind.COMPANY, ("Norden", "Norden Air"), (f"lei:{LEI}",))


def read(
    path: Path,
    text: str | bytes,
    mapped: Mapping[str, str] | None = None,
    tally: Tally | None = None,
) -> list[Entry]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(entries(path, mapped or {}, tally or Tally()))


TABLE = f"""id,Name,aliases,type,LEI
7,Norden AB,Norden|Norden Air,Company,{LEI}
8,"Fell, Inc.",,,
"""
FELL = Entry("8", "Fell, Inc.")


@pytest.mark.parametrize("name", ["firms.csv", "firms.2026.csv", "FIRMS.CSV"])
def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path, name: str) -> None:
    assert read(tmp_path / name, TABLE) == [NORDEN, FELL]


def test_a_table_may_be_packed(tmp_path: Path) -> None:
    assert read(tmp_path / "firms.csv.gz", gzip.compress(TABLE.encode())) == [NORDEN, FELL]
    with zipfile.ZipFile(tmp_path / "firms.csv.zip", "w") as archive:
        archive.writestr("inner.csv", TABLE)
    assert list(entries(tmp_path / "firms.csv.zip", {}, Tally())) == [NORDEN, FELL]


def test_columns_of_other_names_are_mapped(tmp_path: Path) -> None:
    text = "Firm\tCode\tName\nNorden AB\t7\tx\n"
    mapped = {"name": "Firm", "id": "Code"}
    assert read(tmp_path / "firms.tsv", text, mapped) == [Entry("7", "Norden AB")]


def test_the_columns_of_gleif_are_known(tmp_path: Path) -> None:
    text = (
        "LEI,Entity.LegalName,Entity.OtherEntityNames.OtherEntityName.1,"
        "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1,"
        "Entity.EntityCategory,Entity.LegalAddress.City\n"
        f"{LEI},Norden AB,Norden | Air,NORDEN,FUND,Oslo\n"
        f"{SECOND},Fell AB,,,GENERAL,Oslo\n"
    )
    first, second = f"lei:{LEI}", f"lei:{SECOND}"
    assert read(tmp_path / "gleif.csv", text) == [
        Entry(first, "Norden AB", Kind.FUND, ("NORDEN", "Norden | Air"), (first,)),
        Entry(second, "Fell AB", Kind.ORGANIZATION, (), (second,)),
    ]


def test_the_columns_of_wikidatas_query_service_are_known(tmp_path: Path) -> None:
    text = (
        "item,itemLabel,itemAltLabel,instanceLabel,ticker,exchangeLabel,isin\n"
        'http://www.wikidata.org/entity/Q7,Norden,"Norden AB, NA",business,NA,'
        "New York Stock Exchange,US0378331005\n"
    )
    codes = ("isin:US0378331005", "ticker:XNYS:NA", "wikidata:Q7")
    assert read(tmp_path / "slice.csv", text) == [
        Entry(codes[0], "Norden", Kind.COMPANY, ("NA", "Norden AB"), codes)
    ]


def test_objects_are_read_a_line_each(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "name": "Norden AB", "aliases": ["Norden", "Norden Air"], "kind": "company",
         "lei": LEI},
        {"label": "Fell, Inc.", "id": "8", "aliases": None},
    ]  # fmt: skip
    text = "\n".join(map(json.dumps, rows))
    assert read(tmp_path / "firms.jsonl", text) == [NORDEN, FELL]


def test_items_of_a_dump_of_wikidata_are_read(tmp_path: Path) -> None:
    def claim(value: object) -> dict[str, object]:
        return {"mainsnak": {"datavalue": {"value": value}}}

    item = {
        "id": "Q7",
        "labels": {"en": {"value": "Norden"}, "sv": {"value": "Norden (företag)"}},
        "aliases": {"en": [{"value": "Norden AB"}]},
        "claims": {"P31": [claim({"id": "Q4830453"})], "P1278": [claim(LEI)], "P5": []},
    }
    text = f"[\n{json.dumps(item)},\n{json.dumps({**item, 'labels': {}})}\n]\n"
    tally, codes = Tally(), (f"lei:{LEI}", "wikidata:Q7")
    found = read(tmp_path / "dump.json", text, tally=tally)
    assert found == [Entry(codes[0], "Norden", Kind.COMPANY, ("Norden AB",), codes)]
    assert tally.reasons == {"no name": 1}


SKOS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ng: <https://newsgraph.example/ontology#> .
@prefix wd: <http://www.wikidata.org/entity/> .
<https://firms.example/7> a skos:Concept, ng:Company ;
    skos:prefLabel "Norden"@sv, "Norden Air"@en ;
    skos:altLabel "NA" ; skos:notation "LEI:529900T8BM49AURSDO55" ; skos:exactMatch wd:Q7 .
<https://firms.example/> a skos:ConceptScheme .
"""


def test_concepts_of_skos_are_read(tmp_path: Path) -> None:
    tally = Tally()
    codes = ("iri:https://firms.example/7", f"lei:{LEI}", "wikidata:Q7")
    assert read(tmp_path / "firms.ttl", SKOS, tally=tally) == [
        Entry("https://firms.example/7", "Norden Air", Kind.COMPANY, ("NA", "Norden"), codes)
    ]
    assert tally.reasons == {"no label": 1}


def test_what_can_not_be_used_is_counted_with_its_place(tmp_path: Path) -> None:
    tally = Tally()
    text = "name,lei,kind\nNorden,123,Company\n,,\nFell,,Thing,more\n"
    assert read(tmp_path / "f.csv", text, tally=tally) == [
        Entry("1", "Norden", Kind.COMPANY),
        Entry("3", "Fell"),
    ]
    assert tally.examples == {
        "not a valid lei": "'123' in row 1",
        "no name": "row 2",
        "another number of columns than the head": "row 3",
        "a kind that is not known": "'Thing' in row 3",
    }
    tally = Tally()
    assert read(tmp_path / "f.jsonl", '{"name": "Norden"}\n{"nam\n[1]\n', tally=tally) == [
        Entry("1", "Norden")
    ]
    assert tally.reasons == {"not JSON": 1, "not an object": 1}


TWICE = """<https://a.example/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "A" .
<https://a.example/2> <http://www.w3.org/2004/02/skos/core#prefLabel> "B" .
<https://a.example/1> <http://www.w3.org/2004/02/skos/core#altLabel> "C" .
"""


@pytest.mark.parametrize(
    ("name", "text", "mapped", "error", "complaint"),
    [
        ("f.txt", "x", {}, InputError, "its ending must be one of .csv"),
        ("f.csv", "a,b\n1,2\n", {}, SettingsError, "no column has names; say which"),
        ("f.csv", "name\n", {"nom": "name"}, SettingsError, "--map knows no field 'nom'"),
        ("f.csv", "name\n", {"name": "Firm"}, SettingsError, "no column 'Firm'; columns are name"),
        ("f.csv", b"name\n\xff\xfe\n", {}, InputError, "can't read"),
        ("f.csv.gz", b"no gzip", {}, InputError, "can't read"),
        ("f.zip", b"no zip", {}, InputError, "its ending"),
        ("f.csv.zip", b"no zip", {}, InputError, "can't read"),
        ("f.ttl", "<a> <b", {}, InputError, "not well-formed"),
        ("f.nt", TWICE, {}, InputError, "in two places; sort the file"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_told(
    tmp_path: Path,
    name: str,
    text: str | bytes,
    mapped: dict[str, str],
    error: type[NewsgraphError],
    complaint: str,
) -> None:
    with pytest.raises(error, match=complaint):
        read(tmp_path / name, text, mapped)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Company", Kind.COMPANY),
        ("financial institution", Kind.FINANCIAL_INSTITUTION),
        ("public company", Kind.COMPANY),
        ("RESIDENT_GOVERNMENT_ENTITY", Kind.GOVERNMENT_BODY),
        ("http://schema.org/Corporation", Kind.COMPANY),
        ("http://www.wikidata.org/entity/Q5", Kind.PERSON),
        ("https://newsgraph.example/ontology#Bond", Kind.BOND),
        ("teapot", None),
    ],
)
def test_kinds_go_by_what_others_call_them(word: str, kind: Kind | None) -> None:
    assert kind_called(word) is kind
