"""Zones as news names them: their distance from UTC."""

from datetime import date, timedelta

_HOURS = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "BST": "+01:00", "CET": "+01:00",
    "CEST": "+02:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "HKT": "+08:00",
    "SGT": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00",
}  # fmt: skip
_AMERICAN = {"ET": "E", "CT": "C", "MT": "M", "PT": "P"}
_UNKNOWN = ("IST",)  # of India, Ireland, Israel

NAMES = tuple(sorted({*_HOURS, *_AMERICAN, *_UNKNOWN} - {"Z"}, key=lambda name: (-len(name), name)))
"""All names that stand behind a time of day, longer ones first."""


def offset(zone: str, day: date) -> str:
    """Give a zone's distance from UTC on a day, as "-05:00"; "" if it is not known.

    "ET" is EST or EDT by the day, as the law of the United States has it since 1987; a day of
    change counts as a day of the new time.

    >>> offset("ET", date(2005, 6, 13)), offset("gmt", date(2005, 6, 13)), offset("+0530", date.min)
    ('-04:00', '+00:00', '+05:30')
    """
    name = zone.upper()
    if name[0] in "+-":
        return f"{name[:3]}:{name[-2:]}"
    if name in _AMERICAN:
        name = f"{_AMERICAN[name]}{'D' if _is_summer(day) else 'S'}T"
    return _HOURS.get(name, "")


def _is_summer(day: date) -> bool:
    if day.year >= 2007:
        first, last = _sunday(day.year, 3, 8), _sunday(day.year, 11, 1)
    else:
        first, last = _sunday(day.year, 4, 1), _sunday(day.year, 10, 25)
    return first <= day < last


def _sunday(year: int, month: int, day: int) -> date:
    """Give the first Sunday that is not before a day."""
    start = date(year, month, day)
    return start + timedelta(days=(6 - start.weekday()) % 7)
