"""Gazetteers on the command line: linked, reversible, told."""

import json
from pathlib import Path

import pytest

from tests.api.conftest import Run

FIRMS = """name,lei,aliases
Acme Corporation,529900T8BM49AURSDO55,
Bolt Inc.,W38RGI023J3WT1HWRP32,
Bolt AG,549300GKFG0RYRRQ1414,
Dynamo,HWUPKR0MPOU8FGXBT394,Dyne|Cog
"""


@pytest.fixture(name="run")
def _run(built: Run) -> Run:
    """The command line where a graph is built, and a gazetteer lies beside it."""
    Path("firms.csv").write_text(FIRMS)
    return built


def graph(run: Run) -> str:
    return "".join(sorted(run("export", "--format", "nquads").stdout.splitlines(keepends=True)))


def told(run: Run, *words: object) -> list[dict[str, object]]:
    done = run("link", *words, "--format", "json")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_one_entry_alone_fits_is_linked_and_undo_gives_the_bytes_from_before(run: Run) -> None:
    before = graph(run)
    found = told(run, "firms.csv")
    assert [(one["what"], one["entity"]) for one in found] == [
        ("linked", "Acme Corp (Company)"),
        ("linked", "Cog (Company)"),
        ("unsure", "Bolt (Company)"),
    ]
    after = graph(run)
    assert '"lei:529900T8BM49AURSDO55"' in after
    shown = run("entity", "LEI:529900T8BM49AURSDO55").stdout
    assert shown.startswith("Acme Corp  Company\nlei:529900T8BM49AURSDO55\n")
    assert "no entity is called 'NYSE:NO'" in run("entity", "NYSE:NO").stderr
    assert told(run, "firms.csv") == found[2:], "twice is once"
    assert graph(run) == after
    assert told(run, "firms.csv", "--undo")[0]["what"] == "taken back"
    assert graph(run) == before


def test_a_dry_run_changes_nothing(run: Run) -> None:
    before = graph(run)
    done = run("link", "firms.csv", "--dry-run")
    assert "2 links would be new" in done.stderr
    assert "Acme Corp (Company)" in done.stdout
    assert "    newsgraph merge 'Bolt (Company)' lei:W38RGI023J3WT1HWRP32 --why …\n" in done.stdout
    assert graph(run) == before
    assert "No judgements" in run("judgements").stderr


def test_a_person_decides_what_is_unsure_and_parts_what_is_linked(run: Run) -> None:
    run("link", "firms.csv")
    decided = run("merge", "Bolt", "LEI:549300GKFG0RYRRQ1414", "--why", "the German one")
    assert "Bolt (Company, bolt); also lei:549300GKFG0RYRRQ1414" in decided.stdout
    parted = run("split", "Acme Corp", "lei:529900T8BM49AURSDO55", "--why", "not that one")
    assert "nothing that is named" in parted.stdout
    assert "529900T8BM49AURSDO55" not in graph(run)
    assert "0 links new, 2 as before" in run("link", "firms.csv").stderr
    assert "529900T8BM49AURSDO55" not in graph(run)
    run("split", "Acme Corp", "lei:529900T8BM49AURSDO55", "--undo")
    assert "529900T8BM49AURSDO55" in graph(run)


def test_a_newer_file_takes_the_place_of_an_older_one(run: Run) -> None:
    run("link", "firms.csv")
    Path("firms.csv").write_text("name,wikidata\nCog,Q7\n")
    found = told(run, "firms.csv")
    assert [(one["what"], one.get("identifier")) for one in found] == [
        ("linked", "wikidata:Q7"),
        ("taken back", "lei:529900T8BM49AURSDO55"),
        ("taken back", "lei:HWUPKR0MPOU8FGXBT394"),
    ]
    assert "owl#sameAs> <http://www.wikidata.org/entity/Q7>" in graph(run)
    assert len(list(Path("graph-data/gazetteers").iterdir())) == 1


def test_gazetteers_do_not_touch_each_other(run: Run) -> None:
    run("link", "firms.csv")
    first = graph(run)
    Path("other.jsonl").write_text('{"name": "Cog", "id": "d 1"}\n')
    run("link", "other.jsonl", "--name", "Our List")
    assert '"local:our-list/d-1"' in graph(run)
    run("link", "our-list", "--undo")
    assert graph(run) == first


def test_entries_of_one_thing_make_names_one(run: Run, newsroom: Path) -> None:
    (newsroom / "third.txt").write_text("Later\n\nAcme Kogyo acquires Cog.\n", "utf-8")
    run("build", newsroom)
    Path("firms.csv").write_text("name,aliases,wikidata\nAcme,Acme Kogyo,Q7\n")
    run("link", "firms.csv")
    assert "third" in run("entity", "Acme Corp").stdout


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("nothing.csv",), 2, "can't read nothing.csv"),
        (("firms.csv", "--map", "nom=name"), 2, "--map knows no field 'nom'"),
        (("firms.csv", "--name", "/"), 2, "no name for a gazetteer"),
        (("firms.csv", "--undo"), 2, "no links of a gazetteer 'firms' stand; none was linked"),
        (("firms.csv", "--graph", "no"), 1, "no"),
    ],
)
def test_what_is_wrong_is_told(run: Run, words: tuple[str, ...], code: int, complaint: str) -> None:
    done = run("link", *words)
    assert done.exit_code == code, done.output
    assert complaint in done.stderr
    assert not Path("no").exists()
