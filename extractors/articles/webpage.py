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

    page = bare_extraction(
        decoded(data, declared or _declared(data)),
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
        published=published(page.date or ""),
        source=page.sitename,
        url=page.url or url,
        language=page.language or "en",
    )
    return composed(article, text)


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else ""
