import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import api.pipeline
from api.pipeline import Pipeline
from graph.ledger import Ledger
from ontology.records import Judgement
from ontology.terms import Verdict
from tests.api.conftest import Run, unpacked

COMMANDS = (
    "build facts entity query articles judgements merge split retract extract explain export "
    "serve check backup rebuild changes diff timeline reject corrections".split()
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_with_an_example(run: Run, command: str) -> None:
    told = run(command, "--help")
    assert told.exit_code == 0
    assert f"Example:\n    newsgraph {command}" in told.stdout


def test_help_lists_the_commands_and_comes_at_once(run: Run) -> None:
    told = run("--help").stdout
    assert all(f"  {command} " in told for command in COMMANDS)
    code = "import sys; from api.cli import main; sys.argv = ['newsgraph', '--help']; main()"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert time.perf_counter() - started < 2  # half a second where nothing else runs
    heavy = "assert not {'spacy', 'flask', 'rich', 'rdflib', 'pyoxigraph'} & {*sys.modules}"
    code = f"import sys, api.cli; {heavy}"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("newsgraph, version ")


def test_building_prints_a_summary(run: Run, newsroom: Path) -> None:
    told = run("build", newsroom)
    assert told.exit_code == 0
    assert "articles new" in told.stdout
    assert "left out: question" in told.stdout
    assert "facts in the graph" in told.stdout
    assert told.stderr == ""


def test_building_again_says_that_nothing_has_changed(built: Run, newsroom: Path) -> None:
    assert "Nothing has changed" in built("build", newsroom).stdout


def test_an_article_that_fails_is_named_and_the_exit_code_is_1(run: Run, newsroom: Path) -> None:
    (newsroom / "broken.txt").write_text("")
    told = run("build", newsroom)
    assert told.exit_code == 1
    assert "broken.txt" in told.stderr
    assert "articles failed" in told.stdout


def test_an_interrupted_build_ends_with_130_and_says_how_to_resume(
    run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch, reader: Callable[..., Pipeline]
) -> None:
    import signal

    interrupted = reader(before=lambda article: signal.raise_signal(signal.SIGINT))
    monkeypatch.setattr(api.pipeline, "pipeline", lambda model, **_: interrupted)
    told = run("build", newsroom)
    assert told.exit_code == 130
    assert "resume" in told.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build", "gone"],
        ["build"],
        ["query"],
        ["query", "SELECT"],
        ["extract", "x.txt", "--format", "pdf"],
        ["export", "--format", "pdf"],
        ["facts", "--predicate", "aquires"],
        ["serve", "--port", "0"],
        ["--config", "gone.toml", "articles"],
        ["nothing"],
    ],
)
def test_wrong_usage_ends_with_2(built: Run, words: list[str]) -> None:
    told = built(*words)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr


@pytest.mark.parametrize(
    "words",
    [["facts"], ["articles"], ["entity", "Acme"], ["query", "ASK {}"], ["export"], ["judgements"]],
)
def test_without_a_graph_one_line_says_what_to_run(run: Run, words: list[str]) -> None:
    told = run(*words)
    assert told.exit_code == 1
    assert told.stderr.startswith("newsgraph: ")
    assert told.stderr.count("\n") == 1
    assert "newsgraph build" in told.stderr
    assert "graph-data" in told.stderr


def test_facts_are_shown_with_their_sentences(built: Run) -> None:
    told = built("facts")
    assert "Acme Corp acquires Bolt." in told.stdout
    assert "2005-06-13" in told.stdout
    assert "planned" not in told.stdout
    everything = built("facts", "--all", "--predicate", "acquires")
    assert "planned" in everything.stdout
    assert "not so" in everything.stdout
    assert "0 facts" in built("facts", "--predicate", "sues").stderr


def test_an_entity_is_told_with_its_relations(built: Run) -> None:
    told = built("entity", "acme corp")
    assert (told.exit_code, "What it does" in told.stdout) == (0, True)
    record = json.loads(built("entity", "Bolt", "--format", "json").stdout)
    assert (record["label"], record["kind"]) == ("Bolt", "Company")
    assert [one["direction"] for one in record["relations"]] == ["in"]


def test_an_unknown_entity_is_told_with_near_names(built: Run) -> None:
    told = built("entity", "Acne Corp")
    assert told.exit_code == 1
    assert "did you mean Acme Corp?" in told.stderr


def test_a_query_comes_from_the_argument_a_file_or_standard_input(
    built: Run, tmp_path: Path
) -> None:
    query = "SELECT ?who { ?who ng:acquires entity:bolt }"
    (tmp_path / "q.rq").write_text(query)
    told = [
        built("query", query, "--format", "csv"),
        built("query", "--file", tmp_path / "q.rq", "--format", "csv"),
        built("query", "-", "--format", "csv", input=query),
    ]
    answer = "who\nhttps://newsgraph.example/entity/acme-corp\n"
    assert [one.stdout.replace("\r", "") for one in told] == [answer] * 3
    assert "entity:acme-corp" in built("query", query).stdout


