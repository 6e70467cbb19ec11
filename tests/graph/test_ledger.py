"""The ledger: what is live, whatever came before; and what it says when it can't."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from graph.hashes import content_hash
from graph.ledger import Ledger
from graph.migrations import MIGRATIONS, Migration, migrate
from graph.rows import ArticleRow
from ontology.errors import ArticleError, LedgerError, UnknownArticleError
from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Judgement,
    Quantity,
    TextBlock,
)
from ontology.terms import Block, Kind, Verdict

NORDEN = Entity("norden-air", "Norden Air", Kind.COMPANY, ("Norden",))
FJORD = Entity("fjordfly", "Fjordfly", Kind.COMPANY)


def reading(article_id: str, text: str = "Norden Air buys Fjordfly", claims: int = 1) -> Extraction:
    article = Article(
        article_id, text, text, (TextBlock(0, len(text), Block.TITLE),), "2024-05-01", "Wire"
    )
    proof = (Evidence(article_id, 0, len(text), text, 0),)
    amount = (("amount", Quantity("SEK", Decimal("4.50"), text="4.50 kronor")),)
    said = tuple(Claim(NORDEN, "acquires", FJORD, proof, amount) for _ in range(claims))
    return Extraction(article, (FJORD, NORDEN), (), said, (("question", 1),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


def events(path: Path) -> int:
    """How much was ever appended; read from the file."""
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT count(*) FROM event").fetchone()[0])


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(path) as opened:
        yield opened


def test_what_is_recorded_comes_back_by_article_id(ledger: Ledger) -> None:
    two, one = reading("two"), reading("one")
    ledger.record(two, "p1")
    ledger.record(one, "p1")
    assert list(ledger.extractions()) == [one, two]
    assert ledger.article("two") == two.article


def test_articles_are_listed_with_their_head_and_number_of_claims(ledger: Ledger) -> None:
    ledger.record(reading("one", claims=3), "p1")
    text = "Norden Air buys Fjordfly"
    assert list(ledger.articles()) == [
        ArticleRow("one", text, "2024-05-01", "Wire", None, content_hash(reading("one").article), 3)
    ]


def test_an_unchanged_article_needs_no_work(ledger: Ledger, path: Path) -> None:
    one = reading("one")
    assert ledger.state(one.article, "p1") == "new"
    ledger.record(one, "p1")
    assert ledger.state(one.article, "p1") == "unchanged"
    ledger.record(one, "p1")
    assert events(path) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "Norden Air sells Fjordfly"},
        {"title": "Sold"},
        {"published": "2024-05-02"},
        {"source": None},
        {"blocks": ()},
        {"licence": "CC-BY-4.0"},
    ],
)
def test_an_article_with_another_text_or_head_is_changed(
    ledger: Ledger, changed: dict[str, object]
) -> None:
    one = reading("one")
    ledger.record(one, "p1")
    assert ledger.state(replace(one.article, **changed), "p1") == "changed"  # type: ignore[arg-type]


def test_another_pipeline_makes_an_article_outdated(ledger: Ledger) -> None:
    one = reading("one")
    ledger.record(one, "p1")
    assert ledger.state(one.article, "p2") == "outdated"
    digest = ledger.digest()
    ledger.record(one, "p2")
    assert ledger.state(one.article, "p2") == "unchanged"
    assert ledger.digest() == digest, "the claims are the same, so is the graph"


def test_a_changed_article_replaces_its_own_claims_only(ledger: Ledger, path: Path) -> None:
    two = reading("two")
    ledger.record(two, "p1")
    ledger.record(reading("one", claims=2), "p1")
    later = reading("one", "Fjordfly is bought", claims=1)
    ledger.record(later, "p1")
    assert list(ledger.extractions()) == [later, two]
    assert [(row.id, row.claims) for row in ledger.articles()] == [("one", 1), ("two", 1)]
    assert events(path) == 3


def test_an_old_text_may_come_back(ledger: Ledger) -> None:
    one, other = reading("one"), reading("one", "Fjordfly is bought")
    ledger.record(one, "p1")
    digest = ledger.digest()
    ledger.record(other, "p1")
    assert ledger.state(one.article, "p1") == "changed"
    ledger.record(one, "p1")
    assert (ledger.digest(), list(ledger.extractions())) == (digest, [one])


def test_a_retracted_article_is_gone_and_may_come_back(ledger: Ledger) -> None:
    empty = ledger.digest()
    ledger.record(reading("one"), "p1")
    ledger.retract("one")
    assert (list(ledger.articles()), ledger.digest()) == ([], empty)
    assert ledger.state(reading("one").article, "p1") == "new"
    ledger.record(reading("one"), "p1")
    assert list(ledger.extractions()) == [reading("one")]


@pytest.mark.parametrize("ask", ["article", "retract"])
def test_an_article_that_is_not_live_is_named(ledger: Ledger, path: Path, ask: str) -> None:
    with pytest.raises(UnknownArticleError, match="no article 'nine'"):
        getattr(ledger, ask)("nine")
    assert events(path) == 0


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("2024-norden-buy", "; did you mean 2024-norden-buys?"),
        ("norden", "; did you mean 2024-norden-buys, 2024-norden-sells?"),
        ("zzz", "; newsgraph articles lists them"),
        ("", "; newsgraph articles lists them"),
    ],
)
def test_near_ids_are_told_of_an_article_that_is_not_live(
    ledger: Ledger, asked: str, hint: str
) -> None:
    for article in ("2024-norden-buys", "2024-norden-sells", "2024-norden-flies"):
        ledger.record(reading(article), "p1")
    ledger.retract("2024-norden-flies")
    with pytest.raises(UnknownArticleError) as told:
        ledger.retract(asked)
    assert str(told.value) == f"the ledger holds no article {asked!r}{hint}"


def test_the_digest_does_not_know_the_way(tmp_path: Path) -> None:
    one, two = reading("one"), reading("two")
    same = Judgement("Norden", "Norden Air", Verdict.SAME)
    with Ledger.open(tmp_path / "a") as straight, Ledger.open(tmp_path / "b") as winding:
        straight.record(one, "p1")
        straight.record(two, "p1")
        straight.judge(same)
        winding.judge(replace(same, verdict=Verdict.DIFFERENT), moment="2024-01-01")
        winding.record(reading("three"), "p1", moment="2024-01-02")
        winding.record(reading("two", "Draft"), "p0")
        winding.record(two, "p1", moment="2024-01-03")
        winding.judge(same)
        winding.record(one, "p1")
        winding.retract("three")
        assert straight.digest() == winding.digest()
        assert list(straight.extractions()) == list(winding.extractions())
        winding.retract("one")
        assert straight.digest() != winding.digest()


def test_the_last_judgement_on_two_names_stands_whatever_their_order(ledger: Ledger) -> None:
    ledger.judge(Judgement("Norden", "Fjordfly", Verdict.SAME))
    ledger.judge(Judgement("Fjordfly", "Norden", Verdict.DIFFERENT, why="two airlines"))
    assert ledger.judgements() == (
        Judgement("Fjordfly", "Norden", Verdict.DIFFERENT, why="two airlines"),
    )


def test_a_judgement_that_is_taken_back_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    before = ledger.digest()
    ledger.judge(Judgement("Norden", "Fjordfly", Verdict.SAME))
    assert ledger.digest() != before
    ledger.judge(Judgement("Norden", "Fjordfly", Verdict.UNSURE))
    assert (ledger.digest(), ledger.judgements()) == (before, ())


def test_a_rule_does_not_replace_the_word_of_a_person(ledger: Ledger) -> None:
    ledger.judge(Judgement("Norden", "Fjordfly", Verdict.DIFFERENT))
    ledger.judge(Judgement("Norden", "Fjordfly", Verdict.SAME, "alias", by="rule"))
    assert [j.by for j in ledger.judgements()] == ["person", "rule"]


def test_events_are_never_changed(ledger: Ledger, path: Path) -> None:
    ledger.record(reading("one"), "p1")
    with sqlite3.connect(path, isolation_level=None) as raw:
        for statement in (
            "UPDATE event SET moment = 'x'",
            "DELETE FROM content",
            "UPDATE extraction SET body = ''",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                raw.execute(statement)
    raw.close()


def test_a_failure_in_the_middle_leaves_the_state_before(ledger: Ledger, path: Path) -> None:
    ledger.record(reading("one"), "p1")
    before = (ledger.digest(), events(path))
    raw = sqlite3.connect(path)
    raw.execute(
        "CREATE TRIGGER fails BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'cut off'); END"
    )
    raw.commit()
    with pytest.raises(LedgerError, match="cut off"):
        ledger.record(reading("one", "Fjordfly is bought"), "p1")
    with pytest.raises(LedgerError, match="cut off"):
        ledger.retract("one")
    assert (ledger.digest(), events(path)) == before
    assert raw.execute("SELECT count(*) FROM content").fetchone() == (1,)
    raw.execute("DROP TRIGGER fails")
    raw.commit()
    raw.close()
    ledger.record(reading("one", "Fjordfly is bought"), "p1")
    assert ledger.article("one").text == "Fjordfly is bought"


KILLED = """
import itertools, sys
from pathlib import Path
from graph.ledger import Ledger
from ontology.records import Article, Extraction
with Ledger.open(Path(sys.argv[1])) as ledger:
    print("open", flush=True)
    for n in itertools.count():
        article = Article(f"a{n % 7}", str(n), "x" * 20_000 + str(n), ())
        ledger.record(Extraction(article, (), (), ()), "p")
