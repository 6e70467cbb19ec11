"""Reads HTML with trafilatura: the article's own text, without the page around it.

The stored text is the title, a blank line, and the text that was kept. Nothing is fetched.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from extractors.articles.dates import published
from extractors.articles.files import clean, contents, decoded
from extractors.articles.records import composed
from ontology.errors import ArticleError
from ontology.records import Article

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_MOMENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"""<meta\b[^>]{0,200}?\barticle:published_time["'][^>]{0,200}?\bcontent=["']([^"']{10,40})""",
        r"""<meta\b[^>]{0,200}?\bcontent=["']([^"']{10,40})["'][^>]{0,200}?\barticle:published_time""",
        r"""["']datePublished["']\s*:\s*["']([^"']{10,40})""",
        r"""\bitemprop=["']datePublished["'][^>]{0,200}?\b(?:content|datetime)=["']([^"']{10,40})""",
        r"""<time\b[^>]{0,200}?\bdatetime=["']([^"']{10,40})""",
    )
)
"""Where pages tell their time: Open Graph, schema.org in JSON-LD and in attributes, HTML."""

_HEAD = 4096  # bytes; browsers look no further


def read_html(path: Path, name: str, _fields: Mapping[str, str]) -> Iterator[Article]:
    """Read a page as one article.

    Raises:
        ArticleError: the file is empty, no text, or trafilatura finds no article in it.
    """
    yield page_article(contents(path), name)


def page_article(data: bytes, name: str, *, url: str | None = None, declared: str = "") -> Article:
    """Find the article of a page.

    Args:
        data: The page as it came.
        name: The article's id.
        url: Where it came from, if the page does not say so itself.
        declared: What its server calls its encoding.

    Raises:
        ArticleError: it is no text, or trafilatura finds no article in it.
    """
    from trafilatura import bare_extraction  # a second of imports, for pages only
    from trafilatura.settings import Document

    html = decoded(data, declared or _declared(data))
    page = bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    text = clean(page.text or "") if isinstance(page, Document) else ""
    if not isinstance(page, Document) or not text.strip():
        raise ArticleError("there is no article on this page")
    title = " ".join(clean(page.title or "").split())
    article = Article(
        id=name,
        title=title,
        text=text,
        blocks=(),
        published=_moment(html, page.date or ""),
        source=page.sitename,
        url=page.url or url,
        language=page.language or "en",
    )
    return composed(article, text)


def _moment(html: str, day: str) -> str | None:
    """Give the time of publication that a page tells for machines, if it is of its day."""
    for pattern in _MOMENTS:
        for found in pattern.finditer(html):
            moment = published(found[1])
            if moment is not None and "T" in moment and day in ("", moment[:10]):
                return moment
    return published(day)


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else ""
