"""Persons mend names and kinds, add facts, and carry all they said in a file."""

import json
from pathlib import Path

import pytest

from api.notebook import parsed
from ontology.errors import SettingsError
from tests.api.conftest import Run

WHY = ("--why", "as the register has it")


def done(run: Run, *words: str) -> str:
    told = run(*words)
    assert told.exit_code == 0, told.output
    return told.stdout


def graph(run: Run) -> list[str]:
    return sorted(done(run, "export", "--format", "nquads").splitlines())


def known(run: Run, name: str) -> tuple[str, str, list[str]]:
    told = json.loads(done(run, "entity", name, "--format", "json"))
    return told["label"], told["kind"], told["aliases"]


def listed(run: Run) -> list[dict[str, object]]:
    told = done(run, "corrections", "--format", "json")
    return [json.loads(line) for line in told.splitlines()]


def test_a_name_and_a_kind_are_mended_and_the_old_name_stays_an_alias(built: Run) -> None:
    told = done(built, "amend", "Bolt", "--name", "Bolt & Sons", "--kind", "Product", *WHY)
    assert told == "Bolt (Company) is Bolt & Sons (Product) now; also Bolt.\n"
    assert known(built, "Bolt") == ("Bolt & Sons", "Product", ["Bolt"])
    assert "Acme Corp acquires Bolt." in done(built, "entity", "Bolt & Sons")
    assert built("check", "--shapes").exit_code == 0


def test_taking_an_amendment_back_gives_the_graph_from_before(built: Run) -> None:
    before = graph(built)
    done(built, "amend", "Bolt", "--name", "Bolt & Sons", *WHY)
    done(built, "amend", "Bolt & Sons", "--kind", "Product", *WHY)
    assert known(built, "Bolt") == ("Bolt & Sons", "Product", ["Bolt"])
    done(built, "amend", "Bolt", "--undo")
    assert graph(built) == before
    assert built("amend", "Bolt", "--undo").exit_code == 1


