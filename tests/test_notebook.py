"""The example notebook, run in a Jupyter kernel as a user runs it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import nbformat
import pytest

from docs.notebook import executed, read


def told(book: nbformat.NotebookNode) -> Iterator[tuple[str, dict[str, str]]]:
    for cell in book.cells:
        shown = [one["data"] for one in cell.get("outputs", ()) if "data" in one]
        for data in shown:
            yield cell.source, {sort: text for sort, text in data.items() if "svg" not in sort}


@pytest.mark.model
@pytest.mark.skipif(which("dot") is None, reason="Graphviz draws its picture")
@pytest.mark.filterwarnings("default")  # those of the kernel's are not ours
def test_the_notebook_gives_what_is_kept_in_it(demo: Path) -> None:
    book = executed(demo)
    assert [*told(book)] == [*told(read())]
    (drawn,) = (
        output["data"]["image/svg+xml"]
        for cell in book.cells
        for output in cell.get("outputs", ())
        if "image/svg+xml" in output.get("data", {})
    )
    assert "Twitter" in drawn
