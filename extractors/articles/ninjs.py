"""Records in ninjs, the IPTC's JSON of news: their fields under our names.

Of both versions: one headline and bodies by form (`body_text`, `body_xhtml`) in 1.x, lists of them
with a role in 2.x. Fields: https://iptc.org/std/ninjs/userguide/.
"""

from collections.abc import Mapping

from extractors.articles.markup import html_words

_MARKS = ("headline", "headlines", "versioncreated", "firstcreated", "bodies", "body_text")


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Tell whether a record is in ninjs: it has a uri, and another of its fields."""
    return "uri" in record and "text" not in record and any(mark in record for mark in _MARKS)


def from_ninjs(record: Mapping[str, object]) -> dict[str, object]:
    """Give a record's fields under our names."""
    uri = str(record.get("uri") or "")
    return {
        "id": uri.partition("://")[2] or uri.removeprefix("urn:"),
        "title": _main(record, "headline", "headlines") or record.get("title"),
        "text": _body(record),
        "published": record.get("firstcreated") or record.get("versioncreated"),
        "source": _source(record),
        "url": uri if uri.startswith(("http://", "https://")) else None,
        "licence": record.get("copyrightholder") or record.get("copyrightHolder"),
        "language": str(record.get("language") or "")[:2].lower(),
    }


def _main(record: Mapping[str, object], one: str, many: str) -> object:
    """Give a field, or of a list of values with roles the main one, else the first."""
    said = record.get(one)
    listed = record.get(many)
    if said or not isinstance(listed, list):
        return said
    values = [value for value in listed if isinstance(value, dict)]
    main = [value for value in values if value.get("role") == "main"]
    return next((value.get("value") for value in (*main, *values)), None)


def _body(record: Mapping[str, object]) -> str:
    text = record.get("body_text")
    if isinstance(text, str) and text.strip():
        return text
    for name in ("body_xhtml", "body_html"):
        marked = record.get(name)
        if isinstance(marked, str) and marked.strip():
            return html_words(marked)
    said = _main(record, "body", "bodies")
    return html_words(said) if isinstance(said, str) else ""


def _source(record: Mapping[str, object]) -> object:
    sources = record.get("infosources")
    named = (
        [one.get("name") for one in sources if isinstance(one, dict)]
        if isinstance(sources, list)
        else []
    )
    return next(filter(None, [record.get("provider"), *named, record.get("copyrightholder")]), None)
