"""The report of quality: tables put into their places in docs/quality.md."""

import re
from collections.abc import Mapping
from pathlib import Path

REPORT = Path(__file__).parents[2] / "docs" / "quality.md"


def write(tables: Mapping[str, str]) -> None:
    """Put each table between its marks in the report."""
    text = REPORT.read_text(encoding="utf-8")
    for name, table in tables.items():
        block = "\n".join(f"    {line}".rstrip() for line in table.splitlines())
        marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
        text, count = re.subn(
            f"{marks[0]}.*?{marks[1]}",
            lambda _, b=block, m=marks: f"{m[0]}\n\n{b}\n\n{m[1]}",  # type: ignore[misc]
            text,
            flags=re.DOTALL,
        )
        assert count == 1, f"{REPORT} has no place for the table {name!r}"
    REPORT.write_text(text, encoding="utf-8")