"""


@pytest.mark.parametrize("after", [0.01, 0.05, 0.13])
def test_a_ledger_survives_being_killed(path: Path, after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    with Ledger.open(path) as ledger:
        extractions = list(ledger.extractions())
        assert all(e.article.text.endswith(e.article.title) for e in extractions)
        assert len(list(ledger.articles())) == len(extractions)
        ledger.record(reading("one"), "p1")


def test_a_second_writer_waits_and_then_says_what_is_locked(path: Path, ledger: Ledger) -> None:
    ledger.record(reading("one"), "p1")
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    with Ledger.open(path, patience=0.05) as second:
        with pytest.raises(LedgerError, match=r"ledger\.sqlite is locked by another process"):
            second.record(reading("two"), "p1")
        assert len(list(second.extractions())) == 1, "reading is not blocked"
        raw.execute("ROLLBACK")
        second.record(reading("two"), "p1")
    raw.close()


def test_a_reader_sees_one_state_for_as_long_as_it_reads(path: Path, ledger: Ledger) -> None:
    ledger.record(reading("one"), "p1")
    with Ledger.open(path, read_only=True) as reader:
        digest = reader.digest()
        ledger.record(reading("two"), "p1")
        assert (reader.digest(), len(list(reader.articles()))) == (digest, 1)
        with pytest.raises(LedgerError):
            reader.retract("one")
    assert len(list(ledger.articles())) == 2


def test_there_is_nothing_to_read_where_no_ledger_is(path: Path) -> None:
    with pytest.raises(LedgerError, match="build a graph first"):
        Ledger.open(path, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_ledger_is_left_alone(path: Path, read_only: bool) -> None:
    path.write_bytes(b"Norden Air buys Fjordfly. " * 400)
    with pytest.raises(LedgerError, match="is no ledger, or damaged"):
        Ledger.open(path, read_only=read_only)
    assert path.read_bytes().startswith(b"Norden")


def test_the_database_of_another_application_is_left_alone(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE recipe (name)")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="another application"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_a_damaged_page_is_told(path: Path) -> None:
    with Ledger.open(path) as ledger:
        for n in range(50):
            ledger.record(reading(f"a{n}"), "p1")
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged"), Ledger.open(path) as ledger:
        list(ledger.extractions())


def test_a_newer_ledger_is_refused_with_what_to_do(path: Path) -> None:
    Ledger.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    raw.close()
    with pytest.raises(LedgerError, match="install the newer version"):
        Ledger.open(path)


def test_an_older_ledger_is_migrated_and_keeps_what_it_holds(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.record(reading("one"), "p1")
    raw = sqlite3.connect(path, isolation_level=None)
    newer = (*MIGRATIONS, Migration("notes", ("CREATE TABLE note (text TEXT) STRICT",)))
    migrate(raw, newer)
    migrate(raw, newer)
    assert raw.execute("SELECT name FROM migration ORDER BY version").fetchall() == [
        (step.name,) for step in newer
    ]
    assert raw.execute("SELECT count(*) FROM live").fetchone() == (1,)
    raw.close()


def test_an_older_ledger_is_not_migrated_by_a_reader(path: Path) -> None:
    path.touch()
    with pytest.raises(LedgerError, match=r"ledger\.sqlite was written by an older version"):
        Ledger.open(path, read_only=True)


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    Ledger.open(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    broken = Migration("broken", ("CREATE TABLE note (text TEXT) STRICT", "CREATE nonsense"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(raw, (*MIGRATIONS, broken))
    assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'note'").fetchone() == (0,)
    raw.close()
    Ledger.open(path).close()


def test_half_characters_are_refused_by_name(ledger: Ledger) -> None:
    with pytest.raises(ArticleError, match="article one holds half characters"):
        ledger.record(reading("one", "Norden \ud800"), "p1")


def test_the_digest_of_an_older_file_without_a_sum_is_the_same(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger") as opened:
        opened.record(reading("one"), "p")
        opened.record(reading("two"), "p")
        opened.retract("one")
        kept = opened.digest()
    with closing(sqlite3.connect(tmp_path / "ledger")) as db:
        db.execute("DELETE FROM total")
        db.commit()
    with Ledger.open(tmp_path / "ledger") as opened:
        assert opened.digest() == kept
        opened.record(reading("three"), "p")
        opened.retract("three")
        assert opened.digest() == kept
