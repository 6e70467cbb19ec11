"""Splitting: where a run of name words is more than one name.

Titles are cut out ("Apple CEO | Tim Cook"), countries and their adjectives before a name of its
own ("Japanese | Nikkei 225"), common nouns that open a sentence ("Automaker | GM"), and a person
behind an organisation where NER sees the seam.
"""

from collections.abc import Iterator

from extractors.mentions.capitals import Capitals
from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.parse import Parse
from ontology.names import LEGAL_FORMS, is_acronym_of
from ontology.terms import Kind

_SMALL = frozenset(("the", "a", "an", "of", "for", "and", ",", "&", "-", "'s", "’s", "/"))
_CLOSING = frozenset((",", ")", ".", ";", "and", "or"))
_PREFIXES = frozenset("ex non anti pro then pre post".split())
_CALLING = frozenset("rival competitor partner insurer brewer startup retailer carrier".split())
"""Nouns that describe the name behind them, and open none ("Rival Acme")."""

_RANKING = frozenset(
    "assistant associate chief deputy executive global head lead majority managing minority "
    "principal senior vice".split()
)
"""What may stand before a post and be part of it, whatever its capital."""

_POSSESSIVE = frozenset(("'s", "’s"))
_WHOLE_AFTER_PLACE = frozenset(
    (
        Kind.MILITARY, Kind.MINISTRY, Kind.COURT, Kind.GOVERNMENT_BODY, Kind.REGULATOR,
        Kind.COMPANY, Kind.EDUCATIONAL_INSTITUTION, Kind.NON_PROFIT, Kind.LABOR_UNION,
    )
)  # fmt: skip
_PLACES = frozenset((Kind.COUNTRY, Kind.REGION, Kind.CITY))


