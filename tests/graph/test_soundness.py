"""What a check of the ledger finds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from graph import backup
from graph.ledger import Ledger
from graph.soundness import Fault, faults
from ontology.errors import LedgerError
from ontology.records import Article, Claim, Entity, Evidence, Extraction, Judgement
from ontology.terms import Kind, Verdict

NORDEN = Entity("norden", "Norden", Kind.COMPANY)
FELL = Entity("fell", "Fell", Kind.COMPANY)


def saying(article: str, text: str = "Norden bought Fell.", quote: str = "Norden") -> Extraction:
    evidence = Evidence(article, 0, 6, quote, 0)
    claim = Claim(NORDEN, "acquires", FELL, evidence=(evidence,), extractor="lexicon")
    return Extraction(Article(article, "Deal", text, ()), (FELL, NORDEN), (), (claim,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with some history."""
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(path) as ledger:
        for name in ("one", "two", "three"):
            ledger.record(saying(name), "p1")
        ledger.retract("two")
        ledger.record(saying("one", "Norden sold Fell."), "p1")
        ledger.judge(Judgement("Norden", "Fell", Verdict.DIFFERENT))
    return path


def harm(path: Path, *statements: str) -> None:
    """Change what nobody should, as a foreign hand may."""
    with closing(sqlite3.connect(path)) as raw:
        triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        for (name,) in raw.execute(triggers).fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def test_a_ledger_as_it_was_written_has_no_faults(path: Path) -> None:
    assert list(faults(path)) == []


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE content SET body = replace(body, 'bought', 'robbed')", "content"),
        ("UPDATE extraction SET body = replace(body, 'acquires', 'owns')", "extraction"),
        ("UPDATE extraction SET claims = 7", "extraction"),
        ("UPDATE extraction SET fingerprint = 'p2'", "extraction"),
        ("DELETE FROM live WHERE article = 'three'", "live"),
        ("INSERT INTO live SELECT 'two', extraction FROM live WHERE article = 'one'", "live"),
        ("DELETE FROM event WHERE action = 'retract'", "live"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM content", "reference"),
    ],
)
def test_a_foreign_hand_is_found(path: Path, statement: str, rule: str) -> None:
    harm(path, *statement.split("; "))
    assert rule in {fault.rule for fault in faults(path)}


def test_a_claim_that_does_not_stand_in_its_text_is_found(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.record(saying("four", quote="Morden"), "p1")
    what = "four: Norden acquires does not stand where it is said to"
    assert list(faults(path)) == [Fault("evidence", what)]


def test_a_damaged_page_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\xff" * 4096 * 2
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged; restore a copy"):
        list(faults(path))


def test_a_ledger_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="build a graph first"):
        list(faults(tmp_path / "ledger.sqlite"))


def test_a_copy_is_whole_and_made_while_another_writes(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    with Ledger.open(path) as writer:
        writer.record(saying("late"), "p1")
        before = writer.digest()
        backup.copy(path, copy)
    assert list(faults(copy)) == []
    with Ledger.open(copy, read_only=True) as copied:
        assert copied.digest() == before
    assert sorted(one.name for one in tmp_path.glob("copy*")) == ["copy.sqlite"]


def test_a_copy_never_replaces_a_file(path: Path) -> None:
    with pytest.raises(LedgerError, match="there already"):
        backup.copy(path, path)
    assert list(faults(path)) == []


def test_a_sum_that_is_none_is_told(path: Path) -> None:
    harm(path, "UPDATE total SET sum = '1f'")
    assert [fault.rule for fault in faults(path)] == ["sum"]
