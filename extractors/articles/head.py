"""The head of a text file: lines `key: value` before the article, ended by a blank line.

    title: Carmaker buys a battery plant
    date: 18 June 2009
    source: Newsgraph seeds
    licence: CC0-1.0

    The carmaker said …

The lines may stand between two lines of three hyphens, as Markdown's front matter. A head has a
title; without one, the lines are the article's own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.articles.layout import lines

_PAIR = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+|\Z)(.*)")
_FENCE = "---"
_NAMES = {"license": "licence", "published": "date", "link": "url", "lang": "language"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before an article.

    Attributes:
        values: (start, end) of each value in the text, quotes left out, by lower-case key.
        end: Where the article's own text begins; 0 where there is no head.
    """

    values: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    end: int = 0


def head(text: str) -> Head:
    """Read the head of a text; an empty one if there is none."""
    values: dict[str, tuple[int, int]] = {}
    fenced = False
    for start, end in lines(text):
        line = text[start:end].strip()
        pair = _PAIR.fullmatch(line)
        if line == _FENCE and not fenced and not values:
            fenced = True
        elif line == _FENCE or (not line and values and not fenced):
            return Head(values, end) if "title" in values else Head()
        elif pair:
            key = pair[1].lower()
            values.setdefault(_NAMES.get(key, key), _value(text, end, pair[2]))
        elif line and not (fenced and values):
            return Head()
    return Head(values, len(text)) if "title" in values and not fenced else Head()


def _value(text: str, end: int, value: str) -> tuple[int, int]:
    """Give where in a line that ends at `end` its value stands, without quotes around it."""
    start = end - len(value)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return start + 1, end - 1
    return start, end
