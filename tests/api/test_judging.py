"""A person's word on who is who, on the command line."""

import json
from pathlib import Path

import pytest

from tests.api.conftest import Run


def graph(run: Run) -> str:
    told = run("export", "--format", "nquads")
    assert told.exit_code == 0
    return "".join(sorted(told.stdout.splitlines(keepends=True)))


def done(run: Run, *words: str) -> str:
    told = run(*words)
    assert told.exit_code == 0, told.output
    return told.stdout


def test_a_merge_makes_one_entity_and_taking_it_back_gives_the_bytes_from_before(
    built: Run,
) -> None:
    before = graph(built)
    assert done(built, "merge", "Bolt", "cog", "--why", "renamed").startswith("One entity: ")
    assert graph(built) != before
    assert "renamed" in done(built, "judgements", "Bolt")
    told = done(built, "merge", "Cog", "Bolt", "--undo")
    assert "Taken back: Bolt and cog are one (person: renamed)." in told
    assert "Two entities: " in told
    assert graph(built) == before


def test_chained_merges_are_taken_back_in_any_order(built: Run) -> None:
    before = graph(built)
    done(built, "merge", "Bolt", "Cog", "--why", "first")
    one = graph(built)
    done(built, "merge", "Cog (Company)", "Acme Corp", "--why", "second")
    done(built, "merge", "Cog", "Acme Corp", "--undo")
    assert graph(built) == one
    done(built, "merge", "Cog", "Acme Corp", "--why", "second")
    done(built, "merge", "Bolt", "Cog", "--undo")
    done(built, "merge", "Acme Corp", "Cog", "--undo")
    assert graph(built) == before


def test_a_judgement_holds_for_articles_to_come(built: Run, newsroom: Path) -> None:
    done(built, "merge", "Bolt", "Cog", "--why", "renamed")
    (newsroom / "third.txt").write_text("Later\nJune 15, 2005\n\nDyne acquires Bolt.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert "Dyne" in done(built, "entity", "Cog")


def test_a_split_parts_what_a_rule_made_one_and_blocks_later_merges(
    built: Run, newsroom: Path
) -> None:
    (newsroom / "third.txt").write_text("Later\n\nAcme Corporation acquires Cog.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert "third" in done(built, "entity", "Acme Corp")
    told = done(built, "split", "Acme Corp", "Acme Corporation", "--why", "two firms")
    assert told.startswith("Two entities: ")
    assert "third" not in done(built, "entity", "Acme Corp")
    (newsroom / "fourth.txt").write_text("Last\n\nAcme Corporation acquires Dyne.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert "fourth" not in done(built, "entity", "Acme Corp")


def test_of_opposite_words_the_later_stands(built: Run) -> None:
    before = graph(built)
    done(built, "split", "Bolt", "Cog", "--why", "two", "--by", "Ada")
    told = done(built, "merge", "Cog", "Bolt", "--why", "one after all")
    assert "Taken back: Bolt and Cog are two (Ada: two)." in told
    assert "One entity: " in told
    told = done(built, "split", "Bolt", "Cog", "--why", "two for good")
    assert "Two entities: " in told
    done(built, "split", "Bolt", "Cog", "--undo")
    assert graph(built) == before


def test_a_word_that_changes_nothing_says_so(built: Run) -> None:
    assert "The graph is as it was." not in done(built, "split", "Bolt", "Cog", "--why", "two")
    assert "The graph is as it was." in done(built, "split", "Bolt", "Cog", "--why", "two")


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("merge", "Bolt", "Kog", "--why", "x"), 1, "no entity is called 'Kog'; did you mean Cog?"),
        (("merge", "Bolt", "Cog"), 2, "say why, with --why"),
        (("merge", "Bolt", "Cog", "--why", " "), 2, "say why, with --why"),
        (("merge", "Bolt", "Bolt", "--why", "x"), 1, "both names are 'Bolt'"),
        (("merge", "Bolt", "Cog", "--undo"), 1, "nobody has said that 'Bolt' and 'Cog' are one"),
        (("split", "Bolt", "Cog", "--undo"), 1, "nobody has said that 'Bolt' and 'Cog' are two"),
        (("merge", "Bolt"), 2, "Missing argument 'B'"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_changes(
    built: Run, words: tuple[str, ...], code: int, complaint: str
) -> None:
    before = graph(built)
    told = built(*words)
    assert told.exit_code == code
    assert complaint in told.stderr
    assert graph(built) == before


def test_there_must_be_a_graph(run: Run) -> None:
    told = run("merge", "Bolt", "Cog", "--why", "x")
    assert told.exit_code == 1
    assert not Path("graph-data").exists()


# What is told of judgements


def records(run: Run, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in done(run, "judgements", *words).splitlines()]


def test_judgements_tell_who_said_so_when_and_whether_it_stands(built: Run) -> None:
    done(built, "merge", "Bolt", "Cog", "--why", "renamed", "--by", "Ada")
    (stands,) = records(built, "Bolt", "--format", "json")
    assert (stands["by"], stands["why"], stands["stands"]) == ("Ada", "renamed", True)
    assert str(stands["when"]).startswith("20")
    done(built, "merge", "Bolt", "Cog", "--undo")
    (undone,) = records(built, "Cog", "--format", "json")
    assert undone == stands | {"stands": False, "ended": undone["ended"]}
    assert undone["ended"] is not None
    assert "taken back" in done(built, "judgements", "Bolt")
    done(built, "merge", "Bolt", "Cog", "--why", "after all")
    assert [one["stands"] for one in records(built, "Bolt", "--format", "json")] == [False, True]


def test_what_a_person_blocks_is_told_with_the_rule_that_proposed_it(
    built: Run, newsroom: Path
) -> None:
    (newsroom / "third.txt").write_text("Later\n\nAcme Corporation acquires Cog.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert records(built, "--refused", "--format", "json") == []
    done(built, "split", "Acme Corp", "Acme Corporation", "--why", "two firms")
    (refused,) = records(built, "--refused", "--format", "json")
    assert (refused["rule"], refused["verdict"]) == ("exact-name", "different")
    assert str(refused["why"]).endswith("but a person says that they are two")


def test_what_may_be_one_is_proposed_with_the_command_that_decides(
    built: Run, newsroom: Path
) -> None:
    (newsroom / "third.txt").write_text("Later\n\nBoltt Air acquires Cog.\n", "utf-8")
    (newsroom / "fourth.txt").write_text("Last\n\nBolt Air acquires Cog.\n", "utf-8")
    done(built, "build", str(newsroom))
    (found,) = [
        json.loads(line)
        for line in done(
            built, "judgements", "--unsure", "Bolt Air", "--format", "json"
        ).splitlines()
        if "Boltt" in line
    ]
    assert (found["verdict"], found["for"]) == ("unsure", ["acquires Cog"])
    told = done(built, "judgements", "--unsure")
    command = "newsgraph merge 'Bolt Air (Company)' 'Boltt Air (Company)' --why …"
    assert command in told
    assert "for it: both acquires Cog" in told
    done(built, "split", "Bolt Air", "Boltt Air", "--why", "two")
    assert command not in done(built, "judgements", "--unsure")
