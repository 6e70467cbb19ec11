"""A person's word that something is not so, on the command line."""

import json
from pathlib import Path

import pytest

from tests.api.conftest import Run


def done(run: Run, *words: str) -> str:
    told = run(*words)
    assert told.exit_code == 0, told.output
    return told.stdout


def graph(run: Run) -> list[str]:
    return sorted(done(run, "export", "--format", "nquads").splitlines())


def edges(run: Run) -> list[str]:
    return done(run, "query", "SELECT * { ?a ng:acquires ?b }", "--format", "csv").split()[1:]


def test_what_is_rejected_is_no_edge_and_keeps_its_sentences(built: Run) -> None:
    assert len(edges(built)) == 1
    told = done(built, "reject", "Acme Corp", "acquires", "bolt", "--why", "a joke")
    assert told == "Rejected: 1 fact, told by 2 sentences.\n"
    assert edges(built) == []
    assert "rejected" in done(built, "entity", "Bolt")
    assert "Acme Corp acquires Bolt." in done(built, "entity", "Bolt")
    assert built("check", "--shapes").exit_code == 0


def test_taking_a_rejection_back_gives_the_graph_from_before(built: Run) -> None:
    before = graph(built)
    done(built, "reject", "Acme Corp", "acquires", "Bolt", "--why", "a joke")
    assert graph(built) != before
    told = done(built, "reject", "Acme Corp", "acquires", "Bolt", "--undo")
    assert told == "Rejected no more: 1 fact, told by 2 sentences.\n"
    assert graph(built) == before


def test_a_rejection_outlives_merges_retractions_and_rebuilds(built: Run, newsroom: Path) -> None:
    done(built, "reject", "Acme Corp", "acquires", "Bolt", "--why", "a joke")
    done(built, "merge", "Bolt", "Cog", "--why", "renamed")
    assert edges(built) == []
    done(built, "merge", "Bolt", "Cog", "--undo")
    done(built, "retract", "first")
    done(built, "retract", "second")
    done(built, "rebuild")
    done(built, "build", str(newsroom))
    assert edges(built) == []


def test_new_articles_that_say_it_again_are_listed(built: Run, newsroom: Path) -> None:
    assert built("corrections").stderr == "No corrections\n"
    done(built, "reject", "Acme Corp", "acquires", "Bolt", "--why", "a joke", "--by", "Ada")
    assert built("corrections").stderr == "1 correction\n"
    (newsroom / "third.txt").write_text("Again\n\nAcme Corporation acquires Bolt.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert edges(built) == []
    told = built("corrections", "--format", "json")
    assert told.stderr == "1 correction; 1 with new evidence against it\n"
    (one,) = map(json.loads, told.stdout.splitlines())
    assert (one["articles"], one["again"]) == (["first", "second"], ["third"])
    assert (one["why"], one["by"]) == ("a joke", "Ada")
    assert "third" in done(built, "corrections")


def test_what_was_known_before_a_rejection_is_still_known(
    built: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.correcting.now", lambda: "2099-01-01T00:00:00+00:00")
    done(built, "reject", "Acme Corp", "acquires", "Bolt", "--why", "a joke")
    query = ("query", "SELECT * { ?a ng:acquires ?b }", "--format", "csv")
    assert len(done(built, *query, "--known-by", "2098").split()) == 2
    assert len(done(built, *query).split()) == 1
    assert "1 changed" in built("changes", "--since", "2098").stderr


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("Acme Corp", "acquires", "Dyne"), 1, "nothing says that 'Acme Corp' acquires 'Dyne'"),
        (("Acme Corp", "acquires", "Blot"), 1, "did you mean acquires Bolt,"),
        (("Acme Corp", "acquires"), 1, "nothing says that 'Acme Corp' acquires ''"),
        (("Acne Corp", "acquires", "Bolt"), 1, "did you mean Acme Corp?"),
    ],
)
def test_what_nobody_says_cannot_be_rejected(
    built: Run, words: tuple[str, ...], code: int, complaint: str
) -> None:
    before = graph(built)
    told = built("reject", *words, "--why", "x")
    assert told.exit_code == code
    assert complaint in told.stderr
    assert graph(built) == before


def test_a_reason_is_asked_for_and_there_must_be_something_to_take_back(built: Run) -> None:
    assert built("reject", "Acme Corp", "acquires", "Bolt").exit_code == 2
    told = built("reject", "Acme Corp", "acquires", "Bolt", "--undo")
    assert told.exit_code == 1
    assert "nobody has rejected this" in told.stderr
