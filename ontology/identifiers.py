"""Identifiers of companies and their shares: how they are written, checked and compared.

    lei:529900T8BM49AURSDO55    Legal Entity Identifier, ISO 17442
    isin:US0378331005           security, ISO 6166          cusip:037833100   figi:BBG000B9XRY4
    ticker:XNYS:BA              symbol on an exchange (ISO 10383)
    wikidata:Q312               item of Wikidata
    iri:https://…               concept of somebody's vocabulary
    local:firms/123             entry of a gazetteer that has no other identifier

Whatever has one identifier is one thing. What has two of a sort is two things only for sorts of
which a thing has one: it has several ISINs and, on several exchanges, several symbols.
"""

import re
from collections.abc import Callable, Collection, Iterator
from itertools import product

from ontology.exchanges import exchange, exchange_of_suffix

_LEI = re.compile(r"[A-Z0-9]{18}[0-9]{2}")
_ISIN = re.compile(r"[A-Z]{2}[A-Z0-9]{9}[0-9]")
_CUSIP = re.compile(r"[0-9]{3}[A-Z0-9*@#]{5}[0-9]")
_FIGI = re.compile(r"[B-DF-HJ-NP-TV-Z]{2}G[B-DF-HJ-NP-TV-Z0-9]{8}[0-9]")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_IRI = re.compile(r"https?://[^\s<>\"{}|^`\\]+")
_LOCAL = re.compile(r"[a-z0-9._-]+/\S+")
_SYMBOL = re.compile(r"[A-Z0-9]{1,10}(?:[.][A-Z0-9]{1,3})?")
_TICKER = re.compile(r"(?P<exchange>[^:]+?)\s*:\s*(?P<symbol>[A-Za-z0-9./ -]+)")
_CODED = re.compile(r"(?P<symbol>[A-Z0-9]{1,6})(?P<share>[a-z]?)[.](?P<suffix>[A-Z]{1,2})")
"""A symbol as agencies write it: "BA.N", "BRKb.N"."""

_WIKIDATA_PAGE = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(?P<item>Q\d+)")
_ONE_EACH = frozenset(("lei", "wikidata", "ticker"))
"""Schemes of which a thing has one; of symbols one an exchange."""

_SHORTEST_WITH_CLASS = 3
"""Letters of a symbol that may have one for a class of shares behind it ("GOOG", "GOOGL")."""

_NUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#"
_AS_NUMBERS = {ord(c): str(number) for number, c in enumerate(_NUMERIC)}


def identifier(scheme: str, written: str) -> str:
    """Give an identifier as it is compared.

    Args:
        scheme: `lei`, `isin`, `cusip`, `figi`, `wikidata`, `ticker`, `iri` or `local`.
        written: In any case, with spaces; a ticker with its exchange ("NYSE: BA", "BA.N"); an
            item of Wikidata also as its address.

    Raises:
        ValueError: It is none of this scheme; the message says why.

    >>> identifier("ticker", "NYSE: BRK/B"), identifier("isin", "us0378331005")
    ('ticker:XNYS:BRK.B', 'isin:US0378331005')
    """
    if scheme not in _SCHEMES:
        known = ", ".join(sorted(_SCHEMES))
        raise ValueError(f"{scheme!r} is no sort of identifier; known are {known}")
    return f"{scheme}:{_SCHEMES[scheme](written.strip())}"


def parsed(text: str) -> str | None:
    """Give an identifier by "SCHEME:WRITTEN" as people type it; None if it is none.

    >>> parsed("LEI:529900T8BM49AURSDO55"), parsed("NYSE:BA"), parsed("Fell: a history")
    ('lei:529900T8BM49AURSDO55', 'ticker:XNYS:BA', None)
    """
    scheme, _, written = text.partition(":")
    for sort, rest in ((scheme.strip().casefold(), written), ("ticker", text)):
        try:
            return identifier(sort, rest)
        except ValueError:
            continue
    return None


def clashing(a: Collection[str], b: Collection[str]) -> tuple[str, str] | None:
    """Give an identifier of each of two things that shows that they are two; None if none does.

    Nothing of a sort shows it where both have one in common.

    >>> clashing(["lei:A"], ["lei:B"]), clashing(["ticker:XNYS:BA"], ["ticker:XLON:BA"])
    (('lei:A', 'lei:B'), None)
    """
    if not a or not b:
        return None
    firsts, others = _by_sort(a), _by_sort(b)
    for sort in sorted(firsts.keys() & others.keys()):
        pairs = [*product(firsts[sort], others[sort])]
        if not any(one == other or _are_classes(one, other) for one, other in pairs):
            return pairs[0]
    return None


