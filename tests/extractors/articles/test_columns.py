"""Articles in Parquet."""

import gzip
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

from extractors.articles import articles
from ontology.errors import ArticleError
from ontology.records import Article


def read(path: Path, **fields: str) -> tuple[list[Article], list[str]]:
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append, field_map=fields))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


def written(path: Path, **columns: object) -> Path:
    parquet.write_table(arrow.table(columns), path)
    return path


def test_a_row_is_an_article_and_a_bad_one_is_named(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.parquet",
        id=[7, 8, None],
        title=["Sold", "Empty", None],
        text=["Fell is sold.", None, "Norden bought it."],
        published=[date(2019, 5, 4)] * 3,
        junk=[b"\x00"] * 3,
    )
    (sold, bought), errors = read(path)
    assert (sold.id, sold.text, sold.published) == ("7", "Sold\n\nFell is sold.", "2019-05-04")
    assert bought.id == "a-3"
    (error,) = errors
    assert error.startswith("FILE: row 2: the field 'text' is missing or empty")


def test_times_keep_their_zone(tmp_path: Path) -> None:
    moment = datetime(2019, 5, 4, 8, 30, tzinfo=UTC)
    zone = arrow.timestamp("s", tz="Europe/Oslo")
    path = written(
        tmp_path / "a.parquet", text=["It is sold."], published=arrow.array([moment], zone)
    )
    (found,), _ = read(path)
    assert found.published == "2019-05-04T10:30:00+02:00"


def test_columns_may_have_other_names_and_inner_fields(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", content=[{"body": "It is sold."}], name=["x"])
    (found,), errors = read(path, text="content.body", id="name")
    assert errors == []
    assert (found.id, found.text) == ("x", "It is sold.")


def test_it_may_be_packed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", text=["It is sold."] * 600)
    packed = tmp_path / "b.parquet.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert len(read(packed)[0]) == 600
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.write(path, "folder/c.parquet")
    assert len(read(tmp_path / "c.zip")[0]) == 600


@pytest.mark.parametrize("content", [b"no parquet", b"PAR1" + b"x" * 100 + b"PAR1"])
def test_what_is_damaged_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(content)
    found, (error,) = read(path)
    assert found == []
    assert error.startswith("FILE: this is no Parquet, or it is damaged: ")


def test_a_table_without_text_is_told(tmp_path: Path) -> None:
    found, (error,) = read(written(tmp_path / "a.parquet", body=["It is sold."]))
    assert found == []
    assert error.startswith("FILE: no column is called 'text' (columns: body)")


def test_without_pyarrow_it_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.parquet", text=["It is sold."])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert read(path) == (
        [],
        ["FILE: Parquet needs pyarrow; pip install 'newsgraph[parquet]'"],
    )
