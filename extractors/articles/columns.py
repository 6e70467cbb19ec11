"""Reads Parquet with pyarrow: one article a row, under our names of columns or others.

Only the columns that articles have are read, some rows at a time. pyarrow is large, and so an
extra: `pip install 'newsgraph[parquet]'`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from extractors.articles.files import opened
from extractors.articles.records import FIELDS, record_article
from extractors.articles.sheets import check_columns
from ontology.errors import ArticleError
from ontology.records import Article

_ROWS = 256  # at a time


def read_parquet(
    path: Path, name: str, fields: Mapping[str, str]
) -> Iterator[Article | ArticleError]:
    """Read a table as a stream; an error stands where a row is bad.

    Raises:
        ArticleError: pyarrow is not installed, the file is no Parquet or damaged, or has no column
            for the text.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise ArticleError(
            f"{path}: Parquet needs pyarrow; pip install 'newsgraph[parquet]'"
        ) from error
    try:
        with opened(path) as file:
            table = parquet.ParquetFile(file)
            columns = table.schema_arrow.names
            check_columns(columns, path, fields)
            wanted = [fields.get(field, field).partition(".")[0] for field in FIELDS]
            batches = table.iter_batches(_ROWS, columns=[one for one in columns if one in wanted])
            rows = (row for batch in batches for row in batch.to_pylist())
            for number, row in enumerate(rows, start=1):
                record = {column: _plain(value) for column, value in row.items()}
                place = f"{path}: row {number}"
                yield record_article(record, place, f"{name}-{number}", fields)
    except (arrow.ArrowException, OSError) as error:
        raise ArticleError(f"{path}: this is no Parquet, or it is damaged: {error}") from error


def _plain(value: Any) -> Any:
    """Give a value as JSON would have it."""
    return value.isoformat() if isinstance(value, date) else value  # a datetime is a date
