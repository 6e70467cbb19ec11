"""Reads JSON Lines and JSON: one article a record, under our names of fields or others.

The stored text is the title, a blank line, and the record's text.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from extractors.articles.dates import published
from extractors.articles.files import clean, contents, decoded, opened
from extractors.articles.ninjs import from_ninjs, is_ninjs
from extractors.articles.text import with_blocks
from ontology.errors import ArticleError
from ontology.records import Article, TextBlock
from ontology.terms import Block

LONGEST_LINE = 32_000_000
"""Bytes of one record of JSON Lines."""

FIELDS = ("id", "title", "text", "published", "source", "url", "licence", "language")
"""The fields of a record; `text` is asked for, the others may be missing."""


def read_json_lines(
    path: Path, name: str, fields: Mapping[str, str]
) -> Iterator[Article | ArticleError]:
    """Read a file of one record a line, as a stream; an error stands where a record is bad."""
    seen = False
    with opened(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE), b""), start=1):
            if len(line) == LONGEST_LINE:
                yield ArticleError(f"{path}:{number}: it has {LONGEST_LINE:,} bytes or more")
                _pass_over(file)
            elif line.strip():
                yield _line(line, f"{path}:{number}", f"{name}-{number}", fields)
            seen = seen or bool(line.strip())
    if not seen:
        raise ArticleError(f"{path}: the file is empty")


def _pass_over(file: BinaryIO) -> None:
    """Go to the end of a line that is too long to be held."""
    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def read_json(path: Path, name: str, fields: Mapping[str, str]) -> Iterator[Article | ArticleError]:
    """Read a file that is one record, or an array of records; an error stands for a bad record.

    The array may stand in the one field of an object that has records, as services answer.

    Raises:
        ArticleError: the file is empty, or no JSON.
    """
    content = _wrapped(_parsed(contents(path), str(path)), fields)
    if not isinstance(content, list):
        yield record_article(content, str(path), name, fields)
        return
    for number, record in enumerate(content, start=1):
        yield record_article(record, f"{path}: record {number}", f"{name}-{number}", fields)


def _wrapped(content: object, fields: Mapping[str, str]) -> object:
    """Give the records in an object that is none itself; else the content as it is."""
    if not isinstance(content, dict) or _value(content, fields.get("text", "text")):
        return content
    lists = [value for value in content.values() if isinstance(value, list)]
    of_records = [one for one in lists if one and all(isinstance(item, dict) for item in one)]
    found = of_records if not is_ninjs(content) else []
    return found[0] if len(found) == 1 else content


def composed(article: Article, text: str) -> Article:
    """Store title, blank line and text as the text of an article, and lay it out.

    A title that the text says again in its first line is stored once.

    Raises:
        ArticleError: there is no word in it.
    """
    title = article.title.strip()
    first, _, rest = text.lstrip().partition("\n")
    if first.strip() == title and rest.strip():
        text = rest.lstrip("\r\n")
    stored = f"{title}\n\n{text}" if title else text
    block = TextBlock(0, len(title), Block.TITLE) if title else None
    whole = Article(
        article.id,
        title,
        stored,
        (),
        published=article.published,
        source=article.source,
        url=article.url,
        licence=article.licence,
        language=article.language,
    )
    return with_blocks(whole, block, len(title))


def _line(line: bytes, where: str, name: str, fields: Mapping[str, str]) -> Article | ArticleError:
    try:
        return record_article(_parsed(line, where), where, name, fields)
    except ArticleError as error:
        return error


def _parsed(data: bytes, where: str) -> object:
    try:
        content: object = json.loads(decoded(data).rstrip())
    except ValueError as error:  # JSONDecodeError, and for numbers of thousands of digits
        raise ArticleError(f"{where}: this is no JSON: {error}") from error
    except RecursionError as error:
        raise ArticleError(f"{where}: this JSON is nested too deeply") from error
    except ArticleError as error:
        raise ArticleError(f"{where}: {error}") from error
    return content


def record_article(
    record: object, where: str, name: str, fields: Mapping[str, str]
) -> Article | ArticleError:
    """Make an article of a record; or the error that stands for it.

    Args:
        where: What errors call it.
        name: Its id, if it has none of its own.
        fields: Our name of a field (`FIELDS`) to theirs.
    """
    if not isinstance(record, dict):
        return ArticleError(f"{where}: this is no record, but {type(record).__name__}")
    if not fields and is_ninjs(record):
        record = from_ninjs(record)
    values = {field: _value(record, fields.get(field, field)) for field in FIELDS}
    text = values["text"]
    if not text.strip():
        given = ", ".join(sorted(str(key) for key in record)) or "none"
        wanted = fields.get("text", "text")
        return ArticleError(f"{where}: the field '{wanted}' is missing or empty (fields: {given})")
    identifier = " ".join(values["id"].split()) or name
    if identifier in (".", ".."):
        return ArticleError(f"{where}: the id {identifier!r} can't stand in an address; rename it")
    article = Article(
        id=identifier,
        title=" ".join(values["title"].split()),
        text=text,
        blocks=(),
        published=published(values["published"]),
        source=values["source"] or None,
        url=values["url"] or None,
        licence=values["licence"] or None,
        language=values["language"] or "en",
    )
    try:
        return composed(article, text)
    except ArticleError as error:
        return ArticleError(f"{where}: {error}")


def _value(record: Mapping[str, object], field: str) -> str:
    """Give a field as text, "" if it is not there; "source.name" looks into an inner record."""
    value: object = record.get(field)
    if value is None and "." in field:
        value = record
        for part in field.split("."):
            value = value.get(part) if isinstance(value, dict) else None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return clean(str(value))
