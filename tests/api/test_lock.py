"""Two writers: the second waits, or is told who the first is."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli import newsgraph
from api.lock import LOCK, await_turn, exclusive
from ontology.errors import LedgerError

ROOT = Path(__file__).parents[2]

HOLDS = """
import sys, time
from pathlib import Path
from api.lock import exclusive
with exclusive(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Another process that holds the lock until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path / "graph")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    end(process)


def end(process: "subprocess.Popen[str]") -> None:
    """Let it end, and wait for that."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    process.wait(timeout=60)


def test_the_second_writer_is_told_who_the_first_is(
    tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    told = rf"process {other.pid} on {socket.gethostname()}, since 20\d\d-\S+\+00:00\)"
    with pytest.raises(LedgerError, match=told), exclusive(tmp_path / "graph"):
        pass


def test_the_second_writer_waits_as_long_as_it_is_told(
    tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    def sleep(seconds: float) -> None:
        end(other)

    with exclusive(tmp_path / "graph", wait=3600, sleep=sleep):
        assert str(os.getpid()) in (tmp_path / "graph" / LOCK).read_text()


def test_waiting_ends(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    times = iter([0.0, 1.0, 2.0, 3.0])
    with (
        pytest.raises(LedgerError, match="another build works on"),
        exclusive(tmp_path / "graph", wait=2.5, clock=lambda: next(times), sleep=lambda _: None),
    ):
        pass
    assert list(times) == []


def test_a_process_that_was_killed_holds_nothing(
    tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    other.kill()
    other.wait(timeout=60)
    with exclusive(tmp_path / "graph"):
        pass


@pytest.mark.parametrize("place", ["/proc/graph", "/dev/null/graph"])
def test_a_folder_that_takes_no_files_is_told(place: str) -> None:
    """Root may write wherever rights are set, but not there."""
    with pytest.raises(LedgerError, match=rf"can't write to {place}: "), exclusive(Path(place)):
        pass


def test_a_persons_word_waits_for_its_turn(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    """The other process is told to end while this one waits."""
    assert other.stdin is not None
    other.stdin.close()
    line = ["merge", "A", "B", "--why", "told", "--wait", "60", "--graph", str(tmp_path / "graph")]
    told = CliRunner().invoke(newsgraph, line)
    assert "there is no ledger" in told.stderr


def test_a_persons_word_that_may_not_wait_is_told(
    tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(LedgerError, match="another build works on"):
        await_turn(tmp_path / "graph", wait=0.01)
