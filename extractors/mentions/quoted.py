"""Quoted names: "AI Plus Manufacturing", the title of a plan, a work or a product."""

from collections.abc import Iterator

from extractors.mentions.parse import Parse

_CLOSING = {'"': '"', "“": "”", "``": "''", "‘": "’"}
_SMALL = frozenset("of the and for a an in on to plus with &".split())
_LONGEST = 6


def quoted_titles(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the words between quotation marks that are written like a title.

    Each word but the small ones has a capital; one capital word alone may be any quotation.
    """
    after = 0
    for i, text in enumerate(parse.text):
        if i < after or text not in _CLOSING:
            continue
        end = _closed(parse, i + 1, _CLOSING[text])
        if not end:
            continue
        start, stop = i + 1, end
        while stop > start and parse.text[stop - 1] in (",", ".", "!", "?"):
            stop -= 1
        if _is_title(parse, start, stop):
            yield start, stop
        after = end + 1


def _closed(parse: Parse, start: int, close: str) -> int:
    """Give where the closing mark stands; 0 if it is too far for a name."""
    last = min(start + _LONGEST + 2, len(parse))
    return next((k for k in range(start, last) if parse.text[k] == close), 0)


def _is_title(parse: Parse, start: int, stop: int) -> bool:
    if not 2 <= stop - start <= _LONGEST or not parse.text[start][0].isupper():
        return False
    large = [i for i in range(start, stop) if parse.lower[i] not in _SMALL]
    return len(large) > 1 and all(
        parse.text[i][0].isupper() or parse.text[i][0].isdigit() for i in large
    )