def test_articles_are_listed(built: Run) -> None:
    assert "Acme grows" in built("articles").stdout
    lines = built("articles", "--format", "json").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["first", "second"]


@pytest.fixture
def judged(run: Run, newsroom: Path) -> Run:
    """The command line where a rule made one of two names, and a person kept two apart."""
    (newsroom / "third.txt").write_text("Acme\n\nAcme Corporation acquires Cog.\n")
    assert run("build", newsroom).exit_code == 0
    with Ledger.open(Path("graph-data", "ledger.sqlite")) as ledger:
        why = "a [red]dog[/red] and a wheel"
        ledger.judge(Judgement("Bolt", "Cog", Verdict.DIFFERENT, why=why, by="Ada"))
    return run


def test_judgements_tell_names_rule_or_person_and_reason(judged: Run) -> None:
    told = judged("judgements")
    assert told.exit_code == 0
    for word in ("Acme Corporation (third)", "exact-name", "Ada", "different", "a [red]dog[/red]"):
        assert word in told.stdout
    assert told.stderr.startswith("2 judgements; ")
    assert "Bolt (first)" not in told.stdout
    assert "Bolt (first)" in judged("judgements", "--all").stdout


def test_judgements_are_json_a_line_and_the_same_at_every_run(judged: Run) -> None:
    told = judged("judgements", "bolt", "--format", "json")
    assert [json.loads(one) for one in told.stdout.splitlines()] == [
        {
            "a": {"name": "Bolt", "label": "Bolt"},
            "b": {"name": "Cog", "label": "Cog"},
            "verdict": "different",
            "rule": "",
            "by": "Ada",
            "why": "a [red]dog[/red] and a wheel",
            "when": None,
            "stands": True,
            "ended": None,
        }
    ]
    everything = judged("judgements", "--all", "--format", "json").stdout
    labels = [json.loads(one)["a"]["label"] for one in everything.splitlines()]
    assert {"Bolt", "Acme Corp"} <= set(labels)
    assert judged("judgements", "--all", "--format", "json").stdout == everything


def test_judgements_of_one_entity_leave_out_the_others(judged: Run) -> None:
    told = judged("judgements", "Acme Corp").stdout
    assert "Acme Corporation" in told
    assert "Ada" not in told


def test_no_judgements_are_told_as_none(built: Run) -> None:
    told = built("judgements")
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.startswith("No judgements")


def test_judgements_on_a_misspelt_name_tell_near_ones(built: Run) -> None:
    told = built("judgements", "Acme Crop")
    assert told.exit_code == 1
    assert told.stderr == "newsgraph: no entity is called 'Acme Crop'; did you mean Acme Corp?\n"


def test_an_article_is_retracted(built: Run) -> None:
    assert "1 article and 2 facts are left" in built("retract", "second").stdout
    assert "second" not in built("articles").stdout
    assert built("retract", "second").exit_code == 1


def test_retracting_the_last_article_says_that_nothing_is_left(built: Run) -> None:
    assert built("retract", "second").exit_code == 0
    told = built("retract", "first")
    assert told.stdout == "Retracted first from graph-data. 0 articles and 0 facts are left.\n"
    assert (built("facts").exit_code, built("articles").exit_code) == (0, 0)


def test_retracting_what_is_not_there_tells_near_ids(built: Run) -> None:
    told = built("retract", "frist")
    assert told.exit_code == 1
    assert told.stderr.endswith("no article 'frist'; did you mean first?\n")


@pytest.mark.parametrize("form", ["jsonl", "table", "nquads"])
def test_articles_are_extracted_without_a_graph(run: Run, newsroom: Path, form: str) -> None:
    told = run("extract", newsroom / "first.txt", "--format", form)
    assert told.exit_code == 0
    assert "Acme Corp" in told.stdout
    assert list(newsroom.parent.iterdir()) == [newsroom]


