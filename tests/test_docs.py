"""What the papers say is so: every door is described, every example works."""

import re
import shlex
import threading
from dataclasses import fields
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from api.app import create_app
from api.cli import newsgraph
from api.errors import RULES, Rule
from api.settings import Settings
from graph.export import FORMATS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"

EXAMPLES = sorted((DOCS / "examples").glob("*.rq"))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def everything() -> str:
    return "\n".join(text(str(path)) for path in [ROOT / "README.md", *DOCS.glob("*.md")])


def routes() -> list[str]:
    """Routes of the application, as the papers write them: `/entities/<id>`."""
    rules = create_app(Settings()).url_map.iter_rules()
    known = {re.sub(r"<(?:\w+:)?(\w+)>", "<*>", rule.rule) for rule in rules}
    return sorted(known - {"/static/<*>"})


def commands_in(name: str, *, archive: bool = False) -> list[str]:
    """What a console block types behind its `$`; on the demo, or on a graph of its own."""
    typed = re.findall(r"^\$ (newsgraph .+)$", text(name), re.MULTILINE)
    return [line for line in typed if ("--graph archive" in line) is archive]


def queries_in(name: str) -> list[str]:
    """SPARQL of a page: indented blocks, and the arguments of `newsgraph query`."""
    page = text(name)
    blocks = re.findall(r"(?:^ {4}.*\n|^\n)+", page, re.MULTILINE)
    told = [block.strip() for block in blocks if re.match(r"\s*(SELECT|ASK|CONSTRUCT|DESC)", block)]
    return told + re.findall(r"newsgraph query '([^']+)'", page)


@pytest.fixture
def visitor(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand where the README's reader stands."""
    monkeypatch.chdir(demo)
    monkeypatch.setenv("NEWSGRAPH_GRAPH", "demo")


def run(line: str) -> Result:
    return CliRunner().invoke(newsgraph, shlex.split(line)[1:], prog_name="newsgraph")


@pytest.mark.parametrize("name", newsgraph.commands)
def test_every_command_is_described(name: str) -> None:
    assert f"newsgraph {name}" in everything()


@pytest.mark.parametrize("name", newsgraph.commands)
def test_the_help_of_every_command_tells_all_its_options_and_an_example(name: str) -> None:
    told = run(f"newsgraph {name} --help")
    assert told.exit_code == 0
    assert f"Example:\n    newsgraph {name} " in told.output
    options = [one for one in newsgraph.commands[name].params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help and one.name != "form"] == []


@pytest.mark.parametrize("route", routes())
def test_every_route_is_described(route: str) -> None:
    described = re.sub(r"<\w+>", "<*>", text("docs/http.md"))
    assert re.search(rf"`((GET|POST|DELETE) )?{re.escape(route)}", described)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_problem_is_described(rule: Rule) -> None:
    line = next(line for line in text("docs/http.md").splitlines() if f"`#{rule.name}`" in line)
    assert f"| {rule.status} |" in line


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_is_described(name: str) -> None:
    assert f"`{name}`" in text("docs/http.md")
    assert re.search(rf"\b{name}\b", text("docs/commands.md"))


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_is_described_with_its_default(name: str) -> None:
    default = getattr(Settings(), name)
    row = next(line for line in text("docs/commands.md").splitlines() if f"| `{name}`" in line)
    assert default == "" or f"| `{default}` |" in row
    assert f"`NEWSGRAPH_{name.upper()}`" in row


def rooms() -> set[str]:
    """Modules that the architecture names, each in the folder that it stands under."""
    block = text("docs/architecture.md").split("## Rooms")[1].split("## The journey")[0]
    folders, found = dict[int, str](), set[str]()
    for line in block.splitlines():
        depth = len(line) - len(line.lstrip())
        folders = {deep: name for deep, name in folders.items() if deep < depth}
        names = re.match(r"\s*((?:[\w/]+(?:\.py|\.ttl|/)(?: +|$))*)", line)
        for name in names[1].split() if names else ():
            path = "".join(folders.values()) + name
            if name.endswith("/"):
                folders[depth] = name
            found.add(path)
    return found


def test_the_rooms_that_the_architecture_names_are_there() -> None:
    assert [path for path in sorted(rooms()) if not (ROOT / path).exists()] == []


def test_the_architecture_names_every_module_of_a_room_or_none() -> None:
    named = {path for path in rooms() if path.endswith(".py")}
    opened = {ROOT / Path(path).parent for path in named}
    modules = {file.relative_to(ROOT).as_posix() for room in opened for file in room.glob("*.py")}
    assert sorted(path for path in modules - named if "__" not in path) == []


def test_the_files_that_contributors_are_sent_to_are_there() -> None:
    sent = re.findall(r"`([a-z]+/[\w/.]+)`", text("CONTRIBUTING.md"))
    assert [path for path in sent if not (ROOT / path).exists()] == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (DOCS / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", [*DOCS.rglob("*.md"), *ROOT.glob("*.md")], ids=lambda p: p.name)
def test_links_between_papers_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[\w-]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_query_says_in_words_what_it_asks(path: Path) -> None:
    assert re.match(r"# .+\?\n", path.read_text(encoding="utf-8"))


@pytest.mark.model
@pytest.mark.usefixtures("visitor")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_query_finds_something(path: Path) -> None:
    answer = run(f"newsgraph query --format csv --file {path}")
    assert answer.exit_code == 0, answer.output
    assert len(answer.stdout.splitlines()) > 1


@pytest.mark.model
@pytest.mark.usefixtures("visitor")
@pytest.mark.parametrize("query", queries_in("docs/query.md"))
def test_the_queries_of_the_papers_find_something(query: str) -> None:
    answer = run(f"newsgraph query --format csv {shlex.quote(query)}")
    assert answer.exit_code == 0, answer.output
    assert len(answer.stdout.splitlines()) > 1


@pytest.mark.model
@pytest.mark.usefixtures("visitor")
@pytest.mark.parametrize("line", commands_in("README.md"))
def test_the_commands_of_the_readme_run(line: str) -> None:
    done = run(line)
    assert done.exit_code == 0, done.output
    assert done.output


@pytest.mark.model
@pytest.mark.usefixtures("visitor")
def test_the_living_archive_of_the_readme_lives() -> None:
    pages = partial(QuietRequestHandler, directory=str(DOCS / "examples"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), pages)
    threading.Thread(target=server.serve_forever).start()
    try:
        lines = commands_in("README.md", archive=True)
        assert {"build", "watch", "diff", "retract", "retry"} <= {line.split()[1] for line in lines}
        for line in lines:
            done = run(line.replace("127.0.0.1:8081", f"127.0.0.1:{server.server_address[1]}"))
            assert done.exit_code == 0, done.output
            assert done.output
    finally:
        server.shutdown()
        server.server_close()


class QuietRequestHandler(SimpleHTTPRequestHandler):
    """Serves files, and tells nobody."""

    def log_message(self, *_: object) -> None:
        pass


def test_the_readme_shows_some_commands() -> None:
    assert len(commands_in("README.md")) >= 5
