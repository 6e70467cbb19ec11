"""Which entry an entity is: found by any of its spellings, told only where one alone fits."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.pairs import pairs
from graph.gazetteer.entries import Entry
from graph.gazetteer.forms import form
from graph.gazetteer.index import Index, load
from graph.gazetteer.matching import Match, best, settled
from graph.likeness import core, letters
from ontology.errors import LedgerError
from ontology.names import normalised, slug
from ontology.records import Entity
from ontology.terms import Kind

COMPANY = Kind.COMPANY


def index(tmp_path: Path, entries: Iterable[Entry]) -> Index:
    load(entries, tmp_path / "index.sqlite")
    return Index(tmp_path / "index.sqlite")


def entity(label: str, kind: Kind = COMPANY, *identifiers: str) -> Entity:
    return Entity(slug(label), label, kind, (), identifiers)


FIRST, SECOND = "lei:529900T8BM49AURSDO55", "lei:W38RGI023J3WT1HWRP32"
ENTRIES = [
    Entry("1", "Norden AB", COMPANY, ("Nordair",), (FIRST,)),
    Entry("2", "Fell Inc.", COMPANY, (), (SECOND,)),
    Entry("3", "Fell AG", COMPANY),
    Entry("4", "J.P. Zephyr & Co.", COMPANY),
    Entry("5", "Oslo", Kind.CITY),
    Entry("6", "Oslo Group", COMPANY),
    Entry("7", "Ada Lund", Kind.PERSON, ("Nordair",)),
    Entry("8", "Boreas Limited", None, ("the wind", "Sund")),
    Entry("9", "Sund Holding", COMPANY, ("Boreas",)),
]


@pytest.mark.parametrize(
    ("who", "rule", "keys"),
    [
        (entity("Norden"), "exact-name", "1"),
        (entity("Norden AB"), "whole-name", "1"),
        (entity("Norden Group"), "designator", "1"),
        (entity("Nor-Den"), "spelling", "1"),
        (entity("JP Zephyr"), "exact-name", "4"),
        (entity("Nordair"), "alias", "1"),
        (entity("Nordair", Kind.PERSON), "alias", "7"),
        (entity("Fell"), "exact-name", "23"),
        (entity("Fell AG"), "whole-name", "3"),
        (entity("Fell", COMPANY, SECOND), "identifier", "2"),
        (entity("Fell", COMPANY, FIRST), "identifier", "1"),
        (entity("Nobody", COMPANY, SECOND), "identifier", "2"),
        (entity("Oslo", Kind.CITY), "exact-name", "5"),
        (entity("Oslo"), "designator", "6"),
        (entity("Boreas"), "exact-name", "8"),
        (entity("Sund"), "exact-name", "9"),
    ],
)
def test_the_surest_rule_that_finds_any_counts(
    tmp_path: Path, who: Entity, rule: str, keys: str
) -> None:
    with index(tmp_path, ENTRIES) as opened:
        match = best(who, (who.label,), opened)
    assert match is not None
    assert (match.rule, "".join(one.key for one in match.entries)) == (rule, keys)


@pytest.mark.parametrize(
    "who",
    [
        entity("Norden Cloud"),
        entity("Norden", Kind.PERSON),
        entity("Norden", Kind.MEASURE),
        entity("Norden", COMPANY, "lei:549300GKFG0RYRRQ1414"),
        entity("Ada Lund"),
        entity("Unheard"),
    ],
)
def test_where_none_fits_there_is_none(tmp_path: Path, who: Entity) -> None:
    with index(tmp_path, ENTRIES) as opened:
        assert best(who, (who.label,), opened) is None


def match(who: str, key: str, sureness: int) -> Match:
    return Match(entity(who), "exact-name", sureness, (Entry(key, "x"),))


def sure(given: list[Match], *, together: bool = False) -> list[str]:
    found = settled(given, lambda a, b: together)
    return [one.entity.id for one in found if one.sureness >= 0]


def test_an_entry_is_one_thing() -> None:
    assert sure([match("a", "1", 0), match("b", "1", 2)], together=True) == ["a"]
    assert sure([match("a", "1", 0), match("b", "1", 2)]) == ["a", "b"], "names of one thing"
    assert sure([match("a", "1", 2), match("b", "1", 2)], together=True) == []
    assert sure([match("a", "1", 2), match("b", "2", 2)], together=True) == ["a", "b"]


def test_names_that_words_make_one_share_their_form() -> None:
    for pair in pairs():
        a, b = normalised(pair.a.label), normalised(pair.b.label)
        if a == b or letters(a) == letters(b) or core(a) == core(b):
            assert form(pair.a.label) == form(pair.b.label)


def test_an_index_gives_back_its_entries_and_can_not_be_anything(tmp_path: Path) -> None:
    with index(tmp_path, ENTRIES) as opened:
        assert len(opened) == len(ENTRIES)
        assert opened.alike(one.name for one in ENTRIES) == ENTRIES
        assert opened.identified([FIRST, "lei:X"]) == ENTRIES[:1]
        assert opened.alike(["Unheard"]) == []
    (tmp_path / "index.sqlite").write_bytes(b"no database, whatever it is called" * 9)
    with pytest.raises(LedgerError, match=r"index\.sqlite"), Index(tmp_path / "index.sqlite") as i:
        i.alike(["Norden"])
