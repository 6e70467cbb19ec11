"""What makes claims has a part in the fingerprint, and what does not has none."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.fingerprint import NO_PART, fingerprint, parts

ROOT = Path(__file__).parents[2]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def worked_with(*start: str) -> set[str]:
    """Our modules that some modules import, directly or not."""
    seen: set[str] = set()
    due = list(start)
    while due:
        name = due.pop().replace(".", "/")
        for file in (f"{name}.py", f"{name}/__init__.py"):
            if file not in seen and (ROOT / file).exists():
                seen.add(file)
                due += imported(ROOT / file)
    return {file for file in seen if not file.endswith("__init__.py")}


def test_all_modules_that_make_claims_have_a_part() -> None:
    used = worked_with("extractors.pipeline", "extractors.language")
    assert used - parts().keys() == set(), "without a part, though the pipeline works with it"


def test_each_line_of_the_table_is_there() -> None:
    assert [name for name in NO_PART if not (ROOT / name).exists()] == []


def test_words_and_kinds_have_a_part() -> None:
    assert {"ontology/news.ttl", "ontology/lexicon/deals.lex"} <= parts().keys()


@pytest.mark.model
def test_the_fingerprint_is_stable_and_short() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16
