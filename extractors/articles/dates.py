"""Dates as news writes them: the line under a headline, a field of a record, a value of a head.

A date is read only if it names a day. What is ambiguous (03/04/2020) is no date: a wrong date
of publication would put every "today" of the article on the wrong day.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from extractors.articles.zones import NAMES, offset

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = (
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    rf"(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/{_YEAR}",
    rf"{_NAME}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}(?:\s+of)?[\s-]+{_NAME},?[\s-]+{_YEAR}",
)
_LEAD = (
    r"[(\[]?(?:(?:last\s+|first\s+)?(?:published|updated|posted|created|modified|date)"
    r"(?:\s+on|\s+at)?\s*:?\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
)
_CLOCK = (
    r"(?:(?:[tT]|\s*(?:,|-|–|—|\||at\b|@|·)?\s*)(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?!\d)\s?(?P<half>[ap]\.?m\b\.?)?\s?"
    rf"(?P<zone>Z(?![A-Za-z])|[+-]\d{{2}}:?\d{{2}}(?!\d)|(?:{'|'.join(NAMES)})\b)?)?"
)
_DATES = tuple(re.compile(_LEAD + form + _CLOCK, re.IGNORECASE) for form in _FORMS)
_REST = re.compile(r"[\s)\]|.,;·–—-]*")
_MARK = re.compile(r"\s*(?:[-–—|·]+|:)\s+|[)\]]\s*")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date at the beginning of a line.

    Attributes:
        published: ISO 8601, with a time of day if the line has one.
        end: Where in the line what follows the date begins.
        whole: Whether nothing follows it.
    """

    published: str
    end: int
    whole: bool


def date_line(line: str) -> DateLine | None:
    """Read the date that a line begins with; None if there is none, or only a sentence's own.

    A date with text behind it counts if it has a time of day, if a dash or colon parts it from
    the text, or if the text is glued to it; "June 13, 2005 was a dark day" is a sentence.
    """
    start = len(line) - len(line.lstrip())
    for form in _DATES:
        match = form.match(line, start)
        if match and (stamp := _stamp(match)):
            return _delimited(line, match, stamp)
    return None


def published(value: str) -> str | None:
    """Read a date of publication out of a field; None if it is none, or is ambiguous."""
    for form in _DATES:
        match = form.match(value.strip())
        if match and (stamp := _stamp(match)):
            return stamp
    return None


def _delimited(line: str, match: re.Match[str], stamp: str) -> DateLine | None:
    rest = _REST.match(line, match.end())
    if rest is None or rest.end() == len(line):
        return DateLine(stamp, len(line), whole=True)
    mark = _MARK.match(line, match.end())
    glued = line[match.end()].isalpha() or line[match.end()] in "\"“'‘"
    if not (mark or glued or match["hour"]):
        return None
    end = mark.end() if mark else match.end()
    return DateLine(stamp, end + len(line[end:]) - len(line[end:].lstrip()), whole=False)


def _stamp(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    day_month = _day_and_month(groups)
    if day_month is None:
        return None
    day, month = day_month
    hour, minute = int(groups["hour"] or 0), int(groups["minute"] or 0)
    half = (groups["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        when = datetime(int(groups["year"]), month, day, hour, minute, int(groups["second"] or 0))
    except ValueError:
        return None
    if groups["hour"] is None:
        return when.date().isoformat()
    return when.isoformat() + (offset(groups["zone"], when.date()) if groups["zone"] else "")


def _day_and_month(groups: dict[str, str | None]) -> tuple[int, int] | None:
    if groups.get("name"):
        return int(groups["day"] or 0), _MONTHS[str(groups["name"]).lower()]
    if groups.get("one"):
        one, two = int(groups["one"] or 0), int(groups["two"] or 0)
        if one > 12 or one == two:
            return one, two
        return (two, one) if two > 12 else None
    return int(groups["day"] or 0), int(groups["month"] or 0)
