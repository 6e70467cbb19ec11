"""The graph of another day, and what has changed since, on the command line."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

import api.build
import api.judging
import api.pipeline
import api.publishing
from api.publishing import added_up
from graph.ledger import Ledger
from ontology.records import Article, Claim, Entity, Evidence, Extraction
from ontology.terms import Kind
from tests.api.conftest import Run


@pytest.fixture(name="run")
def _run(run: Run, monkeypatch: pytest.MonkeyPatch, newsroom: Path) -> Run:
    """The command line where three days of work are done: build, retract and build, merge."""

    def on(day: str, *words: object) -> None:
        for module in (api.build, api.publishing, api.judging):
            monkeypatch.setattr(module, "now", lambda: f"{day}T12:00:00+00:00")
        told = run(*words)
        assert told.exit_code == 0, told.output

    on("2026-01-01", "build", newsroom)
    on("2026-01-02", "retract", "first")
    (newsroom / "first.txt").unlink()
    (newsroom / "third.txt").write_text("Later\nJune 20, 2005\n\nDyne acquires Cog.\n", "utf-8")
    on("2026-01-02", "build", newsroom)
    on("2026-01-03", "merge", "Bolt", "Cog", "--why", "renamed")
    return run


def quads(run: Run, *options: str) -> list[str]:
    told = run("export", "--format", "nquads", *options)
    assert told.exit_code == 0, told.output
    return sorted(told.stdout.splitlines())


def articles(found: list[str]) -> set[str]:
    return {name for line in found for name in re.findall(r"example/article/(\w+)", line)}


def test_what_was_known_by_a_day_is_the_graph_of_that_day(
    run: Run, newsroom: Path, tmp_path: Path
) -> None:
    assert articles(quads(run, "--known-by", "2026-01-01")) == {"first", "second"}
    assert articles(quads(run, "--known-by", "2026-01-02")) == {"second", "third"}
    assert quads(run, "--known-by", "2026-01-03") == quads(run) == quads(run, "--known-by", "2026")
    assert quads(run, "--known-by", "2026-01-02") != quads(run)
    assert quads(run, "--known-by", "2025") == []


def test_what_was_known_by_a_moment_minds_the_zone(run: Run) -> None:
    before = quads(run, "--known-by", "2026-01-01")
    assert quads(run, "--known-by", "2026-01-02T12:59:59+01:00") == before
    assert quads(run, "--known-by", "2026-01-02T13:00:00+01:00") != before


def test_what_held_on_a_day_leaves_out_what_came_later(run: Run) -> None:
    assert "Dyne" in run("facts").stdout
    early = run("facts", "--as-of", "2005-06-19")
    assert early.exit_code == 0
    assert "Acme" in early.stdout
    assert "Dyne" not in early.stdout
    assert "Dyne" in run("facts", "--as-of", "2005-06").stdout
    assert run("facts", "--as-of", "2004").stderr == "0 facts\n"


def test_queries_and_entities_are_of_that_day_too(run: Run) -> None:
    query = "SELECT ?who { ?who ng:acquires ?what }"
    assert len(run("query", query, "--format", "csv").stdout.split()) == 3
    then = run("query", query, "--format", "csv", "--as-of", "2005-06-14")
    assert then.stdout.split() == ["who", "https://newsgraph.example/entity/acme-corp"]
    assert "first" in run("entity", "Bolt", "--known-by", "2026-01-01").stdout
    assert "first" not in run("entity", "Bolt").stdout


def test_only_the_last_graphs_of_other_days_are_kept(run: Run) -> None:
    for day in range(10, 20):
        assert run("facts", "--as-of", f"2005-06-{day}").exit_code == 0
    assert len(list(Path("graph-data", "past").iterdir())) == 4


@pytest.mark.parametrize("time", ["soon", "2026-13", "2026-01-01T99:00", "2026-02-30"])
@pytest.mark.parametrize("option", ["--as-of", "--known-by"])
def test_what_is_no_time_is_named(run: Run, option: str, time: str) -> None:
    told = run("facts", option, time)
    assert told.exit_code == 2
    assert f"'{time}' is no time; write it as" in told.stderr


def test_mentions_are_of_no_other_day(run: Run) -> None:
    told = run("export", "--format", "mentions", "--as-of", "2005")
    assert told.exit_code == 2
    assert "mentions are of the whole graph as it is" in told.stderr


def test_changes_since_a_day_are_what_was_learned_after_it(run: Run) -> None:
    told = run("changes", "--since", "2026-01-01", "--until", "2026-01-02", "--format", "json")
    assert told.exit_code == 0, told.output
    found = [json.loads(line) for line in told.stdout.splitlines()]
    sorts = [(one["change"], (one["after"] or one["before"])["subject"]["id"]) for one in found]
    assert sorts == [("new", "dyne"), ("gone", "acme-corp"), ("changed", "acme-corp")]
    assert (found[2]["before"]["support"], found[2]["after"]["support"]) == (2, 1)
    assert told.stderr == "1 new, 1 gone, 1 changed, 0 moved facts\n"


def test_what_a_merge_renames_has_moved(run: Run) -> None:
    told = run("changes", "--since", "2026-01-02", "--format", "json")
    found = [json.loads(line) for line in told.stdout.splitlines()]
    assert {one["change"] for one in found} == {"moved"}
    assert "moved" in run("changes", "--since", "2026-01-02").stdout


def test_no_changes_are_told_as_none(run: Run) -> None:
    told = run("changes", "--since", "2026-01-03")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "nothing has changed\n")


def test_versions_are_compared_by_the_beginning_of_their_ids(run: Run) -> None:
    kept = run("diff", "x", "y").stderr
    ids = re.findall(r"\b[0-9a-f]{16}\b", kept)
    assert len(ids) == 3
    told = run("diff", ids[1][:8], ids[2])
    assert told.exit_code == 0, told.output
    assert told.stderr.endswith(" moved facts\n")
    assert "no version is kept that begins with 'x'" in kept
    assert run("diff", ids[0], ids[0]).stderr == "nothing has changed\n"
    assert "several versions begin with ''" in run("diff", "", "").stderr


def test_a_timeline_tells_what_happened_in_order(run: Run) -> None:
    told = run("timeline", "Acme Corp", "--format", "json", "--known-by", "2026-01-01")
    assert told.exit_code == 0, told.output
    events = [json.loads(line)["steps"] for line in told.stdout.splitlines()]
    assert sorted((step["object"]["id"], step["stance"]) for (step,) in events) == [
        ("bolt", "actual"),
        ("cog", "planned"),
    ]
    assert {step["when"] for (step,) in events} == {"2005-06-13"}
    assert {step["by"] for (step,) in events} == {"publication"}
    assert told.stderr == "2 events\n"
    assert "said 2005-06-13  planned" in run("timeline", "Cog", "--known-by", "2026-01-01").stdout
    assert run("timeline", "Kog").exit_code == 1


def test_who_worked_there_then_and_who_does_now(tmp_path: Path) -> None:
    ada, firm = Entity("ada", "Ada Lund", Kind.PERSON), Entity("firm", "Norden", Kind.COMPANY)

    def article(name: str, published: str, predicate: str) -> Extraction:
        proof = (Evidence(name, 0, 3, "Ada", 0),)
        said = (Claim(ada, predicate, firm, proof),)
        return Extraction(Article(name, "", "Ada", (), published), (ada, firm), (), said)

    with Ledger.open(tmp_path / "ledger") as ledger:
        ledger.record(article("a", "2024-03-01", "works_for"), "p")
        ledger.record(article("b", "2025-06-02", "departs"), "p")

        def told(on: str | None = None) -> list[tuple[str, bool]]:
            day = date.fromisoformat(on) if on else None
            facts = added_up(ledger, on=day)[1].facts
            return sorted((fact.predicate, fact.direct) for fact in facts)

        assert told() == [("departs", True), ("works_for", False)]
        assert told("2024-02-01") == []
        assert told("2025-06-01") == [("works_for", True)]
        assert told("2026-01-01") == [("departs", True)]


def learned(run: Run, *options: str) -> list[str]:
    told = run("entity", "Acme Corp", "--format", "json", *options)
    assert told.exit_code == 0, told.output
    return sorted(one["learned"][:10] for one in json.loads(told.stdout)["relations"])


def test_facts_tell_when_they_were_learned(run: Run) -> None:
    assert learned(run) == ["2026-01-01"]
    assert learned(run, "--known-by", "2026-01-01") == ["2026-01-01", "2026-01-01"]
    assert "learned: 2026-01-01" in run("facts").stdout
    assert "learned: 2026-01-02" in run("timeline", "Dyne").stdout
    assert "learned: 2026-01-02" in run("changes", "--since", "2026-01-01").stdout


def test_a_graph_without_its_ledger_is_read_and_tells_no_such_day(run: Run) -> None:
    for file in Path("graph-data").glob("ledger.*"):
        file.unlink()
    told = run("entity", "Acme Corp", "--format", "json")
    assert [one["learned"] for one in json.loads(told.stdout)["relations"]] == [None]
    assert "learned" not in run("facts").stdout
