"""What persons say of names, kinds and sentences: in any order, and gone if it is taken back."""

import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.amending import amended, value_of
from graph.ledger import Ledger
from ontology.corrections import Addition, Amendment, Correction, Word, from_json, to_json
from ontology.names import slug
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Quantity
from ontology.terms import Kind, Modality, Polarity

TEXT = "Norden bought Fell. Fell is glad. Lund shrugged."
NORDEN, FELL, LUND = (
    Entity(slug(label), label, kind)
    for label, kind in (("Norden", Kind.COMPANY), ("Fell", Kind.PRODUCT), ("Lund", Kind.PERSON))
)
NORDEN_FELL = Evidence("a", 0, 19, TEXT[:19], 1)


def extraction(name: str = "a", text: str = TEXT) -> Extraction:
    proof = replace(NORDEN_FELL, article=name)
    claim = Claim(NORDEN, "acquires", FELL, (proof,), (("from", LUND),), attributed_to=LUND)
    return Extraction(Article(name, "", text, ()), (FELL, NORDEN), (), (claim,))


RENAME = Amendment(("Fell (Product)",), label="Fell Air", kind=Kind.COMPANY)
ADD = Addition("a", 33, "Lund shrugged.", "Lund (Person)", "works_for", "Fell (Company)")


def test_an_entity_is_mended_wherever_the_article_has_it() -> None:
    found = amended(extraction(), [RENAME, Amendment(("Lund (Person)",), label="Ada Lund")])
    right = Entity("fell", "Fell Air", Kind.COMPANY, ("Fell",))
    assert found.entities == (right, NORDEN)
    (claim,) = found.claims
    assert claim.object == right
    assert claim.attributed_to == Entity("lund", "Ada Lund", Kind.PERSON, ("Lund",))
    assert claim.qualifiers == (("from", claim.attributed_to),)


def test_what_concerns_nothing_changes_nothing() -> None:
    told = extraction()
    others: list[Word] = [
        Amendment(("Fell (Company)",), label="Fell Air"),
        Correction("Norden (Company)", "acquires", "Fell (Product)"),
        replace(ADD, article="b"),
        replace(ADD, quote="nobody wrote this"),
    ]
    assert amended(told, others) is told


def test_a_claim_is_added_with_the_articles_own_entities() -> None:
    found = amended(extraction(), [RENAME, ADD])
    claim = found.claims[-1]
    assert claim.object == found.entities[0]
    assert claim.subject == LUND
    assert claim.evidence == (Evidence("a", 34, 48, "Lund shrugged.", 2),), "found where it stands"
    assert claim.extractor == "person"
    assert found.entities == (*amended(extraction(), [RENAME]).entities[:1], LUND, NORDEN)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fell (Product)", FELL),
        ("Gorm Air (Company)", Entity("gorm-air", "Gorm Air", Kind.COMPANY)),
        ("4.5 percent", Quantity("percent", Decimal("4.5"))),
        ("5,000,000 SEK", Quantity("SEK", Decimal(5000000))),
        ("-3 points", Quantity("points", Decimal(-3))),
        ("upgrade", "upgrade"),
    ],
)
def test_values_are_read_as_people_write_them(text: str, value: object) -> None:
    assert value_of(text, [FELL]) == value


names = st.sampled_from(["Norden (Company)", "Fell (Product)", "Lund (Person)"])
words = st.one_of(
    st.builds(
        Amendment,
        st.lists(names, min_size=1, max_size=2, unique=True).map(sorted).map(tuple),
        st.sampled_from(["Fell Air", "Norden"]),
        st.sampled_from([None, Kind.COMPANY]),
    ),
    st.builds(
        Addition,
        st.sampled_from("ab"),
        st.just(0),
        st.sampled_from(["Fell is glad.", "Lund shrugged.", "Not there"]),
        names,
        st.sampled_from(["owns", "part_of"]),
        st.sampled_from(["Fell (Product)", "Fell Air (Company)", "3 percent", ""]),
        st.just((("stake", "3 percent"),)),
        st.sampled_from(Polarity),
        st.sampled_from(Modality),
    ),
)


@given(words)
def test_a_word_is_kept_as_it_was_said(word: Word) -> None:
    assert from_json(to_json(word)) == word


def dump(steps: Iterable[Extraction | Word]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l") as ledger:
        for step in steps:
            if isinstance(step, Extraction):
                ledger.record(step, "p")
            else:
                ledger.correct(step)
        return [ledger.digest(), *map(repr, ledger.extractions())]


@settings(deadline=None, max_examples=20)
@given(st.lists(words, max_size=3, unique_by=lambda word: word.about), st.data())
def test_the_order_of_articles_and_words_changes_nothing(
    said: list[Word], data: st.DataObject
) -> None:
    steps: list[Extraction | Word] = [extraction("a"), extraction("b"), *said]
    assert dump(data.draw(st.permutations(steps))) == dump(steps)


@settings(deadline=None, max_examples=20)
@given(words, words)
def test_a_word_that_is_taken_back_leaves_no_trace(kept: Word, word: Word) -> None:
    told: list[Extraction | Word] = [extraction("a"), extraction("b")]
    told += [kept] if kept.about != word.about else []
    assert isinstance(word, Amendment | Addition)
    back = replace(word, stands=False)
    assert dump([*told, word, back]) == dump(told)
    assert dump([*told[:1], word, *told[1:], back]) == dump(told)


def test_another_reading_is_mended_as_well_and_comes_back_as_it_was_read() -> None:
    second = replace(extraction(), entities=(FELL, LUND, NORDEN))
    mended = dump([extraction(), RENAME, second])
    assert "Fell Air" in "".join(mended)
    assert mended == dump([second, RENAME])
    assert dump([extraction(), RENAME, second, replace(RENAME, stands=False)]) == dump([second])


def test_what_is_said_again_is_not_added_again(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(path) as ledger:
        ledger.record(extraction(), "p")
        ledger.correct(RENAME)
        once = rows(path)
        ledger.correct(RENAME, RENAME)
        assert rows(path) == once
        ledger.correct(replace(RENAME, stands=False), RENAME)
        assert rows(path) > once
        assert ledger.words() == (RENAME,)


def rows(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as raw:
        return [
            raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("correction", "event", "extraction")
        ]