def _by_sort(identifiers: Collection[str]) -> dict[str, list[str]]:
    """Give those that a thing has one of, by scheme; its symbols by exchange."""
    found: dict[str, list[str]] = {}
    for one in sorted(identifiers):
        scheme = one.partition(":")[0]
        sort = one.rpartition(":")[0] if scheme == "ticker" else scheme
        if scheme in _ONE_EACH:
            found.setdefault(sort, []).append(one)
    return found


def _are_classes(one: str, other: str) -> bool:
    """Tell whether two symbols are shares of one firm: "BRK.A" and "BRK.B", "GOOG" and "GOOGL"."""
    if not one.startswith("ticker:"):
        return False
    symbols = (name.rpartition(":")[2].partition(".")[0] for name in (one, other))
    short, long = sorted(symbols, key=len)
    return long == short or (long[:-1] == short and len(short) >= _SHORTEST_WITH_CLASS)


def matched(one: str) -> Iterator[str]:
    """Give the forms by which an identifier is found: itself; of a US or Canadian ISIN its CUSIP.

    >>> list(matched("isin:US0378331005"))
    ['isin:US0378331005', 'cusip:037833100']
    """
    yield one
    if one.startswith(("isin:US", "isin:CA")):
        yield f"cusip:{one[7:16]}"


def address(one: str) -> str | None:
    """Give the IRI by which others name what has an identifier; None if there is none.

    >>> address("wikidata:Q312")
    'http://www.wikidata.org/entity/Q312'
    """
    scheme, _, value = one.partition(":")
    if scheme == "wikidata":
        return f"http://www.wikidata.org/entity/{value}"
    return value if scheme == "iri" else None


def _checked(pattern: re.Pattern[str], check: Callable[[str], bool]) -> Callable[[str], str]:
    def read(written: str) -> str:
        plain = re.sub(r"[\s-]", "", written.upper())
        if not pattern.fullmatch(plain):
            raise ValueError(f"{written!r} has not the form {pattern.pattern}")
        if not check(plain):
            raise ValueError(f"{written!r} has a wrong check digit")
        return plain

    return read


def _mod_97(text: str) -> bool:
    """Check an LEI: ISO 7064 MOD 97-10."""
    return int(text.translate(_AS_NUMBERS)) % 97 == 1


def _luhn(text: str) -> bool:
    """Check an ISIN: every second digit backwards is doubled, letters are two digits each."""
    digits = [int(d) for d in text.translate(_AS_NUMBERS)]
    return _tens(digits[::-1])


def _every_second(text: str) -> bool:
    """Check a CUSIP or FIGI: every second character is doubled, the check digit never."""
    numbers = [_NUMERIC.index(c) for c in text[:-1]]
    return _tens([*numbers, *[0] * (len(numbers) % 2), int(text[-1])])


def _tens(numbers: list[int]) -> bool:
    """Tell whether the digits of all numbers, each second one doubled, add up to tens."""
    twice = (n * (1 + place % 2) for place, n in enumerate(numbers))
    return sum(n // 10 + n % 10 for n in twice) % 10 == 0


def _ticker(written: str) -> str:
    coded = _CODED.fullmatch(written)
    if coded and exchange_of_suffix(coded["suffix"]):
        share = f".{coded['share'].upper()}" if coded["share"] else ""
        return _symbol(exchange_of_suffix(coded["suffix"]), coded["symbol"] + share)
    match = _TICKER.fullmatch(written)
    market = exchange(match["exchange"], match["symbol"]) if match else ""
    if match is None or not market:
        raise ValueError(f"{written!r} has no known exchange; write it as NYSE:BA")
    return _symbol(market, match["symbol"])


def _symbol(market: str, written: str) -> str:
    plain = re.sub(r"[ /-]+", ".", written.strip().upper())
    if not _SYMBOL.fullmatch(plain):
        raise ValueError(f"{written!r} is no symbol of an exchange")
    return f"{market}:{plain.lstrip('0') if market == 'XHKG' else plain}"


def _wikidata(written: str) -> str:
    page = _WIKIDATA_PAGE.fullmatch(written)
    item = page["item"] if page else written.upper()
    if not _WIKIDATA.fullmatch(item):
        raise ValueError(f"{written!r} is no item of Wikidata, as Q312")
    return item


def _iri(written: str) -> str:
    if not _IRI.fullmatch(written):
        raise ValueError(f"{written!r} is no address that begins with http")
    return written


def _local(written: str) -> str:
    if not _LOCAL.fullmatch(written):
        raise ValueError(f"{written!r} is no entry of a gazetteer, as firms/123")
    return written


_SCHEMES: dict[str, Callable[[str], str]] = {
    "lei": _checked(_LEI, _mod_97),
    "isin": _checked(_ISIN, _luhn),
    "cusip": _checked(_CUSIP, _every_second),
    "figi": _checked(_FIGI, _every_second),
    "wikidata": _wikidata,
    "ticker": _ticker,
    "iri": _iri,
    "local": _local,
}