def split(words: Capitals, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run of name words into names, in order; nothing is left of a mere title."""
    cuts = _titles(words, start, end)
    piece = start
    for first, after in [*cuts, (end, end)]:
        if piece < first and not _is_office(words, piece, first, cuts):
            yield from _pieces(words, piece, first)
        piece = after


def _titles(words: Capitals, start: int, end: int) -> list[tuple[int, int]]:
    lower, known = words.parse.lower, words.known
    found: list[tuple[int, int]] = []
    i = start
    while i < end:
        stop, core = i, False
        while stop < end:
            word = lower[stop].replace(".", "")
            heads = word == "head" and lower[stop + 1 : stop + 2] == ("of",)
            if not heads and word not in known.titles and word not in known.parts:
                break
            stop += 1
            core = core or heads or word in known.titles or _is_rank(words.parse, stop, end)
        if end - stop == 1 and known.designated(lower[i:end]) is not None:
            core = False
        if core and not (i > start and lower[i - 1] in ("of", "for", "and")):
            found.append((i, stop))
        i = max(stop, i + 1)
    return found


def _is_rank(parse: Parse, stop: int, end: int) -> bool:
    """Tell "General | Arthur Lichte" from "General Motors"."""
    if stop >= end or parse.lower[stop - 1] not in ("general", "major", "gen"):
        return False
    return parse.entity[stop] == "PERSON"


def _is_office(words: Capitals, piece: int, end: int, cuts: list[tuple[int, int]]) -> bool:
    """Tell whether a piece only completes a title: "Secretary of | State"."""
    parse, known = words.parse, words.known
    if parse.lower[piece] != "of" or all(stop != piece for _, stop in cuts):
        return False
    rest = parse.lower[piece + 1 + (parse.lower[piece + 1] == "the") : end]
    if known.designated(rest) is not None or folded(" ".join(rest)) in known.known:
        return False
    return not rest or rest[0] not in words.starts


def is_field(parse: Parse, start: int, end: int, known: Gazetteer) -> bool:
    """Tell whether words say of what somebody is the head: "Vice President, Sales and | Tax"."""
    if start < 2 or not known.parts.issuperset(parse.lower[start:end]):
        return False
    i = start - 1
    if parse.lower[i] == "for" and end - start == 1:
        return True  # "Secretary of the Navy for Acquisition"
    if parse.lower[i] not in ("of", "and", ","):
        return False
    while i > 1 and (parse.lower[i] in ("of", "and", ",") or parse.lower[i] in known.parts):
        i -= 1
    return parse.lower[i] in known.titles or parse.lower[i] == "head"


def _pieces(words: Capitals, start: int, end: int) -> Iterator[tuple[int, int]]:
    parse = words.parse
    while start < end and parse.lower[start] in _SMALL:
        start += 1
    while end > start and parse.lower[end - 1] in _SMALL - _POSSESSIVE:
        end -= 1
    if end - start > 1 and _opens_title(words, end - 1):
        end -= 1
    if end - start > 2 and parse.lower[start] in _PREFIXES and parse.text[start + 1] == "-":
        start += 2
    if start < end and _opens_as_noun(words, start, end):
        start += 1
    if start >= end:
        return
    middle = (
        _after_place(words, start, end)
        or _seam(parse, start, end)
        or _before_ticker(parse, start, end)
    )
    if middle:
        yield from _pieces(words, start, middle)
        yield from _pieces(words, middle, end)
    else:
        yield start, end


def _opens_title(words: Capitals, last: int) -> bool:
    """Tell whether a name's last word belongs to the post behind it: "Senate | Majority leader"."""
    parse, noun = words.parse, last + 1
    if noun >= len(parse) or parse.lower[last] not in _RANKING:
        return False
    kinds = words.known.nouns
    kind = kinds.get(parse.lemma[noun].casefold()) or kinds.get(parse.lower[noun])
    return kind in (Kind.POSITION, Kind.GROUP)


def _opens_as_noun(words: Capitals, start: int, end: int) -> bool:
    """Tell whether the first word is a noun that only its place gave a capital ("Automaker GM")."""
    parse = words.parse
    if end - start < 2 or start != parse.first[parse.sentence[start]]:
        return False
    if parse.lower[start] in _CALLING or parse.lower[start].endswith("maker"):
        return True
    nouns = words.known.nouns
    kind = nouns.get(parse.lemma[start]) or nouns.get(parse.lower[start].removesuffix("s"))
    if kind is Kind.POSITION and parse.entity[start + 1] == "PERSON":
        return True
    return kind is not None and _stands_without(parse, start)


def _stands_without(parse: Parse, start: int) -> bool:
    """Tell whether the word behind a run's first also opens a name elsewhere."""
    first, second = parse.lower[start : start + 2]
    return any(
        lower == second
        and parse.lower[i - 1] != first
        and parse.text[i][0].isupper()
        and (i == parse.first[parse.sentence[i]] or not parse.text[i - 1][0].isupper())
        for i, lower in enumerate(parse.lower)
    )


def _seam(parse: Parse, start: int, end: int) -> int:
    """Give where a person begins behind something else, as NER sees it; 0 for nowhere."""
    for i in range(start + 1, end - 1):
        if parse.begins[i] and parse.entity[i] == "PERSON" and parse.entity[i + 1] == "PERSON":
            return i
    return 0


def _before_ticker(parse: Parse, start: int, end: int) -> int:
    """Give where a ticker or acronym follows its name bare: "Stadler Rail SRAIL, up 3 %"."""
    last = parse.text[end - 1]
    if end - start < 2 or not (last.isalpha() and last.isupper() and 2 <= len(last) <= 5):
        return 0
    if last.casefold() in LEGAL_FORMS or parse.text[end - 2].isupper():
        return 0
    after = parse.text[end] if end < len(parse) else "."
    closed = after in _CLOSING or parse.pos[end] in ("VERB", "AUX")
    closed = closed or is_acronym_of(last, parse.words(start, end - 1))
    return end - 1 if closed and last[0] == parse.text[start][0] else 0


def _after_place(words: Capitals, start: int, end: int) -> int:
    """Give where a country or its adjective ends before a name of its own; 0 for nowhere."""
    parse, known = words.parse, words.known
    if folded(" ".join(parse.text[start:end])) in known.known:
        return 0
    for middle in (start + 2, start + 1):
        place = known.known.get(folded(" ".join(parse.text[start:middle])))
        if middle >= end or place is None or place.kind not in _PLACES:
            continue
        rest = folded(" ".join(parse.text[middle:end]))
        if rest in known.known:
            return middle
        if parse.text[middle] == "-":
            return 0
        if place.kind is Kind.COUNTRY and parse.text[start].istitle() and not place.adjective:
            return 0  # "China Unicom"
        kind = known.designated(parse.lower[middle:end]) or known.first.get(parse.lower[middle])
        if kind in _WHOLE_AFTER_PLACE and not (place.adjective and end - middle > 2):
            return 0
        apart = parse.begins[middle] and parse.entity[middle] in ("ORG", "PERSON", "PRODUCT")
        adjective = place.adjective and parse.entity[start] == "NORP"
        if apart or adjective or (parse.lower[middle] in words.starts and end - middle <= 2):
            return middle
    return 0
