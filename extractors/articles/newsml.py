"""Reads what agencies send: NewsML-G2 and NITF, standards of the IPTC.

    <newsItem>       one article of NewsML-G2; also many of them in a <newsMessage>
    <nitf>           one article of NITF, alone or as the content of a newsItem

Fields: https://iptc.org/std/NewsML-G2/guidelines/ and https://iptc.org/std/NITF/3.6/documentation/.
The stored text is the headline, a blank line, and the body without its mark-up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.articles.dates import published
from extractors.articles.feeds import address_id
from extractors.articles.markup import html_words, local, words_of, xml_tree
from extractors.articles.records import composed
from ontology.errors import ArticleError
from ontology.records import Article

_NOT_THE_TEXT = frozenset({"media", "media-caption", "table", "hedline", "byline", "tagline"})
_WITHDRAWN = re.compile(r"(?:\A|:)(?:canceled|cancelled|withheld)\Z")
_NORM = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z|[+-]\d{4})?)?")


@dataclass(frozen=True, slots=True)
class _Found:
    """What a document says of its article; "" where it does not say it."""

    id: str = ""
    title: str = ""
    text: str = ""
    published: str = ""
    source: str = ""
    language: str = ""
    licence: str = ""


def agency_articles(data: bytes, where: str, name: str) -> Iterator[Article | ArticleError]:
    """Read the articles of a NewsML-G2 or NITF document; an error for one that can't be read.

    Args:
        data: The document as it came; its encoding is as it says.
        where: What errors call it.
        name: The id of an article that has none, with a number behind it if there are several.

    Raises:
        ArticleError: it is no XML, declares entities of its own, or has no article.
    """
    root = xml_tree(data)
    items = [root] if local(root) == "newsItem" else list(_all(root, "newsItem"))
    articles = items or ([root] if local(root) == "nitf" else list(_all(root, "nitf")))
    if not articles:
        raise ArticleError(f"{where}: there is no article in it (newsItem or nitf)")
    for number, element in enumerate(articles, start=1):
        several = len(articles) > 1
        place = f"{where}: item {number}" if several else where
        withdrawn = _first(element, "pubStatus").get("qcode", "")
        if _WITHDRAWN.search(withdrawn):
            yield ArticleError(f"{place}: its publisher has withdrawn it ({withdrawn})")
            continue
        found = _nitf(element) if local(element) == "nitf" else _news_item(element)
        yield _article(found, place, f"{name}-{number}" if several else name)


def _article(found: _Found, where: str, name: str) -> Article | ArticleError:
    if not found.text.strip() and not found.title:
        return ArticleError(f"{where}: there is neither headline nor text in it")
    article = Article(
        id=address_id(found.id) or name,
        title=found.title,
        text=found.text,
        blocks=(),
        published=published(_iso(found.published)),
        source=found.source or None,
        url=found.id if re.match(r"https?://", found.id) else None,
        licence=found.licence or None,
        language=found.language[:2].lower() or "en",
    )
    try:
        return composed(article, found.text)
    except ArticleError as error:
        return ArticleError(f"{where}: {error}")


def _news_item(item: Any) -> _Found:
    provider = _first(item, "provider")
    inner = next(_all(item, "nitf"), None)
    content = _nitf(inner) if inner is not None else _Found()
    rights = _first(item, "copyrightHolder")
    return _Found(
        id=item.get("guid", "") or content.id,
        title=_line(_first(item, "headline")) or content.title,
        text=content.text or _content(item),
        published=_line(_first(item, "firstCreated"))
        or _line(_first(item, "versionCreated"))
        or content.published,
        source=_line(_first(provider, "name"))
        or provider.get("literal", "")
        or provider.get("qcode", "").rpartition(":")[2]
        or content.source,
        language=_first(item, "language").get("tag", "") or _spoken(item) or content.language,
        licence=_line(_first(rights, "name")) or _line(_first(item, "copyrightNotice")),
    )


def _content(item: Any) -> str:
    """Give the text of a news item: its XHTML, or its plain text."""
    for inline in _all(item, "inlineXML"):
        body = next(_all(inline, "body"), inline)
        text = words_of(body, silent=_NOT_THE_TEXT)
        if text:
            return text
    for inline in _all(item, "inlineData"):
        said = "".join(inline.itertext())
        return html_words(said) if "html" in inline.get("contenttype", "") else said.strip()
    return ""


def _nitf(root: Any) -> _Found:
    head = _first(root, "docdata")
    title = _line(_first(root, "hl1")) or _line(_first(_first(root, "head"), "title"))
    dates = [
        _first(head, "date.issue").get("norm", ""),
        _first(root, "pubdata").get("date.publication", ""),
        _first(root, "story.date").get("norm", ""),
    ]
    sources = [
        _line(_first(root, "distributor")),
        _first(root, "pubdata").get("name", ""),
        _first(head, "doc-id").get("regsrc", ""),
        _line(_first(root, "rights.owner")),
    ]
    body = next(_all(root, "body.content"), None)
    return _Found(
        id=_first(head, "doc-id").get("id-string", ""),
        title=title,
        text=words_of(body, silent=_NOT_THE_TEXT) if body is not None else "",
        published=next(filter(None, dates), ""),
        source=next(filter(None, sources), ""),
        language=_spoken(root),
        licence=_first(head, "doc.copyright").get("holder", ""),
    )


def _all(element: Any, name: str) -> Iterator[Any]:
    return (one for one in element.iterdescendants() if local(one) == name)


def _first(element: Any, name: str) -> Any:
    """Give the first element of a name; one without anything where there is none."""
    return next(_all(element, name), element.makeelement("nothing"))


def _line(element: Any) -> str:
    return " ".join(words_of(element).split())


def _spoken(element: Any) -> str:
    return str(element.get("{http://www.w3.org/XML/1998/namespace}lang", ""))


def _iso(moment: str) -> str:
    """Write a moment without marks (20190504T083000+0200) with them."""
    norm = _NORM.fullmatch(moment.strip())
    if norm is None:
        return moment
    year, month, day, hour, minute, second, zone = norm.groups()
    clock = f"T{hour}:{minute}:{second}{zone or ''}" if hour else ""
    return f"{year}-{month}-{day}{clock}"
