"""Check, backup and rebuild, on the command line."""

import shlex
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from graph.migrations import MIGRATIONS
from tests.api.conftest import Run

GRAPH = Path("graph-data")


def graph(run: Run, folder: Path = GRAPH) -> list[str]:
    told = run("export", "--format", "nquads", "--graph", str(folder))
    assert told.exit_code == 0, told.output
    return sorted(told.stdout.splitlines())


def test_what_was_built_is_whole_and_conforms(built: Run) -> None:
    told = built("check", "--shapes")
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr == "graph-data: whole, no fault found\n"


def test_a_copy_of_the_ledger_makes_the_same_graph(built: Run, tmp_path: Path) -> None:
    told = built("backup", "copy")
    assert told.exit_code == 0, told.output
    assert "2 articles" in told.stdout
    assert [one.name for one in Path("copy").iterdir()] == ["ledger.sqlite"]
    assert built("check", "--graph", "copy").exit_code == 1  # nothing is published of it yet
    assert built("rebuild", "--graph", "copy").exit_code == 0
    assert built("check", "--graph", "copy").exit_code == 0
    assert graph(built, Path("copy")) == graph(built)


def test_a_copy_never_replaces_another(built: Run) -> None:
    assert built("backup", "copy").exit_code == 0
    before = Path("copy", "ledger.sqlite").read_bytes()
    told = built("backup", "copy")
    assert told.exit_code == 1
    assert "is there already; name another place" in told.stderr
    assert Path("copy", "ledger.sqlite").read_bytes() == before


@pytest.mark.parametrize("lost", ["current", "versions", "store"])
def test_a_damaged_graph_is_made_anew_from_its_ledger(built: Run, lost: str) -> None:
    before = graph(built)
    for one in (GRAPH / lost).rglob("*"):
        if one.is_file():
            one.write_bytes(b"\xff" * 64)
    if (GRAPH / lost).is_file():
        (GRAPH / lost).write_bytes(b"\xff" * 64)
    if lost != "store":
        told = built("check")
        assert told.exit_code == 1
        assert "rebuild" in told.stdout
    told = built("rebuild")
    assert told.exit_code == 0, told.output
    assert graph(built) == before
    assert built("check", "--shapes").exit_code == 0


def test_a_store_that_is_gone_is_no_loss(built: Run) -> None:
    before = graph(built)
    for name in ("store", "versions"):
        shutil.rmtree(GRAPH / name)
    (GRAPH / "current").unlink()
    assert "is not what the ledger adds up to" in built("check").stdout
    assert built("rebuild").exit_code == 0
    assert graph(built) == before


@pytest.mark.parametrize("command", [("check",), ("rebuild",), ("backup", "copy")])
def test_there_must_be_a_ledger(built: Run, command: tuple[str, ...]) -> None:
    told = built(*command, "--graph", "nowhere")
    assert told.exit_code == 1
    assert "there is no ledger nowhere/ledger.sqlite" in told.stderr
    assert not Path("nowhere").exists()
    assert not Path("copy").exists()


def damaged(file: Path) -> None:
    """Change bytes of a file where it is: what is linked to it sees that too."""
    with file.open("r+b") as opened:
        content = opened.read()
        opened.seek(0)
        opened.write(bytes(byte ^ 0xFF if n % 7 == 0 else byte for n, byte in enumerate(content)))


def test_a_disk_that_changes_the_published_graph_is_told_and_the_graph_made_anew(
    built: Run, newsroom: Path
) -> None:
    before = graph(built)
    for file in sorted((GRAPH / "versions").rglob("*.sst")):
        damaged(file)
    for line in (
        "check", "facts", "articles", "entity Bolt", "export --format nquads --output out.nq",
        "query 'SELECT * { ?s ?p ?o }'",
    ):  # fmt: skip
        told = built(*shlex.split(line))
        assert told.exit_code == 1, line
        assert "newsgraph rebuild makes it anew" in told.output, line
    (newsroom / "third.txt").write_text("Eber grows\n\nAcme Corp acquires Eber.\n")
    told = built("build", str(newsroom))
    assert told.exit_code == 0 or "newsgraph rebuild" in told.stderr
    assert built("rebuild").exit_code == 0
    assert built("check").exit_code == 0
    assert set(before) < set(graph(built))


def test_a_rebuild_brings_an_older_ledger_up_to_date(built: Run) -> None:
    before = graph(built)
    with closing(sqlite3.connect(GRAPH / "ledger.sqlite", isolation_level=None)) as ledger:
        ledger.execute("DROP TABLE amended")
        ledger.execute("DELETE FROM migration WHERE name = ?", [MIGRATIONS[-1].name])
        ledger.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
    told = built("corrections")
    assert told.exit_code == 1
    assert "newsgraph rebuild brings it up to date" in told.stderr
    assert built("rebuild").exit_code == 0
    assert graph(built) == before
    assert built("corrections").exit_code == 0
