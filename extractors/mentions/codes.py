"""Identifiers that stand in parentheses behind a name: "(NYSE: BA)", "(ISIN DE0007236101)"."""

import re
from collections.abc import Iterator

from ontology.exchanges import exchange
from ontology.identifiers import identifier

_PARENTHESES = re.compile(r"\s*[(\[<](?=[^()<>\[\]]*[A-Z0-9]{2})([^()<>\[\]]{4,120})[)\]>]")
_BETWEEN = re.compile(r"\s*(?:[;,|]|\band\b)\s*")
_SYMBOL = re.compile(r"(?:[A-Z][A-Z0-9]{0,5}(?:[./-][A-Z]{1,2})?|[0-9]{3,6})")
_AGENCY = re.compile(r"[A-Z0-9]{2,6}[a-z]?\.[A-Z]{1,2}")
_NUMBERED = re.compile(r"(ISIN|LEI|CUSIP|FIGI)(?: code| number)?\s*:?\s*([A-Z0-9]{9,20})")

_BY_NUMBER = frozenset("XTKS XHKG XSHG XSHE XKRX XKOS XTAI XKLS XSAU XBOM".split())
"""Exchanges whose symbols are numbers; elsewhere a number behind a colon is a year or a price."""


def codes(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where a name may end, and the identifiers that stand behind it.

    A number with a wrong check digit is none.

    >>> list(codes("Boeing (NYSE: BA) fell"))
    [(6, ('ticker:XNYS:BA',))]
    """
    for match in _PARENTHESES.finditer(text):
        parts = [part for part in _BETWEEN.split(match[1].strip()) if part]
        found = tuple(sorted({one for part in parts for one in _read(part)}))
        if found:
            yield match.start(), found


def _read(part: str) -> Iterator[str]:
    scheme, written = "ticker", part
    numbered = _NUMBERED.fullmatch(part)
    if numbered:
        scheme, written = numbered[1].casefold(), numbered[2]
    elif not (_is_symbol(part) or _AGENCY.fullmatch(part)):
        return
    try:
        yield identifier(scheme, written)
    except ValueError:
        return  # an acronym, or digits that were copied wrong: nothing is known by it


def _is_symbol(part: str) -> bool:
    name, colon, symbol = (piece.strip() for piece in part.partition(":"))
    if not colon or not _SYMBOL.fullmatch(symbol):
        return False
    return not symbol.isdigit() or exchange(name, symbol) in _BY_NUMBER