def test_extracted_evidence_stands_in_the_file_where_it_says(run: Run, newsroom: Path) -> None:
    lines = run("extract", newsroom, "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 4
    for line in lines:
        record = json.loads(line)
        text = (newsroom / f"{record['article']}.txt").read_text()
        for proof in record["evidence"]:
            assert text[proof["start"] : proof["end"]] == proof["quote"]


def test_the_order_of_files_does_not_change_what_is_extracted(run: Run, newsroom: Path) -> None:
    files = sorted(newsroom.iterdir())
    forth = run("extract", *files, "--format", "jsonl")
    back = run("extract", *files[::-1], "--format", "jsonl")
    assert forth.stdout == back.stdout


@pytest.mark.parametrize(
    "form", "turtle ntriples nquads trig jsonld rdfxml graphml gexf csv html mentions".split()
)
def test_the_graph_is_exported(built: Run, tmp_path: Path, form: str) -> None:
    told = built("export", "--format", form)
    assert told.exit_code == 0
    assert "Acme Corp" in unpacked(told.stdout)
    built("export", "--format", form, "--output", tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == told.stdout_bytes


def test_a_setting_in_the_folder_is_obeyed(run: Run, newsroom: Path, tmp_path: Path) -> None:
    (tmp_path / "newsgraph.toml").write_text('graph = "elsewhere"\n')
    assert run("build", newsroom).exit_code == 0
    assert (tmp_path / "elsewhere" / "current").exists()


def test_a_broken_pipe_is_silent(graph: Path) -> None:
    main = "from api.cli import main; main()"
    command = f"{sys.executable} -c '{main}' export --format nquads --graph {graph} | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert done.stderr == b""


def test_a_device_that_is_named_as_output_stays_one(built: Run, tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    with ThreadPoolExecutor() as threads:
        read = threads.submit(pipe.read_bytes)
        assert built("export", "--output", pipe).exit_code == 0
    assert b"Acme Corp" in read.result()
    assert pipe.is_fifo()


def test_an_output_in_a_folder_that_is_not_there_is_told(built: Run, tmp_path: Path) -> None:
    told = built("export", "--output", tmp_path / "gone" / "out.ttl")
    assert told.exit_code == 1
    assert told.stderr.startswith(f"newsgraph: can't write {tmp_path}/gone/out.ttl: ")


@pytest.mark.parametrize(("given", "hint"), [("mentoins", "mean mentions?"), ("x", "html, ment")])
def test_an_unknown_format_is_told_with_those_there_are(built: Run, given: str, hint: str) -> None:
    told = built("export", "--format", given)
    assert told.exit_code == 2
    assert hint in told.stderr


def test_a_wrong_map_is_named(run: Run, newsroom: Path) -> None:
    assert "not 'text:body'" in run("build", newsroom, "--map", "text:body").stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("command", ["facts", "export", "query 'ASK {}'", "articles --format json"])
@pytest.mark.parametrize(
    ("where", "message"),
    [("> /dev/full", b"newsgraph: can't go on: No space left on device\n"), (">&-", b"")],
)
def test_an_output_that_takes_nothing_leaves_no_trace(
    graph: Path, command: str, where: str, message: bytes
) -> None:
    main = "from api.cli import main; main()"
    line = f"{sys.executable} -c '{main}' {command} --graph {graph} {where}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert done.stderr.endswith(message)
    assert done.returncode == (1 if message else 0)


def test_a_query_that_is_no_text_is_told(built: Run, tmp_path: Path) -> None:
    (tmp_path / "x.rq").write_bytes(b"ASK {} # \xff")
    told = built("query", "--file", "x.rq")
    assert (told.exit_code, told.stderr) == (
        2,
        "newsgraph: x.rq: the query is not UTF-8; save it so\n",
    )


def test_a_query_that_takes_too_long_fails_and_is_no_wrong_usage(built: Run) -> None:
    triples = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(20))
    told = built("query", f"SELECT (COUNT(*) AS ?n) {{ {triples} }}", "--timeout", "0.2")
    assert told.exit_code == 1
    assert "took longer" in told.stderr


def test_as_many_versions_are_kept_as_was_said_last(run: Run, newsroom: Path) -> None:
    def kept() -> int:
        return len(list(Path("graph-data", "versions").iterdir()))

    assert run("build", newsroom, "--keep", "4").exit_code == 0
    for number in range(5):
        (newsroom / "more.txt").write_text(f"More\n\nAcme Corp acquires Cog {number}.\n", "utf-8")
        assert run("build", newsroom).exit_code == 0
    assert kept() == 5
    assert run("retract", "more", "--keep", "0").exit_code == 0
    assert kept() == 1
    assert run("rebuild", "--keep", "-1").exit_code == 2


def test_a_query_shows_hints_the_facts_behind_and_what_became_of_it(built: Run) -> None:
    slip = built("query", "SELECT * { ?a ng:aquires ?b }")
    assert slip.exit_code == 0
    assert "hint: line 1, column 15: ng:aquires is no word" in slip.stderr
    rows = built("query", "--evidence", "SELECT ?a { ?a ng:acquires ?b }")
    assert "fact:" in rows.stdout
    told = built("query", "--explain", 'ASK { ?a ng:search "acme" }')
    assert (told.exit_code, json.loads(told.stdout)["kind"]) == (0, "boolean")