def test_amendments_hold_for_articles_to_come_and_are_listed(built: Run, newsroom: Path) -> None:
    done(built, "amend", "Bolt", "--name", "Bolt & Sons", *WHY)
    (word,) = listed(built)
    assert (word["sort"], word["articles"], word["again"]) == ("amend", ["first", "second"], [])
    (newsroom / "third.txt").write_text("More\nJune 20, 2005\n\nDyne acquires Bolt.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert [one["again"] for one in listed(built)] == [["third"]]
    assert "Dyne" in done(built, "entity", "Bolt & Sons")
    fresh = graph(built)
    done(built, "rebuild")
    assert graph(built) == fresh


def test_a_mended_name_brings_together_what_is_one(built: Run) -> None:
    done(built, "amend", "Cog", "--name", "Bolt", *WHY)
    assert known(built, "Cog") == ("Bolt", "Company", ["Cog"])
    assert "plans" not in done(built, "facts")


ADD = ("add", "second", "Acme Corp", "acquires", "Elk (Company)", "--quote", "Acme <b>bold</b>")


def test_saying_it_twice_is_saying_it_once(built: Run) -> None:
    done(built, "amend", "Bolt", "--name", "Cog", *WHY)
    once, words = graph(built), listed(built)
    assert done(built, "amend", "Bolt", "--name", "Cog", *WHY).startswith("Bolt (Company) is Cog")
    assert (graph(built), listed(built)) == (once, words)


def test_a_fact_is_added_with_its_words_and_taken_back(built: Run) -> None:
    before = graph(built)
    assert done(built, *ADD, *WHY) == "Added: Acme Corp acquires Elk.\n"
    told = json.loads(done(built, "entity", "Elk", "--format", "json"))
    (relation,) = told["relations"]
    assert [one["quote"] for one in relation["evidence"]] == ["Acme <b>bold</b>"]
    assert built("check", "--shapes").exit_code == 0
    (word,) = listed(built)
    assert (word["sort"], word["facts"]) == ("add", [relation["id"]])
    assert done(built, *ADD, "--undo") == "Taken back: Acme Corp acquires Elk.\n"
    assert graph(built) == before
    assert built(*ADD, "--undo").exit_code == 1


def test_an_added_fact_outlives_another_text_as_long_as_its_words_are_there(
    built: Run, newsroom: Path
) -> None:
    done(built, *ADD, "--qualifier", "amount=5000000 SEK", *WHY)
    text = (newsroom / "second.txt").read_text("utf-8")
    (newsroom / "second.txt").write_text(text + "\nCog acquires Dyne.\n", "utf-8")
    done(built, "build", str(newsroom))
    assert "5 million SEK" in done(built, "entity", "Elk")
    done(built, "retract", "second")
    assert [one["facts"] for one in listed(built)] == [[]]
    assert built("entity", "Elk").exit_code == 1
    done(built, "build", str(newsroom))
    assert "5 million SEK" in done(built, "entity", "Elk")


def test_a_qualifier_may_be_a_word_or_a_name(built: Run) -> None:
    rates = ("add", "second", "Dyne <script>alert(1)</script>", "rates", "Hold (Rating)", *ADD[5:])
    done(built, *rates, "--qualifier", "action=downgrade", "--qualifier", "about=Bolt", *WHY)
    told = done(built, "entity", "Hold")
    assert "downgrade" in told
    assert "Bolt" in told


def test_who_denies_what_was_added_is_listed(built: Run, newsroom: Path) -> None:
    done(built, *ADD, *WHY)
    text = "No\nJune 20, 2005\n\nAcme Corp denies that it acquires Elk.\n"
    (newsroom / "third.txt").write_text(text, "utf-8")
    done(built, "build", str(newsroom))
    assert [one["again"] for one in listed(built)] == [["third"]]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("amend", "Bolt", *WHY), 2, "--name"),
        (("amend", "Bolt", "--name", "B"), 2, "--why"),
        (("amend", "Nobody", "--name", "B", *WHY), 1, "no entity"),
        ((*ADD,), 2, "--why"),
        ((*ADD[:6], "nobody wrote this", *WHY), 2, "does not have the words"),
        (("add", "ninth", *ADD[2:], *WHY), 1, "no article"),
        ((*ADD[:4], "Elk", *ADD[5:], *WHY), 1, "no entity"),
        ((*ADD[:4], "5000000 SEK", *ADD[5:], *WHY), 2, "object-unit"),
        ((*ADD, "--qualifier", "amount", *WHY), 2, "NAME=VALUE"),
    ],
)
def test_what_can_not_be_said_is_told(
    built: Run, words: tuple[str, ...], code: int, told: str
) -> None:
    before = graph(built)
    answer = built(*words)
    assert answer.exit_code == code, answer.output
    assert told in answer.stderr
    assert graph(built) == before


def test_what_persons_said_goes_by_a_file_into_another_graph(built: Run, newsroom: Path) -> None:
    done(built, "amend", "Bolt", "--name", "Bolt & Sons", *WHY)
    done(built, "reject", "Acme Corp", "acquires", "Cog", *WHY)
    done(built, *ADD, "--qualifier", "amount=5000000 SEK", *WHY)
    done(built, "merge", "Cog", "Dyne <script>alert(1)</script>", *WHY)
    done(built, "corrections", "--export", "words.toml")
    text = Path("words.toml").read_text("utf-8")
    assert 'label = "Bolt & Sons"' in text
    assert text.count("[[") == 4 + text.count('[["')
    done(built, "build", str(newsroom), "--graph", "other")
    told = done(built, "corrections", "--import", "words.toml", "--graph", "other")
    assert told == "Taken over from words.toml: 4 new corrections.\n"
    assert done(built, "export", "--format", "nquads", "--graph", "other") == done(
        built, "export", "--format", "nquads"
    )
    again = done(built, "corrections", "--import", "words.toml", "--graph", "other")
    assert again.endswith("0 new corrections.\nThe graph is as it was.\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[", "no TOML"),
        ("[[praise]]\nwhy = 'x'", "[[praise]]"),
        ("[[add]]\narticle = 'a'", "has no start"),
        ("[[amend]]\nnames = ['A (Company)']\nsize = 3", "size"),
        ("[[amend]]\nnames = 'A (Company)'", "names"),
        ("[[amend]]\nnames = ['A (Company)']\nkind = 'Compny'", "Company"),
        ("[[same]]\na = 'A'", "takes a, b"),
    ],
)
def test_a_file_that_is_none_is_told_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        parsed(text)
    assert told in str(raised.value)
