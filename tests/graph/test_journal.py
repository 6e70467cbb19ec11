"""What happened on the way: articles in quarantine, and how fast runs were."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.hashes import content_hash
from graph.journal import Journal
from graph.ledger import Ledger
from ontology.errors import UnknownArticleError
from ontology.failures import Failure, Reason
from ontology.records import Article, Extraction, TextBlock
from ontology.terms import Block

TRACE = 'Traceback (most recent call last):\n  File "rule.py", line 3, in rule\nIndexError: 7\n'


def article(name: str, text: str = "Norden buys Fell") -> Article:
    return Article(name, text, text, (TextBlock(0, len(text), Block.TITLE),), "2024-05-01")


def failure(name: str, text: str = "Norden buys Fell") -> Failure:
    return Failure(article(name, text), Reason.RAISED, TRACE)


def read(ledger: Ledger, name: str, fingerprint: str = "p1") -> None:
    ledger.record(Extraction(article(name), (), (), ()), fingerprint)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def journal(tmp_path: Path, ledger: Ledger) -> Iterator[Journal]:
    with Journal.open(tmp_path / "ledger.sqlite") as opened:
        yield opened


def ids(journal: Journal) -> list[str]:
    return [one.id for one in journal.quarantined()]


def test_an_article_in_quarantine_has_its_text_its_traceback_and_no_part_in_the_graph(
    journal: Journal, ledger: Ledger
) -> None:
    before = ledger.digest()
    journal.fail(failure("two"), "p1", moment="2026-01-14T10:00:00+00:00")
    journal.fail(failure("one"), "p1")
    one, two = journal.quarantined()
    assert (one.id, two.id) == ("one", "two")
    assert two.told == "IndexError: 7"
    assert (two.reason, two.trace, two.fingerprint) == (Reason.RAISED, TRACE, "p1")
    assert two.content_hash == content_hash(article("two"))
    assert two.moment == "2026-01-14T10:00:00+00:00"
    assert journal.article("two") == article("two")
    assert ledger.digest() == before
    assert list(ledger.articles()) == []


def test_the_last_failure_of_an_article_stands(journal: Journal) -> None:
    journal.fail(failure("one"), "p1")
    journal.fail(failure("one", "Another text"), "p2")
    (one,) = journal.quarantined()
    assert (one.title, one.fingerprint) == ("Another text", "p2")


def test_what_is_read_or_taken_back_later_is_in_quarantine_no_more(
    journal: Journal, ledger: Ledger
) -> None:
    for name in ("one", "two", "three"):
        read(ledger, name)
        journal.fail(failure(name), "p2")
    read(ledger, "one", "p3")
    ledger.retract("two")
    assert ids(journal) == ["three"]
    journal.fail(failure("one"), "p4")
    assert ids(journal) == ["one", "three"]


def test_what_an_article_said_before_stays(journal: Journal, ledger: Ledger) -> None:
    read(ledger, "one")
    journal.fail(failure("one", "A text that can't be read"), "p1")
    assert [one.title for one in ledger.articles()] == ["Norden buys Fell"]


def test_an_article_that_is_not_in_quarantine_is_named_with_near_ones(journal: Journal) -> None:
    journal.fail(failure("norden-1"), "p1")
    with pytest.raises(UnknownArticleError, match=r"'norden-2' is in quarantine.*norden-1"):
        journal.article("norden-2")


def test_articles_that_another_pipeline_read_are_listed_the_oldest_first(
    journal: Journal, ledger: Ledger
) -> None:
    for name, fingerprint in (("c", "p1"), ("a", "p1"), ("b", "p2"), ("d", "p1")):
        read(ledger, name, fingerprint)
    ledger.retract("d")
    assert journal.outdated("p2") == ("c", "a")
    assert journal.outdated("p3") == ("c", "a", "b")


def test_the_rate_is_that_of_the_last_runs(journal: Journal) -> None:
    assert journal.rate() is None
    journal.ran(1, 1_000_000, 1.0)
    for _ in range(5):
        journal.ran(10, 5_000, 2.0)
    assert journal.rate() == pytest.approx(2_500)


def test_a_failure_that_cannot_be_written_changes_nothing(journal: Journal) -> None:
    with pytest.raises(UnicodeEncodeError):
        journal.fail(replace(failure("one"), trace="\ud800"), "p1")
    assert ids(journal) == []


def test_an_article_can_be_taken_out_of_quarantine_and_come_back(journal: Journal) -> None:
    for name in ("one", "two"):
        journal.fail(failure(name), "p1")
    journal.drop("one")
    assert ids(journal) == ["two"]
    with pytest.raises(UnknownArticleError):
        journal.drop("one")
    journal.fail(failure("one"), "p1")
    assert ids(journal) == ["one", "two"]
