"""Reads RSS and Atom with feedparser: one article an item, with its link, publisher and time.

Items often hold only a teaser: what is there is read. The stored text is the title, a blank line,
and the item's longest text without its mark-up. Nothing is fetched, and entities are not expanded.
"""

import re
from collections.abc import Iterator
from typing import Any

from extractors.articles.dates import published
from extractors.articles.files import clean
from extractors.articles.markup import html_words, root_of
from extractors.articles.records import composed
from ontology.errors import ArticleError
from ontology.records import Article


def feed_articles(data: bytes, where: str, name: str) -> Iterator[Article | ArticleError]:
    """Read the items of a feed.

    Args:
        data: The document as it came; its encoding is as it says.
        where: What errors call it.
        name: What the ids of items without link and id begin with.

    Raises:
        ArticleError: it declares entities of its own, is no feed, or has no items.
    """
    root_of(data)
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
    text = max((html_words(body) for body in [*bodies, str(item.get("summary", ""))]), key=len)
    title = " ".join(html_words(str(item.get("title", ""))).split())
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
