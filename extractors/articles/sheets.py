"""Reads CSV and TSV with a header: one article a row, under our names of columns or others."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.articles.files import encoding_of, opened
from extractors.articles.records import record_article
from ontology.errors import ArticleError
from ontology.records import Article

if TYPE_CHECKING:
    import _csv

_LONGEST_FIELD = 8_000_000
_SAMPLE = 65_536
_MARKS = ",;\t|"


def read_csv(path: Path, name: str, fields: Mapping[str, str]) -> Iterator[Article | ArticleError]:
    """Read a table as a stream; an error stands where a row is bad.

    Commas, semicolons, tabs or bars between the columns, whichever the header has most of.

    Raises:
        ArticleError: the file is empty, or has no column for the text.
    """
    with opened(path) as file:
        sample = file.read(_SAMPLE)
    if not sample.strip():
        raise ArticleError(f"{path}: the file is empty")
    encoding = encoding_of(sample)
    header = sample.decode(encoding, errors="replace").lstrip("\r\n").partition("\n")[0]
    mark = max(_MARKS, key=header.count)
    csv.field_size_limit(_LONGEST_FIELD)
    with opened(path) as file, io.TextIOWrapper(file, encoding, "replace", newline="") as text:
        yield from _rows(csv.reader(text, delimiter=mark), path, name, fields)


def _rows(
    table: "_csv.Reader", path: Path, name: str, fields: Mapping[str, str]
) -> Iterator[Article | ArticleError]:
    columns: list[str] | None = None
    number = 0
    while True:
        line = table.line_num + 1
        try:
            row = next(table, None)
        except csv.Error as error:
            yield ArticleError(f"{path}:{line}: this row is no CSV: {error}")
            continue
        if row is None:
            break
        if not any(cell.strip() for cell in row):
            continue
        if columns is None:
            columns = [cell.strip() for cell in row]
            check_columns(columns, path, fields)
            continue
        number += 1
        yield _article(row, columns, f"{path}:{line}", f"{name}-{number}", fields)
    if columns is not None and not number:
        raise ArticleError(f"{path}: there is a header, and no row below it")


def check_columns(columns: list[str], path: Path, fields: Mapping[str, str]) -> None:
    """See that a table has a column for the text.

    Raises:
        ArticleError: it has none.
    """
    wanted = fields.get("text", "text")
    if wanted not in columns and wanted.partition(".")[0] not in columns:
        raise ArticleError(
            f"{path}: no column is called '{wanted}' (columns: {', '.join(columns)}); "
            "say which one has the text: --map text=COLUMN"
        )


def _article(
    row: list[str], columns: list[str], where: str, name: str, fields: Mapping[str, str]
) -> Article | ArticleError:
    if len(row) != len(columns):
        return ArticleError(
            f"{where}: this row has {len(row)} cells, and the header {len(columns)}; "
            "is a quotation mark missing?"
        )
    return record_article(dict(zip(columns, row, strict=True)), where, name, fields)
