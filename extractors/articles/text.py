"""Reads text and Markdown: a headline, perhaps a date, then paragraphs.

The stored text is the whole decoded file, unchanged, so that offsets hold in the file itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from extractors.articles.boilerplate import without_boilerplate
from extractors.articles.dates import date_line, published
from extractors.articles.files import contents, decoded
from extractors.articles.head import Head, head
from extractors.articles.layout import has_words, lines, pieces, with_headings
from ontology.errors import ArticleError
from ontology.records import Article, TextBlock
from ontology.terms import Block

LONGEST_TITLE = 250
"""Characters; a first line that is longer is a paragraph, and the article has no title."""

LONGEST_ARTICLE = 500_000
"""Characters, a book's worth: who is who is weighed over a whole article, so time and memory grow
faster than its length."""

_DATE_LINES = 3  # "published", "updated" and a place, at most


def read_text(path: Path, name: str, _fields: Mapping[str, str]) -> Iterator[Article]:
    """Read a text file as one article.

    Raises:
        ArticleError: the file is empty, or no text.
    """
    yield text_article(name, decoded(contents(path)))


def text_article(name: str, text: str) -> Article:
    """Find title, date and blocks in a text that begins with a head, or with its title.

    Raises:
        ArticleError: there is no word of an article in it.
    """
    top = head(text)
    values = {key: text[start:end] for key, (start, end) in top.values.items()}
    title = _title(text, top)
    body = _past(text, title, top)
    above = _past_dates(text[: title.start], top.end)[1] if title and not top.end else None
    body, below = _past_dates(text, body)
    article = Article(
        id=name,
        title=text[title.start : title.end] if title else "",
        text=text,
        blocks=(),
        published=published(values.get("date", "")) or above or below,
        source=values.get("source") or None,
        url=values.get("url") or None,
        licence=values.get("licence") or None,
        language=values.get("language") or "en",
    )
    return with_blocks(article, title, body)


def with_blocks(article: Article, title: TextBlock | None, body: int) -> Article:
    """Lay out an article's text: its title and what is its own of the text from `body` on.

    Raises:
        ArticleError: there is no word of an article in it, or too many.
    """
    text = article.text
    if len(text) > LONGEST_ARTICLE:
        raise ArticleError(
            f"{article.id}: {len(text):,} characters are no one article (at most "
            f"{LONGEST_ARTICLE:,}); split it into its articles"
        )
    found = pieces(text, body)
    kept, cut = without_boilerplate(text, found)
    if title is None and not kept:
        what = "nothing but boilerplate" if found else "no word"
        raise ArticleError(f"{article.id}: there is {what} in it")
    blocks = with_headings(text, kept)
    return replace(article, blocks=((title,) if title else ()) + tuple(blocks), cut=cut)


def _title(text: str, top: Head) -> TextBlock | None:
    if "title" in top.values:
        start, end = top.values["title"]
        return TextBlock(start, end, Block.TITLE) if has_words(text[start:end]) else None
    for start, end in lines(text):
        line = text[start:end]
        if has_words(line) and not _is_date(line):
            piece = next(iter(pieces(text[:end], start)), None)
            if piece is None or piece.end - piece.start > LONGEST_TITLE:
                return None
            return TextBlock(piece.start, piece.end, Block.TITLE)
    return None


def _past(text: str, title: TextBlock | None, top: Head) -> int:
    """Find where the body begins: behind head and title, also where both give the title."""
    if not top.end:
        return title.end if title else 0
    for start, end in lines(text, top.end):
        line = text[start:end].strip().lstrip("#").strip()
        if line:
            return end if title and line == text[title.start : title.end] else top.end
    return top.end


def _past_dates(text: str, body: int) -> tuple[int, str | None]:
    """Read the date lines at the beginning of a body: where they end, and the first date."""
    stamp = None
    for number, (start, end) in enumerate(_worded(text, body)):
        date = date_line(text[start:end]) if number < _DATE_LINES else None
        if date is None:
            break
        stamp = stamp or date.published
        body = start + date.end
        if not date.whole:
            break
    return body, stamp


def _worded(text: str, start: int) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in lines(text, start) if has_words(text[a:b]))


def _is_date(line: str) -> bool:
    date = date_line(line)
    return date is not None and date.whole
