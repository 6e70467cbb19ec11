"""Reads articles from files and folders: one reader a format, chosen by the file's ending.

    text.py       .txt .md          records.py  .jsonl .json, ninjs too
    webpage.py    .html .htm        sheets.py   .csv .tsv
    documents.py  .rss .atom .xml   columns.py  .parquet
                  of feeds (feeds.py) and agencies (newsml.py)
    archives.py   .warc, and .zip of all these; each also gzipped

A reader finds title, date and text; layout.py finds the paragraphs, boilerplate.py cuts what is
no part of the article, files.py knows folders, encodings and gzip.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from extractors.articles.archives import read_warc, read_zip
from extractors.articles.columns import read_parquet
from extractors.articles.documents import read_xml
from extractors.articles.files import UNREADABLE, files, stem, suffix
from extractors.articles.records import FIELDS, read_json, read_json_lines
from extractors.articles.sheets import read_csv
from extractors.articles.text import read_text, text_article
from extractors.articles.webpage import read_html
from ontology.errors import ArticleError, SettingsError
from ontology.records import Article

__all__ = ["FIELDS", "READERS", "Reader", "article_from_text", "articles"]

type Reader = Callable[[Path, str, Mapping[str, str]], Iterator[Article | ArticleError]]
"""Takes a file, the id of the article in it, and the map of fields (ours to theirs); gives the
articles, and an error in the place of each that can't be read. May raise `ArticleError` or what
reading a file raises, if nothing more can be read from it."""

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".rss": read_xml,
    ".atom": read_xml,
    ".xml": read_xml,
    ".nitf": read_xml,
    ".warc": read_warc,
    ".parquet": read_parquet,
}
"""The formats, by the ending of the file's name; `.gz` behind it unpacks."""

_ZIP = ".zip"


def articles(
    paths: Iterable[Path],
    *,
    failed: Callable[[ArticleError], None],
    field_map: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """Read articles, in the order of the paths; folders whole, sorted by name.

    One file at a time is held in memory, of JSON Lines one record; besides them the ids.

    Args:
        paths: Files and folders. A file that is named twice is read once.
        failed: Told of each article that can't be read, and why; the others are read.
        field_map: For JSON, CSV: our name of a field (`FIELDS`) to theirs; "a.b" is b inside of a.

    Raises:
        SettingsError: `field_map` has a name that is none of ours.
    """
    fields = dict(field_map or {})
    unknown = sorted(fields.keys() - set(FIELDS))
    if unknown:
        raise SettingsError(f"unknown field '{unknown[0]}' (known: {', '.join(FIELDS)})")
    origins: dict[str, Path] = {}
    for path in _named(paths, failed):
        for article in _read(path, fields):
            if isinstance(article, ArticleError):
                failed(article.of(str(path)))
            elif article.id in origins:
                failed(_taken(article.id, path, origins[article.id]).of(str(path)))
            else:
                origins[article.id] = path
                yield article


def article_from_text(article_id: str, text: str, *, published: str | None = None) -> Article:
    """Read a text as a file of it would be read.

    Args:
        article_id: The id that the article is to have.
        text: Title, perhaps a date line, paragraphs; or a head and paragraphs.
        published: The date of publication, ISO 8601, if the text does not tell it.

    Raises:
        ArticleError: there is no word in it.
    """
    article = text_article(article_id, text)
    return replace(article, published=article.published or published)


def _named(paths: Iterable[Path], failed: Callable[[ArticleError], None]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found = list(files(path, {*READERS, _ZIP}))
            if not found:
                empty = ArticleError(f"{path}: no articles in this folder ({_known()})")
                failed(empty.of(str(path)))
        else:
            found = [path]
        for file in found:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _read(path: Path, fields: Mapping[str, str]) -> Iterator[Article | ArticleError]:
    if suffix(path) == _ZIP:
        reader: Reader | None = _zipped
    else:
        reader = READERS.get(suffix(path))
    if reader is None:
        yield ArticleError(f"{path}: no reader for '{suffix(path)}' ({_known()})")
        return
    try:
        yield from reader(path, stem(path), fields)
    except ArticleError as error:
        message = str(error)
        yield error if str(path) in message else ArticleError(f"{path}: {message}")
    except UNREADABLE as error:
        yield ArticleError(f"{path}: can't be read: {error}")


def _zipped(path: Path, _name: str, fields: Mapping[str, str]) -> Iterator[Article | ArticleError]:
    yield from read_zip(path, READERS, lambda member: _read(member, fields))


def _known() -> str:
    return f"readable: {' '.join(sorted({*READERS, _ZIP}))}, also with .gz"


def _taken(article_id: str, path: Path, other: Path) -> ArticleError:
    if path == other:
        return ArticleError(f"{path}: article id '{article_id}' is there twice: ids must be unique")
    what = f"article id '{article_id}' of {path} is taken by {other}"
    return ArticleError(f"{what}: rename one, ids must be unique")
