"""Articles that stop their reader: named, and the others are read, in their order."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from extractors.guarded import guarded
from extractors.hands import supervised
from ontology.errors import ModelError, WorkerError
from ontology.failures import Failure, Outcome, Reason
from ontology.records import Article
from tests import poison

QUICK = 1.5  # seconds; what is quick takes a thousandth of it
AGES = 600.0


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes find `tests.poison`."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2]))


def batches(*texts: Sequence[str]) -> Iterator[tuple[Article, ...]]:
    number = 0
    for batch in texts:
        yield tuple(Article(f"a{number + n}", "", text, ()) for n, text in enumerate(batch))
        number += len(batch)


def ends(outcomes: Sequence[Outcome]) -> list[str]:
    return [one.reason if isinstance(one, Failure) else "read" for one in outcomes]


def read(
    *texts: Sequence[str], processes: int = 1, limit: float = AGES, make: object = poison.make
) -> list[Outcome]:
    return list(supervised(batches(*texts), make, processes, limit=limit))  # type: ignore[arg-type]


def test_one_that_raises_is_told_with_its_traceback_and_the_others_are_read() -> None:
    (batch,) = batches(["fine", "raise", "fine"])
    outcomes = guarded(batch, poison.make())
    assert ends(outcomes) == ["read", Reason.RAISED, "read"]
    failure = outcomes[1]
    assert isinstance(failure, Failure)
    assert failure.article.id == "a1"
    assert failure.told == "LookupError: nothing for a1"
    assert "in read" in failure.trace


def test_nothing_is_kept_from_the_user_who_interrupts() -> None:
    def interrupted(batch: tuple[Article, ...]) -> list[object]:
        raise KeyboardInterrupt

    (batch,) = batches(["fine"])
    with pytest.raises(KeyboardInterrupt):
        guarded(batch, interrupted)  # type: ignore[arg-type]


@pytest.mark.parametrize("processes", [1, 2])
def test_one_that_kills_its_process_is_found_and_the_order_is_kept(processes: int) -> None:
    outcomes = read(
        ["fine", "fine"], ["fine", "kill", "raise"], ["fine"], ["exit"], processes=processes
    )
    assert [one.article.id for one in outcomes] == [f"a{n}" for n in range(7)]
    assert ends(outcomes) == ["read", "read", "read", "killed", "raised", "read", "killed"]
    killed = [one.told for one in outcomes if isinstance(one, Failure) and one.reason == "killed"]
    assert [told.rpartition(": ")[2] for told in killed] == ["signal SIGKILL", "exit code 3"]


def test_one_that_takes_too_long_is_stopped() -> None:
    outcomes = read(["fine", "sleep", "fine"], ["fine"], limit=QUICK)
    assert ends(outcomes) == ["read", "slow", "read", "read"]
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].told == "it took longer than 1.5 seconds and was stopped"


def test_what_no_process_can_begin_without_is_told() -> None:
    with pytest.raises(ModelError, match="no model here"):
        read(["fine"], make=poison.refuse)


def test_processes_that_die_before_they_read_blame_no_article() -> None:
    with pytest.raises(WorkerError, match=r"die before they read anything \(signal SIGKILL"):
        read(["fine"], make=poison.die)


def test_no_articles_start_no_process() -> None:
    assert read(make=poison.die) == []
