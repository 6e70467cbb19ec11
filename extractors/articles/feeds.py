"""Reads RSS and Atom with feedparser: one article an item, with its link, publisher and time.

Items often hold only a teaser: what is there is read. The stored text is the title, a blank line,
and the item's longest text without its mark-up. Nothing is fetched, and entities are not expanded.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractors.articles.dates import published
from extractors.articles.files import clean, contents
from extractors.articles.records import composed
from ontology.errors import ArticleError
from ontology.records import Article

_DECLARES = re.compile(rb"<!(?:DOCTYPE[^>]*\[|ENTITY)", re.IGNORECASE)
_BREAKS = "address article aside blockquote br div h1 h2 h3 h4 h5 h6 li p section tr".split()


def read_feed(
    path: Path, name: str, _fields: Mapping[str, str]
) -> Iterator[Article | ArticleError]:
    """Read a file of a feed; an error stands for an item that can't be read.

    Raises:
        ArticleError: the file is empty, declares entities of its own, or is no feed.
    """
    data = contents(path)
    if _DECLARES.search(data[:4096]):
        raise ArticleError(f"{path}: it declares entities of its own, which no feed needs")
    yield from feed_articles(data, str(path), name)


def feed_articles(data: bytes, where: str, name: str) -> Iterator[Article | ArticleError]:
    """Read the items of a feed.

    Args:
        data: The document as it came; its encoding is as it says.
        where: What errors call it.
        name: What the ids of items without link and id begin with.

    Raises:
        ArticleError: it is no feed, or has no items.
    """
    import feedparser  # for feeds only

    feed: Any = feedparser.parse(data)
    if not feed.version and not feed.entries:
        raise ArticleError(f"{where}: this is no feed (RSS or Atom)")
    if not feed.entries:
        raise ArticleError(f"{where}: there are no items in this feed")
    source = clean(str(feed.feed.get("title", ""))).strip()
    language = str(feed.feed.get("language", ""))[:2].lower() or "en"
    for number, item in enumerate(feed.entries, start=1):
        yield _article(item, f"{where}: item {number}", f"{name}-{number}", (source, language))


def _article(item: Any, where: str, name: str, feed: tuple[str, str]) -> Article | ArticleError:
    source, language = feed
    bodies = [str(one.get("value", "")) for one in item.get("content", ())]
    text = max((_text(body) for body in [*bodies, str(item.get("summary", ""))]), key=len)
    title = " ".join(_text(str(item.get("title", ""))).split())
    if not text.strip() and not title:
        return ArticleError(f"{where}: there is neither title nor text")
    link = str(item.get("link", "")).strip()
    article = Article(
        id=address_id(link) or address_id(str(item.get("id", ""))) or name,
        title=title,
        text=text,
        blocks=(),
        published=_moment(item),
        source=clean(str(item.get("source", {}).get("title", ""))).strip() or source or None,
        url=link or None,
        language=language,
    )
    try:
        return composed(article, text)
    except ArticleError as error:
        return ArticleError(f"{where}: {error}")


def address_id(address: str) -> str:
    """Make an article's id of its address: without scheme and fragment; "" of none.

    >>> address_id("https://www.example.com/news/1?x=2#top")
    'www.example.com/news/1?x=2'
    """
    kept = address.strip().partition("#")[0]
    return " ".join(re.sub(r"^[a-z][a-z0-9+.-]*:/*", "", kept, flags=re.IGNORECASE).split())


def _moment(item: Any) -> str | None:
    """Give an item's time with its zone, as it says; else in UTC, as feedparser reads it."""
    for field in ("published", "updated"):
        said = published(str(item.get(field, "")))
        if said:
            return said
        parsed = item.get(f"{field}_parsed")
        if parsed:
            year, month, day, hour, minute, second = parsed[:6]
            return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
    return None


def _text(html: str) -> str:
    """Give the words of a piece of HTML, a paragraph a block."""
    if "<" not in html and "&" not in html:
        return clean(html).strip()
    from lxml.html import fragment_fromstring  # comes with trafilatura

    root = fragment_fromstring(clean(html).replace("\x0b", " "), create_parent="div")
    for element in root.iter("script", "style"):
        element.text = ""
    for element in root.iter(*_BREAKS):
        element.tail = f"\n\n{element.tail or ''}"
        element.text = f"\n\n{element.text or ''}"
    text = str(root.text_content())
    pieces = (" ".join(piece.split()) for piece in re.split(r"\n\s*\n", text))
    return "\n\n".join(piece for piece in pieces if piece)
